"""What an area of the window is, and what the window offers to it.

An area is a screen of the sidebar: campaigns, portraits, contacts, walls. `window/areas.py` names
them; the window makes each one when it is first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QFocusEvent

    from desktop.context import Context


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen in an area: rows of one table ("portraits", "contacts", …) by their ids."""

    table: str
    ids: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids)


Handler = Callable[[], object]
Enabled = Callable[[], bool]


class Binder(Protocol):
    """Connects names of the actions table with what happens."""

    def bind(
        self,
        name: str,
        handler: Handler,
        enabled: Enabled | None = None,
        *,
        checked: Enabled | None = None,
        everywhere: bool = False,
        widget: QWidget | None = None,
    ) -> None:
        """Let the action `name` call `handler` while this area is shown.

        `enabled` and `checked` are asked anew whenever something may have changed (see
        `refresh`). `everywhere`: the action works in the other areas too. `widget`: a shortcut of
        a single key (see `ActionSpec.local`) works while the focus is in there; without it,
        anywhere in the area.
        """
        ...

    def action(self, name: str) -> QAction:
        """The QAction of a name, for a button or a context menu of the area."""
        ...

    def refresh(self) -> None:
        """Ask all `enabled` and `checked` again, soon; the window does so at every selection."""
        ...

    def trigger(self, name: str) -> None:
        """Do it, if it can be done now."""
        ...


class Shell(Protocol):
    """What the window offers to its areas."""

    @property
    def actions(self) -> Binder:
        """The actions of the window; inside `Area.bind` use the binder you are given."""
        ...

    def notify(
        self,
        text: str,
        undo: bool = False,
        action: tuple[str, Callable[[], object]] | None = None,
        kind: str = "info",
        *,
        topic: str = "",
    ) -> None:
        """Say something in the strip: "37 portraits imported".

        `undo` offers to undo the last step. `action` is a further button: its text and what it
        does. `kind` is "info", "success", "warning" or "error"; what is not info stays until it
        was read. What was said of the same `topic` before is gone.
        """
        ...

    def status(self, text: str) -> None:
        """A passing hint in the strip ("Ctrl: swap"), seen while nothing else is to be read."""
        ...

    def report(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """Show a list of what happened, each line a name and a reason, with a copy button."""
        ...

    def show_area(self, key: str, ids: Sequence[int] = (), part: int | None = None) -> None:
        """Go to an area ("portraits") and choose rows there; see `Area.choose_part`."""
        ...

    def show_page(self, key: str, page: QWidget) -> None:
        """Show a page that belongs to an area in its place, until an area is entered again.

        The window owns it then, and deletes it.
        """
        ...

    def show_inspector(self, visible: bool = True) -> None:
        """Unfold or fold the panel on the right."""
        ...

    def refresh_inspector(self) -> None:
        """Ask the area for its inspector again, because it is another widget now."""
        ...


class Area(QWidget):
    """One screen of the window.

    A subclass sets `key`, makes its widgets in the constructor, and fills what it needs of the
    rest. It must be cheap to construct: rows are read in `activate` or later.
    """

    key: ClassVar[str] = ""
    """The name in `window/areas.py`."""

    inspects_selection: ClassVar[bool] = False
    """Whether the inspector has nothing to show before something is chosen.

    It is then made with the first choice, and the window opens sooner.
    """

    selected = Signal(object)
    """`Selection`: something else is chosen now."""

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.shell = shell
        self.setObjectName(f"area-{self.key}")

    def title(self) -> str:
        """The screen's name, for the window's title bar and screen readers."""
        from desktop.ui.window.areas import title

        return title(self.key)

    def bind(self, actions: Binder) -> None:
        """Connect the actions of this area; called once, before it is first shown."""

    def activate(self) -> None:
        """The area is shown now."""

    def deactivate(self) -> None:
        """Another area is shown now."""

    def inspector(self) -> QWidget | None:
        """What the panel on the right shows while this area is in front; None folds it away.

        Always the same widget, or call `shell.refresh_inspector()`; the window deletes it when the
        library closes.
        """
        return None

    def choose(self, ids: Sequence[int]) -> None:
        """Choose these rows and bring the first into sight (a result of the search, a link)."""

    def choose_part(self, ids: Sequence[int], part: int) -> None:
        """Choose these rows, and show in the inspector what belongs to them (a photo session)."""
        del part
        self.choose(ids)

    def settled(self) -> bool:
        """Whether everything that the area shows is painted as it will stay."""
        return True

    def choose_first(self) -> None:
        """Choose the first row if nothing is chosen, for a picture of the screen."""

    def state(self) -> dict[str, object]:
        """What a rebuilt window needs to show the same again: view, filters, rows, position."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Show what `state()` described; called before `activate`."""

    def first_focus(self) -> QWidget:
        """The widget that takes the keyboard when the area is entered."""
        return self

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on. No focus proxy: Tab would leave out all that stands before it."""
        first = self.first_focus()
        if first is not self:
            first.setFocus(event.reason())
