"""Names for what is made anew."""

from __future__ import annotations

from collections.abc import Iterable


def free_name(name: str, taken: Iterable[str]) -> str:
    """A name that nothing has yet: this one, or with a number behind: "Wand", "Wand 2" …

    Capitals make no difference; a number that the name ends in counts on.
    """
    others = {other.casefold() for other in taken}
    stem, _, last = name.rpartition(" ")
    base = stem if stem and last.isdecimal() else name
    number, found = 1, name
    while found.casefold() in others:
        number += 1
        found = f"{base} {number}"
    return found
