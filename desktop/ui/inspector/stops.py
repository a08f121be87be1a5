"""Where Tab stops: in the order in which the inspector is read, not in which it was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from desktop.ui.inspector.tags import TagCloud
from desktop.ui.widgets.filmstrip import Filmstrip


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything in a widget that takes the keyboard, as its layouts have it."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if isinstance(widget, TagCloud):
        yield from widget.tags
    elif isinstance(widget, Filmstrip):
        yield from widget.stills
    elif layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _inside(inner)


def put_in_order(widget: QWidget, before: list[QWidget]) -> list[QWidget]:
    """Let Tab follow the layouts; `before` is what this returned the last time."""
    found = list(stops(widget))
    if found != before:
        for one, following in pairwise(found):
            QWidget.setTabOrder(one, following)
    return found
