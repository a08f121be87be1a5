"""Which record a row of a file means: by a key, and where it is empty by the next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from desktop.core.sheets.field import Field, Value
from desktop.core.sheets.folding import bare, file_key, plain, tidy

Normal = Callable[[str], str | None]
"""What a telephone number is compared by (+49203123); None where that cannot be told."""

Values = Mapping[str, Value]

MAIL: Final = "email"


class Index:
    """Finds records, given as numbers, by the values of their key fields.

    `keys` are tried in their order; each is one or several fields, of which the first must be
    filled. Texts are compared without case, telephone numbers by `phone`, file names without their
    folder and, where a row names none, without their suffix.

    A later key only finds a record that does not contradict an earlier one: who has the same name
    and another e-mail address is somebody else. A mail with a name, as one key of several, is
    different: it finds the one record there is that has both, whatever photo that shows, and tells
    nobody apart, because people change their addresses.
    """

    def __init__(
        self, keys: Sequence[Sequence[str]], fields: Sequence[Field], phone: Normal
    ) -> None:
        kinds = {field.name: field.kind for field in fields}
        self._keys = [[(name, kinds[name]) for name in key] for key in keys]
        self._phone = phone
        self._sure = {
            index
            for index, key in enumerate(self._keys)
            if len(self._keys) > 1 and key[0][0] == MAIL and len(key) > 1
        }
        self._places: list[dict[tuple[str, ...], dict[int, None]]] = [{} for _ in keys]
        self._filled: list[set[int]] = [set() for _ in keys]

    def add(self, number: int, values: Values) -> None:
        """Let a record be found; once more with other values (a further file name) by those too."""
        for index, key in enumerate(self._keys):
            parts = self._parts(key, values)
            if not parts[0]:
                continue
            self._filled[index].add(number)
            spellings = {parts}
            for place, (_, kind) in enumerate(key):
                if kind == "file":
                    spellings |= {_without_suffix(spelling, place) for spelling in spellings}
            for spelling in spellings:
                self._places[index].setdefault(spelling, {})[number] = None

    def find(self, values: Values) -> list[int] | None:
        """The records that a row means; None where all its keys are empty."""
        asked: list[int] = []
        for index, key in enumerate(self._keys):
            parts = self._parts(key, values)
            if not parts[0]:
                continue
            if index in self._sure:
                there = [n for n in self._places[index].get(parts, ()) if n >= 0]
                if len(there) == 1 and parts[1]:
                    return there
                continue
            found = [
                number
                for number in self._places[index].get(parts, ())
                if not any(number in self._filled[earlier] for earlier in asked)
            ]
            if found:
                return found
            asked.append(index)
        return [] if asked or self._any(values) else None

    def _any(self, values: Values) -> bool:
        return any(self._parts(self._keys[index], values)[0] for index in self._sure)

    def _parts(self, key: Sequence[tuple[str, str]], values: Values) -> tuple[str, ...]:
        return tuple(self._plain(values.get(name), kind) for name, kind in key)

    def _plain(self, value: Value, kind: str) -> str:
        if value is None or value == "":
            return ""
        if not isinstance(value, str):
            return str(value)
        if kind == "phone":
            return self._phone(value) or tidy(value)
        return file_key(value) if kind == "file" else plain(value)


def _without_suffix(parts: tuple[str, ...], place: int) -> tuple[str, ...]:
    return (*parts[:place], bare(parts[place]), *parts[place + 1 :])
