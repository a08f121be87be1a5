"""Files without transparency: what lies half-transparent over a photo becomes part of the photo.

Words stay words and shapes stay shapes. Only pictures with an alpha channel that lie on photos
are worked in (the veil below captions); a page with any other transparency is refused, because
rendering it as one image would make its words coarse.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop.core.errors import Known
from desktop.core.pdf import placeholders
from desktop.core.press.inks import to_press
from desktop.core.press.walking import Matrix, resource, steps

if TYPE_CHECKING:
    from PIL.Image import Image

Edges = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A picture with alpha over a photo; `place` in fractions of it: left, top, right, bottom."""

    image: Image
    place: Edges

    @property
    def name(self) -> str:
        """A name that differs where the layer differs."""
        return sha256(
            repr((self.image.size, self.place)).encode() + self.image.tobytes()
        ).hexdigest()


def flattened(painted: bytes) -> tuple[bytes, dict[int, tuple[Layer, ...]]]:
    """A painted page without its half-transparent pictures, and what to work into which photo.

    Raises Known "press_transparency" for transparency that is not a picture over one photo.
    """
    import pikepdf

    with pikepdf.open(BytesIO(painted)) as pdf:
        page = pdf.pages[0].obj
        numbers = {image.objgen: number for number, image in placeholders(page.Resources).items()}
        places: dict[int, Edges] = {}
        layers: dict[int, list[Layer]] = {}
        gone: set[str] = set()
        again: set[int] = set()
        for step in steps(page):
            if step.word == "gs":
                _refuse(resource(step.resources, "/ExtGState", step.operands[0]))
            image = (
                resource(step.resources, "/XObject", step.operands[0])
                if step.word == "Do"
                else None
            )
            if image is None:
                continue
            edges = _edges(step.matrix)
            if image.objgen in numbers:
                number = numbers[image.objgen]
                if number in places:  # a seam cuts it: its layers come again as well
                    again.add(number)
                places[number] = edges
            elif "/SMask" in image:
                number, place = _on_one(edges, places)
                if number not in again:
                    layers.setdefault(number, []).append(Layer(_picture(image), place))
                gone.add(str(step.operands[0]))
        if gone:
            _take_out(pdf, page, gone)
        stream = BytesIO()
        pdf.save(stream)
    return stream.getvalue(), {number: tuple(found) for number, found in layers.items()}


def worked_in(photo: Image, layers: tuple[Layer, ...], press: bytes) -> Image:
    """A CMYK photo with layers on it, mixed in the inks of the press."""
    for layer in layers:
        left, top, right, bottom = layer.place
        box = (
            round(left * photo.width), round(top * photo.height),
            round(right * photo.width), round(bottom * photo.height),
        )  # fmt: skip
        size = (box[2] - box[0], box[3] - box[1])
        if min(size) < 1:
            continue
        inks = to_press(layer.image.convert("RGB"), None, press).resize(size)
        photo.paste(inks, box[:2], layer.image.getchannel("A").resize(size))
    return photo


def _refuse(state: Any) -> None:
    """Stop at a graphics state that is not opaque."""
    if state is None:
        return
    opaque = all(float(state.get(key, 1)) >= 1 for key in ("/ca", "/CA"))
    plain = str(state.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
    if not (opaque and plain and str(state.get("/SMask", "/None")) == "/None"):
        raise Known("press_transparency")


def _edges(matrix: Matrix) -> Edges:
    a, b, c, d, e, f = matrix
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return min(xs), min(ys), max(xs), max(ys)


def _on_one(edges: Edges, places: dict[int, Edges], slack: float = 0.02) -> tuple[int, Edges]:
    """The photo that lies below, and where on it."""
    left, bottom, right, top = edges
    for number, (x, y, x2, y2) in reversed(places.items()):
        if left >= x - slack and right <= x2 + slack and bottom >= y - slack and top <= y2 + slack:
            width, height = x2 - x, y2 - y
            place = (
                (left - x) / width,
                (y2 - top) / height,
                (right - x) / width,
                (y2 - bottom) / height,
            )
            return number, place
    raise Known("press_transparency")


def _picture(image: Any) -> Image:
    from pikepdf import PdfImage

    picture = PdfImage(image).as_pil_image().convert("RGB")
    picture.putalpha(PdfImage(image.SMask).as_pil_image().convert("L").resize(picture.size))
    return picture


def _take_out(pdf: Any, page: Any, names: set[str]) -> None:
    import pikepdf

    kept = [
        instruction
        for instruction in pikepdf.parse_content_stream(pikepdf.Page(page))
        if not (str(instruction.operator) == "Do" and str(instruction.operands[0]) in names)
    ]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
    for name in names:
        del page.Resources.XObject[name]
