"""What users of Windows get: the installer, and the portable copy."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import contents
import signing
from credentials import Failed

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = ("Litfass.exe", "litfass-command.exe")
MARKER = "portable.txt"
"""Where this lies beside the program, it keeps everything beside itself: desktop.core.places."""
MARKED = """\
Litfass trägt alles bei sich: Weil diese Datei neben dem Programm liegt, kommen Einstellungen,
Protokolle und neue Bibliotheken in den Ordner „data“ daneben. Ohne sie nimmt Litfass die Ordner
des Benutzers, wie nach einer Installation.

Litfass carries everything with it: because this file lies beside the program, settings, logs and
new libraries go into the folder "data" beside it. Without it Litfass uses the folders of the user,
as an installed copy does.
"""
NSIS = Path(r"C:\Program Files (x86)\NSIS\makensis.exe")


def sign_programs(frozen: Path) -> None:
    """Sign what was frozen, before anything is made of it."""
    signing.sign(*(frozen / name for name in PROGRAMS))


def build(frozen: Path, out: Path) -> Path:
    """Run NSIS on a frozen folder; the installer, signed like its uninstaller where we can."""
    makensis = shutil.which("makensis") or (str(NSIS) if NSIS.is_file() else None)
    if makensis is None:
        raise Failed("The installer is made by NSIS, and there is no makensis here.")
    target = out / f"Litfass-{contents.version()}-Setup.exe"
    values = {
        "SOURCE": frozen,
        "OUT": target,
        "ICON": ROOT / "resources" / "icons" / "app" / "litfass.ico",
        "VERSION": contents.version(),
    }
    if signing.wanted():
        values["SIGN"] = f'"{sys.executable}" "{ROOT / "packaging" / "signing.py"}"'
    defined = [f"-D{name}={value}" for name, value in values.items()]
    script = ROOT / "packaging" / "litfass.nsi"
    done = subprocess.run(
        [makensis, "-V2", "-INPUTCHARSET", "UTF8", *defined, script],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise Failed(f"makensis failed:\n{done.stdout}{done.stderr}")
    signing.sign(target)
    return target


def portable(frozen: Path, out: Path) -> Path:
    """The frozen folder as a ZIP that needs no installing and keeps everything beside itself."""
    target = out / f"Litfass-{contents.version()}-windows-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(frozen.rglob("*")):
            archive.write(file, Path("Litfass") / file.relative_to(frozen))
        # A line of Notepad ends as Windows ends it.
        archive.writestr(f"Litfass/{MARKER}", MARKED.replace("\n", "\r\n"))
    return target
