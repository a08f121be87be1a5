"""The papers of a release; release.md says when.

python packaging/release.py check v0.2.0        do tag, version and CHANGELOG.md agree?
python packaging/release.py notes [--out FILE]  what CHANGELOG.md says about this version
python packaging/release.py sums FOLDER         write SHA256SUMS of all files in a folder
python packaging/release.py sbom --out FILE     what is bundled on this system, as CycloneDX
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import contents
from credentials import Failed

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG = ROOT / "CHANGELOG.md"
SUMS = "SHA256SUMS"
BLOCK = 2**20


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; 1 where something does not fit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check").add_argument("tag")
    commands.add_parser("notes").add_argument("--out", type=Path)
    commands.add_parser("sums").add_argument("folder", type=Path)
    commands.add_parser("sbom").add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    try:
        if options.command == "check":
            check(options.tag)
        elif options.command == "notes":
            tell(notes(contents.version()), options.out)
        elif options.command == "sums":
            sums(options.folder)
        else:
            import sbom

            sbom.write(options.out)
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    return 0


def tell(text: str, out: Path | None) -> None:
    """Write a text into a file, or here."""
    if out is None:
        print(text, end="")
    else:
        out.write_text(text, encoding="utf-8")


# ------------------------------------------------------------------------------ notes


def entries(changelog: str) -> dict[str, tuple[str, str]]:
    """The versions of a changelog, each with its day ("" where none is told) and its text."""
    found: dict[str, tuple[str, str]] = {}
    for part in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        heading, _line, text = part.partition("\n")
        version, _dash, day = heading.strip().partition(" - ")
        found[version.strip("[]")] = (day.strip(), text.strip() + "\n")
    return found


def notes(version: str, changelog: Path = CHANGELOG) -> str:
    """What a changelog says about a version. Raises Failed where it says nothing."""
    _day, text = entries(changelog.read_text(encoding="utf-8")).get(version, ("", ""))
    if not text.strip():
        raise Failed(f"{changelog.name} says nothing about {version}.")
    return text


def day(version: str, changelog: Path = CHANGELOG) -> str:
    """The day of a version (ISO 8601); today's while it is not released."""
    told = entries(changelog.read_text(encoding="utf-8")).get(version, ("", ""))[0]
    return told or date.today().isoformat()


def check(tag: str, changelog: Path = CHANGELOG) -> None:
    """Raise Failed unless a tag, the version in the code and the changelog agree."""
    version = contents.version()
    if tag != f"v{version}":
        raise Failed(f"The tag is {tag}, the version of the code is {version}.")
    notes(version, changelog)
    told = entries(changelog.read_text(encoding="utf-8"))[version][0]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        raise Failed(f"{changelog.name} does not say the day of {version}.")


# ------------------------------------------------------------------------------ sums


def sums(folder: Path) -> Path:
    """Write the SHA-256 of every file in a folder, as sha256sum does; the file with them."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    if not files:
        raise Failed(f"There is no file in {folder}.")
    target = folder / SUMS
    lines = [f"{digest(file)}  {file.name}\n" for file in files]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    found = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(BLOCK):
            found.update(block)
    return found.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
