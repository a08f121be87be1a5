"""What of a wall joints should not cut through."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db import rows
from desktop.core.formats import find_format
from desktop.core.geometry import Size
from desktop.core.tiling.seams import Crossing
from desktop.core.tiling.tiles import divided, tiled
from desktop.work.sheets.obstacles import crossed, kept_off, obstacles, told
from desktop.work.walls import composing, kinds
from desktop.work.walls.composition import Composition
from desktop.work.walls.guarding import covered, guard_hints
from desktop.work.walls.logos import logos
from desktop.work.walls.sizing import new_wall
from desktop.work.walls.specials import SILENT, Logo

pytestmark = pytest.mark.usefixtures("qapp")

A4 = find_format("A4").size()
VOICE = replace(
    SILENT,
    logo=Logo("d" * 64, ".png", Size(400, 200)),
    website="https://muehlstetten.example",
    claim="Wir sind da",
)


def line(id_: int, face: bool = True):
    box = (0.3, 0.2, 0.4, 0.3) if face else (None, None, None, None)
    return rows.PortraitLine(
        id_, 1, "", "person", f"Mara {id_}", 34, "draft", "Hebamme", "", "de", id_,
        f"{id_:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind",
        None, None, *box, datetime(2026, 5, 3),
    )  # fmt: skip


def composition(count: int, **changes: object) -> Composition:
    wall = replace(new_wall("Rathaus", None), id=1, **changes)  # pyright: ignore[reportArgumentType]
    people = [line(number) for number in range(1, count + 1)]
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    return composing.composed(wall, cells, people)


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
    assert obstacles(composing.composed(wall, away, people)) == []


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


def hoarding() -> Composition:
    wall = replace(kinds.new_posters("Bauzaun", None, "A1"), id=1)
    people = [line(number) for number in range(1, 7)]
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    return composing.composed(wall, cells, people, voice=VOICE)


def filled_up(fill: str) -> Composition:
    wall = replace(new_wall("Rathaus", None), id=1, last_row="fill", fill=fill)
    return composing.composed(wall, [rows.Cell(n, 1, n) for n in range(7)], (), voice=VOICE)


def test_the_logo_of_each_poster_is_an_obstacle_where_it_stands() -> None:
    found = hoarding()
    plates = [one for one in obstacles(found) if one.kind == "logo"]
    assert [one.cell for one in plates] == [place.index for place in found.places]
    painted = list(logos(found.wall, found.content).values())
    assert len(painted) == len(plates)
    for one, shown in zip(plates, painted, strict=True):
        assert one.rect.holds(shown.rect)
    cut = plates[0].rect.center.x
    assert "Mara 1" in told(found, [Crossing(plates[0], standing=True, at=cut)])


@pytest.mark.parametrize("fill", ["logo", "qr", "claim"])
def test_what_fills_up_the_last_row_is_an_obstacle_and_told_by_its_row(fill: str) -> None:
    found = filled_up(fill)
    assert found.wall.fillers
    (one,) = obstacles(found)
    assert one.kind == ("quote" if fill == "claim" else "logo")
    assert one.cell < 0
    if fill == "logo":
        (shown,) = logos(found.wall, found.content).values()
        assert one.rect == shown.rect
    row = found.wall.cells[-1].row + 1
    cutting = Crossing(one, standing=True, at=one.rect.center.x)
    assert f"field in row {row}" in told(found, [cutting])


def test_plain_fillers_are_no_obstacles() -> None:
    assert obstacles(filled_up("colour")) == []


def test_a_joint_through_the_logo_of_the_last_row_is_hinted_at_and_moved() -> None:
    found = filled_up("logo")
    cut = [
        tiling
        for parts in range(2, 30)
        for tiling in [divided(found.wall.page.size, parts, 40.0)]
        if crossed(found, tiling)
    ]
    for tiling in cut:
        (hint,) = guard_hints(found, tiling)
        assert (hint.light, hint.nudge, hint.places) == ("red", "joint", ())
    assert any(not crossed(found, kept_off(found, tiling)) for tiling in cut)


def test_the_frame_of_a_vitrine_covers_no_filler_between_posters() -> None:
    wall = replace(
        kinds.new_posters("Allee", None, "City-Light-Poster"),
        id=1, columns=2, last_row="fill", fill="logo",
    )  # fmt: skip
    people = [line(number) for number in range(1, 4)]
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    found = composing.composed(wall, cells, people, voice=VOICE)
    assert any(one.cell < 0 for one in obstacles(found))
    assert all(one.cell >= 0 for one in covered(found))
