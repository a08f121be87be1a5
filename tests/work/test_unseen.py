"""Where no face was found, nobody is told that none is cut: joints, seams and frames say so."""

from __future__ import annotations

import pytest

from desktop.context import Context
from desktop.core.columns.sizes import Column
from desktop.core.tiling.division import Division
from desktop.work import i18n, verbs
from desktop.work.walls.columns import with_column
from desktop.work.walls.composition import Composition
from desktop.work.walls.dividing import tiling_of
from desktop.work.walls.hints import Hint, hints
from desktop.work.walls.unseen import at_edges, at_joints
from tests.fixtures.faced import shown, wall_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def german():
    i18n.install("de")
    yield
    i18n.install("en")


def forget(faced: Context, *people: int) -> None:
    """Nobody has found a face in the photos of these people."""
    faced.store.apply(verbs.set_values("pictures", people, face_x=None, face_y=None,
                                       face_width=None, face_height=None))  # fmt: skip


def told(found: list[Hint]) -> list[Hint]:
    return [hint for hint in found if "wurde kein Gesicht gefunden" in hint.text]


def test_joints_say_whose_faces_are_not_known(faced: Context) -> None:
    wall = wall_of(faced, "18/1", rows=3, columns=3)
    tiling = tiling_of(shown(faced, wall), Division.in_parts(4))
    assert tiling is not None
    assert told(hints(shown(faced, wall), tiling)) == []
    forget(faced, *range(1, 10))
    found = shown(faced, wall)
    (hint,) = told(hints(found, tiling))
    assert hint.light == "yellow"
    assert set(hint.places) == at_joints(found, tiling)
    assert 0 < len(hint.places) < 9, "who stands beside the joints does not matter"
    assert 4 in hint.places
    assert told(hints(found)) == []


def test_one_of_many_is_named_and_shown(faced: Context) -> None:
    wall = wall_of(faced, "18/1", rows=3, columns=3)
    forget(faced, 5)
    tiling = tiling_of(shown(faced, wall), Division.in_parts(4))
    (hint,) = told(hints(shown(faced, wall), tiling))
    assert hint.places == (4,)
    assert hint.text == (
        "Auf einem Foto an einer Klebestelle, einer Naht oder dem Rahmen wurde kein Gesicht "
        "gefunden: Mara 5. Sehen Sie dort selbst nach."
    )


def test_a_frame_over_photos_says_it_once_with_the_joints(faced: Context) -> None:
    wall = wall_of(
        faced, "City-Light-Poster", rows=3, columns=3, gap_x=0.0, gap_y=0.0,
        margin_top=0.0, margin_right=0.0, margin_bottom=0.0, margin_left=0.0,
    )  # fmt: skip
    forget(faced, *range(1, 10))
    found = shown(faced, wall)
    (hint,) = told(hints(found))
    assert set(hint.places) == at_edges(found) == set(range(9)) - {4, 7}, "words lie below 7"
    tiling = tiling_of(found, Division.on_paper("A3"))
    assert tiling is not None
    (both,) = told(hints(found, tiling))
    assert set(both.places) == set(range(9))


def test_a_seam_through_photos_says_it(faced: Context) -> None:
    row = shown(faced, wall_of(faced, "A0")).row
    values = with_column(row, Column(3600, 2600)) | {"rows": 3, "columns": 3, "seam": 500.0}
    values |= {"seam_locked": 1, "gap_x": 0.0, "layout": "brick"}
    faced.store.apply(verbs.set_values("walls", [row.id], **values))
    forget(faced, *range(1, 10))
    found = shown(faced, row.id)
    (hint,) = told(hints(found))
    assert set(hint.places) == at_edges(found) != set()


def test_photos_away_from_all_of_that_are_nobodys_business(faced: Context) -> None:
    wall = wall_of(faced, "A0")
    forget(faced, *range(1, 10))
    found: Composition = shown(faced, wall)
    assert told(hints(found)) == []
