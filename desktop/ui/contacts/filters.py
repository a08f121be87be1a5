"""What contacts can be filtered by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from db.filters import Having, InTown, TakingPart, Unreached
from desktop.ui import words
from desktop.ui.tables import options
from desktop.ui.tables.chips import Chip, Chosen
from desktop.work.i18n import mark

if TYPE_CHECKING:
    from db.filters import Filter


def _part(_codes: Sequence[str], chosen: Chosen) -> Filter:
    """Role and campaign mean one and the same part: press in this campaign, not in another."""
    campaigns = options.numbers(chosen.get("campaign", ()))
    return TakingPart(campaigns, tuple(chosen.get("role", ())))


CHIPS: Final = (
    Chip(
        "kind",
        mark("Chips", "Kind"),
        lambda codes, _: Having("kind", tuple(codes)),
        "choice",
        words=words.said(words.CONTACT_KIND),
        pinned=True,
    ),
    Chip("role", mark("Chips", "Takes part as"), _part, "choice", words=words.said(words.ROLE)),
    Chip(
        "campaign",
        mark("Chips", "Campaign"),
        _part,
        "choice",
        options=options.names("campaigns"),
    ),
    Chip(
        "town",
        mark("Chips", "Town"),
        lambda codes, _: InTown(tuple(codes)),
        "choice",
        options=options.texts("contacts", "town"),
    ),
    Chip(
        "label",
        mark("Chips", "Label"),
        options.labelled,
        "choice",
        options=options.labels,
    ),
    Chip("no_mail", mark("Chips", "without e-mail"), lambda _c, _: Unreached("email", ("mail",))),
    Chip(
        "no_phone",
        mark("Chips", "without phone"),
        lambda _c, _: Unreached("phone", ("phone", "mobile")),
    ),
)
