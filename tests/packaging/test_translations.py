"""The translation tool finds every text, keeps translations, and sees what is wrong with them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from tests.packaging.conftest import ROOT, load

SOURCE = """
def shown(n, name, self):
    translate("Gallery", "Open")
    translate("Gallery", "Import into {name}", name=name)
    translate("Gallery", "%n portrait(s)", "", n)
    translate("Gallery", "%n photo(s) in {name}", "", len(self.items), name=", ".join(name))
    translate(
        "Gallery",
        "A long text, "
        "over two lines",
    )
    i18n.translate("Gallery", "Open", "a shop")
    translate("Gallery", name)
    return {"key": mark("Table", "First “name”\\n\\t\\\\ & \\"role\\" <b>")}
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return load("translations")


@pytest.fixture(scope="module")
def files() -> ModuleType:
    return load("text_files")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "gallery.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def german(tool: ModuleType, root: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    return {text.key: text.forms for text in tool.read(tool.ts_path(root, "de")) if not text.gone}


def tsv(root: Path, *rows: tuple[str, ...]) -> Path:
    file = root / "german.tsv"
    file.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return file


GERMAN = (
    ("Gallery", "Open", "Öffnen"),
    ("Gallery", "Import into {name}", "In ›{name}‹ importieren"),
    ("Gallery", "%n portrait(s)", "Ein Porträt", "%n Porträts"),
    ("Gallery", "%n photo(s) in {name}", "%n Foto in {name}", "%n Fotos in {name}"),
    ("Gallery", "A long text, over two lines", "Ein langer Text über zwei Zeilen"),
    ("Gallery|a shop", "Open", "Geöffnet"),
    (
        "Table",
        'First “name”\\n\\t\\\\ & "role" <b>',
        "Vorname „so“\\n\\t\\\\ & Beruf <b>",
    ),
)


def filled(tool: ModuleType, root: Path) -> None:
    tool.update(root)
    assert tool.fill(root, tsv(root, *GERMAN)) == []


def test_every_text_is_found(tool: ModuleType, root: Path) -> None:
    assert tool.update(root) == []
    assert {line.rstrip("\t") for line in tool.missing(root)} == {
        "\t".join(row[:2]) for row in GERMAN
    }


def test_translations_reach_qt(tool: ModuleType, root: Path) -> None:
    filled(tool, root)
    assert tool.missing(root) == []
    assert tool.check(root) == []
    assert [path.name for path in tool.build(root)] == ["litfass_de.qm", "litfass_en.qm"]
    assert tool.build(root) == []  # nothing is older
    de, en = QTranslator(), QTranslator()
    assert de.load(str(tool.ts_path(root, "de").with_suffix(".qm")))
    assert en.load(str(tool.ts_path(root, "en").with_suffix(".qm")))
    assert de.translate("Gallery", "Open") == "Öffnen"
    assert de.translate("Gallery", "Open", "a shop") == "Geöffnet"
    assert de.translate("Gallery", "%n portrait(s)", "", 1) == "Ein Porträt"
    assert de.translate("Gallery", "%n portrait(s)", "", 2) == "%n Porträts"
    marked = 'First “name”\n\t\\ & "role" <b>'
    assert de.translate("Table", marked) == "Vorname „so“\n\t\\ & Beruf <b>"
    assert en.translate("Gallery", "%n portrait(s)", "", 1) == "%n portrait"
    assert en.translate("Gallery", "%n portrait(s)", "", 2) == "%n portraits"
    assert not en.translate("Gallery", "Open")


def test_a_text_that_vanishes_for_a_while_keeps_its_german(tool: ModuleType, root: Path) -> None:
    filled(tool, root)
    before = tool.ts_path(root, "de").read_bytes()
    file = root / "desktop" / "gallery.py"
    file.write_text("def half_written(:\n", encoding="utf-8")
    assert any("gallery.py: cannot be read" in fault for fault in tool.update(root))
    assert german(tool, root) == {}
    assert any("cannot be read" in fault for fault in tool.update(root, tidy=True))
    file.write_text(SOURCE, encoding="utf-8")
    tool.update(root)
    assert german(tool, root)["Gallery", "Open"] == ("Öffnen",)
    assert tool.ts_path(root, "de").read_bytes() == before
    file.write_text("", encoding="utf-8")
    tool.update(root)
    assert all("run tidy" in fault for fault in tool.check(root))
    tool.update(root, tidy=True)
    assert tool.check(root) == []


def test_check_sees_texts_that_were_not_collected(tool: ModuleType, root: Path) -> None:
    filled(tool, root)
    before = tool.ts_path(root, "de").read_bytes()
    (root / "desktop" / "more.py").write_text('translate("More", "New")', encoding="utf-8")
    assert any("not collected" in fault for fault in tool.check(root))
    assert tool.ts_path(root, "de").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ('translate("G", "Into {name}", nam=1)', "do not fit"),
        ('translate("G", "%n things")', "%n go together"),
        ('translate("G", "things", "", 3)', "%n go together"),
    ],
)
def test_wrong_calls_are_seen(tool: ModuleType, root: Path, call: str, fault: str) -> None:
    (root / "desktop" / "gallery.py").write_text(call, encoding="utf-8")
    assert any(fault in line for line in tool.update(root))


@pytest.mark.parametrize(
    ("english", "translation", "fault"),
    [
        ("Import into {name}", "Importieren", "placeholders"),
        ("Import", "In {name} importieren", "placeholders"),
        ("Choose it", 'Wählen Sie "es"', "straight quotes"),
        ("That is it", "Das ist's", "straight quotes"),
        ("Choose it", "Wählen Sie „es”", "quotes must stand"),
        ("Choose it", "Wählen Sie “es”", "quotes must stand"),
        ("Delete the portrait", "Delete the portrait", "English left"),
        ("Show portrait", "Show portrait", "English left"),
        ("Choose…", "Wählen", "at the end"),
        ("Choose", "Wählen...", "three dots"),
        ("&Open", "Öffnen", "keyboard"),
        ("Choose", "Wähle dein Bild", "Sie"),
        ("Choose", "Wählen ", "space"),
        ("Choose", "", "not translated"),
        ("Import into {name}", "In ›{name}‹ importieren", None),
        ("PDF", "PDF", None),
        ("Save & close", "Speichern & schließen", None),
        ("‘{name}’ of “{city}”", "›{name}‹ aus „{city}“", None),
    ],
)
def test_faults_of_a_translation(
    tool: ModuleType, files: ModuleType, english: str, translation: str, fault: str | None
) -> None:
    text = files.Text("G", english, "", False, (translation,), not translation, False)
    found = tool.problems(text, "de")
    assert found == [] if fault is None else any(fault in problem for problem in found)


@pytest.mark.parametrize(
    ("forms", "good"),
    [
        (("Ein Foto", "%n Fotos"), True),
        (("%n Foto", "%n Fotos"), True),
        (("%n Foto", "Fotos"), False),
        (("%n Foto", ""), False),
    ],
)
def test_faults_of_a_plural(
    tool: ModuleType, files: ModuleType, forms: tuple[str, str], good: bool
) -> None:
    text = files.Text("G", "%n photo(s)", "", True, forms, not all(forms), False)
    assert (tool.problems(text, "de") == []) is good


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("%n portrait(s)", ("%n portrait", "%n portraits")),
        ("%n match(es) found", ("%n match found", "%n matches found")),
        ("%n portraits", ("%n portrait", "%n portraits")),
        ("%n new contacts", ("%n new contact", "%n new contacts")),
        ("%n boxes are full", ("%n box is full", "%n boxes are full")),
        ("%n entries", ("%n entry", "%n entries")),
        ("Delete %n portraits?", ("Delete %n portrait?", "Delete %n portraits?")),
        ("%n of it", None),
    ],
)
def test_english_plurals(tool: ModuleType, source: str, forms: tuple[str, str] | None) -> None:
    assert tool.english_forms(source) == forms


def test_fill_tells_what_found_no_place(tool: ModuleType, root: Path) -> None:
    tool.update(root)
    left = tool.fill(
        root,
        tsv(root, ("Gallery", "Opn", "Öffnen"), ("Gallery", "%n portrait(s)", "%n Porträts")),
    )
    assert len(left) == 2


def test_several_people_at_once(root: Path) -> None:
    """Runs at the same time take turns, and nothing is lost."""
    script = [sys.executable, str(ROOT / "packaging" / "translations.py"), "--root", str(root)]
    files: list[Path] = []
    for number, row in enumerate(GERMAN):
        file = root / f"{number}.tsv"
        file.write_text("\t".join(row) + "\n", encoding="utf-8")
        files.append(file)
    load("translations").update(root)
    runs = [subprocess.Popen([*script, "fill", str(file)]) for file in files]
    assert [run.wait(60) for run in runs] == [0] * len(files)
    assert load("translations").check(root) == []


def test_translations_of_litfass_are_whole(tool: ModuleType) -> None:
    assert tool.check(ROOT) == []
