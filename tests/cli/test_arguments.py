"""What holds for every command stands before its name or behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import cli

ALL = ("--library", "somewhere", "--language", "en", "--json")


@pytest.mark.parametrize("before", [0, 2, 4, 5])
def test_it_counts_wherever_it_stands(before: int) -> None:
    options = cli.parse([*ALL[:before], "list", *ALL[before:], "campaigns"])
    assert (options.library, options.language, options.json) == (Path("somewhere"), "en", True)


def test_what_nobody_says_is_as_usual() -> None:
    options = cli.parse(["list", "campaigns"])
    assert (options.library, options.language, options.json) == (None, "", False)


def test_the_last_word_counts() -> None:
    options = cli.parse(["--library", "one", "list", "campaigns", "--library", "two"])
    assert options.library == Path("two")
