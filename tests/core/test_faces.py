"""Faces: a drawn one is found, wherever it is, and nothing else is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from desktop.core import faces
from desktop.core.faces import FaceFinder

SKIN, SHADE, HAIR, DARK = (224, 180, 152), (200, 152, 128), (60, 40, 30), (30, 20, 18)


def draw_face(picture: Image.Image, x: float, y: float, size: float) -> None:
    """Draw a face with its middle at `x`, `y`, half as high as `size`: enough for a detector."""
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)

    def oval(cx: float, cy: float, rx: float, ry: float, fill: tuple[int, int, int]) -> None:
        left, top = x + (cx - rx) * size, y + (cy - ry) * size
        pen.ellipse((left, top, x + (cx + rx) * size, y + (cy + ry) * size), fill=(*fill, 255))

    def brow(cx: float, cy: float, rx: float, width: float) -> None:
        box = (x + (cx - rx) * size, y + cy * size, x + (cx + rx) * size, y + (cy + 0.2) * size)
        pen.arc(box, 195, 345, fill=(*HAIR, 255), width=max(1, round(width * size)))

    neck = (x - 0.35 * size, y + 0.7 * size, x + 0.35 * size, y + 1.6 * size)
    pen.rectangle(neck, fill=(196, 150, 125, 255))
    oval(0, 2.3, 1.6, 1.0, (60, 70, 110))
    oval(0, -0.25, 0.95, 1.1, HAIR)
    oval(0, 0, 0.75, 1.0, SKIN)
    pen.chord(
        (x - 0.8 * size, y - 1.15 * size, x + 0.8 * size, y + 0.1 * size),
        190,
        350,
        fill=(*HAIR, 255),
    )
    for side in (-0.32, 0.32):
        oval(side, -0.12, 0.22, 0.13, SHADE)
        oval(side, -0.1, 0.15, 0.075, (245, 240, 235))
        oval(side, -0.1, 0.075, 0.078, DARK)
        brow(side, -0.38, 0.22, 0.06)
        brow(side, -0.19, 0.16, 0.03)
    nose = [(-0.02, -0.1), (-0.14, 0.3), (0.0, 0.33)]
    pen.polygon([(x + a * size, y + b * size) for a, b in nose], fill=(*SHADE, 255))
    oval(-0.08, 0.3, 0.05, 0.035, (150, 100, 85))
    oval(0.08, 0.3, 0.05, 0.035, (150, 100, 85))
    oval(0, 0.55, 0.26, 0.075, (178, 92, 88))
    layer = layer.filter(ImageFilter.GaussianBlur(size * 0.03))
    picture.paste(layer, (0, 0), layer)


def canvas(width: int = 1024, height: int = 768) -> Image.Image:
    return Image.new("RGB", (width, height), (150, 160, 170))


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


@pytest.mark.parametrize("size", [50, 110, 200])
@pytest.mark.parametrize("shape", [(1024, 768), (683, 1024), (900, 300), (400, 400)])
def test_the_face_is_found_where_it_is(
    finder: FaceFinder, shape: tuple[int, int], size: int
) -> None:
    width, height = shape
    size = min(size, height // 3, width // 3)
    image = canvas(width, height)
    x, y = width * 0.6, height * 0.45
    draw_face(image, x, y, size)
    face = finder.find(image)
    assert face is not None
    centre = face.centre
    assert abs(centre[0] * width - x) < size * 0.35
    assert abs(centre[1] * height - y) < size * 0.35
    assert face.x >= 0
    assert face.y >= 0
    assert face.x + face.width <= 1
    assert face.y + face.height <= 1


def test_the_largest_of_two_is_meant(finder: FaceFinder) -> None:
    image = canvas()
    draw_face(image, 200, 300, 60)
    draw_face(image, 700, 350, 150)
    face = finder.find(image)
    assert face is not None
    assert abs(face.centre[0] * 1024 - 700) < 60


@pytest.mark.parametrize("size", [(1024, 768), (1, 1), (5, 900), (16, 16)])
def test_nothing_is_found_where_nobody_is(finder: FaceFinder, size: tuple[int, int]) -> None:
    noise = np.random.default_rng(3).integers(90, 160, (size[1], size[0], 3), dtype=np.uint8)
    assert finder.find(Image.fromarray(noise)) is None


def test_grey_pictures_have_faces_too(finder: FaceFinder) -> None:
    image = canvas()
    draw_face(image, 500, 380, 150)
    assert finder.find(image.convert("L")) is not None


def test_threads_do_not_disturb_each_other(finder: FaceFinder) -> None:
    images = []
    for n in range(12):
        image = canvas(600 + 40 * n, 700)
        draw_face(image, 100 + 40 * n, 350, 90)
        images.append(image)
    alone = [finder.find(image) for image in images]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(finder.find, images))
    assert together == alone
    assert None not in alone


def test_without_a_model_there_is_no_face_and_no_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(faces, "MODEL", "models/gone.onnx")
    faces._model.cache_clear()
    try:
        assert FaceFinder().find(canvas()) is None
    finally:
        faces._model.cache_clear()
    assert "faces cannot be found" in caplog.text
