"""Taking parts out of the frozen program, and whether its smoke test notices."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import load

FAKE = """#!{python}
import pathlib, sys
model = pathlib.Path(__file__).parent / "_internal/resources/models/face.onnx"
print("1.0")
sys.exit(0 if "--version" in sys.argv and model.is_file() else "faces cannot be found")
"""
"""A program that says which version it is, unless its model is missing, and can nothing else."""


@pytest.fixture
def broken() -> ModuleType:
    """packaging/broken.py, fresh."""
    return load("broken")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A frozen folder with a program and two parts."""
    folder = tmp_path / "Litfass"
    for part in ("resources/models/face.onnx", "PIL/_webp.cpython-311.so"):
        file = folder / "_internal" / part
        file.parent.mkdir(parents=True)
        file.write_bytes(b"part")
    program = folder / "Litfass"
    program.write_text(FAKE.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")
def test_a_break_counts_as_found_where_the_smoke_test_says_so(
    broken: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert broken.main([str(folder), "face-model"]) == 0
    assert (
        "FAILED where it says which version it is: faces cannot be found" in capsys.readouterr().out
    )
    assert (folder / "_internal/resources/models/face.onnx").is_file()
    assert [file.name for file in folder.parent.iterdir()] == ["Litfass"]


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script")
def test_a_break_that_is_found_for_another_reason_is_missed(
    broken: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert broken.main([str(folder), "pillow-webp"]) == 1
    assert "MISSED" in capsys.readouterr().out


def test_a_part_that_is_not_there_cannot_be_taken_out(
    broken: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert broken.main([str(folder), "font"]) == 1
    assert "is not there to be taken out" in capsys.readouterr().out


def test_every_part_of_ours_that_is_taken_out_lies_where_it_is_looked_for(
    broken: ModuleType,
) -> None:
    root = broken.SMOKE.parents[1]
    ours = [each for each in broken.BREAKS if each.patterns[0].startswith(("resources/", "db/"))]
    assert len(ours) > 5
    for each in ours:
        if not each.patterns[0].endswith(".qm"):  # compiled when it is needed
            assert list(root.glob(each.patterns[0])), each.name
