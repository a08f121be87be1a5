"""A file on trial: read, compared and put into words as the user wishes; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import Known
from desktop.work import cardplan
from desktop.work.i18n import language
from desktop.work.tabling import cardlines, columns
from desktop.work.tabling.columns import Goal
from desktop.work.tabling.persons import halved
from desktop.work.tabling.preview import Preview, preview
from desktop.work.tabling.survey import Survey, survey

if TYPE_CHECKING:
    from desktop.core.sheets.shapes import Guess, Sheet
    from desktop.work.lanes import Progress
    from desktop.work.store import Store

_HEAD = 64


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken. `guess` None: find out; `chosen`: heading -> field by hand.

    `key`: fields that rows are recognised by, () for the proposed ones. `photos`: numbers below 0
    and the names of the photos that come along.
    """

    goal: Goal
    guess: Guess | None = None
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    key: tuple[str, ...] = ()
    erase: bool = False
    photos: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it. Either `survey` (a table) or `cards` is there, or `error` says why not."""

    wish: Wish
    sheet: Sheet | None = None
    mapped: Mapping[int, str] = field(default_factory=dict[int, str])
    preview: Preview = field(default_factory=Preview)
    survey: Survey | None = None
    cards: cardplan.Cards | None = None
    error: Known | None = None

    @property
    def writes(self) -> bool:
        """Whether an import would change anything."""
        counts = self.preview.counts()
        return self.error is None and counts["new"] + counts["changed"] > 0

    def unused(self) -> list[str]:
        """The photos that come along and belong to no line."""
        used = set(self.survey.photos.values()) if self.survey is not None else set[int]()
        return [name for id_, name in self.wish.photos if id_ not in used]


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises Known: file_missing, table_too_large, table_in_use (`file`)."""
    from desktop.core.sheets.shapes import MOST_BYTES

    try:
        if not path.is_file():
            raise Known("file_missing", file=str(path))
        if path.stat().st_size > MOST_BYTES:
            raise Known("table_too_large", file=path.name, most=MOST_BYTES >> 20)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Known("file_missing", file=str(path)) from error
    except OSError as error:
        raise Known("table_in_use", file=path.name, reason=str(error)) from error


def are_cards(data: bytes, name: str) -> bool:
    """Whether a file holds address cards, whatever it is called."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n").upper()
    return name.lower().endswith((".vcf", ".vcard")) or head.startswith(b"BEGIN:VCARD")


def attempt(
    store: Store,
    data: bytes,
    name: str,
    wish: Wish,
    progress: Progress,
    before: Sheet | None = None,
) -> Trial:
    """Try a file. For a job; what is wrong with the file or the wish is in the answer.

    `before`: the table as it was read last; it is taken again where the wish reads it alike.
    """
    if are_cards(data, name):
        return _cards(store, data, name, wish, progress)
    sheet: Sheet | None = None
    mapped: dict[int, str] = {}
    try:
        sheet = _read(data, name, wish, progress, before)
        wish = replace(wish, guess=sheet.guess)
        mapped = assigned(store, wish, sheet)
        found = survey(
            store, wish.goal, sheet, mapped, progress,
            keys=[wish.key] if wish.key and set(wish.key) <= set(halved(mapped.values())) else (),
            erase=wish.erase, language=language(), photos=wish.photos,
        )  # fmt: skip
        return Trial(wish, sheet, mapped, preview(found, sheet, mapped, progress), found)
    except Known as error:
        return Trial(wish, sheet, mapped, error=error)


def _read(data: bytes, name: str, wish: Wish, progress: Progress, before: Sheet | None) -> Sheet:
    from desktop.core.sheets import reading

    guess = wish.guess or reading.look(data, name)
    if before is not None and before.guess == guess:
        return before
    return reading.read(data, guess, check=progress.check)


def assigned(store: Store, wish: Wish, sheet: Sheet) -> dict[int, str]:
    """Column -> field: by name, and where somebody chose, as chosen. A field is taken once."""
    try:
        found = columns.mapping(store, wish.goal, sheet.names, sheet.rows)
    except Known:  # none is known: the user says what they are
        found = {}
    for column, heading in enumerate(sheet.names):
        name = wish.chosen.get(heading)
        if name is None:
            continue
        found.pop(column, None)
        if name:
            found = {place: other for place, other in found.items() if other != name}
            found[column] = name
    return dict(sorted(found.items()))


def _cards(store: Store, data: bytes, name: str, wish: Wish, progress: Progress) -> Trial:
    try:
        found = cardplan.survey(store, data, name, progress)
    except Known as error:
        return Trial(wish, error=error)
    return Trial(wish, preview=cardlines.preview(found), cards=found)
