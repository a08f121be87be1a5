"""What the registers do beyond setting values: photos, copies, parts in campaigns."""

from __future__ import annotations

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.core.crop import Face
from desktop.core.ingest import Ingested
from desktop.work import importing, verbs
from desktop.work.store import Store


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine"), rows.Campaign(2, "Andere")]))
    picture = rows.Picture(1, "a" * 64, ".jpg", "a.jpg", 10, 30, 40)
    made.apply(Insert.of("pictures", [picture]))
    portraits = [
        rows.Portrait(1, 1, name="Mara", picture_id=1, status="published"),
        rows.Portrait(2, 1, name="Tom", picture_id=1),
        rows.Portrait(3, 1, name="Ohne"),
    ]
    made.apply(Insert.of("portraits", portraits))
    made.apply(Insert.of("portrait_texts", [rows.PortraitText(1, 1, "de", "Hebamme")]))
    made.apply(Insert.of("person_data", [rows.PersonData(1, 1, "Birkenau")]))
    made.apply(Insert.of("contacts", [rows.Contact(1), rows.Contact(2, "company")]))
    return made


def test_a_picture_changes_for_all_who_show_it(store):
    inverse = store.apply(verbs.set_picture(store, (1, 2, 3), credit_line="Jule"))
    assert store.row("pictures", 1).credit_line == "Jule"
    store.apply(inverse)
    assert store.row("pictures", 1).credit_line == ""
    store.apply(verbs.set_picture(store, (3,), credit_line="Niemand"))
    assert store.row("pictures", 1).credit_line == ""


def test_a_copy_has_words_and_person_data_of_its_own_and_is_a_draft(store):
    change, (copy,) = verbs.copy_portraits(store, (1,), 2)
    inverse = store.apply(change)
    row = store.row("portraits", copy)
    assert (row.name, row.campaign_id, row.picture_id, row.status) == ("Mara", 2, 1, "draft")
    (text,) = store.read(queries.where, "portrait_texts", portrait_id=copy)
    (person,) = store.read(queries.where, "person_data", portrait_id=copy)
    assert (text.role, person.surname) == ("Hebamme", "Birkenau")
    store.apply(verbs.set_words(store, (copy,), "de", role="Lehrerin"))
    (original,) = store.read(queries.where, "portrait_texts", portrait_id=1)
    assert original.role == "Hebamme"
    store.apply(verbs.set_words(store, (copy,), "de", role="Hebamme"))
    store.apply(inverse)
    assert store.row("portraits", copy) is None


def test_nobody_takes_the_same_part_twice(store):
    change, fresh = verbs.take_part(store, (1,), 1)
    store.apply(change)
    assert fresh == (1,)
    change, fresh = verbs.take_part(store, (1, 2), 1)
    store.apply(change)
    assert fresh == (2,)
    change, fresh = verbs.take_part(store, (1,), 1, "jury")
    store.apply(change)
    parts = store.read(queries.where, "participations", campaign_id=1)
    assert {(p.contact_id, p.role) for p in parts} == {(1, "partner"), (2, "partner"), (1, "jury")}


def test_another_photo_is_new_or_known(store):
    photo = Ingested("b" * 64, ".jpg", "b.jpg", 5, 60, 80, "JPEG", "RGB")
    inverse = store.apply(importing.exchange(store, 3, photo))
    fresh = store.row("portraits", 3).picture_id
    assert store.row("pictures", fresh).file_name == "b.jpg"
    back = store.apply(importing.exchange(store, 2, photo))
    assert store.row("portraits", 2).picture_id == fresh
    store.apply(back)
    assert store.row("portraits", 2).picture_id == 1
    store.apply(inverse)
    assert store.row("portraits", 3).picture_id is None


def test_a_face_leaves_the_focus_to_the_user(store):
    face = Face(0.2, 0.1, 0.3, 0.3)
    photo = Ingested(
        "c" * 64, ".jpg", "c.jpg", 5, 60, 80, "JPEG", "RGB", focus_x=0.35, focus_y=0.25, face=face
    )
    row = importing.picture_row(9, photo, verbs.now())
    assert (row.focus_x, row.focus_y, row.face_x) == (None, None, 0.2)


def test_a_checked_text_with_other_words_is_a_draft_again(store):
    def state(portrait=1, language="de"):
        return {
            (text.portrait_id, text.language): text.state
            for text in store.read(queries.where, "portrait_texts")
        }[portrait, language]

    english = rows.PortraitText(2, 1, "en", "Midwife", state="checked")
    store.apply(Insert.of("portrait_texts", [english]))
    for state_before in ("checked", "released"):
        store.apply(verbs.set_words(store, (1,), "de", state=state_before))
        store.apply(verbs.set_words(store, (1,), "de", role="Hebamme"))
        assert state() == state_before  # the same words
        store.apply(verbs.set_words(store, (1,), "de", due_on=None))
        assert state() == state_before
        for name in ("role", "quote", "story"):
            inverse = store.apply(verbs.set_words(store, (1, 2), "de", **{name: "Anders."}))
            assert state() == "draft"
            assert state(2) == "draft"
            assert state(1, "en") == "checked"  # its words are the same
            store.apply(inverse)
            assert state() == state_before
    store.apply(verbs.set_words(store, (1,), "de", role="Wirtin", state="checked"))
    assert state() == "checked"  # who says so has looked at it
