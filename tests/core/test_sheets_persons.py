"""Full names: the first word alone may be public, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.sheets.persons import is_doubtful, is_full, mostly_full, parted, turned


@pytest.mark.parametrize(
    ("text", "first", "surname", "doubtful"),
    [
        ("Änne Müller", "Änne", "Müller", False),
        ("Müller, Änne", "Änne", "Müller", False),
        ("Anna Lena", "Anna", "Lena", False),
        ("Anna Lena von Berg", "Anna", "Lena von Berg", True),
        ("Karl-Heinz Müller", "Karl-Heinz", "Müller", False),
        ("von Berg", "", "von Berg", True),
        ("Von Berg", "", "Von Berg", True),
        ("Al Pacino", "Al", "Pacino", False),
        ("Dr. Yılmaz", "", "Dr. Yılmaz", True),
        ("Frau Müller", "", "Frau Müller", True),
        ("Prof. Dr. Aylin Yılmaz", "Aylin", "Prof. Dr. Yılmaz", False),
        ("Dr. h.c. Aylin Yılmaz", "Aylin", "Dr. h.c. Yılmaz", False),
        ("H. Müller", "H.", "Müller", False),
        ("Müller, Dr. Anna Lena von", "Anna Lena", "Dr. von Müller", True),
        ("Müller, Maria geb. Strauß", "Maria", "Müller geb. Strauß", True),
        ("Müller, Maria, geb. Strauß", "Maria", "Müller geb. Strauß", True),
        ("Familie Krüger", "", "Familie Krüger", True),
        ("MÜLLER Änne", "", "MÜLLER Änne", True),
        ("Änne MÜLLER", "Änne", "MÜLLER", False),
        ("ÄNNE MÜLLER", "ÄNNE", "MÜLLER", False),
        ("Müller, Anna; Schmidt, Bernd", "", "Müller Anna; Schmidt Bernd", True),
        ("Hans, Peter und Anna Müller", "", "Hans Peter und Anna Müller", True),
        ("Peter und Anna Müller", "", "Peter und Anna Müller", True),
        ("Anna Müller, Bäckerin", "", "Anna Müller Bäckerin", True),
        ("García Lorca, Federico", "", "García Lorca Federico", True),
        ("Dipl.-Ing. (FH) Müller", "", "Dipl.-Ing. (FH) Müller", True),
        ("María García Márquez", "María", "García Márquez", True),
        ("Änne", "Änne", "", False),
        ("  Änne\u00a0 ", "Änne", "", False),
        ("Änne,", "Änne", "", False),
        ("", "", "", False),
        (",", "", "", False),
    ],
)
def test_names_as_people_write_them(text: str, first: str, surname: str, doubtful: bool) -> None:
    assert parted(text) == (first, surname)
    assert is_full(text) == bool(surname)
    assert is_doubtful(text) == doubtful


words = st.one_of(
    st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=8),
    st.sampled_from(["von", "de", "Dr.", "Frau", "geb.", "Müller", "Anna-Lena", "O’Neil", "Ä."]),
)


@given(st.lists(words, max_size=6))
def test_one_word_at_most_is_public_and_none_is_lost(names: list[str]) -> None:
    first, surname = parted(" ".join(names))
    assert " " not in first
    assert sorted([*first.split(), *surname.split()]) == sorted(names)
    assert parted(first) == (first, "")


@given(st.lists(words, min_size=1, max_size=3), st.lists(words, min_size=1, max_size=3))
def test_what_stands_before_a_comma_is_never_public(before: list[str], behind: list[str]) -> None:
    first, surname = parted(f"{' '.join(before)}, {' '.join(behind)}")
    rest = list(behind)
    for word in first.split():
        rest.remove(word)
    assert sorted([*before, *rest]) == sorted(surname.split())


@pytest.mark.parametrize(
    ("text", "first", "surname"),
    [
        ("Müller Änne", "Änne", "Müller"),
        ("Müller, Änne", "Änne", "Müller"),
        ("MÜLLER Änne", "Änne", "MÜLLER"),
        ("Müller Dr. Änne", "Änne", "Müller Dr."),
        ("Müller Anna Lena", "", "Müller Anna Lena"),
        ("Änne", "Änne", ""),
        ("Dr. Yılmaz", "", "Dr. Yılmaz"),
    ],
)
def test_names_with_the_surname_in_front(text: str, first: str, surname: str) -> None:
    assert parted(turned(text)) == (first, surname)


def test_most_cells_of_a_column() -> None:
    assert mostly_full(["Änne Müller", "", "Ida Öz", "Jo"])
    assert not mostly_full(["Änne", "Ida Öz"])
    assert not mostly_full(["", " "])
