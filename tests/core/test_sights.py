"""Which way heads look, and where their eyes are."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.core.crop import Face
from desktop.core.faces import FaceFinder, Landmarks
from desktop.core.sights import TURNED, Sights, eye_share, gaze
from desktop.core.vault import Vault
from tests.core.test_faces import canvas, draw_face

AHEAD = Landmarks((0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.43, 0.6), (0.57, 0.6))


def seen_from(offset: float, tilt: float = 0.0, aspect: float = 0.75) -> Landmarks:
    """A head whose nose is beside the middle of its eyes, in distances of the eyes; tilted."""

    def spot(x: float, y: float) -> tuple[float, float]:
        turned = (
            x * math.cos(tilt) - y * math.sin(tilt), x * math.sin(tilt) + y * math.cos(tilt)
        )  # fmt: skip
        return 0.5 + turned[0] / aspect, 0.5 + turned[1]

    half = 0.1
    eyes = spot(-half, 0), spot(half, 0)
    return Landmarks(*eyes, spot(offset * 2 * half, 0.12), spot(-0.06, 0.2), spot(0.06, 0.2))


@given(st.floats(-0.6, 0.6), st.floats(-0.5, 0.5), st.floats(0.4, 2.0))
def test_a_nose_beside_the_eyes_looks_that_way_however_the_head_is_tilted(
    offset: float, tilt: float, aspect: float
) -> None:
    if abs(abs(offset) - TURNED) < 1e-6:
        return
    expected = 0 if abs(offset) < TURNED else math.copysign(1, offset)
    assert gaze(seen_from(offset, tilt, aspect), aspect) == expected


def test_eyes_in_one_point_look_nowhere() -> None:
    point = (0.5, 0.5)
    assert gaze(Landmarks(point, point, (0.9, 0.5), point, point), 1.0) == 0


def test_eyes_in_the_box_of_a_face() -> None:
    assert eye_share(AHEAD, Face(0.35, 0.2, 0.3, 0.5)) == pytest.approx(0.4)
    assert eye_share(AHEAD, Face(0.7, 0.2, 0.2, 0.5)) is None  # another face
    assert eye_share(AHEAD, Face(0.35, 0.41, 0.3, 0.5)) is None


def test_what_was_seen_is_kept(tmp_path: Path) -> None:
    sights = Sights.of_library(tmp_path)
    digest, other = "ab" * 32, "cd" * 32
    assert sights.get(digest) == "unseen"
    sights.put(digest, AHEAD)
    sights.put(other, None)
    again = Sights.of_library(tmp_path)
    assert again.get(digest) == sights.get(digest) == AHEAD
    assert again.get(other) is None


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{" * 9000, '{"version": 9, "marks": null}', '{"version": 1, "marks": [1]}',
     '{"version": 1, "marks": [[0, 0], [0, 0], [0, 0], [0, 0], ["x", 0]]}',
     '{"version": 1, "marks": [[0, 0], [0, 0], [0, 0], [0, 0], [NaN, 0]]}',
     '{"version": 1, "marks": [[0, 0], [0, 0], [0, 0], [0, 0], [1' + "0" * 400 + ', 0]]}'],
)  # fmt: skip
def test_damaged_files_count_as_unseen(tmp_path: Path, text: str) -> None:
    path = tmp_path / "proofs" / "heads" / "ab" / f"{'ab' * 32}.json"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    assert Sights.of_library(tmp_path).get("ab" * 32) == "unseen"


def test_it_goes_with_its_photo(tmp_path: Path) -> None:
    import os

    sights = Sights.of_library(tmp_path)
    sights.put("ab" * 32, AHEAD)
    (path,) = (tmp_path / "proofs").glob("*/??/*")
    os.utime(path, (0, 0))
    assert Vault(tmp_path).sweep(()) == 1
    assert Sights.of_library(tmp_path).get("ab" * 32) == "unseen"


def test_landmarks_of_a_drawn_face_are_where_they_are() -> None:
    image: Image.Image = canvas(800, 900)
    draw_face(image, 420, 380, 180)
    seen = FaceFinder().look(image)
    assert seen is not None
    marks = seen.marks
    assert marks.right_eye[0] < marks.nose[0] < marks.left_eye[0]
    assert abs(marks.right_eye[0] * 800 - (420 - 0.32 * 180)) < 25
    assert abs(marks.left_eye[1] * 900 - (380 - 0.1 * 180)) < 25
    assert abs(marks.nose[1] * 900 - (380 + 0.3 * 180)) < 35
    assert gaze(marks, 800 / 900) == 0
    assert eye_share(marks, seen.face) is not None
