"""Set Litfass up, start, check and test it: `python3 packaging/dev.py COMMAND [-- ARGUMENTS]`.

    run     start Litfass; where there is no display, run its demo and say where the results lie
    test    run the tests
    check   formatter, linter, types, architecture and translations (or only those named after --)
    setup   only prepare everything
    package freeze Litfass into a folder that needs no Python, try that, and pack it
    windows build the installer for Windows on Linux, install it under Wine, and try it there
    macos   check what can be known of the package for macOS without a Mac
    release make one of the papers of a release: notes, sums, the list of what is bundled
    lock    find the newest versions that pyproject.toml allows and write the lock files

Each command first prepares what it needs: the libraries of the system, a virtual environment in
`.venv` with the locked packages, the translations. The second time this takes no noticeable time.
What follows `--` goes to Litfass, to pytest, to the list of checks, to the script of that name or
to pip-compile. Only the standard library is used, so that any Python from 3.11 can start it, on
Linux, Windows and macOS.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import io
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "complete"
RUN_LOCK = ROOT / "packaging" / "run.lock"
DEV_LOCK = ROOT / "packaging" / "dev.lock"
TRANSLATIONS = ROOT / "resources" / "translations"
DEMO = ROOT / "build" / "demo"

WINDOWS = sys.platform == "win32"
LINUX = sys.platform == "linux"
OLDEST = (3, 11)

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt loads on Linux and does not bring along: the library and its package on Debian."""

CHECKS: dict[str, Callable[[], list[str | Path]]] = {
    "format": lambda: [python(), "-m", "ruff", "format", "--check", "."],
    "lint": lambda: [python(), "-m", "ruff", "check", "."],
    "types": lambda: [python(), "-m", "basedpyright", "--pythonpath", python()],
    "architecture": lambda: [script("lint-imports"), "--no-logo"],
    "translations": lambda: [python(), ROOT / "packaging" / "translations.py", "check"],
}


class Stop(Exception):
    """Something that the person at the keyboard has to mend; the text says what."""


# ------------------------------------------------------------------------------ the commands


def run(arguments: list[str]) -> int:
    """Start Litfass, or its demo where no display could show it."""
    system()
    packages(RUN_LOCK)
    translations()
    if display():
        return call([python(), "-m", "desktop", *arguments])
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        return call([python(), "-m", "desktop", *arguments])
    say("There is no display here, so Litfass shows in files what it can do.")
    code = call([python(), "-m", "desktop", "demo", "--out", DEMO])
    if code == 0:
        say(f"The poster wall (PDF, PNG) and pictures of every screen lie in {DEMO}")
    return code


def test(arguments: list[str]) -> int:
    """Run the tests on two processes."""
    setup([])
    command = [python(), "-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments]
    return call(command, folder=ROOT)


def check(arguments: list[str]) -> int:
    """Run the named checks, or all; the output of those that fail is printed."""
    if unknown := [name for name in arguments if name not in CHECKS]:
        raise Stop(f"There is no check {', '.join(unknown)}; there are {', '.join(CHECKS)}.")
    setup([])
    failed: list[str] = []
    for name in arguments or CHECKS:
        begin = time.monotonic()
        done = subprocess.run(
            CHECKS[name](),
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        verdict = "failed" if done.returncode else "passed"
        say(f"{name:<14}{verdict}  {time.monotonic() - begin:5.1f} s")
        if done.returncode:
            failed.append(name)
            say(done.stdout.rstrip() + "\n")
    return 1 if failed else 0


def setup(_: list[str]) -> int:
    """Prepare everything that running, checking and testing need."""
    system()
    packages(DEV_LOCK)
    translations()
    return 0


def package(arguments: list[str]) -> int:
    """Freeze Litfass for this system into `build/package` and try what was made."""
    setup([])
    freezing()
    return call([python(), ROOT / "packaging" / "package.py", *arguments], folder=ROOT)


def windows(arguments: list[str]) -> int:
    """Build the installer for Windows here on Linux, and prove it under Wine."""
    setup([])
    return call([python(), ROOT / "packaging" / "windows.py", *arguments], folder=ROOT)


def macos(arguments: list[str]) -> int:
    """Check what can be known of the package for macOS, or do what follows `--` on a Mac."""
    setup([])
    command = [python(), ROOT / "packaging" / "macos.py", *(arguments or ["check"])]
    return call(command, folder=ROOT)


def release(arguments: list[str]) -> int:
    """Make the paper of a release that follows `--`."""
    setup([])
    return call([python(), ROOT / "packaging" / "release.py", *arguments])


def lock(arguments: list[str]) -> int:
    """Write both lock files: hashes for every system, no addresses. `-- --upgrade` moves up."""
    packages(DEV_LOCK)
    options = [
        "--generate-hashes",
        "--allow-unsafe",
        "--strip-extras",
        "--quiet",
        "--no-emit-options",
    ]
    options += ["--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host"]
    # The runtime versions come first; development has to live with them.
    for target, extra in (
        (RUN_LOCK, []),
        (DEV_LOCK, ["--extra", "dev", "--constraint", RUN_LOCK.relative_to(ROOT)]),
    ):
        output = ["--output-file", target.relative_to(ROOT)]
        command = [python(), "-m", "piptools", "compile", *options, *extra, *arguments, *output]
        code = call(
            [*command, "pyproject.toml"],
            folder=ROOT,
            CUSTOM_COMPILE_COMMAND="python packaging/dev.py lock",
        )
        if code:
            return code
    return 0


# ------------------------------------------------------------------------------ preparing


def packages(lock_file: Path) -> None:
    """Make `.venv` with exactly the packages of a lock file, unless it is there already.

    The packages for development contain those for running.
    """
    good = {fingerprint(lock_file), fingerprint(DEV_LOCK)}
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") in good and python().is_file():
        return
    begin = time.monotonic()
    say(f"Installing the packages of {lock_file.relative_to(ROOT)} into .venv ...")
    venv.create(VENV, clear=True, symlinks=not WINDOWS, with_pip=True)
    options = ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check"]
    quiet = ["--quiet", "--no-warn-script-location", "--progress-bar=off"]
    if call([python(), "-m", "pip", "install", *options, *quiet, "--requirement", lock_file]):
        raise Stop("The packages could not be installed; the lines above say why.")
    STAMP.write_text(fingerprint(lock_file), encoding="utf-8")
    say(f"... done in {time.monotonic() - begin:.0f} s")


def fingerprint(lock_file: Path) -> str:
    """What an environment depends on: the lock file, the Python and the place (scripts name it)."""
    digest = hashlib.sha256(lock_file.read_bytes())
    digest.update(f"{sys.version}\n{VENV}".encode())
    return digest.hexdigest()


def system() -> None:
    """Make sure that Linux has the libraries that Qt needs, and what makes environments."""
    if not LINUX:
        return
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if missing:
        install_system(missing)


def freezing() -> None:
    """Make sure that Linux has what PyInstaller needs: tools for binaries, Python as a library."""
    if not LINUX:
        return
    missing = [] if shutil.which("objdump") and shutil.which("objcopy") else ["binutils"]
    name = str(sysconfig.get_config_var("INSTSONAME"))
    folder = Path(str(sysconfig.get_config_var("LIBDIR")))
    if name.endswith((".so", ".so.1.0")) and not (folder / name).is_file() and not loads(name):
        # Debian's python3 does without its library, which is in a package of its own.
        missing.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    if missing:
        install_system(missing)


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library: the only answer that counts."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system(names: Sequence[str]) -> None:
    """Install Debian packages, or stop with the command to type where we may not."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *names]
    prefix = administrator()
    if prefix is None or not shutil.which("apt-get"):
        raise Stop(
            "Litfass needs some packages of the system. Please type this, then try again:\n\n"
            f"    sudo {shlex.join(install)}\n\n"
            "(These are the names on Debian and Ubuntu; other systems have similar ones.)"
        )
    say(f"Installing packages of the system: {' '.join(names)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
            [*prefix, *command],
            env=os.environ | quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode:
            raise Stop(f"{shlex.join(command)} failed:\n{done.stdout}{done.stderr}")


def administrator() -> list[str] | None:
    """What to write before a command that needs root: nothing, sudo, or None if we may not."""
    if WINDOWS:
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return [sudo, "-n"]
    return None


def translations() -> None:
    """Compile the translations that are newer than what was made of them."""
    if any(
        not (made := source.with_suffix(".qm")).is_file()
        or made.stat().st_mtime < source.stat().st_mtime
        for source in TRANSLATIONS.glob("*.ts")
    ) and call([python(), ROOT / "packaging" / "translations.py", "build"]):
        raise Stop("The translations could not be built.")


# ------------------------------------------------------------------------------ small tools


def python() -> Path:
    """The Python of the virtual environment."""
    return VENV / "Scripts" / "python.exe" if WINDOWS else VENV / "bin" / "python"


def script(name: str) -> Path:
    """A command that a package brought into the virtual environment."""
    return python().with_name(f"{name}.exe" if WINDOWS else name)


def display() -> bool:
    """Whether windows can be shown. Windows and macOS always say yes."""
    return not LINUX or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def environment(**changes: str) -> dict[str, str]:
    """The environment of everything we start: finds our packages, speaks UTF-8."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"} | changes


def call(command: Iterable[str | Path], folder: Path | None = None, **variables: str) -> int:
    """Run a command in a folder (else here), with these environment variables; its exit code."""
    sys.stdout.flush()
    return subprocess.call([*map(str, command)], cwd=folder, env=environment(**variables))


def say(text: str) -> None:
    """Tell the person at the keyboard; stdout belongs to what we start."""
    print(text, file=sys.stderr, flush=True)


def parse(arguments: Sequence[str]) -> tuple[Callable[[list[str]], int], list[str]]:
    """The command and what follows `--`."""
    own, rest = list(arguments), []
    if "--" in own:
        cut = own.index("--")
        own, rest = own[:cut], own[cut + 1 :]
    commands = {
        one.__name__: one
        for one in (run, test, check, setup, package, windows, macos, release, lock)
    }
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=commands)
    return commands[parser.parse_args(own).command], rest


def main(arguments: Sequence[str]) -> int:
    """Do what is asked; 1 with a plain text where somebody has to mend something first."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console may be set to anything
            stream.reconfigure(encoding="utf-8", errors="replace")
    command, rest = parse(arguments)
    try:
        if sys.version_info < OLDEST:
            raise Stop("Litfass needs Python 3.11 or newer: start this file with that.")
        return command(rest)
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
