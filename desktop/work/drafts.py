"""Texts whose words change after somebody checked or released them: they are drafts again.

What was checked is the wording, so that other words are to be checked anew. Who sets the state
together with the words has looked at them: that wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.store import Store

WORDS: Final = ("role", "quote", "story")
DRAFT: Final = "draft"
_BEYOND: Final = ("checked", "released")


def falls_back(text: Any, values: Mapping[str, Any]) -> bool:
    """Whether a `PortraitText` is a draft again once it has these values."""
    if text.state == DRAFT or "state" in values:
        return False
    return any(name in values and values[name] != getattr(text, name) for name in WORDS)


def fallen(
    store: Store, portraits: Sequence[int], language: str, values: Mapping[str, Any]
) -> list[int]:
    """The texts of portraits that are drafts again once they have these values, by their ids."""
    from db import queries

    if "state" in values or not any(name in values for name in WORDS):
        return []
    found: list[int] = []
    for state in _BEYOND:  # mostly there are few, or none: the others are not read
        texts = store.read(
            queries.beside, "portrait_texts", "portrait_id", portraits,
            language=language, state=state,
        )  # fmt: skip
        found += [text.id for text in texts if falls_back(text, values)]
    return found


def told(number: int) -> str:
    """How many texts are drafts again, "" for none."""
    return translate("Texts", "%n text(s) back to draft", "", number) if number else ""


def with_fallen(text: str, number: int) -> str:
    """What was done, with how many texts are drafts again."""
    return f"{text} ({told(number)})" if number else text
