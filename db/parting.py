"""Putting the ids of a list into parts by a key that many of them share.

SQLite takes seconds to sort a million rows by their status or role, because it compares texts row
by row. Read in the order that costs nothing and then dealt out to as many heaps as there are keys,
they take a fraction of that; within a heap they stay in the order that they had.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from db.streaming import Keyed

_SPARSE: Final = 8
"""Up to so many times as many numbers as ids a table by id is cheaper than a dict."""


@frozen
class Key:
    """What records are put into parts by; `of_words`: it stands in `ordering.TEXT`, beside them."""

    value: ColumnElement[Any]
    of_words: bool = False


@frozen
class Part:
    """The ids that share a key."""

    key: str | None
    ids: array[int]


def parts(ids: array[int], found: Keyed) -> list[Part]:
    """The ids by their keys; those that have none are in the part of the key None.

    Parts without ids are left out; the others come in no order.
    """
    keys = [*found.keys]
    if None not in keys:
        keys.append(None)
    heaps = [Part(key, array("q")) for key in keys]
    deal = [heap.ids.append for heap in heaps]
    for id_, number in zip(ids, _numbers(ids, found, keys.index(None)), strict=True):
        deal[number](id_)
    return [heap for heap in heaps if heap.ids]


def _numbers(ids: array[int], found: Keyed, nothing: int) -> Iterable[int]:
    """The number of the key of each id."""
    if ids == found.ids:
        return found.numbers
    highest = max(max(ids, default=0), max(found.ids, default=0))
    if highest < _SPARSE * (len(ids) + 1000):
        table = array("i", [nothing]) * (highest + 1)
        for id_, number in zip(found.ids, found.numbers, strict=True):
            table[id_] = number
        return map(table.__getitem__, ids)
    known = dict(zip(found.ids, found.numbers, strict=True))
    return (known.get(id_, nothing) for id_ in ids)
