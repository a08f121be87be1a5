"""What the office says about versions is read with care."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.news import is_address, is_place, read

OFFICE = "https://intranet.example/litfass.json"
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
        b' "notes": {"de": "Druckt schneller.", "en": "Prints  faster.", "fr": 3}}',
        OFFICE,
    )
    assert (news.version, news.page) == ("0.10.0", "https://intranet.example/litfass")
    assert news.note("de") == "Druckt schneller."
    assert news.note("pl") == "Prints faster."
    assert news.newer_than("0.9.1")
    assert not news.newer_than("0.10.0")
    assert not read(b'{"version": "1.0"}', OFFICE).newer_than("1.0.0")


@given(JSON)
def test_whatever_stands_there_is_read_or_refused(data: object) -> None:
    with contextlib.suppress(Known):
        news = read(json.dumps(data).encode(), OFFICE)
        assert isinstance(data, dict)
        assert news.note("de") == "" or isinstance(data["notes"], dict)


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe", b"[" * 100_000, b"{}", b'{"version": 3}', b'{"version": "1.0rc1"}']
)
def test_nonsense_is_refused(text: bytes) -> None:
    with pytest.raises(Known, match="news_unreadable"):
        read(text, OFFICE)


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


@pytest.mark.parametrize(
    "page",
    [
        "www.evil.example/x.exe",
        "ms-msdt:/id PCWDiagnostic",
        "mailto:anna@evil.example",
        "http://intranet.example/litfass",
        "file:///srv/litfass",
        "setup.exe",
        "",
    ],
)
@pytest.mark.parametrize("source", [OFFICE, "/srv/litfass.json"])
def test_no_other_page_is_shown(page: str, source: str) -> None:
    assert _page(page, source) == ""


def test_only_a_file_names_files() -> None:
    folder = str(Path("/srv/litfass").absolute())
    assert _page(folder, OFFICE) == ""
    assert _page(r"\\evil.example\share\x.exe", OFFICE) == ""
    assert _page(r"C:\x\calc.exe", OFFICE) == ""
    assert _page(folder, "/srv/litfass.json") == folder
    assert _page(folder, "file:///srv/litfass.json") == folder
    assert _page(OFFICE, "/srv/litfass.json") == OFFICE


def _page(page: str, source: str) -> str:
    return read(json.dumps({"version": "1", "page": page}).encode(), source).page
