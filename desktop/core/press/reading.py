"""Reading what a PDF holds (`desktop.core.press.facts`): boxes, colours, fonts, pictures.

Only looks, judges nothing (`desktop.core.press.rules` does). The file may come from anywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop.core.errors import Known
from desktop.core.formats import MM_PER_INCH, POINTS_PER_INCH
from desktop.core.geometry import Rect
from desktop.core.press.covering import covering
from desktop.core.press.facts import Facts, PageFacts, Seen
from desktop.core.press.walking import IDENTITY, Matrix, Step, resource, steps, times

if TYPE_CHECKING:
    import pikepdf

POINT = MM_PER_INCH / POINTS_PER_INCH
BOXES = ("/MediaBox", "/BleedBox", "/TrimBox", "/ArtBox")
FINE = 1000
"""A page is so many steps of the whole."""
_PAINTS = frozenset(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", '"'))
_SHOWS = frozenset(("Tj", "TJ", "'", '"'))
_SIMPLE = {"rg": "RGB", "RG": "RGB", "g": "Gray", "G": "Gray", "k": "CMYK", "K": "CMYK"}
_DEVICE = {"/DeviceRGB": "RGB", "/DeviceCMYK": "CMYK", "/DeviceGray": "Gray"}


def read_facts(
    path: Path,
    check: Callable[[], None] = lambda: None,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> Facts:
    """Look at a PDF. `check` may raise to stop; `report` hears how much is done, of how much.

    Raises Known: "pdf_missing", "pdf_locked" (a password), "pdf_broken".
    """
    import pikepdf

    try:
        pdf = pikepdf.open(path)
    except FileNotFoundError as error:
        raise Known("pdf_missing", file=path.name) from error
    except pikepdf.PasswordError as error:
        raise Known("pdf_locked", file=path.name) from error
    except (pikepdf.PdfError, OSError) as error:
        raise Known("pdf_broken", file=path.name) from error
    with pdf:
        try:
            facts = _declared(pdf)
            press = _press(pdf)
            total = len(pdf.pages)
            report(0, total * FINE)
            for number, page in enumerate(pdf.pages, 1):
                seen = _seen(page.obj, number, total, report)
                facts.pages.append(_page(page.obj, number, press, check, seen))
                report(number * FINE, total * FINE)
        except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise Known("pdf_broken", file=path.name) from error
    return facts


def _seen(
    page: Any, number: int, total: int, report: Callable[[int, int], None]
) -> Callable[[int], None]:
    """Hears how many pictures of a page were looked at: they are what takes long."""
    resources = _inherited(page, "/Resources")
    things: Any = resources.get("/XObject") if resources is not None else None
    most = max(1, len(things)) if things is not None else 1

    def seen(pictures: int) -> None:
        done = (number - 1) * FINE + FINE * min(pictures, most) // most
        report(done, total * FINE)

    return seen


# ------------------------------------------------------------------------------- the file


def _declared(pdf: pikepdf.Pdf) -> Facts:
    facts = Facts(pdf.pdf_version, encrypted=pdf.is_encrypted)
    root = pdf.Root
    info: Any = pdf.trailer.get("/Info") or {}
    metadata = root.get("/Metadata")
    xmp = metadata.read_bytes().decode("utf-8", "replace") if metadata is not None else ""
    claim = re.search(r"GTS_PDFXVersion(?:>|=[\"'])\s*([^<\"']+)", xmp)
    facts.claims = claim.group(1).strip() if claim else str(info.get("/GTS_PDFXVersion", ""))
    present = {
        "title": bool(str(info.get("/Title", ""))) or "<dc:title>" in xmp,
        "dates": ("/CreationDate" in info and "/ModDate" in info) or "xmp:CreateDate" in xmp,
        "trapped": str(info.get("/Trapped", "")) in ("/True", "/False"),
        "id": "/ID" in pdf.trailer,
        "metadata": bool(xmp),
    }
    facts.missing = {name for name, there in present.items() if not there}
    for intent in cast("Any", root.get("/OutputIntents") or []):
        if str(intent.get("/S")) == "/GTS_PDFX":
            facts.intents.append(_intent(intent))
    names: Any = root.get("/Names") or {}
    if "/JavaScript" in names or "/OpenAction" in root or "/AA" in root:
        facts.forbidden.add("actions")
    if "/EmbeddedFiles" in names:
        facts.forbidden.add("attachments")
    form = root.get("/AcroForm")
    if form is not None and form.get("/Fields"):
        facts.forbidden.add("forms")
    return facts


def _intent(intent: Any) -> dict[str, str]:
    found = {
        "condition": str(intent.get("/OutputConditionIdentifier", "")),
        "class": "",
        "space": "",
    }
    profile = intent.get("/DestOutputProfile")
    if profile is not None:
        head = profile.read_bytes()[:40]
        if len(head) == 40 and head[36:40] == b"acsp":
            found["class"] = head[12:16].decode("latin-1").strip()
            found["space"] = head[16:20].decode("latin-1").strip()
    return found


def _press(pdf: pikepdf.Pdf) -> bytes | None:
    """The profile of the press that the file is meant for, when it is one of four inks."""
    for intent in cast("Any", pdf.Root.get("/OutputIntents") or []):
        profile = intent.get("/DestOutputProfile")
        if profile is not None and _intent(intent)["space"] == "CMYK":
            return profile.read_bytes()
    return None


# ------------------------------------------------------------------------------- a page


def _page(
    page: Any,
    number: int,
    press: bytes | None,
    check: Callable[[], None],
    seen: Callable[[int], None],
) -> PageFacts:
    facts = PageFacts(number, unit=float(page.get("/UserUnit", 1)))
    facts.rotation = int(_inherited(page, "/Rotate") or 0)
    for name in BOXES:
        box = _inherited(page, name) if name == "/MediaBox" else page.get(name)
        if box is not None and len(box) == 4:
            x1, y1, x2, y2 = (float(edge) * POINT * facts.unit for edge in box)
            facts.boxes[name] = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    if page.get("/AA") is not None:
        facts.forbidden.add("actions")
    for note in cast("Any", page.get("/Annots") or []):
        if str(note.get("/Subtype")) not in ("/TrapNet", "/PrinterMark"):
            facts.forbidden.add("annotations")
    _Look(facts, press, check, seen).at(page)
    return facts


def _inherited(page: Any, name: str) -> Any:
    """A value of the page or of the branches above it."""
    node, depth = page, 0
    while node is not None and depth < 50:
        if name in node:
            return node[name]
        node, depth = node.get("/Parent"), depth + 1
    return None


class _Look:
    """Collects what the operators of a page use."""

    def __init__(
        self,
        facts: PageFacts,
        press: bytes | None,
        check: Callable[[], None],
        seen: Callable[[int], None],
    ) -> None:
        self._facts, self._press, self._check, self._seen = facts, press, check, seen
        self._inks: dict[tuple[int, int], float | None] = {}
        self._colour: list[str] = []
        self._em, self._text = 0.0, IDENTITY

    def at(self, page: Any) -> None:
        space: dict[bool, str] = {True: "", False: ""}  # of fills and of strokes
        kept: list[dict[bool, str]] = []
        for step in steps(page, self._check):
            word = step.word
            if word == "q":
                kept.append(dict(space))
            elif word == "Q" and kept:
                space = kept.pop()
            elif word in _SIMPLE:
                space[word.islower()] = self._meant(_SIMPLE[word], step)
                if _SIMPLE[word] == "CMYK":
                    self._plain_ink(step)
            elif word in ("cs", "CS"):
                named = self._named(step.operands[0], step)
                space[word.islower()] = self._meant(named, step)
            elif word in _PAINTS:
                stroked = word in ("S", "s")
                used = {space[not stroked]}
                if word[0] in "Bb":
                    used.add(space[False])
                self._facts.bare.update(name for name in used if name)
                if word in _SHOWS:
                    self._words(step)
            else:
                self._other(step)

    def _words(self, step: Step) -> None:
        """Note how large words are set: their size through the matrices of words and page."""
        matrix = times(self._text, step.matrix)
        em = abs(self._em) * math.hypot(matrix[2], matrix[3]) * POINT * self._facts.unit
        if em > 0:
            self._facts.words = min(self._facts.words or em, em)

    def _other(self, step: Step) -> None:
        facts = self._facts
        if step.word == "BT":
            self._text = IDENTITY
        elif step.word == "Tm" and len(step.operands) == 6:
            a, b, c, d, e, f = (float(value) for value in step.operands)
            self._text = (a, b, c, d, e, f)
        elif step.word == "Tf":
            font = resource(step.resources, "/Font", step.operands[0])
            self._em = float(step.operands[-1])
            if font is not None:
                facts.fonts[str(font.get("/BaseFont", font.get("/Name", "?")))[1:]] = _embedded(
                    font
                )
        elif step.word == "gs":
            self._state(resource(step.resources, "/ExtGState", step.operands[0]))
        elif step.word == "Do":
            thing = resource(step.resources, "/XObject", step.operands[0])
            if thing is None:
                return
            kind = str(thing.get("/Subtype"))
            if kind == "/Image":
                self._image(thing, step)
            elif kind == "/PS" or "/PS" in thing or "/OPI" in thing:
                facts.forbidden.add("postscript")
            elif "/Group" in thing and str(thing.Group.get("/S")) == "/Transparency":
                facts.transparent = True

    def _state(self, state: Any) -> None:
        if state is None:
            return
        facts = self._facts
        opaque = all(float(state.get(key, 1)) >= 1 for key in ("/ca", "/CA"))
        plain = str(state.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
        if not (opaque and plain and str(state.get("/SMask", "/None")) == "/None"):
            facts.transparent = True
        if "/TR" in state or str(state.get("/TR2", "/Default")) != "/Default":
            facts.forbidden.add("transfer")

    def _image(self, image: Any, step: Step) -> None:
        facts = self._facts
        if "/SMask" in image:
            facts.transparent = True
        if "/OPI" in image or "/Alternates" in image:
            facts.forbidden.add("alternates")
        mask = bool(image.get("/ImageMask", False))
        space = "" if mask else self._space_of(image.get("/ColorSpace"), step)
        bare = self._meant(space, step)
        if bare:
            facts.bare.add(bare)
        width, height = int(image.Width), int(image.Height)
        across, down, place = _placed(step.matrix, facts)
        dpi = min(width / across, height / down) * MM_PER_INCH if across and down else 0.0
        ink = None
        if not mask:
            key = image.objgen
            if key not in self._inks:
                self._check()
                self._inks[key] = covering(image, space, self._press)
                self._seen(len(self._inks))
            ink = self._inks[key]
        name = str(step.operands[0])[1:]
        facts.images.append(Seen(name, width, height, dpi, bare or space or "Mask", place, ink))

    def _plain_ink(self, step: Step) -> None:
        total = sum(float(value) for value in step.operands) * 100
        self._facts.ink = max(self._facts.ink, total)

    def _named(self, name: Any, step: Step) -> str:
        found = resource(step.resources, "/ColorSpace", name)
        return self._space_of(name if found is None else found, step)

    def _space_of(self, space: Any, step: Step) -> str:
        """RGB, CMYK or Gray for a colour space of a device, "ICC", or the name of another."""
        text = str(space) if space is not None and not _is_array(space) else ""
        if text in _DEVICE:
            return _DEVICE[text]
        if text:
            found = resource(step.resources, "/ColorSpace", text)
            return self._space_of(found, step) if found is not None else text[1:]
        if space is None or len(space) == 0:
            return ""
        family = str(space[0])
        if family == "/ICCBased":
            return "ICC"
        if family in ("/Indexed", "/Pattern") and len(space) > 1:
            return self._space_of(space[1], step)
        if family in ("/Separation", "/DeviceN") and len(space) > 2:
            return self._space_of(space[2], step)
        return _DEVICE.get(family, family[1:])

    def _meant(self, space: str, step: Step) -> str:
        """The space again where nothing says what its numbers mean, else ""."""
        if space not in ("RGB", "CMYK", "Gray"):
            return ""
        default = resource(step.resources, "/ColorSpace", f"/Default{space}")
        return "" if default is not None else space


def _is_array(thing: Any) -> bool:
    import pikepdf

    return isinstance(thing, pikepdf.Array)


def _embedded(font: Any) -> bool:
    if str(font.get("/Subtype")) == "/Type3":
        return True
    inner = font.get("/DescendantFonts")
    described = (inner[0] if inner else font).get("/FontDescriptor")
    keys = ("/FontFile", "/FontFile2", "/FontFile3")
    return described is not None and any(key in described for key in keys)


def _placed(matrix: Matrix, facts: PageFacts) -> tuple[float, float, Rect]:
    """How wide and high a picture stands on the paper, and where (mm)."""
    a, b, c, d, e, f = (value * POINT * facts.unit for value in matrix)
    across, down = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    left, _bottom, _right, top = facts.trim or facts.boxes.get("/MediaBox", (0.0, 0.0, 0.0, 0.0))
    place = Rect(min(xs) - left, top - max(ys), max(xs) - min(xs), max(ys) - min(ys))
    return across, down, place
