"""One property of a card: its name, its parameters and its value, in any of the three versions."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote_to_bytes

from desktop.core.vcard import texts
from desktop.core.vcard.card import Line

_NAME = re.compile(rb"(?:([\w-]{1,64})\.)?([\w-]{1,64})[ \t]*")
_TOKEN = re.compile(rb'"[^"]*"|[;:]')
_PLAIN = re.compile(rb"[;:]")  # for a quotation mark that nobody closed
_CUSTOM = re.compile(r"X-CUSTOM\((.*)\)", re.IGNORECASE | re.DOTALL)
_CARET = re.compile(r"\^([n^'])")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_INLINE = frozenset({"BASE64", "B"})
_ALPHABET = re.compile(rb"[A-Za-z0-9+/]*={0,2}")
_TYPES_MOST = 50
_PARAMS_MOST = 1000


@dataclass(frozen=True, slots=True)
class Property:
    """A logical line taken apart (RFC 6350 section 3.3). `name` and parameter names in capitals.

    `typed` is the name as it was written. `value` is still in the encoding of the file.
    """

    name: str
    value: bytes
    params: dict[str, tuple[str, ...]]
    version: str
    group: str = ""
    typed: str = ""

    def param(self, name: str) -> str:
        """The first value of a parameter, empty when it is not given."""
        found = self.params.get(name)
        return found[0] if found else ""

    @property
    def types(self) -> tuple[str, ...]:
        """What `TYPE` says, as typed: `TYPE=a,b`, `TYPE=a;TYPE=b`, and the bare `;A;B` of 2.1."""
        return self.params.get("TYPE", ())

    @property
    def charset(self) -> str:
        """The character set that the line claims, empty when it claims none."""
        return self.param("CHARSET")

    @property
    def inline(self) -> bool:
        """Whether the value is binary, written as base64 or as a `data:` address."""
        return self.param("ENCODING").upper() in _INLINE or self.value[:5].lower() == b"data:"

    def raw(self) -> str:
        """The value as text in one piece, its escapes still in it."""
        value = self.value
        if self.param("ENCODING").upper() == "QUOTED-PRINTABLE":
            value = texts.unquoted(value)
        return texts.decode(value, self.charset)

    def text(self) -> str:
        """The value as one text."""
        return texts.unescape(self.raw(), self.version)

    def parts(self, separator: str = ";") -> list[str]:
        """The components of a structured value, or the members of a list.

        Quoted-printable is undone in each part by itself: `=3B` is a semicolon of the text.
        """
        if self.param("ENCODING").upper() == "QUOTED-PRINTABLE":
            coded = self.value.decode("latin-1")
            pieces = [
                texts.decode(texts.unquoted(piece.encode("latin-1")), self.charset)
                for piece in texts.cut(coded, separator, self.version)
            ]
        else:
            pieces = texts.cut(self.raw(), separator, self.version)
        return [texts.unescape(piece, self.version) for piece in pieces]

    def binary(self) -> tuple[bytes, str] | None:
        """The bytes of a binary value and the type it claims; None where it cannot be read."""
        value = self.value
        kind = next((one for one in self.types if one.upper() not in {"PREF", "HOME", "WORK"}), "")
        if value[:5].lower() == b"data:":
            head, _, value = value[5:].partition(b",")
            words = head.decode("latin-1").split(";")
            kind = words[0] or kind
            value = unquote_to_bytes(value)
            if "base64" not in [word.strip().lower() for word in words[1:]]:
                return value, kind
        value = value.replace(b"\\n", b"").translate(None, b" \t\n")  # some escape line breaks
        body = value.rstrip(b"=")
        if not body or len(body) % 4 == 1 or not _ALPHABET.fullmatch(value):
            return None
        return binascii.a2b_base64(body + b"=" * (-len(body) % 4)), kind

    def kept(self) -> Line:
        """The line as it is kept when no field of a card is meant for it."""
        params = {
            name: values
            for name, values in self.params.items()
            if name not in {"ENCODING", "CHARSET"}
        }
        name = self.typed or self.name
        if self.inline and (read := self.binary()) is not None:
            coded = binascii.b2a_base64(read[0], newline=False).decode("ascii")
            params.pop("TYPE", None)
            params["VALUE"] = ("uri",)
            mime = read[1].lower() or "application/octet-stream"
            mime = mime if "/" in mime else f"image/{mime}"
            return Line(name, f"data:{mime};base64,{coded}", tuple(params.items()), self.group)
        value = self.raw()
        if self.version == texts.OLD:
            value = re.sub(r"\\(?![;,:])", r"\\\\", value)
        return Line(name, value.replace("\n", "\\n"), tuple(params.items()), self.group)


def parse(data: bytes, version: str) -> Property | None:
    """Take a logical line apart; None where it has no name or no value."""
    named = _NAME.match(data)
    if named is None:
        return None
    cuts = _cuts(data, named.end(), _TOKEN) or _cuts(data, named.end(), _PLAIN)
    if not cuts or cuts[0] != named.end():
        return None
    params: dict[str, list[str]] = {}
    for start, end in pairwise(cuts):
        _param(data[start + 1 : end], version, params)
    typed = named[2].decode("ascii")
    return Property(
        typed.upper(),
        data[cuts[-1] + 1 :],
        {name: tuple(dict.fromkeys(values)) for name, values in params.items()},
        version,
        (named[1] or b"").decode("ascii").lower(),
        typed,
    )


def _cuts(data: bytes, start: int, pattern: re.Pattern[bytes]) -> list[int]:
    """Where the parameters begin, and last where the value does; empty where there is none."""
    cuts: list[int] = []
    for found in pattern.finditer(data, start):
        if found[0] == b":":
            return [*cuts, found.start()]
        if found[0] == b";":
            cuts.append(found.start())
            if len(cuts) > _PARAMS_MOST:
                break
    return []


def _param(data: bytes, version: str, params: dict[str, list[str]]) -> None:
    """Add one parameter: `NAME=value,value`, or a bare value as vCard 2.1 has it."""
    text = texts.decode(data).strip()
    if not text:
        return
    custom = _CUSTOM.fullmatch(text)
    if custom:  # Android, for a label of one's own with letters beyond ASCII
        coded = custom[1].rpartition(",")[2].encode("latin-1", "replace")
        params.setdefault("X-CUSTOM", []).append(texts.decode(texts.unquoted(coded), "utf-8"))
        return
    name, equals, value = text.partition("=")
    name = name.strip().upper()
    if not equals:
        params.setdefault("ENCODING" if name in _ENCODINGS else "TYPE", []).append(text)
        return
    if not re.fullmatch(r"[A-Z0-9-]+", name):
        return
    values = [value.strip()]
    if name == "TYPE":
        values = [one.strip(' "\\') for one in value.split(",", _TYPES_MOST)[:_TYPES_MOST]]
    elif value.startswith('"'):
        values = re.findall(r'"([^"]*)"', value)
    elif name not in {"ENCODING", "CHARSET", "LABEL"}:
        values = value.split(",")
    if version not in {texts.OLD, "3.0"}:  # RFC 6868 is about vCard 4.0 only
        values = [_CARET.sub(_uncaret, one) for one in values]
    params.setdefault(name, []).extend(one for one in values if one)


def _uncaret(found: re.Match[str]) -> str:
    return {"n": "\n", "^": "^", "'": '"'}[found[1]]
