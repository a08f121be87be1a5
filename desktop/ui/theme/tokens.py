"""The tokens: every colour, length, size and duration, read from resources/styles/tokens.toml."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Any

from desktop.core.places import resource
from desktop.ui.theme.contrast import SHAPE, TEXT, adjusted, contrast, lettered, mix, readable

LIGHT, DARK = "light", "dark"
LIGHTS = ("green", "yellow", "red")


@cache
def tokens() -> dict[str, Any]:
    """The parsed file."""
    return parsed(resource("styles/tokens.toml").read_text(encoding="utf-8"))


def parsed(text: str) -> dict[str, Any]:
    """Read the plain TOML of the tokens: tables, texts, numbers and lists of texts.

    `tomllib` would cost the first frame a twelfth of its time (its patterns are compiled at
    import); a test holds this reader to the same result.
    """
    root: dict[str, Any] = {}
    table = root
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            table = root
            for part in line[1 : line.index("]")].split("."):
                table = table.setdefault(part, {})
        elif line and not line.startswith("#"):
            name, _, rest = line.partition("=")
            table[name.strip()] = _literal(rest.strip())
    return root


def _literal(text: str) -> Any:
    if text.startswith('"'):
        return text[1 : text.index('"', 1)]
    if text.startswith("["):
        return text[1 : text.index("]")].replace('"', "").split(", ")
    number = text.partition("#")[0].strip()
    return float(number) if "." in number else int(number)


def default_accent() -> str:
    """The accent of a library whose brand has none of its own."""
    return str(tokens()["brand"]["accent"])


def value(section: str, name: str) -> int:
    """A length in logical pixels, or a duration in ms: `value("space", "around")`."""
    table: Any = tokens()
    for part in section.split("."):
        table = table[part]
    return int(table[name])


def alpha(name: str, mode: str = "brand") -> float:
    """An opacity from 0 to 1, of the brand section or of a mode."""
    return float(tokens()[mode][f"{name}_alpha"])


@cache
def colours(mode: str, accent: str) -> MappingProxyType[str, str]:
    """All colours of a mode by name, with those that follow from the brand's accent.

    An accent that would drown in the surface is moved just so far that controls keep 3 : 1 and
    words 4.5 : 1; the file's own values for the default accent are taken as they are.
    """
    table = tokens()[mode]
    brand = tokens()["brand"]
    found = {name: text for name, text in table.items() if isinstance(text, str)}
    if accent.upper() != default_accent().upper():
        grounds = (table["surface"], table["window"], table["sidebar"])
        words = (brand["on_accent_light"], brand["on_accent_dark"])
        shown = lettered(adjusted(accent, grounds, SHAPE), words, grounds[0], TEXT)
        words = adjusted(accent, (*grounds, table["hover"], mix(shown, grounds[0], 0.12)), TEXT)
        found.update(accent=shown, focus=shown, drop=shown, accent_text=words, link=words)
    shown = found["accent"]
    found["on_accent"] = readable(shown, brand["on_accent_light"], brand["on_accent_dark"])
    found["accent_hover"] = _beside(shown, found["on_accent"])
    found["accent_pressed"] = _beside(found["accent_hover"], found["on_accent"])
    for name, ground in (("selection", "surface"), ("selection_side", "sidebar")):
        found[name] = mix(shown, found[ground], alpha("selection"))
    found["selection_pressed"] = mix(shown, found["surface"], alpha("pressed"))
    found["drop_fill"] = mix(found["drop"], found["surface"], alpha("drop"))
    for light in LIGHTS:
        colour = tokens()["lights"][light]
        found[light] = colour[mode]
        found[f"{light}_fill"] = colour[f"{mode}_fill"]
        found[f"{light}_text"] = colour.get(f"{mode}_text", colour[mode])
    return MappingProxyType(found)


def _beside(colour: str, words: str) -> str:
    """A shade of `colour` for the pointer: away from the words on it, so that they stay clear."""
    towards = "#000000" if contrast(words, "#000000") > contrast(words, "#FFFFFF") else "#FFFFFF"
    return mix(towards, colour, 0.12)
