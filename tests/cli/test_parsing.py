"""Wrong usage is told in the language of the commands."""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Iterator

import pytest

from desktop import cli
from desktop.usage import parsing
from desktop.work import i18n
from desktop.work.i18n import translate

pytestmark = pytest.mark.usefixtures("qapp")

FIELD = re.compile(r"%(?:\(\w+\))?[rs]")


@pytest.fixture
def german() -> Iterator[None]:
    i18n.install("de")
    yield
    i18n.install("en")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("text", parsing.WORDS)
def test_a_text_of_the_parser_keeps_its_values(text: str) -> None:
    said = translate("Usage", text)
    # In German quotes a value stands as it was typed, not as Python writes it.
    plain = [each.replace(")r", ")s").replace("%r", "%s") for each in (text, said)]
    fields = [sorted(FIELD.findall(each)) for each in plain]
    if "%(type)s" in text:  # a word of Python, which tells nobody anything
        fields[0].remove("%(type)s")
    assert fields[1] == fields[0]
    assert said.endswith(text[len(text.rstrip()) :])


@pytest.mark.usefixtures("german")
def test_every_text_of_the_parser_is_one_that_argparse_has() -> None:
    source = inspect.getsource(argparse).replace("\\n", "\n")
    assert [text for text in parsing.WORDS if text not in source] == []


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["wall", "exprt"], "„exprt“ gibt es nicht (möglich sind"),
        (["wall", "export"], "Diese Angaben fehlen: NAME, --as, --out"),
        (["list", "walls", "--limit"], "eine Angabe wird erwartet"),
        (["list", "walls", "--colour"], "Diese Angaben gibt es hier nicht: --colour"),
    ],
)
def test_wrong_usage_is_told_in_german(
    capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.parse([*words, "--language=de"])
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert says in told
    assert "Fehler: " in told
    assert told.startswith("Aufruf: ")


@pytest.mark.usefixtures("german")
def test_help_is_german_throughout(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.parse(["--help", "--language=de"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert "Optionen:" in told
    assert not re.search(r"\b(show|exit|the|and|version number)\b", told)
