"""The strip at the bottom: running jobs on the right, what just happened on the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.plain import as_tip, set_plain
from desktop.ui.window.messages import ICONS, PASSING, Message, Messages
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.window.jobs import JobsView


class _Words(QLabel):
    """A line that ends in "…" where the window is too narrow; the tip has the whole text."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtCore import Qt

        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        cut = shown != self.text()
        if cut != bool(self.toolTip()):
            self.setToolTip(as_tip(self.text()) if cut else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), shown)
        painter.end()


class Strip(QFrame):
    """Says what happened and what runs. Part of the first frame: no `Qt` in here."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(translate("Window", "Messages and running jobs"))
        self.setFixedHeight(theme.size("strip"))
        self.messages = Messages()
        self._status = ""
        self._idle = ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(theme.space("around"), 0, theme.space("between"), 0)
        self._layout.setSpacing(theme.space("inside"))
        self._icon = QLabel()
        self._text = _Words()
        self._quiet = QLabel()
        self._quiet.setProperty("role", "secondary")
        self._more = QLabel()
        self._more.setProperty("role", "secondary")
        self._act = self._button()
        self._act.clicked.connect(lambda: self._acted(0))
        self._other = self._button()
        self._other.clicked.connect(lambda: self._acted(1))
        self._undo = self._button(translate("Window", "Undo"))
        self._undo.clicked.connect(self._undone)
        self._close = QPushButton()
        self._close.setProperty("kind", "icon")
        self._close.setIcon(theme.icon("close", "icon_quiet"))
        side = theme.size("icon_small")
        self._close.setIconSize(QSize(side, side))
        self._close.setAccessibleName(translate("Window", "Dismiss the message"))
        self._close.setToolTip(translate("Window", "Dismiss the message"))
        self._close.clicked.connect(self.dismiss)
        shown = (
            self._icon,
            self._text,
            self._quiet,
            self._act,
            self._other,
            self._undo,
            self._more,
            self._close,
        )
        for widget in shown:
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(theme.motion("notice"))
        self._time.timeout.connect(self._expired)
        self._show()
        theme.changed.connect(self._show)

    def _button(self, text: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "link")
        return button

    def add_jobs(self, view: JobsView) -> None:
        """Take the view of the running jobs at the right."""
        self._layout.addWidget(view)

    # ------------------------------------------------------------------ saying

    def say(self, message: Message) -> None:
        """Bring a message to the front."""
        self.messages.add(message)
        self._show()

    def set_status(self, text: str) -> None:
        """A passing hint of the area ("Ctrl: swap"); seen while no message is in front."""
        if text != self._status:
            self._status = text
            self._show()

    def set_idle(self, text: str, tip: str = "") -> None:
        """What stands here when there is nothing to say: which library is open."""
        self._idle = text
        self._quiet.setToolTip(as_tip(tip))
        self._show()

    def undo_moved(self) -> None:
        """The undo stack has moved: every offer so far was for another step, and stays void.

        Numbers do not tell steps apart: undone and done anew, or at the limit of the stack,
        another step has the same one.
        """
        self.messages.withdraw()
        self._undo.hide()

    def dismiss(self) -> None:
        """The front message was read."""
        self.messages.close()
        self._show()

    def clear(self) -> None:
        """Forget all messages."""
        self.messages.clear()
        self._show()

    def text(self) -> str:
        """What is to be read now."""
        return (self._quiet if self._text.isHidden() else self._text).text()

    def buttons(self) -> dict[str, QPushButton]:
        """The buttons that are offered now, by their texts."""
        shown = (self._act, self._other, self._undo, self._close)
        return {
            button.text() or button.accessibleName(): button
            for button in shown
            if not button.isHidden()
        }

    def first_focus(self) -> QWidget | None:
        """What takes the keyboard when the pane is entered; None where nothing can be done."""
        return next(iter(self.buttons().values()), None)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        message = self.messages.front
        self._time.stop()
        self._icon.setVisible(message is not None)
        self._text.setVisible(message is not None)
        self._quiet.setVisible(message is None)
        self._close.setVisible(message is not None)
        offered = (message.action, message.other) if message is not None else (None, None)
        for button, action in zip((self._act, self._other), offered, strict=True):
            button.setText(action[0] if action is not None else "")
            button.setVisible(action is not None)
        self._undo.setVisible(message is not None and message.undo)
        waiting = self.messages.waiting
        self._more.setVisible(waiting > 0)
        self._more.setText(translate("Window", "%n more", "", waiting) if waiting else "")
        if message is None:
            set_plain(self._quiet, self._status or self._idle)
            return
        icon, role = ICONS[message.kind]
        side = theme.size("icon_small")
        self._icon.setPixmap(theme.pixmap(icon, side, role, self.devicePixelRatioF()))
        self._text.setText(message.text)
        self._text.setToolTip("")
        if message.kind in PASSING:
            self._time.start()

    def _expired(self) -> None:
        """A message under the mouse or with the keyboard on its buttons is being read."""
        focus = self.focusWidget()
        if self.underMouse() or (focus is not None and focus.hasFocus()):
            self._time.start()
            return
        self.messages.expire()
        self._show()

    def _acted(self, which: int) -> None:
        message = self.messages.front
        action = (message.action, message.other)[which] if message is not None else None
        if action is not None:
            self.dismiss()
            action[1]()

    def _undone(self) -> None:
        self.dismiss()
        self.undo_wanted.emit()
