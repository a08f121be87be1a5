"""Profiles of print shops, their shelf, output intents, the sheet with its boxes and marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import colour
from desktop.core.errors import Known
from desktop.core.geometry import Size
from desktop.core.press.intents import read_intent, shipped_intent
from desktop.core.press.sheet import BAR, Sheet, marks
from desktop.core.press.shelf import Shelf
from desktop.core.press.shops import (
    BUILT_IN,
    MARKS,
    Shop,
    as_data,
    checked,
    file_name,
    of_data,
    suiting,
)


@pytest.mark.parametrize(
    ("page", "key", "bleed"),
    [
        (Size(210, 297), "small", 3),
        (Size(594, 420), "small", 3),
        (Size(594, 841), "poster", 5),
        (Size(841, 1189), "poster", 5),
        (Size(1185, 1750), "large", 10),
        (Size(3560, 2520), "large", 10),
    ],
)
def test_the_built_in_profile_follows_the_size(page: Size, key: str, bleed: float) -> None:
    shop = suiting(page)
    assert (shop.key, shop.bleed) == (key, bleed)
    assert not shop.marks  # most shops forbid them


shops = st.builds(
    Shop,
    key=st.text("abc", min_size=1),
    name=st.text(min_size=1).filter(lambda text: bool(text.split())),
    bleed=st.floats(0, 100),
    safe=st.floats(0, 500),
    dpi=st.integers(20, 1200),
    flavour=st.sampled_from(("x4", "flat")),
    colour=st.sampled_from(("rgb", "cmyk")),
    marks=st.lists(st.sampled_from(MARKS), unique=True).map(tuple),
    scale=st.sampled_from((1, 2, 10)),
)


@given(shops, st.floats(10, 2000), st.floats(10, 2000))
def test_a_shop_is_kept_as_it_is_and_its_boxes_lie_in_each_other(
    shop: Shop, width: float, height: float
) -> None:
    shop = checked(shop)
    assert of_data(as_data(shop)) == shop
    sheet = Sheet.of(Size(width, height), shop)
    assert sheet.media.holds(sheet.bleed)
    assert sheet.bleed.holds(sheet.trim)
    assert sheet.trim.width == pytest.approx(width / shop.scale)
    assert sheet.trim.x - sheet.bleed.x == pytest.approx(shop.bleed / shop.scale)
    if not shop.marks:
        assert sheet.bleed.holds(sheet.media)
        assert not marks(sheet, shop.marks)


@pytest.mark.parametrize(
    "changes",
    [
        {"bleed": -1.0},
        {"bleed": float("nan")},
        {"dpi": 5},
        {"scale": 3},
        {"marks": ("fold",)},
        {"pattern": "{wand}"},
        {"flavour": "x1a"},
        {"name": " "},
    ],
)
def test_what_makes_no_sense_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(Known, match="shop_values"):
        checked(replace(Shop("own", "Druckerei"), **changes))  # pyright: ignore[reportArgumentType]


def test_a_page_that_no_pdf_can_be_is_refused() -> None:
    with pytest.raises(Known, match="press_too_large"):
        Sheet.of(Size(5080, 2000), Shop("a", bleed=10))
    assert Sheet.of(Size(5080, 2000), Shop("a", bleed=10, scale=10)).trim.width == 508


def test_marks_stay_out_of_the_bleed_and_on_the_paper() -> None:
    sheet = Sheet.of(Size(210, 297), Shop("a", marks=MARKS))
    operators = marks(sheet, MARKS)
    assert operators.count(" re f") == len(BAR)
    assert "/All CS 1 SCN" in operators
    for line in operators.splitlines():
        words = line.split()
        numbers = [float(word) for word in words if word.replace(".", "").isdigit()]
        if words[-1] == "S" and len(numbers) == 4:
            xs = [x * 25.4 / 72 for x in numbers[::2]]
            ys = [sheet.media.height - y * 25.4 / 72 for y in numbers[1::2]]
            assert 0 <= min(xs) <= max(xs) <= sheet.media.width
            assert 0 <= min(ys) <= max(ys) <= sheet.media.height
            beside = max(xs) < sheet.bleed.x or min(xs) > sheet.bleed.right
            above = max(ys) < sheet.bleed.y or min(ys) > sheet.bleed.bottom
            assert beside or above


def test_names_of_files_follow_the_pattern() -> None:
    values = {"campaign": "Wir sind", "wall": "Wand 1/2", "format": "A0"}
    assert file_name("{campaign}_{wall}_{format}", values, ".pdf") == "Wir sind_Wand 1 2_A0.pdf"
    assert file_name("{campaign}_{wall}_{format}", {"wall": "Wand"}, ".pdf") == "Wand.pdf"
    assert file_name("{date}", {}, ".pdf") == "Litfass.pdf"


def test_the_shelf_keeps_shops_and_profiles(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.all() == list(BUILT_IN)
    icc = tmp_path / "Druckerei Lind.icc"
    icc.write_bytes(colour.shipped(colour.OFFSET_PRINT))
    name, intent = shelf.take_intent(icc)
    assert intent.condition == "FOGRA39"
    own = shelf.keep(Shop(shelf.new_key(), " Druckerei  Lind ", intent=name, marks=("crop",)))
    assert own.name == "Druckerei Lind"
    again = Shelf(tmp_path)
    assert again.find("druckerei lind") == own
    assert again.intent(own).digest == intent.digest
    assert [name for name, _ in again.intents()] == [own.intent]
    shelf.keep(replace(BUILT_IN[0], bleed=1.0))
    assert again.find("small").bleed == 1.0
    assert len(again.all()) == len(BUILT_IN) + 1
    shelf.remove("small")
    shelf.remove(own.key)
    assert again.all() == list(BUILT_IN)
    with pytest.raises(Known, match="shop_missing"):
        again.find("druckerei lind")


def test_a_damaged_shelf_stops_nobody(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep(Shop("own", "Lind"))
    file = tmp_path / "press" / "shops.json"
    file.write_text('[{"key": "a", "dpi": "many"}, 7, {"key": "own", "name": "Lind"}]')
    assert [shop.key for shop in shelf.own()] == ["own"]
    file.write_text("{")
    assert shelf.own() == []
    with pytest.raises(Known, match="rows_damaged"):
        shelf.find("Lind")
    shelf.keep(Shop("other", "Berg"))
    assert (tmp_path / "press" / "shops.damaged.json").read_text() == "{"
    assert shelf.find("Berg").key == "other"
    for name in ("gone.icc", "../shops.json"):
        with pytest.raises(Known, match="intent_missing"):
            shelf.intent(Shop("x", "x", intent=name))


@pytest.mark.parametrize("number", ["1" + "0" * 400, "-1" + "0" * 400, "1e999", "NaN"])
@pytest.mark.parametrize("field", ["bleed", "dpi", "least_dpi", "least_text", "scale"])
def test_numbers_beyond_all_measure_are_refused(tmp_path: Path, field: str, number: str) -> None:
    (tmp_path / "press").mkdir()
    row = f'{{"key": "own", "name": "Lind", "{field}": {number}}}'
    (tmp_path / "press" / "shops.json").write_text(f"[{row}]")
    shelf = Shelf(tmp_path)
    assert shelf.own() == []
    shelf.keep(Shop("other", "Berg"))
    shelf.remove("other")
    assert field in (tmp_path / "press" / "shops.json").read_text()


def test_only_the_profile_of_a_press_is_taken() -> None:
    intent = shipped_intent()
    assert intent.is_registered
    assert intent.made is not None
    with pytest.raises(Known, match="intent_not_press"):
        read_intent(colour.shipped("sRGB.icc"), "Monitor.icc")
    for data in (b"", b"no profile" * 100, intent.data[:4000]):
        with pytest.raises(Known, match="intent_broken"):
            read_intent(data, "x.icc")
    rgb = bytearray(colour.shipped("sRGB.icc"))
    rgb[12:16] = b"prtr"
    with pytest.raises(Known, match="intent_not_cmyk"):
        read_intent(bytes(rgb), "RGB-Drucker.icc")
