"""Which fields a table may have, which column is which, and what a row is recognised by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from desktop.core.errors import Known
from desktop.core.sheets.field import Field, Value
from desktop.core.sheets.fields import CONTACTS, FULL_NAME, PORTRAITS, SURNAME_FIRST, spoken
from desktop.core.sheets.folding import plain
from desktop.core.sheets.headers import match_headers
from desktop.core.sheets.tongues import LANGUAGES
from desktop.work.tabling import persons

if TYPE_CHECKING:
    from desktop.core.sheets.plan import Entry
    from desktop.core.sheets.shapes import Row
    from desktop.work.store import Store

Register = Literal["portraits", "contacts"]

WORDS: Final = ("role", "quote", "story", "state", "due_on")
"""The fields of a portrait that there may be one of for each language."""

_BASE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "portraits": (
        ("file_name",),
        ("email", "name", "surname"),
        ("name", "surname"),
        ("surname", "name"),
    ),
    "contacts": (("email",), ("name", "first_name"), ("first_name", "name")),
}
"""What records are recognised by: each key is tried where those before find nothing."""

_MORE: Final[dict[str, tuple[str, ...]]] = {
    "portraits": ("born_on", "age", "postcode", "email", "phone"),
    "contacts": ("name", "first_name", "organisation", "postcode", "phone", "email", "function"),
}
"""What tells namesakes apart, the steadiest first."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a table goes. `campaign` is the name of the one that its portraits belong to.

    Without it each row of portraits names its own.
    """

    register: Register
    campaign: str = ""


def fields(goal: Goal, languages: Iterable[str] = tuple(LANGUAGES)) -> tuple[Field, ...]:
    """The fields that a table with this goal may have, words in further languages included."""
    if goal.register == "contacts":
        return CONTACTS
    plain: list[Field] = []
    for one in PORTRAITS:
        if not (goal.campaign and one.name == "campaign"):
            plain += (one, FULL_NAME, SURNAME_FIRST) if one.name == "name" else (one,)
    return (*plain, *(spoken(language, name) for language in languages for name in WORDS))


def mapping(
    store: Store, goal: Goal, names: Sequence[str], rows: Sequence[Row] = ()
) -> dict[int, str]:
    """Column (from 0) -> field, by the names of the columns and the office's own table of them.

    `rows`: what stands in them, for the column "Name" of portraits: full names are to be parted.

    Raises Known: table_no_columns (`names`) where no column is known.
    """
    from db import queries

    own = store.read(queries.where, "header_aliases", register=goal.register)
    aliases = {alias.heading: alias.field for alias in own}
    found = match_headers(names, fields(goal), aliases)
    if not found:
        raise Known("table_no_columns", names=", ".join(names[:10]))
    if goal.register == "contacts":
        return found
    return persons.proposed(found, names, rows, decided=aliases)


def fitting(store: Store, asked: Register, names: Sequence[str]) -> Register:
    """The register whose fields the columns are; `asked` unless more of them are the other's."""

    def known(register: Register) -> int:
        try:
            return len(mapping(store, Goal(register), names))
        except Known:
            return 0

    other: Register = "contacts" if asked == "portraits" else "portraits"
    return other if known(other) > known(asked) else asked


def key_choices(goal: Goal, mapped: Iterable[str]) -> list[tuple[str, ...]]:
    """Keys that somebody may choose instead of the proposed ones: of the columns there are."""
    there = set(persons.halved(mapped))
    asked = [*_BASE[goal.register], *((name,) for name in _MORE[goal.register] if name != "age")]
    plain = (tuple(name for name in key if name in there) for key in asked)
    return list(dict.fromkeys(key for key in plain if key))


def keys(
    goal: Goal, rows: Sequence[Entry], mapped: Iterable[str], language: str
) -> list[tuple[str, ...]]:
    """What the rows are recognised by: see `Index` of `desktop.core.sheets.matching`.

    Where rows that differ would be taken for one, more fields are asked that tell them apart.

    Raises Known: key_missing (`fields`) where nothing is there to recognise them by.
    """
    there = set(mapped)
    found: dict[tuple[str, ...], None] = {}
    for base in _BASE[goal.register]:
        plain = tuple(name for name in base if name in there)
        if plain and plain[0] == base[0]:
            found[_telling(plain, rows, [n for n in _MORE[goal.register] if n in there])] = None
    if not found:
        known = {one.name: one for one in fields(goal, ())}
        firsts = dict.fromkeys(base[0] for base in _BASE[goal.register])
        names = ", ".join(known[name].header(language) for name in firsts)
        raise Known("key_missing", fields=names)
    return list(found)


def _telling(base: tuple[str, ...], rows: Sequence[Entry], more: Sequence[str]) -> tuple[str, ...]:
    """A key with the fewest rows that it cannot tell apart, and of those the shortest."""
    if base == ("file_name",) or not _confused(base, rows):
        return base
    free = [name for name in more if name not in base]
    candidates = [base, *((*base, name) for name in free), (*base, *free)]
    return min(candidates, key=lambda key: _confused(key, rows))


def _confused(key: Sequence[str], rows: Sequence[Entry]) -> int:
    """How many rows differ from another one that has the same key."""
    groups: defaultdict[tuple[str, ...], list[Mapping[str, Value]]] = defaultdict(list)
    for row in rows:
        if row.values.get(key[0]):
            groups[tuple(plain(str(row.values.get(name) or "")) for name in key)].append(row.values)
    return sum(
        len(group)
        for group in groups.values()
        if len(group) > 1 and any(values != group[0] for values in group)
    )
