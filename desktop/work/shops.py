"""Print shops by name on screen, and the one that a wall goes to."""

from __future__ import annotations

from datetime import date

from desktop.core.geometry import Size
from desktop.core.places import settings_folder
from desktop.core.press.shelf import Shelf
from desktop.core.press.shops import Shop, file_name, suiting
from desktop.work import pages
from desktop.work.i18n import mark, translate

NAMES = {
    "small": mark("Press", "Posters up to A2"),
    "poster": mark("Press", "Posters up to A0"),
    "large": mark("Press", "Large formats"),
    "flat": mark("Press", "Without transparency (PDF/X-3)"),
}
"""The built-in profiles as they are called on screen."""

FLAVOURS = {
    "x4": mark("Press", "PDF/X-4"),
    "flat": mark("Press", "PDF/X-3, without transparency"),
}
COLOURS = {
    "rgb": mark("Press", "RGB with profiles"),
    "cmyk": mark("Press", "CMYK"),
}
MARKS = {
    "crop": mark("Press", "Crop marks"),
    "registration": mark("Press", "Registration marks"),
    "bar": mark("Press", "Colour bar"),
}


def shelf() -> Shelf:
    """The shops of this office."""
    return Shelf(settings_folder())


def shop_name(shop: Shop) -> str:
    """What a shop is called: by the office, or by us."""
    return shop.name or translate("Press", NAMES.get(shop.key, shop.key))


def shop_for(where: Shelf, name: str, page: Size) -> Shop:
    """The shop of a key or name, or with "" the one that suits a page (mm).

    Raises Known "shop_missing".
    """
    if not name:
        return where.find(suiting(page).key)
    for shop in where.all():
        if shop_name(shop).casefold() == name.strip().casefold():
            return shop
    return where.find(name)


def proposed_name(shop: Shop, wall: str, campaign: str, page: Size, day: date) -> str:
    """The file name that a shop's pattern gives, with ".pdf"."""
    named = pages.named(page.width, page.height)
    width, height = f"{page.width:g}", f"{page.height:g}"
    values = {
        "campaign": campaign if campaign not in wall else "",
        "wall": wall,
        "format": named.name if named else f"{width}x{height} mm",
        "width": width,
        "height": height,
        "bleed": f"{shop.bleed:g}",
        "shop": shop_name(shop),
        "date": day.isoformat(),
    }
    if values["format"] in wall:
        values["format"] = ""
    return file_name(shop.pattern, values, ".pdf")
