"""The line of 100 mm: hold a ruler to it, and drag its end until it measures right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work import screens
from desktop.work.i18n import translate
from desktop.work.settings import Settings

LENGTH = 100.0
"""What the line claims to be, in mm."""
_LEFT = 12.0
_TALL, _MIDDLE, _SHORT = 16.0, 11.0, 6.0


class Line(QWidget):
    """The line with its divisions. `changed`: pixels per mm that the user made of it."""

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Preview", "Line of 100 mm"))
        self.setAccessibleDescription(
            translate("Preview", "The arrow keys make it longer and shorter.")
        )
        self.setMouseTracking(True)
        self.per_mm = 4.0
        self._grip: float | None = None

    def show_scale(self, per_mm: float) -> None:
        """So many logical pixels are a millimetre."""
        self.per_mm = per_mm
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self.per_mm * LENGTH + 3 * _LEFT), 44)

    @property
    def end(self) -> QPointF:
        """Where the line ends."""
        return QPointF(_LEFT + self.per_mm * LENGTH, 14.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("text"), 1))
        end, top = self.end, 4.0
        painter.drawLine(QPointF(_LEFT, top), QPointF(end.x(), top))
        for mm in range(int(LENGTH) + 1):
            tall = _TALL if mm % 10 == 0 else _MIDDLE if mm % 5 == 0 else _SHORT
            x = _LEFT + mm * self.per_mm
            painter.drawLine(QPointF(x, top), QPointF(x, top + tall))
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("secondary"))
        for cm in range(0, int(LENGTH) + 1, 10):
            x = _LEFT + cm * self.per_mm
            place = QRectF(x - 20, top + _TALL + 2, 40, 16)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(cm // 10))
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(theme.color("focus" if self.hasFocus() else "accent"))
        painter.drawEllipse(QPointF(end.x(), top + 5), 6, 6)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if abs(event.position().x() - self.end.x()) <= theme.size("handle_reach") / 2:
            self._grip = event.position().x() - self.end.x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = abs(event.position().x() - self.end.x()) <= theme.size("handle_reach") / 2
        shape = Qt.CursorShape
        self.setCursor(shape.SizeHorCursor if near or self._grip is not None else shape.ArrowCursor)
        if self._grip is not None:
            self.changed.emit((event.position().x() - self._grip - _LEFT) / LENGTH)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1.0, Qt.Key.Key_Left: -1.0}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.changed.emit(self.per_mm + step / LENGTH)


class Ruler(QFrame):
    """The card with the line, what to do with it, and the way back."""

    closed = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        column = QVBoxLayout(self)
        around = theme.space("around")
        column.setContentsMargins(around, theme.space("between"), around, theme.space("between"))
        column.setSpacing(theme.space("inside"))
        words = translate(
            "Preview",
            "Hold a ruler to the line: it should measure 10 cm. If it does not, drag its end.",
        )
        column.addWidget(label(words, "secondary", wrap=True))
        self.line = Line()
        self.line.changed.connect(self._measured)
        column.addWidget(self.line)
        row = QHBoxLayout()
        self.reset = QPushButton(translate("Preview", "As the screen reports"))
        self.reset.setProperty("kind", "link")
        self.reset.clicked.connect(self._reset)
        self.done = QPushButton(translate("Preview", "Done"))
        self.done.clicked.connect(self.closed)
        row.addWidget(self.reset)
        row.addStretch(1)
        row.addWidget(self.done)
        column.addLayout(row)
        self.hide()

    def refresh(self) -> None:
        """The screen or its correction is another one."""
        self.line.show_scale(screens.pixels_per_mm(self._settings, self.screen()))
        self.reset.setEnabled(screens.correction(self._settings, self.screen()) != 1.0)
        self.adjustSize()

    def _measured(self, per_mm: float) -> None:
        factor = per_mm / screens.reported(self.screen())
        screens.set_correction(self._settings, self.screen(), factor)

    def _reset(self) -> None:
        screens.set_correction(self._settings, self.screen(), 1.0)
