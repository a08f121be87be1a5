"""The commands, run as a user runs them: a process of its own, its output and exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.core.places import root

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def litfass(tmp_path: Path) -> Run:
    """Runs `litfass ARGUMENTS --library tmp/library`."""

    def run(*arguments: object, library: Path | None = tmp_path / "library") -> Any:
        words = [sys.executable, "-m", "desktop", *map(str, arguments)]
        if library is not None:
            words += ["--library", str(library)]
        environment = {
            **os.environ,
            "LITFASS_HOME": str(tmp_path / "home"),
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": str(root()),
        }
        environment.pop("QT_QPA_PLATFORM", None)  # commands must not need a display
        return subprocess.run(
            words, capture_output=True, encoding="utf-8", env=environment, cwd=tmp_path, check=False
        )

    return run


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with two photos and a broken one."""
    folder = tmp_path / "Fotos für Ämter"
    folder.mkdir()
    for index, name in enumerate(("Jörg.jpg", "zwei.png")):
        Image.new("RGB", (300, 400), (90 * index, 120, 60)).save(folder / name)
    (folder / "kaputt.jpg").write_bytes(b"")
    return folder


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The one JSON object on stdout, of a command that went well."""
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


def test_the_main_job_without_a_window(litfass: Run, photos: Path, tmp_path: Path) -> None:
    first = told(litfass("import", photos, "--campaign", "Herbst", "--json", "--language", "de"))
    assert (first["imported"], first["known"]) == (2, 0)
    (failed,) = first["failed"]
    assert Path(failed["file"]).name == "kaputt.jpg"
    assert failed["reason"]
    assert first["seconds"] >= 0
    again = told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    assert (again["imported"], again["known"], again["failed"]) == (0, 1, [])

    assert litfass("list", "portraits", "--json").stdout.isascii()
    listed = told(litfass("list", "portraits", "--json", "--sort", "file_name", "--limit", 1))
    assert listed["total"] == 2
    assert [portrait["file_name"] for portrait in listed["portraits"]] == ["Jörg.jpg"]
    assert told(litfass("list", "portraits", "--search", "zwei", "--json"))["total"] == 1

    made = told(
        litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A4", "--json")
    )
    assert made["portraits"] == 2
    for kind, magic in (("office", b"%PDF"), ("png", b"\x89PNG")):
        file = tmp_path / f"wand.{kind}"
        told(litfass("wall", "export", "Wand", "--as", kind, "--out", file, "--json"))
        assert file.read_bytes().startswith(magic)
    assert not list(tmp_path.glob("*.part"))
    assert told(litfass("check", "--json")) == {"problems": []}

    package = tmp_path / "sicher.zip"
    told(litfass("backup", package, "--json"))
    elsewhere = tmp_path / "anderswo"
    told(litfass("restore", package, "--json", library=elsewhere))
    assert told(litfass("check", "--json", library=elsewhere)) == {"problems": []}
    assert told(litfass("list", "walls", "--json", library=elsewhere))["walls"][0]["taken"] == 2


def test_a_missing_original_is_a_problem(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    (original,) = (file for file in (tmp_path / "library" / "vault").rglob("*.jpg"))
    original.unlink()
    done = litfass("check", "--json")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["problems"]
    assert original.name in problem


def test_damage_is_told_as_a_problem(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    (tmp_path / "library" / "library.db").write_bytes(b"rubbish" * 1000)
    done = litfass("check", "--json")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["problems"]) == 1


def test_a_folder_is_no_file_for_a_backup(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    done = litfass("backup", tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_import_of_nothing_leaves_no_campaign(litfass: Run, photos: Path) -> None:
    told(litfass("import", photos / "kaputt.jpg", "--campaign", "Leer", "--json"))
    assert told(litfass("list", "campaigns", "--json"))["total"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("list", "portraits"),  # no library there
        ("wall", "export", "Wand", "--as", "png", "--out", "w.png"),
        ("import", "gibtesnicht.jpg", "--campaign", "Herbst"),
        ("restore", "gibtesnicht.zip"),
        ("wall", "create", "Wand", "--campaign", "Nirgendwo"),
    ],
)
def test_what_the_user_can_mend_is_one_plain_line(litfass: Run, words: tuple[str, ...]) -> None:
    done = litfass(*words, "--language", "de")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.strip()
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("bogus",),
        ("list", "trees"),
        ("wall",),
        ("wall", "export", "Wand"),
        ("import",),
        ("wall", "create", "Wand", "--campaign", "A", "--portraits", "some"),
        ("list", "walls", "--limit", "many"),
        ("list", "walls", "--limit", "-3"),
        ("wall", "create", "Wand", "--campaign", "A", "--columns", "0"),
    ],
)
def test_wrong_usage_ends_with_two(litfass: Run, words: tuple[str, ...]) -> None:
    done = litfass(*words, library=None)
    assert done.returncode == 2
    assert done.stdout == ""


def test_help_speaks_both_languages(litfass: Run) -> None:
    german = litfass("--help", "--language", "de", library=None)
    english = litfass("--help", "--language=en", library=None)
    assert german.returncode == english.returncode == 0
    assert german.stdout != english.stdout
