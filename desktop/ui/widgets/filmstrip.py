"""Small pictures in a row, one of them chosen: to choose, to order, to take away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.widgets.menus import entry, pop_up, pop_up_below
from desktop.ui.widgets.plain import as_tip
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import Picture
    from desktop.work.images import Images

STILL = QSize(54, 68)
GAP = 6
PLATE = 8
"""Around the small pictures where they lie over a photo, in px."""
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Still(QAbstractButton):
    """One picture of the strip."""

    def __init__(self, picture: Picture, strip: Filmstrip) -> None:
        super().__init__(strip)
        self.picture = picture
        self._strip = strip
        self._grabbed: QPoint | None = None
        self.dragged = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _on=False: strip.choose(self))

    def name_it(self, place: int, count: int, chosen: bool) -> None:
        """Say which one it is, for who cannot see it."""
        called = self.picture.alt_text or self.picture.caption or self.picture.file_name
        name = translate(
            "Pictures", "Picture {place} of {count}: {name}", place=place + 1, count=count,
            name=called,
        )  # fmt: skip
        self.setChecked(chosen)
        self.setAccessibleName(name)
        tip = self.picture.file_name
        if self._strip.editable:
            keys = translate("Pictures", "Click shows it, dragging orders, Delete removes it")
            self.setAccessibleDescription(
                translate("Pictures", "Alt with an arrow key moves it, Delete removes it")
            )
            tip = f"{tip}\n{keys}"
        self.setToolTip(as_tip(tip))

    def sizeHint(self) -> QSize:
        return STILL

    # ------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _KEYS:
            self._strip.step(self, _KEYS[key], carry=alt)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._strip.take(self)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it, by mouse or by the menu key."""
        if not self._strip.editable:
            event.ignore()  # what lies below has its own menu
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu = self.menu()
        pop_up_below(menu, self) if by_key else pop_up(menu, event.globalPos())

    def menu(self) -> QMenu:
        """Show it, move it, take it away."""
        strip, menu = self._strip, QMenu(self)
        show = entry(menu, translate("Pictures", "Show this photo"), self.click)
        show.setEnabled(not self.isChecked())
        at, last = strip.stills.index(self), len(strip.stills) - 1
        for words, by, there in (
            (translate("Pictures", "Move forward"), -1, at > 0),
            (translate("Pictures", "Move back"), 1, at < last),
        ):
            moved = entry(menu, words, lambda b=by: strip.step(self, b, carry=True))
            moved.setEnabled(there)
        menu.addSeparator()
        gone = entry(menu, translate("Pictures", "Remove photo"), lambda: strip.take(self))
        gone.setIcon(theme.icon("trash"))
        gone.setShortcut(Qt.Key.Key_Delete)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._grabbed is None or not self._strip.editable:
            return
        far = (at - self._grabbed).manhattanLength() >= QApplication.startDragDistance()
        if self.dragged or far:
            self.dragged = True
            self.setDown(False)
            self.raise_()
            self.move(self.mapToParent(at - self._grabbed))
            self._strip.make_room(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        if self.dragged:
            self._strip.drop(self)
            return
        super().mouseReleaseEvent(event)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        path = QPainterPath()
        path.addRoundedRect(frame, theme.radius("control"), theme.radius("control"))
        painter.save()
        painter.setClipPath(path)
        painter.fillPath(path, theme.color("sunken"))
        scale = self.devicePixelRatioF()
        longest = max(frame.width(), frame.height())
        proof = self._strip.images.best(self.picture.digest, longest, scale, self.picture.suffix)
        if proof is not None:
            painter.drawPixmap(frame, *covering(proof, frame.size().toSize(), scale))
        painter.restore()
        if self.isChecked() or self.hasFocus() or self.underMouse():
            tone = "focus" if self.hasFocus() else "accent" if self.isChecked() else "border"
            painter.setPen(QPen(theme.color(tone), 3 if self.isChecked() else 2))
            painter.drawPath(path)
        if self.isChecked() and self.hasFocus():
            painter.setPen(QPen(theme.color("surface"), 1))
            inner = frame.adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(inner, theme.radius("control") - 2, theme.radius("control") - 2)


class Filmstrip(QWidget):
    """Signals: `chosen` (picture id), `removed` (picture id), `moved` (picture id, place).

    Where it is not `editable` pictures can only be chosen.
    """

    chosen = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)

    def __init__(
        self, images: Images, editable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.images = images
        self.editable = editable
        self.stills: list[Still] = []
        self._shown: tuple[tuple[Picture, ...], int | None] = ((), None)
        self.setAccessibleName(translate("Pictures", "Pictures of the portrait"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        images.arrived.connect(self._on_arrived)
        theme.changed.connect(self.update)
        self.hide()

    def show_pictures(self, pictures: Sequence[Picture], chosen: int | None) -> None:
        """Show these; the picture with the keyboard keeps it, or the one in its place."""
        if self._shown == (tuple(pictures), chosen):
            return
        self._shown = tuple(pictures), chosen
        held = next((at for at, still in enumerate(self.stills) if still.hasFocus()), None)
        kept = self.stills[held].picture.id if held is not None else None
        for still in self.stills:
            still.hide()
            still.deleteLater()
        self.stills = [Still(picture, self) for picture in pictures]
        for at, still in enumerate(self.stills):
            still.name_it(at, len(self.stills), still.picture.id == chosen)
            still.show()
        self.setVisible(bool(self.stills))
        self._arrange()
        if held is not None and self.stills:
            again = next((still for still in self.stills if still.picture.id == kept), None)
            (again or self.stills[min(held, len(self.stills) - 1)]).setFocus()

    # ------------------------------------------------------------------ what the stills ask for

    def choose(self, still: Still) -> None:
        """A click or Enter: it is the chosen one."""
        still.setChecked(still.picture.id == self._shown[1])  # until the library says so
        if still.picture.id != self._shown[1]:
            self.chosen.emit(still.picture.id)

    def take(self, still: Still) -> None:
        """Take a picture away."""
        if self.editable:
            self.removed.emit(still.picture.id)

    def step(self, still: Still, by: int, carry: bool) -> None:
        """Go to a neighbour with the keyboard, or carry the picture there."""
        at = self.stills.index(still) + by
        if not 0 <= at < len(self.stills):
            return
        if carry and self.editable:
            self.moved.emit(still.picture.id, at)
        elif not carry:
            self.stills[at].setFocus(Qt.FocusReason.TabFocusReason)

    def make_room(self, still: Still) -> None:
        """The others lie as they would if the dragged one were dropped here."""
        order = [each for each in self.stills if each is not still]
        order.insert(self._place_at(still), still)
        for each, rect in zip(order, self._places(), strict=True):
            if each is not still:
                each.setGeometry(rect)

    def drop(self, still: Still) -> None:
        """A dragged picture was let go."""
        still.dragged = False
        still.setDown(False)
        place = self._place_at(still)
        before = self.stills.index(still)
        self._arrange()
        if place != before:
            self.moved.emit(still.picture.id, place)

    # ------------------------------------------------------------------ places

    def _place_at(self, still: Still) -> int:
        """The place whose middle is nearest to a dragged picture's."""
        middle = still.geometry().center()
        far = [(rect.center() - middle).manhattanLength() for rect in self._places()]
        return far.index(min(far))

    def _places(self) -> list[QRect]:
        left = theme.space("inside") + 1 if self.editable else PLATE
        top = 0 if self.editable else PLATE
        room = max(STILL.width(), self.width() - 2 * left)
        across = max(1, (room + GAP) // (STILL.width() + GAP))
        return [
            QRect(
                QPoint(
                    left + at % across * (STILL.width() + GAP),
                    top + at // across * (STILL.height() + GAP),
                ),
                STILL,
            )
            for at in range(len(self.stills))
        ]

    def _arrange(self) -> None:
        places = self._places()
        for still, rect in zip(self.stills, places, strict=True):
            still.setGeometry(rect)
        below = 0 if self.editable else PLATE
        height = places[-1].bottom() + 1 + below if places else 0
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Over a photo the small ones lie on a plate."""
        if not self.editable:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("tile_veil"))
            painter.drawRoundedRect(self.rect(), theme.radius("tile"), theme.radius("tile"))

    def _on_arrived(self, digest: str, _side: int) -> None:
        for still in self.stills:
            if still.picture.digest == digest:
                still.update()


def covering(proof: QPixmap, size: QSize, scale: float) -> tuple[QPixmap, QRectF]:
    """The proof scaled to cover `size`, and the part of it that is seen."""
    wanted = size * scale
    small = proof.scaled(
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    part = QRectF(0, 0, min(wanted.width(), small.width()), min(wanted.height(), small.height()))
    part.moveCenter(QRectF(small.rect()).center())
    return small, part
