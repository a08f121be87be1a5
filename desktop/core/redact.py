"""Takes out of technical texts what names people: names of files, and values that were quoted.

Photos are called after those they show ("08 Hans.jpg"), and messages of errors quote what they
could not read. What is left says where and of which kind a mistake is.
"""

from __future__ import annotations

import re
from typing import Final

_SUFFIXES: Final = (
    "jpe?g|jfif|png|gif|webp|bmp|tiff?|hei[cf]|avif|psd|svg|raw|dng|cr[23]|nef|arw|orf|raf|rw2|"
    "pdf|csv|tsv|txt|xlsx?|xlsm|ods|docx?|odt|vcf|vcard|ics|zip|litfass"
)
_FILE: Final = re.compile(
    rf"[^\s'\"/\\:=(,][^\n'\"/\\:=(,]{{0,254}}?\.(?P<suffix>{_SUFFIXES})(?!\w)", re.IGNORECASE
)
_PATH: Final = re.compile(r"(?<![\w.])(?:[A-Za-z]:\\|\\\\|/)(?:[^\n'\"/\\:,]+[/\\])+")
_QUOTED: Final = re.compile(r"(?<!\w)(?:'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\")")
_CODE: Final = re.compile(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*")
_ENDING: Final = re.compile(rf"\.(?:{_SUFFIXES})$", re.IGNORECASE)
_FRAME: Final = re.compile(r"\s*(?:\|\s*)?File \"[^\"]*\", line \d+")


def redact(text: str) -> str:
    """A text of a log or an error without names of files and without quoted values.

    Quoted words of code stay ("no attribute 'row'"), and so do the places in a traceback with the
    line of code below each.
    """
    found: list[str] = []
    below_frame = False
    for line in text.split("\n"):
        is_frame = bool(_FRAME.match(line))
        is_code = is_frame or (below_frame and line.startswith("    "))
        found.append(line if is_code else _line(line))
        below_frame = is_frame
    return "\n".join(found)


def _line(line: str) -> str:
    line = _QUOTED.sub(_quoted, line)
    line = _FILE.sub(r"….\g<suffix>", line)
    return _PATH.sub("…/", line)


def _quoted(found: re.Match[str]) -> str:
    text = found[0]
    inner = text[1:-1]
    ending = _ENDING.search(inner)
    if not inner or (_CODE.fullmatch(inner) and ending is None):
        return text
    return f"{text[0]}…{ending[0] if ending else ''}{text[0]}"
