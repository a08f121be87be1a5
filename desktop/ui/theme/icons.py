"""Icons: the SVG files of resources/icons in the colours of the palette, sharp at any scaling.

Nothing is drawn before an icon is painted; what was drawn is kept until the colours change.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from desktop.core.places import resource

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

_log = logging.getLogger(__name__)
_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"/>'


@cache
def source(name: str) -> str:
    """The text of an icon file; an empty picture where there is none."""
    path = resource(f"icons/{name}.svg")
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        _log.error("no icon %s", path)
        return _EMPTY


def drawn(name: str, size: QSize, colour: str) -> QPixmap:
    """The icon in one colour, `size` in device pixels."""
    from PySide6.QtSvg import QSvgRenderer

    if size.isEmpty():  # a button that is squeezed to nothing still asks
        return QPixmap()
    text = source(name).replace("currentColor", colour)
    pixmap = QPixmap(size)
    pixmap.fill(QColor(0, 0, 0, 0))
    side = min(size.width(), size.height())
    # What is wider than high stands before a text (`Theme.beside`): the rest is the gap.
    target = QRectF(0, (size.height() - side) / 2, side, side)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, target)
    painter.end()
    return pixmap


class Engine(QIconEngine):
    """Paints one icon in the theme's present colours."""

    _clones: list[Engine] = []  # noqa: RUF012 - Qt does not hold what Python made for it

    def __init__(self, theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role

    def clone(self) -> Engine:
        copy = Engine(self._theme, self._name, self._role)
        Engine._clones.append(copy)
        return copy

    def key(self) -> str:
        return "litfass"

    def isNull(self) -> bool:
        return False

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """`size` is in logical pixels (Qt 6.8 and later)."""
        sharp = QSize(round(size.width() * scale), round(size.height() * scale))
        pixmap = self._theme.pixels(self._name, sharp, self._colour(mode, state))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "disabled"
        if state == QIcon.State.On and self._role == "icon":
            return "accent_text"
        return self._role
