"""Labels as tags: a cloud of pills, each to be taken off, and a line below to add another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.widgets.plain import as_tip
from desktop.work.i18n import translate

HEIGHT = 26
GAP = 4
_INSET = 10
_CROSS = 22
"""Width in px of the place that takes the tag off."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label as it stands on the selected records: on how many of how many."""

    id: int
    name: str
    count: int
    total: int

    @property
    def some(self) -> bool:
        """Whether some of the records do not bear it."""
        return self.count < self.total


class Tag(QAbstractButton):
    """A pill with a name and a cross. `clicked` opens what can be done, `removed` takes it off.

    Delete and Backspace take it off too. A label that only some bear is framed, not filled.
    """

    removed = Signal()

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self._text = mark.name
        name = translate("Labels", "Label: {name}", name=mark.name)
        if mark.some:
            share = translate("Labels", "{count} of {total}", count=mark.count, total=mark.total)
            self._text = f"{mark.name} · {share}"
            name = f"{name}, {share}"
        self.setAccessibleName(name)
        self.setAccessibleDescription(translate("Labels", "Delete takes it off"))
        self.setToolTip(as_tip(self._text))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew under the mouse
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(width + _INSET + _CROSS + 2, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.click()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.isDown() and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def _cross(self) -> QRectF:
        return QRectF(self.width() - _CROSS, 0, _CROSS, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else "sunken"
        pen = QPen(theme.color("focus" if self.hasFocus() else "border"))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        if self.mark.some and not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self.mark.some else theme.color(ground))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(theme.color("text"))
        room = QRectF(self.rect()).adjusted(_INSET, 0, -_CROSS, 0)
        metrics, elide = self.fontMetrics(), Qt.TextElideMode.ElideRight
        text = metrics.elidedText(self._text, elide, round(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_cross(painter)

    def _paint_cross(self, painter: QPainter) -> None:
        pen = QPen(theme.color("icon_quiet"), 1.5)
        painter.setPen(pen)
        middle, arm = self._cross().center() - QPointF(2, 0), 3.5
        for turn in (1, -1):
            painter.drawLine(middle + QPointF(-arm, -arm * turn), middle + QPointF(arm, arm * turn))


class TagCloud(QWidget):
    """Tags in as many lines as they need. Signals: `asked` and `removed`, each with a `Tag`."""

    asked = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: list[Tag] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these; the tag with the keyboard, or the one in its place, keeps it."""
        if [tag.mark for tag in self.tags] == list(marks):
            return
        held = next((at for at, tag in enumerate(self.tags) if tag.hasFocus()), None)
        for tag in self.tags:
            tag.hide()
            tag.deleteLater()
        self.tags = [self._tag(mark) for mark in marks]
        self.setVisible(bool(self.tags))
        self._arrange()
        if held is not None and self.tags:
            self.tags[min(held, len(self.tags) - 1)].setFocus()

    def _tag(self, mark: Mark) -> Tag:
        tag = Tag(mark, self)
        tag.clicked.connect(lambda _on=False: self.asked.emit(tag))
        tag.removed.connect(lambda: self.removed.emit(tag))
        tag.show()
        return tag

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        left = theme.space("inside") + 1
        x, y = left, 2
        for tag in self.tags:
            width = min(tag.sizeHint().width(), max(HEIGHT, self.width() - 2 * left))
            if x > left and x + width > self.width() - left:
                x, y = left, y + HEIGHT + GAP
            tag.setGeometry(x, y, width, HEIGHT)
            x += width + GAP
        height = y + HEIGHT + 2 if self.tags else 0
        if height != self.height():
            self.setFixedHeight(height)
