"""Looking at a written PDF as a print shop would, and saying in plain words what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from desktop.core.formats import PageFormat
from desktop.core.geometry import Rect, Size
from desktop.core.press.facts import Facts
from desktop.core.press.reading import read_facts
from desktop.core.press.rules import Finding, Light, Order, judge
from desktop.core.press.shops import Shop
from desktop.work.i18n import format_number, mark, translate
from desktop.work.lanes import Progress

SENTENCES: dict[str, str] = {
    "encrypted": mark("Preflight", "The file is encrypted. Print shops refuse that."),
    "version": mark("Preflight", "The file is PDF {version}; its standard allows up to {most}."),
    "claim": mark("Preflight", "The file does not say which PDF/X it follows."),
    "other_claim": mark("Preflight", "The file is {claims}; the print shop asks for {wanted}."),
    "no_title": mark("Preflight", "The file has no title."),
    "no_dates": mark("Preflight", "The file does not say when it was made."),
    "no_trapped": mark("Preflight", "The file does not say whether it is trapped."),
    "no_id": mark("Preflight", "The file has no identification."),
    "no_metadata": mark("Preflight", "The file has no metadata."),
    "no_intent": mark(
        "Preflight", "The output intent is missing: nothing says for which press the file is made."
    ),
    "two_intents": mark("Preflight", "The file has several output intents that differ."),
    "intent_without_profile": mark(
        "Preflight", "The output intent ‘{condition}’ has no colour profile in the file."
    ),
    "intent_no_press": mark(
        "Preflight", "The output intent ‘{condition}’ is not the profile of a press."
    ),
    "has_actions": mark("Preflight", "The file holds a program or an action."),
    "has_attachments": mark("Preflight", "The file holds attachments."),
    "has_forms": mark("Preflight", "The file holds a form."),
    "has_annotations": mark("Preflight", "The page holds a note or a link."),
    "has_postscript": mark("Preflight", "The page holds PostScript or a picture from outside."),
    "has_transfer": mark("Preflight", "The page changes its tones (transfer function)."),
    "has_alternates": mark("Preflight", "A picture has a substitute for another occasion."),
    "no_trim": mark("Preflight", "The page does not say where it is cut (no TrimBox)."),
    "two_trims": mark("Preflight", "The page has a TrimBox and an ArtBox; only one is allowed."),
    "boxes_cross": mark(
        "Preflight", "The boxes of the page are wrong: cut, bleed and paper must lie in each other."
    ),
    "wrong_size": mark(
        "Preflight",
        "The page is {width} × {height} mm instead of {wanted_width} × {wanted_height} mm.",
    ),
    "small_bleed": mark("Preflight", "The bleed is {has} mm; the print shop asks for {wanted} mm."),
    "no_bleed": mark("Preflight", "The page has no bleed."),
    "user_unit": mark(
        "Preflight", "The page measures in a unit of its own; many programs print it too small."
    ),
    "font_missing": mark("Preflight", "The font ‘{font}’ is not in the file."),
    "colour_loose": mark(
        "Preflight", "The page has {space} colours, and nothing says what they mean."
    ),
    "small_words": mark(
        "Preflight", "The smallest words have {size} pt; the print shop asks for {wanted} pt."
    ),
    "transparency": mark("Preflight", "The page has transparency, which is not allowed here."),
}
"""What is said of a finding; those about pictures are counted, see `_counted`."""


@dataclass(frozen=True, slots=True)
class Told:
    """Findings of one kind in a sentence: how bad, and where on the poster (mm).

    `pages` are those of a file of several; a place is then one of these pages.
    """

    check: str
    light: Light
    text: str
    places: tuple[Rect, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A file looked at: what it holds, what was found, and that in words."""

    facts: Facts
    findings: tuple[Finding, ...]
    told: tuple[Told, ...]

    @property
    def light(self) -> str:
        """The worst of the lights; green when nothing was found."""
        return min((told.light for told in self.told), default="green")


def order_of(page: PageFormat, size: Size, shop: Shop) -> Order:
    """What a wall of a format and size (mm) is ordered as."""
    return Order(size, shop, page.distance_m, page.needed_dpi)


def look(path: Path, order: Order | None = None, progress: Progress | None = None) -> Verdict:
    """Look at a PDF, as the file that was ordered where that is known; runs in a job.

    `progress` hears how far it is. Raises Known: pdf_missing, pdf_locked, pdf_broken.
    """
    hand = progress or Progress()
    facts = read_facts(path, hand.check, hand.report)
    wanted = order or Order()
    findings = judge(facts, wanted)
    return Verdict(facts, tuple(findings), tuple(tell(findings, wanted.scale, len(facts.pages))))


def tell(findings: Sequence[Finding], scale: int = 1, pages: int = 1) -> list[Told]:
    """The findings in sentences, equal ones together; of several pages these are named."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        words = () if one.place is not None else tuple(one.values.items())
        whole = bool(pages > 1 and one.page)
        groups.setdefault((one.check, one.light, whole, words), []).append(one)
    told: list[Told] = []
    for here in groups.values():
        text, first = _sentence(here[0].check, here), here[0]
        found = tuple(sorted({one.page for one in here if pages > 1 and one.page}))
        if found:
            text = _of_pages(found, text)
        places = tuple(one.place.scaled(scale) for one in here if one.place is not None)
        told.append(Told(first.check, first.light, text, places, found))
    return told


def _of_pages(pages: Sequence[int], text: str) -> str:
    """A sentence with the pages that it holds for: "Pages 1 to 40: ..."."""
    if len(pages) == 1:
        return translate("Preflight", "Page {page}: {text}", page=pages[0], text=text)
    runs: list[str] = []
    for _, group in groupby(enumerate(pages), lambda each: each[1] - each[0]):
        run = [page for _number, page in group]
        if len(run) > 2:  # two in a row are shorter as they are
            runs.append(translate("Preflight", "{first} to {last}", first=run[0], last=run[-1]))
        else:
            runs += [str(page) for page in run]
    listed = runs[0]
    if len(runs) > 1:
        before = ", ".join(runs[:-1])
        listed = translate("Preflight", "{pages} and {last}", pages=before, last=runs[-1])
    return translate("Preflight", "Pages {pages}: {text}", pages=listed, text=text)


def _sentence(name: str, findings: Sequence[Finding]) -> str:
    counted = _counted(name, findings)
    if counted:
        return counted
    values = {key: _shown(value) for key, value in findings[0].values.items()}
    return translate("Preflight", SENTENCES[name], **values)


def _counted(name: str, findings: Sequence[Finding]) -> str:
    """What is said of pictures, however many they are; "" for anything else."""
    number = len(findings)

    def worst(key: str, pick: Callable[..., float] = max) -> str:
        found = [float(str(one.values[key])) for one in findings if key in one.values]
        return format_number(round(pick(found))) if found else ""

    if name == "picture_rgb":
        return translate("Preflight", "%n picture(s) are RGB without a colour profile.", "", number)
    if name == "soft_picture":
        distance = float(str(findings[0].values["distance"]))
        return translate(
            "Preflight",
            "%n picture(s) look soft from {distance} m: {dpi} dpi, {needed} dpi would be sharp.",
            "",
            number,
            distance=format_number(distance, 1),
            dpi=worst("dpi", min),
            needed=worst("needed"),
        )
    if name == "few_dpi":
        return translate(
            "Preflight",
            "%n picture(s) have {dpi} dpi; at least {least} dpi are asked for.", "", number,
            dpi=worst("dpi", min), least=worst("least"),
        )  # fmt: skip
    if name == "much_ink":
        return translate(
            "Preflight", "%n place(s) get {ink} % of ink; coated paper takes {most} %.", "",
            number, ink=worst("ink"), most=worst("most"),
        )  # fmt: skip
    return ""


def _shown(value: object) -> str:
    if isinstance(value, float):
        return format_number(value, 2)
    return str(value)
