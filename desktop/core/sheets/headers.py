"""Which column of a file is which field, by the name of the column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop.core.sheets.field import Field
from desktop.core.sheets.folding import folded, without_asides

NO_FIELD = ""
"""In the user's own table: this column is nothing of ours."""


def match_headers(
    headers: Sequence[str], fields: Sequence[Field], aliases: Mapping[str, str] | None = None
) -> dict[int, str]:
    """Column (from 0) -> name of the field. A field is taken once, a column has one field.

    `aliases` is the user's own table: name of a column -> name of a field, or `NO_FIELD`; it wins.
    Then come the names we write ourselves, then other sure names, then those names without what
    stands in brackets, last the weak ones ("Name" is the surname where "Vorname" stands beside).
    """
    names = {field.name for field in fields}
    found: dict[int, str] = {}
    open_columns = {column: folded(header) for column, header in enumerate(headers)}
    for header, name in (aliases or {}).items():
        for column, plain in list(open_columns.items()):
            if plain != folded(header):
                continue
            if name == NO_FIELD:
                del open_columns[column]
            elif name in names and name not in found.values():
                found[column] = name
                del open_columns[column]
    bare = {column: folded(without_asides(header)) for column, header in enumerate(headers)}
    for names_of in (_own, _sure, _weak):
        table = _table(fields, names_of)
        for plain in (dict(open_columns), bare):
            for column in sorted(open_columns):
                free = [name for name in table.get(plain[column], ()) if name not in found.values()]
                if free:
                    found[column] = free[0]
                    del open_columns[column]
    return dict(sorted(found.items()))


def _own(field: Field) -> Sequence[str]:
    return (field.de, field.en)


def _sure(field: Field) -> Sequence[str]:
    return (field.name, *field.aliases)


def _weak(field: Field) -> Sequence[str]:
    return field.weak


def _table(
    fields: Sequence[Field], names_of: Callable[[Field], Sequence[str]]
) -> dict[str, list[str]]:
    """Folded name -> the fields that it may mean, in the order in which they are declared."""
    table: dict[str, list[str]] = {}
    for field in fields:
        for name in names_of(field):
            table.setdefault(folded(name), []).append(field.name)
    return table
