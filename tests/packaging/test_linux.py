"""What Linux gets beside the program: menu entry, file type, description, with the real tools."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from tests.packaging.conftest import load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="what Linux gets is made there")


@pytest.fixture(scope="module")
def linux() -> ModuleType:
    return load("linux")


@pytest.fixture
def folder(linux: ModuleType, tmp_path: Path) -> Path:
    """A frozen folder with a program that says what it was given."""
    place = tmp_path / "Meine Programme" / 'A$B"C`D\\E äöü'
    place.mkdir(parents=True)
    program = place / "Litfass"
    program.write_text('#!/bin/sh\nprintf "%s" "$1" > "$0.told"\n')
    program.chmod(0o755)
    linux.finish(place)
    return place


@pytest.fixture
def share(tmp_path: Path) -> Path:
    return tmp_path / "share of äöü"


def menu(folder: Path, share: Path, *words: str) -> None:
    """Run menu.sh for a user whose data lie somewhere else."""
    environment = os.environ | {"XDG_DATA_HOME": str(share), "XDG_DATA_DIRS": "/usr/share"}
    subprocess.run([str(folder / "menu.sh"), *words], env=environment, check=True)


def tool(name: str) -> str:
    """A command of the system, or a skipped test."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not here")
    return found


def test_everything_lies_beside_the_program(linux: ModuleType, folder: Path) -> None:
    made = {file.relative_to(folder / "share").as_posix() for file in folder.rglob("share/**/*.*")}
    assert made == {
        "applications/litfass.desktop",
        "mime/packages/litfass.xml",
        "metainfo/org.litfass.Litfass.metainfo.xml",
        "icons/hicolor/48x48/apps/litfass.png",
        "icons/hicolor/128x128/apps/litfass.png",
        "icons/hicolor/256x256/apps/litfass.png",
        "icons/hicolor/scalable/apps/litfass.svg",
    }
    text = (folder / "share/metainfo/org.litfass.Litfass.metainfo.xml").read_text("utf-8")
    told = ET.fromstring(text)
    release = told.find("releases/release")
    assert release is not None
    assert release.get("version") == linux.contents.version()
    assert told.findtext("id") == linux.contents.IDENTIFIER
    assert told.findtext("project_license") == linux.contents.COPYRIGHT
    assert "@" not in text


def test_the_menu_entry_is_well_formed(folder: Path, share: Path) -> None:
    check = tool("desktop-file-validate")
    menu(folder, share)
    for place in (folder / "share", share):
        entry = place / "applications" / "litfass.desktop"
        done = subprocess.run([check, entry], capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout
        assert "error" not in done.stdout


def test_the_description_is_well_formed(folder: Path) -> None:
    file = folder / "share" / "metainfo" / "org.litfass.Litfass.metainfo.xml"
    done = subprocess.run(
        [tool("appstreamcli"), "validate", "--no-net", str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "E:" not in done.stdout
    assert "W:" not in done.stdout


def test_the_file_type_is_known_by_name_and_by_content(folder: Path, share: Path) -> None:
    tool("update-mime-database")
    ask = tool("xdg-mime") if shutil.which("xdg-mime") else None
    menu(folder, share)
    globs = (share / "mime" / "globs2").read_text("utf-8")
    assert "50:application/x-litfass:*.litfass" in globs
    assert (share / "mime" / "magic").read_bytes().count(b"application/x-litfass") == 1
    if ask is None:
        return
    package = share / "Stadt.litfass"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("library.db", b"")
    environment = os.environ | {"XDG_DATA_HOME": str(share)}
    done = subprocess.run(
        [ask, "query", "filetype", str(package)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "application/x-litfass"


def test_the_entry_starts_the_program_where_it_lies(folder: Path, share: Path) -> None:
    menu(folder, share)
    entry = (share / "applications" / "litfass.desktop").read_text("utf-8")
    (line,) = [line for line in entry.splitlines() if line.startswith("Exec=")]
    assert line.endswith('/Litfass" %f')
    tool("gio")
    package = share / "Stadt äöü.litfass"
    package.touch()
    launch = ["gio", "launch", share / "applications" / "litfass.desktop", package]
    subprocess.run([*map(str, launch)], check=True, timeout=30)
    told = folder / "Litfass.told"
    for _ in range(100):
        if told.is_file() and told.read_text("utf-8"):
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert told.read_text("utf-8").endswith("Stadt äöü.litfass")


def test_it_can_be_put_in_twice_and_taken_out(folder: Path, share: Path) -> None:
    menu(folder, share)
    once = {file: file.read_bytes() for file in share.rglob("*.desktop")}
    menu(folder, share)
    assert {file: file.read_bytes() for file in share.rglob("*.desktop")} == once
    menu(folder, share, "--remove")
    assert [file for file in share.rglob("*litfass*") if file.name != "x-litfass.xml"] == []


def test_the_archive_belongs_to_nobody_and_keeps_what_may_run(
    linux: ModuleType, folder: Path, tmp_path: Path
) -> None:
    packed = linux.pack(folder, tmp_path / "a.tar.gz")
    with tarfile.open(packed) as archive:
        members = {member.name: member for member in archive.getmembers()}
    assert {member.uname for member in members.values()} == {"root"}
    for name in ("Litfass", "menu.sh"):
        assert members[f"{folder.name}/{name}"].mode & 0o111
