"""Finishing a painted PDF: pictures for placeholders, exact boxes."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from desktop.core.errors import Cancelled
from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Size
from desktop.core.imaging import EncodedPicture
from desktop.core.pdf import MOST_PICTURES, finish_pdf, placeholder_color

PAGE = Size(210, 297)


def painted(numbers: list[int]) -> bytes:
    """A page with placeholders, as a painter leaves it."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(596, 842))
    page.obj.UserUnit = 1
    images: dict[str, pikepdf.Object] = {}
    for number in numbers:
        image = pikepdf.Stream(pdf, bytes(placeholder_color(number)) * 4)
        image["/Subtype"] = pikepdf.Name.Image
        image["/Width"], image["/Height"], image["/BitsPerComponent"] = 2, 2, 8
        image["/ColorSpace"] = pikepdf.Name.DeviceRGB
        images[f"/Im{number}"] = pdf.make_indirect(image)
    other = pikepdf.Stream(pdf, bytes(12))
    other["/Subtype"] = pikepdf.Name.Image
    other["/Width"], other["/Height"] = 2, 2
    images["/Other"] = pdf.make_indirect(other)
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(images))
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def picture(color: str, size: tuple[int, int] = (30, 20)) -> EncodedPicture:
    stream = io.BytesIO()
    Image.new("RGB", size, color).save(stream, "JPEG")
    return EncodedPicture(stream.getvalue(), *size, "RGB")


def test_every_placeholder_gets_its_picture() -> None:
    pictures = {0: picture("red"), 7: picture("lime"), 300: picture("blue", (31, 17))}
    target = io.BytesIO()
    finish_pdf(painted(list(pictures)), target, PAGE, reversed(pictures.items()))
    with pikepdf.open(target) as pdf:
        page = pdf.pages[0].obj
        for number, expected in pictures.items():
            image = page.Resources.XObject[f"/Im{number}"]
            assert image.read_raw_bytes() == expected.data
            assert (image.Width, image.Height) == (expected.width, expected.height)
            assert image.ColorSpace[0] == pikepdf.Name.ICCBased
            assert image.ColorSpace[1].N == 3
        assert page.Resources.XObject["/Other"].read_bytes() == bytes(12)
        assert page.Resources.ColorSpace.DefaultRGB[0] == pikepdf.Name.ICCBased


def test_the_boxes_are_exact() -> None:
    target = io.BytesIO()
    finish_pdf(painted([0]), target, PAGE, [(0, picture("red"))])
    with pikepdf.open(target) as pdf:
        page = pdf.pages[0].obj
        for name in ("/MediaBox", "/TrimBox"):
            left, bottom, right, top = (float(edge) for edge in page[name])
            assert (left, top) == (0, 842)
            assert right == pytest.approx(mm_to_pt(210), abs=0.001)
            assert top - bottom == pytest.approx(mm_to_pt(297), abs=0.001)
        assert "/UserUnit" not in page
        assert pdf.pdf_version >= "1.6"


def test_a_wrong_number_of_pictures_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no picture"):
        finish_pdf(painted([0, 1]), io.BytesIO(), PAGE, [(0, picture("red"))])
    with pytest.raises(KeyError):
        finish_pdf(painted([0]), io.BytesIO(), PAGE, [(1, picture("red"))])


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        finish_pdf(painted([0]), io.BytesIO(), PAGE, [(0, picture("red"))], stop)


def test_placeholders_are_never_grey_and_all_different() -> None:
    colors = {placeholder_color(number) for number in range(MOST_PICTURES)}
    assert len(colors) == MOST_PICTURES
    assert all(len(set(color)) > 1 for color in colors)
    with pytest.raises(ValueError, match="no placeholder"):
        placeholder_color(MOST_PICTURES)
