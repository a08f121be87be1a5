"""What a wall was like when it was printed, and how it differs from that now.

Who stood where is kept as JSON with the numbers of portraits alone: names of people who have left
the library must not stay behind in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from desktop.core.layouts.growing import Spot

VERSION = 1


@dataclass(frozen=True, slots=True)
class Stand:
    """Where somebody stood: row and column from 0, and what was shown of whom.

    `look` is a word that is another one with another photo, framing or caption.
    """

    portrait: int
    spot: Spot
    look: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The portraits by what became of them since, those of the wall in its order."""

    moved: tuple[int, ...] = ()
    fresh: tuple[int, ...] = ()
    other: tuple[int, ...] = ()
    """They stand where they stood, but look otherwise."""
    gone: tuple[int, ...] = ()

    @property
    def number(self) -> int:
        """How many differences there are."""
        return len(self.moved) + len(self.fresh) + len(self.other) + len(self.gone)


def written(stands: Iterable[Stand], width: float, height: float) -> str:
    """An arrangement on a page (mm) as JSON."""
    cells = [[s.portrait, *s.spot, s.look] for s in stands]
    return json.dumps(
        {"version": VERSION, "width": width, "height": height, "cells": cells},
        separators=(",", ":"),
    )


def read(text: str) -> tuple[Stand, ...] | None:
    """An arrangement from JSON; None for what is none (of a newer program, or damaged)."""
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    given = cast("dict[str, Any]", data)
    cells = given.get("cells")
    if given.get("version") != VERSION or not isinstance(cells, list):
        return None
    found: list[Stand] = []
    for cell in cast("list[Any]", cells):
        match cell:
            case [int(portrait), int(row), int(column), str(look)]:
                found.append(Stand(portrait, (row, column), look))
            case _:
                return None
    return tuple(found)


def compare(before: Iterable[Stand], after: Iterable[Stand]) -> Compared:
    """What became of everybody. Who stands on a wall twice is taken once, where he stands last."""
    old: Mapping[int, Stand] = {stand.portrait: stand for stand in before}
    new: Mapping[int, Stand] = {stand.portrait: stand for stand in after}
    moved = [p for p, stand in new.items() if p in old and old[p].spot != stand.spot]
    other = [
        p
        for p, stand in new.items()
        if p in old and old[p].spot == stand.spot and old[p].look != stand.look
    ]
    return Compared(
        tuple(moved),
        tuple(p for p in new if p not in old),
        tuple(other),
        tuple(p for p in old if p not in new),
    )
