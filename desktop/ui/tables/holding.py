"""Which rows stay where they are while somebody works on them.

What is chosen keeps its place when it is edited, also where the order or a filter would now put
it elsewhere: nothing slips away under the hands. It goes to its place as soon as it is no longer
chosen, or when the list is asked otherwise (another order, search, filter, campaign).
"""

from __future__ import annotations

from array import array
from collections.abc import Collection

MOST = 1000
"""More rows than this are no work at hand: they go where they belong at once."""


def held_in_place(old: array[int], new: array[int], held: Collection[int]) -> array[int]:
    """`new`, with the `held` ids of `old` behind those that they stood behind before."""
    staying = frozenset(held).intersection(old) if held else frozenset[int]()
    if not staying:
        return new
    found = array("q", [id_ for id_ in new if id_ not in staying])
    there = frozenset(found)
    anchor: int | None = None
    behind: dict[int | None, list[int]] = {}
    for id_ in old:
        if id_ in staying:
            behind.setdefault(anchor, []).append(id_)
        elif id_ in there:
            anchor = id_
    for before, ids in behind.items():
        at = 0 if before is None else found.index(before) + 1
        found[at:at] = array("q", ids)
    return found
