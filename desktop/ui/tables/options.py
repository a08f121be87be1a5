"""What chips let choose from, read from the library: names by their codes, and back to ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.filters import Filter
    from desktop.work.store import Store

Options = Callable[["Store"], Mapping[str, str]]

NONE = "none"
"""The code of "without"; ids and texts that are offered are never this."""


def names(table: str) -> Options:
    """The records of a short table by their ids."""

    def options(store: Store) -> Mapping[str, str]:
        from db import queries

        return {str(id_): name for id_, name in store.read(queries.named, table).items()}

    return options


def labels(store: Store) -> Mapping[str, str]:
    """All labels, and before them "without label"."""
    return {NONE: translate("Chips", "without label"), **names("labels")(store)}


def places(store: Store) -> Mapping[str, str]:
    """All places, each region before what lies in it, and before them "without a place"."""
    from desktop.work.locating import Tree

    named = {str(id_): name for id_, name in Tree.read(store).listed()}
    return {NONE: translate("Chips", "without a place"), **named}


def located(codes: Sequence[str], _chosen: object = None) -> Filter:
    """The filter of what was chosen of `places`."""
    from db.filters import InPlace

    return InPlace(numbers(codes), NONE in codes)


def texts(table: str, column: str) -> Options:
    """The texts that stand in a column (towns, photographers)."""

    def options(store: Store) -> Mapping[str, str]:
        from db import queries

        return {text: text for text in store.read(queries.values_in, table, column)}

    return options


def numbers(codes: Sequence[str]) -> tuple[int, ...]:
    """Codes of records as ids."""
    return tuple(int(code) for code in codes if code.isdecimal())


def labelled(codes: Sequence[str], _chosen: object = None) -> Filter:
    """The filter of what was chosen of `labels`."""
    from db.filters import Labelled

    return Labelled(numbers(codes), NONE in codes)
