"""Asking the selected portraits to a photo session, one that is planned or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from desktop.ui.widgets.menus import entry, pop_up
from desktop.work import shoots
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import Portrait
    from desktop.ui.portraits.area import PortraitsArea


class Inviting(QObject):
    """The menu of photo sessions, and what choosing one does."""

    def __init__(self, area: PortraitsArea) -> None:
        super().__init__(area)
        self._area = area

    def ask(self) -> None:
        """Choose a photo session for the selected portraits."""
        pop_up(self.menu(), QCursor.pos())

    def menu(self) -> QMenu:
        """The sessions of the portraits' campaigns, and a new one."""
        store = self._area.context.store
        menu = QMenu(self._area)
        campaigns = self._campaigns()
        for each in shoots.of_campaigns(store, campaigns):
            text = f"{shoots.called(each.session)} ({each.counts()})"
            entry(menu, text, lambda id_=each.session.id: self.invite(id_))
        menu.addSeparator()
        text = translate("Portraits", "New photo session")
        action = entry(menu, text, lambda: self.invite_to_new(campaigns[0]))
        action.setEnabled(len(campaigns) == 1)
        return menu

    def invite(self, session_id: int) -> None:
        """Ask the selected portraits; those that are asked already are left out."""
        store = self._area.context.store
        change, fresh = shoots.invite(store, session_id, self._area.chosen())
        campaign: int = store.need("photo_sessions", session_id).campaign_id
        if not fresh:
            self._area.shell.notify(translate("Portraits", "They are invited already."))
            return
        text = translate("Portraits", "%n portrait(s) invited", "", len(fresh))
        if self._area.write(text, change):
            self._tell(text, campaign, session_id)

    def invite_to_new(self, campaign_id: int) -> None:
        """A new session of the campaign, to which the selected portraits are asked."""
        ids = self._area.chosen()
        change, session = shoots.begin(self._area.context.store, campaign_id, ids)
        text = translate("Portraits", "Photo session with %n portrait(s)", "", len(ids))
        if self._area.write(text, change):
            self._tell(text, campaign_id, session)

    def _tell(self, text: str, campaign_id: int, session: int) -> None:
        shell = self._area.shell
        show = lambda: shell.show_area("campaigns", (campaign_id,), session)  # noqa: E731
        shell.notify(text, undo=True, action=(translate("Portraits", "Show"), show))

    def _campaigns(self) -> list[int]:
        from db import queries

        store = self._area.context.store
        rows: list[Portrait] = store.read(queries.many, "portraits", self._area.chosen())
        return list(dict.fromkeys(row.campaign_id for row in rows))
