"""A wall read again by the few cells that were written: the same as when it is read as a whole."""

from __future__ import annotations

import random

import pytest

from db.changes import Batch
from desktop.context import Context
from desktop.work import verbs
from desktop.work.walls import composing
from desktop.work.walls.cells import insert
from desktop.work.walls.composition import Composition
from desktop.work.walls.reframing import MOST, reframed
from tests.fixtures.faced import shown, wall_of

pytestmark = pytest.mark.usefixtures("qapp")


def ids(found: Composition) -> list[int]:
    return [place.row.id for place in found.places if place.row is not None]


@pytest.mark.parametrize("page", ["A0", "18/1"])
def test_framing_a_few_gives_what_reading_all_gives(faced: Context, page: str) -> None:
    wall, chance = wall_of(faced, page, 12), random.Random(3)
    for _ in range(12):
        before = shown(faced, wall)
        some = chance.sample(ids(before), chance.randint(1, 4))
        change = Batch.of(
            *(
                verbs.crop(id_, chance.random(), chance.random(), chance.uniform(1, 4))
                for id_ in some
            )
        )
        faced.store.apply(change)
        found = reframed(faced.store, before, some)
        assert found is not None
        assert found == composing.load(faced.store, wall)
        untouched = [place for place in before.places if place.row and place.row.id not in some]
        assert all(found.places[place.index] is place for place in untouched)


def test_what_is_more_than_framing_is_read_as_a_whole(faced: Context) -> None:
    wall = wall_of(faced, "A0", 9)
    before = shown(faced, wall)
    cells = ids(before)
    for change in (
        verbs.set_values("cells", cells[:1], locked=1),
        verbs.exchange(faced.store, wall, 0, 1),
        insert(faced.store, wall, 0, 2),
        verbs.clear_cells(cells[:1]),
        verbs.place(faced.store, wall, [10]),
        verbs.remove(faced.store, "cells", cells[:1]),
    ):
        touched = {id_ for table, id_ in change.touched() if table == "cells"}
        back = faced.store.apply(change)
        assert reframed(faced.store, before, touched) is None
        faced.store.apply(back)
    assert reframed(faced.store, before, range(MOST + 1)) is None


def test_cells_of_another_wall_change_nothing_here(faced: Context) -> None:
    wall, other = wall_of(faced, "A0", 9), wall_of(faced, "A1", 3)
    before = shown(faced, wall)
    theirs = ids(shown(faced, other))
    faced.store.apply(verbs.crop(theirs[0], 0.5, 0.5, 2.0))
    found = reframed(faced.store, before, theirs[:1])
    assert found is None or found == before
