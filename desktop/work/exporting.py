"""Records into a file in any form, by one way for the window and for the command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.work.i18n import translate
from desktop.work.tabling.columns import Register

if TYPE_CHECKING:
    from desktop.core.vault import Vault
    from desktop.core.vcard import Version
    from desktop.work.lanes import Progress
    from desktop.work.lists import Listing
    from desktop.work.store import Store
    from desktop.work.tabling.out import Shown

ENDINGS: Final = {
    "xlsx": ".xlsx",
    "csv": ".csv",
    "pdf": ".pdf",
    "vcard": ".vcf",
    "vcard4": ".vcf",
    "json": ".json",
}
"""Form -> how its file is called."""

TABLES: Final = ("xlsx", "csv", "json")
"""Forms that have columns to choose from."""

_PORTION: Final = 500


@dataclass(frozen=True, slots=True)
class Order:
    """What is written: records of a register in this order, and as what.

    `ids` are read in the job alone. `language` is that of headings, `spoken` that of the words in a
    list. `shown`: the columns of the list, none for every field. `title`: the campaign's name, ""
    where there are several; `detail` says what narrows a list on paper. `groups`: titles of the
    groups that the ids are in, each with how many are.
    """

    register: Register
    ids: Sequence[int]
    form: str
    language: str = "de"
    spoken: str = "de"
    pictures: bool = False
    shown: tuple[Shown, ...] = ()
    title: str = ""
    detail: str = ""
    groups: tuple[tuple[str, int], ...] = ()


def forms(register: Register) -> tuple[str, ...]:
    """The forms in which records of a register can be written; address cards are of contacts."""
    if register == "contacts":
        return tuple(ENDINGS)
    return tuple(form for form in ENDINGS if not form.startswith("vcard"))


def write(path: Path, order: Order, store: Store, vault: Vault, progress: Progress) -> Path:
    """Write the file: complete under its name, or not at all. For a job; may be cancelled.

    Raises Known: those of `desktop.core.writing.replacing`, and of the tables' writers.
    """
    from desktop.core.writing import replacing
    from desktop.work.tabling import out

    order = replace(order, ids=tuple(order.ids))
    with replacing(path) as target:
        if order.form == "pdf":
            from desktop.work import lists

            lists.write_pdf(target, listing(order), store, vault, progress)
        elif order.form in ("vcard", "vcard4"):
            version: Version = "4.0" if order.form == "vcard4" else "3.0"
            for start in range(0, len(order.ids), _PORTION):
                progress.report(start, len(order.ids))
                target.write(_cards(store, order.ids[start : start + _PORTION], version))
        else:
            asked = out.Export(
                order.register, order.ids, order.form, order.language, order.pictures, order.shown,
                order.spoken,
            )  # fmt: skip
            out.write(target, asked, store, vault, progress)
    return path


def listing(order: Order) -> Listing:
    """The list on paper of an order, as of today."""
    from desktop.work import lists

    title = order.title
    if not title and order.register == "contacts":
        title = translate("Tables", "Contacts")
    elif not title:
        title = translate("Tables", "Portraits")
    return lists.Listing(
        order.register,
        tuple(order.ids),
        title,
        date.today(),
        order.detail,
        order.spoken,
        order.groups,
    )


def _cards(store: Store, ids: Sequence[int], version: Version) -> bytes:
    from desktop.core.vcard import write as write_cards
    from desktop.work import cardplan
    from desktop.work.cards import card

    contacts = store.read(cardplan.load, ids)
    return write_cards((card(one) for one in contacts.values()), version)
