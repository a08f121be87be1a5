"""Texts of users as they are: a name with a "<b>" in it is no markup.

Used in the first frame too, so what most texts do not need is imported where it is needed.
"""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel

_TAG = re.compile(r"<[/!?a-zA-Z]")


def set_plain(label: QLabel, text: str) -> None:
    """Show a text in a label without looking for markup in it."""
    if "<" in text:
        from PySide6.QtCore import Qt

        label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)


def as_tip(text: str) -> str:
    """A text for a tooltip, which Qt would read as markup where it looks like it."""
    if not _TAG.search(text):
        return text
    from html import escape

    return f"<qt>{escape(text)}</qt>"
