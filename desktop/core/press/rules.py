"""What a print shop would find fault with in a PDF: a table of checks over what the file holds.

Those marked ISO follow ISO 15930-7:2010 (PDF/X-4) as far as a program without a press can tell,
and for files that say so ISO 15930-6 (PDF/X-3:2002). Further checks are further rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from desktop.core.formats import judge_dpi, mm_to_pt, needed_dpi, viewing_distance
from desktop.core.geometry import Rect, Size
from desktop.core.press.facts import Facts, PageFacts
from desktop.core.press.labels import X3
from desktop.core.press.measured import Light, photo_light, words_light
from desktop.core.press.shops import Shop

EXACT = 0.0036
"""A hundredth of a point, in mm."""
MOST_INK = 300.0
"""Per cent of all inks together on coated paper (ISO Coated v2 300 %)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a shop would object to: which check, how bad, the values of its sentence.

    `place` is where on the page, in mm of paper from the upper left corner of the trim box.
    """

    check: str
    light: Light
    values: dict[str, object] = field(default_factory=dict[str, object])
    page: int = 0
    place: Rect | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What the file should be, where that is known: the size of the poster in mm, and the shop.

    `distance`: from how many metres the poster is seen, 0 for what is usual for the page;
    `least_dpi`: what its format asks of photos.
    """

    size: Size | None = None
    shop: Shop | None = None
    distance: float = 0.0
    least_dpi: float = 0.0

    @property
    def scale(self) -> int:
        """How many times smaller the file is than the poster."""
        return self.shop.scale if self.shop is not None else 1


Test = Callable[[Facts, Order], list[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A row: its name, what it looks at, and the test."""

    name: str
    needs: Literal["file", "page", "colours", "pictures"]
    test: Test


def judge(facts: Facts, order: Order | None = None) -> list[Finding]:
    """All that is wrong with a file, the worst first, else in the order of the table."""
    wanted = order or Order()
    found = [finding for check in CHECKS for finding in check.test(facts, wanted)]
    return sorted(found, key=lambda finding: finding.light != "red")


def _encrypted(facts: Facts, order: Order) -> list[Finding]:
    del order
    return [Finding("encrypted", "red")] if facts.encrypted else []


def _version(facts: Facts, order: Order) -> list[Finding]:
    """ISO: no newer PDF than the standard knows."""
    del order
    most = "1.4" if facts.claims.startswith("PDF/X-3") else "1.6"
    newer = tuple(map(int, facts.version.split("."))) > tuple(map(int, most.split(".")))
    return [Finding("version", "red", {"version": facts.version, "most": most})] if newer else []


def _claim(facts: Facts, order: Order) -> list[Finding]:
    """ISO: the file says which PDF/X it is, and it is the one that the shop wants."""
    wanted = "" if order.shop is None else (X3 if order.shop.is_flat else "PDF/X-4")
    if not facts.claims.startswith("PDF/X"):
        return [Finding("claim", "red")]
    if wanted and facts.claims != wanted:
        return [Finding("other_claim", "red", {"claims": facts.claims, "wanted": wanted})]
    return []


def _declarations(facts: Facts, order: Order) -> list[Finding]:
    """ISO: title, dates, trapping, identification; for PDF/X-4 as XMP too."""
    del order
    missing = facts.missing - ({"metadata"} if facts.claims.startswith("PDF/X-3") else set())
    return [Finding(f"no_{name}", "red") for name in sorted(missing)]


def _intent(facts: Facts, order: Order) -> list[Finding]:
    """ISO: one output intent, with the profile of a press."""
    del order
    if not facts.intents:
        return [Finding("no_intent", "red")]
    intent = facts.intents[0]
    if len({tuple(sorted(other.items())) for other in facts.intents}) > 1:
        return [Finding("two_intents", "red")]
    if not intent["class"]:
        return [Finding("intent_without_profile", "red", {"condition": intent["condition"]})]
    if intent["class"] != "prtr":
        return [Finding("intent_no_press", "red", {"condition": intent["condition"]})]
    return []


def _forbidden(facts: Facts, order: Order) -> list[Finding]:
    """ISO: nothing that acts, and nothing that is not printed as it is seen."""
    del order
    found = [Finding(f"has_{name}", "red") for name in sorted(facts.forbidden)]
    for page in facts.pages:
        found += [
            Finding(f"has_{name}", "red", page=page.number) for name in sorted(page.forbidden)
        ]
    return found


def _boxes(facts: Facts, order: Order) -> list[Finding]:
    """ISO: a trim box, inside the bleed box, inside the media box."""
    del order
    found: list[Finding] = []
    for page in facts.pages:
        if page.trim is None:
            found.append(Finding("no_trim", "red", page=page.number))
            continue
        if "/TrimBox" in page.boxes and "/ArtBox" in page.boxes:
            found.append(Finding("two_trims", "red", page=page.number))
        bleed = page.boxes.get("/BleedBox", page.boxes["/MediaBox"])
        if not (_inside(page.trim, bleed) and _inside(bleed, page.boxes["/MediaBox"])):
            found.append(Finding("boxes_cross", "red", page=page.number))
    return found


def _size(facts: Facts, order: Order) -> list[Finding]:
    """The page has the size that was ordered."""
    if order.size is None:
        return []
    wanted = order.size.scaled(1 / order.scale)
    found: list[Finding] = []
    for page in facts.pages:
        if page.trim is None:
            continue
        size = _size_of(page.trim)
        off = max(abs(size.width - wanted.width), abs(size.height - wanted.height))
        if off > EXACT:
            values: dict[str, object] = {
                "width": size.width, "height": size.height,
                "wanted_width": wanted.width, "wanted_height": wanted.height,
            }  # fmt: skip
            found.append(Finding("wrong_size", "red", values, page.number))
    return found


def _bleed(facts: Facts, order: Order) -> list[Finding]:
    """There is bleed on all sides, as much as the shop wants."""
    found: list[Finding] = []
    for page in facts.pages:
        if page.trim is None or "/MediaBox" not in page.boxes:
            continue
        bleed = page.boxes.get("/BleedBox", page.boxes["/MediaBox"])
        least = min(
            page.trim[0] - bleed[0], page.trim[1] - bleed[1],
            bleed[2] - page.trim[2], bleed[3] - page.trim[3],
        )  # fmt: skip
        if order.shop is not None and least < order.shop.bleed / order.scale - EXACT:
            values: dict[str, object] = {"has": least * order.scale, "wanted": order.shop.bleed}
            found.append(Finding("small_bleed", "red", values, page.number))
        elif order.shop is None and abs(least) < EXACT:
            found.append(Finding("no_bleed", "yellow", page=page.number))
    return found


def _unit(facts: Facts, order: Order) -> list[Finding]:
    """Many programs ignore a unit of its own and print the page too small."""
    del order
    pages = [page for page in facts.pages if page.unit != 1]
    return [Finding("user_unit", "yellow", {"unit": page.unit}, page.number) for page in pages]


def _fonts(facts: Facts, order: Order) -> list[Finding]:
    """ISO: every font is in the file."""
    del order
    return [
        Finding("font_missing", "red", {"font": name}, page.number)
        for page in facts.pages
        for name, embedded in page.fonts.items()
        if not embedded
    ]


def _colours(facts: Facts, order: Order) -> list[Finding]:
    """ISO: colours have a profile, or are those of the output intent."""
    del order
    space = facts.intents[0]["space"] if facts.intents else ""
    found: list[Finding] = []
    for page in facts.pages:
        meant = {"CMYK": {"CMYK", "Gray"}, "RGB": {"RGB", "Gray"}, "GRAY": {"Gray"}}.get(
            space, set()
        )
        loose = page.bare - meant
        for image in page.images:
            if image.space in loose and image.space == "RGB":
                values: dict[str, object] = {"name": image.name}
                found.append(Finding("picture_rgb", "red", values, page.number, image.place))
        pictured = {image.space for image in page.images}
        for name in sorted(loose):
            if not (name == "RGB" and name in pictured):
                found.append(Finding("colour_loose", "red", {"space": name}, page.number))
    return found


def _transparency(facts: Facts, order: Order) -> list[Finding]:
    """ISO 15930-6: no transparency in PDF/X-3; nor where the shop refuses it."""
    refused = facts.claims.startswith("PDF/X-3") or (order.shop is not None and order.shop.is_flat)
    pages = [page for page in facts.pages if page.transparent] if refused else []
    return [Finding("transparency", "red", page=page.number) for page in pages]


def _resolution(facts: Facts, order: Order) -> list[Finding]:
    """Pictures are sharp from where the page is seen, and as fine as format and shop ask."""
    found: list[Finding] = []
    refused = float(order.shop.least_dpi) if order.shop is not None else 0.0
    for page in facts.pages:
        size = _page_size(page).scaled(order.scale)
        distance = order.distance or viewing_distance(size.width, size.height)
        for image in page.images:
            if image.space == "Mask" or image.place.width * image.place.height <= 0:
                continue
            if min(image.width, image.height) <= _TINY:  # a veil, a colour: not a photo
                continue
            dpi = image.dpi / order.scale
            needed = needed_dpi(distance, order.least_dpi)
            light = photo_light(dpi, needed, refused)
            if light is None:
                continue
            values: dict[str, object] = {"dpi": round(dpi)}
            if judge_dpi(dpi, distance) == "good":
                name, values["least"] = "few_dpi", round(max(order.least_dpi, refused))
            else:
                name = "soft_picture"
                values |= {"needed": round(needed_dpi(distance)), "distance": distance}
            found.append(Finding(name, light, values, page.number, image.place))
    return found


def _words(facts: Facts, order: Order) -> list[Finding]:
    """No words are smaller than the shop takes."""
    wanted = order.shop.least_text if order.shop is not None else 0.0
    found: list[Finding] = []
    for page in facts.pages:
        size = mm_to_pt(page.words) * order.scale
        light = words_light(size, wanted)
        if light is not None:
            values: dict[str, object] = {"size": size, "wanted": wanted}
            found.append(Finding("small_words", light, values, page.number))
    return found


_TINY = 8
"""Pictures of so few pixels are colours or gradients."""


def _ink(facts: Facts, order: Order) -> list[Finding]:
    """Not more ink than the paper takes."""
    del order
    found: list[Finding] = []
    for page in facts.pages:
        if page.ink > MOST_INK:
            values: dict[str, object] = {"ink": round(page.ink), "most": round(MOST_INK)}
            found.append(Finding("much_ink", "yellow", values, page.number))
        for image in page.images:
            if image.ink is not None and image.ink > MOST_INK + 5:
                values = {"ink": round(image.ink), "most": round(MOST_INK)}
                found.append(Finding("much_ink", "yellow", values, page.number, image.place))
    return found


CHECKS: tuple[Check, ...] = (
    Check("encryption", "file", _encrypted),
    Check("version", "file", _version),
    Check("standard", "file", _claim),
    Check("declarations", "file", _declarations),
    Check("intent", "file", _intent),
    Check("forbidden", "file", _forbidden),
    Check("boxes", "page", _boxes),
    Check("size", "page", _size),
    Check("bleed", "page", _bleed),
    Check("unit", "page", _unit),
    Check("fonts", "page", _fonts),
    Check("words", "page", _words),
    Check("colours", "colours", _colours),
    Check("transparency", "colours", _transparency),
    Check("resolution", "pictures", _resolution),
    Check("ink", "pictures", _ink),
)
"""What is looked at, in the order in which it is told."""


def _inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    return (
        inner[0] >= outer[0] - EXACT
        and inner[1] >= outer[1] - EXACT
        and inner[2] <= outer[2] + EXACT
        and inner[3] <= outer[3] + EXACT
    )


def _size_of(box: tuple[float, ...]) -> Size:
    return Size(box[2] - box[0], box[3] - box[1])


def _page_size(page: PageFacts) -> Size:
    return _size_of(page.trim or page.boxes.get("/MediaBox", (0.0, 0.0, 210.0, 297.0)))
