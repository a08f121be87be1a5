"""Cells that show something else than a portrait: what they say, and in which colours.

A text that is left open follows the campaign: its claim, its brand's address and colour. So it is
changed once, and every wall follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.core.geometry import Size
from desktop.work.i18n import mark

if TYPE_CHECKING:
    from db import rows

KINDS = (
    ("portrait", mark("Composer", "Portrait")),
    ("text", mark("Composer", "Text")),
    ("claim", mark("Composer", "Claim")),
    ("qr", mark("Composer", "QR code")),
    ("logo", mark("Composer", "Logo")),
    ("colour", mark("Composer", "Colour field")),
    ("missing", mark("Composer", "Your face is missing")),
)
"""What a place can show, with its words on screen."""
MISSING = {"de": "Ihr Gesicht fehlt noch", "en": "Your face is missing here"}
"""What asks for the face that is not there yet, in the campaign's language."""
GROUND = "#1D1B18"
"""The colour of a field where neither the user nor a brand has one."""


LOGO_GROUND = "#FFFFFF"
"""What a logo stands on by itself."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the vault that is shown whole; its size in pixels."""

    digest: str
    suffix: str
    size: Size
    file_name: str = ""

    @classmethod
    def of(cls, picture: rows.Picture) -> Logo:
        """From a picture's row."""
        size = Size(float(picture.width), float(picture.height))
        return cls(picture.digest, picture.suffix, size, picture.file_name)


@dataclass(frozen=True, slots=True)
class Voice:
    """What a wall's campaign says: language, claim, the brand's address and colour.

    `logo` is the wall's own, for places and posters that name none.
    """

    language: str = "de"
    claim: str = ""
    website: str = ""
    accent: str = ""
    logo: Logo | None = None


SILENT = Voice()


@dataclass(frozen=True, slots=True)
class Special:
    """What a cell shows instead of a portrait; `colour` "#rrggbb" is its ground."""

    kind: str
    text: str
    colour: str
    logo: Logo | None = None


def special_of(
    kind: str, text: str, colour: str, voice: Voice, logo: Logo | None = None
) -> Special:
    """What a cell of a kind shows: its own text, colour and logo, else what the campaign says."""
    words = text.strip()
    if kind == "logo":
        return Special(kind, "", colour or LOGO_GROUND, logo or voice.logo)
    if kind == "claim":
        words = words or voice.claim
    elif kind == "qr":
        words = words or voice.website
    elif kind == "missing":
        words = words or MISSING.get(voice.language, MISSING["en"])
    elif kind == "colour":
        words = ""
    return Special(kind, words, colour or voice.accent or GROUND)


def filler_of(wall: rows.Wall, voice: Voice) -> Special:
    """What stands where a wall's last row is filled up."""
    return special_of(wall.fill, wall.fill_text, wall.fill_colour, voice)
