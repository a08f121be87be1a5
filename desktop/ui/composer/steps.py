"""What the steps of the undo list are called."""

from __future__ import annotations

from collections.abc import Mapping

from db.vocabulary import NO_CAPTION
from desktop.work.i18n import translate


def place_step(values: Mapping[str, object]) -> str:
    """The step that gives places these values."""
    if "locked" in values:
        if values["locked"]:
            return translate("Composer", "Lock the place")
        return translate("Composer", "Unlock the place")
    if not {"span_columns", "span_rows"}.isdisjoint(values):
        return translate("Composer", "Size of the place")
    if values.get("text") == NO_CAPTION:
        return translate("Composer", "Hide the caption")
    return translate("Composer", "What the place shows")
