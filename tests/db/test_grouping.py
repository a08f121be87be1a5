"""Groups: records in parts by a field, each part counted, in the order in which people read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import event

from db import grouping, queries, rows
from db.changes import Batch, Insert, Update
from db.filters import Having
from db.grouping import GROUPS, Group
from db.library import Library
from db.portrait_rows import Place
from db.queries import Query, Sort


@pytest.fixture
def filled(library: Library) -> Library:
    """Portraits and contacts with something to be grouped by, and with gaps."""
    with library.writing() as connection:
        Batch.of(
            Insert.of("brands", [rows.Brand(1, "Mühlstetten"), rows.Brand(2, "Äpfelbach")]),
            Insert.of(
                "campaigns",
                [
                    rows.Campaign(1, "Zusammen", 1, status="running", starts_on=date(2026, 1, 5)),
                    rows.Campaign(2, "Ämter", 2, status="idea", starts_on=date(2025, 3, 1)),
                    rows.Campaign(3, "Zusammen"),
                ],
            ),
            Insert.of(
                "pictures",
                [
                    rows.Picture(1, "a" * 64, ".jpg", "1.jpg", 5, 40, 50, creator="Özcan"),
                    rows.Picture(2, "b" * 64, ".jpg", "2.jpg", 5, 40, 50, creator="Zander"),
                    rows.Picture(3, "c" * 64, ".jpg", "3.jpg", 5, 40, 50),
                ],
            ),
            Insert.of(
                "places",
                [
                    Place(1, "Südland", "region"),
                    Place(2, "Nordland", "region"),
                    Place(3, "Kreis Hohenau", "district", 2),
                    Place(4, "Auental", "town", 3),
                    Place(5, "Inselstadt", "town", 1),
                ],
            ),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(
                        number,
                        1 + number % 3,
                        name=f"P{9 - number}",
                        age=[None, 19, 20, 29, 8, 104][number % 6],
                        status=["published", "idea", "draft"][number % 3],
                        picture_id=[None, 1, 2, 3][number % 4],
                        created_at=datetime(2026, 1 + number % 4, 3),
                        place_id=[None, 1, 3, 4, 5][number % 5],
                    )
                    for number in range(1, 10)
                ],
            ),
            Insert.of(
                "portrait_texts",
                [
                    rows.PortraitText(1, 1, "de", "Hebamme", state="released"),
                    rows.PortraitText(2, 2, "de", "Ärztin"),
                    rows.PortraitText(3, 2, "en", "Doctor", state="checked"),
                ],
            ),
            Insert.of("labels", [rows.Label(1, "Presse"), rows.Label(2, "Amt")]),
            Insert.of(
                "portrait_labels",
                [
                    rows.PortraitLabel(1, 1, 2),
                    rows.PortraitLabel(2, 1, 1),
                    rows.PortraitLabel(3, 2, 1),
                    rows.PortraitLabel(4, 3, 1),
                    rows.PortraitLabel(5, 3, 2),
                ],
            ),
            Insert.of(
                "contacts",
                [
                    rows.Contact(1, "studio", "Lichthof", town="Örtelstadt"),
                    rows.Contact(2, "person", "Petersmann", town="Zell"),
                    rows.Contact(3, "person", "Alt"),
                ],
            ),
            Insert.of(
                "participations",
                [
                    rows.Participation(1, 1, 1, "photographer"),
                    rows.Participation(2, 2, 1, "sponsor"),
                    rows.Participation(3, 2, 1, "photographer"),
                    rows.Participation(4, 1, 2, "photographer"),
                ],
            ),
        ).apply(connection)
    return library


def _grouped(
    library: Library, table: str, field: str, descending: bool = False, **more: object
) -> tuple[list[int], list[Group]]:
    query = replace(Query(table), group=Sort(field, descending), **more)  # pyright: ignore[reportArgumentType]
    with library.reading() as connection:
        ids, groups = grouping.grouped(connection, query)
        assert sorted(ids) == sorted(queries.ids(connection, query))
    assert sum(group.count for group in groups) == len(ids)
    return ids.tolist(), groups


@pytest.mark.parametrize(
    ("table", "field"), [(table, field) for table, fields in GROUPS.items() for field in fields]
)
def test_every_group_of_every_list_holds_all_records(
    filled: Library, table: str, field: str
) -> None:
    for descending in (False, True):
        ids, groups = _grouped(filled, table, field, descending)
        assert ids
        values = [group.value for group in groups]
        assert len(set(values)) == len(values)
        assert "" not in values[:-1]


def test_codes_stand_in_the_order_of_their_vocabulary(filled: Library) -> None:
    ids, groups = _grouped(filled, "portraits", "status")
    assert groups == [Group("idea", 3), Group("draft", 3), Group("published", 3)]
    assert ids == [1, 4, 7, 2, 5, 8, 3, 6, 9]
    assert [g.value for g in _grouped(filled, "portraits", "status", True)[1]] == [
        "published", "draft", "idea"
    ]  # fmt: skip


def test_within_a_group_the_order_of_the_list_holds(filled: Library) -> None:
    ids, _groups = _grouped(filled, "portraits", "status", sort=(Sort("name"),))
    assert ids == [7, 4, 1, 8, 5, 2, 9, 6, 3]


def test_words_stand_as_in_a_dictionary_and_what_is_empty_last(filled: Library) -> None:
    for descending, creators in ((False, ["Özcan", "Zander", ""]), (True, ["Zander", "Özcan", ""])):
        _ids, groups = _grouped(filled, "portraits", "creator", descending)
        assert [group.value for group in groups] == creators
    assert [g.value for g in _grouped(filled, "contacts", "town")[1]] == ["Örtelstadt", "Zell", ""]


def test_credits_are_those_that_stand_beside_the_pictures(filled: Library) -> None:
    with filled.writing() as connection:
        Update("pictures", {1: {"credit_line": "Amtsblatt"}}).apply(connection)
    for descending, credits in (
        (False, ["Amtsblatt", "Zander", ""]),
        (True, ["Zander", "Amtsblatt", ""]),
    ):
        _ids, groups = _grouped(filled, "portraits", "credit_line", descending)
        assert [group.value for group in groups] == credits
        query = Query("portraits", sort=(Sort("credit_line", descending),))
        with filled.reading() as connection:
            lines = queries.lines(connection, "portraits", queries.ids(connection, query))
        shown = [line.credit_line or line.creator for line in lines]
        assert shown == [group.value for group in groups for _ in range(group.count)]


def test_records_of_the_same_name_are_different_groups(filled: Library) -> None:
    _ids, groups = _grouped(filled, "portraits", "campaign")
    assert [(g.words, g.value) for g in groups] == [
        ("Ämter", "2"), ("Zusammen", "1"), ("Zusammen", "3")
    ]  # fmt: skip


def test_towns_lie_in_districts_and_regions(filled: Library) -> None:
    def groups(field: str) -> list[tuple[str, int]]:
        return [(group.words, group.count) for group in _grouped(filled, "portraits", field)[1]]

    assert groups("town") == [("Auental", 2), ("Inselstadt", 2), ("", 5)]
    assert groups("district") == [("Kreis Hohenau", 4), ("", 5)]
    assert groups("region") == [("Nordland", 4), ("Südland", 4), ("", 1)]


def test_ages_go_by_decades(filled: Library) -> None:
    _ids, groups = _grouped(filled, "portraits", "age")
    assert [(group.value, group.count) for group in groups] == [
        ("0", 1), ("1", 2), ("2", 4), ("10", 1), ("", 1)
    ]  # fmt: skip


def test_days_go_by_month_and_year(filled: Library) -> None:
    _ids, groups = _grouped(filled, "portraits", "created_at", True)
    assert [group.value for group in groups] == ["2026-04", "2026-03", "2026-02", "2026-01"]
    _ids, groups = _grouped(filled, "campaigns", "starts_on")
    assert groups == [Group("2025", 1), Group("2026", 1), Group("", 1)]


def test_several_labels_or_roles_are_a_group_of_their_own(filled: Library) -> None:
    ids, groups = _grouped(filled, "portraits", "label")
    assert [(g.words, g.count) for g in groups] == [("Presse", 1), ("Presse, Amt", 2), ("", 6)]
    assert ids[:3] == [2, 1, 3]
    _ids, groups = _grouped(filled, "contacts", "roles")
    assert groups == [Group("sponsor,photographer", 1), Group("photographer", 1), Group("", 1)]


def test_states_are_those_of_the_asked_language(filled: Library) -> None:
    _ids, groups = _grouped(filled, "portraits", "text_state")
    assert groups == [Group("draft", 1), Group("released", 1), Group("", 7)]
    _ids, groups = _grouped(filled, "portraits", "text_state", language="en")
    assert groups == [Group("checked", 1), Group("", 8)]


def test_search_and_filters_narrow_groups(filled: Library) -> None:
    having = (Having.of("campaign_id", 1),)
    _ids, groups = _grouped(filled, "portraits", "status", filters=having)
    assert groups == [Group("published", 3)]
    _ids, groups = _grouped(filled, "portraits", "status", search="hebamme")
    assert groups == [Group("idea", 1)]


def test_no_record_is_touched_by_python(filled: Library) -> None:
    asked: list[str] = []
    with filled.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        grouping.grouped(connection, Query("portraits", group=Sort("status")))
    asked.remove("BEGIN")
    assert len(asked) == 1  # the ids in one text, their keys in another
    assert "group_concat" in asked[0]


def test_a_query_without_a_group_has_none(filled: Library) -> None:
    with filled.reading() as connection, pytest.raises(ValueError, match="without a group"):
        grouping.grouped(connection, Query("portraits"))
