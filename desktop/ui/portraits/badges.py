"""The quiet marks at the lower edge of a tile, and the same in words when the mouse is on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from desktop.core.formats import largest_good_format
from desktop.ui import theme, words
from desktop.ui.theme import tokens
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import PortraitLine

Sign = Literal["", "dot", "triangle", "bar"]

HEIGHT = 20
SIGN = 8


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark: its words in short and in full, and a sign with its colour (a name of the theme)."""

    short: str
    full: str
    sign: Sign = ""
    tone: str = "tile_text"


def badges(line: PortraitLine) -> list[Badge]:
    """What is worth saying about a portrait, the most important first."""
    found: list[Badge] = []
    if line.status in ("ready", "published"):
        word = words.word(words.PORTRAIT_STATUS, line.status)
        found.append(Badge("", word, "dot", words.PORTRAIT_TONES[line.status]))
    if line.digest:
        found.append(_resolution(line.width, line.height))
        if not (line.credit_line or line.creator):
            found.append(Badge("", translate("Gallery", "no credit"), "triangle", "yellow"))
    languages = sorted(code for code in line.languages.split(",") if code)
    if len(languages) > 1:
        text = " · ".join(languages)
        found.append(Badge(text, text))
    return found


@lru_cache(maxsize=4096)
def _resolution(width: int, height: int) -> Badge:
    page = largest_good_format(width, height)
    if page is None:
        return Badge("!", translate("Gallery", "too small to print"), "bar", "red")
    full = translate("Gallery", "good up to {format}", format=page.name)
    if page.name in ("A6", "A5"):
        return Badge(page.name, full, "triangle", "yellow")
    return Badge(page.name, full)


def paint_badges(painter: QPainter, photo: QRectF, found: list[Badge], full: bool) -> None:
    """Paint marks at the lower edge of a photo; in `full` words they may take several lines."""
    inside = theme.space("inside")
    painter.setFont(theme.font("caption", "medium", tabular=True))
    metrics = painter.fontMetrics()
    x, y = photo.left() + inside, photo.bottom() - inside - HEIGHT
    for badge in found:
        text = badge.full if full else badge.short
        sign = SIGN if badge.sign else 0
        gap = 5 if sign and text else 0
        width = metrics.horizontalAdvance(text) + sign + gap + (12 if text else 10)
        if x + width > photo.right() - inside + 1:
            if not full or y - HEIGHT - 4 < photo.top() + photo.height() / 3:
                return
            x, y = photo.left() + inside, y - HEIGHT - 4
        _paint(painter, QRectF(x, y, width, HEIGHT), badge, text, sign, gap)
        x += width + 4


def _paint(painter: QPainter, frame: QRectF, badge: Badge, text: str, sign: int, gap: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tile_veil"))
    painter.drawRoundedRect(frame, HEIGHT / 2, HEIGHT / 2)
    x = frame.left() + (6 if text else 5)
    if sign:
        _sign(painter, QRectF(x, frame.center().y() - SIGN / 2, SIGN, SIGN), badge)
    painter.setPen(theme.color("tile_text"))
    place = frame.adjusted(x - frame.left() + sign + gap, 0, 0, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _sign(painter: QPainter, frame: QRectF, badge: Badge) -> None:
    # On the dark veil in both modes: the light colours of the dark theme are seen there.
    lights = tokens.tokens()["lights"]
    light = lights.get(badge.tone)
    painter.setBrush(QColor(light["dark"]) if light else theme.color("tile_text"))
    if badge.sign == "dot":
        painter.drawEllipse(frame)
    elif badge.sign == "bar":
        painter.drawRoundedRect(frame.adjusted(0, 2.5, 0, -2.5), 1, 1)
    else:
        top = QPointF(frame.center().x(), frame.top())
        painter.drawPolygon(QPolygonF([top, frame.bottomRight(), frame.bottomLeft()]))
