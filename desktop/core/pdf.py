"""Finishing a PDF that Qt has painted: real pictures, exact boxes, colours that mean something.

Qt re-encodes every image, drops its profile and rounds the page to whole points. So it paints
small placeholders whose colour is their number, and here each one gets the JPEG that belongs to
it, marked as sRGB. Positions, clipping and everything else stay as painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
    """Put the pictures into a painted one-page PDF; see `finish_pages`."""
    finish_pages(painted, target, (page,), pictures, check)


def finish_pages(
    painted: bytes,
    target: BinaryIO,
    pages: Sequence[Size],
    pictures: Iterable[tuple[int, EncodedPicture]],
    check: Callable[[], None] = lambda: None,
    labels: Sequence[str] = (),
) -> None:
    """Put the pictures into a painted PDF and write it to `target`.

    `pages` are the exact sizes in mm, measured from the painted pages' upper left corners.
    `pictures` come one by one as (number, JPEG in sRGB) in any order; one that stands on several
    pages is in the file once. `labels` are what viewers call the pages. `check` may raise to stop.
    Raises ValueError when a placeholder has no picture or a picture no placeholder: a bug.
    """
    import pikepdf

    with pikepdf.open(BytesIO(painted)) as pdf:
        profile = _profile(pdf)
        waiting: dict[int, Any] = {}
        for sheet, size in zip(pdf.pages, pages, strict=True):
            resources = sheet.obj.Resources
            if "/ColorSpace" not in resources:
                resources.ColorSpace = pikepdf.Dictionary()
            resources.ColorSpace.DefaultRGB = profile
            _shared(resources, waiting)
            _set_boxes(sheet.obj, size)
        for number, picture in pictures:
            _swap(waiting.pop(number), picture, profile)
        if waiting:
            raise ValueError(f"no picture for the placeholders {sorted(waiting)}")
        if labels:
            _label(pdf, labels)
        check()
        pdf.save(target, min_version="1.6", progress=lambda _percent: check())


def _shared(resources: Any, waiting: dict[int, Any]) -> None:
    """Let all pages use one object for a placeholder's number; adds new ones to `waiting`."""
    images = resources.get("/XObject", {})
    for name, image in list(images.items()):
        number = _number(image)
        if number is not None:
            images[name] = waiting.setdefault(number, image)


def _label(pdf: pikepdf.Pdf, labels: Sequence[str]) -> None:
    from pikepdf import Array, Dictionary, String

    numbers: list[Any] = []
    for page, label in enumerate(labels):
        numbers += [page, Dictionary(P=String(label))]
    pdf.Root.PageLabels = Dictionary(Nums=Array(numbers))


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
        number = _number(image)
        if number is not None:
            found[number] = image
    return found


def _number(image: Any) -> int | None:
    """The number of a placeholder; None for any other image."""
    if image.get("/Subtype") != "/Image" or int(image.Width) != PLACEHOLDER:
        return None
    red, high, low = image.read_bytes()[:3]
    return high << 8 | low if red == _MARK else None


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
