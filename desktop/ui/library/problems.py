"""Which board a library that cannot be opened gets, and what it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.ui.library.boards import Board, Offer
from desktop.work.i18n import format_moment, mark, translate
from desktop.work.messages import sentence

TEXTS: Mapping[str, str] = {
    "retry": mark("Library", "Try again"),
    "open": mark("Library", "Open another library…"),
    "new": mark("Library", "Begin a library"),
    "restore": mark("Library", "Restore a backup"),
    "front": mark("Library", "Show the other window"),
    "elsewhere": mark("Library", "Choose another folder"),
    "quit": mark("Library", "Quit"),
}
"""The words of every offer."""


@dataclass(frozen=True, slots=True)
class Problem:
    """How a code is shown: icon, light, title, and which offers in which order."""

    icon: str
    role: str
    title: str
    offers: tuple[str, ...]


PROBLEMS: Mapping[str, Problem] = {
    "library_missing": Problem(
        "library",
        "yellow_text",
        mark("Library", "The library is not there"),
        ("retry", "open", "restore", "new"),
    ),
    "library_damaged": Problem(
        "warning",
        "yellow_text",
        mark("Library", "The library is damaged"),
        ("restore", "open", "retry"),
    ),
    "library_unreadable": Problem(
        "warning",
        "yellow_text",
        mark("Library", "The library cannot be read"),
        ("retry", "open", "restore"),
    ),
    "library_newer": Problem(
        "refresh",
        "yellow_text",
        mark("Library", "The library is newer than Litfass"),
        ("retry", "restore", "open", "quit"),
    ),
    "library_read_only": Problem(
        "lock",
        "yellow_text",
        mark("Library", "The folder is write-protected"),
        ("retry", "open", "quit"),
    ),
    "library_locked": Problem(
        "lock",
        "yellow_text",
        mark("Library", "The library is already open"),
        ("front", "retry", "open", "quit"),
    ),
    "library_not_empty": Problem(
        "folder", "yellow_text", mark("Library", "The folder is not empty"), ("elsewhere", "open")
    ),
    "disk_full": Problem(
        "warning", "red_text", mark("Library", "The disk is full"), ("retry", "open", "quit")
    ),
}

OTHER = Problem(
    "warning",
    "yellow_text",
    mark("Library", "The library cannot be opened"),
    ("retry", "open", "quit"),
)


MESSAGE_OFFERS = ("front", "retry", "elsewhere", "open")
"""What a message can offer beside an open library: nothing that needs a board."""


def offers(error: BaseException, acts: Mapping[str, Callable[[], object]]) -> list[Offer]:
    """The two offers of a message about a Known error."""
    problem = PROBLEMS.get(getattr(error, "code", ""), OTHER)
    names = [name for name in problem.offers if name in MESSAGE_OFFERS]
    return [Offer(translate("Library", TEXTS[name]), acts[name]) for name in names[:2]]


def way_back(folder: Path) -> str:
    """What there is of a library that only a newer version can open, in words."""
    from db import backup

    copy = backup.newest_readable(folder)
    if copy is None:
        return translate(
            "Library", "Beside the library there is no copy that this version could open."
        )
    return translate(
        "Library",
        "Without it you can go back to the copy of {moment}, which this version can open. What was "
        "done since is not in it; the present state is kept as a backup.",
        moment=format_moment(copy.made_at, long=True),
    )


def board(error: BaseException, acts: Mapping[str, Callable[[], object]], more: str = "") -> Board:
    """The board for a Known error; `acts` has what each offer does, `more` further words."""
    problem = PROBLEMS.get(getattr(error, "code", ""), OTHER)
    ways = [Offer(translate("Library", TEXTS[name]), acts[name]) for name in problem.offers]
    return Board(
        problem.icon,
        problem.role,
        translate("Library", problem.title),
        "\n\n".join(part for part in (sentence(error), more) if part),
        ways,
    )
