"""Joints and frames that cross faces and words, and how they get out of each other's way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import rows
from desktop.context import Context
from desktop.core.tiling.division import Division
from desktop.core.tiling.seams import WEIGHTS, crossings
from desktop.work import verbs
from desktop.work.sheets.obstacles import obstacles
from desktop.work.walls import composing
from desktop.work.walls.dividing import dividing, division_of, tiling_of
from desktop.work.walls.guarding import covered, nudging
from desktop.work.walls.hints import Hint, hints
from desktop.work.walls.sizing import new_wall
from tests.fixtures.faced import shown, wall_of

pytestmark = pytest.mark.usefixtures("qapp")


def division(faced: Context, wall: int) -> Division | None:
    return faced.store.read(division_of, shown(faced, wall).row)


def nudgeable(found: list[Hint]) -> list[Hint]:
    return [hint for hint in found if hint.nudge]


# ---------------------------------------------------------------------- dividing


def test_a_division_stays_with_its_wall_and_can_be_undone(faced: Context) -> None:
    wall, other = wall_of(faced, "18/1"), wall_of(faced, "A0")
    assert division(faced, wall) is None
    row = shown(faced, wall).row
    back = faced.store.apply(dividing(faced.store, row, Division.in_parts(4)))
    assert division(faced, wall) == Division.in_parts(4)
    assert division(faced, other) is None
    faced.store.apply(dividing(faced.store, row, Division.on_paper("A3")))
    assert division(faced, wall) == Division.on_paper("A3")
    faced.store.apply(dividing(faced.store, row, None))
    assert division(faced, wall) is None
    assert faced.store.read(lambda c: c.exec_driver_sql("select count(*) from views").scalar()) == 0
    del back


def test_a_later_wall_of_the_same_number_does_not_inherit_it(faced: Context) -> None:
    wall = wall_of(faced, "18/1")
    row = shown(faced, wall).row
    faced.store.apply(dividing(faced.store, row, Division.in_parts(4)))
    from datetime import datetime

    later = replace(row, created_at=datetime(2030, 1, 1))
    assert faced.store.read(division_of, later) is None


def views(faced: Context) -> int:
    return int(
        faced.store.read(lambda c: c.exec_driver_sql("select count(*) from views").scalar()) or 0
    )


def test_a_copy_of_a_wall_has_its_division_and_takes_it_along(faced: Context) -> None:
    store, wall = faced.store, wall_of(faced, "18/1")
    store.apply(dividing(store, shown(faced, wall).row, Division.in_parts(4)))
    change, copy = verbs.duplicate_wall(store, wall, "Rathaus 2")
    undone = store.apply(change)
    assert division(faced, copy) == Division.in_parts(4)
    again = store.apply(undone)
    assert views(faced) == 1
    store.apply(again)
    assert division(faced, copy) == Division.in_parts(4)
    store.apply(dividing(store, shown(faced, copy).row, Division.on_paper("A3")))
    assert division(faced, wall) == Division.in_parts(4)
    back = store.apply(verbs.remove(store, "walls", [copy]))
    assert views(faced) == 1
    assert division(faced, wall) == Division.in_parts(4)
    store.apply(back)
    assert division(faced, copy) == Division.on_paper("A3")
    plain, other = verbs.duplicate_wall(store, wall_of(faced, "A0"), "Bahnhof 2")
    store.apply(plain)
    assert division(faced, other) is None


def test_the_divisions_of_a_campaign_go_with_its_walls(faced: Context) -> None:
    store = faced.store
    for page in ("18/1", "A0"):
        store.apply(dividing(store, shown(faced, wall_of(faced, page)).row, Division.in_parts(2)))
    back = store.apply(verbs.remove(store, "campaigns", [1]))
    assert views(faced) == 0
    store.apply(back)
    assert views(faced) == 2


# ---------------------------------------------------------------------- joints


def cost(faced: Context, wall: int) -> int:
    found = shown(faced, wall)
    tiling = tiling_of(found, division(faced, wall))
    assert tiling is not None
    return sum(WEIGHTS[one.obstacle.kind] for one in crossings(tiling, obstacles(found)))


@pytest.mark.parametrize("parts", [2, 4, 6, 9])
def test_a_nudge_moves_joints_photos_and_grid_until_less_is_cut(faced: Context, parts: int) -> None:
    wall = wall_of(faced, "18/1", 12)
    row = shown(faced, wall).row
    faced.store.apply(dividing(faced.store, row, Division.in_parts(parts)))
    before = cost(faced, wall)
    found = shown(faced, wall)
    tiling = tiling_of(found, division(faced, wall))
    told = nudgeable(hints(found, tiling))
    assert bool(told) == (before > 0)
    nudge = nudging(faced.store, found, division(faced, wall), "joint")
    if before == 0:
        assert nudge is None
        return
    assert nudge is not None
    assert told[0].nudge == "joint"
    inverse = faced.store.apply(nudge.change)
    assert cost(faced, wall) < before
    faced.store.apply(inverse)
    assert cost(faced, wall) == before
    assert shown(faced, wall) == found


def test_a_wall_without_sheets_has_no_joints(faced: Context) -> None:
    wall = wall_of(faced, "A0")
    found = shown(faced, wall)
    assert nudgeable(hints(found)) == []
    assert nudging(faced.store, found, None, "joint") is None


# ---------------------------------------------------------------------- frames


def test_words_below_the_frame_are_told_and_the_margins_bring_them_out(faced: Context) -> None:
    none = dict.fromkeys(("margin_top", "margin_right", "margin_bottom", "margin_left"), 0.0)
    wall = wall_of(faced, "City-Light-Poster", **none)
    found = shown(faced, wall)
    assert covered(found)
    (hint,) = nudgeable(hints(found))
    assert hint.nudge == "frame"
    nudge = nudging(faced.store, found, None, "frame")
    assert nudge is not None
    assert nudge.grid
    inverse = faced.store.apply(nudge.change)
    assert nudgeable(hints(shown(faced, wall))) == []
    faced.store.apply(inverse)
    assert shown(faced, wall) == found


def test_a_face_below_the_frame_is_panned_and_the_photos_stay_at_the_edge(
    faced: Context,
) -> None:
    none = dict.fromkeys(("margin_top", "margin_right", "margin_bottom", "margin_left"), 0.0)
    wall = wall_of(faced, "City-Light-Poster", caption="none", gap_x=0.0, gap_y=0.0, **none)
    first = shown(faced, wall).places[0]
    assert first.row is not None
    # The face at the very edge of the page.
    faced.store.apply(verbs.crop(first.row.id, 0.3 + 0.3, 0.45, 1.6))
    found = shown(faced, wall)
    assert {one.cell for one in covered(found)} == {0}
    nudge = nudging(faced.store, found, None, "frame")
    assert nudge is not None
    assert (nudge.photos, nudge.grid) == (1, False)
    faced.store.apply(nudge.change)
    after = shown(faced, wall)
    assert covered(after) == []
    assert after.places[0].cell == found.places[0].cell
    assert after.places[1:] == found.places[1:]


def test_locked_places_keep_their_framing(faced: Context) -> None:
    wall = wall_of(faced, "18/1", 12)
    cells = [place.row.id for place in shown(faced, wall).places if place.row is not None]
    faced.store.apply(verbs.set_values("cells", cells, locked=1))
    row = shown(faced, wall).row
    faced.store.apply(dividing(faced.store, row, Division.on_paper("A3")))
    found = shown(faced, wall)
    nudge = nudging(faced.store, found, division(faced, wall), "joint")
    if nudge is not None:
        assert nudge.photos == 0


@settings(max_examples=12)
@given(
    st.integers(1, 40), st.sampled_from([2, 3, 4, 6, 8, 9]), st.sampled_from(["below", "inside"])
)
def test_a_nudge_never_makes_it_worse(number: int, parts: int, caption: str) -> None:
    """Over compositions without a library: what the joints cost never grows."""
    from datetime import datetime

    from desktop.work.walls.guarding import _with_crops  # pyright: ignore[reportPrivateUsage]
    from desktop.work.walls.panning import Clear, panned

    row = replace(new_wall("Rathaus", None, "18/1"), id=1, caption=caption)
    people = [
        rows.PortraitLine(
            n, 1, "", "person", f"Mara {n}", 34, "draft", "Hebamme", "", "de", n,
            f"{n:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind",
            None, None, 0.3, 0.2, 0.25, 0.2, datetime(2026, 5, 3),
        )
        for n in range(1, number + 1)
    ]  # fmt: skip
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    found = composing.composed(row, cells, people)
    tiling = tiling_of(found, Division(parts, eased=True))
    assert tiling is not None
    things = obstacles(found)
    cut = {one.obstacle.cell for one in crossings(tiling, things)}
    crops = panned(found, cut, Clear(*tiling.joints()))

    def eyes(listed: list[object]) -> int:
        return sum(one.obstacle.kind == "eyes" for one in crossings(tiling, listed))  # type: ignore[arg-type]

    assert eyes(list(_with_crops(found, things, crops))) <= eyes(list(things))
