"""The columns of the contacts' list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.ui import words
from desktop.ui.tables import checks
from desktop.ui.tables.columns import Column
from desktop.ui.tables.fields import WITHOUT_LABEL, GroupField, coded
from desktop.work import verbs
from desktop.work.i18n import mark

if TYPE_CHECKING:
    from db.changes import Change
    from db.rows import ContactLine
    from desktop.work.store import Store


def _own(name: str) -> Any:
    def write(_store: Store, ids: tuple[int, ...], value: Any, _language: str) -> Change:
        return verbs.set_values("contacts", ids, **{name: value})

    return write


def _roles(line: ContactLine) -> str:
    codes = [code for code in line.roles.split(",") if code]
    return ", ".join(words.word(words.ROLE, code) for code in codes)


def _text(name: str, title: str, width: int, edit_text: str, **more: Any) -> Column:
    return Column(name, title, width, sort=name, write=_own(name), edit_text=edit_text, **more)


COLUMNS: Final = (
    _text("first_name", mark("Columns", "First name"), 90, mark("Columns", "Change first name")),
    _text(
        "name",
        mark("Columns", "Surname or company"),
        210,
        mark("Columns", "Change name"),
        strong=True,
    ),
    Column(
        "kind",
        mark("Columns", "Kind"),
        110,
        "choice",
        sort="kind",
        words=words.said(words.CONTACT_KIND),
        write=_own("kind"),
        edit_text=mark("Columns", "Change kind"),
    ),
    _text(
        "organisation", mark("Columns", "Organisation"), 150, mark("Columns", "Change organisation")
    ),
    _text(
        "function",
        mark("Columns", "Function"),
        150,
        mark("Columns", "Change function"),
        hidden=True,
    ),
    Column("roles", mark("Columns", "Takes part as"), 130, show=_roles),
    _text(
        "phone",
        mark("Columns", "Phone"),
        140,
        mark("Columns", "Change phone"),
        firm=True,
        instead=lambda line: line.mobile,
    ),
    _text(
        "email", mark("Columns", "E-mail"), 200, mark("Columns", "Change e-mail"), check=checks.mail
    ),
    _text("town", mark("Columns", "Town"), 130, mark("Columns", "Change town"), hidden=True),
    Column("label", mark("Columns", "Labels"), 160, sort="label", hidden=True),
)

GROUPS: Final = (
    GroupField(
        "kind",
        mark("Columns", "Kind"),
        mark("Groups", "Without a kind"),
        coded(words.said(words.CONTACT_KIND)),
    ),
    GroupField("town", mark("Columns", "Town"), mark("Groups", "Without a town")),
    GroupField(
        "organisation", mark("Columns", "Organisation"), mark("Groups", "Without an organisation")
    ),
    GroupField(
        "roles",
        mark("Columns", "Takes part as"),
        mark("Groups", "Without a part"),
        coded(words.said(words.ROLE)),
    ),
    GroupField("label", mark("Columns", "Label"), WITHOUT_LABEL),
)
