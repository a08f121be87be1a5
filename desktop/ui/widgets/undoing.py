"""Ctrl+Z in a field: what is being typed there first, and after that what the window did.

Qt's fields keep Ctrl+Z to themselves as long as they have the keyboard, even when all that was
typed is written long since; their own steps would then change the box and not the record.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_Key = QKeySequence.StandardKey


def for_window(event: QEvent, own_undo: bool, own_redo: bool) -> bool:
    """Whether a field leaves the key of a `ShortcutOverride` to the window's undo or redo.

    `own_undo`: something is being typed that is not written yet. `own_redo`: the same was taken
    back in the field. The event is ignored then, and whoever asked must not pass it to Qt.
    """
    if not isinstance(event, QKeyEvent):
        return False
    undo, redo = event.matches(_Key.Undo), event.matches(_Key.Redo)
    if (undo and not own_undo) or (redo and not own_redo):
        event.ignore()
        return True
    return False
