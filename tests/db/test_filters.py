"""Filters: what each lets through, alone and together, and that indexes carry them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from db import queries, rows
from db.changes import Batch, Insert
from db.filters import (
    Between,
    Either,
    Filter,
    Having,
    InPlace,
    InTown,
    Labelled,
    Lacking,
    TakingPart,
    Unreached,
)
from db.library import Library
from db.models import TABLES
from db.picture_filters import PictureHaving, TooSmall, WithoutCredit
from db.portrait_rows import Place
from db.queries import Query
from db.word_filters import Due, TextsIn, WithoutQuote, WithoutWords

MONDAY = date(2026, 5, 4)
SUNDAY = MONDAY + timedelta(days=6)


@pytest.fixture
def filled(library: Library) -> Library:
    """Six portraits and five contacts that differ in what is filtered by."""
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir"), rows.Campaign(2, "Ihr")]),
            Insert.of(
                "pictures",
                [
                    rows.Picture(1, "a", ".jpg", "a.jpg", 5, 3000, 2000, creator="Jule Ahrens"),
                    rows.Picture(2, "b", ".jpg", "b.jpg", 5, 900, 1400, credit_line="Foto: Stadt"),
                    rows.Picture(3, "c", ".jpg", "c.jpg", 5, 2000, 900),
                ],
            ),
            Insert.of(
                "places",
                [
                    Place(1, "Nordland", "region"),
                    Place(2, "Kreis Hohenau", "district", 1),
                    Place(3, "Auental", "town", 2),
                    Place(4, "Inselstadt", "town", 1),
                    Place(5, "Südland", "region"),
                ],
            ),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(1, 1, name="A", age=17, picture_id=1, status="draft", place_id=3),
                    rows.Portrait(2, 1, name="B", age=18, picture_id=2, status="ready"),
                    rows.Portrait(3, 1, name="C", age=40, picture_id=3, place_id=2),
                    rows.Portrait(4, 2, name="D", age=65),
                    rows.Portrait(5, 2, "place", "E", place_id=4),
                    rows.Portrait(6, 2, name="F", age=66),
                ],
            ),
            Insert.of(
                "portrait_texts",
                [
                    rows.PortraitText(1, 1, "de", "Hebamme", due_on=MONDAY),
                    rows.PortraitText(2, 1, "en", due_on=SUNDAY),
                    rows.PortraitText(3, 2, "en", quote="Hi", state="released", due_on=MONDAY),
                    rows.PortraitText(4, 3, "de", story="Es war.", due_on=MONDAY - timedelta(1)),
                    rows.PortraitText(5, 4, "de", "Wirt", due_on=SUNDAY + timedelta(1)),
                    rows.PortraitText(6, 5, "de", "Dorf"),
                ],
            ),
            Insert.of("labels", [rows.Label(1, "Presse"), rows.Label(2, "Ehrenamt")]),
            Insert.of(
                "portrait_labels",
                [rows.PortraitLabel(1, 1, 1), rows.PortraitLabel(2, 1, 2),
                 rows.PortraitLabel(3, 2, 2)],
            ),
            Insert.of(
                "contacts",
                [
                    rows.Contact(1, email="a@example.org", town="Musterstadt"),
                    rows.Contact(2, "company", phone="1", town="Neuhof"),
                    rows.Contact(3, "medium"),
                    rows.Contact(4, "studio", town="Neuhof"),
                    rows.Contact(5),
                ],
            ),
            Insert.of(
                "contact_points",
                [rows.ContactPoint(1, 3, "mail", value="c@example.org"),
                 rows.ContactPoint(2, 3, "mobile", value="2")],
            ),
            Insert.of("contact_addresses", [rows.ContactAddress(1, 3, town="Musterstadt")]),
            Insert.of("contact_labels", [rows.ContactLabel(1, 1, 1)]),
            Insert.of(
                "participations",
                [rows.Participation(1, 1, 1, "partner"), rows.Participation(2, 2, 1, "press"),
                 rows.Participation(3, 1, 2, "press")],
            ),
        ).apply(connection)  # fmt: skip
    return library


def found(library: Library, table: str, *filters: Filter) -> list[int]:
    query = Query(table, filters=filters)
    with library.reading() as connection:
        ids = list(queries.ids(connection, query))
        assert queries.count(connection, query) == len(ids)
    return ids


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([Between("age", 18, 65)], [2, 3, 4]),
        ([Between("age", 66)], [6]),
        ([Between("age", None, 17)], [1]),
        ([WithoutWords(("de",))], [2, 6]),
        ([WithoutWords(("en",))], [1, 3, 4, 5, 6]),  # 1 has an English text without a word
        ([WithoutWords(("de", "en"))], [1, 2, 3, 4, 5, 6]),
        ([WithoutQuote(("en",))], [1, 3, 4, 5, 6]),
        ([WithoutQuote(("de",))], [1, 2, 3, 4, 5, 6]),  # a role or a story is no quote
        ([TextsIn((("de", "draft"),))], [1, 3, 4, 5]),
        ([TextsIn((("en", "draft"),))], []),  # the text without a word is missing
        ([TextsIn((("en", "released"), ("de", "checked")))], [2]),
        ([TextsIn(())], []),
        ([Either((TextsIn((("de", "draft"),)), WithoutWords(("de",))))], [1, 2, 3, 4, 5, 6]),
        ([Either((TextsIn((("en", "released"),)), WithoutQuote(("en",))))], [1, 2, 3, 4, 5, 6]),
        ([PictureHaving("creator", ("Jule Ahrens",))], [1]),
        ([WithoutCredit()], [3]),
        ([Lacking("picture_id")], [4, 5, 6]),
        ([TooSmall(((1400, 2000), (1000, 1300)))], [2, 3]),
        ([TooSmall(((1400, 2000), (900, 1500)))], [2]),
        ([Due(MONDAY, SUNDAY)], [1]),
        ([Due(None, MONDAY - timedelta(1))], [3]),
        ([Due(MONDAY)], [1, 4]),
        ([InPlace((3,))], [1]),
        ([InPlace((2,))], [1, 3]),
        ([InPlace((1,))], [1, 3, 5]),
        ([InPlace((2, 4))], [1, 3, 5]),
        ([InPlace((5,))], []),
        ([InPlace((), none=True)], [2, 4, 6]),
        ([InPlace((4,), none=True)], [2, 4, 5, 6]),
        ([Labelled((1,))], [1]),
        ([Labelled((1, 2))], [1, 2]),
        ([Labelled((), none=True)], [3, 4, 5, 6]),
        ([Labelled((1,), none=True)], [1, 3, 4, 5, 6]),
        ([Labelled((2,)), Having.of("status", "ready")], [2]),
        ([WithoutWords(("en",)), Between("age", 30), Lacking("picture_id")], [4, 6]),
    ],
)
def test_what_filters_of_portraits_let_through(
    filled: Library, filters: list[Filter], expected: list[int]
) -> None:
    assert found(filled, "portraits", *filters) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([TakingPart((1,))], [1, 2]),
        ([TakingPart((2,))], [1]),
        ([TakingPart(roles=("press",))], [1, 2]),
        ([TakingPart((1,), ("press",))], [2]),  # 1 is press elsewhere
        ([TakingPart((1, 2), ("press",))], [1, 2]),
        ([InTown(("Musterstadt",))], [1, 3]),
        ([InTown(("Musterstadt", "Neuhof"))], [1, 2, 3, 4]),
        ([Unreached("email", ("mail",))], [2, 4, 5]),
        ([Unreached("phone", ("phone", "mobile"))], [1, 4, 5]),
        ([Labelled((1,))], [1]),
        ([Labelled((), none=True), Having.of("kind", "company", "studio")], [2, 4]),
    ],
)
def test_what_filters_of_contacts_let_through(
    filled: Library, filters: list[Filter], expected: list[int]
) -> None:
    assert found(filled, "contacts", *filters) == expected


def test_values_to_choose_from_come_once_and_in_order(filled: Library) -> None:
    with filled.reading() as connection:
        assert queries.values_in(connection, "contacts", "town") == ["Musterstadt", "Neuhof"]
        assert queries.values_in(connection, "pictures", "creator") == ["Jule Ahrens"]
        assert queries.values_in(connection, "portrait_texts", "language") == ["de", "en"]
        assert queries.named(connection, "labels") == {2: "Ehrenamt", 1: "Presse"}


@pytest.mark.parametrize(
    ("table", "filter_", "index"),
    [
        ("portraits", PictureHaving("creator", ("x",)), "ix_pictures_creator"),
        ("portraits", Due(MONDAY, SUNDAY), "ix_portrait_texts_due_on"),
        ("portraits", InPlace((1,)), "ix_portraits_place_id"),
        ("portraits", Labelled((1,)), "ix_portrait_labels_label_id"),
        ("portraits", Labelled((), none=True), "sqlite_autoindex_portrait_labels"),
        ("contacts", InTown(("x",)), "ix_contacts_town"),
        ("contacts", Labelled((1,)), "ix_contact_labels_label_id"),
        ("contacts", TakingPart((1,)), "ix_participations_campaign_id"),
    ],
)
def test_indexes_carry_what_is_rare(
    filled: Library, table: str, filter_: Filter, index: str
) -> None:
    import sqlalchemy as sa

    from db.models import TABLES

    statement = sa.select(TABLES[table].c.id).where(filter_.clause(table))
    with filled.reading() as connection:
        text = str(statement.compile(connection, compile_kwargs={"literal_binds": True}))
        plan = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").all())
    assert index in plan


@pytest.mark.parametrize("filter_", [WithoutQuote(("de",)), TextsIn((("de", "draft"),))])
def test_texts_are_looked_up_by_portrait_and_language(filled: Library, filter_: Filter) -> None:
    found_by = sa.select(TABLES["portraits"].c.id).where(filter_.clause("portraits"))
    asked = found_by.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with filled.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").all()
    steps = [row[3] for row in plan if "portrait_texts" in row[3]]
    assert steps
    assert all("(portrait_id=? AND language=?)" in step for step in steps)
