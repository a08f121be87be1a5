"""From a painted page to a PDF/X: photos, inks, boxes, marks, output intent, metadata.

PDF/X-4 (ISO 15930-7:2010) by default; PDF/X-3:2002 (ISO 15930-6:2003) for shops that refuse
transparency.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.core import colour
from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Rect
from desktop.core.imaging import EncodedPicture
from desktop.core.pdf import placeholders
from desktop.core.press import labels
from desktop.core.press.inks import Inks, to_press
from desktop.core.press.intents import Intent
from desktop.core.press.recolour import recolour
from desktop.core.press.sheet import Sheet, marks
from desktop.core.press.shops import Shop

if TYPE_CHECKING:
    import pikepdf

WHOLE = (0.0, 0.0, 1.0, 1.0)


def press_pdf(
    painted: bytes,
    target: BinaryIO,
    sheet: Sheet,
    shop: Shop,
    intent: Intent,
    pictures: Iterable[tuple[int, EncodedPicture]],
    title: str,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Write a painted page as the file that a shop asks for.

    The page was painted on the sheet's media from its upper left corner, with placeholders
    (`desktop.core.pdf`). `pictures` come as (number, picture), RGB or CMYK as the shop wants them.
    `check` may raise to stop. Raises ValueError for placeholders without a picture: a bug.
    """
    import pikepdf

    with pikepdf.open(BytesIO(painted)) as pdf:
        page = pdf.pages[0].obj
        spaces = _Spaces(pdf)
        waiting = placeholders(page.Resources)
        _convert_images(page, list(waiting.values()), shop, intent, spaces)
        rgb = None if shop.is_cmyk else spaces.icc(colour.shipped("sRGB.icc"))
        recolour(pdf, page, Inks(intent.data), all_cmyk=shop.is_cmyk, rgb=rgb)
        clipped: dict[str, tuple[float, float, float, float]] = {}
        names = {image.objgen: str(name) for name, image in page.Resources.XObject.items()}
        for number, picture in pictures:
            image = waiting.pop(number)
            _swap(image, picture, spaces)
            if picture.part != WHOLE:
                clipped[names[image.objgen]] = picture.part
        if waiting:
            raise ValueError(f"no picture for the placeholders {sorted(waiting)}")
        if clipped:
            _clip(pdf, page, clipped)
        _set_boxes(page, sheet)
        _add_marks(pdf, page, sheet, shop)
        _declare(pdf, page, shop, intent, title, rgb)
        check()
        version = "1.3" if shop.is_flat else "1.6"
        how: dict[str, Any] = {"force_version": version}
        if shop.is_flat:
            how["object_stream_mode"] = pikepdf.ObjectStreamMode.disable
        pdf.save(target, progress=lambda _percent: check(), **how)


class _Spaces:
    """Colour spaces of profiles, each once per file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._known: dict[bytes, pikepdf.Object] = {}

    def stream(self, icc: bytes, parts: int) -> pikepdf.Object:
        from pikepdf import Name, Stream

        made = Stream(self._pdf, icc)
        made["/N"] = parts
        made["/Alternate"] = Name.DeviceRGB if parts == 3 else Name.DeviceCMYK
        return self._pdf.make_indirect(made)

    def icc(self, icc: bytes) -> pikepdf.Object:
        from pikepdf import Array, Name

        if icc not in self._known:
            space = Array([Name.ICCBased, self.stream(icc, 3)])
            self._known[icc] = self._pdf.make_indirect(space)
        return self._known[icc]


def _swap(image: Any, picture: EncodedPicture, spaces: _Spaces) -> None:
    from pikepdf import Array, Name

    image.write(picture.data, filter=Name.DCTDecode)
    image.Width, image.Height = picture.width, picture.height
    image.BitsPerComponent = 8
    image.Interpolate = False
    if picture.mode == "CMYK":
        image.ColorSpace = Name.DeviceCMYK  # of the output intent
        image.Decode = Array([1, 0] * 4)  # as Adobe's JPEGs have it, and Pillow's
    else:
        image.ColorSpace = spaces.icc(picture.icc or colour.shipped("sRGB.icc"))


def _convert_images(
    page: Any, photos: list[Any], shop: Shop, intent: Intent, spaces: _Spaces
) -> None:
    """Say what the colours of small painted pictures mean (the veil below words)."""
    from pikepdf import Name, PdfImage

    numbers = {photo.objgen for photo in photos}
    for image in page.Resources.get("/XObject", {}).values():
        if image.get("/Subtype") != "/Image" or image.objgen in numbers:
            continue
        if image.get("/ColorSpace") != "/DeviceRGB":
            continue
        if not shop.is_cmyk:
            image.ColorSpace = spaces.icc(colour.shipped("sRGB.icc"))
            continue
        pixels = to_press(PdfImage(image).as_pil_image().convert("RGB"), None, intent.data)
        image.write(pixels.tobytes())
        image.ColorSpace, image.BitsPerComponent = Name.DeviceCMYK, 8


def _clip(pdf: Any, page: Any, parts: dict[str, tuple[float, float, float, float]]) -> None:
    """Let whole originals show only their part: clipped to their place, drawn larger."""
    import pikepdf
    from pikepdf import ContentStreamInstruction, Operator

    out: list[Any] = []
    for instruction in pikepdf.parse_content_stream(pikepdf.Page(page)):
        word = str(instruction.operator)
        part = parts.get(str(instruction.operands[0])) if word == "Do" else None
        if part is None:
            out.append(instruction)
            continue
        left, top, width, height = part
        matrix = [1 / width, 0, 0, 1 / height, -left / width, -(1 - top - height) / height]
        out += [
            ContentStreamInstruction([], Operator("q")),
            ContentStreamInstruction([0, 0, 1, 1], Operator("re")),
            ContentStreamInstruction([], Operator("W")),
            ContentStreamInstruction([], Operator("n")),
            ContentStreamInstruction([Decimal(f"{v:.8f}") for v in matrix], Operator("cm")),
            instruction,
            ContentStreamInstruction([], Operator("Q")),
        ]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(out))


def _set_boxes(page: Any, sheet: Sheet) -> None:
    """Boxes in points, exact to a ten-thousandth; the painted page is a little larger."""
    top = Decimal(str(page.MediaBox[3]))
    for name in ("/CropBox", "/ArtBox", "/UserUnit", "/Annots"):
        if name in page:
            del page[name]
    for name, rect in (
        ("/MediaBox", sheet.media),
        ("/BleedBox", sheet.bleed),
        ("/TrimBox", sheet.trim),
    ):
        page[name] = _box(rect, top)


def _box(rect: Rect, top: Decimal) -> Any:
    from pikepdf import Array

    def points(mm: float) -> Decimal:
        return Decimal(f"{mm_to_pt(mm):.4f}")

    left, upper = points(rect.x), top - points(rect.y)
    return Array([left, top - points(rect.bottom), points(rect.right), upper])


def _add_marks(pdf: Any, page: Any, sheet: Sheet, shop: Shop) -> None:
    """Draw the marks after everything else, from the lower left corner of the media."""
    from pikepdf import Array, Dictionary, Name

    operators = marks(sheet, shop.marks)
    if not operators:
        return
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    page.Resources.ColorSpace["/All"] = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    lift = f"q 1 0 0 1 0 {page.MediaBox[1]} cm\n"
    before = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(
        b"q\n" + before + b"\nQ\n" + (lift + operators + "\nQ").encode()
    )


def _declare(pdf: Any, page: Any, shop: Shop, intent: Intent, title: str, rgb: Any) -> None:
    """Output intent, metadata, and the space in which transparency is mixed."""
    from pikepdf import Array, Dictionary, Name, String

    moment = datetime.now().astimezone().replace(microsecond=0)
    version = labels.X3 if shop.is_flat else labels.X4
    made = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(intent.condition),
        OutputCondition=String(intent.name),
        Info=String(intent.name),
        DestOutputProfile=_Spaces(pdf).stream(intent.data, 4),
    )
    if intent.is_registered:
        made.RegistryName = String("http://www.color.org")
    root = pdf.Root
    root.OutputIntents = Array([pdf.make_indirect(made)])
    if "/Names" in root:
        del root["/Names"]
    packet = pdf.make_stream(labels.packet(title, moment, version))
    packet["/Type"], packet["/Subtype"] = Name.Metadata, Name.XML
    root.Metadata = packet
    when = String(labels.pdf_date(moment))
    info = Dictionary(
        Title=String(title), Creator=String("Litfass"), Producer=String("Litfass"),
        CreationDate=when, ModDate=when, Trapped=Name("/False"),
    )  # fmt: skip
    if shop.is_flat:
        info.GTS_PDFXVersion = String(version)
    else:
        space = Name.DeviceCMYK if rgb is None else rgb
        page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=space, I=True, K=False)
    pdf.trailer.Info = pdf.make_indirect(info)
