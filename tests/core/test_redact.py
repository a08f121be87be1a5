"""What goes into a log or a crash report names nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.redact import redact


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("08 Hans.jpg cannot be decoded", "….jpg cannot be decoded"),
        ("INFO core.opening: 08 Hans Müller.HEIC cannot", "INFO core.opening: ….HEIC cannot"),
        ("image_damaged (file='08 Hans.jpg')", "image_damaged (file='….jpg')"),
        ("ValueError: no number: 'Hans Müller'", "ValueError: no number: '…'"),
        ("KeyError: 'mara.jpg'", "KeyError: '….jpg'"),
        ("'Row' object has no attribute 'row'", "'…' object has no attribute 'row'"),
        ("open(/media/Hans Müller/Fotos/a.jpg)", "open(…/….jpg)"),
        (r"open D:\Fotos\Hans Müller\08 Hans.png", r"open …/….png"),
        ("[parameters: ('Mara', 34, 'Hebamme')]", "[parameters: ('…', 34, '…')]"),
        ("can't read it, don't ask", "can't read it, don't ask"),
        ("PySide6-Essentials 6.11.3, Python 3.11", "PySide6-Essentials 6.11.3, Python 3.11"),
    ],
)
def test_names_go_and_the_kind_stays(text: str, left: str) -> None:
    assert redact(text) == left


def test_a_traceback_keeps_its_places() -> None:
    text = (
        'Traceback (most recent call last):\n  File "~/litfass/desktop/core/opening.py", line 7, '
        'in read\n    raise Known("image_damaged", file=name)\n'
        "desktop.core.errors.Known: image_damaged (file='08 Hans.jpg')\n"
    )
    assert redact(text) == text.replace("08 Hans", "…")


@given(st.text(max_size=60))
def test_any_text_is_taken_and_lines_stay(text: str) -> None:
    found = redact(text)
    assert found.count("\n") == text.count("\n")


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20))
def test_no_name_of_a_photo_is_left(name: str) -> None:
    assert redact(f"reading {name} Schmidt.jpg failed") == "….jpg failed"


def test_a_long_line_costs_little() -> None:
    assert redact("x" * 100_000 + ".jp") == "x" * 100_000 + ".jp"
