"""What the strip has to say: which message is in front, and which wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

KINDS = ("info", "success", "warning", "error")
PASSING = ("info", "success")
"""Kinds that go by themselves; the others stay until they are read."""

ICONS = {
    "info": ("info", "icon_quiet"),
    "success": ("success", "green"),
    "warning": ("warning", "yellow"),
    "error": ("error", "red"),
}


Action = tuple[str, Callable[[], object]]


class Message(NamedTuple):
    """A line of the strip.

    `undo` offers to take back the step that was just taken; the offer ends when the undo stack
    moves. `action` is a button: its text and what it does; `other` is a second one. `topic` is a
    word for what is told again and again: only the newest of a topic is kept.
    """

    text: str
    kind: str = "info"
    undo: bool = False
    action: Action | None = None
    other: Action | None = None
    topic: str = ""


class Messages:
    """The newest message is in front; what must be read waits behind it and comes back."""

    def __init__(self) -> None:
        self._waiting: list[Message] = []

    @property
    def front(self) -> Message | None:
        """The message that is shown."""
        return self._waiting[-1] if self._waiting else None

    @property
    def waiting(self) -> int:
        """How many messages wait behind the front one."""
        return max(0, len(self._waiting) - 1)

    def add(self, message: Message) -> None:
        """A new message comes to the front; a passing one before it is gone, as is its topic."""
        if message.topic:
            self._waiting = [other for other in self._waiting if other.topic != message.topic]
        front = self.front
        if front is not None and (front.kind in PASSING or front == message):
            self._waiting.pop()
        self._waiting.append(message)

    def close(self) -> None:
        """The front message was read."""
        if self._waiting:
            self._waiting.pop()

    def expire(self) -> None:
        """Time is up for a passing message."""
        if self.front is not None and self.front.kind in PASSING:
            self.close()

    def withdraw(self) -> None:
        """No message offers to undo any more: what it told of is not the last step now."""
        self._waiting = [message._replace(undo=False) for message in self._waiting]

    def clear(self) -> None:
        """Forget all: another library."""
        self._waiting.clear()
