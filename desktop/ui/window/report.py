"""The report of a job: which files failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

_WIDTH = 680
_LEAST, _MOST = 3, 7
_BLOCK = 56
"""Height of a name with its reason, in px."""


class Report(Sheet):
    """A list of names and reasons, to read and to copy."""

    def __init__(self, window: QWidget, title: str, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, title, _WIDTH)
        self._lines = list(lines)
        if len(self._lines) > _MOST:
            count = translate("Window", "%n line(s)", "", len(self._lines))
            self.body.addWidget(label(count, "secondary"))
        self.list = QTextBrowser()
        self.list.setAccessibleName(title)
        weight = theme.font("text", "semibold").weight()
        self.list.setHtml(
            "".join(
                f'<p style="margin:0 0 {theme.space("inside")}px 0">'
                f'<span style="font-weight:{int(weight)}">{escape(name)}</span><br>'
                f"{escape(reason)}</p>"
                for name, reason in self._lines
            )
        )
        self.list.setMinimumHeight(max(_LEAST, min(_MOST, len(self._lines))) * _BLOCK)
        self.body.addWidget(self.list)
        copy = self.add_button(translate("Window", "Copy"))
        copy.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the whole list on the clipboard, a line each, name and reason apart by a tab."""
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
