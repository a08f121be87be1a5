"""Captions above fields, and fields side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.numbers import NumberField
from desktop.ui.widgets.text import label
from desktop.ui.widgets.value import show_wrong


def row(*widgets: QWidget, gap: str = "inside") -> QWidget:
    """Widgets side by side, all as wide as each other."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.space(gap))
    for widget in widgets:
        layout.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return made


def titled(caption: str, widget: QWidget) -> QWidget:
    """A widget with a small caption above it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3)
    head = label(caption, "caption")
    head.setBuddy(widget)
    layout.addWidget(head)
    layout.addWidget(widget)
    if isinstance(widget, NumberField):
        wrong = label("", "error", wrap=True)
        wrong.hide()
        layout.addWidget(wrong)
        widget.refused.connect(lambda why: _tell(widget, wrong, why))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return made


def _tell(field: NumberField, below: QLabel, why: str) -> None:
    if why != below.text():
        below.setText(why)
        below.setVisible(bool(why))
        show_wrong(field, why)
