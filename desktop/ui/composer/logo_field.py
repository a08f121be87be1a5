"""The field of a logo: what is shown, another picture from a file or a drop, or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from desktop.core.geometry import Rect
from desktop.ui import theme
from desktop.ui.portraits.dropping import local_paths, settle_action
from desktop.ui.portraits.importing import folder_to_import
from desktop.ui.widgets.captions import row
from desktop.ui.widgets.text import Elided
from desktop.work.cellart import logo_rect
from desktop.work.i18n import translate
from desktop.work.inks import to_qt

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.composer.board import Board
    from desktop.work.images import Images
    from desktop.work.importing import Harvest
    from desktop.work.jobs import Progress
    from desktop.work.walls.specials import Logo

HIGH = 72
"""Height of the picture in logical px."""


class LogoPicture(QWidget):
    """The logo as it is, on a quiet ground; a picture can be dropped on it."""

    dropped = Signal(object)

    def __init__(self, images: Images) -> None:
        super().__init__()
        self._images = images
        self._logo: Logo | None = None
        self.setFixedHeight(HIGH)
        self.setAcceptDrops(True)
        self.setAccessibleName(translate("Composer", "Logo"))
        images.arrived.connect(self._arrived)
        theme.changed.connect(self.update)

    def show_logo(self, logo: Logo | None) -> None:
        """Show another logo, or that there is none."""
        self._logo = logo
        self.update()

    def _arrived(self, digest: str, _side: int) -> None:
        if self._logo is not None and self._logo.digest == digest:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(frame, theme.radius("control"), theme.radius("control"))
        painter.fillPath(ground, theme.color("sunken"))
        logo = self._logo
        if logo is None:
            painter.setPen(theme.color("secondary"))
            words = translate("Composer", "Drop a picture here")
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)
            return
        picture = self._images.clear(logo.digest, logo.suffix)
        if picture is not None:
            there = to_qt(logo_rect(Rect(0, 0, frame.width(), frame.height()), logo.size))
            painter.drawPixmap(there, picture, QRectF(picture.rect()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(local_paths(event.mimeData())) == 1:
            settle_action(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_paths(event.mimeData())
        if len(paths) == 1:
            self.dropped.emit(paths[0])


class LogoField(QWidget):
    """A logo with what can be done about it."""

    picked = Signal(object)
    """The path of the picture that it shall be."""
    removed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        self.picture = LogoPicture(context.images)
        self.picture.dropped.connect(self.picked)
        self.name = Elided("", "secondary")
        self.choose = QPushButton(translate("Composer", "Choose…"))
        self.choose.setToolTip(
            translate("Composer", "A picture from a file, best with a transparent ground")
        )
        self.choose.clicked.connect(lambda _checked=False: self._ask())
        self.remove = QPushButton(translate("Composer", "Remove"))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())
        layout.addWidget(self.picture)
        layout.addWidget(self.name)
        layout.addWidget(row(self.choose, self.remove))

    def show_logo(self, logo: Logo | None, own: bool, words: str = "") -> None:
        """Show a logo; `own`: it can be removed. `words` say where it comes from else."""
        self.picture.show_logo(logo)
        text = logo.file_name if logo is not None else ""
        if logo is not None and not own and words:
            text = words
        self.name.setText(text)
        self.name.setVisible(bool(text))
        self.remove.setVisible(own)

    def _ask(self) -> None:
        folder = folder_to_import(self._context.settings)
        title = translate("Composer", "Choose a logo")
        name, _filter = QFileDialog.getOpenFileName(self.window(), title, folder)
        if name:
            self.picked.emit(Path(name))


def take_logo(board: Board, path: Path, places: Sequence[int] = ()) -> None:
    """Read a picture as a Job, then places of logos show it, or it becomes the wall's logo.

    The wall may be rearranged while it is read: the places are found again by their cells.
    """
    from desktop.work import importing
    from desktop.work.walls import logoing

    context, wall_id = board.context, board.wall_id
    if wall_id is None:
        return
    store, vault = context.store, context.vault
    rows = [place.row for place in map(board.place, places) if place is not None]
    cells = frozenset(row.id for row in rows if row is not None)
    known = importing.recorder(store)

    def work(progress: Progress) -> Harvest:
        return importing.harvest([path], vault, progress, known=known, faces=False)

    def done(harvested: Harvest) -> None:
        from desktop.work.messages import sentence

        if not context.is_open or context.store is not store or store.row("walls", wall_id) is None:
            return
        for failure in harvested.failures[:1]:
            if context.shell is not None:
                context.shell.notify(sentence(failure.error), kind="error")
        for picture in harvested.pictures[:1]:
            if places:
                there = logoing.waiting(store, wall_id, cells)
                if not there:
                    if context.shell is not None:
                        words = translate("Composer", "The place of the logo is gone meanwhile.")
                        context.shell.notify(words, kind="warning")
                    return
                change = logoing.in_places(store, wall_id, there, picture)
            else:
                change = logoing.of_wall(store, wall_id, picture)
            context.undo.push_change(translate("Composer", "Logo"), change)

    title = translate("Composer", "Read ‘{file}’", file=path.name)
    # One for the same places replaces the older; others go their way side by side.
    job = context.jobs.start(work, title=title, done=done, key=(context, "logo", wall_id, cells))
    context.closing.connect(job.cancel)  # its vault goes with the library
