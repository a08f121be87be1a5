"""What a print shop's cut makes of a wall: faces and words near it, words too small to read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db import rows
from desktop.core.press.shops import Shop
from desktop.work import i18n
from desktop.work.presshints import CHECKS, face_on_page, press_hints
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.hints import hints
from desktop.work.walls.sizing import new_wall

SHOP = Shop("test", safe=10.0)
EDGE = {f"margin_{side}": 0.0 for side in ("top", "right", "bottom", "left")}
BARE = replace(new_wall("Rathaus", None, "A2"), id=1, caption="none", rows=1, columns=1)


@pytest.fixture(autouse=True)
def german():
    i18n.install("de")
    yield
    i18n.install("en")


def person(id_: int = 1, face: tuple[float, float, float, float] | None = None):
    box = face or (None, None, None, None)
    return rows.PortraitLine(
        id_, 1, "", "person", f"Mara {id_}", 34, "draft", "Hebamme", "", "de", id_,
        f"{id_:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind", None, None, *box,
        datetime(2026, 5, 3),
    )  # fmt: skip


def composition(wall: rows.Wall, *people: rows.PortraitLine) -> Composition:
    cells = [rows.Cell(n + 1, 1, n, p.id) for n, p in enumerate(people)]
    return composing.composed(wall, cells, people)


def test_a_face_at_the_edge_is_told_and_shown() -> None:
    wall = replace(BARE, **EDGE)
    near = composition(wall, person(face=(0.06, 0.3, 0.2, 0.2)))
    place = near.places[0]
    seen = face_on_page(place)
    assert seen is not None
    (hint,) = press_hints(near, Shop("test", safe=seen.x + 1))
    assert hint.text.startswith("Ein Gesicht kommt dem Schnitt näher als")
    assert (hint.light, hint.places) == ("yellow", (0,))
    assert press_hints(near, Shop("test", safe=max(0.0, seen.x - 1))) == []
    assert press_hints(composition(wall, person()), SHOP) == []


def test_words_at_the_edge_are_told(qapp: object) -> None:
    wall = replace(BARE, caption="below", **EDGE)
    (hint,) = press_hints(composition(wall, person()), SHOP)
    assert (hint.light, hint.places) == ("red", (0,))
    assert hint.text == "Eine Beschriftung kommt dem Schnitt näher als 10 mm."
    assert press_hints(composition(replace(BARE, caption="below"), person()), SHOP) == []


def test_small_words_are_told_with_what_would_be_easy(qapp: object) -> None:
    wall = replace(BARE, caption="below", rows=0, columns=0)
    many = composition(wall, *(person(n) for n in range(1, 61)))
    # Of the wall, not of the shop: the composer says it before anybody thinks of output.
    (hint,) = [hint for hint in hints(many) if "schwer zu lesen" in hint.text]
    assert hint.text.startswith("60 Beschriftungen sind aus 1 m schwer zu lesen")
    assert hint.text.endswith("gut wären 2 mm.")
    assert (hint.light, len(hint.places)) == ("yellow", 60)
    assert press_hints(many, Shop("test", safe=1.0)) == []
    assert len({check.name for check in CHECKS}) == len(CHECKS)


def test_a_wall_that_cannot_be_laid_out_has_no_hints() -> None:
    broken = composition(replace(BARE, margin_left=500.0), person())
    assert press_hints(broken, SHOP) == []
