"""One verdict before a wall is written and in its file, for each fact that both sides know."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from db import rows
from desktop.core.geometry import Rect, Size
from desktop.core.press.facts import Facts, PageFacts, Seen
from desktop.core.press.measured import FACTS, photo_light, words_light
from desktop.core.press.rules import judge
from desktop.core.press.shops import Shop
from desktop.work.cellart import set_special
from desktop.work.painting import words_in
from desktop.work.preflight import order_of
from desktop.work.presshints import press_hints
from desktop.work.walls import composing
from desktop.work.walls.composing import credit_of
from desktop.work.walls.composition import Composition
from desktop.work.walls.credits import set_credit
from desktop.work.walls.hints import hints
from desktop.work.walls.logos import whole_place
from desktop.work.walls.sizing import new_wall
from tests.work.test_presshints import composition, person

pytestmark = pytest.mark.usefixtures("qapp")

PAGES = ("A5", "A3", "A2", "A0", "18/1", "City-Light-Poster")
SHARES = (0.1, 0.3, 0.55, 0.59, 0.62, 0.9, 0.99, 1.0, 1.2, 3.0)
"""How many of the dpi that a page needs a photo has."""
WORST = ("red", "yellow", "")


def worst(lights: list[str]) -> str:
    return next((light for light in WORST if light in lights), "")


def wall_of(page: str, **values: object) -> rows.Wall:
    row = replace(new_wall("Rathaus", None, page), id=1, rows=1, columns=1)
    return replace(row, **values)  # type: ignore[arg-type]


def file_of(found: Composition, shop: Shop, dpi: float, words_mm: float = 0.0) -> Facts:
    """What is read in the wall's file with a photo of a resolution and words of a size."""
    size, place = found.wall.page, found.places[0].cell.photo
    across, down = (round(side / 25.4 * dpi) for side in (place.width, place.height))
    image = Seen("/I", across, down, across / place.width * 25.4, "ICC", place, None)
    bleed = shop.bleed
    boxes = {
        "/TrimBox": (0.0, 0.0, size.width, size.height),
        "/MediaBox": (-bleed, -bleed, size.width + bleed, size.height + bleed),
    }
    intent = {"condition": "FOGRA39", "class": "prtr", "space": "CMYK"}
    page = PageFacts(1, boxes, images=[image], words=words_mm)
    return Facts("1.6", "PDF/X-4", [page], [intent])


def resized(dpi: float, found: Composition, wall: rows.Wall) -> Composition:
    """The wall with a photo that has a resolution in its place."""
    photo = found.places[0].cell.photo
    line = replace(
        person(),
        width=max(1, round(photo.width / 25.4 * dpi)),
        height=max(1, round(photo.height / 25.4 * dpi)),
    )
    return composition(wall, line)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("refused", [0, 40, 150])
def test_a_photo_is_as_bad_before_as_afterwards(page: str, refused: int) -> None:
    wall = wall_of(page, caption="none")
    plain = composition(wall, person())
    for share, dpi in itertools.product(SHARES, (1200, 150)):
        has = share * plain.needed_dpi
        found = resized(has, plain, wall)
        here = found.places[0].dpi
        assert here is not None
        shop = Shop("test", dpi=dpi, least_dpi=min(refused, dpi))
        order = order_of(found.page, Size(wall.width, wall.height), shop)
        before = [hint for hint in (*hints(found), *press_hints(found, shop)) if "dpi" in hint.text]
        before += [hint for hint in hints(found) if "soft" in hint.text]
        after = judge(file_of(found, shop, min(here, float(dpi))), order)
        about = [one.light for one in after if one.check in ("soft_picture", "few_dpi")]
        assert worst(["" if h.light == "green" else h.light for h in before]) == worst(
            [str(light) for light in about]
        ), (share, here, dpi, refused)


@pytest.mark.parametrize("what", ["caption", "credit", "text"])
def test_words_are_as_small_before_as_afterwards(what: str) -> None:
    wall = wall_of("A2", rows=2, columns=4, caption="below" if what == "caption" else "none")
    found = composition(wall, *(person(number) for number in range(1, 9)))
    if what == "text":
        people = [person(1), person(2)]
        cells = [rows.Cell(1, 1, 0, 1), rows.Cell(2, 1, 1, None, kind="text", text="Wort " * 400)]
        found = composing.composed(wall, cells, people)
    least = Shop("test", least_text=0.1)
    assert press_hints(found, least) == []
    for points in (1.0, 3.0, 5.0, 8.0, 14.0, 30.0):
        shop = replace(least, least_text=points)
        before = [hint for hint in press_hints(found, shop) if " pt" in hint.text]
        size = smallest(found) / 25.4 * 72
        facts = file_of(found, shop, 300, smallest(found))
        order = order_of(found.page, Size(wall.width, wall.height), shop)
        after = [one.light for one in judge(facts, order) if one.check == "small_words"]
        assert worst([hint.light for hint in before]) == worst([str(one) for one in after]), (
            points,
            size,
        )


def smallest(found: Composition) -> float:
    """The smallest type on the wall (mm), as its file would have it."""
    sizes = [line.em for line in set_credit(found.wall, credit_of(found))[0]]
    for place in found.places:
        if place.content is None:
            continue
        if place.content.special is not None:
            rect: Rect = whole_place(place.cell)
            sizes += [line.size for line in set_special(rect, place.content.special)]
        else:
            sizes += [line.size for line in words_in(found.wall, place.cell, place.content)]
    return min(sizes)


def test_credits_that_are_not_written_are_not_too_small() -> None:
    found = composition(wall_of("A2", caption="none"), person())
    shop = Shop("test", least_text=72.0)
    assert len(press_hints(found, shop)) == 1
    assert press_hints(found, shop, credits=False) == []


def test_the_table_of_facts_is_the_one_that_is_asked() -> None:
    assert {"photos": photo_light, "words": words_light} == FACTS
    assert [photo_light(dpi, 100) for dpi in (40, 70, 99.6, 200)] == ["red", "yellow", None, None]
    assert photo_light(200, 100, 250) == "red"
    assert [words_light(size, 6) for size in (0, 5.9, 5.96, 7)] == [None, "red", None, None]
