"""Doubles of a library: found with their reasons, merged as one step."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image

from db import queries, rows
from db.changes import Delete, Insert, Update
from db.library import Library
from db.portrait_rows import PortraitPicture
from desktop.core.vault import Vault
from desktop.work import doubles
from desktop.work.importing import arrive, harvest
from desktop.work.jobs import Progress
from desktop.work.store import Store


@pytest.fixture
def store(library: Library, qapp: object) -> Store:
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
    return store


@pytest.fixture
def vault(library: Library) -> Vault:
    return Vault(library.folder)


def test_contacts_are_found_however_names_and_numbers_are_written(store: Store) -> None:
    store.apply(
        Insert.of(
            "contacts",
            [
                rows.Contact(11, name="Müller", first_name="Ines", phone="+49 (0)30 23125-014"),
                rows.Contact(12, name="Mueller", first_name="INES"),
                rows.Contact(13, name="Ines Muller", phone="030/23125 014"),
                rows.Contact(14, name="Abel", first_name="Tom", email="T@Abel.example"),
                rows.Contact(15, name="Abel", email="t@abel.example", website="abel.example"),
            ],
        )
    )
    store.apply(Insert.of("contact_points", [rows.ContactPoint(1, 15, value="030 23125014")]))
    store.apply(Insert.of("contact_points", [rows.ContactPoint(2, 14, value="030 23125 014")]))
    found = doubles.of_contacts(store)
    assert [group.ids for group in found] == [(11, 12, 13), (14, 15)]
    assert found[0].reasons[0] == "name"
    assert set(found[1].reasons) == {"mail", "phone"}
    assert found[1].words()


def test_merged_contacts_keep_what_was_not_picked_beside(store: Store) -> None:
    store.apply(
        Insert.of(
            "contacts",
            [
                rows.Contact(11, name="Abel", phone="0301", email="a@abel.example"),
                rows.Contact(12, name="Abel", phone="0302", email="A@abel.example", town="Ulm"),
            ],
        )
    )
    change = doubles.merge(store, "contacts", 11, (12,), {"phone": "0302", "town": "Ulm"})
    inverse = store.apply(change)
    (contact,) = [c for c in store.read(queries.where, "contacts") if c.id in (11, 12)]
    assert (contact.id, contact.phone, contact.town) == (11, "0302", "Ulm")
    (point,) = store.read(queries.where, "contact_points")
    assert (point.contact_id, point.kind, point.value) == (11, "phone", "0301")
    assert point.normal == "0301"
    store.apply(inverse)
    assert store.need("contacts", 12).town == "Ulm"
    assert not store.read(queries.where, "contact_points")


def test_mails_that_differ_by_a_sign_both_stay(store: Store) -> None:
    mails = ("anna-lena@abel.example", "anna+lena@abel.example")
    people = [rows.Contact(11 + at, name="Abel", email=mail) for at, mail in enumerate(mails)]
    store.apply(Insert.of("contacts", people))
    store.apply(doubles.merge(store, "contacts", 11, (12,), {}))
    (point,) = store.read(queries.where, "contact_points")
    assert (point.kind, point.value, point.normal) == ("mail", mails[1], mails[1])


def _soft(seed: int) -> Image.Image:
    """Soft light and dark areas, as a photo has."""
    dice = Random(seed)
    small = Image.new("L", (9, 11))
    small.putdata([dice.randrange(256) for _ in range(99)])  # pyright: ignore[reportUnknownMemberType]
    return small.resize((400, 500), Image.Resampling.BICUBIC).convert("RGB")


def test_portraits_with_a_photo_that_looks_the_same(
    store: Store, vault: Vault, tmp_path: Path
) -> None:
    files = [tmp_path / name for name in ("Mara.jpg", "Mara klein.jpg", "Tom.jpg")]
    _soft(1).save(files[0], quality=92)
    _soft(1).resize((300, 375)).save(files[1], quality=80)
    _soft(2).save(files[2], quality=92)
    arrival = arrive(store, 1, harvest(files, vault, Progress(), faces=False))
    store.apply(arrival.change)
    (found,) = doubles.of_portraits(store, vault, Progress())
    assert found.reasons == ("lookalike",)
    shown = [store.need("portraits", id_).picture_id for id_ in found.ids]
    names = {store.need("pictures", id_).file_name for id_ in shown}
    assert names == {"Mara.jpg", "Mara klein.jpg"}
    # Photos of a library from before know no likeness yet: their proofs are looked at.
    store.apply(Update("pictures", {key: {"likeness": None} for key in shown}))
    assert doubles.of_portraits(store, vault, Progress()) == [found]


def _three(store: Store, *people: tuple[str, str, str]) -> None:
    """Portraits 1, 2, … of first name, surname and mail."""
    store.apply(
        Insert.of("portraits", [rows.Portrait(n, 1, name=p[0]) for n, p in enumerate(people, 1)])
    )
    data = [rows.PersonData(n, n, surname=p[1], email=p[2]) for n, p in enumerate(people, 1)]
    store.apply(Insert.of("person_data", data))


def test_portraits_of_one_mail_or_one_full_name(store: Store, vault: Vault) -> None:
    _three(
        store,
        ("Mara", "Beck", "M@Beck.example"), ("Mara L.", "", "m@beck.example"),
        ("Jörg", "Groß", ""), ("Joerg", "GROSS", ""),
        ("Tom", "Abel", ""), ("Tom", "Ort", ""), ("Ida", "", ""), ("Ida", "", ""),
    )  # fmt: skip
    found = doubles.of_portraits(store, vault, Progress())
    assert [(group.ids, group.reasons) for group in found] == [
        ((1, 2), ("mail",)), ((3, 4), ("name",)),
    ]  # fmt: skip


def test_namesakes_of_one_role_are_told_apart_by_their_surnames(store: Store, vault: Vault) -> None:
    _three(store, ("Tom", "Abel", ""), ("Tom", "Ort", ""), ("Ida", "Abel", ""), ("Ida", "", ""))
    words = [rows.PortraitText(n, n, language="de", role="Wirt") for n in (1, 2, 3, 4)]
    store.apply(Insert.of("portrait_texts", words))
    found = doubles.of_portraits(store, vault, Progress())
    assert [(group.ids, group.reasons) for group in found] == [((3, 4), ("name",))]


def test_every_photo_of_a_portrait_is_compared(store: Store, vault: Vault, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("Mara.jpg", "Mara 2.jpg", "M.jpg")]
    _soft(1).save(files[0], quality=92)
    _soft(2).save(files[1], quality=92)
    _soft(1).resize((300, 375)).save(files[2], quality=80)
    store.apply(arrive(store, 1, harvest(files, vault, Progress(), faces=False)).change)
    own = {p.file_name: p.id for p in store.read(queries.where, "pictures")}
    by_picture = {p.picture_id: p.id for p in store.read(queries.where, "portraits")}
    mara, second = by_picture[own["Mara.jpg"]], by_picture[own["Mara 2.jpg"]]
    # Mara shows another of her photos now; the double looks like the one that she does not show.
    store.apply(Delete("portraits", (second,)))
    links = [
        PortraitPicture(n, mara, own[name]) for n, name in enumerate(("Mara.jpg", "Mara 2.jpg"), 1)
    ]
    store.apply(Insert.of("portrait_pictures", links))
    store.apply(Update.one("portraits", mara, picture_id=own["Mara 2.jpg"]))
    (found,) = doubles.of_portraits(store, vault, Progress())
    assert set(found.ids) == {mara, by_picture[own["M.jpg"]]}
    assert found.reasons == ("lookalike",)
