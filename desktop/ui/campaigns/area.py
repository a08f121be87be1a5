"""The campaigns' screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from db.filters import Having
from desktop.ui import words
from desktop.ui.area import Binder, Shell
from desktop.ui.campaigns.columns import COLUMNS
from desktop.ui.campaigns.dropping import CampaignDrop
from desktop.ui.tables.chips import Chip
from desktop.ui.tables.register import Register
from desktop.ui.widgets.empty import EmptyState
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.context import Context


class CampaignsArea(Register):
    """All campaigns; double click or Ctrl+Enter works in one of them."""

    key = "campaigns"
    table = "campaigns"
    columns = COLUMNS
    sort = "name"
    chips: ClassVar = (
        Chip(
            "status",
            mark("Chips", "Status"),
            lambda codes: Having("status", tuple(codes)),
            words.said(words.CAMPAIGN_STATUS),
        ),
    )
    menu_actions: ClassVar = (
        "campaigns.choose",
        "edit.rename",
        "portraits.import",
        "",
        "campaigns.new",
        "",
        "edit.delete",
    )

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.list.opens_on_double_click = True
        button = self.header.add_button(translate("Campaigns", "New campaign"), "plus")
        button.clicked.connect(self.add)
        self.dropping = CampaignDrop(self.list, context, shell)

    def make_empty(self) -> EmptyState:
        return EmptyState(
            "campaigns",
            translate("Campaigns", "No campaign yet. It holds portraits, walls and partners."),
            translate("Campaigns", "Create the first campaign"),
            self.add,
        )

    def bind(self, actions: Binder) -> None:
        super().bind(actions)
        actions.bind("campaigns.new", self.add, everywhere=True)
        actions.bind("campaigns.choose", self.open_chosen, self.has_chosen)
        actions.bind("portraits.import", self.import_into, self.has_chosen)

    def add(self) -> None:
        """Make a campaign and begin with its name."""
        from db.queries import Query, count
        from db.rows import Campaign

        self.shell.show_area(self.key)
        brands = self.context.store.read(_brands)
        number = self.context.store.read(count, Query("campaigns"))
        name = translate("Campaigns", "New campaign")
        if number:
            name = f"{name} {number + 1}"
        row = Campaign(0, name, brand_id=brands[0] if len(brands) == 1 else None)
        self.add_row(row, translate("Campaigns", "New campaign"))

    def open_row(self, id_: int) -> None:
        self.context.scope.select(id_)
        self.shell.show_area("portraits")

    def open_chosen(self) -> None:
        """Work in the selected campaign."""
        ids = self.chosen()
        if ids:
            self.open_row(ids[0])

    def import_into(self) -> None:
        """Import photos into the selected campaign."""
        self.dropping.importing.choose_files(self, self.chosen()[0])

    def removed_text(self, number: int) -> str:
        return translate("Campaigns", "%n campaign(s) deleted", "", number)


def _brands(connection: Any) -> list[int]:
    from db import queries

    return list(queries.ids(connection, queries.Query("brands")))
