"""Every Known error has its sentence, and the sentence has what it names."""

from __future__ import annotations

import ast
import errno
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from db.errors import LibraryError
from desktop.core.errors import Known
from desktop.work import i18n, messages
from desktop.work.presswords import PRESS
from desktop.work.sheetwords import SHEETS
from desktop.work.tablewords import TABLES
from desktop.work.templatewords import TEMPLATES

ROOT = Path(__file__).parents[2]
RESERVED = {"system", "memory", "bug"}
NOTED = {"Fault": 2, "Bad": 2, "Note": 2, "_fault": 0}
"""What notes a code beside a line and a place and raises nothing -> which argument it is."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.install("en")
    yield
    i18n.install("en")


@dataclass(frozen=True)
class Raised:
    """A place that makes a Known error."""

    where: str
    code: str
    values: frozenset[str] | None
    """The names given, or None where they cannot be told (`**values`)."""


@cache
def nodes(tree: ast.Module) -> tuple[ast.AST, ...]:
    """All nodes of a module."""
    return tuple(ast.walk(tree))


def constants(node: ast.expr, tree: ast.Module) -> list[str]:
    """The codes that an argument may stand for: followed through a name or a helper function."""
    match node:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.IfExp(body=body, orelse=other):
            return constants(body, tree) + constants(other, tree)
        case ast.Name(id=name):
            given = [
                found.value
                for found in nodes(tree)
                if isinstance(found, ast.Assign)
                and any(isinstance(t, ast.Name) and t.id == name for t in found.targets)
            ]
            return [code for value in given for code in constants(value, tree)]
        case ast.Call(func=ast.Name(id=name)):
            returned = [
                found.value
                for function in nodes(tree)
                if isinstance(function, ast.FunctionDef) and function.name == name
                for found in ast.walk(function)
                if isinstance(found, ast.Return) and found.value is not None
            ]
            return [code for value in returned for code in constants(value, tree)]
        case _:
            return []


@cache
def trees() -> list[tuple[str, ast.Module]]:
    paths = [*(ROOT / "desktop").rglob("*.py"), *(ROOT / "db").rglob("*.py")]
    return [
        (str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(paths)
    ]


def kinds() -> set[str]:
    """`Known`, `LibraryError` and what is derived from them."""
    found = {"Known", "LibraryError"}
    for _, tree in trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.ClassDef)
                and {ast.unparse(base) for base in node.bases} & found
            ):
                found.add(node.name)
    return found


@cache
def raised() -> list[Raised]:
    names = kinds()
    found: list[Raised] = []
    for file, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if len(node.args) > (place := NOTED.get(name, len(node.args))):
                codes = constants(node.args[place], tree)
                found += [Raised(f"{file}:{node.lineno}", code, None) for code in codes]
            if name not in names:
                continue
            given = [keyword.arg for keyword in node.keywords]
            values = None if None in given else frozenset(str(arg) for arg in given)
            found += [
                Raised(f"{file}:{node.lineno}", code, values)
                for code in constants(node.args[0], tree)
            ]
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_has_a_sentence_that_fits() -> None:
    places = raised()
    assert len(places) > 10  # the search itself works
    wrong = [
        f"{place.where}: {place.code}"
        for place in places
        if place.code not in messages.TABLE
        or (
            place.values is not None
            and not placeholders(messages.TABLE[place.code]) <= place.values
        )
    ]
    assert wrong == []


def test_no_code_stands_in_two_tables() -> None:
    for table in (TABLES, PRESS, SHEETS, TEMPLATES):
        assert {code: messages.TABLE[code] for code in table} == dict(table)


def test_no_sentence_is_left_over() -> None:
    assert set(messages.TABLE) - {place.code for place in raised()} - RESERVED == set()


def test_sentences_are_whole() -> None:
    for code, text in messages.TABLE.items():
        assert text.endswith("."), code
        assert "'" not in text, code
        assert '"' not in text, code
        assert "  " not in text, code


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_row_can_be_said(language: str) -> None:
    i18n.install(language)
    for code, text in messages.TABLE.items():
        if code not in RESERVED:
            values = dict.fromkeys(placeholders(text), "X")
            said = messages.sentence(Known(code, **values))
            assert "{" not in said, code
            assert said


def test_file_stands_in_front_unless_a_report_names_it() -> None:
    error = Known("image_empty", file="mara.jpg")
    assert messages.sentence(error).startswith("mara.jpg: The file is empty.")
    assert messages.reason(error).startswith("The file is empty.")
    backup = LibraryError("backup_damaged", file="a.zip")
    assert messages.sentence(backup).startswith("‘a.zip’ is not a complete backup")


def test_numbers_are_written_as_the_language_does() -> None:
    error = Known("image_too_large", file="x.jpg", width=20_000, height=15_000)
    assert "20,000 × 15,000 pixels" in messages.reason(error)
    i18n.install("de")
    assert "20.000 × 15.000 Pixel" in messages.reason(error)
    wide = Known("page_size", width=10.5, height=20.0, smallest=1, largest=9)
    assert "10,5 × 20 mm" in messages.reason(wide)


def test_library_errors_are_known() -> None:
    error = LibraryError("library_locked", folder="/srv/x")
    assert messages.is_known(error)
    assert "‘/srv/x’" in messages.sentence(error)


def test_braces_in_values_do_no_harm() -> None:
    error = LibraryError("library_missing", folder="/srv/{folder}/{0}")
    assert "‘/srv/{folder}/{0}’" in messages.sentence(error)


def test_errors_without_a_code() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "/srv/wall.pdf")
    assert "/srv/wall.pdf" in messages.sentence(full)
    assert "full" in messages.sentence(full)
    assert "No such file" in messages.sentence(FileNotFoundError(2, "No such file", "/x"))
    assert "memory" in messages.sentence(MemoryError())
    assert "KeyError" in messages.sentence(KeyError("x"))
    assert "Known" in messages.sentence(Known("never_heard_of"))
    assert not any(messages.is_known(error) for error in (full, MemoryError(), KeyError("x")))
