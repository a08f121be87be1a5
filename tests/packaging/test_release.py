"""The papers of a release: notes, sums, the list of what is bundled."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.conftest import ROOT, load

CHANGELOG = """# Changelog

What changed.

## Unreleased

## 0.2.0 - 2026-12-01

### Added

- Something.

### Fixed

- Something else: `## not a heading`.

## [0.1.0]

- The first.
"""


@pytest.fixture(scope="module")
def release() -> ModuleType:
    return load("release")


@pytest.fixture
def changelog(tmp_path: Path) -> Path:
    file = tmp_path / "CHANGELOG.md"
    file.write_text(CHANGELOG, encoding="utf-8")
    return file


def test_the_notes_are_what_the_changelog_says_of_a_version(
    release: ModuleType, changelog: Path
) -> None:
    notes = release.notes("0.2.0", changelog)
    assert notes.startswith("### Added\n\n- Something.\n\n### Fixed\n")
    assert notes.endswith("`## not a heading`.\n")
    assert release.notes("0.1.0", changelog) == "- The first.\n"


@pytest.mark.parametrize("version", ["Unreleased", "0.3.0"])
def test_a_version_of_which_nothing_is_said_is_refused(
    release: ModuleType, changelog: Path, version: str
) -> None:
    with pytest.raises(release.Failed, match="says nothing"):
        release.notes(version, changelog)


def test_the_day_is_told_or_today(release: ModuleType, changelog: Path) -> None:
    assert release.day("0.2.0", changelog) == "2026-12-01"
    assert release.day("0.1.0", changelog) == date.today().isoformat()


def test_tag_version_and_changelog_have_to_agree(release: ModuleType, changelog: Path) -> None:
    version = release.contents.version()
    with pytest.raises(release.Failed, match="The tag is v99"):
        release.check("v99.0.0", changelog)
    changelog.write_text(f"## {version}\n\n- A.\n", encoding="utf-8")
    with pytest.raises(release.Failed, match="the day"):
        release.check(f"v{version}", changelog)
    changelog.write_text(f"## {version} - 2026-12-01\n\n- A.\n", encoding="utf-8")
    release.check(f"v{version}", changelog)


def test_our_own_changelog_can_be_read(release: ModuleType) -> None:
    assert "Unreleased" in release.entries(release.CHANGELOG.read_text("utf-8"))


def test_a_failure_is_told_in_one_line(
    release: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release.main(["check", "v99.0.0"]) == 1
    assert capsys.readouterr().err.startswith("FAILED: The tag is v99.0.0,")


def test_the_sums_are_those_that_sha256sum_checks(release: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "Litfass äöü.exe").write_bytes(b"abc")
    (tmp_path / "a.zip").write_bytes(b"")
    for _ in range(2):  # the sums themselves never count
        assert release.main(["sums", str(tmp_path)]) == 0
    lines = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    assert lines == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  Litfass äöü.exe",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.zip",
    ]
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, check=True)


def test_sums_of_nothing_are_refused(release: ModuleType, tmp_path: Path) -> None:
    assert release.main(["sums", str(tmp_path)]) == 1


# ------------------------------------------------------------------------------ the list


@pytest.fixture(scope="module")
def bom(release: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("sbom") / "litfass.cdx.json"
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "packaging")
        assert release.main(["sbom", "--out", str(file)]) == 0
    return json.loads(file.read_text("utf-8"))


def test_the_list_names_every_locked_package_with_a_licence(bom: dict[str, Any]) -> None:
    locks = load("locks")
    listed = {
        one["name"]: one["version"]
        for one in bom["components"]
        if one.get("purl", "").startswith("pkg:pypi/")
    }
    assert listed == locks.pins(locks.RUN)
    assert [one["name"] for one in bom["components"] if not one.get("licenses")] == []


def test_the_list_names_python_qt_fonts_and_what_wheels_bring(bom: dict[str, Any]) -> None:
    names = " ".join(one["name"] for one in bom["components"])
    for wanted in ("CPython", "pyside6-essentials", "Inter", "YuNet", "colour profile"):
        assert wanted in names
    assert "Display P3" not in names  # made for Litfass
    assert any(one.get("components") for one in bom["components"])


def test_the_list_says_what_it_is_about(bom: dict[str, Any]) -> None:
    assert bom["bomFormat"] == "CycloneDX"
    assert bom["specVersion"] == "1.6"
    about = bom["metadata"]["component"]
    assert (about["name"], about["type"]) == ("Litfass", "application")
    refs = {one["bom-ref"] for one in bom["components"]}
    (top,) = [one for one in bom["dependencies"] if one["ref"] == about["bom-ref"]]
    assert set(top["dependsOn"]) == refs


def test_the_list_names_no_address_and_no_place_of_this_machine(bom: dict[str, Any]) -> None:
    text = json.dumps(bom | {"$schema": ""})
    assert re.findall(r"https?://|file:|file_name|download_url|/home/|/tmp/", text) == []


def test_the_list_reads_back(bom: dict[str, Any]) -> None:
    from cyclonedx.model import bom as boms

    reader: Any = boms.Bom
    assert len(reader.from_json(data=bom).components) == len(bom["components"])
