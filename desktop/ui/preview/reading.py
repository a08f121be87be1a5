"""What the previewer says about portraits, each in the language of its own campaign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.rows import PortraitLine

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.work.store import Store


def lines(store: Store, ids: Sequence[int]) -> dict[int, PortraitLine]:
    """The portraits among these ids that are there."""
    return store.read(_lines, ids)


def _lines(connection: Connection, ids: Sequence[int]) -> dict[int, PortraitLine]:
    from db import queries

    owners = {row.id: row.campaign_id for row in queries.many(connection, "portraits", ids)}
    campaigns = queries.many(connection, "campaigns", tuple(set(owners.values())))
    languages = {campaign.id: campaign.language for campaign in campaigns}
    found: dict[int, PortraitLine] = {}
    for language in dict.fromkeys(languages.values()):
        own = [id_ for id_, campaign in owners.items() if languages.get(campaign) == language]
        for line in queries.lines(connection, "portraits", own, language):
            found[line.id] = line
    return found


def title(line: PortraitLine) -> str:
    """'Mara, 34'; the file's name where nobody has been named yet."""
    from desktop.work.i18n import translate

    name = line.name or line.file_name or translate("Preview", "Without a name")
    return f"{name}, {line.age}" if line.age is not None else name
