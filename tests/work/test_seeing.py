"""Landmarks in the mix and in even heads: looked for once, then known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from db import rows
from desktop.core.crop import EYES_IN_FACE
from desktop.core.errors import Cancelled
from desktop.core.faces import FaceFinder, Landmarks
from desktop.core.vault import Vault
from desktop.work.lanes import Progress
from desktop.work.walls import composing, heads
from desktop.work.walls.arranging import look_of
from desktop.work.walls.composition import Composition
from desktop.work.walls.seeing import eyes_of, gaze_of, see, sights_of, unseen
from desktop.work.walls.sizing import new_wall
from tests.core.test_faces import canvas, draw_face
from tests.core.test_sights import seen_from

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A vault with the proofs of three portraits; the third shows nobody."""
    vault = Vault(tmp_path)
    for number in (1, 2, 3):
        image: Image.Image = canvas(768, 1024)
        if number < 3:
            draw_face(image, 384, 400, 170)
        path = vault.proof(f"{number:064x}", 1024)
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path)
    return vault


def line(number: int) -> rows.PortraitLine:
    return rows.PortraitLine(
        number, 1, "", "person", f"Mara {number}", 34, "draft", "Hebamme", "", "de", number,
        f"{number:064x}", ".jpg", "m.jpg", 3000, 4000, "", "Jo Lind",
        None, None, 0.3, 0.2, 0.4, 0.35, datetime(2026, 5, 3),
    )  # fmt: skip


def wall_of(people: list[rows.PortraitLine]) -> Composition:
    row = replace(new_wall("Rathaus", None), id=1)
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    return composing.composed(row, cells, people)


def test_faces_are_looked_at_once(vault: Vault) -> None:
    people = [line(1), line(2), line(3), replace(line(4), face_x=None)]
    found, sights = wall_of(people), sights_of(vault)
    waiting = unseen(found, sights)
    assert [each.id for each in waiting] == [1, 2, 3]
    see(waiting, vault, Progress())
    assert unseen(found, sights) == []
    assert isinstance(sights.get(people[0].digest), Landmarks)
    assert sights.get(people[2].digest) is None
    assert gaze_of(people[0], sights) == 0
    assert gaze_of(people[2], sights) is None
    assert look_of(found.places[0], vault).gaze == 0
    assert look_of(found.places[2], vault).gaze is None


def test_a_photo_that_cannot_be_read_is_tried_again(vault: Vault) -> None:
    gone = line(7)
    see([gone], vault, Progress())
    assert [each.id for each in unseen(wall_of([gone]), sights_of(vault))] == [7]


def test_looking_can_be_cancelled(vault: Vault) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        see([line(1)], vault, progress)
    assert sights_of(vault).get(line(1).digest) == "unseen"


def test_even_heads_take_the_eyes_from_the_landmarks(vault: Vault) -> None:
    people = [line(1), line(2)]
    found, sights = wall_of(people), sights_of(vault)
    before = heads.head_in(found, found.places[0], sights)
    assert before is not None
    assert before.eyes == EYES_IN_FACE
    sights.put(people[0].digest, seen_from(0.0))  # eyes in the middle of the photo
    share = eyes_of(people[0], sights)
    assert share is None or share == pytest.approx((0.5 - 0.2) / 0.35)
    high = replace(people[0], face_y=0.3, face_height=0.4)
    found = wall_of([high, people[1]])
    head = heads.head_in(found, found.places[0], sights)
    assert head is not None
    assert head.eyes == pytest.approx((0.5 - 0.3) / 0.4)
    evened = heads.even(found, found.places, 0.0, sights)
    assert {*evened.even, *evened.outliers} == {0, 1}


def test_an_import_keeps_the_landmarks(tmp_path: Path) -> None:
    from desktop.core.ingest import ingest

    (tmp_path / "lib").mkdir()
    vault = Vault(tmp_path / "lib")
    image: Image.Image = canvas(1500, 2000)
    draw_face(image, 750, 800, 330)
    image.save(tmp_path / "mara.jpg", quality=95)
    taken = ingest(tmp_path / "mara.jpg", vault)
    assert taken.face is not None
    marks = sights_of(vault).get(taken.digest)
    assert isinstance(marks, Landmarks)
    with Image.open(vault.proof(taken.digest, 1024)) as proof:
        again = FaceFinder().look(proof.convert("RGB"))
    assert again is not None
    assert marks.nose == pytest.approx(again.marks.nose, abs=0.01)
