"""The column as one sees it who stands before it: turned by mouse, wheel and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.core.columns.cylinder import Cylinder, fewest_and_most
from desktop.core.errors import Known
from desktop.ui import theme
from desktop.ui.composer.column_painting import paint_standing
from desktop.work.i18n import format_number, translate
from desktop.work.walls import columns
from desktop.work.walls.logos import logos
from desktop.work.wrapping import Standing, Wrap, painted_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.lanes import Progress
    from desktop.work.walls.composition import Composition

STEP, FINE = 1 / 36, 1 / 360
"""An arrow turns the column by this share, with Shift by the smaller one."""
ZOOM, MOST_ZOOM = 1.25, 8.0
ROOM = 0.11
"""The share of the view's height above and below the sheet: for roof, base and air."""
SMOOTH = 600_000
"""While it moves, a column of more device pixels is painted at half its fineness."""
FINER = 1.15
"""The sheet is painted anew where it would have to be this much finer."""


class ColumnView(QWidget):
    """Shows the board's wall round its column. Asks for the sheet when it is seen."""

    turned = Signal()
    """Another side is in front, or it is looked at from nearer."""

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board, self._edits = board, edits
        self._turn = 0.0
        self._zoom = 1.0
        self._lift = 0.0
        self._wrap: Wrap | None = None
        self._cut = 0.0  # the seam with which the sheet was painted
        self._shown: Composition | None = None
        self._asked: tuple[Composition, float] | None = None
        self._held: tuple[float, QPointF, float] | None = None
        self._faces: list[float] = []
        self._seen = (0, 0)
        self._moved = False
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(lambda value: self.turn_to(float(value)))
        self._motion.finished.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(translate("Column", "Column, to be turned"))
        board.opened.connect(self._opened)
        board.changed.connect(self.follow)
        board.chosen_changed.connect(self.update)
        theme.changed.connect(self.update)

    # ------------------------------------------------------------------ what is looked at

    @property
    def turn(self) -> float:
        """The place round the column that is in front, in mm from the sheet's left edge."""
        return self._turn

    @property
    def zoom(self) -> float:
        """How much larger than the whole column it is shown."""
        return self._zoom

    @property
    def cylinder(self) -> Cylinder | None:
        """The column from the page's usual distance; None where the wall is flat."""
        found = self.board.composition
        if found is None or not found.wall.spec.around:
            return None
        return Cylinder(found.wall.spec.around, found.distance * 1000)

    def standing(self) -> Standing | None:
        """Where the column stands in the view."""
        found, cylinder = self.board.composition, self.cylinder
        if found is None or cylinder is None:
            return None
        spec = found.wall.spec
        shape = 2 * cylinder.half_width / spec.height
        high = self.height() * (1 - 2 * ROOM)
        high = max(20.0, min(high, self.width() * 0.86 / shape)) * self._zoom
        top = (self.height() - high) / 2 + self._lift
        wide = high * shape
        return Standing(
            cylinder,
            QRectF((self.width() - wide) / 2, top, wide, high),
            spec.height,
            self._turn,
        )

    def sentence(self) -> str:
        """How many faces are seen at once from here, and from the other sides."""
        found, cylinder = self.board.composition, self.cylinder
        if found is None or cylinder is None or not self._faces:
            return ""
        least, most = self._seen
        seen = len(cylinder.seen(self._faces, self._turn))
        values = {
            "distance": format_number(found.distance, 1),
            "seen": format_number(seen),
            "least": format_number(least),
            "most": format_number(most),
        }
        number = len(self._faces)
        if least == most:
            return translate(
                "Column", "From {distance} m {seen} of %n face(s) are seen at once.", "", number,
                **values,
            )  # fmt: skip
        return translate(
            "Column",
            "From {distance} m {seen} of %n face(s) are seen at once; {least} to {most} depending "
            "on the side.", "", number, **values,
        )  # fmt: skip

    # ------------------------------------------------------------------ following

    def _opened(self) -> None:
        self._wrap, self._shown, self._asked = None, None, None
        self._zoom, self._lift = 1.0, 0.0
        self.follow()

    def follow(self) -> None:
        """The board has changed."""
        found = self.board.composition
        if found is None or not found.wall.spec.around or not self.isVisible():
            return
        if found is not self._shown:
            self._faces, cylinder = columns.faces(found), self.cylinder
            if cylinder is not None:
                self._seen = fewest_and_most(cylinder, self._faces)
            spec = found.wall.spec
            before = self._shown.wall.spec if self._shown is not None else None
            if before is None:
                self._turn = spec.around / 2  # the seam is behind
            elif before.around == spec.around:
                # The seam goes elsewhere, the photos stay where they are.
                self._turn += before.seam - spec.seam
            self._shown = found
        self._turn %= found.wall.spec.around
        self._ask()
        self.turned.emit()
        self.update()

    def _ask(self) -> None:
        """Ask for the sheet where it is another one, or has to be finer."""
        found, standing = self.board.composition, self.standing()
        if found is None or standing is None or found.problem is not None:
            return
        scale = standing.front.height() * self.devicePixelRatioF() / found.wall.spec.height
        if self._asked is not None and self._asked[0] is found and scale <= self._asked[1] * FINER:
            return
        self._asked = (found, scale)
        context, people = self.board.context, [place.portrait for place in found.places]
        vault, named = context.vault, logos(found.wall, found.content)

        def work(progress: Progress) -> tuple[Wrap, float]:
            from desktop.work.images import CLEAR, read_clear, read_proof

            def photo(index: int, side: int) -> QImage | None:
                if index in named:
                    return logo(index)
                line = people[index]
                if line is None or not line.digest:
                    return None
                try:
                    return read_proof(vault, line.digest, side, line.suffix, progress)
                except Known:  # the list of hints tells of it
                    return None

            def logo(number: int) -> QImage | None:
                shown = named[number].logo
                try:
                    return read_clear(vault.original(shown.digest, shown.suffix), -CLEAR)
                except Known:
                    return None

            sheet = painted_sheet(found.wall, found.content, photo, scale, progress.check)
            spec = found.wall.spec
            return Wrap(sheet, spec.around, spec.width), spec.seam

        job = context.jobs.start(
            work, title=translate("Column", "Paint the column"), done=self._take,
            key=(self, "column"), quiet=True, viewing=True,
        )  # fmt: skip
        context.closing.connect(job.cancel)

    def _take(self, made: tuple[Wrap, float]) -> None:
        self._wrap, self._cut = made
        self.update()

    @property
    def ready(self) -> bool:
        """Whether the sheet of the present wall is there."""
        return self._wrap is not None

    # ------------------------------------------------------------------ turning

    def turn_to(self, place: float, *, moving: bool = False) -> None:
        """Bring a place (mm from the sheet's left edge) to the front."""
        cylinder = self.cylinder
        if cylinder is None:
            return
        self._moved = moving
        self._turn = place % cylinder.circumference
        self.turned.emit()
        self.update()

    def turn_by(self, share: float) -> None:
        """Turn by a share of the whole round."""
        cylinder = self.cylinder
        if cylinder is not None:
            self._motion.stop()
            self.turn_to(self._turn + share * cylinder.circumference)

    def glide_to(self, place: float) -> None:
        """Turn to a place the short way round, so that one sees where it is."""
        cylinder = self.cylinder
        if cylinder is None:
            return
        around = cylinder.circumference
        way = (place - self._turn + around / 2) % around - around / 2
        self._motion.stop()
        if theme.motion("normal") <= 0:
            self.turn_to(place)
            return
        self._motion.setDuration(int(theme.motion("normal") * 2))
        self._motion.setStartValue(self._turn)
        self._motion.setEndValue(self._turn + way)
        self._motion.start()

    def show_seam(self) -> None:
        """Bring the seam to the front."""
        found = self.board.composition
        if found is not None:
            self.glide_to(found.wall.spec.overlap / 2)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or further away; what lies at a height of the view stays there."""
        zoom = min(max(self._zoom * factor, 1.0), MOST_ZOOM)
        middle = self.height() / 2
        spot = at.y() - middle if at is not None else 0.0
        self._lift = spot - (spot - self._lift) * zoom / self._zoom
        self._zoom = zoom
        self._settle()

    def fit(self) -> None:
        """The whole column."""
        self._zoom, self._lift = 1.0, 0.0
        self._settle()

    def lift_by(self, pixels: float) -> None:
        """Look higher or lower, where not all is seen."""
        self._lift += pixels
        self._settle()

    def _settle(self) -> None:
        standing = self.standing()
        if standing is None:
            return
        most = max(0.0, (standing.front.height() - self.height() * (1 - 2 * ROOM)) / 2)
        self._lift = min(max(self._lift, -most), most)
        self._ask()
        self.turned.emit()
        self.update()

    # ------------------------------------------------------------------ events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        standing = self.standing()
        if event.button() != Qt.MouseButton.LeftButton or standing is None:
            return
        self._motion.stop()
        self._held = (self._turn, event.position(), self._lift)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        standing, cylinder = self.standing(), self.cylinder
        if self._held is None or standing is None or cylinder is None:
            return
        turn, start, lift = self._held
        middle, half = standing.front.center().x(), standing.front.width() / 2
        near = [min(max((x - middle) / half, -0.97), 0.97)
                for x in (start.x(), event.position().x())]  # fmt: skip
        before, after = (cylinder.angle_at(across) * cylinder.radius for across in near)
        if self._zoom > 1.0:
            self._lift = lift + event.position().y() - start.y()
            self._settle()
        self.turn_to(turn + before - after, moving=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._moved = False
        self.update()
        still = held is not None and (event.position() - held[1]).manhattanLength() < 4
        if still:
            self._choose(event.position(), event.modifiers())

    def _choose(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Choose the place that was clicked, so that the inspector shows it."""
        standing = self.standing()
        point = standing.at(position) if standing is not None else None
        place = self.board.place_at(*point) if point is not None else None
        if place is None:
            self.board.choose([])
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.board.toggle(place.index)
        else:
            self.board.choose([place.index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM ** (delta.y() / 120), event.position())
        else:
            self.turn_by((delta.x() or delta.y()) / 120 * STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._key(Qt.Key(event.key()), event.modifiers()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        fine = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = -1 if key == Qt.Key.Key_Left else 1
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                from desktop.ui.composer.column_edits import push_seam

                push_seam(self._edits, self.board, way * (1.0 if fine else columns.NUDGE))
            else:
                self.turn_by(way * (FINE if fine else STEP))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.lift_by(40.0 if key == Qt.Key.Key_Up else -40.0)
        elif key == Qt.Key.Key_Home:
            self.show_seam()
        elif key == Qt.Key.Key_End and self.cylinder is not None:
            self.glide_to(self.cylinder.circumference / 2)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        self._motion.stop()
        self._held = None
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("canvas"))
        found, standing = self.board.composition, self.standing()
        if found is not None and standing is not None:
            area = standing.front.width() * standing.front.height() * self.devicePixelRatioF() ** 2
            moving = self._moved or self._motion.state() == QVariantAnimation.State.Running
            rough = moving and area > SMOOTH
            chosen = [place.cell.outer for place in self.board.chosen_places]
            late = found.wall.spec.seam - self._cut
            paint_standing(
                painter, standing, self._wrap, found.wall, chosen, QRectF(self.rect()),
                rough=rough, late=late,
            )  # fmt: skip
        painter.end()
