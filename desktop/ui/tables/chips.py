"""Filters as chips: each narrows the list, all together count, one click clears them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.filters import Filter


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter to offer.

    With `words` (code -> word) it opens a list to choose from, and `make(codes)` makes the filter;
    without, it is on or off and `make(())` makes it.
    """

    key: str
    title: str
    make: Callable[[Sequence[str]], Filter]
    words: Callable[[], Mapping[str, str]] | None = None


class ChipBar(QWidget):
    """A row of chips. Signal: `changed` when the filters are others."""

    changed = Signal()

    def __init__(self, chips: Sequence[Chip], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = tuple(chips)
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        for chip in self._chips:
            button = _menu_button(self) if chip.words else QToolButton(self)
            button.setProperty("chip", "true")
            button.setObjectName(f"chip-{chip.key}")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, c=chip: self._clicked(c))
            self._buttons[chip.key] = button
            layout.addWidget(button)
        self._clear = QToolButton(self)
        self._clear.setObjectName("chip-clear")
        self._clear.setText(translate("Register", "Clear filters"))
        self._clear.setIcon(theme.icon("filter-off"))
        self._clear.setIconSize(theme.beside("icon_small"))
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._clear.clicked.connect(lambda _checked=False: self.clear())
        layout.addWidget(self._clear)
        layout.addStretch(1)
        self._show()

    def filters(self) -> tuple[Filter, ...]:
        """What is chosen, as filters."""
        return tuple(
            chip.make(self._chosen[chip.key]) for chip in self._chips if chip.key in self._chosen
        )

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What is chosen, to be remembered: key -> codes (none for a plain chip)."""
        return dict(self._chosen)

    def set_chosen(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Choose again what was remembered; unknown keys are left out."""
        keys = {chip.key for chip in self._chips}
        new = {key: tuple(codes) for key, codes in chosen.items() if key in keys}
        if new != self._chosen:
            self._chosen = new
            self._show()
            self.changed.emit()

    def clear(self) -> None:
        """No filter any more."""
        self.set_chosen({})

    def _clicked(self, chip: Chip) -> None:
        if chip.words is not None:
            self._show()  # the click has toggled the look; only the list decides
            self.menu(chip.key).exec(
                self._buttons[chip.key].mapToGlobal(self._buttons[chip.key].rect().bottomLeft())
            )
        elif chip.key in self._chosen:
            self.set_chosen({key: c for key, c in self._chosen.items() if key != chip.key})
        else:
            self.set_chosen({**self._chosen, chip.key: ()})

    def menu(self, key: str) -> QMenu:
        """The list of a chip, to choose several from."""
        chip = next(chip for chip in self._chips if chip.key == key)
        menu = _StayingMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, word in (chip.words() if chip.words else {}).items():
            action = QAction(word, menu)
            action.setCheckable(True)
            action.setChecked(code in self._chosen.get(key, ()))
            action.toggled.connect(lambda on, c=code: self._choose(chip, c, on))
            menu.addAction(action)
        return menu

    def _choose(self, chip: Chip, code: str, on: bool) -> None:
        old = self._chosen.get(chip.key, ())
        wanted = {*old, code} if on else {*old} - {code}
        order = list(chip.words()) if chip.words else []
        codes = tuple(c for c in order if c in wanted)
        chosen = {key: c for key, c in self._chosen.items() if key != chip.key}
        self.set_chosen({**chosen, chip.key: codes} if codes else chosen)

    def _show(self) -> None:
        for chip in self._chips:
            button, codes = self._buttons[chip.key], self._chosen.get(chip.key)
            title = translate("Chips", chip.title)
            if codes and chip.words is not None:
                words = chip.words()
                title = f"{title}: {', '.join(words[code] for code in codes)}"
            button.setText(title)
            button.setAccessibleName(translate("Register", "Filter: {title}", title=title))
            button.setChecked(codes is not None)
        self._clear.setVisible(bool(self._chosen))


class _StayingMenu(QMenu):
    """A menu that stays open while several entries are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.toggle()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.toggle()
            return
        super().keyPressEvent(event)


def _menu_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(theme.icon("chevron-down", "icon_quiet"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return button
