"""The end that does not come from the user: the system, a terminal or a session asks for it.

A signal is noticed by Qt's event loop through a pair of sockets that Python writes the signal's
number into; nothing runs until one comes. Windows tells by Qt's own signals: `commitDataRequest`
before the session ends, `QCoreApplication.aboutToQuit` when it does.
"""

from __future__ import annotations

import signal
import socket
import sys
from types import FrameType
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication

SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """Hears that the program shall end. Made on the main thread; take back with `stop`."""

    asked = Signal()
    """The program shall end now."""
    warned = Signal()
    """The session may end soon, and then without another word: what matters is written now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: dict[signal.Signals, Any] = {}
        self._pair: tuple[socket.socket, socket.socket] | None = None
        self._woken = -1
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.warned)
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        read, write = self._pair = socket.socketpair()
        for end in self._pair:
            end.setblocking(False)
        self._notifier = QSocketNotifier(read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._woken = signal.set_wakeup_fd(write.fileno(), warn_on_full_buffer=False)
        for name in SIGNALS:
            kind = signal.Signals[name]
            if signal.getsignal(kind) is not signal.SIG_IGN:  # as `nohup` wants it
                self._before[kind] = signal.signal(kind, _noted)

    def stop(self) -> None:
        """Leave signals to whoever had them before."""
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.disconnect(self.warned)
        if self._pair is None:
            return
        for kind, handler in self._before.items():
            signal.signal(kind, handler)
        signal.set_wakeup_fd(self._woken)
        self._notifier.setEnabled(False)
        for end in self._pair:
            end.close()
        self._pair = None

    def _heard(self) -> None:
        if self._pair is not None and self._pair[0].recv(64):
            self.asked.emit()


def _noted(_kind: int, _frame: FrameType | None) -> None:
    """Without a handler of Python's own nothing is written into the socket."""
