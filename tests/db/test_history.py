"""The history of fields: who set what, when, from what, to what."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

from db import history, rows
from db.changes import Batch, Change, Delete, Insert, Update, removal
from db.library import Library

NOON = datetime(2026, 5, 3, 12)


def _do(library: Library, change: Change, at: datetime = NOON, who: str = "ines") -> Change:
    with library.writing() as connection:
        inverse = change.apply(connection)
        history.write(connection, change, inverse, who, at)
    return inverse


def _told(library: Library, record: str, id_: int) -> list[tuple[str, str, str | None, str | None]]:
    with library.reading() as connection:
        return [(e.record, e.field, e.old, e.new) for e in history.of(connection, record, id_)]


def _begin(library: Library) -> None:
    _do(
        library,
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir")]),
            Insert.of("portraits", [rows.Portrait(5, 1)]),
            Insert.of("portrait_texts", [rows.PortraitText(9, 5)]),
        ),
    )


def test_fields_of_a_record_and_of_its_texts_are_told_newest_first(library: Library) -> None:
    _begin(library)
    _do(
        library,
        Batch.of(
            Update.one("portraits", 5, name="Mara", age=34),
            Update.one("portrait_texts", 9, role="Hebamme", due_on=date(2026, 6, 1)),
        ),
    )
    assert _told(library, "portraits", 5) == [
        ("portrait_texts", "due_on", None, "2026-06-01"),
        ("portrait_texts", "role", None, "Hebamme"),
        ("portraits", "age", None, "34"),
        ("portraits", "name", None, "Mara"),
        ("portrait_texts", "", None, None),
        ("portraits", "", None, None),
    ]
    assert _told(library, "portraits", 6) == []


def test_undoing_is_told_and_what_stays_the_same_is_not(library: Library) -> None:
    _begin(library)
    inverse = _do(library, Update.one("portraits", 5, name="Mara", note=""))
    _do(library, inverse, NOON + timedelta(hours=1))
    told = [step for step in _told(library, "portraits", 5) if step[1]]
    assert told == [("portraits", "name", "Mara", None), ("portraits", "name", None, "Mara")]


def test_typing_is_one_entry_and_taking_it_back_none(library: Library) -> None:
    _begin(library)
    for second, name in enumerate(("M", "Ma", "Mara")):
        _do(library, Update.one("portraits", 5, name=name), NOON + timedelta(seconds=second))
    assert _told(library, "portraits", 5)[0] == ("portraits", "name", None, "Mara")
    assert len([step for step in _told(library, "portraits", 5) if step[1]]) == 1
    _do(library, Update.one("portraits", 5, name="Mia"), NOON, who="tom")
    assert len([step for step in _told(library, "portraits", 5) if step[1]]) == 2
    _do(library, Update.one("portraits", 5, name="Mara"), NOON, who="tom")
    assert len([step for step in _told(library, "portraits", 5) if step[1]]) == 1


def test_the_history_of_what_is_gone_goes(library: Library) -> None:
    _begin(library)
    with library.reading() as connection:
        change = removal(connection, "portraits", (5,))
    _do(library, change)
    with library.writing() as connection:
        assert history.forget_gone(connection) == 2
        assert history.forget_gone(connection) == 0
    assert _told(library, "portraits", 5) == []
    assert _told(library, "campaigns", 1) == [("campaigns", "", None, None)]


def test_places_on_a_wall_have_no_history(library: Library) -> None:
    _do(library, Insert.of("walls", [rows.Wall(1, "Rathaus")]))
    _do(library, Update.one("walls", 1, name="Markt"))
    assert _told(library, "walls", 1) == []


def test_the_first_words_of_a_part_are_told(library: Library) -> None:
    _begin(library)
    _do(library, Insert.of("portrait_texts", [rows.PortraitText(10, 5, "en", role="Midwife")]))
    assert _told(library, "portraits", 5)[:3] == [
        ("portrait_texts", "role", None, "Midwife"),
        ("portrait_texts", "language", None, "en"),
        ("portrait_texts", "", None, None),
    ]


def test_a_campaign_tells_of_itself_and_its_brand_and_not_of_its_portraits(
    library: Library,
) -> None:
    _begin(library)
    _do(library, Insert.of("brands", [rows.Brand(3, "Stadt")]))
    _do(library, Update.one("campaigns", 1, brand_id=3))
    _do(library, Update.one("brands", 3, accent="#0B7285"))
    _do(library, Insert.of("campaign_languages", [rows.CampaignLanguage(4, 1, "en")]))
    assert [step[:2] for step in _told(library, "campaigns", 1)] == [
        ("campaign_languages", "language"),
        ("campaign_languages", ""),
        ("brands", "accent"),
        ("campaigns", "brand_id"),
        ("brands", ""),
        ("campaigns", ""),
    ]


def test_a_portrait_tells_of_its_picture_and_a_contact_of_both_ends_of_a_relation(
    library: Library,
) -> None:
    _begin(library)
    picture = rows.Picture(2, "a" * 64, ".jpg", "a.jpg", 10, 30, 40)
    _do(library, Insert.of("pictures", [picture]))
    _do(library, Update.one("portraits", 5, picture_id=2))
    _do(library, Update.one("pictures", 2, credit_line="Jule"))
    assert _told(library, "portraits", 5)[0] == ("pictures", "credit_line", None, "Jule")
    _do(library, Insert.of("contacts", [rows.Contact(1), rows.Contact(2, "company")]))
    _do(library, Insert.of("contact_relations", [rows.ContactRelation(7, 1, 2, "head_of")]))
    for contact in (1, 2):
        assert _told(library, "contacts", contact)[:2] == [
            ("contact_relations", "kind", None, "head_of"),
            ("contact_relations", "", None, None),
        ]


def test_of_what_the_public_must_not_see_no_value_is_repeated(library: Library) -> None:
    _begin(library)
    _do(library, Insert.of("person_data", [rows.PersonData(3, 5)]))
    _do(library, Update.one("person_data", 3, street="Hofweg 1"), NOON + timedelta(hours=1))
    _do(library, Update.one("person_data", 3, street=""), NOON + timedelta(hours=2))
    told = [step for step in _told(library, "portraits", 5) if step[1] == "street"]
    assert told == [("person_data", "street", None, None)] * 2


def test_what_was_taken_away_is_told_with_what_it_was(library: Library) -> None:
    _begin(library)
    _do(library, Insert.of("contacts", [rows.Contact(3, name="Birkenau"), rows.Contact(4)]))
    parts = Batch.of(
        Insert.of("contact_notes", [rows.ContactNote(1, 3, date(2026, 5, 1), "Angerufen")]),
        Insert.of("contact_relations", [rows.ContactRelation(2, 3, 4, "head_of")]),
        Insert.of("participations", [rows.Participation(5, 1, 3, "sponsor", amount=1700)]),
    )
    inverse = _do(library, parts)
    _do(library, inverse)
    gone = [step for step in _told(library, "contacts", 3) if step[1].startswith("-")]
    assert [(field, json.loads(old or "")) for _record, field, old, _new in gone] == [
        ("-contact_notes", {"written_on": "2026-05-01", "text": "Angerufen"}),
        ("-contact_relations", {"other_id": "4", "kind": "head_of"}),
        ("-participations", {"campaign_id": "1", "role": "sponsor", "amount": "1700"}),
    ]
    (other,) = (step for step in _told(library, "contacts", 4) if step[1])
    assert json.loads(other[2] or "") == {"contact_id": "3", "kind": "head_of"}
    (campaign,) = (step for step in _told(library, "campaigns", 1) if step[1])
    assert json.loads(campaign[2] or "")["contact_id"] == "3"


def test_what_went_with_its_record_is_not_told_and_two_removals_are_two(library: Library) -> None:
    _begin(library)
    notes = [rows.ContactNote(id_, 3, text="Notiz") for id_ in (1, 2)]
    _do(library, Insert.of("contacts", [rows.Contact(3)]))
    _do(library, Insert.of("contact_notes", notes))
    for id_ in (1, 2):
        _do(library, Delete("contact_notes", (id_,)))
    assert [step[1] for step in _told(library, "contacts", 3)][:2] == ["-contact_notes"] * 2
    _do(library, Insert.of("person_data", [rows.PersonData(8, 5, surname="Birkenau")]))
    _do(library, Delete("person_data", (8,)))
    assert _told(library, "portraits", 5)[0] == ("portraits", "-person_data", None, None)
    with library.reading() as connection:
        change = removal(connection, "portraits", (5,))
    before = len(_told(library, "portraits", 5))
    _do(library, change)
    with library.writing() as connection:
        history.forget_gone(connection)
    assert before > 0
    assert _told(library, "portraits", 5) == []


def test_many_records_are_told_each_with_its_own_old_value(library: Library) -> None:
    """Those that say the same go in one statement, the others beside."""
    number = 300
    roles = {i: "Lehrer" if i % 3 else f"Rolle {i}" if i % 2 else "" for i in range(1, number + 1)}
    texts = [rows.PortraitText(i, i, role=role) for i, role in roles.items()]
    _do(library, Insert.of("campaigns", [rows.Campaign(1, "Wir")]))
    _do(library, Insert.of("portraits", [rows.Portrait(i, 1) for i in roles]))
    _do(library, Insert.of("portrait_texts", texts))
    values = {"role": "Zeugin", "due_on": date(2026, 6, 1)}
    back = _do(library, Update("portrait_texts", dict.fromkeys(roles, values)))
    for id_, role in roles.items():
        assert sorted(_told(library, "portraits", id_)) == sorted(
            [
                ("portraits", "", None, None),
                ("portrait_texts", "", None, None),
                ("portrait_texts", "role", role or None, "Zeugin"),
                ("portrait_texts", "due_on", None, "2026-06-01"),
            ]
        )
    _do(library, back, NOON + timedelta(hours=1))
    told = _told(library, "portraits", 6)
    assert sorted(told[:2]) == [
        ("portrait_texts", "due_on", "2026-06-01", None),
        ("portrait_texts", "role", "Zeugin", None),
    ]
    with library.reading() as connection:
        entries = history.of(connection, "portraits", 6)
    assert {(entry.at, entry.who) for entry in entries} == {
        (NOON, "ines"), (NOON + timedelta(hours=1), "ines"),
    }  # fmt: skip


def test_what_others_share_does_not_change_the_order_of_a_records_fields(
    library: Library,
) -> None:
    _do(library, Insert.of("campaigns", [rows.Campaign(1, "Wir")]))
    _do(library, Insert.of("portraits", [rows.Portrait(1, 1), rows.Portrait(2, 1)]))
    _do(library, Update("portraits", {1: {"note": "x"}, 2: {"age": 5, "note": "x"}}))
    assert [field for _record, field, *_rest in _told(library, "portraits", 2)][:2] == [
        "note", "age",
    ]  # fmt: skip
    _do(library, Update.one("portraits", 2, note="xy"))  # the same typing goes on
    assert _told(library, "portraits", 2)[:2] == [
        ("portraits", "note", None, "xy"), ("portraits", "age", None, "5"),
    ]  # fmt: skip
