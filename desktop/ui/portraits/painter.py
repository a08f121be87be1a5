"""How a tile looks: the photo edge to edge, name and role below, quiet badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui import theme
from desktop.ui.portraits.badges import badges, paint_badges
from desktop.ui.portraits.tiles import Tiles
from desktop.ui.tables.texts import Texts
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import PortraitLine

WORDS = 46
"""Height below the photo for two lines and the air above them."""

ICON = 40


class TilePainter:
    """Paints tiles. Keeps fonts and colours, which the theme would look up anew each time."""

    def __init__(self, tiles: Tiles) -> None:
        self._tiles = tiles
        self.whole = False
        """Whether whole pictures are shown, not crops."""
        self.look()

    def look(self) -> None:
        """Take fonts and colours from the theme."""
        self._name = Texts(theme.font("text", "semibold"))
        self._role = Texts(theme.font("secondary"))
        names = ("text", "secondary", "placeholder", "sunken", "line", "accent", "focus", "window")
        self._colours = {name: theme.color(name) for name in names}
        self._radius = float(theme.radius("tile"))

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        height: int,
        line: PortraitLine,
        scale: float,
        *,
        chosen: bool,
        focused: bool,
        hovered: bool,
    ) -> None:
        """Paint one tile: `rect` with its words, the photo `height` pixels high."""
        photo = QRect(rect.left(), rect.top(), rect.width(), height)
        tile = self._tiles.tile(line, photo.size(), scale, self._radius, self.whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tile is None:
            self._empty(painter, photo, line, scale)
        elif tile.deviceIndependentSize().toSize() == photo.size():
            painter.drawPixmap(photo.topLeft(), tile)
        else:
            painter.drawPixmap(QRectF(photo), tile, QRectF(tile.rect()))
        if hovered or line.digest:
            paint_badges(painter, QRectF(photo), badges(line), hovered)
        if chosen:
            self._frame(painter, photo, "accent", theme.size("tile_frame"), 1.5)
        if focused:
            self._ring(painter, photo, chosen)
        self._words(painter, rect, height, line)

    def _frame(
        self, painter: QPainter, photo: QRect, colour: str, width: int, inset: float
    ) -> None:
        """A frame on the photo's edge, and a thin line of the ground within, so that it is seen."""
        edge = QRectF(photo).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours["window"], 1))
        inner = edge.adjusted(width - 1, width - 1, 1 - width, 1 - width)
        painter.drawRoundedRect(inner, self._radius - width, self._radius - width)
        painter.setPen(QPen(self._colours[colour], width))
        painter.drawRoundedRect(edge, self._radius - inset, self._radius - inset)

    def _ring(self, painter: QPainter, photo: QRect, chosen: bool) -> None:
        """Where the keyboard is: dashes of ink on paper, nothing like the frame of the chosen.

        Within that frame a line of ink is enough.
        """
        width = theme.size("focus")
        inset = theme.size("tile_frame") + 1.0 if chosen else 1.0
        edge = QRectF(photo).adjusted(inset, inset, -inset, -inset)
        radius = self._radius - inset
        pen = QPen(self._colours["text"], width)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not chosen:
            painter.setPen(QPen(self._colours["window"], width))
            painter.drawRoundedRect(edge, radius, radius)
            pen.setDashPattern([3.0, 3.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawRoundedRect(edge, radius, radius)

    def _empty(self, painter: QPainter, photo: QRect, line: PortraitLine, scale: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["sunken"])
        painter.drawRoundedRect(QRectF(photo), self._radius, self._radius)
        if line.digest:
            return  # its photo is on the way
        icon = theme.pixmap(
            "place" if line.kind == "place" else "person", ICON, "icon_quiet", scale
        )
        painter.drawPixmap(
            photo.center().x() - ICON // 2, photo.center().y() - ICON // 2, ICON, ICON, icon
        )

    def _words(self, painter: QPainter, rect: QRect, height: int, line: PortraitLine) -> None:
        width = rect.width() - 2
        top = rect.top() + height + theme.space("inside")
        name = line.name
        age = f", {line.age}" if line.age is not None and name else ""
        painter.setFont(self._name.font)
        painter.setPen(self._colours["text" if name else "placeholder"])
        first = f"{name}{age}" if name else translate("Gallery", "No name yet")
        if age and self._name.width(first) > width:
            # A long name is cut before the age, not behind it.
            room = width - self._name.width(age)
            first = self._name.cut(name, room) + age
        self._name.draw(painter, QRect(rect.left() + 1, top, width, 18), first)
        text = line.role or ("" if name else line.file_name)
        if text:
            painter.setFont(self._role.font)
            painter.setPen(self._colours["secondary"])
            self._role.draw(painter, QRect(rect.left() + 1, top + 18, width, 16), text)
