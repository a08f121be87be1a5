"""The words that people read for the codes of the closed lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.work.i18n import mark, translate

Words = Callable[[], Mapping[str, str]]

CAMPAIGN_STATUS: Final = MappingProxyType(
    {
        "idea": mark("Words", "Idea"),
        "planned": mark("Words", "Planned"),
        "running": mark("Words", "Running"),
        "finished": mark("Words", "Finished"),
    }
)
PORTRAIT_STATUS: Final = MappingProxyType(
    {
        "idea": mark("Words", "Idea"),
        "draft": mark("Words", "Draft"),
        "ready": mark("Words", "Ready"),
        "published": mark("Words", "Published"),
        "archived": mark("Words", "Archived"),
    }
)
PORTRAIT_KIND: Final = MappingProxyType(
    {"person": mark("Words", "Person"), "place": mark("Words", "Place")}
)
TEXT_STATE: Final = MappingProxyType(
    {
        "draft": mark("Words", "Text draft"),
        "checked": mark("Words", "Text checked"),
        "released": mark("Words", "Text released"),
    }
)
PLACE_KIND: Final = MappingProxyType(
    {
        "region": mark("Words", "Region"),
        "district": mark("Words", "District"),
        "town": mark("Words", "Town"),
    }
)
ANSWER: Final = MappingProxyType(
    {
        "": mark("Words", "no answer yet"),
        "yes": mark("Words", "comes"),
        "no": mark("Words", "does not come"),
    }
)
CONTACT_KIND: Final = MappingProxyType(
    {
        "person": mark("Words", "Person"),
        "company": mark("Words", "Company"),
        "department": mark("Words", "Department"),
        "medium": mark("Words", "Medium"),
        "university": mark("Words", "University"),
        "chamber": mark("Words", "Chamber"),
        "association": mark("Words", "Association"),
        "consortium": mark("Words", "Consortium"),
        "municipality": mark("Words", "Municipality"),
        "studio": mark("Words", "Studio"),
    }
)
ROLE: Final = MappingProxyType(
    {
        "partner": mark("Words", "Partner"),
        "sponsor": mark("Words", "Sponsor"),
        "media_partner": mark("Words", "Media partner"),
        "photographer": mark("Words", "Photographer"),
        "agency": mark("Words", "Agency"),
        "jury": mark("Words", "Jury"),
        "press": mark("Words", "Press"),
        "department": mark("Words", "Department"),
    }
)
#: the same for several of them
ROLES: Final = MappingProxyType(
    {
        "partner": mark("Words", "Partners"),
        "sponsor": mark("Words", "Sponsors"),
        "media_partner": mark("Words", "Media partners"),
        "photographer": mark("Words", "Photographers"),
        "agency": mark("Words", "Agencies"),
        "jury": mark("Words", "Jury"),
        "press": mark("Words", "Press"),
        "department": mark("Words", "Departments"),
    }
)
CONTRIBUTION: Final = MappingProxyType(
    {
        "none": mark("Words", "No contribution"),
        "money": mark("Words", "Money"),
        "in_kind": mark("Words", "In kind"),
    }
)
POINT_KIND: Final = MappingProxyType(
    {
        "phone": mark("Words", "Phone"),
        "mobile": mark("Words", "Mobile phone"),
        "fax": mark("Words", "Fax"),
        "mail": mark("Words", "E-mail"),
        "web": mark("Words", "Website"),
    }
)
USE: Final = MappingProxyType(
    {
        "work": mark("Words", "At work"),
        "home": mark("Words", "At home"),
        "other": mark("Words", "Other"),
    }
)
#: what a contact is to the other one …
RELATION: Final = MappingProxyType(
    {
        "works_at": mark("Words", "Works at"),
        "head_of": mark("Words", "Head of"),
        "part_of": mark("Words", "Part of"),
        "represents": mark("Words", "Represents"),
    }
)
#: … and the same seen from there
RELATION_BACK: Final = MappingProxyType(
    {
        "works_at": mark("Words", "Works here"),
        "head_of": mark("Words", "Is the head"),
        "part_of": mark("Words", "Belongs here"),
        "represents": mark("Words", "Speaks for this contact"),
    }
)
#: what is wrong with a telephone number (`desktop.core.phone.problem`)
PHONE_PROBLEM: Final = MappingProxyType(
    {
        "phone_letters": mark("Words", "There is no digit in this number."),
        "phone_two": mark("Words", "These are several numbers; each has a line of its own."),
        "phone_area": mark("Words", "The area code is missing."),
        "phone_country": mark("Words", "No country has this code."),
        "phone_short": mark("Words", "Digits seem to be missing."),
        "phone_long": mark("Words", "There seem to be too many digits."),
        "phone_unknown": mark("Words", "Nobody can have this number."),
    }
)
LANGUAGE: Final = MappingProxyType(
    {
        "de": mark("Words", "German"),
        "en": mark("Words", "English"),
        "fr": mark("Words", "French"),
        "it": mark("Words", "Italian"),
        "es": mark("Words", "Spanish"),
        "nl": mark("Words", "Dutch"),
        "pl": mark("Words", "Polish"),
        "cs": mark("Words", "Czech"),
        "da": mark("Words", "Danish"),
        "tr": mark("Words", "Turkish"),
        "uk": mark("Words", "Ukrainian"),
        "ru": mark("Words", "Russian"),
        "ar": mark("Words", "Arabic"),
    }
)


def said(table: Mapping[str, str]) -> Words:
    """A function that gives a table's words in the language of the interface."""
    return lambda: {code: translate("Words", text) for code, text in table.items()}


def word(table: Mapping[str, str], code: str) -> str:
    """The word for one code; the code itself where there is none."""
    text = table.get(code)
    return translate("Words", text) if text is not None else code
