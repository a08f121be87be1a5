"""Reading and writing Qt's .ts files, and the lines of TSV in which translations travel."""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GERMAN, ENGLISH = "de", "en"
LANGUAGES = (GERMAN, ENGLISH)


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


def escape(text: str) -> str:
    """A text as it stands in a line of TSV."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def unescape(text: str) -> str:
    """The text of which `escape` made a cell."""
    plain = {"\\\\": "\\", "\\n": "\n", "\\t": "\t"}
    return re.sub(r"\\[\\nt]", lambda found: plain[found.group()], text)
