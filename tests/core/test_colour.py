"""Colours: what a profile says is what the proof shows."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms

from desktop.core import colour, places
from desktop.core.imaging import crop_jpeg, make_proofs
from desktop.core.opening import open_picture
from tests.fixtures.photos import PhotoFactory, write_tags

WIDE = [colour.ADOBE_RGB, colour.DISPLAY_P3]


def chart() -> Image.Image:
    """Patches of 27 x 8 pixels through the whole RGB cube."""
    levels = np.linspace(0, 255, 6).astype(np.uint8)
    r, g, b = np.meshgrid(levels, levels, levels, indexing="ij")
    patches = np.stack([r, g, b], axis=-1).reshape(12, 18, 3)
    return Image.fromarray(patches.repeat(32, axis=0).repeat(32, axis=1))


def lab(image: Image.Image) -> npt.NDArray[np.float64]:
    """CIE Lab of an sRGB picture."""
    rgb = np.asarray(image.convert("RGB")).astype(float) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    matrix = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    xyz = linear @ matrix.T / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack(
        [116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1
    )


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean CIE76 colour difference of the middles of the patches."""
    size = (18, 12)
    a, b = (np.asarray(x.convert("RGB").resize((576, 384)))[16::32, 16::32] for x in (one, other))
    assert a.shape[:2] == (size[1], size[0])
    delta = lab(Image.fromarray(a)) - lab(Image.fromarray(b))
    return float(np.sqrt((delta**2).sum(-1)).mean())


def reference(image: Image.Image, name: str) -> Image.Image:
    """The conversion of the full picture by LittleCMS, from the file's numbers to sRGB."""
    converted = ImageCms.profileToProfile(
        image,
        str(places.resource(f"profiles/{name}")),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert converted is not None
    return converted


@pytest.mark.parametrize("name", WIDE)
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_wide_gamuts_are_converted(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"chart{suffix}"
    options = {".jpg": {"quality": 98, "subsampling": 0}, ".webp": {"lossless": True}}
    chart().save(path, icc_profile=colour.shipped(name), **options.get(suffix, {}))
    with open_picture(path) as opened:
        proofs = make_proofs(opened)
    crop = crop_jpeg(path, (0, 0, 1, 1), 576, 384, quality=98)
    expected = reference(chart(), name)
    assert difference(chart(), expected) > 3  # or the test would say nothing
    assert difference(Image.open(io.BytesIO(proofs.data[1024])), expected) < 1.0
    assert difference(Image.open(io.BytesIO(crop.data)), expected) < 0.6


def test_print_colours_are_converted(tmp_path: Path) -> None:
    cmyk = chart().convert("CMYK")
    path = tmp_path / "print.jpg"
    cmyk.save(path, quality=98, icc_profile=colour.shipped(colour.OFFSET_PRINT))
    with open_picture(path) as opened:
        proof = Image.open(io.BytesIO(make_proofs(opened).data[1024]))
    assert difference(proof, reference(cmyk, colour.OFFSET_PRINT)) < 1.5


def test_print_colours_without_a_profile_are_offset_print(tmp_path: Path) -> None:
    cmyk = chart().convert("CMYK")
    path = tmp_path / "print.tif"
    cmyk.save(path)
    with open_picture(path) as opened:
        proof = Image.open(io.BytesIO(make_proofs(opened).data[1024]))
    assert difference(proof, reference(cmyk, colour.OFFSET_PRINT)) < 1.5


def test_srgb_is_left_alone(tmp_path: Path) -> None:
    for icc in (
        places.resource("profiles/sRGB.icc").read_bytes(),
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    ):
        found = colour.profile(icc)
        assert found is not None
        assert found.is_srgb
        image = chart()
        assert colour.to_srgb(image, icc) is image


@pytest.mark.parametrize("name", WIDE)
def test_wide_profiles_are_not_srgb(name: str) -> None:
    found = colour.profile(colour.shipped(name))
    assert found is not None
    assert not found.is_srgb
    assert found.mode == "RGB"
    assert "RGB" in found.description or "P3" in found.description


def test_a_profile_of_another_mode_does_not_count() -> None:
    grey = Image.new("L", (8, 8), 100)
    assert colour.to_srgb(grey, colour.shipped(colour.ADOBE_RGB)).getpixel((4, 4)) == (100,) * 3
    rgb = Image.new("RGB", (8, 8), (10, 200, 30))
    assert colour.to_srgb(rgb, colour.shipped(colour.OFFSET_PRINT)).getpixel((4, 4)) == (
        10,
        200,
        30,
    )


def test_cameras_that_only_hint_at_adobe_rgb(photo: PhotoFactory) -> None:
    """DCF 2.0: colour space "uncalibrated" and interoperability index R03, no profile."""
    path = photo("_DSC1.jpg", (64, 64))
    write_tags(path, {"Exif.Photo.ColorSpace": "65535", "Exif.Iop.InteroperabilityIndex": "R03"})
    with open_picture(path) as opened:
        assert opened.header.icc == colour.shipped(colour.ADOBE_RGB)
    plain = photo("DSC2.jpg", (64, 64))
    write_tags(plain, {"Exif.Photo.ColorSpace": "1", "Exif.Iop.InteroperabilityIndex": "R98"})
    with open_picture(plain) as opened:
        assert opened.header.icc is None


def test_threads_share_a_profile() -> None:
    colour.profile.cache_clear()
    expected = reference(chart(), colour.DISPLAY_P3)
    icc = colour.shipped(colour.DISPLAY_P3)
    with ThreadPoolExecutor(8) as pool:
        pictures = list(pool.map(lambda _: colour.to_srgb(chart(), icc), range(32)))
    assert all(difference(picture, expected) == 0 for picture in pictures)
