"""Likely doubles: who is shown side by side, and who is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.doubles import Double, Facts, doubles, groups


def _of(id_: int, name: str, mail: str = "", phone: str = "", place: str = "") -> Facts:
    return Facts(
        id_,
        tuple(part for part in name.split("/") if part),
        frozenset({mail} - {""}),
        frozenset({phone} - {""}),
        place,
    )


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        (_of(1, "ines/meier"), _of(2, "ines/meier"), ("name",)),
        (_of(1, "ines/meier"), _of(2, "meier ines"), ("name",)),
        (_of(1, "ines/meier", phone="+491"), _of(2, "ines/meyer", phone="+491"),
         ("similar_name", "phone")),
        (_of(1, "ines/meier", "i@x.de"), _of(2, "ines maria/meier", "i@x.de"),
         ("similar_name", "mail")),
        (_of(1, "", "i@x.de", "+491"), _of(2, "ines/meier", "i@x.de", "+491"), ("mail", "phone")),
    ],
)  # fmt: skip
def test_likely(first: Facts, second: Facts, reasons: tuple[str, ...]) -> None:
    assert doubles([second, first]) == [Double(1, 2, reasons)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (_of(1, "ines/meier"), _of(2, "tom/meier")),
        (_of(1, "ines"), _of(2, "ines")),  # a first name alone
        (_of(1, "ines/meier", "info@x.de", "+491"), _of(2, "tom/abel", "info@x.de", "+491")),
        (_of(1, "ines/meier", phone="+491"), _of(2, "tom/abel", phone="+491", place="a")),
        (_of(1, ""), _of(2, "")),
        (_of(1, "jo/ek"), _of(2, "jo/eb")),  # too short to be a slip
    ],
)
def test_not_likely(first: Facts, second: Facts) -> None:
    assert doubles([first, second]) == []


def test_the_most_certain_comes_first() -> None:
    found = doubles(
        [
            _of(1, "ines/meier"), _of(2, "ines/meier"),
            _of(3, "tom/abel", "t@x.de"), _of(4, "tom/abel", "t@x.de"),
        ]
    )  # fmt: skip
    assert [(d.first, d.second) for d in found] == [(3, 4), (1, 2)]


def test_what_a_crowd_shares_says_nothing() -> None:
    office = [_of(i, "", "info@x.de", "+491") for i in range(200)]
    assert doubles(office) == []


def test_ten_thousand_are_looked_at_in_pairs_that_share_something() -> None:
    many = [_of(i, f"vorname{i % 1000}/nachname{i}", f"{i}@x.de") for i in range(10_000)]
    again = [_of(20_000 + i, f"nachname{i}/vorname{i % 1000}") for i in range(0, 10_000, 1000)]
    found = [d for d in doubles([*many, *again]) if "name" in d.reasons]
    assert [(d.first, d.second) for d in found] == [(i, 20_000 + i) for i in range(0, 10_000, 1000)]


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20)), max_size=20))
def test_groups_part_what_pairs_join(pairs: list[tuple[int, int]]) -> None:
    found = groups(pairs)
    members = [id_ for group in found for id_ in group]
    assert sorted(members) == sorted({id_ for pair in pairs for id_ in pair})
    home = {id_: group for group in found for id_ in group}
    assert all(home[first] is home[second] for first, second in pairs)
