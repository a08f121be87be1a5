"""What the job ticket of a print shop's file says; `desktop.work.sheets.ticket` writes it.

For the person at the shop who opens the parcel of data: size, bleed, colours, fonts, resolution,
the file's hash, what our own check found, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from db import rows
from desktop.core.formats import PageFormat
from desktop.core.geometry import Size
from desktop.core.press.intents import Intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import Shop
from desktop.work.i18n import format_date, format_number, format_size, translate
from desktop.work.preflight import Verdict, order_of
from desktop.work.shops import COLOURS, FLAVOURS, MARKS, shop_name

if TYPE_CHECKING:
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition

SPEAKS = ("department", "agency", "press")
"""Whose part in a campaign makes a contact the one to ask, in this order."""
TINY = 8
"""Pictures of so few pixels are no photos."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a ticket says beyond the file itself."""

    wall: str
    campaign: str
    size: Size
    shop: Shop
    intent: Intent
    contact: tuple[str, ...] = ()
    page: PageFormat | None = None

    @property
    def order(self) -> Order:
        """What the file was ordered as."""
        if self.page is None:
            return Order(self.size, self.shop)
        return order_of(self.page, self.size, self.shop)


def ticket_of(store: Store, composition: Composition, shop: Shop, intent: Intent) -> Ticket:
    """The ticket of a wall for a shop."""
    wall = composition.row
    campaign = store.row("campaigns", wall.campaign_id) if wall.campaign_id is not None else None
    return Ticket(
        wall.name,
        campaign.name if campaign is not None else "",
        composition.sheet,
        shop,
        intent,
        contact_of(store, wall.campaign_id),
        composition.page,
    )


def contact_of(store: Store, campaign_id: int | None) -> tuple[str, ...]:
    """Whom to ask about a campaign, line by line; nothing where nobody is entered for it."""
    from db import queries

    if campaign_id is None:
        return ()
    parts: list[rows.Participation] = store.read(
        queries.where, "participations", campaign_id=campaign_id
    )
    asked = [part for part in parts if part.role in SPEAKS]
    if not asked:
        return ()
    part = min(asked, key=lambda one: SPEAKS.index(one.role))
    contact: rows.Contact | None = store.row("contacts", part.contact_id)
    if contact is None:
        return ()
    name = " ".join(filter(None, (contact.first_name, contact.name)))
    lines = (name, contact.organisation, contact.phone, contact.email)
    return tuple(line for line in lines if line)


def ticket_name(file: Path) -> str:
    """The name of the ticket beside a file: "Wand.pdf" gets "Wand – Auftragszettel.pdf"."""
    return f"{file.stem} – {translate('Ticket', 'Job ticket')}.pdf"


def ticket_pairs(
    ticket: Ticket, file: Path, verdict: Verdict, lies: Path | None = None
) -> list[tuple[str, str]]:
    """What the ticket says of a file: names and values. `lies`: where it has not its name yet."""
    shop, page = ticket.shop, verdict.facts.pages[0]
    with (lies or file).open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    marks = [translate("Press", MARKS[mark]) for mark in shop.marks]
    pairs = [
        (translate("Ticket", "Wall"), ticket.wall),
        (translate("Ticket", "Campaign"), ticket.campaign),
        (translate("Ticket", "File"), file.name),
        (translate("Ticket", "SHA-256"), digest),
        (translate("Ticket", "Pages"), format_number(len(verdict.facts.pages))),
        (translate("Ticket", "Trimmed size"), format_size(ticket.size.width, ticket.size.height)),
        (
            translate("Ticket", "Bleed"),
            translate("Ticket", "{mm} mm on all sides", mm=format_number(shop.bleed, 1)),
        ),
        (translate("Ticket", "Scale of the file"), f"1:{shop.scale}"),
        (translate("Ticket", "Profile"), shop_name(shop)),
        (translate("Ticket", "Form of the file"), translate("Press", FLAVOURS[shop.flavour])),
        (
            translate("Ticket", "Colours of the photos"),
            translate("Press", COLOURS["cmyk" if shop.is_cmyk else "rgb"]),
        ),
        (translate("Ticket", "Output intent"), f"{ticket.intent.condition}, {ticket.intent.name}"),
        (translate("Ticket", "Marks"), ", ".join(marks) or translate("Ticket", "none")),
        (translate("Ticket", "Fonts"), _fonts(page.fonts)),
        (translate("Ticket", "Photos"), _photos(verdict, shop.scale)),
        (translate("Ticket", "Most ink"), _ink(verdict)),
        (translate("Ticket", "Written on"), format_date(date.today())),
    ]
    return [(name, value) for name, value in pairs if value]


def _fonts(fonts: dict[str, bool]) -> str:
    missing = [name for name, embedded in fonts.items() if not embedded]
    names = ", ".join(sorted(fonts))
    if not names or missing:
        return names
    return translate("Ticket", "{fonts} (embedded)", fonts=names)


def _photos(verdict: Verdict, scale: int) -> str:
    found: Sequence[float] = [
        image.dpi / scale
        for page in verdict.facts.pages
        for image in page.images
        if min(image.width, image.height) > TINY
    ]
    if not found:
        return ""
    return translate(
        "Ticket", "%n photo(s), at least {least} dpi, {mean} dpi on average", "", len(found),
        least=format_number(round(min(found))),
        mean=format_number(round(sum(found) / len(found))),
    )  # fmt: skip


def _ink(verdict: Verdict) -> str:
    inks = [
        image.ink for page in verdict.facts.pages for image in page.images if image.ink is not None
    ]
    return f"{format_number(round(max(inks)))} %" if inks else ""
