"""Telephone numbers, mail and web addresses, postal addresses: properties that come several times.

What they are and where they belong stands in `TYPE`, `PREF`, Apple's labels and Android's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from desktop.core.vcard import texts
from desktop.core.vcard.card import Address, Point, PointKind, Use
from desktop.core.vcard.prop import Property

_KINDS: dict[str, PointKind] = {
    "TEL": "phone",
    "EMAIL": "mail",
    "URL": "web",
    "IMPP": "chat",
    "X-SOCIALPROFILE": "web",
    "SOCIALPROFILE": "web",
}
NAMES = frozenset(_KINDS)
"""The properties that become a `Point`."""

_LINES: dict[str, PointKind] = {
    "fax": "fax",
    "homefax": "fax",
    "workfax": "fax",
    "pager": "pager",
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
}
_ORDER: tuple[PointKind, ...] = ("fax", "pager", "mobile")
"""A number that says it is a fax and a mobile is a fax."""
_USES: dict[str, Use] = {
    "work": "work",
    "business": "work",
    "workfax": "work",
    "home": "home",
    "homefax": "home",
    "other": "other",
    "homepage": "other",
}
# Types that say nothing a reader would want to know. The rest ("car", "main") become the label.
_SILENT = frozenset(
    (
        "voice",
        "internet",
        "x400",
        "pref",
        "dom",
        "intl",
        "postal",
        "parcel",
        "msg",
        "text",
        "custom",
    )
)
_SCHEMES = {"TEL": "tel:", "EMAIL": "mailto:"}
_BUILT_IN = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)


def point(given: Property, labels: Mapping[str, str]) -> Point | None:
    """The point of a property; None where it has no value.

    RFC 6350 sections 6.4 and 6.7.8, RFC 2426 sections 3.3 and 3.6.8, RFC 4770 for `IMPP`.
    `labels` are Apple's `X-ABLabel` lines by their group.
    """
    value = given.text().strip()
    scheme = _SCHEMES.get(given.name, "")
    if scheme and value[: len(scheme)].lower() == scheme:
        value = value[len(scheme) :]
        value = unquote(value) if scheme == "mailto:" else value
    if not value:
        return None
    words, label = _words(given, labels)
    if given.name.endswith("SOCIALPROFILE"):
        label = label or given.param("SERVICE-TYPE")
    return Point(_kind(given.name, words), value, _use(words), False, label)


def _kind(name: str, words: Iterable[str]) -> PointKind:
    if name != "TEL":
        return _KINDS[name]
    lines = {_LINES[word] for word in words if word in _LINES}
    for one in _ORDER:
        if one in lines:
            return one
    return "phone"


def address(given: Property, labels: Mapping[str, str]) -> Address:
    """The address of an `ADR` (RFC 6350 section 6.3.1, RFC 2426 section 3.2.1)."""
    parts = [one.strip() for one in given.parts()]
    parts += [""] * (7 - len(parts))
    words, label = _words(given, labels)
    lines = texts.unescape(given.param("LABEL"), given.version)
    return Address(
        po_box=parts[0],
        extended=parts[1],
        street=parts[2],
        town=parts[3],
        region=parts[4],
        postcode=parts[5],
        country=parts[6],
        lines=lines.strip(),
        use=_use(words),
        label=label,
    )


def with_lines(
    addresses: Sequence[tuple[Property, Address]], given: Iterable[Property]
) -> list[tuple[Property, Address]]:
    """Put each `LABEL` (vCard 2.1 and 3.0) with its address: that of its group, else of its use.

    One that finds none is an address of its own: some programs write nothing else.
    """
    found = list(addresses)
    groups: dict[str, list[int]] = {}
    uses: dict[Use, list[int]] = {}
    for at in range(len(found) - 1, -1, -1):  # taken from the end below
        source, place = found[at]
        groups.setdefault(source.group, []).append(at)
        uses.setdefault(place.use, []).append(at)
    for one in given:
        lines = one.text().strip()
        if not lines:
            continue
        use = _use(_words(one, {})[0])
        at = _free(found, groups.get(one.group, []) if one.group else [])
        at = _free(found, uses.get(use, [])) if at is None else at
        if at is None:
            found.append((one, Address(lines=lines, use=use)))
        else:
            found[at] = (found[at][0], replace(found[at][1], lines=lines))
    return found


def _free(found: Sequence[tuple[Property, Address]], queue: list[int]) -> int | None:
    """The next address that has no lines yet."""
    while queue:
        at = queue.pop()
        if not found[at][1].lines:
            return at
    return None


def preferred(given: Sequence[Property]) -> list[bool]:
    """Which of the properties of one name are preferred.

    vCard 2.1 `;PREF`, 3.0 `TYPE=pref`, 4.0 `PREF=1` to `100` (RFC 6350 section 5.3), where the
    lowest number wins.
    """
    ranks = [_rank(one) for one in given]
    best: dict[str, int] = {}
    for one, rank in zip(given, ranks, strict=True):
        best[one.name] = min(rank, best.get(one.name, _NEVER))
    return [
        rank < _NEVER and rank == best[one.name] for one, rank in zip(given, ranks, strict=True)
    ]


_NEVER = 1000


def _rank(given: Property) -> int:
    if any(one.lower() == "pref" for one in given.types):
        return 1
    number = given.param("PREF")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 4 else _NEVER


def _words(given: Property, labels: Mapping[str, str]) -> tuple[list[str], str]:
    """The types in small letters, and the label that somebody gave."""
    words: list[str] = []
    label = given.param("X-CUSTOM")
    for one in given.types:
        word = one.lower()
        words.append(word)
        if word in _LINES or word in _USES or word in _SILENT:
            continue
        label = label or (one[2:] if word.startswith("x-") else one)
    typed = labels.get(given.group, "").strip() if given.group else ""
    if built_in := _BUILT_IN.fullmatch(typed):
        word = built_in[1].strip().lower()
        words.append(word)
        typed = "" if word in _USES or word in _LINES else built_in[1].strip()
    return words, (typed or label).strip()


def _use(words: Iterable[str]) -> Use:
    found = next((word for word in words if word in _USES), "other")
    return _USES[found]
