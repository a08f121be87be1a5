"""The quiet marks at the lower edge of a tile, and the same in words when the mouse is on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from desktop.core.formats import reach
from desktop.ui import theme, words
from desktop.ui.theme import tokens
from desktop.work import pages, reaching
from desktop.work.i18n import format_date, translate

if TYPE_CHECKING:
    from db.rows import PortraitLine

Sign = Literal["", "dot", "ring", "triangle", "bar"]

HEIGHT = 20
SIGN = 8
GAP = 6
PAD = 7


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
        sign: Sign = "dot" if line.status == "published" else "ring"
        found.append(Badge("", word, sign, words.PORTRAIT_TONES[line.status]))
    if line.due_on is not None and line.due_on < date.today():
        full = translate("Gallery", "text overdue since {day}", day=format_date(line.due_on))
        found.append(Badge("", full, "bar", "red"))
    if line.digest:
        found.append(_resolution(line.width, line.height, pages.edition()))
        if not (line.credit_line or line.creator):
            found.append(Badge("", translate("Gallery", "no credit"), "triangle", "yellow"))
    languages = sorted(code for code in line.languages.split(",") if code)
    if len(languages) > 1:
        text = " · ".join(languages)
        found.append(Badge("", text))
    return found


@lru_cache(maxsize=4096)
def _resolution(width: int, height: int, _edition: int) -> Badge:
    found = reach(width, height, pages.papers())
    full = reaching.said(found)
    if not found.good and not found.fair:
        return Badge("!", full, "bar", "red")
    if not found.good:
        return Badge(found.fair[-1], full, "triangle", "yellow")
    best = found.good[-1]
    return Badge(best, full, "triangle", "yellow") if best in ("A6", "A5") else Badge(best, full)


def paint_badges(painter: QPainter, photo: QRectF, found: list[Badge], full: bool) -> None:
    """Paint marks at the lower edge of a photo: one quiet pill, or in `full` words."""
    inside = theme.space("inside")
    bottom = photo.bottom() - inside - HEIGHT
    if full:
        _paint_full(painter, photo.adjusted(inside, inside, -inside, -inside), found)
        return
    marks = tuple((b.sign, b.tone, b.short) for b in found if b.sign or b.short)
    if marks:
        scale = painter.device().devicePixelRatio()
        pill = _pill(marks, scale, theme.theme.mode)
        painter.drawPixmap(QPointF(photo.left() + inside, bottom), pill)


def _paint_full(painter: QPainter, room: QRectF, found: list[Badge]) -> None:
    """All words, from the lower edge upwards, as far as they leave the face alone."""
    painter.setFont(theme.font("caption", "medium", tabular=True))
    metrics = painter.fontMetrics()
    x, y = room.left(), room.bottom() - HEIGHT
    for badge in found:
        sign = SIGN + GAP if badge.sign else 0
        width = metrics.horizontalAdvance(badge.full) + sign + 2 * PAD
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y - HEIGHT - 4
        if y < room.top() + room.height() / 3:
            return
        frame = QRectF(x, y, min(width, room.width()), HEIGHT)
        _ground(painter, frame)
        place = frame.adjusted(PAD, 0, -PAD, 0)
        _mark(painter, place, badge.sign, badge.tone, badge.full)
        x += width + 4


@lru_cache(maxsize=256)
def _pill(marks: tuple[tuple[Sign, str, str], ...], scale: float, _mode: str) -> QPixmap:
    """The quiet pill: painted once for each set of marks, there are few."""
    font = theme.font("caption", "medium", tabular=True)
    metrics = QFontMetrics(font)
    widths = [
        (SIGN if sign else 0) + (GAP if sign and text else 0) + metrics.horizontalAdvance(text)
        for sign, _tone, text in marks
    ]
    width = sum(widths) + GAP * (len(marks) - 1) + 2 * PAD
    pill = QPixmap(round(width * scale), round(HEIGHT * scale))
    pill.setDevicePixelRatio(scale)
    pill.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pill)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    _ground(painter, QRectF(0, 0, width, HEIGHT))
    x = float(PAD)
    for (sign, tone, text), each in zip(marks, widths, strict=True):
        _mark(painter, QRectF(x, 0, each + 2, HEIGHT), sign, tone, text)
        x += each + GAP
    painter.end()
    return pill


def _ground(painter: QPainter, frame: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tile_veil"))
    painter.drawRoundedRect(frame, HEIGHT / 2, HEIGHT / 2)


def _mark(painter: QPainter, place: QRectF, sign: Sign, tone: str, text: str) -> None:
    if sign:
        _sign(painter, QRectF(place.left(), place.center().y() - SIGN / 2, SIGN, SIGN), sign, tone)
        place = place.adjusted(SIGN + GAP, 0, 0, 0)
    painter.setPen(theme.color("tile_text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _sign(painter: QPainter, frame: QRectF, sign: Sign, tone: str) -> None:
    # On the dark veil in both modes: the light colours of the dark theme are seen there.
    light = tokens.tokens()["lights"].get(tone)
    colour = QColor(light["dark"]) if light else theme.color("tile_text")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if sign == "dot":
        painter.drawEllipse(frame)
    elif sign == "ring":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2))
        painter.drawEllipse(frame.adjusted(1, 1, -1, -1))
    elif sign == "bar":
        painter.drawRoundedRect(frame.adjusted(0, 2.5, 0, -2.5), 1, 1)
    else:
        top = QPointF(frame.center().x(), frame.top())
        painter.drawPolygon(QPolygonF([top, frame.bottomRight(), frame.bottomLeft()]))
