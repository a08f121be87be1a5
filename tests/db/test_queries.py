"""Queries: what a list finds, in which order, and what it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import event

from db import history, queries, rows
from db.changes import Batch, Delete, Insert, Update
from db.filters import Having, Lacking, OnWall, TakingPart
from db.library import Library
from db.portrait_rows import Place
from db.queries import Query, Sort


@pytest.fixture
def filled(library: Library) -> Library:
    """A few records with the names that German sorting is about."""
    people = ["Zoë", "Özlem", "Oskar", "ägnes", "Bert", "Straße", "strasse2"]
    with library.writing() as connection:
        Batch.of(
            Insert.of("brands", [rows.Brand(1, "Mühlstetten")]),
            Insert.of("campaigns", [rows.Campaign(1, "Wir", 1), rows.Campaign(2, "Ihr")]),
            Insert.of("pictures", [rows.Picture(1, "ab" * 32, ".jpg", "DSC_1.jpg", 5, 40, 50)]),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(index, 1 + index % 2, name=name, age=20 + index)
                    for index, name in enumerate(people, 1)
                ],
            ),
            Update.one("portraits", 3, picture_id=1, age=None),
            Insert.of(
                "portrait_texts",
                [
                    rows.PortraitText(1, 1, "de", "Hebamme", "Ich fange jeden Tag neu an."),
                    rows.PortraitText(2, 1, "en", "Midwife"),
                    rows.PortraitText(3, 2, "de", "Ärztin"),
                ],
            ),
            Insert.of("person_data", [rows.PersonData(1, 4, "Großmann")]),
            Insert.of("contacts", [rows.Contact(1, "studio", "Lichthof"), rows.Contact(2)]),
            Insert.of("participations", [rows.Participation(1, 1, 1, "photographer")]),
            Insert.of("walls", [rows.Wall(1, "Rathaus", 1)]),
            Insert.of("cells", [rows.Cell(1, 1, 0, 1), rows.Cell(2, 1, 1)]),
        ).apply(connection)
    return library


def _names(library: Library, query: Query) -> list[str]:
    with library.reading() as connection:
        found = queries.ids(connection, query)
        assert queries.count(connection, query) == len(found) or query.limit
        return [line.name for line in queries.lines(connection, query.table, found)]


def test_names_sort_as_in_a_german_dictionary(filled: Library) -> None:
    query = Query("portraits").sorted_by("name")
    assert _names(filled, query) == [
        "ägnes", "Bert", "Oskar", "Özlem", "Straße", "strasse2", "Zoë",
    ]  # fmt: skip
    assert _names(filled, query.sorted_by("name", descending=True))[0] == "Zoë"


@pytest.mark.parametrize("descending", [False, True])
def test_what_is_empty_comes_last(filled: Library, descending: bool) -> None:
    assert _names(filled, Query("portraits").sorted_by("age", descending))[-1] == "Oskar"


@pytest.mark.parametrize("descending", [False, True])
def test_who_has_no_name_comes_last_through_the_index(filled: Library, descending: bool) -> None:
    query = Query("portraits").sorted_by("name", descending)
    plain = _names(filled, query)
    with filled.writing() as connection:
        Update("portraits", {1: {"name": ""}, 4: {"name": ""}}).apply(connection)
    assert _names(filled, query) == [n for n in plain if n not in ("Zoë", "ägnes")] + ["", ""]
    for limit in (1, 5, 6, 7):
        some = replace(query, limit=limit)
        assert _names(filled, some) == _names(filled, query)[:limit]
    statements: list[str] = []
    with filled.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *a: statements.append(a[2]))
        queries.ids(connection, query)
        for text in [each for each in statements if each.startswith("SELECT")]:
            shown = text.replace("?", "''")
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {shown}").all()
            assert not any(row[3] == "USE TEMP B-TREE FOR ORDER BY" for row in plan), plan


@pytest.mark.parametrize("field", ["name", "created_at"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("search", ["", "r"])
def test_what_is_narrowed_keeps_the_order_that_it_has_among_all(
    filled: Library, field: str, descending: bool, search: str
) -> None:
    # Found first and sorted then, not walked along the index: nobody may see that.
    with filled.writing() as connection:
        Update.one("portraits", 5, name="").apply(connection)
    every = Query("portraits", sort=(Sort(field, descending), Sort("age")))
    few = replace(every, filters=(Having.of("status", "draft"),), search=search)
    with filled.writing() as connection:
        Update.one("portraits", 2, status="ready").apply(connection)
        found = queries.ids(connection, few)
        kept = set(queries.ids(connection, replace(few, sort=())))
        assert list(found) == [id_ for id_ in queries.ids(connection, every) if id_ in kept]
        assert 1 < len(found) < 7


@pytest.mark.parametrize("field", ["surname", "label", "town", "creator", "email"])
@pytest.mark.parametrize("descending", [False, True])
def test_further_columns_sort_with_what_is_empty_last(
    filled: Library, field: str, descending: bool
) -> None:
    with filled.writing() as connection:
        Batch.of(
            Insert.of("person_data", [rows.PersonData(2, 5, "Öhler", email="z@example.org")]),
            Update.one("person_data", 1, email="a@example.org"),
            Insert.of("labels", [rows.Label(1, "Öl"), rows.Label(2, "Alt"), rows.Label(3, "Zu")]),
            Insert.of("portrait_labels", [rows.PortraitLabel(1, 4, 3), rows.PortraitLabel(2, 4, 2),
                                          rows.PortraitLabel(3, 5, 1)]),
            Insert.of("places", [Place(1, "Auental"), Place(2, "Öd")]),
            Insert.of("pictures", [rows.Picture(2, "cd" * 32, ".jpg", "b.jpg", 5, 40, 50)]),
            Update("pictures", {1: {"creator": "Ada"}, 2: {"creator": "Zeno"}}),
            Update("portraits", {4: {"place_id": 1, "picture_id": 1},
                                 5: {"place_id": 2, "picture_id": 2}, 3: {"picture_id": None}}),
        ).apply(connection)  # fmt: skip
    with filled.reading() as connection:
        found = list(queries.ids(connection, Query("portraits").sorted_by(field, descending)))
        expected = [5, 4] if descending else [4, 5]
        assert found[:2] == expected
        (line,) = queries.lines(connection, "portraits", [4])
        assert (line.surname, line.label, line.town) == ("Großmann", "Alt, Zu", "Auental")


def test_sorting_by_words_uses_the_asked_language(filled: Library) -> None:
    german = Query("portraits", sort=(Sort("role"), Sort("name")))
    assert _names(filled, german)[:2] == ["Özlem", "Zoë"]  # Ärztin, Hebamme
    english = Query("portraits", sort=(Sort("role"), Sort("name")), language="en")
    assert _names(filled, english)[0] == "Zoë"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ozlem", ["Özlem"]),
        ("ÖZ", ["Özlem"]),
        ("strasse", ["Straße", "strasse2"]),
        ("amme neu", ["Zoë"]),  # within words, all words
        ("midwife", ["Zoë"]),
        ("grossmann", ["ägnes"]),  # the surname, though no list shows it
        ("dsc_1", ["Oskar"]),
        ("100%", []),
        ('"', []),
        ("_", ["Oskar"]),
        ("  ", ["ägnes", "Bert", "Oskar", "Özlem", "Straße", "strasse2", "Zoë"]),
    ],
)
def test_search(filled: Library, text: str, found: list[str]) -> None:
    assert _names(filled, Query("portraits", text).sorted_by("name")) == found


def test_search_follows_edits(filled: Library) -> None:
    with filled.writing() as connection:
        Update.one("portrait_texts", 1, role="Müllerin").apply(connection)
        Update.one("pictures", 1, credit_line="Stadtarchiv").apply(connection)
    assert _names(filled, Query("portraits", "hebamme")) == []
    assert _names(filled, Query("portraits", "mullerin")) == ["Zoë"]
    assert _names(filled, Query("portraits", "stadtarchiv")) == ["Oskar"]


def test_filters_combine(filled: Library) -> None:
    query = Query("portraits", filters=(Having.of("campaign_id", 2), Lacking("picture_id")))
    assert sorted(_names(filled, query)) == ["Bert", "Straße", "Zoë", "strasse2"][:0] + sorted(
        name for name in ("Zoë", "Bert", "strasse2")
    )
    assert _names(filled, Query("portraits", filters=(OnWall(1),))) == ["Zoë"]
    assert len(_names(filled, Query("portraits", filters=(OnWall(1, on=False),)))) == 6
    assert _names(filled, Query("contacts", filters=(TakingPart((1,)),))) == ["Lichthof"]


def test_lines_carry_what_stands_beside(filled: Library) -> None:
    with filled.reading() as connection:
        (zoe,) = queries.lines(connection, "portraits", [1])
        assert (zoe.role, zoe.campaign, zoe.digest) == ("Hebamme", "Ihr", "")
        assert sorted(zoe.languages.split(",")) == ["de", "en"]
        (oskar, gone) = (*queries.lines(connection, "portraits", [3, 99]), None)
        assert (oskar.digest, oskar.width, gone) == ("ab" * 32, 40, None)
        (campaign,) = queries.lines(connection, "campaigns", [1])
        assert (campaign.brand, campaign.portraits, campaign.walls) == ("Mühlstetten", 3, 1)
        (contact,) = queries.lines(connection, "contacts", [1])
        assert contact.roles == "photographer"
        (wall,) = queries.lines(connection, "walls", [1])
        assert (wall.campaign, wall.cells, wall.taken) == ("Wir", 2, 1)


def test_a_status_sorts_by_its_course_not_by_its_letters(filled: Library) -> None:
    course = ("published", "idea", "ready", "draft", "archived")
    with filled.writing() as connection:
        for id_, status in enumerate(course, 1):
            Update.one("portraits", id_, status=status).apply(connection)
    with filled.reading() as connection:
        found = queries.ids(connection, Query("portraits").sorted_by("status"))
        assert [id_ for id_ in found if id_ <= 5] == [2, 4, 3, 1, 5]


def test_every_sort_of_every_list_works(filled: Library) -> None:
    for table, fields in queries.SORTS.items():
        for field in fields:
            with filled.reading() as connection:
                queries.ids(connection, Query(table).sorted_by(field))
                queries.ids(connection, Query(table).sorted_by(field, descending=True))


@pytest.mark.parametrize("stored", ["Müller", "Mueller", "Muller"])
@pytest.mark.parametrize("typed", ["müller", "MUELLER", "muller", "muel", "Mülle"])
def test_umlauts_are_found_however_they_are_written(
    library: Library, stored: str, typed: str
) -> None:
    with library.writing() as connection:
        Insert.of("contacts", [rows.Contact(1, name=stored), rows.Contact(2, name="Meier")]).apply(
            connection
        )
        assert list(queries.ids(connection, Query("contacts", search=typed))) == [1]


def test_labels_and_further_numbers_are_searched(library: Library) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("contacts", [rows.Contact(1, name="Alt"), rows.Contact(2, name="Neu")]),
            Insert.of("contact_points", [rows.ContactPoint(1, 1, value="0203 555 0199")]),
            Insert.of("labels", [rows.Label(1, "Ehrenamt")]),
            Insert.of("contact_labels", [rows.ContactLabel(1, 2, 1)]),
        ).apply(connection)
        assert list(queries.ids(connection, Query("contacts", search="0199"))) == [1]
        assert list(queries.ids(connection, Query("contacts", search="ehrenamt"))) == [2]
        Update.one("labels", 1, name="Feuerwehr").apply(connection)
        assert not queries.ids(connection, Query("contacts", search="ehrenamt"))
        assert list(queries.ids(connection, Query("contacts", search="feuerwehr"))) == [2]


def test_the_newest_come_first_without_sorting_a_million(library: Library) -> None:
    sent: list[str] = []
    with library.reading() as connection:
        event.listen(
            connection, "before_cursor_execute", lambda _c, _u, text, *_more: sent.append(text)
        )
        queries.ids(connection, Query("portraits").sorted_by("created_at", descending=True))
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {sent[0]}", (-1, 0)[: sent[0].count("?")]
        )
        assert "TEMP B-TREE" not in str(plan.all())


@pytest.mark.parametrize("typed", ["mu", "mue", "muel", "mü", "MÜ"])
def test_short_beginnings_of_umlauts_are_found(library: Library, typed: str) -> None:
    with library.writing() as connection:
        Insert.of("contacts", [rows.Contact(1, name="Müller"), rows.Contact(2, name="Abel")]).apply(
            connection
        )
        assert list(queries.ids(connection, Query("contacts", search=typed))) == [1]
        assert not queries.ids(connection, Query("contacts", search="\0nichts"))


def test_nobody_gets_the_id_and_the_history_of_somebody_else(library: Library) -> None:
    with library.writing() as connection:
        change = Insert.of("contacts", [rows.Contact(7, name="Abel")])
        history.write(connection, change, change.apply(connection), "ines", datetime(2026, 5, 3))
        Delete("contacts", (7,)).apply(connection)
        assert queries.highest_id(connection, "contacts") == 7


@pytest.mark.parametrize("field", ["organisation", "first_name", "function", "town"])
def test_what_is_said_of_contacts_sorts_as_in_a_dictionary(library: Library, field: str) -> None:
    said = ["Zoll", "Ämter", "anders", "Özlem", "Oper", ""]
    found = [replace(rows.Contact(at), **{field: each}) for at, each in enumerate(said, 1)]
    with library.writing() as connection:
        Insert.of("contacts", found).apply(connection)
    with library.reading() as connection:
        ids = queries.ids(connection, Query("contacts").sorted_by(field))
    assert [said[id_ - 1] for id_ in ids] == ["Ämter", "anders", "Oper", "Özlem", "Zoll", ""]


@pytest.mark.parametrize("field", ["organisation", "email", "function", "town", "kind"])
@pytest.mark.parametrize("descending", [False, True])
def test_contacts_of_the_same_house_stand_by_their_names(
    library: Library, field: str, descending: bool
) -> None:
    same = {"kind": "person"} if field == "kind" else {field: "Verein"}
    names = ["Zorn", "Öl", "", "Abel", "oben"]
    found = [replace(rows.Contact(at, name=each), **same) for at, each in enumerate(names, 1)]
    with library.writing() as connection:
        Insert.of("contacts", found).apply(connection)
    with library.reading() as connection:
        query = Query("contacts").sorted_by(field, descending=descending)
        for limit in (None, 9):
            ids = queries.ids(connection, replace(query, limit=limit))
            assert [names[id_ - 1] for id_ in ids] == ["Abel", "oben", "Öl", "Zorn", ""]
