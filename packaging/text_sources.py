"""The texts that the code asks for: every literal `translate(...)` and `mark(...)`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PLACEHOLDER = re.compile(r"\{[^{}]*\}")


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
    for where, tree in _trees(root):
        if isinstance(tree, str):
            faults.append(tree)
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


def unreadable(root: Path) -> list[str]:
    """The files under desktop/ whose texts cannot be told: half written just now, perhaps."""
    return [tree for _, tree in _trees(root) if isinstance(tree, str)]


def _trees(root: Path) -> Iterator[tuple[str, ast.Module | str]]:
    """The name of every file with its syntax tree, or with what is wrong with it."""
    for path in sorted((root / "desktop").rglob("*.py")):
        where = path.relative_to(root).as_posix()
        try:
            yield where, ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError) as error:
            yield where, f"{where}: cannot be read: {error}"


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


def as_cpp(call: Call) -> str:
    """A call in C++, which lupdate reads without a fault."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    texts = [
        '"' + "".join(escapes.get(letter, letter) for letter in text) + '"'
        for text in (call.context, call.text, call.comment)
    ]
    count = ", n" if call.plural else ""
    return f"QCoreApplication::translate({', '.join(texts)}{count});"
