"""What a print shop asks for, as data: the built-in profiles and the office's own.

The built-in ones follow what German shops publish: 3 mm of bleed up to A2, 5 mm above, 10 mm for
large formats; marks off, because most shops forbid them.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Literal, cast, get_args

from desktop.core.errors import Known
from desktop.core.geometry import Size
from desktop.core.writing import FORBIDDEN

Flavour = Literal["x4", "flat"]
Colour = Literal["rgb", "cmyk"]

MARKS: Final = ("crop", "registration", "bar")
"""What can be printed beside the page: crop marks, registration marks, a colour bar."""
SCALES: Final = (1, 2, 10)
"""A file may be so many times smaller than the poster."""
MOST_BLEED, MOST_SAFE = 100.0, 500.0
LEAST_DPI, MOST_DPI = 20, 1200
MOST_TEXT = 72.0
MOST_NUMBER = 10**9
PATTERN: Final = "{campaign}_{wall}_{format}"
PLACES: Final = ("campaign", "wall", "format", "width", "height", "bleed", "shop", "date")
"""What a pattern for file names may hold, in braces."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What one print shop asks for. Lengths in mm of the finished poster, `dpi` at its size.

    `flavour`: "x4" is PDF/X-4, "flat" is PDF/X-3 without transparency. `colour`: photos stay RGB
    with their profile, or become CMYK of the output intent. `intent` is the file name of an ICC
    profile that the office has imported, "" for the FOGRA39 that ships. `scale` 10: a file 1:10.
    `least_dpi`: below that the shop refuses photos, `least_text`: words smaller than that (pt of
    the poster); 0 where it says nothing.
    """

    key: str
    name: str = ""
    bleed: float = 3.0
    safe: float = 5.0
    dpi: int = 300
    flavour: Flavour = "x4"
    colour: Colour = "rgb"
    intent: str = ""
    marks: tuple[str, ...] = ()
    scale: int = 1
    pattern: str = PATTERN
    least_dpi: int = 0
    least_text: float = 0.0

    @property
    def is_flat(self) -> bool:
        """Whether the shop refuses transparency."""
        return self.flavour == "flat"

    @property
    def is_cmyk(self) -> bool:
        """Whether photos become CMYK; PDF/X-3 without transparency always has them so."""
        return self.colour == "cmyk" or self.is_flat


_A2, _A0 = 594.5, 1189.5

BUILT_IN: Final = (
    Shop("small", bleed=3.0, safe=5.0, dpi=300),
    Shop("poster", bleed=5.0, safe=10.0, dpi=150),
    Shop("large", bleed=10.0, safe=20.0, dpi=100),
    Shop("flat", bleed=3.0, safe=5.0, dpi=300, flavour="flat", colour="cmyk"),
)
"""Profiles that are always there; their names on screen are in `desktop.work.presswords`."""


def suiting(page: Size) -> Shop:
    """The built-in profile for a page (mm): up to A2, up to A0, larger."""
    longest = max(page.width, page.height)
    key = "small" if longest <= _A2 else "poster" if longest <= _A0 else "large"
    return next(shop for shop in BUILT_IN if shop.key == key)


def checked(shop: Shop) -> Shop:
    """The profile with its name tidied.

    Raises Known "shop_values" with `field` and, for numbers, `least` and `most`.
    """
    name = " ".join(shop.name.split())[:80]
    numbers = {
        "bleed": (shop.bleed, 0.0, MOST_BLEED),
        "safe": (shop.safe, 0.0, MOST_SAFE),
        "dpi": (shop.dpi, float(LEAST_DPI), float(MOST_DPI)),
        "least_dpi": (shop.least_dpi, 0.0, shop.dpi),
        "least_text": (shop.least_text, 0.0, MOST_TEXT),
    }
    for field, (value, least, most) in numbers.items():
        if not least <= value <= most:
            raise Known("shop_values", field=field, least=least, most=most)
    allowed = (
        ("name", bool(name) or any(shop.key == other.key for other in BUILT_IN)),
        ("flavour", shop.flavour in get_args(Flavour)),
        ("colour", shop.colour in get_args(Colour)),
        ("marks", all(mark in MARKS for mark in shop.marks)),
        ("scale", shop.scale in SCALES),
        ("pattern", bool(shop.pattern.strip()) and not _unknown(shop.pattern)),
    )
    for field, fine in allowed:
        if not fine:
            raise Known("shop_values", field=field, least="", most="")
    return replace(shop, name=name)


def as_data(shop: Shop) -> dict[str, Any]:
    """A profile as plain values, for a file."""
    return asdict(shop)


def of_data(data: object) -> Shop:
    """A profile from plain values. Raises Known "shop_values" for what makes no sense."""
    if not isinstance(data, dict):
        raise Known("shop_values", field="", least="", most="")
    given = cast("dict[str, Any]", data)
    plain = Shop("")
    values: dict[str, Any] = {}
    for field in fields(Shop):
        if field.name not in given:
            continue
        usual: object = getattr(plain, field.name)
        value = _read(given[field.name], usual)
        if type(value) is not type(usual):
            raise Known("shop_values", field=field.name, least="", most="")
        values[field.name] = value
    if not values.get("key"):
        raise Known("shop_values", field="key", least="", most="")
    return checked(Shop(**values))


def file_name(pattern: str, values: dict[str, str], suffix: str) -> str:
    """A file name after a profile's pattern; missing values leave no gap behind."""
    text = pattern
    for place in PLACES:
        text = text.replace(f"{{{place}}}", values.get(place, ""))
    text = re.sub(r"([_\-– ])\1+", r"\1", FORBIDDEN.sub(" ", text))
    return (text.strip(" ._-–") or "Litfass")[:150] + suffix


def _read(value: object, usual: object) -> object:
    """A value from a file, of the type that is usual where JSON knows no such type."""
    if isinstance(usual, tuple) and isinstance(value, list):
        return tuple(str(item) for item in cast("list[object]", value))
    if isinstance(usual, float) and isinstance(value, int) and abs(value) < MOST_NUMBER:
        return float(value)  # one that no float can hold stays what it is, and is refused
    return value


def _unknown(pattern: str) -> bool:
    found: list[str] = re.findall(r"{([^{}]*)}", pattern)
    return any(place not in PLACES for place in found)
