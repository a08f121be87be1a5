"""A command and its arguments, and the kinds of values that they take."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, field
from typing import Any

from desktop.core.formats import FREE_SIZE
from desktop.work.i18n import mark, translate


@dataclass(frozen=True, slots=True)
class Option:
    """An argument of a command, as argparse takes it."""

    names: tuple[str, ...]
    help: str
    settings: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words ("wall export"), what it is for, its arguments."""

    words: str
    help: str
    options: tuple[Option, ...]


def option(*names: str, help: str, **settings: Any) -> Option:
    """An argument with what argparse wants of it."""
    return Option(names, help, settings)


def count(text: str) -> int:
    """A number from one up; anything else is wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) < 2**31:
        raise argparse.ArgumentTypeError(
            translate("Cli", "‘{text}’ is not a number from 1 up.", text=text)
        )
    return int(text)


def name(text: str) -> str:
    """A name without needless space; one with nothing else is wrong usage."""
    name = " ".join(text.split())
    if not name:
        raise argparse.ArgumentTypeError(translate("Cli", "A name cannot be empty."))
    return name


def count_or_auto(text: str) -> int:
    """A number from one up, or 0 for “auto”."""
    return 0 if text == "auto" else count(text)


def cell(text: str) -> tuple[float, float]:
    """Width and height of a cell in mm, both 0 for “auto”."""
    if text == "auto":
        return 0.0, 0.0
    sides = text.replace(",", ".").replace("×", "x").split("x")
    try:
        width, height = (float(side) for side in sides)
    except ValueError:
        width = height = 0.0
    if not (0 < width <= 5080 and 0 < height <= 5080):
        raise argparse.ArgumentTypeError(
            translate(
                "Cli", "‘{text}’ is no size of a cell. Write, for example, 100x130.", text=text
            )
        )
    return width, height


def column(text: str) -> tuple[float, float]:
    """Circumference and height of a column in mm."""
    found = FREE_SIZE.fullmatch(text.lower())
    if found is None:
        raise argparse.ArgumentTypeError(
            translate(
                "Cli",
                "‘{text}’ is no size of a column. Write circumference and height in mm: 3600x2600.",
                text=text,
            )
        )
    around, high = (float(side.replace(",", ".")) for side in found.groups())
    return around, high


def seam(text: str) -> float | None:
    """A place round a column in mm, None for “auto”."""
    if text == "auto":
        return None
    try:
        place = float(text.replace(",", "."))
    except ValueError:
        place = math.inf
    if not math.isfinite(place):
        raise argparse.ArgumentTypeError(
            translate(
                "Cli", "‘{text}’ is no place of a seam. Write a length in mm, or auto.", text=text
            )
        )
    return place


def dpi(text: str) -> int:
    """A resolution of 36 to 1200 dpi; anything else is wrong usage."""
    if not text.isdecimal() or not _LEAST_DPI <= int(text) <= _MOST_DPI:
        raise argparse.ArgumentTypeError(
            translate(
                "Cli",
                "‘{text}’ is no resolution. Choose {least} to {most} dpi.",
                text=text,
                least=_LEAST_DPI,
                most=_MOST_DPI,
            )
        )
    return int(text)


_LEAST_DPI, _MOST_DPI = 36, 1200

CAMPAIGN = option(
    "--campaign",
    metavar="NAME",
    type=name,
    required=True,
    help=mark("Cli", "The campaign, by its name"),
)
