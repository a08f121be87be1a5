"""Is there nothing in a frozen folder but what may be? `python packaging/bundle.py FOLDER`.

Compares the modules and libraries of a folder that PyInstaller made with the list in bundle.toml,
and looks whether the licence of each of them lies in it. What is new was brought in by somebody
who has to say so, and what is missing will be missed by a user: both fail. `--write` takes what is
there into the list, for the next commit to show.

Python's own modules and the libraries beside them differ with its version and its builder: those
may be missing, not new.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LIST = Path(__file__).with_suffix(".toml")
PROGRAM, INSIDE = "Litfass", "_internal"
ARCHIVE, BASE = "PYZ.pyz", "base_library.zip"
PYTHON = "python"
"""Whose modules and libraries may be missing; also the folder that these are listed under."""
_BINARY = re.compile(r"\.(so(\.[\d.a-z]+)?|pyd|dll|dylib)$", re.IGNORECASE)
_TAGS = re.compile(r"\.(cpython-[\w-]+|cp\d+-\w+|abi3)$")
_HASHES = re.compile(r"[-.][0-9a-f]{8,40}(?=$|[-.])")
HEAD = """\
# What may be in the frozen program: its modules (top names), its libraries (by folder, without
# versions), and where in it the licence of each lies. `python packaging/bundle.py FOLDER` compares
# a frozen folder with this, `--write` adds what is new. Look at what it added: each line is room
# on the user's disk and somebody's licence.
"""


@dataclass
class Bundle:
    """What a frozen folder holds, by plain names."""

    modules: set[str] = field(default_factory=set[str])
    libraries: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The names in each folder; those of Python itself under `python`, others loose under ''."""

    def parts(self) -> set[str]:
        """Whatever has a licence of its own: a package by its folder, a loose library by name."""
        loose = self.libraries.get("", set())
        folders = {folder.partition("/")[0] for folder in self.libraries if folder}
        modules = {name for name in self.modules if not name.startswith(f"{PYTHON}.")}
        return modules | loose | folders | {PYTHON}


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare a folder, or take it into the list; 1 where something is new, missing, unlicensed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="the frozen folder")
    parser.add_argument("--write", action="store_true", help="take what is there into the list")
    options = parser.parse_args(arguments)
    problems = check(options.folder, write=options.write)
    for line in problems:
        print(line, file=sys.stderr)
    return 1 if problems else 0


def check(folder: Path, *, write: bool = False) -> list[str]:
    """What is wrong with a frozen folder, a line for each."""
    windows = (folder / f"{PROGRAM}.exe").is_file()
    system = "windows" if windows else "macos" if sys.platform == "darwin" else "linux"
    program = folder / (f"{PROGRAM}.exe" if windows else PROGRAM)
    found = Bundle(modules(program), libraries(folder / INSIDE))
    lists = tomllib.loads(LIST.read_text(encoding="utf-8")) if LIST.is_file() else {}
    if write:
        taken = sorted(set(lists.get("modules", [])) | found.modules)
        lists |= {"modules": taken, system: {k: sorted(v) for k, v in found.libraries.items()}}
        LIST.write_text(written(lists), encoding="utf-8")
    if system not in lists:
        # The first build on a system makes its list; it has to be possible.
        print(f"SKIPPED: comparing with a list (none for {system} in {LIST.name}: see --write)")
        return []
    allowed = Bundle(set(lists["modules"]), {k: set(v) for k, v in lists[system].items()})
    inside = [file.relative_to(folder / INSIDE).as_posix() for file in (folder / INSIDE).rglob("*")]
    return compared(found, allowed) + unlicensed(found, lists.get("licences", {}), inside)


# ------------------------------------------------------------------------------ reading


def modules(program: Path) -> set[str]:
    """The top names of the modules in the program's archive; Python's own are `python`."""
    from PyInstaller.archive.readers import CArchiveReader

    names = set(CArchiveReader(str(program)).open_embedded_archive(ARCHIVE).toc)
    with zipfile.ZipFile(program.parent / INSIDE / BASE) as archive:
        names.update(name.replace("/", ".") for name in archive.namelist())
    tops = {name.partition(".")[0] for name in names}
    own = {top for top in tops if is_pythons(top)}
    return (tops - own) | {f"{PYTHON}.{top}" for top in own if not top.startswith("_")}


def libraries(inside: Path) -> dict[str, set[str]]:
    """The libraries below the inner folder, without links: the names in each folder."""
    found: dict[str, set[str]] = {}
    for file in inside.rglob("*"):
        if file.is_file() and not file.is_symlink() and _BINARY.search(file.name):
            folder, name = file.parent.relative_to(inside).as_posix(), plain(file.name)
            folder = "" if folder == "." else folder
            if (not folder and is_pythons(name)) or re.match(r"python[\d.]*(/|$)", folder):
                folder = PYTHON
            found.setdefault(folder, set()).add(name)
    return found


def plain(name: str) -> str:
    """The name of a library without its ending, versions behind it, and the hash in it."""
    name = _BINARY.sub("", name)
    name = _HASHES.sub("", _TAGS.sub("", name))
    return re.sub(r"^((lib)?python)3[\d.]*$", r"\1", name)


def is_pythons(name: str) -> bool:
    """Whether a module or library belongs to Python itself."""
    return (
        name in sys.stdlib_module_names
        or name in ("python", "libpython")
        # Another version of Python has other inner modules than the one that reads this.
        or re.match(r"_(?!pyi_|pillow)", name) is not None
    )


# ------------------------------------------------------------------------------ comparing


def compared(found: Bundle, allowed: Bundle) -> list[str]:
    """What is new, and what is missing."""
    lines = differences("module", found.modules, allowed.modules)
    for folder in sorted(found.libraries.keys() | allowed.libraries.keys()):
        there = {f"{folder}/{name}".lstrip("/") for name in found.libraries.get(folder, ())}
        wanted = {f"{folder}/{name}".lstrip("/") for name in allowed.libraries.get(folder, ())}
        lines += differences("library", there, wanted)
    return lines


def differences(what: str, found: set[str], allowed: set[str]) -> list[str]:
    """The lines about one kind of thing."""
    lines = [f"new {what}: {name}" for name in sorted(found - allowed)]
    for name in sorted(allowed - found):
        # Loose libraries are those that Python needs of its system.
        if not name.startswith((f"{PYTHON}.", f"{PYTHON}/")) and not is_loose(what, name):
            lines.append(f"missing {what}: {name}")
    return lines


def is_loose(what: str, name: str) -> bool:
    """Whether it is a library in no package's folder."""
    return what == "library" and "/" not in name and name.startswith("lib")


def unlicensed(found: Bundle, licences: Mapping[str, str], inside: Iterable[str]) -> list[str]:
    """What has no licence in the bundle. `inside`: the files, relative to the inner folder."""
    files = list(inside)
    lines: list[str] = []
    for part in sorted(found.parts()):
        pattern = licences.get(part)
        if pattern is None:
            lines.append(f"no licence named for {part}")
        elif not any(Path(file).match(pattern) for file in files):
            lines.append(f"the licence of {part} is not there: {pattern}")
    return lines


def written(lists: Mapping[str, object]) -> str:
    """The text of the list."""
    text = [HEAD]
    for section, value in lists.items():
        if isinstance(value, list):
            text.append(f"{section} = {_array(value)}\n")
    # The licences, which are written by hand, come last.
    for section, value in sorted(lists.items(), key=lambda item: (item[0] == "licences", item[0])):
        if isinstance(value, Mapping):
            text.append(f"[{section}]")
            for key in sorted(value):
                entry = value[key]
                shown = _array(entry) if isinstance(entry, list) else f'"{entry}"'
                text.append(f'"{key}" = {shown}')
            text.append("")
    return "\n".join(text).rstrip() + "\n"


def _array(names: Sequence[str]) -> str:
    lines, line = [], "   "
    for name in names:
        if len(line) + len(name) > 94:
            lines.append(line)
            line = "   "
        line += f' "{name}",'
    return "\n".join(["[", *lines, line, "]"])


if __name__ == "__main__":
    sys.exit(main())
