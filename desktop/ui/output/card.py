"""The card beside the wall: choose, look, write. The wall stays in sight and in reach meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.composer.outcome import show_in_folder
from desktop.ui.output.findings import FindingList
from desktop.ui.output.kinds import KINDS, OutputKind, kind_of, make_panel
from desktop.ui.output.panel import OutputPanel, Written
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Elided, label, line
from desktop.work.i18n import translate
from desktop.work.walls.hints import Hint

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.work.jobs import Job
    from desktop.work.preflight import Told

WIDTH = 380


class OutputCard(QFrame):
    """Asks what for and how, shows what to look at, and follows the file until it is there."""

    wanted = Signal()
    """The wall is to be written as it is chosen here."""
    places_wanted = Signal(object)
    tiled = Signal(object)
    """The sheets (`Tiling`) that the wall would be cut into, or None."""
    shown = Signal(bool)
    """It came up, or went away."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._board = board
        self.kind = KINDS[0]
        self.panel: OutputPanel | None = None
        self._job: Job | None = None
        self._written: Written | None = None
        self._unread = False
        self.setAccessibleName(translate("Output", "Output"))
        self._kinds = Choice()
        self._kinds.setAccessibleName(translate("Output", "What for"))
        for kind in KINDS:
            self._kinds.addItem(theme.icon(kind.icon), translate("Output", kind.name), kind.key)
        self._kinds.activated.connect(lambda at: self._choose(KINDS[at]))
        self._room = QVBoxLayout()
        self.findings = FindingList()
        self.findings.places_wanted.connect(self.places_wanted)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._look)
        self._lay_out()
        board.changed.connect(self._follow)
        board.opened.connect(self.close_card)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        around = theme.space("around")
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(theme.space("between"))
        column.addWidget(label(translate("Output", "Output"), "title"))
        column.addWidget(titled(translate("Output", "What for"), self._kinds))
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, theme.space("inside"), 0)
        body.setSpacing(theme.space("between"))
        body.addLayout(self._room)
        self.credits = QCheckBox(translate("Output", "Name the photographers on the wall"))
        self.credits.setChecked(self._board.context.settings.get("export.credits"))
        self.credits.toggled.connect(self._keep_credits)
        body.addWidget(self.credits)
        body.addWidget(line())
        self._head = Elided("", "strong", mode=Qt.TextElideMode.ElideMiddle)
        body.addWidget(self._head)
        body.addWidget(self.findings)
        body.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column.addWidget(scroll, 1)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Output", "Progress"))
        self.progress.hide()
        column.addWidget(self.progress)
        buttons = QHBoxLayout()
        self.folder = QPushButton(translate("Output", "Open folder"))
        self.folder.clicked.connect(self._open_folder)
        self.folder.hide()
        self.stop = QPushButton(translate("Output", "Cancel"))
        self.stop.clicked.connect(self._stop)
        self.stop.hide()
        self.away = QPushButton(translate("Output", "Close"))
        self.away.clicked.connect(self.close_card)
        self.done = QPushButton(translate("Output", "Save…"))
        self.done.setProperty("kind", "primary")
        self.done.clicked.connect(self.save)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        for button in (self.stop, self.away, self.done):
            buttons.addWidget(button)
        column.addLayout(buttons)

    # ------------------------------------------------------------------ opening

    def open_kind(self, key: str = "") -> None:
        """Come up with a kind of output, or with the one that was chosen last."""
        settings = self._board.context.settings
        self._choose(kind_of(key or settings.get("export.kind")))
        self.show()
        if self.panel is not None:
            first = self.panel.first
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            select = getattr(first, "selectAll", None)
            if select is not None:
                select()

    def close_card(self) -> None:
        """Go away; what is being written goes on."""
        self.hide()

    def _choose(self, kind: OutputKind) -> None:
        self._board.context.settings.set("export.kind", kind.key)
        self.kind = kind
        self._kinds.setCurrentIndex(KINDS.index(kind))
        if self.panel is not None:
            self._room.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = make_panel(kind, self._board)
        self.panel.changed.connect(self._asked)
        self._room.addWidget(self.panel)
        self._forget()
        self._look()

    # ------------------------------------------------------------------ looking

    def _follow(self) -> None:
        """The wall has changed: what was found in its file says nothing of it any more."""
        if self.isVisible() and self.panel is not None:
            self._forget()
            self.panel.follow()
            self._looking.start()

    def _asked(self) -> None:
        """Another file is asked for: what was found in the last one says nothing of it."""
        self._forget()
        self._allow()
        self._looking.start()

    def _keep_credits(self, wanted: bool) -> None:
        self._board.context.settings.set("export.credits", wanted)
        self._asked()

    def show_credits(self) -> None:
        """Bring the switch for the credits into sight, with the keyboard on it."""
        self._scroll.ensureWidgetVisible(self.credits)
        self.credits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self._written, self._unread = None, False
        self.folder.hide()

    def _look(self) -> None:
        """Show what there is to look at before the file is written, or what was found in it."""
        composition = self._board.composition
        posters = composition is not None and composition.wall.spec.poster is not None
        self.credits.setVisible(not posters)  # each poster names its photographer itself
        if self.panel is None or composition is None:
            return
        self._allow()
        self.tiled.emit(self.panel.tiling if self.isVisible() else None)
        if self._written is not None and self._written.told is not None:
            if self._unread:
                self._unread = False
                QTimer.singleShot(0, self, self._reveal)
            file = self._written.path.name
            self._head.setText(translate("Output", "‘{file}’ was checked", file=file))
            told = [Hint(one.light, one.text, self._at(one)) for one in self._written.told]
            self.findings.show_hints(told, translate("Output", "No fault was found in the file."))
            return
        from desktop.work.walls.hints import by_weight, hints

        self._head.setText(translate("Output", "Before output"))
        found = by_weight([*self.panel.hints(), *hints(composition)])
        self.findings.show_hints(found, translate("Output", "Nothing to remark."))

    def _allow(self) -> None:
        """Whether the wall can be written now."""
        panel = self.panel
        self.done.setEnabled(panel is not None and panel.is_possible and self._job is None)

    def _reveal(self) -> None:
        """Bring what was found into sight, from its beginning where it is long."""
        bar, head = self._scroll.verticalScrollBar(), self._head.y()
        missing = self.findings.geometry().bottom() - self._scroll.viewport().height()
        bar.setValue(min(head, max(bar.value(), missing)))

    def _at(self, told: Told) -> tuple[int, ...]:
        """The places of the wall that something was found at."""
        if told.pages:  # each poster is a page
            taken = [place.index for place in self._board.places if place.content is not None]
            return tuple(taken[page - 1] for page in told.pages if page <= len(taken))
        found = (self._board.place_at(rect.center.x, rect.center.y) for rect in told.places)
        return tuple(dict.fromkeys(place.index for place in found if place is not None))

    # ------------------------------------------------------------------ writing

    def save(self) -> None:
        """Ask for a name and write."""
        if self.done.isEnabled():
            self.wanted.emit()

    def follow_job(self, job: Job) -> None:
        """Show how far a file is."""
        self._forget()
        self._look()
        self._job = job
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        self.done.setEnabled(False)
        job.changed.connect(self._move)
        job.ended.connect(self._ended)

    def show_written(self, written: Written) -> None:
        """A file is complete."""
        self._written, self._unread = written, True
        self.folder.show()
        self._looking.start()

    def _move(self) -> None:
        if self._job is not None and self._job.total:
            self.progress.setRange(0, self._job.total)
            self.progress.setValue(self._job.done)

    def _ended(self) -> None:
        self._job = None
        self.progress.hide()
        self.stop.hide()
        self._look()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open_folder(self) -> None:
        if self._written is not None:
            show_in_folder(self._written.path)

    # ------------------------------------------------------------------ events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._looking.start()
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        event.accept()
