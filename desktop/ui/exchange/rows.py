"""How fields of the exchange lie: a caption, and below it a widget as wide as it needs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.captions import titled


def captioned(caption: str, widget: QWidget) -> QWidget:
    """A widget with a small caption above it, at the left and not stretched."""
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return titled(caption, held)
