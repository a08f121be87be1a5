"""Fields as data: what an inspector shows of a record, where it comes from, what editing writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.ui.inspector.completion import Offer
    from desktop.work.store import Store

Kind = Literal[
    "text", "long", "number", "date", "choice", "color", "money", "mail", "web", "phone", "contact"
]
"""Money is whole cents; a contact is its id, chosen by its name."""


class _Mixed:
    """The selected records have different values."""

    def __repr__(self) -> str:
        return "MIXED"


MIXED: Final = _Mixed()

MOST_COMPARED: Final = 1000
"""With more records selected nothing is compared: reading them would take longer than a frame."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field. Texts are marked in the translation context "Inspector".

    `source` names the rows it belongs to (see `Source`). `shown(row)` says whether it applies;
    `check(value, row)` why a value cannot be. `bulk`: also offered for several records at once.
    `half`: two such fields stand beside each other.
    """

    name: str
    title: str
    edit_text: str
    kind: Kind = "text"
    source: str = "own"
    hint: str = ""
    words: Callable[[], Mapping[str, str]] | None = None
    check: Callable[[Any, Any], str] | None = None
    shown: Callable[[Any], bool] | None = None
    bulk: bool = False
    half: bool = False


class Lookup(Protocol):
    """Where a field of the kind "contact" finds those it can be."""

    def find(self, text: str) -> Sequence[Offer]:
        """Contacts that match what was typed; the first of all for ""."""
        ...

    def name(self, id_: int | None) -> str:
        """How a contact is called; "" for none."""
        ...

    def make(self, name: str) -> int | None:
        """Make the contact that an offer with this `fresh` name stands for; None if it failed."""
        ...


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields; `fold` lets it be closed, `note` says what it is for."""

    title: str
    fields: tuple[FieldSpec, ...]
    fold: bool = False
    note: str = ""
    source: str = ""
    """The whole section is left out where this source has no row."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where values come from: one row (or None) for each id, and how a value is written."""

    tables: tuple[str, ...]
    read: Callable[[Store, Sequence[int]], list[Any]]
    write: Callable[[Store, tuple[int, ...], str, Any], Change]


def common(rows: Sequence[Any], name: str, empty: Any = "") -> Any:
    """The value that all rows have, or `MIXED`; a row that is not there has the empty one."""
    values = {getattr(row, name) if row is not None else empty for row in rows}
    return next(iter(values)) if len(values) == 1 else MIXED
