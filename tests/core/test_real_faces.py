"""Crops of real portraits, where somebody has a folder of them: none lie in the repository.

    LITFASS_PORTRAITS=/folder/with/photos pytest tests/core/test_real_faces.py

A public set that serves: the official portraits of the United States Senate, works of its staff
and so in the public domain. Such sets are cut close to the head. A photographer's own photo has
room around it, so each is set on a plain canvas of its background's colour, larger by a seeded
factor and off its middle. With LITFASS_PORTRAITS_SHEET=file.png a picture of the rows is written.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from desktop.core.crop import CHIN_BELOW_FACE, Crop, Face, default_crop
from desktop.core.faces import CLOSER, FaceFinder
from desktop.core.geometry import Size
from desktop.core.harmony import Harmony, Head, harmonise

FOLDER = os.environ.get("LITFASS_PORTRAITS", "")
SHEET = os.environ.get("LITFASS_PORTRAITS_SHEET", "")
TARGET = Size(100, 125)
ROW = 6
MOST = 60
LEAST = 0.02
"""Eyes in a row agree within this share of a cell's height."""
HAIR = 0.2
"""What the hair of a real head takes above the model's box, which begins at the hairline."""

pytestmark = pytest.mark.skipif(
    not FOLDER, reason="LITFASS_PORTRAITS names no folder with real portraits"
)


@dataclass(frozen=True)
class Portrait:
    """A photo with room around, what was found in it, and where its eyes really are (0 to 1)."""

    name: str
    image: Image.Image
    face: Face | None
    eyes: float

    @property
    def size(self) -> Size:
        return Size(*self.image.size)


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


@pytest.fixture(scope="module")
def portraits(finder: FaceFinder) -> list[Portrait]:
    """Portraits with room around, the same ones each time."""
    files = sorted(
        file for file in Path(FOLDER).iterdir() if file.suffix.lower() in (".jpg", ".jpeg", ".png")
    )
    chance = random.Random(7)
    made = [loosened(file, chance, finder) for file in files[:MOST]]
    assert len(made) >= 3 * ROW, "too few portraits to say anything"
    return made


def loosened(file: Path, chance: random.Random, finder: FaceFinder) -> Portrait:
    """A close portrait on a canvas; its eyes as they are found in the close one."""
    with Image.open(file) as opened:
        close = opened.convert("RGB")
    close.thumbnail((1024, 1024))
    scale = chance.uniform(0.38, 0.6)
    width, height = round(close.width / scale * 0.8), round(close.height / scale)
    ground = close.crop((0, 0, close.width, 6)).resize((1, 1)).getpixel((0, 0))
    canvas = Image.new("RGB", (width, height), ground)
    x = round((width - close.width) * chance.uniform(0.2, 0.8))
    y = round((height - close.height) * chance.uniform(0.3, 0.7))
    foot = close.crop((0, close.height - 6, close.width, close.height))
    canvas.paste(
        foot.resize((close.width, height - y - close.height + 1)), (x, y + close.height - 1)
    )
    canvas.paste(close, (x, y))
    whole = finder.find(close)
    found = finder._eyes(close, whole) if whole is not None else []
    eyes = sum(found) / len(found) if found else 0.0
    return Portrait(file.stem, canvas, finder.find(canvas), (eyes * close.height + y) / height)


@pytest.fixture(scope="module")
def evened(portraits: list[Portrait]) -> Harmony:
    return harmonise([Head(p.size, TARGET, p.face) for p in portraits], 0.1)


def test_nearly_all_faces_are_found(portraits: list[Portrait]) -> None:
    assert sum(p.face is not None for p in portraits) >= 0.95 * len(portraits)


def test_eyes_in_a_row_agree(portraits: list[Portrait], evened: Harmony) -> None:
    even = [
        (portrait, framed.crop)
        for portrait, framed in zip(portraits, evened.framed, strict=True)
        if framed.state == "even"
    ]
    assert len(even) >= 0.9 * len(portraits)
    if SHEET:
        drawn(even).save(SHEET)
    for start in range(0, len(even) - ROW + 1, ROW):
        lines = sorted(eyes_in(portrait, crop) for portrait, crop in even[start : start + ROW])
        middle = lines[ROW // 2]
        off = max(middle - lines[0], lines[-1] - middle)
        assert off <= LEAST, [portrait.name for portrait, _ in even[start : start + ROW]]


@pytest.mark.parametrize("evenly", [False, True], ids=["alone", "evened"])
def test_no_head_is_cut(evenly: bool, portraits: list[Portrait], evened: Harmony) -> None:
    for portrait, framed in zip(portraits, evened.framed, strict=True):
        face = portrait.face
        if face is None:
            continue
        crop = framed.crop if evenly else default_crop(portrait.size, TARGET, face=face)
        box = crop.box(portrait.size, TARGET)
        assert box.top <= max(0.0, face.y - HAIR * face.height), portrait.name
        chin = face.y + (1 + CHIN_BELOW_FACE * 0.5) * face.height
        assert box.bottom >= min(1.0, chin), portrait.name
        assert box.left <= face.x, portrait.name
        assert box.right >= face.x + face.width, portrait.name


def test_without_a_face_the_fallback_shows_the_upper_middle(portraits: list[Portrait]) -> None:
    """What a person who photographs portraits does by habit: most faces are in it all the same."""
    seen = 0
    for portrait in portraits:
        crop = default_crop(portrait.size, TARGET)
        box = crop.box(portrait.size, TARGET)
        assert box.width == pytest.approx(1.0) or box.height == pytest.approx(1.0)
        assert box.top <= (1 - box.height) / 2 + 1e-9
        if portrait.face is not None:
            x, y = portrait.face.centre
            seen += box.left <= x <= box.right and box.top <= y <= box.bottom
    assert seen >= 0.9 * len(portraits)


def test_looking_closer_is_worth_it(portraits: list[Portrait], finder: FaceFinder) -> None:
    """The mean of several looks is nearer to the eyes than one box of the model."""
    off: list[float] = []
    for portrait in portraits:
        if portrait.face is not None:
            found = finder._eyes(portrait.image, portrait.face)
            assert len(found) <= len(CLOSER)
            mean = sum(found) / len(found)
            off.append(abs(mean - portrait.eyes) / portrait.face.height)
    off.sort()
    assert off[len(off) * 9 // 10] < 0.02


def eyes_in(portrait: Portrait, crop: Crop) -> float:
    """Where the eyes are in a cell, from its upper edge, in heights of the cell."""
    box = crop.box(portrait.size, TARGET)
    return (portrait.eyes - box.top) / box.height


def drawn(even: list[tuple[Portrait, Crop]]) -> Image.Image:
    """Rows of cells with a line where the eyes of each row are."""
    wide, high, gap = 200, 250, 10
    rows = len(even) // ROW
    sheet = Image.new("RGB", (ROW * (wide + gap) + gap, rows * (high + gap) + gap), "white")
    for number, (portrait, crop) in enumerate(even[: rows * ROW]):
        box = crop.box(portrait.size, TARGET)
        width, height = portrait.image.size
        part = portrait.image.crop(
            (
                round(box.left * width), round(box.top * height),
                round(box.right * width), round(box.bottom * height),
            )
        )  # fmt: skip
        x, y = gap + number % ROW * (wide + gap), gap + number // ROW * (high + gap)
        sheet.paste(part.resize((wide, high)), (x, y))
    return sheet
