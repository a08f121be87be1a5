"""Names for what is made anew."""

from __future__ import annotations

from collections.abc import Iterable


def free_name(name: str, taken: Iterable[str]) -> str:
    """A name that nothing has yet: this one, or with a number behind: "Wand", "Wand 2" …

    Capitals make no difference. A number that the name ends in counts on where the name without it
    is taken too: "Wand 2" becomes "Wand 3", and "Herbst 2026" becomes "Herbst 2026 2".
    """
    others = {other.casefold() for other in taken}
    stem, _, last = name.rpartition(" ")
    counts = last.isdecimal() and len(last) < 3 and stem.casefold() in others
    base, number = (stem, int(last)) if counts else (name, 1)
    found = name
    while found.casefold() in others:
        number += 1
        found = f"{base} {number}"
    return found
