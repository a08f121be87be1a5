"""What was looked at and is no double: kept in the library, so that nobody is asked twice.

It lies in a view of the register "doubles", one for each table, so that it goes along with the
library and can be undone like everything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, cast

from db.vocabulary import APART

if TYPE_CHECKING:
    from db.changes import Change
    from db.library import Connection
    from desktop.work.store import Store

Pair = tuple[int, int]


def pairs_of(ids: Iterable[int]) -> frozenset[Pair]:
    """Every two of these, the lower id first."""
    return frozenset(combinations(sorted(set(ids)), 2))


def known(connection: Connection, table: str) -> frozenset[Pair]:
    """The pairs of a table that are no doubles."""
    from db import queries

    return frozenset(
        pair
        for view in queries.where(connection, "views", register=APART, name=table)
        for pair in _read(view.content)
    )


def keep_apart(store: Store, table: str, ids: Sequence[int]) -> Change:
    """The Change that remembers that these are no doubles of each other."""
    from db import queries, rows
    from db.changes import Insert, Update

    views = store.read(queries.where, "views", register=APART, name=table)
    fresh = pairs_of(ids)
    if not views:
        (id_,) = store.reserve("views")
        return Insert.of("views", [rows.View(id_, APART, table, _written(fresh))])
    view = views[0]
    return Update.one("views", view.id, content=_written(fresh.union(_read(view.content))))


def _written(pairs: Iterable[Pair]) -> str:
    return json.dumps(sorted(pairs), separators=(",", ":"))


def _read(content: str) -> list[Pair]:
    """The pairs of a text; what is none (a file edited by hand) is left out."""
    try:
        found: Any = json.loads(content)
    except ValueError:
        return []
    if not isinstance(found, list):
        return []
    return [
        (low, high)
        for pair in cast("list[Any]", found)
        if isinstance(pair, list) and len(cast("list[Any]", pair)) == 2
        for low, high in [cast("list[Any]", pair)]
        if isinstance(low, int) and isinstance(high, int) and low < high
    ]
