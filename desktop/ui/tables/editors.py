"""What opens in a cell to edit it: one kind of editor for each kind of column."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.ui.tables import checks
from desktop.ui.tables.columns import Column
from desktop.ui.tables.dates import DateEdit

_NUMBER = re.compile(r"-?\d{1,9}")
DAY = 132
"""Width in px that a day and the icon of its calendar need."""


class Unreadable(ValueError):
    """What was typed is no value of that kind; the text says what one looks like."""


def make(column: Column, parent: QWidget, done: Callable[[QWidget], None]) -> QWidget:
    """An editor for a cell; `done(editor)` when a choice was made that needs no Enter."""
    editor: QWidget
    if column.kind == "choice" and column.words is not None:
        box = QComboBox(parent)
        for code, text in column.words().items():
            box.addItem(text, code)
        box.activated.connect(lambda _index: done(box))
        editor = box
    elif column.kind == "date":
        line = DateEdit(parent=parent)
        line.setProperty("kind", None)
        line.setMinimumWidth(DAY)
        line.picked.connect(lambda _day: done(line))
        editor = line
    else:
        editor = QLineEdit(parent)
        editor.setAlignment(column.align)
    editor.setAccessibleName(column.heading())
    editor.setProperty("role", "cell")
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return editor


def show(editor: QWidget, column: Column, value: Any) -> None:
    """Put a value into an editor and choose it all."""
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData(value)))
    elif isinstance(editor, DateEdit):
        editor.set_date(value)
        editor.selectAll()
    elif isinstance(editor, QLineEdit):
        editor.setText("" if value is None else str(value))
        editor.selectAll()


def read(editor: QWidget, column: Column) -> Any:
    """The value in an editor. Raises `Unreadable` with the reason in plain words."""
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, DateEdit):
        return read_text(editor.text(), "date")
    if isinstance(editor, QLineEdit):
        return read_text(editor.text(), column.kind)
    raise TypeError(type(editor).__name__)


def read_text(text: str, kind: str) -> Any:
    """A typed text as a value of a kind; empty text is no value. Raises `Unreadable`."""
    from desktop.ui.tables.dates import parse_date

    plain = text.strip()
    if kind == "number":
        if not plain:
            return None
        if not _NUMBER.fullmatch(plain):
            raise Unreadable(checks.number(plain))
        return int(plain)
    if kind == "date":
        try:
            return parse_date(plain)
        except ValueError:
            raise Unreadable(checks.day(plain)) from None
    return plain
