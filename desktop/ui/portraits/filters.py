"""What portraits can be filtered by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from db.filters import Between, Either, Having, Lacking
from db.picture_filters import PictureHaving, TooSmall, WithoutCredit
from db.word_filters import Due, TextsIn, WithoutQuote, WithoutWords
from desktop.core.formats import FORMATS, needed_pixels
from desktop.ui import words
from desktop.ui.tables import options
from desktop.ui.tables.chips import Chip
from desktop.ui.tables.ranging import ends
from desktop.work.i18n import mark, translate
from desktop.work.pages import papers

if TYPE_CHECKING:
    from db.filters import Filter
    from desktop.work.store import Store

_DUE: Final = {
    "overdue": mark("Chips", "overdue"),
    "this_week": mark("Chips", "this week"),
    "next_week": mark("Chips", "next week"),
}


def due(code: str, today: date) -> Filter:
    """Texts to be released before today, in this week or in the next; Monday begins a week."""
    monday = today - timedelta(days=today.weekday())
    if code == "overdue":
        return Due(None, today - timedelta(days=1))
    start = monday if code == "this_week" else monday + timedelta(days=7)
    return Due(start, start + timedelta(days=6))


def too_small(name: str) -> Filter:
    """Photos that are good neither for this page format nor for a larger one."""
    names = [page.name for page in FORMATS]
    return TooSmall(tuple(needed_pixels(page) for page in papers()[names.index(name) :]))


def _formats() -> Mapping[str, str]:
    return {
        page.name: translate("Chips", "alone not good up to {format}", format=page.name)
        for page in FORMATS
    }


def _languages(store: Store) -> Mapping[str, str]:
    """Every language that a campaign or a text uses."""
    from db import queries

    places = ("portrait_texts", "campaign_languages", "campaigns")
    codes = {code for table in places for code in store.read(queries.values_in, table, "language")}
    named = {code: words.word(words.LANGUAGE, code) for code in codes}
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


_MISSING: Final = "missing"
"""Beside the states of texts: there is none in the language."""


def _states(store: Store) -> Mapping[str, str]:
    """The states of texts in every language, as "de:draft", and that there is none."""
    said = {_MISSING: translate("Chips", "missing"), **words.said(words.TEXT_STATE)()}
    return {
        f"{code}:{state}": translate("Chips", "{state} ({language})", language=name, state=word)
        for code, name in _languages(store).items()
        for state, word in said.items()
    }


def text_states(codes: Sequence[str]) -> Filter:
    """Portraits whose texts have one of these states, codes as those of `_states`."""
    pairs = [(code.partition(":")[0], code.partition(":")[2]) for code in codes]
    missing = tuple(language for language, state in pairs if state == _MISSING)
    there = tuple(pair for pair in pairs if pair[1] != _MISSING)
    parts: list[Filter] = [TextsIn(there)] if there else []
    if missing:
        parts.append(WithoutWords(missing))
    return parts[0] if len(parts) == 1 else Either(tuple(parts))


CHIPS: Final = (
    Chip(
        "status",
        mark("Chips", "Status"),
        lambda codes, _: Having("status", tuple(codes)),
        "choice",
        words=words.said(words.PORTRAIT_STATUS),
        pinned=True,
    ),
    Chip(
        "campaign",
        mark("Chips", "Campaign"),
        lambda codes, _: Having("campaign_id", options.numbers(codes)),
        "choice",
        options=options.names("campaigns"),
    ),
    Chip(
        "kind",
        mark("Chips", "Person or place"),
        lambda codes, _: Having("kind", tuple(codes)),
        "choice",
        words=words.said(words.PORTRAIT_KIND),
    ),
    Chip("age", mark("Chips", "Age"), lambda codes, _: Between("age", *ends(codes)), "range"),
    Chip("label", mark("Chips", "Label"), options.labelled, "choice", options=options.labels),
    Chip(
        "place",
        mark("Chips", "Place"),
        options.located,
        "choice",
        options=options.places,
    ),
    Chip(
        "language",
        mark("Chips", "Language missing"),
        lambda codes, _: WithoutWords(tuple(codes)),
        "choice",
        options=_languages,
    ),
    Chip(
        "no_quote",
        mark("Chips", "Quote missing"),
        lambda codes, _: WithoutQuote(tuple(codes)),
        "choice",
        options=_languages,
    ),
    Chip(
        "text_state",
        mark("Chips", "State of the text"),
        lambda codes, _: text_states(codes),
        "choice",
        options=_states,
    ),
    Chip(
        "due",
        mark("Chips", "Text due"),
        lambda codes, _: due(codes[0], date.today()),
        "choice",
        words=lambda: {code: translate("Chips", text) for code, text in _DUE.items()},
        single=True,
    ),
    Chip(
        "resolution",
        mark("Chips", "Resolution"),
        lambda codes, _: too_small(codes[0]),
        "choice",
        words=_formats,
        single=True,
    ),
    Chip(
        "photographer",
        mark("Chips", "Photographer"),
        lambda codes, _: PictureHaving("creator", tuple(codes)),
        "choice",
        options=options.texts("pictures", "creator"),
    ),
    Chip("no_credit", mark("Chips", "without credit"), lambda _codes, _: WithoutCredit()),
    Chip(
        "no_alt_text",
        mark("Chips", "without alternative text"),
        lambda _codes, _: PictureHaving("alt_text", ("",)),
    ),
    Chip("no_picture", mark("Chips", "without photo"), lambda _codes, _: Lacking("picture_id")),
    Chip("no_name", mark("Chips", "without name"), lambda _codes, _: Lacking("name")),
)
