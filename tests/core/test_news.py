"""What the office says about versions is read with care."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.news import is_address, is_place, read

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "page", "notes", "de", "x"]), inner, max_size=5
        )
    ),
)


def test_version_page_and_words() -> None:
    news = read(
        b'{"version": "0.10.0", "page": "https://intranet.example/litfass", "more": [1],'
        b' "notes": {"de": "Druckt schneller.", "en": "Prints  faster.", "fr": 3}}'
    )
    assert (news.version, news.page) == ("0.10.0", "https://intranet.example/litfass")
    assert news.note("de") == "Druckt schneller."
    assert news.note("pl") == "Prints faster."
    assert news.newer_than("0.9.1")
    assert not news.newer_than("0.10.0")
    assert not read(b'{"version": "1.0"}').newer_than("1.0.0")


@given(JSON)
def test_whatever_stands_there_is_read_or_refused(data: object) -> None:
    with contextlib.suppress(Known):
        news = read(json.dumps(data).encode())
        assert isinstance(data, dict)
        assert news.note("de") == "" or isinstance(data["notes"], dict)


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe", b"[" * 100_000, b"{}", b'{"version": 3}', b'{"version": "1.0rc1"}']
)
def test_nonsense_is_refused(text: bytes) -> None:
    with pytest.raises(Known, match="news_unreadable"):
        read(text)


@pytest.mark.parametrize(
    ("source", "good", "address"),
    [
        ("https://intranet.example/litfass.json", True, True),
        ("http://intranet.example/litfass.json", False, True),
        ("ftp://intranet.example/a", False, True),
        ("https://", False, True),
        ("https://[::1/a", False, True),
        (r"\\server\software\litfass.json", True, False),
        ("file:///srv/litfass.json", True, False),
        ("/srv/litfass.json", True, False),
        ("", False, False),
    ],
)
def test_places(source: str, good: bool, address: bool) -> None:
    assert (is_place(source), is_address(source)) == (good, address)
    page = read(json.dumps({"version": "1", "page": source}).encode()).page
    assert page == (source if good else "")
