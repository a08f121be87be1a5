"""The lock files, read: what is locked, and pieces of them to give to pip."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent
RUN, DEV = FOLDER / "run.lock", FOLDER / "dev.lock"


def pins(lock: Path) -> dict[str, str]:
    """The locked packages and their versions."""
    return {name: block.split()[0].partition("==")[2] for name, block in blocks(lock).items()}


def blocks(lock: Path) -> dict[str, str]:
    """The lines of a lock file that belong to each package, hashes among them."""
    text = lock.read_text(encoding="utf-8")
    parts = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]
    return {part.partition("==")[0]: part for part in parts}


def hashes(lock: Path) -> dict[str, list[str]]:
    """The SHA-256 of every file that may be installed, by package."""
    return {name: re.findall(r"sha256:(\w{64})", part) for name, part in blocks(lock).items()}


def piece(names: Iterable[str], target: Path) -> Path:
    """Write a lock file of some packages alone, with all their hashes."""
    known = blocks(DEV)
    target.write_text("".join(known[name] for name in sorted(names)), encoding="utf-8")
    return target
