"""The columns of the campaigns' list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.ui import words
from desktop.ui.tables import checks
from desktop.ui.tables.columns import Column
from desktop.ui.tables.fields import GroupField, coded
from desktop.work import verbs
from desktop.work.i18n import mark

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store


def _own(name: str) -> Any:
    def write(_store: Store, ids: tuple[int, ...], value: Any, _language: str) -> Change:
        return verbs.set_values("campaigns", ids, **{name: value})

    return write


COLUMNS: Final = (
    Column(
        "name",
        mark("Columns", "Name"),
        190,
        sort="name",
        write=_own("name"),
        edit_text=mark("Columns", "Rename campaign"),
        check=checks.name,
        strong=True,
    ),
    Column(
        "status",
        mark("Columns", "Status"),
        110,
        "choice",
        sort="status",
        words=words.said(words.CAMPAIGN_STATUS),
        tones=words.CAMPAIGN_TONES,
        write=_own("status"),
        edit_text=mark("Columns", "Change status"),
    ),
    Column(
        "claim",
        mark("Columns", "Claim"),
        200,
        sort="claim",
        write=_own("claim"),
        edit_text=mark("Columns", "Change claim"),
    ),
    Column(
        "starts_on",
        mark("Columns", "From"),
        96,
        "date",
        sort="starts_on",
        write=_own("starts_on"),
        edit_text=mark("Columns", "Change start"),
    ),
    Column(
        "ends_on",
        mark("Columns", "Until"),
        96,
        "date",
        sort="ends_on",
        write=_own("ends_on"),
        edit_text=mark("Columns", "Change end"),
    ),
    Column(
        "hashtag",
        mark("Columns", "Hashtag"),
        130,
        sort="hashtag",
        write=_own("hashtag"),
        edit_text=mark("Columns", "Change hashtag"),
    ),
    Column("portraits", mark("Columns", "Portraits"), 76, "number", sort="portraits"),
    Column("walls", mark("Columns", "Walls"), 76, "number"),
    Column("brand", mark("Columns", "Umbrella brand"), 140, sort="brand", hidden=True),
)

GROUPS: Final = (
    GroupField("brand", mark("Columns", "Umbrella brand"), mark("Groups", "Without a brand")),
    GroupField(
        "status",
        mark("Columns", "Status"),
        mark("Groups", "Without a status"),
        coded(words.said(words.CAMPAIGN_STATUS)),
    ),
    GroupField(
        "starts_on", mark("Columns", "Year"), mark("Groups", "Without a start"), downwards=True
    ),
)
