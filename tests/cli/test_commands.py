"""The commands, run as a user runs them: a process of its own, its output and exit code."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from db import queries
from db.engine import add_functions
from db.library import open_library
from desktop.core.places import root
from tests.fixtures.warmed import Warmed, cold

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def litfass(tmp_path: Path, warmed: Warmed) -> Run:
    """Runs `litfass ARGUMENTS --library tmp/library`; `fresh` as a user does."""

    def run(
        *arguments: object, library: Path | None = tmp_path / "library", fresh: bool = False
    ) -> Any:
        words = [*map(str, arguments)]
        if library is not None:
            words += ["--library", str(library)]
        environment = {
            **os.environ,
            "LITFASS_HOME": str(tmp_path / "home"),
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": str(root()),
        }
        environment.pop("QT_QPA_PLATFORM", None)  # commands must not need a display
        return (cold if fresh else warmed.run)(words, tmp_path, environment)

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
    words = ("import", photos, "--campaign", "Herbst", "--json", "--language", "de")
    first = told(litfass(*words, fresh=True))
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

    assert "\tIdee\t" in litfass("list", "campaigns", "--language", "de").stdout
    assert told(litfass("list", "campaigns", "--json"))["campaigns"][0]["status"] == "idea"

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
    failed = litfass("restore", photos / "Jörg.jpg", library=tmp_path / "neu" / "hier")
    assert (failed.returncode, (tmp_path / "neu").exists()) == (1, False)
    told(litfass("backup", package, "--json"))
    elsewhere = tmp_path / "anderswo"
    told(litfass("restore", package, "--json", library=elsewhere))
    assert told(litfass("check", "--json", library=elsewhere)) == {"problems": []}
    assert told(litfass("list", "walls", "--json", library=elsewhere))["walls"][0]["taken"] == 2


def test_walls_are_told_apart(litfass: Run, photos: Path, tmp_path: Path) -> None:
    for campaign in ("Herbst", "Winter"):
        told(litfass("import", photos / "Jörg.jpg", "--campaign", campaign, "--json"))
    create = ("wall", "create", "Wand", "--format", "A6", "--json", "--campaign")
    first = told(litfass(*create, "Herbst"))["id"]
    again = litfass(*create, "Herbst", "--language", "de")
    assert again.returncode == 1
    assert "›Wand‹" in again.stderr
    assert "›Herbst‹" in again.stderr
    assert told(litfass("list", "walls", "--json"))["total"] == 1
    second = told(litfass(*create, "Winter"))["id"]

    file = tmp_path / "wand.png"
    export = ("wall", "export", "Wand", "--as", "png", "--out", file, "--json")
    unclear = litfass(*export)
    assert unclear.returncode == 1
    assert f"{first} (Herbst, A6), {second} (Winter, A6)" in unclear.stderr
    assert not file.exists()
    told(litfass(*export, "--campaign", "Winter"))
    assert litfass(*export, "--campaign", "Sommer").returncode == 1

    # The window lets two walls of a campaign have one name.
    with closing(sqlite3.connect(tmp_path / "library" / "library.db")) as connection:
        add_functions(connection)
        connection.execute("UPDATE walls SET campaign_id = (SELECT min(id) FROM campaigns)")
        connection.commit()
    assert litfass(*export, "--campaign", "Herbst").returncode == 1
    for number in (first, second):
        assert str(number) in litfass("list", "walls").stdout
        told(litfass(*export, "--number", number))
    assert litfass(*export, "--number", 99).returncode == 1


def test_a_name_is_found_whatever_its_case_and_space(litfass: Run, photos: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", " Wir  sind hier", "--json"))
    again = ("--campaign", "wir sind HIER ", "--json")
    told(litfass("import", photos / "zwei.png", *again))
    (campaign,) = told(litfass("list", "campaigns", "--json"))["campaigns"]
    assert (campaign["name"], campaign["portraits"]) == ("Wir sind hier", 2)
    told(litfass("wall", "create", "  Wand ", "--format", "A6", *again))
    assert litfass("wall", "create", "wand", *again).returncode == 1
    assert told(litfass("list", "walls", "--json"))["walls"][0]["name"] == "Wand"
    told(litfass("wall", "export", "WAND", "--as", "png", "--out", "wand.png", *again))


def test_a_wall_is_written_at_the_resolution_asked_for(
    litfass: Run, photos: Path, tmp_path: Path
) -> None:
    told(litfass("import", photos, "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A6", "--json"))
    export = ("wall", "export", "Wand", "--json", "--as")
    told(litfass(*export, "png", "--out", "wand.png", "--dpi", 36))
    with Image.open(tmp_path / "wand.png") as picture:
        assert picture.size == (149, 210)
    small = told(litfass(*export, "office", "--out", "klein.pdf", "--dpi", 36))["bytes"]
    large = told(litfass(*export, "office", "--out", "fein.pdf", "--dpi", 300))["bytes"]
    assert small < large


def test_a_wall_is_laid_out_and_ordered(litfass: Run, photos: Path) -> None:
    told(litfass("import", photos, "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--json"))
    arrange = ("wall", "arrange", "Wand")
    laid = told(
        litfass(
            *arrange, "--layout", "brick", "--columns", 3, "--last-row", "fill", "--fill", "claim",
            "--order", "mix", "--seed", 7, "--json",
        )
    )  # fmt: skip
    assert (laid["rows"], laid["columns"], laid["places"], laid["fillers"]) == (1, 3, 2, 1)
    sized = told(litfass(*arrange, "--layout", "grid", "--columns", "auto", "--cell", "100x130",
                         "--last-row", "left", "--json"))  # fmt: skip
    assert sized["columns"] == 6
    assert litfass(*arrange, "--layout", "spiral").returncode == 2
    assert litfass(*arrange, "--cell", "gross").returncode == 2
    none = litfass("wall", "arrange", "Keine", "--language", "de")
    assert none.returncode == 1
    assert "›Keine‹" in none.stderr


def test_a_wall_goes_round_a_column(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos, "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--json"))
    arrange = ("wall", "arrange", "Wand")
    laid = told(litfass(*arrange, "--column", "3600x2600", "--json"))
    assert laid["seam"] == 0
    assert told(litfass(*arrange, "--seam", "412,5", "--json"))["seam"] == 412.5
    assert told(litfass(*arrange, "--seam", "auto", "--json"))["seam"] == 0
    told(
        litfass("wall", "export", "Wand", "--as", "png", "--out", "wand.png", "--dpi", 36, "--json")
    )
    with Image.open(tmp_path / "wand.png") as picture:
        assert picture.size == (round(3615 / 25.4 * 36), round(2600 / 25.4 * 36))
    assert litfass(*arrange, "--column", "rund").returncode == 2
    assert litfass(*arrange, "--column", "10x10").returncode == 1
    told(
        litfass(
            "wall", "create", "Säule", "--campaign", "Herbst", "--column", "4300x3600", "--json"
        )
    )


def test_a_path_that_leads_nowhere_does_not_stop_the_others(litfass: Run, photos: Path) -> None:
    done = told(litfass("import", photos / "weg", photos / "Jörg.jpg", "--campaign", "A", "--json"))
    assert done["imported"] == 1
    (failed,) = done["failed"]
    assert Path(failed["file"]) == photos / "weg"
    assert failed["reason"]


def test_a_file_without_an_ending_gets_one(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A6", "--json"))
    for given, written in (
        ("Wand", "Wand.png"),
        ("Wand 1.2", "Wand 1.2.png"),
        ("w.PNG", "w.PNG"),
        ("Dr.Abel", "Dr.Abel.png"),
    ):
        answer = told(litfass("wall", "export", "Wand", "--as", "png", "--out", given, "--json"))
        assert Path(answer["file"]).name == written
        assert (tmp_path / written).is_file()
    folder = litfass("wall", "export", "Wand", "--as", "png", "--out", tmp_path / "library")
    assert folder.returncode == 1
    assert not (tmp_path / "library.png").exists()


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


def test_a_backup_and_a_wall_overwrite_nothing_else(
    litfass: Run, photos: Path, tmp_path: Path
) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A6", "--json"))
    library = tmp_path / "library"
    (original,) = (file for file in (library / "vault").rglob("*.jpg"))
    for file in (library / "library.db", original, photos / "zwei.png"):
        before = file.read_bytes()
        done = litfass("backup", file, "--language", "de")
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1
        assert file.name in done.stderr
        assert file.read_bytes() == before
    told(litfass("backup", library / "backups" / "sicher.zip", "--json"))
    before = (library / "library.db").read_bytes()
    for kind in ("office", "png"):
        done = litfass("wall", "export", "Wand", "--as", kind, "--out", library / "library.db")
        assert done.returncode == 1
        assert (library / "library.db").read_bytes() == before
    done = litfass("export", "portraits", "--as", "csv", "--out", library / "library.db")
    assert (done.returncode, (library / "library.db").read_bytes()) == (1, before)


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
        ("list", "walls", "--language", "xx"),
    ],
)
def test_wrong_usage_ends_with_two(litfass: Run, words: tuple[str, ...]) -> None:
    done = litfass(*words, library=None)
    assert done.returncode == 2
    assert done.stdout == ""


CREATE = ("wall", "create", "Wand", "--campaign", "A")
EXPORT = ("wall", "export", "Wand", "--out", "wand")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((*CREATE, "--format", "A9"), "A6, A5, A4, A3, A2, A1, A0"),
        ((*CREATE, "--format", "1x1"), "10"),
        ((*CREATE, "--portraits", "first:0"), "first:9"),
        ((*CREATE, "--portraits", "first:²"), "first:9"),
        ((*CREATE, "--columns", "0"), "„0“"),
        ((*CREATE, "--columns", "viele"), "„viele“"),
        (("list", "walls", "--limit", "-3"), "„-3“"),
        (("list", "walls", "--sort", "colour"), "created_at, format, name"),
        ((*EXPORT, "--as", "gif"), "png"),
        ((*EXPORT, "--as", "png", "--number", "eins"), "„eins“"),
        ((*EXPORT, "--as", "png", "--dpi", "35"), "36 bis 1200"),
        ((*EXPORT, "--as", "office", "--dpi", "1201"), "36 bis 1200"),
        ((*EXPORT, "--as", "office", "--dpi", "fein"), "„fein“"),
        (("import", "a.jpg", "--campaign", ""), "leer"),
        (("wall", "create", " ", "--campaign", "A"), "leer"),
        (("wall", "create", "Wand", "--campaign", " \t"), "leer"),
        (("wall", "export", "Wand", "--as", "png", "--out", "wand.pdf"), "auf .png endet"),
        (("wall", "export", "Wand", "--as", "office", "--out", "wand.PNG"), "auf .pdf endet"),
        (("wall", "export", "Wand", "--as", "office", "--out", "wand.tif"), ".pdf"),
    ],
)
def test_a_wrong_value_is_wrong_usage_and_told_what_is_right(
    litfass: Run, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    done = litfass(*words, "--language", "de", library=None)
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert "_count" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} <= {"home"}


def test_help_speaks_both_languages(litfass: Run) -> None:
    german = litfass("--help", "--language", "de", library=None)
    english = litfass("--help", "--language=en", library=None)
    assert german.returncode == english.returncode == 0
    assert german.stdout != english.stdout


def test_a_file_for_the_print_shop_and_a_look_at_it(
    litfass: Run, photos: Path, tmp_path: Path
) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A6", "--json"))
    file = tmp_path / "Druck.pdf"
    export = ("wall", "export", "Wand", "--as", "print-shop", "--out", file, "--json")
    made = told(litfass(*export))
    assert (made["profile"], made["claims"]) == ("small", "PDF/X-4")
    assert not [one for one in made["findings"] if one["light"] == "red" and not one["place"]]
    looked = litfass("preflight", file, "--json", library=None)
    assert json.loads(looked.stdout)["claims"] == "PDF/X-4"
    profile = ("--profile", "Ohne Transparenz (PDF/X-3)", "--language", "de")
    flat = told(litfass(*export, "--ticket", *profile))
    assert (flat["profile"], flat["claims"]) == ("flat", "PDF/X-3:2002")
    with pypdfium2.PdfDocument(tmp_path / "Druck – Auftragszettel.pdf") as document:
        sheet = document[0]
        ticket = sheet.get_textpage().get_text_bounded()
        sheet.close()
    assert "Endformat" in ticket
    assert "105 × 148 mm" in ticket.replace("\N{NO-BREAK SPACE}", " ")
    assert hashlib.sha256(file.read_bytes()).hexdigest() in ticket
    other = litfass("preflight", file, "--profile", "small", "--language", "de", library=None)
    assert other.returncode == 1
    assert "Fehler: Die Datei ist PDF/X-3:2002; die Druckerei verlangt PDF/X-4." in other.stdout
    assert litfass(*export, "--profile", "Niemand").returncode == 1
    assert litfass("preflight", photos / "Jörg.jpg", library=None).returncode == 1
    needless = ("wall", "export", "Wand", "--as", "png", "--out", "x.png", "--profile", "small")
    assert litfass(*needless).returncode == 2


def test_what_goes_to_paper_is_remembered_where_the_library_is_free(
    litfass: Run, photos: Path, tmp_path: Path
) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A6", "--json"))
    library = tmp_path / "library"
    export = ("wall", "export", "Wand", "--dpi", 36, "--language", "de", "--out")
    made = told(litfass(*export, tmp_path / "Druck.pdf", "--as", "print-shop", "--json"))
    assert made["remembered"] is True
    assert told(litfass(*export, tmp_path / "Bogen.pdf", "--as", "tiles", "--json"))["remembered"]
    assert "remembered" not in told(litfass(*export, tmp_path / "W.png", "--as", "png", "--json"))
    opened = open_library(library)  # as a window has it
    try:
        busy = litfass(*export, tmp_path / "Noch.pdf", "--as", "print-shop")
        assert busy.returncode == 0
        assert "Als Druckstand konnte Litfass sie nicht vermerken: " in busy.stdout
        assert (tmp_path / "Noch.pdf").is_file()
        with opened.reading() as connection:
            states = queries.where(connection, "wall_prints")
    finally:
        opened.close()
    assert [(one.output, one.file_name) for one in states] == [
        ("press", "Druck.pdf"), ("tiles", "Bogen.pdf"),
    ]  # fmt: skip


def test_a_large_poster_becomes_its_parts(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "18/1", "--json"))
    file = tmp_path / "Wand.pdf"
    export = ("wall", "export", "Wand", "--as", "parts", "--dpi", 36, "--out", file)
    made = told(litfass(*export, "--parts", 2, "--language", "de", "--json"))
    assert (made["parts"], made["columns"], made["profile"]) == (2, 2, "large")
    names = ["Wand Teil 1 von 2.pdf", "Wand Teil 2 von 2.pdf", "Wand.pdf"]
    assert sorted(each.name for each in tmp_path.glob("Wand*.pdf")) == names
    for name in names[:2]:
        looked = litfass("preflight", tmp_path / name, "--json", library=None)
        assert json.loads(looked.stdout)["claims"] == "PDF/X-4"
    assert litfass(*export, "--profile", "flat").returncode == 0
    assert litfass(*export, "--paper", "A4").returncode == 2


def test_a_wall_goes_onto_sheets_of_paper(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--format", "A1", "--json"))
    file = tmp_path / "Bogen.pdf"
    export = ("wall", "export", "Wand", "--as", "tiles", "--dpi", 36, "--out", file)
    made = told(litfass(*export, "--json"))
    assert (made["sheets"], made["columns"], made["rows"]) == (12, 4, 3)
    assert file.read_bytes().startswith(b"%PDF")
    asked = ("--paper", "A3", "--overlap", "15", "--overlap-side", "left-top", "--margin", "4,2")
    made = told(litfass(*export, *asked, "--nudge", "--json"))
    assert (made["sheets"], made["lying"]) == (8, True)
    said = litfass(*export, "--language", "de").stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "594 × 841 mm auf 12 Bogen A4 hochkant" in said
    for wrong in (("--overlap", "180"), ("--margin", "-1"), ("--paper", "A9")):
        assert litfass(*export, *wrong).returncode == 2
    needless = litfass("wall", "export", "Wand", "--as", "png", "--out", "x.png", "--paper", "A4")
    assert needless.returncode == 2
    assert "--paper" in needless.stderr


def test_pictures_plan_and_contact_sheet_of_a_wall(
    litfass: Run, photos: Path, tmp_path: Path
) -> None:
    told(litfass("import", photos / "Jörg.jpg", "--campaign", "Herbst", "--json"))
    wall = ("wall", "create", "Wand", "--campaign", "Herbst", "--format", "1190x1680", "--json")
    told(litfass(*wall))
    export = ("wall", "export", "Wand", "--dpi", 36, "--no-credits", "--json", "--as")
    for kind, name, magic in (
        ("tiff", "Wand.tiff", b"II*"),
        ("jpeg", "Wand.jpeg", b"\xff\xd8"),
        ("contact-sheet", "Freigabe.pdf", b"%PDF"),
        ("package", "Paket.zip", b"PK"),
        ("web", "Seite.zip", b"PK"),
        ("draft", "Entwurf.pdf", b"%PDF"),
        ("model", "Modell.pdf", b"%PDF"),
        ("strip", "Streifen.pdf", b"%PDF"),
    ):
        file = tmp_path / name
        told(litfass(*export, kind, "--out", file))
        assert file.read_bytes().startswith(magic)
    plan = told(litfass(*export, "plan", "--out", tmp_path / "Klebeplan"))
    assert (plan["parts"], plan["columns"], plan["rows"]) == (2, 1, 2)
    assert Path(plan["file"]).name == "Klebeplan.pdf"
    plan = told(litfass(*export, "plan", "--parts", 4, "--out", tmp_path / "Klebeplan"))
    assert (plan["parts"], plan["columns"], plan["rows"]) == (4, 2, 2)
    assert litfass(*export, "plan", "--parts", 5, "--out", tmp_path / "x.pdf").returncode == 2


def single_posters(litfass: Run, folder: Path) -> None:
    """One of two posters by its number and by its name, and what is said where there is none."""
    export = ("wall", "export", "Wand", "--json", "--out")
    for kind, name in (("print-shop", "p.pdf"), ("office", "o.pdf"), ("tiles", "t.pdf")):
        written = told(litfass(*export, name, "--as", kind, "--only", "2"))
        assert "remembered" not in written
        assert written.get("overview") is None
    with pikepdf.open(folder / "p.pdf") as pdf:
        assert len(pdf.pages) == 1
        assert round(float(pdf.pages[0].obj.TrimBox[2] - pdf.pages[0].obj.TrimBox[0])) == 842
    with pikepdf.open(folder / "o.pdf") as pdf:
        assert round(float(pdf.pages[0].obj.MediaBox[2])) == 842
    (mara, *_) = told(litfass("wall", "arrange", "Wand", "--json"))["names"]
    if mara:
        assert told(litfass(*export, "m.png", "--as", "png", "--only", mara, "--dpi", 36))["bytes"]
    gone = litfass(*export, "x.png", "--as", "png", "--only", "Nobody")
    assert gone.returncode == 1
    assert "Nobody" in gone.stderr
    assert "1" in gone.stderr
    assert not (folder / "x.png").exists()
    assert litfass(*export, "x.zip", "--as", "web", "--only", "2").returncode == 2


def test_a_wall_becomes_posters(litfass: Run, photos: Path, tmp_path: Path) -> None:
    told(litfass("import", photos, "--campaign", "Herbst", "--json"))
    told(litfass("wall", "create", "Wand", "--campaign", "Herbst", "--json"))
    arrange = ("wall", "arrange", "Wand")
    told(
        litfass(
            *arrange, "--kind", "posters", "--poster", "A3", "--poster-layout", "quote", "--json"
        )
    )
    out = ("wall", "export", "Wand", "--as", "print-shop", "--out", "plakate.pdf", "--json")
    written = told(litfass(*out))
    assert written["overview"] is not None
    with pikepdf.open(tmp_path / "plakate.pdf") as pdf:
        assert len(pdf.pages) == 2
        box = [float(edge) for edge in pdf.pages[0].obj.TrimBox]
        assert round((box[2] - box[0]) / 72 * 25.4, 2) == 297
    assert litfass(*arrange, "--poster", "A99").returncode == 2
    single_posters(litfass, tmp_path)
    laid = told(litfass(*arrange, "--kind", "poster", "--json"))
    assert laid["places"] >= 2
