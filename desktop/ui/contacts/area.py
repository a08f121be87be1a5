"""The contacts' screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.area import Binder, Shell
from desktop.ui.contacts.columns import COLUMNS, GROUPS
from desktop.ui.contacts.filters import CHIPS
from desktop.ui.exchange import actions as exchange
from desktop.ui.tables.register import Register
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.menus import entry, pop_up
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context

MOST_MAILS = 50
"""A mail program takes only so much in one address line."""


class ContactsArea(Register):
    """People and organisations, and what they do in campaigns."""

    key = "contacts"
    table = "contacts"
    columns = COLUMNS
    fields = GROUPS
    sort = "name"
    chips = CHIPS
    merges = True
    menu_actions: ClassVar = (
        "contacts.join",
        "contacts.write",
        "edit.rename",
        "doubles.merge",
        "",
        "contacts.new_person",
        "contacts.new_organisation",
        "",
        "edit.delete",
    )

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        person = self.header.add_button(translate("Contacts", "Person"), "plus")
        person.setAccessibleName(translate("Contacts", "New person"))
        person.clicked.connect(self.add_person)
        other = self.header.add_button(translate("Contacts", "Organisation"), "plus")
        other.setAccessibleName(translate("Contacts", "New organisation"))
        other.clicked.connect(self.add_organisation)
        self.zones = exchange.zones(
            self, "contacts", (self.list.viewport(), self.empty, self.nothing)
        )

    def make_empty(self) -> EmptyState:
        return EmptyState(
            "contacts",
            translate("Contacts", "No contacts yet: partners, press, photographers, sponsors."),
            translate("Contacts", "Add the first contact"),
            self.add_person,
        )

    def bind(self, actions: Binder) -> None:
        super().bind(actions)
        actions.bind("contacts.new_person", self.add_person, everywhere=True)
        actions.bind("contacts.new_organisation", self.add_organisation, everywhere=True)
        actions.bind("contacts.join", self.ask_campaign, self.has_chosen)
        actions.bind("contacts.write", self.write_mail, self.has_chosen)
        exchange.bind(actions, self)

    def add_person(self) -> None:
        """Make a person and begin with the name."""
        self._add("person", translate("Contacts", "New person"))

    def add_organisation(self) -> None:
        """Make an organisation and begin with the name."""
        self._add("company", translate("Contacts", "New organisation"))

    def _add(self, kind: str, text: str) -> None:
        from db.rows import Contact

        self.shell.show_area(self.key)
        self.add_row(Contact(0, kind), text)

    # ------------------------------------------------------------------ taking part

    def ask_campaign(self) -> None:
        """The selected contacts take part in the current campaign, or in one chosen from a list."""
        campaign = self.context.scope.campaign_id
        if campaign is not None:
            self.join(campaign)
            return
        at = self.list.visualRect(self.list.currentIndex()).bottomLeft()
        place = self.list.viewport().mapToGlobal(at if at.y() >= 0 else QPoint(0, 0))
        pop_up(self.campaigns_menu(), place)

    def campaigns_menu(self) -> QMenu:
        """All campaigns, to choose one from."""
        from db import queries

        menu = QMenu(self)
        store = self.context.store
        ids = store.read(queries.ids, queries.Query("campaigns").sorted_by("name"))
        for campaign in store.read(queries.many, "campaigns", ids):
            entry(menu, campaign.name, lambda id_=campaign.id: self.join(id_))
        return menu

    def join(self, campaign_id: int) -> None:
        """The selected contacts take part in a campaign, as partners until said otherwise."""
        from desktop.work import verbs

        store = self.context.store
        campaign = store.row("campaigns", campaign_id)
        change, fresh = verbs.take_part(store, self.chosen(), campaign_id)
        name = campaign.name if campaign else ""
        if not fresh:
            text = translate("Contacts", "They all take part in ‘{name}’ already", name=name)
            self.shell.notify(text)
            return
        text = translate("Contacts", "%n contact(s) added to ‘{name}’", "", len(fresh), name=name)
        if self.write(text, change):
            self.shell.notify(text, undo=True)

    # ------------------------------------------------------------------ mail

    def write_mail(self) -> None:
        """Open the mail program with the selected contacts as recipients."""
        from db import queries

        contacts = self.context.store.read(queries.many, "contacts", self.chosen()[:MOST_MAILS])
        address = mail_address([contact.email for contact in contacts])
        if address.isEmpty():
            self.shell.notify(translate("Contacts", "None of them has an e-mail address"))
        else:
            QDesktopServices.openUrl(address)

    def removed_text(self, number: int) -> str:
        return translate("Contacts", "%n contact(s) deleted", "", number)


def mail_address(mails: Sequence[str]) -> QUrl:
    """A mailto address for these; several do not see each other (bcc)."""
    there = [mail for mail in mails if mail]
    if not there:
        return QUrl()
    return QUrl(f"mailto:{there[0]}" if len(there) == 1 else f"mailto:?bcc={','.join(there)}")
