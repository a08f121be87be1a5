"""Portraits in a drag: which ids, and what one sees under the pointer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.work.i18n import format_number

MIME: Final = "application/x-litfass-portraits"
"""A JSON list of portrait ids."""

WIDTH, HEIGHT = 96, 120
_STEP = 5


def mime_data(ids: Sequence[int]) -> QMimeData:
    """The portraits with these ids, to be dropped on a wall or a campaign."""
    data = QMimeData()
    data.setData(MIME, json.dumps(list(ids)).encode())
    return data


def ids_of(data: QMimeData) -> tuple[int, ...]:
    """The ids in a drag; none when it carries no portraits."""
    if not data.hasFormat(MIME):
        return ()
    try:
        found = json.loads(bytes(data.data(MIME).data()))
    except ValueError:
        return ()
    return tuple(id_ for id_ in found if isinstance(id_, int)) if isinstance(found, list) else ()


def drag(source: QWidget, ids: Sequence[int], photos: Sequence[QPixmap]) -> None:
    """Drag portraits until they are dropped; `photos` are the first few, shown as a pile."""
    started = QDrag(source)
    started.setMimeData(mime_data(ids))
    picture = pile(photos[:3], len(ids), source.devicePixelRatioF())
    started.setPixmap(picture)
    started.setHotSpot(QPoint(WIDTH // 2, HEIGHT // 3))
    started.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


def pile(photos: Sequence[QPixmap], number: int, scale: float) -> QPixmap:
    """A small pile of photos with their number."""
    steps = max(0, len(photos) - 1) * _STEP
    width, height = WIDTH + steps + 12, HEIGHT + steps + 12
    result = QPixmap(round(width * scale), round(height * scale))
    result.setDevicePixelRatio(scale)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    for step, photo in reversed(list(enumerate(photos))):
        shift = step * _STEP
        frame = QRectF(shift + 0.5, shift + 0.5, WIDTH, HEIGHT)
        path = QPainterPath()
        path.addRoundedRect(frame, theme.radius("control"), theme.radius("control"))
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(frame, theme.color("sunken"))
        size = photo.deviceIndependentSize()
        factor = max(WIDTH / size.width(), HEIGHT / size.height())
        shown = QRectF(0, 0, size.width() * factor, size.height() * factor)
        shown.moveCenter(frame.center())
        painter.drawPixmap(shown, photo, QRectF(photo.rect()))
        painter.restore()
        painter.setPen(theme.color("surface"))
        painter.drawPath(path)
    if number > 1:
        _number(painter, number, steps)
    painter.end()
    return result


def _number(painter: QPainter, number: int, steps: int) -> None:
    text = format_number(number)
    font = theme.font("secondary", "semibold", tabular=True)
    painter.setFont(font)
    width = max(22.0, painter.fontMetrics().horizontalAdvance(text) + 12.0)
    badge = QRectF(WIDTH + steps + 10 - width, HEIGHT + steps - 12, width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawRoundedRect(badge, 11, 11)
    painter.setPen(theme.color("on_accent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
