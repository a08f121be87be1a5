"""Hints before output: plain words, the worst first, never in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db import rows
from desktop.work import i18n, walls
from desktop.work.hints import hints, page_name, sharpness

WALL = replace(walls.new_wall("Rathaus", None), id=1, caption="none")


@pytest.fixture(autouse=True)
def german():
    i18n.install("de")
    yield
    i18n.install("en")


def line(id_: int, width: int = 4500, height: int = 6000, credit: str = "Jo Lind"):
    return rows.PortraitLine(
        id_, 1, "", "person", f"Mara {id_}", 34, "draft", "", "", "de", id_,
        f"{id_:064x}" if width else "", ".jpg", "m.jpg", width, height, "", credit,
        None, None, None, None, None, None, datetime(2026, 5, 3),
    )  # fmt: skip


def composition(*people: rows.PortraitLine | None, wall: rows.Wall = WALL) -> walls.Composition:
    cells = [rows.Cell(n + 1, 1, n, p.id if p else None) for n, p in enumerate(people)]
    return walls.composed(wall, cells, [p for p in people if p is not None])


def test_a_good_wall_needs_no_hint() -> None:
    assert hints(composition(*(line(n) for n in range(1, 10)))) == []


def test_small_photos_are_named_with_their_resolution() -> None:
    small = (line(1, 150, 200), line(2, 450, 600), line(3, 3000, 4000), line(4, 3000, 4000))
    found = hints(composition(*small))
    assert [hint.light for hint in found] == ["red", "yellow", "green"]
    assert found[0].text.startswith("1 Foto wirkt aus 2 m unscharf: Mara 1 (")
    assert found[0].places == (0,)
    assert "etwas weich" in found[1].text
    assert "weniger als 300 dpi" in found[2].text


def test_empty_places_missing_credit_and_photo() -> None:
    people = [line(1, credit=""), line(2, 0, 0), None, *(line(n) for n in range(3, 9))]
    texts = [hint.text for hint in hints(composition(*people))]
    assert texts == [
        "1 Porträt hat noch kein Foto: Mara 2.",
        "1 Feld ist leer und bleibt im Druck frei.",
        "Bei 1 Foto fehlt der Bildnachweis: Mara 1.",
    ]


def test_many_names_are_counted() -> None:
    found = hints(composition(*(line(n, credit="") for n in range(1, 10))))
    assert found[0].text.endswith("Mara 1, Mara 2, Mara 3 und 6 weitere.")


def test_a_wall_that_cannot_be_laid_out_says_why() -> None:
    found = hints(composition(line(1), wall=replace(WALL, margin_left=900.0)))
    assert [hint.light for hint in found] == ["red"]


def test_portraits_without_a_place() -> None:
    found = hints(composition(line(1), line(2), line(3), wall=replace(WALL, rows=1, columns=2)))
    assert "1 Porträt passt nicht in das eingestellte Raster." in [hint.text for hint in found]


def test_sharpness_in_words() -> None:
    found = composition(line(1), line(2, 150, 200), None)
    assert sharpness(found, found.places[0]) == ("green", "Aus 2 m Abstand scharf.")
    red = sharpness(found, found.places[1])
    assert red is not None
    assert red[0] == "red"
    assert sharpness(found, found.places[2]) is None


def test_the_page_has_a_name_for_files() -> None:
    assert page_name(composition(line(1))) == "A0"
    assert page_name(composition(line(1), wall=replace(WALL, width=600))) == "600x1189 mm"
