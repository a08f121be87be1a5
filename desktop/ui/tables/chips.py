"""Filters as chips: each narrows the list, all together count, one click takes one off again.

What can be filtered by is declared as `Chip`s; this row shows those in use and offers the rest
under "+ Filter". What is chosen is plain text (key -> codes), so that it can be remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.tables.ranging import RangePopup, range_text
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.menus import as_it_is, entry, pop_up_below
from desktop.ui.widgets.plain import as_tip
from desktop.ui.widgets.staying import StayingMenu
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.filters import Filter
    from desktop.work.store import Store

Chosen = Mapping[str, Sequence[str]]
"""Key of a chip -> its codes; none for a switch, [least, most] for a range ("" is open)."""

MANY = 15
"""With more codes than this a chip opens with a field to search them."""

WIDEST = 220
"""How wide the words of a chip may get, in px; the rest is cut, and told by the tooltip."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter to offer.

    `make(codes, chosen)` makes the filter; `chosen` are all chips, for those that mean one thing
    together. A choice has its words (code -> word) in `words`, or reads them from the library by
    `options`; `single`: only one of them. A `pinned` chip is in sight even when it is not in use.
    """

    key: str
    title: str
    make: Callable[[Sequence[str], Chosen], Filter]
    kind: Literal["switch", "choice", "range"] = "switch"
    words: Callable[[], Mapping[str, str]] | None = None
    options: Callable[[Store], Mapping[str, str]] | None = None
    single: bool = False
    pinned: bool = False


class ChipBar(QWidget):
    """A row of chips. Signal: `changed` when the filters are others."""

    changed = Signal()

    def __init__(
        self,
        chips: Sequence[Chip],
        store: Callable[[], Store | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        """`store()` gives the library to read options from, None while none is open."""
        super().__init__(parent)
        self._chips = {chip.key: chip for chip in chips}
        self._store = store
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._buttons: dict[str, ChipButton] = {}
        self._opened = ""
        layout = FlowLayout(theme.space("inside"), self)
        for chip in chips:
            button = ChipButton(self)
            button.setObjectName(f"chip-{chip.key}")
            button.pressed_open.connect(lambda c=chip: self._open(c))
            button.pressed_away.connect(lambda c=chip: self.remove(c.key))
            self._buttons[chip.key] = button
            layout.addWidget(button)
        self.more = self._plain("chip-more", "plus", translate("Register", "Filter"))
        self.more.setAccessibleName(translate("Register", "Add a filter"))
        self.more.clicked.connect(lambda _checked=False: self.offer())
        self._clear = self._plain(
            "chip-clear", "filter-off", translate("Register", "Clear filters")
        )
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._clear.setToolTip(self._clear.text())
        self._clear.setAccessibleName(self._clear.text())
        self._clear.clicked.connect(lambda _checked=False: self.clear())
        layout.addWidget(self.more)
        layout.addWidget(self._clear)
        self._show()

    def _plain(self, name: str, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setIcon(theme.icon(icon))
        button.setIconSize(theme.beside("icon_small"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    # ------------------------------------------------------------------ what is chosen

    def filters(self) -> tuple[Filter, ...]:
        """What is chosen, as filters; codes that the library no longer has are left out."""
        known: dict[str, tuple[str, ...]] = {}
        for key, codes in self._chosen.items():
            if self._chips[key].kind == "choice":
                words = self._words(self._chips[key])
                codes = tuple(code for code in codes if code in words)
                if not codes:
                    continue
            known[key] = codes
        made = (self._chips[key].make(codes, known) for key, codes in known.items())
        return tuple(dict.fromkeys(made))

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What is chosen, to be remembered: key -> codes (none for a switch)."""
        return dict(self._chosen)

    def set_chosen(self, chosen: Chosen) -> None:
        """Choose again what was remembered; unknown keys are left out."""
        new = {key: tuple(chosen[key]) for key in self._chips if key in chosen}
        if new != self._chosen:
            self._chosen = new
            self._show()
            self.changed.emit()

    def remove(self, key: str) -> None:
        """Take one filter off; the keyboard goes on in the row."""
        had_focus = self._buttons[key].hasFocus()
        self.set_chosen({k: codes for k, codes in self._chosen.items() if k != key})
        if had_focus and not self._buttons[key].isVisible():
            self.more.setFocus()

    def clear(self) -> None:
        """No filter any more."""
        self.set_chosen({})

    def refresh(self) -> None:
        """Names in the library may be others: show them, and forget what is gone."""
        left: dict[str, tuple[str, ...]] = {}
        for key, codes in self._chosen.items():
            chip = self._chips[key]
            if chip.options is not None and self._store() is not None:
                words = self._words(chip)
                codes = tuple(code for code in codes if code in words)
                if not codes:
                    continue
            left[key] = codes
        if left == self._chosen:
            self._show()
        self.set_chosen(left)

    def _words(self, chip: Chip) -> Mapping[str, str]:
        if chip.words is not None:
            return chip.words()
        store = self._store()
        return chip.options(store) if chip.options is not None and store is not None else {}

    # ------------------------------------------------------------------ offering and opening

    def offer(self) -> None:
        """Show the filters that are not in use, to choose one from."""
        pop_up_below(self.offers(), self.more)

    def offers(self) -> QMenu:
        """The menu below "+ Filter"."""
        menu = QMenu(self)
        for chip in self._chips.values():
            if chip.key not in self._chosen:
                entry(menu, translate("Chips", chip.title), lambda c=chip: self._begin(c))
        if menu.isEmpty():
            menu.addAction(translate("Register", "All filters are in use")).setEnabled(False)
        return menu

    def _begin(self, chip: Chip) -> None:
        if chip.kind == "switch":
            self.set_chosen({**self._chosen, chip.key: ()})
            self._buttons[chip.key].setFocus()
            return
        self._opened = chip.key
        self._show()
        # Once the menu that this comes from is gone, and the chip stands where it will stand.
        QTimer.singleShot(0, self, lambda: self._open(chip))

    def _open(self, chip: Chip) -> None:
        """Open a chip below itself; a switch has nothing to open and goes off or on."""
        button = self._buttons[chip.key]
        if chip.kind == "switch":
            if chip.key in self._chosen:
                self.remove(chip.key)
            else:
                self._begin(chip)
            return
        button.setFocus()
        below = button.mapToGlobal(button.rect().bottomLeft() + QPoint(0, theme.space("tiny")))
        if chip.kind == "range":
            popup = RangePopup(translate("Chips", chip.title), self._chosen.get(chip.key, ()), self)
            popup.changed.connect(lambda codes, c=chip: self._set(c, codes))
            popup.closed.connect(self._closed)
            popup.open_at(below)
            return
        words = self._words(chip)
        if len(words) > MANY:
            from desktop.ui.tables.choosing import ChoicePopup

            title = translate("Chips", chip.title)
            choice = ChoicePopup(title, words, lambda: self._chosen.get(chip.key, ()), self)
            choice.ticked.connect(lambda code, on, c=chip: self._choose(c, code, on))
            choice.closed.connect(self._closed)
            choice.open_at(below)
            return
        menu = self.menu(chip.key)
        menu.aboutToHide.connect(self._closed)
        menu.popup(below)

    def _closed(self) -> None:
        """A chip that was opened and left without a choice goes again."""
        self._opened = ""
        self._show()

    def menu(self, key: str) -> QMenu:
        """The list of a chip, to choose from."""
        chip = self._chips[key]
        menu = StayingMenu(self, single=chip.single)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, word in self._words(chip).items():
            action = QAction(as_it_is(word), menu)
            action.setCheckable(True)
            action.setChecked(code in self._chosen.get(key, ()))
            action.toggled.connect(lambda on, c=code: self._choose(chip, c, on))
            menu.addAction(action)
        if menu.isEmpty():
            nothing = translate("Register", "There is nothing to choose from yet")
            menu.addAction(nothing).setEnabled(False)
        return menu

    def _choose(self, chip: Chip, code: str, on: bool) -> None:
        old = self._chosen.get(chip.key, ())
        if chip.single:
            wanted = {code} if on else set[str]()
        else:
            wanted = {*old, code} if on else {*old} - {code}
        self._set(chip, tuple(c for c in self._words(chip) if c in wanted))

    def _set(self, chip: Chip, codes: Sequence[str]) -> None:
        chosen = {key: c for key, c in self._chosen.items() if key != chip.key}
        self.set_chosen({**chosen, chip.key: tuple(codes)} if any(codes) else chosen)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        for key, chip in self._chips.items():
            button, codes = self._buttons[key], self._chosen.get(key)
            title = self._text(chip, codes)
            cut = button.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, WIDEST)
            button.show_state(cut, codes is not None)
            button.setToolTip(as_tip(title) if cut != title else "")
            button.setAccessibleName(translate("Register", "Filter: {title}", title=title))
            button.setVisible(codes is not None or chip.pinned or key == self._opened)
        self._clear.setVisible(len(self._chosen) > 1)
        self.more.setVisible(bool(self._chips))

    def _text(self, chip: Chip, codes: Sequence[str] | None) -> str:
        title = translate("Chips", chip.title)
        if not codes:
            return title
        if chip.kind == "range":
            return f"{title}: {range_text(codes)}"
        words = self._words(chip)
        return f"{title}: {', '.join(words.get(code, '?') for code in codes)}"


class ChipButton(QToolButton):
    """A chip. Signals: `pressed_open` to open it, `pressed_away` to take it off.

    Its cross or Del takes it off; anything else opens it.
    """

    pressed_open = Signal()
    pressed_away = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("chip", "true")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        self.setAccessibleDescription(translate("Register", "Del takes the filter off"))
        self._used = False
        self.clicked.connect(self._clicked)

    def show_state(self, text: str, used: bool) -> None:
        """Show these words, and a cross where the filter is in use."""
        self._used = used
        self.setText(text)
        self.setChecked(used)
        self.setIcon(theme.icon("close" if used else "chevron-down", "icon_quiet"))

    def _clicked(self) -> None:
        self.setChecked(self._used)  # the click has toggled the look; only the choice decides
        self.pressed_open.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = event.position().x() > self.width() - self.iconSize().width() - 12
        if self._used and on_cross and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.pressed_away.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._used:
            self.pressed_away.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.pressed_open.emit()
        else:
            super().keyPressEvent(event)
