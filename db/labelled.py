"""How many records bear each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.changes import chunks

if TYPE_CHECKING:
    from sqlalchemy import Connection


def counts(connection: Connection, links: str, column: str, ids: Sequence[int]) -> dict[int, int]:
    """Label -> how many of these records (`column` of the table `links` refers to them) bear it."""
    import sqlalchemy as sa

    from db.models import TABLES

    own, found = TABLES[links].c, Counter[int]()
    for part in chunks(ids):
        statement = (
            sa.select(own.label_id, sa.func.count())
            .where(own[column].in_(part))
            .group_by(own.label_id)
        )
        for label, number in connection.execute(statement):
            found[label] += number
    return dict(found)
