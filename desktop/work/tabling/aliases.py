"""The office's own headings: which column of its spreadsheets means which field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from db import rows
from db.changes import Batch, Change, Insert, Update
from desktop.core.sheets.folding import folded

if TYPE_CHECKING:
    from desktop.work.store import Store
    from desktop.work.tabling.columns import Register


def remember(store: Store, register: Register, chosen: Mapping[str, str]) -> Change:
    """Note headings with their fields ("" for a column that is not taken).

    A heading that is known, whatever its case, gets the new field; nothing is noted twice.
    """
    from db import queries

    there = {
        folded(row.heading): row
        for row in store.read(queries.where, "header_aliases", register=register)
    }
    wanted = {folded(heading): (heading, field) for heading, field in chosen.items()}
    wanted.pop("", None)
    changed = {
        there[key].id: {"field": field}
        for key, (_, field) in wanted.items()
        if key in there and there[key].field != field
    }
    fresh = [(heading, field) for key, (heading, field) in wanted.items() if key not in there]
    ids = store.reserve("header_aliases", len(fresh))
    made = [
        rows.HeaderAlias(id_, register, heading, field)
        for id_, (heading, field) in zip(ids, fresh, strict=True)
    ]
    steps = (Update("header_aliases", changed), Insert.of("header_aliases", made))
    return Batch(tuple(step for step in steps if next(step.touched(), None)))
