"""How large a photo alone may be printed, in words: what holds, and what does not."""

from __future__ import annotations

from desktop.core.formats import Reach
from desktop.work.i18n import translate


def said(found: Reach) -> str:
    """One line: "alone good up to A2, but not as A4"."""
    if not found.good and not found.fair:
        return translate("Gallery", "too small for a whole page")
    if not found.good:
        return translate("Gallery", "alone a little soft, up to {format}", format=found.fair[-1])
    parts = [translate("Gallery", "alone good up to {format}", format=found.good[-1])]
    if found.but:
        names = ", ".join(found.but)
        parts.append(translate("Gallery", "but not as {formats}", formats=names))
    return ", ".join(parts)
