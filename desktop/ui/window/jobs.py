"""The running jobs in the strip: what, how far, how long still, and a cancel that works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.text import Elided, label
from desktop.work.i18n import format_remaining, translate

if TYPE_CHECKING:
    from desktop.work.jobs import Job, Jobs

_BAR = 160
_TEXT = 260
_FINE = 1000


class JobsView(QFrame):
    """Shows the oldest running job; the others wait behind it with their number."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("between"))
        self._more = label("", "secondary")
        self._title = Elided(mode=Qt.TextElideMode.ElideMiddle)  # what is at hand stands last
        self._title.setFixedWidth(_TEXT)
        self._title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._left: QLabel = label("", "secondary")
        self._left.setFont(theme.font("secondary", tabular=True))
        self._cancel = QPushButton()
        self._cancel.setProperty("kind", "icon")
        self._cancel.setIcon(theme.icon("cancel", "icon"))
        side = theme.size("icon_small")
        self._cancel.setIconSize(QSize(side, side))
        self._cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cancel.clicked.connect(self._stop)
        for widget in (self._more, self._title, self._bar, self._left, self._cancel):
            layout.addWidget(widget)
        jobs.started.connect(self._follow)
        for job in jobs.active:
            self._follow(job)
        self._show()

    def jobs(self) -> list[Job]:
        """What runs and is announced, oldest first."""
        return list(self._jobs)

    def _follow(self, job: Job) -> None:
        if job.quiet or not job.running:
            return
        self._jobs.append(job)
        job.changed.connect(self._show)
        job.ended.connect(self._gone)
        self._show()

    def _gone(self) -> None:
        self._jobs = [job for job in self._jobs if job.running]
        self._show()

    def _stop(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._jobs))
        if not self._jobs:
            return
        job = self._jobs[0]
        title = job.title if not job.text else f"{job.title}: {job.text}"
        if job.cancelling:
            title = translate("Window", "Stopping: {title}", title=job.title)
        self._title.setText(title)
        fraction = job.fraction
        self._bar.setRange(0, 0 if fraction is None else _FINE)
        if fraction is not None:
            self._bar.setValue(round(fraction * _FINE))
        self._bar.setAccessibleName(title)
        remaining = job.remaining
        self._left.setText(format_remaining(remaining) if remaining is not None else "")
        self._left.setVisible(bool(self._left.text()))
        others = len(self._jobs) - 1
        self._more.setText(translate("Window", "%n more job(s) waiting", "", others))
        self._more.setVisible(others > 0)
        self._cancel.setEnabled(not job.cancelling)
        words = translate("Window", "Cancel: {title}", title=job.title)
        self._cancel.setAccessibleName(words)
        self._cancel.setToolTip(words)
