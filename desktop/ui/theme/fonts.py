"""The bundled family, in the sizes and weights of the tokens."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from desktop.core.places import resource
from desktop.ui.theme.tokens import tokens, value

FIRST = ("Regular", "Medium", "SemiBold")
"""The weights of the interface: what the first frame needs."""

_loaded: set[str] = set()


def load(weights: tuple[str, ...] = FIRST) -> None:
    """Make these weights of the bundled family known to Qt; each only once."""
    family = tokens()["type"]["family"]
    for weight in weights:
        if weight not in _loaded:
            _loaded.add(weight)
            QFontDatabase.addApplicationFont(str(resource(f"fonts/{family}-{weight}.ttf")))


def load_rest() -> None:
    """Load the weights that posters and large titles use; called when the window stands."""
    load(("Bold", "Black"))


@cache
def font(size: str, weight: str = "", tabular: bool = False) -> QFont:
    """A font of the interface; see `Theme.font`."""
    kind = tokens()["type"]
    made = QFont([kind["family"], *kind["fallback"]])
    made.setPixelSize(value("type.size", size))
    number = value("type", weight) if weight else value("type.weight", size)
    made.setWeight(QFont.Weight(number))
    if tabular:
        made.setFeature(QFont.Tag(kind["tabular"]), 1)
    return made
