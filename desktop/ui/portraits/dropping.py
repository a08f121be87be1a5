"""A place that takes dropped files: it lights up and says in words what will happen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from db.layout import PACKAGE
from desktop.ui import theme
from desktop.ui.portraits.dragging import MIME
from desktop.work.i18n import translate

Say = Callable[[QMimeData, QDropEvent], "tuple[str, QRect] | None"]
"""What a drop here would do, and which part of the target lights up; None: nothing, refuse."""

Take = Callable[[QMimeData, QDropEvent], object]


Part = Callable[[QDropEvent], Hashable]
"""Tells the parts of a target apart that say different things."""


def _whole(_event: QDropEvent) -> Hashable:
    return None


def settle_action(event: QDropEvent) -> None:
    """Accept a drop: files are only ever copied.

    Whoever offers them may delete them after a Move, and originals are the user's.
    """
    if event.mimeData().hasUrls() or event.dropAction() == Qt.DropAction.IgnoreAction:
        # Where only Move is offered, say that moving was done here: the source deletes nothing.
        copies = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        wanted = Qt.DropAction.CopyAction if copies else Qt.DropAction.TargetMoveAction
        event.setDropAction(wanted)
    event.accept()


class DropZone(QObject):
    """Makes a widget (of a view: its viewport) take drops."""

    def __init__(self, target: QWidget, say: Say, take: Take, part: Part = _whole) -> None:
        """`say` is asked when something comes to hover, `take` gets what was dropped.

        `part` tells the parts of a target apart that say different things; without it `say` is
        asked once for a drag. It looks at files and the library, which no movement may wait for.
        """
        super().__init__(target)
        self._part = part
        self._said: dict[Hashable, tuple[str, QRect] | None] = {}
        self._target = target
        self._say = say
        self._take = take
        self.passes: Callable[[QMimeData], bool] = is_package
        """What is not for parts of the window: it goes on to the window around them."""
        self.veil = Veil(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._said.clear()
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            return self._hover(event)
        if event.type() == QEvent.Type.DragLeave:
            self._said.clear()
            self.veil.hide()
            return False
        if isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def _what(self, event: QDropEvent) -> tuple[str, QRect] | None:
        """What a drop here would do, as it was said first."""
        part = self._part(event)
        if part not in self._said:
            self._said[part] = self._say(event.mimeData(), event)
        return self._said[part]

    def _hover(self, event: QDropEvent) -> bool:
        if self.passes(event.mimeData()):
            self.veil.hide()
            event.ignore()
            return True
        said = self._what(event)
        if said is None:
            self.veil.hide()
            event.ignore()
            if isinstance(event, QDragEnterEvent) and self._may_be_ours(event.mimeData()):
                # Refusing the entrance would end the drag here: no movement would follow.
                settle_action(event)
            return True
        self.veil.show_over(*said)
        settle_action(event)
        return True

    @staticmethod
    def _may_be_ours(data: QMimeData) -> bool:
        return data.hasUrls() or data.hasImage() or data.hasFormat(MIME)

    def _drop(self, event: QDropEvent) -> bool:
        self.veil.hide()
        said = None if self.passes(event.mimeData()) else self._what(event)
        self._said.clear()
        if said is None:
            event.ignore()
            return True
        settle_action(event)
        event.accept()
        self._take(event.mimeData(), event)
        return True


class Veil(QWidget):
    """What lies over a target while something is dragged over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = ""
        self.hide()

    def show_over(self, text: str, rect: QRect) -> None:
        """Light up a part of the target, with these words in it."""
        self.text = text
        self.setGeometry(rect)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = min(float(theme.radius("tile")), frame.height() / 2)
        fill = theme.color("drop_fill")
        fill.setAlphaF(0.88)
        painter.setBrush(fill)
        painter.setPen(QPen(theme.color("drop"), theme.size("tile_frame")))
        painter.drawRoundedRect(frame, radius, radius)
        tall = frame.height() > 2 * theme.size("row")
        painter.setFont(theme.font("lead" if tall else "text", "semibold"))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(self.text) + 2 * theme.space("around")
        height = metrics.height() + theme.space("around")
        pill = QRectF(0, 0, min(width, frame.width() - 8), height)
        pill.moveCenter(frame.center())
        if tall:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(pill, theme.radius("control"), theme.radius("control"))
        painter.setPen(theme.color("on_accent" if tall else "text"))
        room = int(pill.width() - theme.space("inside"))
        shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)


def package_in(data: QMimeData) -> Path | None:
    """The package among what is dragged, told by its name."""
    return next((path for path in _files(data) if path.suffix.lower() == PACKAGE), None)


def is_package(data: QMimeData) -> bool:
    """Whether a package is dragged."""
    return package_in(data) is not None


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders in a drag or on the clipboard that can be imported.

    A package is not among them: it is for the whole window (`package_in`).
    """
    return [path for path in _files(data) if path.suffix.lower() != PACKAGE]


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def announcement(paths: Sequence[Path], campaign: str) -> str:
    """What dropping these will do: "Import 37 photos into ‘…’"."""
    return importing(contents(paths), campaign)


def importing(what: str, campaign: str) -> str:
    """The same for what was put into words before."""
    if campaign:
        return translate("Import", "Import {what} into ‘{campaign}’", what=what, campaign=campaign)
    return translate("Import", "Import {what}", what=what)


def contents(paths: Sequence[Path]) -> str:
    """Files and folders in words: "37 photos". Looks at the disk to tell them apart."""
    folders = [path for path in paths if path.is_dir()]
    files = len(paths) - len(folders)
    if len(folders) == 1 and not files:
        return translate("Import", "photos from ‘{folder}’", folder=folders[0].name)
    if folders and files:
        return translate(
            "Import",
            "{files} and {folders}",
            files=translate("Import", "%n photo(s)", "", files),
            folders=translate("Import", "%n folder(s)", "", len(folders)),
        )
    if folders:
        return translate("Import", "photos from %n folder(s)", "", len(folders))
    return translate("Import", "%n photo(s)", "", files)
