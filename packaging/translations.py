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
import ast
import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GERMAN, ENGLISH = "de", "en"
LANGUAGES = (GERMAN, ENGLISH)

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
MNEMONIC = re.compile(r"&(?!&)\w")
ENGLISH_WORDS = re.compile(
    r"\b(the|and|of|to|is|are|not|your|you|with|this|that|file|save|delete|cancel|please)\b",
    re.IGNORECASE,
)
FAMILIAR = re.compile(r"\b(du|dich|dir|dein|deine[rmns]?|euch|euer|eure[rmns]?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """One text of a .ts file. `forms` has two entries where `plural` is set, else one."""

    context: str
    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...]
    unfinished: bool
    gone: bool

    @property
    def key(self) -> tuple[str, str]:
        """What a TSV line names it by: context (with the comment) and source."""
        return (f"{self.context}|{self.comment}" if self.comment else self.context, self.source)


def ts_path(root: Path, language: str) -> Path:
    """The .ts file of a language."""
    return root / "resources" / "translations" / f"litfass_{language}.ts"


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
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def collect(root: Path, target: Path, language: str, tidy: bool = False) -> list[str]:
    """Bring `target` up to date with the sources under desktop/; return faults of the sources.

    lupdate merges, but does not read the Python: its Python parser misses calls with keyword
    arguments or with a computed count (6.11). It gets the calls found by `scan` as plain C++.
    """
    calls, faults = scan(root)
    lines = [_as_cpp(call) for call in sorted(calls)]
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


@dataclass(frozen=True, order=True)
class Call:
    """One text that the code asks for."""

    context: str
    text: str
    comment: str
    plural: bool


def scan(root: Path) -> tuple[set[Call], list[str]]:
    """Every literal `translate(...)` and `mark(...)` under desktop/, and their faults."""
    calls: set[Call] = set()
    faults: list[str] = []
    for path in sorted((root / "desktop").rglob("*.py")):
        where = path.relative_to(root).as_posix()
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError) as error:
            faults.append(f"{where}: cannot be read: {error}")
            continue
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in ("translate", "mark"):
                continue
            call = _call(node, name)
            if call is not None:
                calls.add(call)
                faults += [f"{where}:{node.lineno}: {fault}" for fault in _misuse(node, name, call)]
    return calls, faults


def _literal(node: ast.expr | None) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _call(node: ast.Call, name: str) -> Call | None:
    """The text of a call, or None where context or text are not literal (marked elsewhere)."""
    arguments = node.args
    if len(arguments) < 2:
        return None
    context, text = _literal(arguments[0]), _literal(arguments[1])
    if context is None or text is None or not text:
        return None
    comment = _literal(arguments[2]) if name == "translate" and len(arguments) > 2 else ""
    plural = len(arguments) > 3 if name == "translate" else "%n" in text
    return Call(context, text, comment or "", plural)


def _misuse(node: ast.Call, name: str, call: Call) -> list[str]:
    """What is wrong with a call: values that the text does not name, a count without %n."""
    if name == "mark":
        return []
    faults: list[str] = []
    if call.plural != ("%n" in call.text):
        faults.append(f"a count and %n go together: {call.text!r}")
    given = {keyword.arg for keyword in node.keywords}
    named = {re.split(r"[!:.\[]", found[1:-1])[0] for found in PLACEHOLDER.findall(call.text)}
    # Without values the braces stay, and the caller fills them in.
    if given and None not in given and given != named:
        faults.append(f"values {sorted(map(str, given))} do not fit {call.text!r}")
    return faults


def _as_cpp(call: Call) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    texts = [
        '"' + "".join(escapes.get(letter, letter) for letter in text) + '"'
        for text in (call.context, call.text, call.comment)
    ]
    count = ", n" if call.plural else ""
    return f"QCoreApplication::translate({', '.join(texts)}{count});"


def read(path: Path) -> list[Text]:
    """Every text of a .ts file, in its order."""
    return [_text(context, message) for context, message in _messages(ET.parse(path))]


def _messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _text(context: str, message: ET.Element) -> Text:
    translation = message.find("translation")
    if translation is None:
        translation = ET.Element("translation", {"type": "unfinished"})
    plural = message.get("numerus") == "yes"
    if plural:
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    else:
        forms = (translation.text or "",)
    state = translation.get("type", "")
    return Text(
        context=context,
        source=message.findtext("source", ""),
        comment=message.findtext("comment", ""),
        plural=plural,
        forms=forms,
        unfinished=state == "unfinished" or not all(forms),
        gone=state in ("vanished", "obsolete"),
    )


def write(path: Path, found: dict[tuple[str, str], tuple[str, ...]]) -> set[tuple[str, str]]:
    """Put translations into a .ts file; return the keys that it has."""
    tree = ET.parse(path)
    taken: set[tuple[str, str]] = set()
    for context, message in _messages(tree):
        text = _text(context, message)
        forms = found.get(text.key)
        if forms is None or (text.plural and len(forms) < 2):
            continue
        taken.add(text.key)
        translation = message.find("translation")
        if translation is None:
            translation = ET.SubElement(message, "translation")
        if not text.gone:
            translation.attrib.pop("type", None)
        for child in list(translation):
            translation.remove(child)
        if text.plural:
            translation.text = None
            for form in forms[:2]:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    body = ET.tostring(tree.getroot(), encoding="unicode")
    _replace(path, f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode())
    return taken


def _replace(path: Path, data: bytes) -> None:
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    fresh.write_bytes(data)
    fresh.replace(path)


def english_forms(source: str) -> tuple[str, str] | None:
    """One and many for an English plural: from "(s)", or from the first noun after the number.

    None where no rule fits; then the forms have to be filled in by hand.
    """
    if "(s)" in source or "(es)" in source:
        many = source.replace("(es)", "es").replace("(s)", "s")
        one = source.replace("(es)", "").replace("(s)", "")
    else:
        noun = re.search(r"%n\b.*?\b(\w+[^s\W]s)\b", source)
        if noun is None:
            return None
        word = noun.group(1)
        single = re.sub(r"ies$", "y", word)
        single = re.sub(r"(ss|x|ch|sh)es$", r"\1", single) if single == word else single
        single = word[:-1] if single == word else single
        many = source
        one = source[: noun.start(1)] + single + source[noun.end(1) :]
    for plural, singular in ((" are ", " is "), (" were ", " was "), (" have ", " has ")):
        one = one.replace(plural, singular)
    return one, many


def update(root: Path, tidy: bool = False) -> list[str]:
    """Collect all texts and derive the English plurals; return faults of the sources.

    The translations of vanished texts stay (a file may be half written just now) until `tidy`.
    """
    faults: list[str] = []
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
        f"{_escape(text.key[0])}\t{_escape(text.source)}\t" + ("\t" if text.plural else "")
        for text in read(ts_path(root, GERMAN))
        if text.unfinished and not text.gone
    ]
    german = {line.split("\t")[1] for line in lines}
    for text in read(ts_path(root, ENGLISH)):
        if text.unfinished and not text.gone and _escape(text.source) not in german:
            lines.append(f"{_escape(text.key[0])}\t{_escape(text.source)}\t\t\t")
    return lines


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _unescape(text: str) -> str:
    plain = {"\\\\": "\\", "\\n": "\n", "\\t": "\t"}
    return re.sub(r"\\[\\nt]", lambda found: plain[found.group()], text)


def fill(root: Path, file: Path) -> list[str]:
    """Take translations from a TSV file; return a line for each that found no place."""
    german: dict[tuple[str, str], tuple[str, ...]] = {}
    english: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in file.read_text(encoding="utf-8-sig").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = [_unescape(cell) for cell in line.split("\t")]
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


def problems(text: Text, language: str) -> list[str]:
    """What is wrong with one translated text."""
    if text.unfinished:
        return ["not translated"]
    found: list[str] = []
    for index, form in enumerate(text.forms):
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(text.source)):
            found.append("placeholders differ")
        # "Ein Porträt" may do without the number; "%n Porträts" may not.
        if text.plural and "%n" not in form and (index > 0 or "%n" not in text.source):
            found.append("%n is missing")
        if form.strip() != form and text.source.strip() == text.source:
            found.append("space at the edge")
        if bool(MNEMONIC.search(form)) != bool(MNEMONIC.search(text.source)):
            found.append("the & of the keyboard differs")
        if form.endswith("…") != text.source.endswith("…"):
            found.append("… at the end differs")
        if language == GERMAN:
            found += _german_problems(form, text.source)
    return found


def _german_problems(form: str, source: str) -> list[str]:
    found: list[str] = []
    words = PLACEHOLDER.sub(" ", form)
    if '"' in words or "'" in words:
        found.append("straight quotes: write „so“, ›so‹ or ’")
    if "”" in words or words.count("„") != words.count("“"):
        found.append("quotes must stand as „so“")
    if "..." in words:
        found.append("write … for three dots")
    if ENGLISH_WORDS.search(words) or (form == source and len(re.findall(r"[a-z]{2,}", words)) > 1):
        found.append("English left")
    if FAMILIAR.search(words):
        found.append("the interface says Sie")
    return found


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
