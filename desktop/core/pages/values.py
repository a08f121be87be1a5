"""What a page format may hold, and a format as plain values for a file."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any, Final, cast

from desktop.core.errors import Known
from desktop.core.formats import FREE_SIZE, LARGEST_MM, SMALLEST_MM, PageFormat

LONGEST_NAME: Final = 60
BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "width_mm": (SMALLEST_MM, LARGEST_MM),
    "height_mm": (SMALLEST_MM, LARGEST_MM),
    "visible_width": (0.0, LARGEST_MM),
    "visible_height": (0.0, LARGEST_MM),
    "bleed": (0.0, 100.0),
    "safe": (0.0, 500.0),
    "distance_m": (0.1, 50.0),
    "min_dpi": (0.0, 600.0),
}
"""The least and the most of each number: mm, m and dpi."""


def checked(page: PageFormat) -> PageFormat:
    """The format with its name tidied.

    Raises Known "format_value" (`field`, `least`, `most`), "format_visible" for a visible area
    larger than the page, and "format_name" for a name that is empty or reads as a free size.
    """
    name = " ".join(page.name.split())[:LONGEST_NAME]
    if not name or FREE_SIZE.fullmatch(name.lower()):
        raise Known("format_name", name=name)
    for field, (least, most) in BOUNDS.items():
        if not least <= getattr(page, field) <= most:  # no float of it: an int may be too large
            raise Known("format_value", field=field, least=least, most=most)
    if page.visible_width > page.width_mm or page.visible_height > page.height_mm:
        raise Known("format_visible", name=name)
    return replace(page, name=name)


def as_data(page: PageFormat) -> dict[str, Any]:
    """A format as plain values, for a file."""
    return asdict(page)


def of_data(data: object) -> PageFormat:
    """A format from plain values. Raises Known as `checked`, for what makes no sense."""
    if not isinstance(data, dict):
        raise Known("format_name", name="")
    given = cast("dict[str, Any]", data)
    values: dict[str, Any] = {"name": "", "width_mm": 0.0, "height_mm": 0.0, "distance_m": 1.0}
    for field in fields(PageFormat):
        if field.name not in given:
            continue
        value: object = given[field.name]
        right = {"name": str, "screen": bool}.get(field.name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if not (isinstance(value, right) if right else number):
            raise Known("format_value", field=field.name, least="", most="")
        values[field.name] = value
    return checked(PageFormat(**values))
