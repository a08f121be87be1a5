"""The job ticket: a plain text beside a print shop's file that says what it is.

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
from desktop.core.geometry import Size
from desktop.core.press.intents import Intent
from desktop.core.press.shops import Shop
from desktop.core.writing import replacing
from desktop.work.i18n import format_date, format_number, format_size, translate
from desktop.work.preflight import Verdict
from desktop.work.shops import COLOURS, FLAVOURS, MARKS, shop_name

if TYPE_CHECKING:
    from desktop.work.store import Store

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


def write_ticket(ticket: Ticket, file: Path, verdict: Verdict) -> Path:
    """Write the ticket of a file beside it: "Wand.pdf" gets "Wand Auftragszettel.txt".

    Raises Known as `replacing`.
    """
    path = file.with_name(f"{file.stem} {translate('Ticket', 'Job ticket')}.txt")
    text = "\n".join(ticket_lines(ticket, file, verdict)) + "\n"
    with replacing(path) as stream:
        stream.write(text.replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def ticket_lines(ticket: Ticket, file: Path, verdict: Verdict) -> list[str]:
    """The ticket, line by line."""
    shop, page = ticket.shop, verdict.facts.pages[0]
    with file.open("rb") as stream:
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
    wide = max(len(name) for name, _ in pairs) + 2
    lines = [translate("Ticket", "Job ticket"), ""]
    lines += [f"{name + ':':{wide}}{value}" for name, value in pairs if value]
    lines += ["", translate("Ticket", "Check by Litfass")]
    found = [f"- {one.text}" for one in verdict.told]
    lines += found or [translate("Preflight", "No fault was found.")]
    if ticket.contact:
        lines += ["", translate("Ticket", "Questions to"), *ticket.contact]
    return lines


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
