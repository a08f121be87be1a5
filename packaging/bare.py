"""Does the frozen folder run where there is no Python? `python packaging/bare.py FOLDER [SYSTEM]`.

Makes a Debian 12 with nothing in it but what every Debian has and the libraries that the README
names for Linux, puts the folder into it and runs the smoke test there. Needs root on a Debian or
Ubuntu. The bare system is kept in `build/bare`, or in SYSTEM, for the next time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dev import LIBRARIES, install_system

ROOT = Path(__file__).resolve().parents[1]
SYSTEM = ROOT / "build" / "bare"
DEBIAN = "bookworm"
STAMP = ".made-of"
INTO = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
"""Runs in name spaces of its own: what is mounted there is gone with the program."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the bare system and try the folder in it; the smoke test's exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="the frozen folder")
    parser.add_argument("system", type=Path, nargs="?", default=SYSTEM, help="the bare system")
    options = parser.parse_args(arguments)
    system = options.system.resolve()
    make(system)
    if found := sorted((system / "usr" / "bin").glob("python*")):
        print(f"FAILED: there is a Python in the bare system: {found[0]}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(dir=system / "opt") as place:
        program = Path(place) / "Litfass"
        shutil.copytree(options.folder, program, symlinks=True)
        return smoke(system, program / "Litfass", Path(place) / "smoke")


def make(system: Path) -> None:
    """The bare system, unless it is there and made of the same packages."""
    packages = ",".join(sorted({*LIBRARIES.values(), "libstdc++6", "zlib1g"}))
    stamp = system / STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == packages:
        return
    if shutil.which("mmdebstrap") is None:
        install_system(["mmdebstrap"])
    if system.exists():
        shutil.rmtree(system)
    system.parent.mkdir(parents=True, exist_ok=True)
    command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={packages}"]
    subprocess.run([*command, DEBIAN, str(system), *sources()], check=True)
    stamp.write_text(packages, encoding="utf-8")


def sources() -> list[str]:
    """Where this system gets its packages from, if it is the same Debian."""
    for file in ("sources.list.d/debian.sources", "sources.list"):
        place = Path("/etc/apt", file)
        if place.is_file() and DEBIAN in place.read_text(encoding="utf-8"):
            return [str(place)]
    return []


def smoke(system: Path, program: Path, out: Path) -> int:
    """The smoke test on a program inside the bare system."""
    through = ["unshare", "--mount", "sh", "-c", f"'{INTO}'", str(system)]
    command = [
        sys.executable, str(ROOT / "packaging" / "smoke.py"), str(program),
        "--through", " ".join(through), "--root", str(system), "--out", str(out),
    ]  # fmt: skip
    if "DISPLAY" not in os.environ and shutil.which("xvfb-run"):
        # Without access control: the key to the screen lies outside of the bare system.
        command[:0] = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24 -ac"]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
