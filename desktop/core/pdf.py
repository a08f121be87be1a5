"""Finishing a PDF that Qt has painted: real pictures, exact boxes, colours that mean something.

Qt re-encodes every image, drops its profile and rounds the page to whole points. So it paints
small placeholders whose colour is their number, and here each one gets the JPEG that belongs to
it, marked as sRGB. Positions, clipping and everything else stay as painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Size
from desktop.core.places import resource

if TYPE_CHECKING:
    import pikepdf

    from desktop.core.imaging import EncodedPicture

PLACEHOLDER = 2
"""Side of a placeholder in pixels."""
_MARK = 0xF1
"""Red of every placeholder: keeps its colour from being grey, which would be stored differently."""
MOST_PICTURES = 0xF100
"""So many placeholders can be told apart (and none of them is grey)."""


def placeholder_color(number: int) -> tuple[int, int, int]:
    """Red, green and blue of the placeholder for a picture number."""
    if not 0 <= number < MOST_PICTURES:
        raise ValueError(f"no placeholder {number}")
    return _MARK, number >> 8, number & 0xFF


def finish_pdf(
    painted: bytes,
    target: BinaryIO,
    page: Size,
    pictures: Iterable[tuple[int, EncodedPicture]],
    check: Callable[[], None] = lambda: None,
) -> None:
    """Put the pictures into a painted one-page PDF and write it to `target`.

    `page` is the exact size in mm, measured from the painted page's upper left corner. `pictures`
    come one by one as (number, JPEG in sRGB) in any order. `check` may raise to stop. Raises
    ValueError when a placeholder has no picture or a picture no placeholder: a bug.
    """
    import pikepdf

    with pikepdf.open(BytesIO(painted)) as pdf:
        sheet = pdf.pages[0]
        profile = _profile(pdf)
        resources = sheet.obj.Resources
        if "/ColorSpace" not in resources:
            resources.ColorSpace = pikepdf.Dictionary()
        resources.ColorSpace.DefaultRGB = profile
        waiting = placeholders(resources)
        for number, picture in pictures:
            _swap(waiting.pop(number), picture, profile)
        if waiting:
            raise ValueError(f"no picture for the placeholders {sorted(waiting)}")
        _set_boxes(sheet.obj, page)
        check()
        pdf.save(target, min_version="1.6", progress=lambda _percent: check())


def _profile(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The colour space sRGB, once per file."""
    from pikepdf import Array, Name, Stream

    icc = Stream(pdf, resource("profiles/sRGB.icc").read_bytes())
    icc["/N"] = 3
    icc["/Alternate"] = Name.DeviceRGB
    return pdf.make_indirect(Array([Name.ICCBased, icc]))


def placeholders(resources: Any) -> dict[int, Any]:
    """The placeholder images among a page's resources, by their number."""
    found: dict[int, Any] = {}
    for image in resources.get("/XObject", {}).values():
        if image.get("/Subtype") != "/Image" or int(image.Width) != PLACEHOLDER:
            continue
        red, high, low = image.read_bytes()[:3]
        if red == _MARK:
            found[high << 8 | low] = image
    return found


def _swap(image: Any, picture: EncodedPicture, profile: pikepdf.Object) -> None:
    from pikepdf import Name

    image.write(picture.data, filter=Name.DCTDecode)
    image.Width, image.Height = picture.width, picture.height
    image.BitsPerComponent = 8
    image.ColorSpace = Name.DeviceGray if picture.mode == "L" else profile
    image.Interpolate = False


def _set_boxes(sheet: Any, page: Size) -> None:
    """Exact boxes in points; the painted page is a little larger, its upper left corner is ours."""
    from decimal import Decimal

    from pikepdf import Array

    top = Decimal(str(sheet.MediaBox[3]))
    right, height = (Decimal(f"{mm_to_pt(side):.4f}") for side in (page.width, page.height))
    box = [Decimal(0), top - height, right, top]
    for name in ("/MediaBox", "/TrimBox"):
        sheet[name] = Array(box)
    for name in ("/CropBox", "/BleedBox", "/ArtBox"):
        if name in sheet:
            del sheet[name]
    if "/UserUnit" in sheet and sheet.UserUnit == 1:
        del sheet["/UserUnit"]
