"""What of a wall joints should not cut through."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db import rows
from desktop.core.formats import find_format
from desktop.core.tiling.tiles import tiled
from desktop.work import walls
from desktop.work.sheets.obstacles import crossed, kept_off, obstacles, told

pytestmark = pytest.mark.usefixtures("qapp")

A4 = find_format("A4").size()


def line(id_: int, face: bool = True):
    box = (0.3, 0.2, 0.4, 0.3) if face else (None, None, None, None)
    return rows.PortraitLine(
        id_, 1, "", "person", f"Mara {id_}", 34, "draft", "Hebamme", "", "de", id_,
        f"{id_:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind",
        None, None, *box, datetime(2026, 5, 3),
    )  # fmt: skip


def composition(count: int, **changes: object) -> walls.Composition:
    wall = replace(walls.new_wall("Rathaus", None), id=1, **changes)  # pyright: ignore[reportArgumentType]
    people = [line(number) for number in range(1, count + 1)]
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    return walls.composed(wall, cells, people)


def test_faces_eyes_and_captions_lie_in_their_places() -> None:
    found = composition(9)
    kinds = [one.kind for one in obstacles(found)]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "face": 9, "eyes": 9, "caption": 9,
    }  # fmt: skip
    for one in obstacles(found):
        cell = found.places[one.cell].cell
        home = cell.caption if one.kind == "caption" else cell.photo
        assert home is not None
        assert home.holds(one.rect, 0.5)
    face, eyes = (
        next(one.rect for one in obstacles(found) if one.kind == kind) for kind in ("face", "eyes")
    )
    assert face.holds(eyes)


def test_what_is_cropped_away_or_not_known_is_no_obstacle() -> None:
    found = composition(4, caption="none")
    wall, cells = found.row, [place.row for place in found.places]
    assert all(cell is not None for cell in cells)
    away = [replace(cell, center_x=0.5, center_y=0.95, zoom=4.0) for cell in cells if cell]
    people = [line(1), line(2), line(3), line(4, face=False)]
    assert obstacles(walls.composed(wall, away, people)) == []


def test_joints_are_moved_off_faces_and_the_rest_is_told() -> None:
    found = composition(9)
    tiling = tiled(found.wall.page.size, A4)
    before = crossed(found, tiling)
    assert before
    assert "Mara" in told(found, before)
    moved = kept_off(found, tiling)
    after = crossed(found, moved)
    assert moved.count == tiling.count
    assert sum(one.obstacle.kind == "eyes" for one in after) <= sum(
        one.obstacle.kind == "eyes" for one in before
    )
    assert len(after) < len(before)
    assert told(found, []) == ""
