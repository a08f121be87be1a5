"""Ids dealt out by a key stand as SQL would have put them."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event

from db import grouping, queries, rows
from db.changes import Batch, Insert
from db.filters import Having
from db.library import Library, create_library
from db.parting import parts
from db.queries import Query, Sort
from db.streaming import Keyed, joined, keyed
from db.vocabulary import PORTRAIT_STATUSES

Person = tuple[int, str, int | None, str, str | None]
"""Campaign, status, age, name and role."""

ROLES = st.sampled_from(("", "Hebamme", "hebamme", "Ärztin", "Arzt", "\x1e", "a\x1fb", "=", "0"))
PEOPLE = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(PORTRAIT_STATUSES),
        st.none() | st.integers(0, 120),
        st.sampled_from(("", "Ada", "Zoë")),
        st.none() | ROLES | st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    ),
    max_size=12,
)
FILTERS = st.sampled_from(((), (Having.of("campaign_id", 1, 2),)))


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One library for all examples; each runs in a transaction that is rolled back."""
    library = create_library(tmp_path_factory.mktemp("parting") / "library")
    yield library
    library.close()


@contextmanager
def _filled(library: Library, people: Sequence[Person], apart: int) -> Iterator[Connection]:
    with library.reading() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(i, "WIR"[:i]) for i in (1, 2, 3)]),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(apart * i, campaign, name=name, age=age, status=status)
                    for i, (campaign, status, age, name, _role) in enumerate(people, 1)
                ],
            ),
            Insert.of(
                "portrait_texts",
                [
                    # In another order than the portraits, and with another language beside.
                    rows.PortraitText(1000 - i, apart * i, "de" if i % 4 else "en", role)
                    for i, (*_more, role) in enumerate(people, 1)
                    if role is not None
                ],
            ),
        ).apply(connection)
        yield connection
        connection.rollback()


@settings(max_examples=25)
@given(people=PEOPLE, filters=FILTERS, apart=st.sampled_from((1, 80_000_000)), data=st.data())
def test_ids_stand_as_sql_sorts_them(
    playground: Library,
    people: Sequence[Person],
    filters: tuple[Having, ...],
    apart: int,
    data: st.DataObject,
) -> None:
    fields = st.sampled_from(sorted(queries.SORTS["portraits"]))
    sorts = data.draw(st.lists(st.builds(Sort, fields, st.booleans()), min_size=1, max_size=3))
    query = Query("portraits", sort=tuple(sorts), filters=filters)
    with _filled(playground, people, apart) as connection:
        ours = queries.ids(connection, query)
        # A limit is left to SQL, which sorts by itself then.
        assert ours == queries.ids(connection, replace(query, limit=1000))


@settings(max_examples=25)
@given(people=PEOPLE, filters=FILTERS, descending=st.booleans())
def test_groups_hold_what_the_plain_query_finds_in_its_order(
    playground: Library,
    people: Sequence[Person],
    filters: tuple[Having, ...],
    descending: bool,
) -> None:
    plain = Query("portraits", sort=(Sort("name"),), filters=filters)
    with _filled(playground, people, 1) as connection:
        order = list(queries.ids(connection, plain))
        lines = {line.id: line for line in queries.lines(connection, "portraits", order)}
        for field in ("role", "status"):
            query = replace(plain, group=Sort(field, descending))
            ids, groups = grouping.grouped(connection, query)
            heads = [(group.value, group.count) for group in groups]
            runs = groupby(getattr(lines[id_], field) for id_ in ids)
            assert [(value, len(list(same))) for value, same in runs] == heads
            at = 0
            for value, count in heads:
                own = [id_ for id_ in order if getattr(lines[id_], field) == value]
                assert list(ids[at : at + count]) == own
                at += count


def test_with_very_many_keys_sql_sorts(
    playground: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [(1, "idea", age, "", None) for age in (40, None, 20, 30)]
    asked: list[str] = []
    monkeypatch.setattr(queries, "MOST_PARTS", 2)
    with _filled(playground, people, 1) as connection:
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        found = queries.ids(connection, Query("portraits").sorted_by("age"))
        assert list(found) == [3, 4, 1, 2]
        assert "age ASC NULLS LAST" in asked[-1]


def test_words_of_a_whole_library_are_read_from_one_end_to_the_other(playground: Library) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    with _filled(playground, [(1, "idea", None, "", "Hebamme")], 1) as connection:
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2:4]))
        queries.ids(connection, Query("portraits").sorted_by("role"))
        plans = [
            str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values).all())
            for text, values in tuple(asked)
        ]
    assert not any("B-TREE" in plan for plan in plans)  # nothing is sorted
    assert any("SCAN t" in plan for plan in plans)


def test_keys_are_read_one_by_one_where_a_text_holds_what_stands_between(
    playground: Library,
) -> None:
    with playground.reading() as connection:
        for texts in (["a", None, "b\x1fc"], ["\x1e", "a", None], [], [None], [""]):
            given_ = sa.func.json_each(json.dumps(texts)).table_valued("key", "value").c
            statement = sa.select(given_.key.label("id"), given_.value.label("key"))
            found = keyed(connection, statement)
            assert [found.keys[number] for number in found.numbers] == texts
            assert list(found.ids) == list(range(len(texts)))


@pytest.mark.parametrize("apart", [1, 10**9])
def test_what_has_no_key_is_in_a_part_of_its_own(apart: int) -> None:
    found = Keyed(array("q", [3 * apart, apart]), array("i", [0, 1]), ["x", "y"])
    dealt = parts(array("q", [apart, 2 * apart, 3 * apart]), found)
    assert {part.key: list(part.ids) for part in dealt} == {
        "x": [3 * apart], "y": [apart], None: [2 * apart],
    }  # fmt: skip


def test_many_ids_are_taken_apart_whole(playground: Library) -> None:
    with playground.reading() as connection:
        number = sa.select(sa.literal(1).label("id")).cte(recursive=True)
        number = number.union_all(sa.select(number.c.id + 1).where(number.c.id < 50_000))
        assert joined(connection, sa.select(number.c.id)) == array("q", range(1, 50_001))
        found = keyed(connection, sa.select(number.c.id, (number.c.id % 7).label("key")))
        assert [int(found.keys[n] or 0) for n in found.numbers] == [i % 7 for i in found.ids]
