"""Likely doubles: records that are probably the same person or organisation.

Pure: gets plain facts, gives pairs with the reasons. A pair is likely when its reasons weigh
enough; a different full name weighs against it, because a whole office shares one telephone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

WEIGHTS: Final[Mapping[str, int]] = {
    "name": 3,
    "similar_name": 2,
    "mail": 2,
    "phone": 1,
    "place": 1,
}
"""What speaks for a double, and how much."""
CONTRADICTION: Final = 2
"""What a different full name takes away."""
LIKELY: Final = 3
"""From this weight on two records are shown as doubles."""
CROWD: Final = 50
"""What more records than this share (an office's number) tells nobody apart."""
LONG_ENOUGH: Final = 5
"""Shorter names are not compared with one letter left out."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of a record; everything folded, "" or empty where not known.

    `names`: the parts of the name; order does not count ("Meier, Ines" is "Ines Meier").
    """

    id: int
    names: tuple[str, ...]
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    place: str = ""

    @property
    def name(self) -> tuple[str, ...]:
        """The words of the name in order of the alphabet."""
        return tuple(sorted(word for name in self.names for word in name.split()))

    @property
    def full(self) -> bool:
        """Whether the name is more than one word."""
        return len(self.name) > 1


@dataclass(frozen=True, slots=True)
class Double:
    """Two records (the older first) and what speaks for their being one."""

    first: int
    second: int
    reasons: tuple[str, ...]


def doubles(records: Iterable[Facts]) -> list[Double]:
    """The likely doubles among records, those with the most reasons first."""
    facts = {record.id: record for record in records}
    pairs = {
        pair for key in (_by_name, _by_shorter_name, _by_mail, _by_phone)
        for pair in _sharing(facts.values(), key)
    }  # fmt: skip
    found: list[tuple[int, Double]] = []
    for first, second in pairs:
        reasons, weight = _weighed(facts[first], facts[second])
        if weight >= LIKELY:
            found.append((weight, Double(first, second, reasons)))
    found.sort(key=lambda each: (-each[0], each[1].first, each[1].second))
    return [double for _, double in found]


def groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Pairs joined to groups: who is a double of a double is one too; ids ascending."""
    leader: dict[int, int] = {}

    def lead(id_: int) -> int:
        while leader.setdefault(id_, id_) != id_:
            leader[id_] = leader[leader[id_]]
            id_ = leader[id_]
        return id_

    for first, second in pairs:
        low, high = sorted((lead(first), lead(second)))
        leader[high] = low
    members: defaultdict[int, list[int]] = defaultdict(list)
    for id_ in sorted(leader):
        members[lead(id_)].append(id_)
    return [tuple(ids) for ids in members.values()]


def _weighed(first: Facts, second: Facts) -> tuple[tuple[str, ...], int]:
    reasons: list[str] = []
    if first.name and first.name == second.name:
        reasons.append("name")
    elif _similar(first.name, second.name):
        reasons.append("similar_name")
    if first.mails & second.mails:
        reasons.append("mail")
    if first.phones & second.phones:
        reasons.append("phone")
    if first.place and first.place == second.place:
        reasons.append("place")
    weight = sum(WEIGHTS[reason] for reason in reasons)
    named = "name" in reasons or "similar_name" in reasons
    if not named and first.full and second.full:
        weight -= CONTRADICTION
    if reasons == ["name"] and not first.full:
        weight -= 1  # a first name alone is no double
    return tuple(reasons), weight


def _similar(first: Sequence[str], second: Sequence[str]) -> bool:
    """The same words but for one, and that one but for one letter; or one word more."""
    if not first or not second or abs(len(first) - len(second)) > 1:
        return False
    mine = [word for word in first if word not in second]
    theirs = [word for word in second if word not in first]
    if not mine or not theirs:
        # One has a word more (a second first name); a single word is too little to say so.
        return min(len(first), len(second)) > 1
    return len(mine) == len(theirs) == 1 and _one_letter(mine[0], theirs[0])


def _one_letter(first: str, second: str) -> bool:
    if min(len(first), len(second)) < LONG_ENOUGH - 1:
        return False
    return bool(set(_shorter(first)) & set(_shorter(second)))


def _shorter(word: str) -> Iterator[str]:
    """A word, and the word with each letter left out: equal for words one letter apart."""
    yield word
    if len(word) >= LONG_ENOUGH:
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]


def _by_name(record: Facts) -> Iterator[Hashable]:
    if record.name:
        yield record.name


def _by_shorter_name(record: Facts) -> Iterator[Hashable]:
    """The name with a letter left out of one word, or without one word."""
    words = record.name
    if len(words) < 2:
        return
    for at, word in enumerate(words):
        others = (*words[:at], *words[at + 1 :])
        for shorter in _shorter(word):
            yield others, shorter
        if len(words) > 2:
            yield others
    yield words


def _by_mail(record: Facts) -> Iterator[Hashable]:
    yield from record.mails


def _by_phone(record: Facts) -> Iterator[Hashable]:
    yield from record.phones


def _sharing(
    records: Iterable[Facts], key: Callable[[Facts], Iterator[Hashable]]
) -> Iterator[tuple[int, int]]:
    """Pairs of ids that share a key; keys of whole crowds left out."""
    sharing: defaultdict[Hashable, dict[int, None]] = defaultdict(dict)
    for record in records:
        for each in key(record):
            sharing[each][record.id] = None
    for ids in sharing.values():
        if 1 < len(ids) <= CROWD:
            yield from combinations(sorted(ids), 2)
