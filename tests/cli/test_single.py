"""Which poster of a wall of posters is meant, and what is said where that is not clear."""

from __future__ import annotations

import argparse
from dataclasses import replace

import pytest

from desktop.commands.answers import Usage
from desktop.commands.single import WHOLE, _found, check
from desktop.core.errors import Known
from desktop.work import i18n
from desktop.work.messages import sentence
from desktop.work.walls.composition import Composition
from desktop.work.walls.kinds import new_posters
from tests.work.test_presshints import composition, person

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def wall() -> Composition:
    """Posters of Mara 1, an unnamed person, and two Toms."""
    people = [
        person(1), replace(person(2), name=""), replace(person(3), name="Tom"),
        replace(person(4), name="Tom"),
    ]  # fmt: skip
    return composition(replace(new_posters("Bauzaun", 1), id=1), *people)


def test_a_poster_is_found_by_name_and_by_number(wall: Composition) -> None:
    assert [_found(wall, wanted) for wanted in ("mara 1", "Mara 1", "2", "04")] == [0, 0, 1, 3]


@pytest.mark.parametrize(
    ("wanted", "code"),
    [("Jörg", "poster_missing"), ("9", "poster_missing"), ("0", "poster_missing"),
     ("Tom", "poster_ambiguous")],
)  # fmt: skip
def test_one_that_is_not_clear_is_told_with_the_numbers(
    wall: Composition, wanted: str, code: str
) -> None:
    i18n.install("de")
    try:
        with pytest.raises(Known) as caught:
            _found(wall, wanted)
        text = sentence(caught.value)
    finally:
        i18n.install("en")
    assert caught.value.code == code
    assert "3 (Tom), 4 (Tom)" in text
    assert "Es wurde nichts geschrieben." in text


def test_other_walls_and_outputs_know_no_single_poster(wall: Composition) -> None:
    plain = composition(replace(wall.row, kind="poster", caption="none"), person(1))
    with pytest.raises(Known, match="posters_not_here"):
        _found(plain, "1")
    for kind in WHOLE:
        with pytest.raises(Usage):
            check(argparse.Namespace(kind=kind, only="1"))
