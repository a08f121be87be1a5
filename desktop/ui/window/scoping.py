"""Joins the window with the chosen campaign: its name, its colour, the switcher, the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from desktop.ui import theme

if TYPE_CHECKING:
    from desktop.ui.window.window import Window
    from desktop.work.store import Store, Touched


MOST = 500
"""More campaigns than this are found by typing only."""


class Campaign(NamedTuple):
    """A campaign as the switcher shows it."""

    id: int
    name: str
    brand: str
    accent: str


def campaigns(store: Store) -> list[Campaign]:
    """The campaigns of the library by name."""
    from db import queries

    ids = store.read(queries.ids, queries.Query("campaigns", limit=MOST).sorted_by("name"))
    lines: list[Any] = store.read(queries.lines, "campaigns", ids)
    return [Campaign(line.id, line.name, line.brand, line.accent) for line in lines]


class Scoping(QObject):
    """Follows the campaigns of the open library."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._context = window.context
        self._campaigns: list[Campaign] = []
        self._context.scope.changed.connect(self._show)
        window.topbar.switch_wanted.connect(self.open_switcher)
        self._show()

    def library_opened(self) -> None:
        """Read the campaigns and choose again what was chosen."""
        store = self._context.store
        store.changed.connect(self._written)
        self._campaigns = campaigns(store)
        self._context.scope.restore([campaign.id for campaign in self._campaigns])
        self._show()

    def library_closing(self) -> None:
        """Forget them."""
        self._campaigns = []
        self._show()

    def campaigns(self) -> list[Campaign]:
        """The campaigns of the library, by name."""
        return list(self._campaigns)

    def open_switcher(self) -> None:
        """Drop the list of campaigns."""
        if not self._context.is_open:
            return
        from desktop.ui.window.switcher import Switcher

        window = self._window
        scope = self._context.scope
        anchor = window.topbar.campaign
        switcher = Switcher(
            anchor, self._campaigns, scope.campaign_id, scope.select, window.actions
        )
        switcher.open()

    def _written(self, touched: Touched) -> None:
        if touched.has("campaigns", "brands") and self._context.is_open:
            self._campaigns = campaigns(self._context.store)
            self._context.scope.forget([campaign.id for campaign in self._campaigns])
            self._show()

    def _show(self) -> None:
        """The name in the bar and the accent of its brand; of all brands if they have one."""
        chosen = self._context.scope.campaign_id
        found = next((c for c in self._campaigns if c.id == chosen), None)
        self._window.topbar.campaign.setEnabled(self._context.is_open)
        self._window.topbar.show_campaign(
            found.name if found else "", found.accent if found else ""
        )
        accents = {campaign.accent for campaign in self._campaigns if campaign.accent}
        shared = next(iter(accents)) if len(accents) == 1 else None
        theme.set_accent(found.accent or None if found else shared)
