"""Hints before output: plain words, the worst first, never in the way."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from db import rows
from desktop.work import i18n
from desktop.work.painting import words_in
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.hints import hints, page_name, sharpness
from desktop.work.walls.sizing import new_wall

WALL = replace(new_wall("Rathaus", None), id=1, caption="none")


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


def composition(*people: rows.PortraitLine | None, wall: rows.Wall = WALL) -> Composition:
    cells = [rows.Cell(n + 1, 1, n, p.id if p else None) for n, p in enumerate(people)]
    return composing.composed(wall, cells, [p for p in people if p is not None])


def test_a_good_wall_needs_no_hint() -> None:
    assert hints(composition(*(line(n) for n in range(1, 10)))) == []


def test_small_photos_are_named_with_their_resolution() -> None:
    small = (line(1, 150, 200), line(2, 840, 1120), line(3, 3000, 4000), line(4, 3000, 4000))
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


CAPTIONED = replace(WALL, caption="below")


def test_a_portrait_without_words_is_told(qapp: object) -> None:
    people = [line(n) for n in range(1, 10)]
    people[3] = replace(people[3], name=" ", age=None)
    people[7] = replace(people[7], name="")
    found = hints(composition(*people, wall=CAPTIONED))
    assert [(hint.light, hint.text, hint.places) for hint in found] == [
        ("red", "1 Porträt steht ohne Beschriftung da: Feld 2,1.", (3,)),
        ("yellow", "1 Beschriftung nennt keinen Namen: Feld 3,2.", (7,)),
    ]
    assert hints(composition(*people)) == []  # no captions are wanted
    roles = replace(CAPTIONED, caption_fields="role")
    assert (
        "9 Porträts stehen ohne Beschriftung da" in hints(composition(*people, wall=roles))[0].text
    )


def test_a_caption_that_is_cut_or_small_is_told(qapp: object) -> None:
    people = [line(n) for n in range(1, 10)]
    people[2] = replace(people[2], name="Maximilian" * 12)
    people[4] = replace(people[4], name="Wissenschaftlerinnenversammlungsleitung")
    found = hints(composition(*people, wall=CAPTIONED))
    assert [(hint.light, hint.text[:34], hint.places) for hint in found] == [
        ("red", "1 Beschriftung ist zu lang und wir", (2,)),
        ("yellow", "1 Beschriftung ist lang und wird k", (4,)),
    ]


def test_captions_are_even_and_a_long_name_is_no_hint(qapp: object) -> None:
    people = [line(n) for n in range(1, 10)]
    people[2] = replace(people[2], name="Maximilian-Alexander von Lützow", role="Hebamme")
    found = composition(*people, wall=CAPTIONED)
    assert hints(found) == []
    sizes = {
        round(words.size, 6)
        for place in found.places
        if place.content is not None
        for words in words_in(found.wall, place.cell, place.content)
        if words.is_name
    }
    assert len(sizes) == 1
    assert 0.85 <= sizes.pop() / found.wall.caption_size < 0.99
    cells = [place.row for place in found.places if place.row is not None]
    again = composing.composed(found.row, cells, people, found)
    assert again == found


def test_a_framing_without_the_face_is_told() -> None:
    faces = {"face_x": 0.4, "face_y": 0.1, "face_width": 0.2, "face_height": 0.15}
    people = [replace(line(n, 9000, 12000), **faces) for n in range(1, 10)]
    cells = [rows.Cell(n, 1, n - 1, n) for n in range(1, 10)]
    assert hints(composing.composed(WALL, cells, people)) == []
    cells[5] = replace(cells[5], center_x=0.5, center_y=0.9, zoom=2.0)
    cells[6] = replace(cells[6], center_x=0.71, center_y=0.2, zoom=2.5)
    cells[8] = replace(cells[8], center_x=0.9, center_y=0.9, zoom=4.0)
    found = hints(composing.composed(WALL, cells, people))
    assert [(hint.light, hint.places) for hint in found if "Gesicht" in hint.text] == [
        ("red", (5, 8)),
        ("yellow", (6,)),
    ]
    assert found[0].text == "Der Ausschnitt von 2 Fotos zeigt nichts vom Gesicht: Mara 6, Mara 9."


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


def said(number: int) -> list[str]:
    """Every hint that counts something, each from a wall of nine with that many of its kind."""
    kinds: tuple[list[rows.PortraitLine | None], ...] = (
        [line(n, 3000, 4000) for n in range(1, number + 1)],
        [line(n, credit="") for n in range(1, number + 1)],
        [line(n, 450, 600) for n in range(1, number + 1)],
        [line(n, 150, 200) for n in range(1, number + 1)],
        [line(n, 0, 0) for n in range(1, number + 1)],
        [None] * number,
    )
    walls_ = [composition(*people, *good(9 - number)) for people in kinds]
    walls_.append(composition(*good(9 + number), wall=replace(WALL, rows=3, columns=3)))
    return [re.sub(r": Mara.*?\.", ": …", hint.text) for found in walls_ for hint in hints(found)]


def good(number: int) -> list[rows.PortraitLine]:
    return [line(100 + n) for n in range(number)]


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (
            1,
            [
                "1 photo has less than 300 dpi: … From 2 m that is fine.",
                "1 photo has no credit: …",
                "1 photo will look a little soft from 2 m: …",
                "1 photo will look soft from 2 m: …",
                "1 portrait has no photo yet: …",
                "1 place is empty and stays blank on paper.",
                "1 portrait does not fit into the rows and columns set.",
            ],
        ),
        (
            2,
            [
                "2 photos have less than 300 dpi: … From 2 m that is fine.",
                "2 photos have no credit: …",
                "2 photos will look a little soft from 2 m: …",
                "2 photos will look soft from 2 m: …",
                "2 portraits have no photo yet: …",
                "2 places are empty and stay blank on paper.",
                "2 portraits do not fit into the rows and columns set.",
            ],
        ),
    ],
)
def test_english_agrees_with_its_number(number: int, wanted: list[str]) -> None:
    i18n.install("en")
    assert said(number) == wanted


def test_german_agrees_with_its_number() -> None:
    assert "1 Feld ist leer und bleibt im Druck frei." in said(1)
    assert "2 Felder sind leer und bleiben im Druck frei." in said(2)
    found = hints(composition(*(line(n, credit="") for n in range(1, 5))))
    assert found[0].text.endswith("Mara 1, Mara 2, Mara 3 und 1 weiteres.")
