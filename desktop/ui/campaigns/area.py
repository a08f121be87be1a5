"""The campaigns' screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from db.filters import Having
from desktop.core.naming import free_name
from desktop.ui import words
from desktop.ui.area import Binder, Shell
from desktop.ui.campaigns.columns import COLUMNS, GROUPS
from desktop.ui.campaigns.dropping import CampaignDrop
from desktop.ui.tables.chips import Chip
from desktop.ui.tables.register import Register
from desktop.ui.widgets.empty import EmptyState
from desktop.work import verbs
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.context import Context
    from desktop.work.store import Touched


class CampaignsArea(Register):
    """All campaigns; double click or Ctrl+Enter works in one of them."""

    key = "campaigns"
    table = "campaigns"
    columns = COLUMNS
    fields = GROUPS
    sort = "name"
    chips: ClassVar = (
        Chip(
            "status",
            mark("Chips", "Status"),
            lambda codes, _: Having("status", tuple(codes)),
            "choice",
            words=words.said(words.CAMPAIGN_STATUS),
            pinned=True,
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
        self._removed: tuple[int, ...] = ()
        self._are_gone = False
        context.store.changed.connect(self._on_written)

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
        from db.queries import values_in
        from db.rows import Campaign

        self.shell.show_area(self.key)
        brands = self.context.store.read(_brands)
        taken = self.context.store.read(values_in, "campaigns", "name")
        name = free_name(translate("Campaigns", "New campaign"), taken)
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

    def choose_part(self, ids: Sequence[int], part: int) -> None:
        """Choose a campaign and show one of its photo sessions."""
        self.shell.show_inspector()
        self.choose(ids, lambda: self._show_session(part))

    def _show_session(self, session: int) -> None:
        from desktop.ui.inspector.campaign import CampaignInspector

        if isinstance(self._inspector, CampaignInspector):
            self._inspector.show_session(session)

    def import_into(self) -> None:
        """Import photos into the selected campaign."""
        self.dropping.importing.choose_files(self, self.chosen()[0])

    def removed_text(self, number: int) -> str:
        return translate("Campaigns", "%n campaign(s) deleted", "", number)

    def remove_chosen(self) -> None:
        """Delete the selected campaigns, and say what goes with them; undo chooses them again."""
        from db.changes import Batch, Delete

        ids = self.chosen()
        if not ids:
            return
        change = verbs.remove(self.context.store, self.table, ids)
        steps = change.changes if isinstance(change, Batch) else (change,)
        gone = {step.table: len(step.ids) for step in steps if isinstance(step, Delete)}
        text = self.removed_text(len(ids))
        if what := _belongings(gone.get("portraits", 0), gone.get("walls", 0)):
            text = translate("Campaigns", "{campaigns}, with {what}", campaigns=text, what=what)
        self._removed, self._are_gone = ids, False
        if self.write(text, change):
            self.shell.notify(text, undo=True)

    def _on_written(self, touched: Touched) -> None:
        """Choose campaigns again that an undo has brought back."""
        if not touched.ids(self.table).intersection(self._removed):
            return
        were_gone = self._are_gone
        self._are_gone = self.context.store.row(self.table, self._removed[0]) is None
        if were_gone and not self._are_gone:
            self.choose(self._removed)


def _belongings(portraits: int, walls: int) -> str:
    """What belongs to a campaign, in words: "12 portraits and 2 poster walls"."""
    parts = [
        translate("Campaigns", "%n portrait(s)", "", portraits) if portraits else "",
        translate("Campaigns", "%n poster wall(s)", "", walls) if walls else "",
    ]
    if all(parts):
        return translate("Campaigns", "{portraits} and {walls}", portraits=parts[0], walls=parts[1])
    return "".join(parts)


def _brands(connection: Any) -> list[int]:
    from db import queries

    return list(queries.ids(connection, queries.Query("brands")))
