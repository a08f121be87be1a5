"""What lies under the tables: pages, steps between orders, dates, widths, checks."""

from __future__ import annotations

from array import array
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.tables import checks
from desktop.ui.tables.dates import parse_date
from desktop.ui.tables.editors import Unreadable, read_text
from desktop.ui.tables.moves import moves
from desktop.ui.tables.pages import KEEP, SIZE, Pages, ranges
from desktop.ui.tables.widths import shared
from desktop.work import i18n

TODAY = date(2026, 5, 3)
orders = st.lists(st.integers(1, 60), unique=True, max_size=40)


@pytest.fixture(autouse=True)
def english():
    i18n.install("en")


def lines_of(ids):
    return [SimpleNamespace(id=id_) for id_ in ids if id_ % 97]  # every 97th is gone


def id_in(pages, row):
    line = pages.line(row)
    return line and line.id


def pages_of(number):
    pages = Pages(lines_of)
    pages.set_ids(array("q", range(1, number + 1)))
    return pages


def test_a_line_is_read_with_its_page_and_only_once():
    pages = pages_of(1000)
    assert id_in(pages, 500) == 501
    assert id_in(pages, 501) == 502
    assert pages.fetched == 1


def test_a_line_that_is_gone_is_none_and_shifts_no_other():
    pages = pages_of(200)
    assert pages.line(96) is None
    assert id_in(pages, 97) == 98


def test_only_the_last_pages_are_kept():
    pages = pages_of((KEEP + 5) * SIZE)
    for row in range(0, len(pages), SIZE):
        pages.line(row)
    assert pages.has(len(pages) - 1)
    assert not pages.has(0)


def test_forgetting_names_the_rows_in_memory_only():
    pages = pages_of(1000)
    pages.line(0)
    assert pages.forget({3, 5, 900}) == [2, 4]
    assert not pages.has(0)


def test_rows_of_ids():
    pages = pages_of(1000)
    assert pages.row_of(700) == 699
    assert pages.row_of(5000) is None
    assert pages.rows_of({9, 3, 4711, 12, 1, 20}) == [0, 2, 8, 11, 19]


@given(st.sets(st.integers(0, 200)))
def test_ranges_cover_exactly_the_rows(rows):
    found = [row for first, last in ranges(sorted(rows)) for row in range(first, last + 1)]
    assert found == sorted(rows)


@given(orders, orders)
def test_steps_lead_from_one_order_to_the_other(old, new):
    now = list(old)
    for step in moves(array("q", old), array("q", new)) or ():
        number = step.last - step.first + 1
        if step.kind == "remove":
            del now[step.first : step.last + 1]
        elif step.kind == "insert":
            now[step.first : step.first] = step.ids[step.first : step.last + 1]
            assert number == len(step.ids) - (len(now) - number)
        else:
            assert sorted(now) == sorted(step.ids)
            now = list(step.ids)
        assert now == list(step.ids)
    assert now == new


def test_a_quite_different_order_is_none():
    assert moves(array("q", range(9000)), array("q", range(9000, 0, -1))) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.5.26", date(2026, 5, 3)),
        ("03.05.2026", date(2026, 5, 3)),
        ("3. Mai 2026", date(2026, 5, 3)),
        ("3 May 2026", date(2026, 5, 3)),
        ("2026-05-03", date(2026, 5, 3)),
        ("3.5.", date(2026, 5, 3)),
        ("1. März 88", date(1988, 3, 1)),
        ("heute", TODAY),
        ("morgen", date(2026, 5, 4)),
        ("", None),
        ("  ", None),
    ],
)
def test_days_as_people_type_them(text, day):
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["32.1.2026", "Mai", "3.13.2026", "3. Brumaire 2026", "1.1.026"])
def test_what_is_no_day(text):
    with pytest.raises(ValueError):
        parse_date(text, TODAY)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_as_it_is_shown(day):
    for code in ("de", "en"):
        i18n.install(code)
        assert parse_date(i18n.format_date(day)) == day
        assert parse_date(i18n.format_date(day, long=True)) == day


def test_texts_become_values_of_their_kind():
    assert read_text(" 34 ", "number") == 34
    assert read_text("", "number") is None
    assert read_text(" Mara ", "text") == "Mara"
    with pytest.raises(Unreadable, match="whole number"):
        read_text("vier", "number")
    for wrong in ("--5", "-", "5-", "1_0", "9" * 5000):
        with pytest.raises(Unreadable, match="whole number"):
            read_text(wrong, "number")
    assert read_text("-5", "number") == -5
    with pytest.raises(Unreadable, match=r"03\.05\.2026"):
        read_text("bald", "date")


def test_checks_say_in_words_what_is_wrong():
    assert checks.age(34) == checks.age(None) == checks.mail("") == checks.mail("a@b.de") == ""
    assert "120" in checks.age(121)
    assert "name@example.org" in checks.mail("Mara")
    assert checks.web("www.example.org/x") == ""
    assert checks.web("kein Netz")
    assert checks.order(TODAY, TODAY) == ""
    assert checks.order(TODAY, date(2026, 5, 2))


@given(st.integers(100, 4000), st.lists(st.tuples(st.integers(40, 300), st.booleans()), min_size=1))
def test_widths_are_shared_but_never_squeezed(room, columns):
    wanted = [width for width, _ in columns]
    elastic = [bends for _, bends in columns]
    found = shared(room, wanted, elastic)
    for width, was, bends in zip(found, wanted, elastic, strict=True):
        assert width == was if not bends else width >= int(was * 0.78)
    if any(elastic) and sum(wanted) <= room:
        assert sum(found) <= room + len(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [("31.2.26", "There is no such day."), ("2026-02-31", "There is no such day."),
     ("bald", "A date looks like 03.05.2026.")],
)  # fmt: skip
def test_a_day_that_never_comes_is_no_matter_of_spelling(text, said):
    with pytest.raises(Unreadable, match=said):
        read_text(text, "date")
