"""The campaign switcher: choose the campaign the window works in, or all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.picker import Entry, Picker
from desktop.ui.window.actions import Actions
from desktop.ui.window.fuzzy import score
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.window.scoping import Campaign


class Switcher(QFrame):
    """A list that drops from the top bar; thrown away when it closes."""

    def __init__(
        self,
        anchor: QWidget,
        found: list[Campaign],
        current: int | None,
        choose: Callable[[int | None], object],
        actions: Actions,
    ) -> None:
        super().__init__(anchor.window(), Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(translate("Window", "Change the campaign"))
        self._found = found
        self._current = current
        self._choose = choose
        self._actions = actions
        self.setFixedWidth(theme.size("inspector"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        self.picker = Picker(translate("Window", "Find a campaign"), 9, self)
        layout.addWidget(self.picker)
        self.picker.typed.connect(self._typed)
        self.picker.picked.connect(self._picked)
        self.picker.cancelled.connect(self.close)
        self._anchor = anchor

    def open(self) -> None:
        """Drop down below the button."""
        self._typed("")
        self.adjustSize()
        self.move(self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 4)))
        self.show()
        self.picker.start()

    def _typed(self, text: str) -> None:
        text = text.strip()
        entries = [self._entry(campaign) for campaign in self._found]
        if text:
            fits = [(score(text, f"{entry.text} {entry.detail}"), entry) for entry in entries]
            entries = [entry for fit, entry in sorted(fits, key=lambda pair: -pair[0]) if fit]
        else:
            every = translate("Window", "All campaigns")
            none = Entry(
                every, lambda: self._choose(None), "campaigns", marked=self._current is None
            )
            entries = [none, *entries]
        entries.append(
            Entry(
                translate("Window", "New campaign"),
                lambda: self._actions.trigger("campaigns.new"),
                "plus",
                enabled=self._actions.can("campaigns.new"),
            )
        )
        self.picker.show_entries(entries)
        self.adjustSize()

    def _entry(self, campaign: Campaign) -> Entry:
        return Entry(
            campaign.name,
            lambda: self._choose(campaign.id),
            "campaigns",
            detail=campaign.brand,
            marked=campaign.id == self._current,
            key=str(campaign.id),
        )

    def _picked(self, entry: Entry) -> None:
        self.close()
        entry.run()
