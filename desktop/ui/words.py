"""The words on screen for the codes of the closed lists, and how each is shown."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from desktop.work.i18n import translate
from desktop.work.words import (
    ANSWER,
    CAMPAIGN_STATUS,
    CONTACT_KIND,
    CONTRIBUTION,
    LANGUAGE,
    PHONE_PROBLEM,
    PLACE_KIND,
    POINT_KIND,
    PORTRAIT_KIND,
    PORTRAIT_STATUS,
    RELATION,
    RELATION_BACK,
    ROLE,
    ROLES,
    TEXT_STATE,
    USE,
    Words,
    said,
    word,
)

__all__ = [
    "ANSWER",
    "CAMPAIGN_STATUS",
    "CAMPAIGN_TONES",
    "CONTACT_KIND",
    "CONTRIBUTION",
    "LANGUAGE",
    "PHONE_PROBLEM",
    "PLACE_KIND",
    "POINT_KIND",
    "PORTRAIT_KIND",
    "PORTRAIT_STATUS",
    "PORTRAIT_TONES",
    "RELATION",
    "RELATION_BACK",
    "ROLE",
    "ROLES",
    "TEXT_STATE",
    "USE",
    "Words",
    "counted",
    "said",
    "word",
]


def counted(table: str, number: int) -> str:
    """So many records of a register: "12 portraits"."""
    if table == "campaigns":
        return translate("Inspector", "%n campaign(s)", "", number)
    if table == "contacts":
        return translate("Inspector", "%n contact(s)", "", number)
    return translate("Inspector", "%n portrait(s)", "", number)


#: code of a status -> the colour of its dot (a name of the theme)
CAMPAIGN_TONES: Final = MappingProxyType(
    {"idea": "secondary", "planned": "yellow", "running": "green", "finished": "border"}
)
PORTRAIT_TONES: Final = MappingProxyType(
    {
        "idea": "secondary",
        "draft": "border",
        "ready": "yellow",
        "published": "green",
        "archived": "disabled",
    }
)
