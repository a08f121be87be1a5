"""The installer for Windows, with a stand-in for the program, where NSIS and Wine are there."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIMIT = 60
"""Seconds; the first call of Wine makes a Windows."""

pytestmark = pytest.mark.skipif(
    not (shutil.which("makensis") and shutil.which("wine")), reason="needs NSIS and Wine"
)

Wine = Callable[..., tuple[int, str]]


@pytest.fixture
def wine(tmp_path: Path) -> Wine:
    """Runs a program in a Windows of its own."""
    own = {"WINEPREFIX": str(tmp_path / "wine"), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mshtml="}

    # Into a file: what Wine leaves running would keep a pipe open.
    said = tmp_path / "said.txt"

    def run(*words: str | Path) -> tuple[int, str]:
        with said.open("wb") as out:
            done = subprocess.run(
                ["wine", *map(str, words)],
                env=os.environ | own, stdout=out, stderr=subprocess.DEVNULL, timeout=LIMIT,
                check=False,
            )  # fmt: skip
        return done.returncode, said.read_text(encoding="cp850")

    return run


@pytest.fixture
def installer(tmp_path: Path) -> Callable[[str], Path]:
    """Builds the installer of a version."""
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "Litfass.exe").write_text("no program")

    def build(version: str) -> Path:
        file = tmp_path / f"{version}.exe"
        subprocess.run(
            [
                "makensis", "-INPUTCHARSET", "UTF8", "-V2", f"-DSOURCE={folder}", f"-DOUT={file}",
                f"-DICON={ROOT / 'resources' / 'icons' / 'app' / 'litfass.ico'}",
                f"-DVERSION={version}", ROOT / "packaging" / "litfass.nsi",
            ],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        return file

    return build


def waited(that: Callable[[], bool]) -> bool:
    """Whether something becomes so; an uninstaller goes on after its process has ended."""
    until = time.monotonic() + LIMIT
    while not that() and time.monotonic() < until:
        time.sleep(0.2)
    return that()


def test_packages_belong_to_litfass_and_an_older_version_is_refused(
    tmp_path: Path, wine: Wine, installer: Callable[[str], Path]
) -> None:
    def known(key: str) -> str:
        code, text = wine("reg", "query", rf"HKCU\Software\Classes\{key}", "/ve")
        return "" if code else text

    assert wine(installer("0.10.0"), "/S")[0] == 0
    assert "Litfass.Package" in known(".litfass")
    assert r'Litfass.exe" "%1"' in known(r"Litfass.Package\shell\open\command")
    assert wine(installer("0.9.1"), "/S")[0] == 3
    programs = next((tmp_path / "wine" / "drive_c" / "users").glob("*/AppData/Local/Programs"))
    assert (programs / "Litfass" / "Litfass.exe").is_file()
    assert wine(installer("0.10.0"), "/S")[0] == 0  # over itself, as a repair
    wine(programs / "Litfass" / "Uninstall.exe", "/S")
    assert waited(lambda: not (programs / "Litfass").exists())
    assert waited(lambda: not known(".litfass") and not known("Litfass.Package"))
    assert wine(installer("0.9.1"), "/S")[0] == 0
    wine("wineboot", "--kill")
