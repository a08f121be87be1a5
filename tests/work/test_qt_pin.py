"""Guards the pin of PySide6: 6.12.0 loses a reference of None with each call on Python 3.11."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_void_functions_of_qt_keep_none_alive(qtbot: QtBot) -> None:
    """A void function of Qt returns None; called 20,000 times, None must have as many references.

    With the broken version their number falls by one per call until Python aborts
    ("deallocating None"). From Python 3.12 on None is immortal and the count says nothing, but
    the calls still have to be survived.
    """
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
        thing.setParent(None)
    after = sys.getrefcount(None)
    assert abs(after - before) < 500
