"""What is being typed in a field: finished by Enter or leaving, and written at every pause too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PAUSE = 1200
"""Nothing typed for so long, in ms: time to write what stands there."""


class Draft(QObject):
    """The text of a field between two states: set or finished, and being typed.

    Signals: `paused` (text) while somebody stops typing; whoever writes it says so with `keep`.
    `taken_back` when Esc brings back what stood there before such a pause, `dropped` when what was
    refused or not finished goes. `settled` when a text
    is finished that a pause has written already.
    """

    paused = Signal(str)
    taken_back = Signal()
    dropped = Signal()
    settled = Signal()

    def __init__(
        self, field: QWidget, read: Callable[[], str], show: Callable[[str], None]
    ) -> None:
        """`read` gives the text of the field, `show` sets it."""
        super().__init__(field)
        self._field, self._read, self._show = field, read, show
        self.value = ""
        """The text that was last set, finished, or written by a pause."""
        self.former: str | None = None
        """What Esc brings back after a pause has written; None while none has."""
        self._written: str | None = None  # as it was typed, where `value` says it in its own way
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._on_rest)

    @property
    def going_on(self) -> bool:
        """Whether somebody is at it: a pause has written, and the field is not finished."""
        return self.former is not None

    @property
    def unfinished(self) -> bool:
        """Whether something stands there that is not written yet."""
        return self._read() not in (self.value, self._written)

    def changed(self) -> None:
        """To be called when the field has another text."""
        if self._field.hasFocus() and self.unfinished:
            self._rest.start()
        else:
            self._rest.stop()

    def _on_rest(self) -> None:
        if self._field.hasFocus():
            self.paused.emit(self._read().strip())

    def keep(self, text: str, former: str) -> None:
        """What stands there is written now as `text`; it stays as it was typed.

        `former` is what stood there before all that is being typed.
        """
        self.value, self._written = text, self._read()
        if self.former is None:
            self.former = former

    def set_value(self, text: str) -> None:
        """Show a text; while somebody is typing here, only Esc brings it up."""
        now = self._read()
        if text == self.value and self._written is not None and now == self._written:
            return
        typing = self._field.hasFocus() and now not in (self.value, self._written)
        if text != self.value:
            self._written = None
        self.value = text
        if not typing:
            self.former = self._written = None
            if now != text:
                self._show(text)

    def take_back(self) -> bool:
        """Esc: show what stood there; False where nothing else did."""
        back = self.value if self.former is None else self.former
        had, now = self.former is not None, self._read()
        if now == back and not had:
            return False
        self._rest.stop()
        self.value, self.former, self._written = back, None, None
        if now != back:
            self._show(back)
        (self.taken_back if had else self.dropped).emit()
        return True

    def finish(self) -> str | None:
        """The text to take over; None where it is what it was."""
        self._rest.stop()
        now = self._read()
        text = now.strip()
        if text == self.value or now == self._written:
            had, self.former, self._written = self.former is not None, None, None
            if had:
                self.settled.emit()
            return None
        self.value, self._written = text, None
        return text
