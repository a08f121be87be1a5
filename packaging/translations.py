r"""Keep the translations: collect texts, list what is missing, fill it in, check and build.

    python packaging/translations.py update      collect the texts of desktop/ into the .ts files
    python packaging/translations.py missing     list untranslated texts as TSV
    python packaging/translations.py fill FILE   take translations from a TSV file
    python packaging/translations.py check       fail on anything missing, stale or ill-formed
    python packaging/translations.py build       make the .qm files that are older than their .ts
    python packaging/translations.py tidy        forget texts that the code no longer has

A line of TSV is `context<TAB>english<TAB>german`; a plural has two German columns (one, many) and,
where the English forms are not simply made of "(s)", two English ones after them. A context whose
text carries a comment is written `context|comment`. Tab, newline and backslash inside a text are
written \t, \n and \\. Only the standard library and the tools inside PySide6 are used. A lock
lets several people run this at once.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from text_files import ENGLISH, GERMAN, LANGUAGES, escape, read, ts_path, unescape, write
from text_rules import english_forms, problems
from text_sources import as_cpp, scan, unreadable

ROOT = Path(__file__).resolve().parents[1]


def tool(name: str) -> Path:
    """The path of lupdate or lrelease inside the installed PySide6."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("PySide6 is not installed for this Python")
    folder = Path(next(iter(spec.submodule_search_locations)))
    for candidate in (folder / name, folder / f"{name}.exe", folder / "Qt" / "libexec" / name):
        if candidate.is_file():
            return candidate
    raise SystemExit(f"{name} is missing in {folder}")


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Let one process at a time work on the translations of `root`."""
    mark = hashlib.sha256(str(root).encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"litfass-translations-{mark}.lock"
    with path.open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def run(command: list[str]) -> None:
    """Run a tool quietly; show what it says only when it fails."""
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def collect(root: Path, target: Path, language: str, tidy: bool = False) -> list[str]:
    """Bring `target` up to date with the sources under desktop/; return faults of the sources.

    lupdate merges, but does not read the Python: its Python parser misses calls with keyword
    arguments or with a computed count (6.11). It gets the calls found by `scan` as plain C++.
    """
    calls, faults = scan(root)
    lines = [as_cpp(call) for call in sorted(calls)]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.cpp"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [str(tool("lupdate")), str(source), "-silent", "-locations", "none"]
        command += ["-source-language", "en_GB", "-target-language", language]
        command += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        command += ["-pluralonly"] if language == ENGLISH else []
        command += ["-no-obsolete"] if tidy else []
        run([*command, "-ts", str(target)])
    return faults


def update(root: Path, tidy: bool = False) -> list[str]:
    """Collect all texts and derive the English plurals; return faults of the sources.

    The translations of vanished texts stay (a file may be half written just now) until `tidy`,
    which forgets nothing while there is a file that it cannot read.
    """
    faults: list[str] = unreadable(root) if tidy else []
    if faults:
        return faults
    for language in LANGUAGES:
        path = ts_path(root, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        faults = collect(root, path, language, tidy)
    path = ts_path(root, ENGLISH)
    derived = {
        text.key: forms
        for text in read(path)
        if text.unfinished and (forms := english_forms(text.source)) is not None
    }
    if derived:
        write(path, derived)
        collect(root, path, ENGLISH, tidy)
    return faults


def missing(root: Path) -> list[str]:
    """TSV lines of what has no German yet, and of the English plurals that need a hand."""
    lines = [
        f"{escape(text.key[0])}\t{escape(text.source)}\t" + ("\t" if text.plural else "")
        for text in read(ts_path(root, GERMAN))
        if text.unfinished and not text.gone
    ]
    german = {line.split("\t")[1] for line in lines}
    for text in read(ts_path(root, ENGLISH)):
        if text.unfinished and not text.gone and escape(text.source) not in german:
            lines.append(f"{escape(text.key[0])}\t{escape(text.source)}\t\t\t")
    return lines


def fill(root: Path, file: Path) -> list[str]:
    """Take translations from a TSV file; return a line for each that found no place."""
    german: dict[tuple[str, str], tuple[str, ...]] = {}
    english: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = [unescape(cell) for cell in line.split("\t")]
        key, forms = (cells[0], cells[1] if len(cells) > 1 else ""), cells[2:4]
        if forms and forms[0].strip():
            german[key] = tuple(form for form in forms if form)
        if len(cells) >= 6 and cells[4] and cells[5]:
            english[key] = (cells[4], cells[5])
    taken = write(ts_path(root, GERMAN), german) | write(ts_path(root, ENGLISH), english)
    update(root)
    return [
        f"no such text (or a plural form is missing): {c} / {s}" for c, s in german.keys() - taken
    ]


def check(root: Path) -> list[str]:
    """Every fault of the translations, one line each; nothing on disk is touched."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            path = ts_path(root, language)
            fresh = Path(folder) / path.name
            if path.exists():
                shutil.copyfile(path, fresh)
            sources = collect(root, fresh, language)
            faults += sources if language == GERMAN else []
            stored = {t.key for t in read(path) if not t.gone} if path.exists() else set()
            for text in read(fresh):
                where = f"{path.name}: {text.key[0]} / {text.source!r}"
                if text.gone:
                    faults.append(f"{where}: the code has it no more (run tidy)")
                elif text.key not in stored:
                    faults.append(f"{where}: not collected (run update)")
                else:
                    faults += [f"{where}: {problem}" for problem in problems(text, language)]
    return faults


def build(root: Path, force: bool = False) -> list[Path]:
    """Make the .qm files that are missing or older than their .ts; return what was made."""
    made: list[Path] = []
    for language in LANGUAGES:
        path = ts_path(root, language)
        target = path.with_suffix(".qm")
        if not path.exists():
            continue
        if not force and target.exists() and target.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        fresh = target.with_name(f"{target.name}.{os.getpid()}.tmp")
        run([str(tool("lrelease")), "-silent", str(path), "-qm", str(fresh)])
        fresh.replace(target)
        made.append(target)
    return made


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is missing or wrong."""
    parser = argparse.ArgumentParser(description="Keep the translations of Litfass.")
    parser.add_argument("--root", type=Path, default=ROOT, help="another checkout")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "missing", "check", "build", "tidy"):
        commands.add_parser(name)
    commands.add_parser("fill").add_argument("file", type=Path)
    chosen = parser.parse_args(arguments)
    with locked(chosen.root):
        return _obey(chosen, chosen.root)


def _obey(chosen: argparse.Namespace, root: Path) -> int:
    faults: list[str] = []
    if chosen.command == "check":
        faults = check(root)
    elif chosen.command == "fill":
        faults = fill(root, chosen.file)
    elif chosen.command != "build":
        faults = update(root, tidy=chosen.command == "tidy")
    if chosen.command == "missing":
        print("\n".join(missing(root)))
    if chosen.command != "check":
        build(root)
    if faults:
        print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
