"""From the bytes of a file to its logical lines, in one pass and in time that grows with the file.

Folding: RFC 6350 section 3.2, RFC 2426 section 2.6, vCard 2.1 section 2.1.3. What real files do
wrong is mended here: folds without their blank, line breaks that nobody escaped, pictures whose
lines are not indented, soft breaks that lead nowhere.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.core.vcard.texts import OLD

BOUNDARY = re.compile(rb"(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)

_BOM = b"\xef\xbb\xbf"
_START = re.compile(rb"(?:([\w-]{1,64})\.)?([\w-]{1,64})[ \t]*[;:](?P<blank>[ \t])?")
_SCHEME = re.compile(rb"(?:https?|ftp)://|data:\w+/", re.IGNORECASE)
_BASE64 = re.compile(
    rb';[ \t]*(?:ENCODING[ \t]*=[ \t"]*)?(?:BASE64|B)[ \t"]*(?:;|\Z)', re.IGNORECASE
)
_HEAD = 2000
"""How far into a line its encoding is looked for: real ones say it within the first 200."""
_LONG = 72
"""From this length on a line was cut by a machine, not ended by a person (folds are at 75)."""
_SOFT = 60
"""A soft break of quoted-printable comes later than this in a line (at 67 to 76)."""

_KNOWN = frozenset(
    b"ADR AGENT ANNIVERSARY BDAY CALADRURI CALURI CATEGORIES CLASS CLIENTPIDMAP EMAIL FBURL FN"
    b" GENDER GEO IMPP KEY KIND LABEL LANG LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG PHOTO"
    b" PRODID PROFILE RELATED REV ROLE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION"
    b" XML".split()
)
_SEVERAL_LINES = frozenset((b"NOTE", b"LABEL", b"ADR"))


@dataclass(slots=True)
class Logical:
    """A line with its folds undone. `number` is the line of the file it begins in, from 1.

    `stray` says that it is no property at all but text that belongs nowhere.
    """

    number: int
    pieces: list[bytes] = field(default_factory=list[bytes])
    stray: bool = False

    @property
    def data(self) -> bytes:
        """The whole line."""
        return b"".join(self.pieces)


def logical_lines(data: bytes) -> Iterator[Logical]:
    """The logical lines of a file in whatever encoding, the BEGIN and END of cards among them."""
    reader = _Reader()
    for number, line in enumerate(io.BytesIO(_plain(data)), 1):
        yield from reader.take(number, line[:-1] if line.endswith(b"\n") else line)
    if reader.current is not None:
        yield reader.current


def _plain(data: bytes) -> bytes:
    """The file in something that has ASCII in it, with line feeds as the only line ends.

    UTF-16 comes from Apple's older address book and from Windows' editor; without a mark it gives
    itself away by the zeros in BEGIN.
    """
    for mark, codec in (
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"B\0E\0", "utf-16-le"),
        (b"\0B\0E", "utf-16-be"),
    ):
        if data.startswith(mark):
            text = data.decode(codec, "replace").removeprefix("\ufeff")
            data = text.encode("utf-8", "replace")
            break
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    if b"\r" in data:
        # "\r\r\n" is a file that went through two programs which both "corrected" line ends.
        data = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for joint in (b"END:VCARDBEGIN:VCARD", b"END:VCARD" + _BOM + b"BEGIN:VCARD"):
        if joint in data:  # files put behind one another without a line end
            data = data.replace(joint, b"END:VCARD\nBEGIN:VCARD")
    return data


class _Reader:
    """Puts physical lines together. `current` is the logical line that may still go on."""

    def __init__(self) -> None:
        self.current: Logical | None = None
        self._old = False
        self._quoted = False
        self._base64 = False
        self._several = False
        self._boundary = False
        self._last = b""
        self._blanks = 0

    def take(self, number: int, line: bytes) -> Iterator[Logical]:
        """Take one physical line; gives the logical line that ends before it."""
        current = self.current
        if current is not None and self._goes_on(current, line):
            self._last = line
            self._blanks = 0
            return
        if not line.strip():
            self._blanks += 1
            return
        if line.startswith(_BOM):  # files put behind one another, each with its mark
            line = line[len(_BOM) :]
        started = self._starts(line)
        if not started and current is not None and self._runs_over(current, line):
            self._last = line
            self._blanks = 0
            return
        if current is not None and not (current.stray and not started):
            yield current
            self.current = None
        if started:
            self._begin(number, line)
        elif self.current is None:
            self.current = Logical(number, [line], stray=True)
            self._boundary = self._base64 = self._several = self._quoted = False
        self._last = b"" if not started else line
        self._blanks = 0

    def _goes_on(self, current: Logical, line: bytes) -> bool:
        """Whether the line is the rest of the current one by the rules, and add it if so."""
        if self._quoted and self._last.endswith(b"=") and not self._cut_short(line):
            current.pieces[-1] = current.pieces[-1][:-1]
            current.pieces.append(line)
            return True
        if self._boundary or line[:1] not in {b" ", b"\t"}:
            return False
        # vCard 2.1 breaks before a blank that stays, the later ones put one in. Many programs
        # write 2.1 and fold like 3.0: at the full length, wherever that is.
        keep = self._old and not self._base64 and len(self._last) < _LONG
        current.pieces.append(line if keep else line[1:])
        return True

    def _cut_short(self, line: bytes) -> bool:
        """Whether a soft break leads nowhere, because the next line is clearly another one."""
        if BOUNDARY.fullmatch(line):
            return True
        found = _START.match(line)
        return found is not None and found[2] in _KNOWN and len(self._last) < _SOFT

    def _runs_over(self, current: Logical, line: bytes) -> bool:
        """Whether the line is the rest of the current one though no rule says so; add it if so."""
        if self._boundary or current.stray:
            return False
        if not self._base64 and len(self._last) < _LONG:
            if not self._several:
                return False
            current.pieces.append(b"\n" * (1 + self._blanks))
        current.pieces.append(line)
        return True

    def _starts(self, line: bytes) -> bool:
        found = _START.match(line)
        if found is None or _SCHEME.match(line):
            return False
        name = found[2].upper()
        if not self._several or found[1] or name in _KNOWN or name.startswith(b"X-"):
            return True
        return not found["blank"] or BOUNDARY.fullmatch(line) is not None  # "Geöffnet: 9 bis 17"

    def _begin(self, number: int, line: bytes) -> None:
        self.current = Logical(number, [line])
        found = _START.match(line)
        name = found[2].upper() if found else b""
        self._boundary = BOUNDARY.fullmatch(line) is not None
        head = line.partition(b":")[0][:_HEAD]
        bare = b";" not in head
        self._quoted = not bare and b"QUOTED-PRINTABLE" in head.upper()
        self._base64 = b";base64," in line[:_HEAD] or (
            not bare and _BASE64.search(head) is not None
        )
        self._several = name in _SEVERAL_LINES
        if self._boundary:
            self._old = False
        elif name == b"VERSION":
            self._old = line.partition(b":")[2].strip() == OLD.encode()
