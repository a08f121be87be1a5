"""Proofs and crops: upright, right colours, right pixels, whatever the file is like inside."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from desktop.core import places
from desktop.core.imaging import Box, crop_jpeg, crop_pixels, make_proofs
from desktop.core.opening import open_picture
from desktop.core.vault import PROOFS
from tests.fixtures.photos import CORNERS, PhotoFactory

QUARTERS = {"top_left": (0, 0), "top_right": (1, 0), "bottom_left": (0, 1), "bottom_right": (1, 1)}


def proof(path: Path, side: int = 1024) -> Image.Image:
    with open_picture(path) as opened:
        return Image.open(io.BytesIO(make_proofs(opened).data[side]))


def assert_upright(image: Image.Image) -> None:
    for corner, (x, y) in QUARTERS.items():
        at = (image.width * (1 + 6 * x) // 8, image.height * (1 + 6 * y) // 8)
        expected = Image.new("RGB", (1, 1), CORNERS[corner]).getpixel((0, 0))
        got = image.getpixel(at)
        assert isinstance(got, tuple)
        assert isinstance(expected, tuple)
        assert max(abs(a - b) for a, b in zip(got, expected, strict=True)) < 40, corner


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_every_orientation_stands_upright(
    photo: PhotoFactory, suffix: str, orientation: int
) -> None:
    path = photo(f"turned{suffix}", (120, 160), orientation=orientation)
    with open_picture(path) as opened:
        assert (opened.header.width, opened.header.height) == (120, 160)
    image = proof(path)
    assert image.size == (120, 160)
    assert_upright(image)
    crop = crop_pixels(path)
    assert_upright(Image.frombytes("RGB", (crop.width, crop.height), crop.data))


def test_heic_is_turned_once(photo: PhotoFactory) -> None:
    path = photo("phone.heic", (120, 160), orientation=6)
    image = proof(path)
    assert image.size == (120, 160)
    assert_upright(image)


def test_proofs_have_their_sides_and_the_shape(photo: PhotoFactory) -> None:
    path = photo("large.jpg", (3001, 2000))
    with open_picture(path) as opened:
        proofs = make_proofs(opened)
    sizes = {side: Image.open(io.BytesIO(data)).size for side, data in proofs.data.items()}
    assert sizes == {256: (256, 171), 1024: (1024, 682)}
    assert proofs.image.size == (1024, 682)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (200, 100), (1024, 1024), (4000, 2)])
def test_small_and_slim_photos_are_not_enlarged(photo: PhotoFactory, size: tuple[int, int]) -> None:
    path = photo("odd.png", size)
    for side in PROOFS:
        image = proof(path, side)
        assert max(image.size) == min(side, max(size))
        assert min(image.size) >= 1


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "RGBA", "LA", "I;16"])
def test_every_mode_becomes_rgb(photo: PhotoFactory, mode: str) -> None:
    path = photo("mode.tif" if mode == "CMYK" else "mode.png", mode=mode)
    image = proof(path)
    assert image.mode == "RGB"
    grey = image.convert("L")
    dark, light = grey.getpixel((10, 150)), grey.getpixel((110, 150))  # blue and yellow
    assert isinstance(dark, int)
    assert isinstance(light, int)
    assert dark < 70
    assert light > 160


def test_black_and_white_becomes_rgb(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    image = Image.new("1", (80, 40), 1)
    image.paste(0, (0, 0, 40, 40))
    image.save(path, compression="group4")
    shown = proof(path)
    assert shown.getpixel((70, 20)) == (255, 255, 255)
    assert shown.getpixel((10, 20)) == (0, 0, 0)


def test_transparency_becomes_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    image = Image.new("RGBA", (80, 40), (0, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 40, 40))
    image.save(path)
    shown = proof(path)
    assert min(shown.getpixel((70, 20)) or ()) > 250  # type: ignore[type-var]
    assert np.abs(np.subtract(shown.getpixel((10, 20)), (200, 0, 0))).max() < 8  # type: ignore[arg-type]


def test_transparent_palette_becomes_white(tmp_path: Path) -> None:
    path = tmp_path / "palette.png"
    image = Image.new("P", (80, 40), 0)
    image.putpalette([0, 0, 0, 0, 0, 255])
    image.paste(1, (0, 0, 40, 40))
    image.save(path, transparency=0)
    shown = proof(path)
    assert min(shown.getpixel((70, 20)) or ()) > 250  # type: ignore[type-var]


@pytest.mark.parametrize("mode", ["I;16", "I", "F"])
def test_deep_grey_is_scaled_not_cut_off(tmp_path: Path, mode: str) -> None:
    ramp = np.tile(np.linspace(0, 65535, 256), (64, 1))
    arrays = {
        "I;16": ramp.astype(np.uint16),
        "I": ramp.astype(np.int32),
        "F": (ramp / 65535).astype(np.float32),
    }
    path = tmp_path / "deep.tif"
    Image.fromarray(arrays[mode]).save(path)
    shown = np.asarray(proof(path).convert("L")).astype(int)
    assert np.abs(shown - np.arange(256)).max() <= 4


def test_16_bit_big_endian_grey(tmp_path: Path) -> None:
    ramp = np.tile(np.linspace(0, 65535, 256), (64, 1)).astype(">u2")
    path = tmp_path / "deep.tif"
    Image.frombytes("I;16B", (256, 64), ramp.tobytes()).save(path)
    shown = np.asarray(proof(path).convert("L")).astype(int)
    assert np.abs(shown - np.arange(256)).max() <= 4


def test_16_bit_colour_is_named_and_read(tmp_path: Path) -> None:
    import cv2

    path = tmp_path / "deep.png"
    pixels = np.zeros((40, 60, 3), np.uint16)
    pixels[..., 2] = 40000  # red: OpenCV has blue first
    cv2.imwrite(str(path), pixels)
    with open_picture(path) as opened:
        assert opened.header.mode == "RGB;16"
    assert np.abs(np.subtract(proof(path).getpixel((30, 20)), (156, 0, 0))).max() < 6  # type: ignore[arg-type]


def test_lab_becomes_srgb(tmp_path: Path) -> None:
    path = tmp_path / "lab.tif"
    lab = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )
    converted = ImageCms.applyTransform(Image.new("RGB", (64, 64), (200, 30, 90)), lab)
    assert converted is not None
    converted.save(path)
    assert np.abs(np.subtract(proof(path).getpixel((30, 30)), (200, 30, 90))).max() < 8  # type: ignore[arg-type]


def test_only_the_first_page_of_a_tiff_counts(tmp_path: Path) -> None:
    path = tmp_path / "pages.tif"
    Image.new("RGB", (60, 40), "red").save(
        path, save_all=True, append_images=[Image.new("RGB", (200, 200), "blue")]
    )
    image = proof(path)
    assert image.size == (60, 40)
    assert np.abs(np.subtract(image.getpixel((30, 20)), (255, 0, 0))).max() < 6  # type: ignore[arg-type]


def test_a_phone_picture_with_a_second_picture_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "portrait.jpg"
    Image.new("RGB", (60, 40), "red").save(
        path, "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20), "blue")]
    )
    with open_picture(path) as opened:
        assert opened.header.kind.name == "JPEG"
    assert proof(path).size == (60, 40)


# ---------------------------------------------------------------------------------- crops


def smooth(width: int, height: int) -> Image.Image:
    """A picture in which every place has its own colour and scaling changes little."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    planes = (255 * x / width, 255 * y / height, 127 + 120 * np.sin(x / 90) * np.cos(y / 70))
    return Image.fromarray(np.stack(planes, axis=-1).astype(np.uint8))


@pytest.fixture(scope="module")
def landscapes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The same picture of 1203 x 805 pixels in each orientation, as JPEG."""
    folder = tmp_path_factory.mktemp("landscapes")
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    upright = smooth(1203, 805)
    paths = {}
    for turn in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = turn
        paths[turn] = folder / f"{turn}.jpg"
        stored = upright.transpose(turns[turn]) if turn > 1 else upright
        stored.save(paths[turn], quality=97, subsampling=0, exif=exif)
    return paths


fractions = st.floats(0.0, 0.8)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    turn=st.integers(1, 8),
    x=fractions,
    y=fractions,
    w=st.floats(0.05, 1.0),
    h=st.floats(0.05, 1.0),
    width=st.integers(24, 700),
    height=st.integers(24, 700),
)
def test_a_crop_shows_what_its_box_says(
    landscapes: dict[int, Path],
    turn: int,
    x: float,
    y: float,
    w: float,
    h: float,
    width: int,
    height: int,
) -> None:
    box: Box = (x, y, w, h)
    crop = crop_pixels(landscapes[turn], box, width, height)
    right, bottom = min(1.0, x + w), min(1.0, y + h)
    assert crop.width <= width
    assert crop.height <= height
    assert crop.width <= (right - x) * 1203 + 1
    assert crop.height <= (bottom - y) * 805 + 1
    with Image.open(landscapes[turn]) as opened:
        upright = ImageOps.exif_transpose(opened)
    expected = upright.resize(
        (crop.width, crop.height),
        Image.Resampling.LANCZOS,
        (x * 1203, y * 805, right * 1203, bottom * 805),
    )
    got = np.frombuffer(crop.data, np.uint8).reshape(crop.height, crop.width, 3).astype(int)
    difference = np.abs(got - np.asarray(expected).astype(int))
    # A JPEG decoded at a smaller scale differs a little, most where few pixels are left; a wrong
    # part of the photo differs by tens.
    assert difference.mean() < (4.0 if min(crop.width, crop.height) >= 16 else 8.0)


def test_a_crop_keeps_its_shape_where_the_photo_has_too_few_pixels(
    landscapes: dict[int, Path],
) -> None:
    crop = crop_jpeg(landscapes[1], (0.0, 0.0, 0.5, 0.5), 2000, 1000)
    assert crop.mode == "RGB"
    assert crop.width <= 602
    assert abs(crop.width / crop.height - 2.0) < 0.02
    with Image.open(io.BytesIO(crop.data)) as image:
        assert image.size == (crop.width, crop.height)


def test_a_whole_photo_has_exactly_its_pixels(landscapes: dict[int, Path]) -> None:
    crop = crop_jpeg(landscapes[6], (0, 0, 1, 1), 1203, 805)
    assert (crop.width, crop.height) == (1203, 805)


@pytest.mark.parametrize("box", [(0.0, 0.0, 0.0, 1.0), (1.0, 0.0, 0.5, 1.0), (0.0, -2.0, 1.0, 1.0)])
def test_an_empty_box_is_a_mistake(landscapes: dict[int, Path], box: Box) -> None:
    with pytest.raises(ValueError, match="box"):
        crop_jpeg(landscapes[1], box, 10, 10)


def test_good_quality_keeps_the_colours_of_edges(landscapes: dict[int, Path]) -> None:
    fine = crop_jpeg(landscapes[1], (0, 0, 1, 1), 400, 268, quality=92)
    plain = crop_jpeg(landscapes[1], (0, 0, 1, 1), 400, 268, quality=80)
    layers = {}
    for name, crop in (("fine", fine), ("plain", plain)):
        with Image.open(io.BytesIO(crop.data)) as image:
            layers[name] = [layer[1:3] for layer in image.layer]  # type: ignore[attr-defined]
    assert layers["fine"][0] == (1, 1)
    assert layers["plain"][0] == (2, 2)


def test_profiles_that_are_used_ship(tmp_path: Path) -> None:
    for name in ("CompatibleWithAdobeRGB1998.icc", "DisplayP3.icc", "FOGRA39L.icc"):
        assert places.resource(f"profiles/{name}").is_file()
