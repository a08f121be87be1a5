"""The columns of the portraits' list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from desktop.ui import words
from desktop.ui.tables import checks
from desktop.ui.tables.columns import Column
from desktop.ui.tables.fields import WITHOUT_LABEL, GroupField, coded, decade, month
from desktop.work import drafts, verbs
from desktop.work.i18n import format_date, format_number, mark, translate

if TYPE_CHECKING:
    from db.changes import Change
    from db.rows import PortraitLine
    from desktop.work.store import Store


def _own(name: str) -> Any:
    def write(_store: Store, ids: tuple[int, ...], value: Any, _language: str) -> Change:
        return verbs.set_values("portraits", ids, **{name: value})

    return write


def _words(name: str) -> Any:
    def write(store: Store, ids: tuple[int, ...], value: Any, language: str) -> Change:
        return verbs.set_words(store, ids, language, **{name: value})

    return write


def _fallen(name: str) -> Any:
    def aside(text: str, store: Store, ids: tuple[int, ...], value: Any, language: str) -> str:
        fallen = drafts.fallen(store, ids, language, {name: value})
        return drafts.with_fallen(text, len(fallen))

    return aside


def _picture(name: str) -> Any:
    def write(store: Store, ids: tuple[int, ...], value: Any, _language: str) -> Change:
        return verbs.set_picture(store, ids, **{name: value})

    return write


def _person(name: str) -> Any:
    def write(store: Store, ids: tuple[int, ...], value: Any, _language: str) -> Change:
        return verbs.set_person_data(store, *ids, **{name: value})

    return write


def _pixels(line: PortraitLine) -> str:
    if not line.width:
        return ""
    return f"{format_number(line.width)} × {format_number(line.height)}"


def _languages(line: PortraitLine) -> str:
    return " · ".join(sorted(code for code in line.languages.split(",") if code))


def _due(line: PortraitLine) -> str:
    if line.due_on is None:
        return ""
    day = format_date(line.due_on)
    late = line.due_on < date.today()
    return translate("Columns", "{day}, overdue", day=day) if late else day


COLUMNS: Final = (
    Column("picture", mark("Columns", "Photo"), 64, "picture", show=lambda _line: ""),
    Column(
        "name",
        mark("Columns", "First name"),
        150,
        sort="name",
        write=_own("name"),
        edit_text=mark("Columns", "Change name"),
        strong=True,
        instead=lambda line: line.file_name,
    ),
    Column(
        "age",
        mark("Columns", "Age"),
        76,
        "number",
        sort="age",
        write=_own("age"),
        edit_text=mark("Columns", "Change age"),
        check=checks.age,
    ),
    Column(
        "role",
        mark("Columns", "Profession or role"),
        190,
        sort="role",
        write=_words("role"),
        aside=_fallen("role"),
        edit_text=mark("Columns", "Change role"),
    ),
    Column(
        "status",
        mark("Columns", "Status"),
        140,
        "choice",
        sort="status",
        words=words.said(words.PORTRAIT_STATUS),
        tones=words.PORTRAIT_TONES,
        write=_own("status"),
        edit_text=mark("Columns", "Change status"),
    ),
    Column(
        "quote",
        mark("Columns", "Quote"),
        260,
        sort="quote",
        write=_words("quote"),
        aside=_fallen("quote"),
        edit_text=mark("Columns", "Change quote"),
    ),
    Column(
        "credit_line",
        mark("Columns", "Credit line"),
        150,
        sort="credit_line",
        write=_picture("credit_line"),
        instead=lambda line: line.creator,
        edit_text=mark("Columns", "Change credit line"),
    ),
    Column("languages", mark("Columns", "Languages"), 96, show=_languages),
    Column("due_on", mark("Columns", "Text due"), 150, "date", show=_due, hidden=True),
    Column("width", mark("Columns", "Pixels"), 120, "number", show=_pixels),
    Column("file_name", mark("Columns", "File"), 180, sort="file_name"),
    Column("campaign", mark("Columns", "Campaign"), 180, sort="campaign", hidden=True),
    Column(
        "kind",
        mark("Columns", "Kind"),
        100,
        "choice",
        sort="kind",
        words=words.said(words.PORTRAIT_KIND),
        write=_own("kind"),
        edit_text=mark("Columns", "Change kind"),
        hidden=True,
    ),
    Column("created_at", mark("Columns", "Added"), 110, "date", sort="created_at", hidden=True),
    # What is added to the list stands at its end: kept arrangements count the columns.
    Column(
        "creator",
        mark("Columns", "Photographer"),
        150,
        sort="creator",
        write=_picture("creator"),
        edit_text=mark("Columns", "Change photographer"),
        hidden=True,
    ),
    Column("label", mark("Columns", "Labels"), 160, sort="label", hidden=True),
    Column("town", mark("Columns", "Place of the portrait"), 150, sort="town", hidden=True),
    Column(
        "surname",
        mark("Columns", "Surname"),
        140,
        sort="surname",
        write=_person("surname"),
        edit_text=mark("Columns", "Change surname"),
        hidden=True,
    ),
    Column(
        "email",
        mark("Columns", "E-mail"),
        200,
        sort="email",
        write=_person("email"),
        edit_text=mark("Columns", "Change e-mail"),
        check=checks.mail,
        hidden=True,
    ),
    Column(
        "phone",
        mark("Columns", "Phone"),
        140,
        sort="phone",
        write=_person("phone"),
        edit_text=mark("Columns", "Change phone"),
        hidden=True,
    ),
)

GROUPS: Final = (
    GroupField("campaign", mark("Columns", "Campaign"), mark("Groups", "Without a campaign")),
    GroupField(
        "status",
        mark("Columns", "Status"),
        mark("Groups", "Without a status"),
        coded(words.said(words.PORTRAIT_STATUS)),
    ),
    GroupField(
        "kind",
        mark("Columns", "Kind"),
        mark("Groups", "Without a kind"),
        coded(words.said(words.PORTRAIT_KIND)),
    ),
    GroupField("role", mark("Columns", "Profession or role"), mark("Groups", "Without a role")),
    GroupField("age", mark("Columns", "Age"), mark("Groups", "Without an age"), decade),
    GroupField(
        "creator", mark("Columns", "Photographer"), mark("Groups", "Without a photographer")
    ),
    GroupField(
        "credit_line", mark("Columns", "Credit line"), mark("Groups", "Without a credit line")
    ),
    GroupField("label", mark("Columns", "Label"), WITHOUT_LABEL),
    GroupField("town", mark("Columns", "Town"), mark("Groups", "Without a town")),
    GroupField("district", mark("Columns", "District"), mark("Groups", "Without a district")),
    GroupField("region", mark("Columns", "Region"), mark("Groups", "Without a region")),
    GroupField(
        "text_state",
        mark("Columns", "State of the text"),
        mark("Groups", "Without a text"),
        coded(words.said(words.TEXT_STATE)),
    ),
    GroupField(
        "created_at",
        mark("Columns", "Added"),
        mark("Groups", "Without a day"),
        month,
        downwards=True,
    ),
)
