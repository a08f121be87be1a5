"""Columns of a million rows, each read from SQLite as one text.

SQLite joins the values without asking Python for each row, so that the window breathes meanwhile;
fetched one by one they would take three times as long and hold all other threads.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

PIECE: Final = 1 << 16
"""Characters that are taken apart at once: a few milliseconds in which no other thread runs."""

BETWEEN: Final = "\x1f"
"""Between two texts; nobody types it."""
NOTHING: Final = "\x1e"
"""Instead of NULL."""


@frozen
class Keyed:
    """Ids, and for each of them the number of its key; `keys` in the order of their numbers."""

    ids: array[int]
    numbers: array[int]
    keys: Sequence[str | None]


def joined(connection: Connection, statement: Select[*tuple[Any, ...]]) -> array[int]:
    """The column `id` of a statement, in its order."""
    # The order of a subquery holds for `group_concat`, which SQLite exempts from leaving it out
    # (sqlite.org/optoverview.html, "Omit ORDER BY On Subqueries").
    text = connection.scalar(sa.select(sa.func.group_concat(statement.subquery().c.id)))
    return _numbers(text or "")


def keyed(connection: Connection, statement: Select[*tuple[Any, ...]]) -> Keyed:
    """The columns `id` and `key` of a statement, in its order; keys as text, None for NULL."""
    rows = statement.subquery().c
    key = sa.type_coerce(rows.key, sa.Text)  # days and moments as they are stored
    asked = sa.select(
        sa.func.group_concat(rows.id),
        sa.func.group_concat(sa.func.coalesce(key, sa.literal(NOTHING)), BETWEEN),
        sa.func.count(key),
    )
    ids, texts, filled = connection.execute(asked).one()
    found, numbers, known = _numbers(ids or ""), array("i"), _Numbered()
    for piece in _pieces(texts, BETWEEN) if found else ():
        numbers.fromlist(list(map(known.__getitem__, piece.split(BETWEEN))))
    empty = numbers.count(known[NOTHING]) if NOTHING in known else 0
    if len(numbers) != len(found) or len(found) - empty != filled:
        return _one_by_one(
            connection, sa.select(rows.id, key)
        )  # a text holds what stands between texts
    return Keyed(found, numbers, [None if text == NOTHING else text for text in known])


def _one_by_one(connection: Connection, statement: Select[*tuple[Any, ...]]) -> Keyed:
    """The same, asking Python for each row."""
    ids, numbers, known = array("q"), array("i"), _Numbered()
    for id_, key in connection.execute(statement):
        ids.append(id_)
        numbers.append(known["" if key is None else f"={key}"])
    return Keyed(ids, numbers, [text[1:] if text else None for text in known])


class _Numbered(dict[str, int]):
    """Texts with their numbers, in the order in which they were met."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


def _numbers(text: str) -> array[int]:
    """Whole numbers with commas between them."""
    numbers: array[int] = array("q")
    if text:
        for piece in _pieces(text, ","):
            numbers.fromlist(json.loads(f"[{piece}]"))
    return numbers


def _pieces(text: str, mark: str) -> Iterator[str]:
    """The text in portions, parted at marks."""
    start = 0
    while start <= len(text):
        end = text.find(mark, start + PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1
