"""The areas of the window: which there are, in the order of the sidebar."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from desktop.ui.area import Area


class AreaSpec(NamedTuple):
    """An area: its key, icon and title, and where its class is ("module:Class")."""

    key: str
    icon: str
    title: str
    source: str
    table: str

    def load(self) -> type[Area]:
        """Import the class; the first time this costs what its screen needs."""
        module, name = self.source.split(":")
        return getattr(import_module(module), name)


AREAS = (
    AreaSpec(
        "campaigns",
        "campaigns",
        mark("Areas", "Campaigns"),
        "desktop.ui.campaigns.area:CampaignsArea",
        "campaigns",
    ),
    AreaSpec(
        "portraits",
        "portraits",
        mark("Areas", "Portraits"),
        "desktop.ui.portraits.area:PortraitsArea",
        "portraits",
    ),
    AreaSpec(
        "walls",
        "wall",
        mark("Areas", "Poster wall"),
        "desktop.ui.composer.area:ComposerArea",
        "walls",
    ),
    AreaSpec(
        "contacts",
        "contacts",
        mark("Areas", "Contacts"),
        "desktop.ui.contacts.area:ContactsArea",
        "contacts",
    ),
)

FIRST = "portraits"
"""Where a fresh library begins."""


def title(key: str) -> str:
    """The name of an area in the language of the interface; the key where there is none."""
    for spec in AREAS:
        if spec.key == key:
            return translate("Areas", spec.title)
    return key
