"""Leaving while something runs: what it is, how far it is, and what shall become of it.

Made when the window is closed during a job that the strip shows, and only then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import Elided, label
from desktop.ui.window.report import Report
from desktop.work.i18n import format_percent, format_remaining, translate

if TYPE_CHECKING:
    from desktop.work.jobs import Job, Jobs

_FINE = 1000
_WIDTH = 620
"""Room for three answers beside each other, in px."""


class Leaving(Sheet):
    """Asks whether to wait, to cancel or to stay; waits, and tells when the program may end."""

    leave = Signal()
    """The window may be closed now, without another question."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window, translate("Window", "Litfass is still working"), _WIDTH)
        self._jobs = jobs
        self._lines: list[_Line] = []
        self._waits = self._trouble = False
        self._words = label("", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("between"))
        self.body.addLayout(self._list)
        self.body.addWidget(self._words)
        self.cancel = self.add_button(translate("Window", "Cancel and quit"))
        self.stay = self.add_button(translate("Window", "Keep working"))
        self.done.setText(translate("Window", "Wait, then quit"))
        self.done.clicked.disconnect(self.close_card)
        self.done.clicked.connect(self._wait)
        self.cancel.clicked.connect(self._cancel_all)
        self.stay.clicked.connect(self.close_card)
        jobs.started.connect(self._follow)
        for job in jobs.announced:
            self._follow(job)
        self._tell(
            translate("Window", "Litfass is still working"),
            translate(
                "Window",
                "What you cancel has to be started again later. "
                "No half-written files are left behind.",
            ),
        )

    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be answered, the default first."""
        return self.done, self.cancel, self.stay

    def lines(self) -> list[str]:
        """What runs, as it is to be read."""
        return [line.text() for line in self._lines]

    # ------------------------------------------------------------------ following

    def _follow(self, job: Job) -> None:
        if job.quiet or not job.running:
            return
        line = _Line(job)
        self._lines.append(line)
        self._list.addWidget(line)
        job.ended.connect(self._look_again)

    def _look_again(self) -> None:
        for line in [line for line in self._lines if not line.job.running]:
            self._trouble = self._trouble or line.job.state == "failed"
            self._lines.remove(line)
            line.hide()
            line.deleteLater()
        if not self._lines and not self._jobs.announced:
            self._over()

    def _over(self) -> None:
        """Nothing runs any more. What went wrong is there to be read first."""
        if self._trouble or any(not told.isHidden() for told in self._window_reports()):
            self.close_card()
        elif self._waits:
            self.leave.emit()
        else:
            self._tell(translate("Window", "Everything is done"), "")
            self.cancel.hide()
            self.done.setText(translate("Window", "Quit"))

    def _window_reports(self) -> list[Report]:
        return self.window().findChildren(Report)

    # ------------------------------------------------------------------ answers

    def _wait(self) -> None:
        self._waits = True
        if not self._lines:
            self.leave.emit()
            return
        self._tell(
            translate("Window", "Litfass quits as soon as this is done"),
            translate("Window", "If something goes wrong, the window stays open and says so."),
        )
        self.stay.setFocus()
        self.done.hide()

    def _cancel_all(self) -> None:
        for job in self._jobs.announced:
            job.cancel()
        self.leave.emit()

    def _tell(self, title: str, words: str) -> None:
        self.title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))


class _Line(QWidget):
    """One job: its title, a bar, and how far it is or how long it takes."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("inside"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("between"))
        self._title = Elided(job.title)
        self._far = label("", "secondary")
        self._far.setFont(theme.font("secondary", tabular=True))
        head.addWidget(self._title, 1)
        head.addWidget(self._far)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(job.title)
        column.addLayout(head)
        column.addWidget(self._bar)
        job.changed.connect(self._show)
        self._show()

    def text(self) -> str:
        """The line as it is to be read."""
        return f"{self._title.text()} {self._far.text()}".strip()

    def _show(self) -> None:
        fraction, left = self.job.fraction, self.job.remaining
        self._bar.setRange(0, 0 if fraction is None else _FINE)
        if fraction is not None:
            self._bar.setValue(round(fraction * _FINE))
        parts = [format_percent(fraction)] if fraction is not None else []
        parts += [format_remaining(left)] if left is not None else []
        self._far.setText(", ".join(parts))
