"""Painting the comparison: heads with photos, what differs with a mark, what is equal quietly."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.ui import theme
from desktop.ui.doubles.model import CAPTION, FIELD, HEAD, CompareModel, Line
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.images import Images

Index = QModelIndex | QPersistentModelIndex

MARK = 18
"""Side of the round mark before a value that can be picked, in px."""
PHOTO = 168
"""Height of the photos in the heads, in px."""
TITLES = 208
"""Width of the fields' names at the left, in px."""
SIGN = 18
"""Room of the sign before the name of a field that differs, in px."""
_LINES = 6
"""A value shows at most so many lines; the tip has it whole."""
_TEXT = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignTop
    | Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextWrapAnywhere  # together: a long address breaks where it must
)


class CompareDelegate(QStyledItemDelegate):
    """Paints the cells of a CompareView."""

    def __init__(self, images: Images, parent: QTableView) -> None:
        super().__init__(parent)
        self._images = images
        self._view = parent
        self.hovered = QPersistentModelIndex()

    # ------------------------------------------------------------------ sizes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, CompareModel)
        line = model.lines[index.row()]
        width = self._view.columnWidth(index.column())
        if line.kind == HEAD:
            photo = PHOTO + theme.space("inside") if _with_photos(model) else 0
            return QSize(width, photo + 3 * theme.space("between") + 40)
        if line.kind == CAPTION:
            return QSize(width, theme.size("row") + theme.space("inside"))
        metrics = QFontMetrics(theme.font("text", "medium"))
        room = self._room(QRect(0, 0, width, 1000))
        high = metrics.boundingRect(room, _TEXT, model.text(line, index.column())).height()
        titles = QFontMetrics(theme.font("secondary", "medium"))
        beside = QRect(0, 0, TITLES - SIGN - 2 * theme.space("between"), 1000)
        title = titles.boundingRect(beside, _TEXT, line.title).height()
        words = max(title, min(high, _LINES * metrics.lineSpacing()))
        return QSize(width, max(theme.size("row"), words + 2 * theme.space("inside")))

    def _room(self, cell: QRect) -> QRect:
        """Where the words of a cell stand."""
        left = theme.space("between") + MARK + theme.space("inside")
        inside = theme.space("inside")
        return cell.adjusted(left, inside, -theme.space("between"), -inside)

    # ------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, CompareModel)
        line, column = model.lines[index.row()], index.column()
        rect: QRect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, model, line, index)
        if line.kind == HEAD:
            self._head(painter, rect, model, column)
        elif line.kind == CAPTION:
            painter.setFont(theme.font("secondary", "medium"))
            painter.setPen(theme.color("secondary"))
            if column == 0:
                low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
                pad = theme.space("between")
                painter.drawText(rect.adjusted(pad, 0, 0, -theme.space("inside")), low, line.title)
        else:
            self._value(painter, rect, model, line, column)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), theme.size("focus")))
            radius = theme.radius("control")
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), radius, radius)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, model: CompareModel, line: Line, index: Index
    ) -> None:
        choice = line.kind == HEAD or line.differs
        picked = choice and model.picked(line, index.column())
        if not picked and not (choice and self.hovered == index):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("selection" if picked else "hover"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), radius, radius)

    def _head(self, painter: QPainter, rect: QRect, model: CompareModel, column: int) -> None:
        pad = theme.space("between")
        stays = column == model.survivor
        top = rect.top() + pad
        if _with_photos(model):
            place = QRect(rect.left() + pad, top, rect.width() - 2 * pad, PHOTO)
            self._photo(painter, place, model, column)
            top += PHOTO + theme.space("inside")
        self._mark(painter, QPoint(rect.left() + pad, top + 1), stays)
        left = rect.left() + pad + MARK + theme.space("inside")
        words = QRect(left, top, rect.right() - pad - left, 20)
        painter.setFont(theme.font("lead", "semibold"))
        painter.setPen(theme.color("text"))
        self._line(painter, words, model.text(model.lines[0], column))
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("accent_text" if stays else "secondary"))
        role = (
            translate("Doubles", "this one stays")
            if stays
            else translate("Doubles", "becomes part of it")
        )
        told = " · ".join(part for part in (role, model.since(column)) if part)
        self._line(painter, words.translated(0, 22), told)

    def _photo(self, painter: QPainter, place: QRect, model: CompareModel, column: int) -> None:
        picture = model.compared.pictures[column] if model.compared is not None else None
        ratio = picture.width / picture.height if picture is not None else 0.8
        size = QSize(round(place.height() * ratio), place.height())
        if size.width() > place.width():
            size = QSize(place.width(), round(place.width() / ratio))
        box = QRect(place.topLeft(), size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        if picture is None:
            painter.drawRect(box)
            icon = theme.pixmap("picture-missing", 32, "icon_quiet", self._view.devicePixelRatioF())
            painter.drawPixmap(box.center() - QPoint(16, 16), icon)
            return
        dpr = self._view.devicePixelRatioF()
        side = max(size.width(), size.height())
        proof = self._images.best(picture.digest, side, dpr, picture.suffix)
        if proof is None:
            painter.drawRect(box)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, proof)

    def _value(
        self, painter: QPainter, rect: QRect, model: CompareModel, line: Line, column: int
    ) -> None:
        picked = model.picked(line, column)
        room = self._room(rect)
        if line.differs:
            at = QPoint(rect.left() + theme.space("between"), room.top())
            self._mark(painter, at, picked)
        text = model.text(line, column)
        painter.setFont(theme.font("text", "medium" if line.differs and picked else ""))
        painter.setPen(theme.color("text" if line.differs and picked else "secondary"))
        if not text and line.differs:
            painter.setPen(theme.color("placeholder"))
            text = translate("Doubles", "empty")
        painter.drawText(room, _TEXT, _fitting(painter.fontMetrics(), room, text))

    def _mark(self, painter: QPainter, at: QPoint, picked: bool) -> None:
        """A filled disc with a tick for what stays, a ring for what does not."""
        disc = QRectF(at.x() + 0.75, at.y() + 0.75, MARK - 1.5, MARK - 1.5)
        if picked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(disc)
            tick = theme.pixmap("check", 12, "on_accent", self._view.devicePixelRatioF())
            painter.drawPixmap(at + QPoint(3, 3), tick)
        else:
            painter.setPen(QPen(theme.color("border"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc)

    def _line(self, painter: QPainter, rect: QRect, text: str) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


class FieldHeader(QHeaderView):
    """The names of the fields at the left; those that differ stand out, with a sign."""

    def __init__(self, model: CompareModel, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._lines = model
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(TITLES, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if logicalIndex >= len(self._lines.lines):
            return
        line = self._lines.lines[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.color("surface"))
        pad = theme.space("between")
        room = rect.adjusted(pad + SIGN, theme.space("inside"), -pad, -theme.space("inside"))
        if line.kind == FIELD and line.differs:
            painter.setFont(theme.font("text", "semibold"))
            painter.setPen(theme.color("accent_text"))
            sign = QRect(rect.left() + pad, room.top(), SIGN, room.height())
            painter.drawText(sign, int(Qt.AlignmentFlag.AlignTop), "≠")
        painter.setFont(theme.font("secondary", "medium" if line.differs else ""))
        painter.setPen(theme.color("text" if line.differs else "secondary"))
        if line.kind not in (HEAD, CAPTION):
            painter.drawText(room, int(_TEXT), line.title)
        painter.restore()


def _with_photos(model: CompareModel) -> bool:
    return model.compared is not None and model.compared.table == "portraits"


def _fitting(metrics: QFontMetrics, room: QRect, text: str) -> str:
    """A text of several lines, cut off with "…" where it has more than there is room for."""

    def fits(part: str) -> bool:
        return metrics.boundingRect(room, _TEXT, part).height() <= room.height() + 1

    if fits(text):
        return text
    most = bisect_left(range(len(text)), True, key=lambda end: not fits(f"{text[:end]} …"))
    return f"{text[: max(0, most - 1)].rstrip()} …"
