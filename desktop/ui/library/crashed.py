"""What is said after a mistake of ours: at once, and at the next start."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.core.places import log_folder
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

_WIDTH = 680
_HEIGHT = 220


class CrashSheet(Sheet):
    """Plain words, the details to copy, and the way to the log folder."""

    def __init__(self, window: QWidget, title: str, words: str, details: str) -> None:
        super().__init__(window, title, _WIDTH)
        self.details = details
        self.body.addWidget(label(words, wrap=True))
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(translate("Crash", "Details"))
        text.setMinimumHeight(_HEIGHT)
        self.body.addWidget(text)
        copy = self.add_button(translate("Crash", "Copy the details"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.details))
        folder = self.add_button(translate("Crash", "Open the log folder"))
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
        )


def bug(window: QWidget, details: str) -> CrashSheet:
    """A mistake of ours has just happened."""
    return CrashSheet(
        window,
        translate("Crash", "Something went wrong in Litfass"),
        translate(
            "Crash",
            "This is a mistake of ours, not of yours. Your data is safe up to the last finished "
            "edit. You can go on working; if something looks odd, start Litfass again. The "
            "details below help to mend it; they contain no names or photos.",
        ),
        details,
    )


def last_end(window: QWidget, details: str) -> CrashSheet:
    """The run before did not end well."""
    return CrashSheet(
        window,
        translate("Crash", "Last time Litfass did not end well"),
        translate(
            "Crash",
            "Everything up to the last finished edit is there. The details below tell what "
            "Litfass was doing; they contain no names or photos.",
        ),
        details,
    )
