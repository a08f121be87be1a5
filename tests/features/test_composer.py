"""Steps of composer.feature, through the real widget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytest_bdd import given, parsers, scenarios, then, when

from tests.fixtures.composer import Composer

scenarios(str(Path(__file__).with_name("composer.feature")))


@pytest.fixture
def noted() -> dict[str, Any]:
    """What a step remembers for a later one."""
    return {}


@given("a campaign with twelve portraits")
def campaign(composer: Composer) -> None:
    assert composer.area.walls.offered() == 12


@given("an empty wall with nine places")
def empty_wall(composer: Composer) -> None:
    composer.area.open_wall(composer.area.walls.make([None] * 9))  # type: ignore[list-item]
    composer.settle()
    assert composer.names() == [""] * 9


@given("nine portraits on the wall")
@when("nine portraits are dragged from the shelf onto the first place")
def nine(composer: Composer) -> None:
    composer.drop_portraits(list(range(1, 10)), 0)


@when(parsers.parse("{name} is dragged onto {other}"))
def dragged(composer: Composer, name: str, other: str) -> None:
    composer.drag(composer.at(composer.where(name)), composer.at(composer.where(other)))


@when(
    parsers.parse(
        "the photo of {name} is made twice as large and dragged {pixels:d} pixels to the right"
        " with Ctrl"
    )
)
def photo_moved(composer: Composer, noted: dict[str, Any], name: str, pixels: int) -> None:
    composer.area.edits.set_zoom([composer.where(name)], 2.0)
    noted["crop"] = composer.where(name).crop
    noted["others"] = [
        p.crop for p in composer.board.places if p.index != composer.where(name).index
    ]
    start = composer.at(composer.where(name))
    composer.drag(start, start + QPoint(pixels, 0), Qt.KeyboardModifier.ControlModifier)


@when("the last step is undone")
def undone(composer: Composer) -> None:
    composer.undo()


@when("every step is undone")
def all_undone(composer: Composer) -> None:
    composer.context.undo.setIndex(0)
    composer.settle()


@when("every step is done again")
def all_redone(composer: Composer) -> None:
    composer.context.undo.setIndex(composer.context.undo.count())
    composer.area.open_wall(composer.area.walls.first())
    composer.settle()


@when("the wall is looked at closely")
def closely(composer: Composer, noted: dict[str, Any]) -> None:
    composer.view.look_at(QPointF(200, 300), 1.75)
    noted["look"] = (composer.view.middle, composer.view.zoom)


@when("Litfass is closed and opened again")
def reopened(composer: Composer) -> None:
    composer.close()
    folder = composer.context.library.folder
    composer.context.close_library()
    composer.context.open_library(folder)
    composer.open()


@then(parsers.parse("the wall shows {names}"))
def shows(composer: Composer, names: str) -> None:
    assert ", ".join(composer.names()[:9]) == names


@then("nothing is left to place on it")
def full(composer: Composer) -> None:
    assert composer.shown.free == 0


@then(parsers.parse("the photo of {name} shows more of its left side"))
def left_side(composer: Composer, noted: dict[str, Any], name: str) -> None:
    assert composer.where(name).crop.center_x < noted["crop"].center_x


@then("the other photos are as they were")
def others(composer: Composer, noted: dict[str, Any]) -> None:
    tom = composer.where("Tom").index
    assert [p.crop for p in composer.board.places if p.index != tom] == noted["others"]


@then("there is no wall")
def no_wall(composer: Composer) -> None:
    assert composer.board.composition is None


@then("the wall is looked at as before")
def same_look(composer: Composer, noted: dict[str, Any]) -> None:
    middle, zoom = noted["look"]
    assert composer.view.zoom == pytest.approx(zoom)
    assert (composer.view.middle - middle).manhattanLength() < 2 / zoom
