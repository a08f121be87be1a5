"""The arguments of "wall export" that say how a wall goes onto sheets and into parts."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.core.tiling.tiles import PAPERS, PARTS, SIDES
from desktop.work.i18n import mark, translate

KINDS = (
    "print-shop", "office", "png", "tiff", "jpeg", "tiles", "plan", "parts", "contact-sheet",
    "package", "web", "draft", "model", "strip",
)  # fmt: skip
"""What "wall export --as" takes."""


def lengths(text: str) -> float:
    """A length of 0 to 200 mm; anything else is wrong usage."""
    try:
        length = float(text.replace(",", "."))
    except ValueError:
        length = -1.0
    if not 0 <= length <= 200:
        raise argparse.ArgumentTypeError(
            translate("Cli", "‘{text}’ is no length. Choose 0 to 200 mm.", text=text)
        )
    return length


ARGUMENTS: tuple[tuple[tuple[str, ...], str, dict[str, Any]], ...] = (
    (
        ("--paper",),
        mark("Cli", "The paper of the sheets; A4 unless asked otherwise"),
        {"choices": PAPERS, "default": None},
    ),
    (
        ("--overlap",),
        mark("Cli", "By how many mm sheets overlap; 10, parts of a large poster 15"),
        {"metavar": "MM", "type": lengths},
    ),
    (
        ("--overlap-side",),
        mark("Cli", "At which sides the glue edges are"),
        {"choices": SIDES, "default": None},
    ),
    (
        ("--margin",),
        mark("Cli", "How many mm of the paper the printer leaves white; 5 unless asked otherwise"),
        {"metavar": "MM", "type": lengths},
    ),
    (
        ("--parts",),
        mark("Cli", "Into how many parts a large poster is divided; the usual number if left out"),
        {"metavar": "N", "type": int, "choices": PARTS, "default": None},
    ),
    (
        ("--nudge",),
        mark("Cli", "Move joints away from faces and captions, as far as there is room"),
        {"action": "store_true"},
    ),
    (
        ("--no-credits",),
        mark("Cli", "Leave the names of the photographers off the wall"),
        {"action": "store_true"},
    ),
)
"""Names, help, and how argparse takes each."""
