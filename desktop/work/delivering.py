"""A wall for a print shop as it is handed over: written, looked at, and only then there.

The check belongs to the job: until it has ended, no file has its name. Who stops it has what there
was before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.layout import require_outside
from desktop.core.writing import replacing_all, settle
from desktop.work.i18n import translate
from desktop.work.lanes import Progress, Share
from desktop.work.output import check_dpi
from desktop.work.preflight import Verdict, look
from desktop.work.press import Pressed, press_files, stream_press
from desktop.work.sheets.ticket import stream_ticket
from desktop.work.ticket import ticket_name

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.ticket import Ticket
    from desktop.work.walls.snapshot import Snapshot

WRITTEN, CHECKED = 0.5, 0.95
"""How much of the job is done when the file is written, and when it is checked."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was written, what was found in it, and the ticket beside it where one was wanted."""

    pressed: Pressed
    verdict: Verdict
    slip: Path | None = None


def deliver(
    snapshot: Snapshot,
    path: Path,
    ticket: Ticket,
    progress: Progress,
    cells: CellCache | None = None,
    *,
    slip: bool = False,
) -> Delivered:
    """Write a wall as a PDF/X for the ticket's shop, check it, and write the ticket beside it.

    Runs in a job. Raises as `desktop.work.press.export_press`; then none of the files is new, and
    those that were there are as they were.
    """
    require_outside(path)
    check_dpi(ticket.shop.dpi)
    files = press_files(snapshot, path)
    beside = path.with_name(ticket_name(path)) if slip else None
    with replacing_all((*files, *([beside] if beside is not None else []))) as streams:
        pressed, last = streams[: len(files)], streams[-1]
        step = Share(progress, 0.0, WRITTEN)
        untouched = stream_press(snapshot, pressed, ticket.shop, ticket.intent, step, cells)
        lies = settle(pressed[0])
        verdict = look(lies, ticket.order, checking(progress, WRITTEN, CHECKED if slip else 1.0))
        if beside is not None:
            step = Share(progress, CHECKED, 1.0)
            stream_ticket(last, snapshot, ticket, path, verdict, step, cells, lies)
        for stream in streams:  # it may take long, and who stops then has stopped it too
            settle(stream)
        progress.check()
    return Delivered(Pressed(path, untouched, *files[1:]), verdict, beside)


def checking(progress: Progress, first: float, last: float) -> Share:
    """The part of a job in which a file is looked at, named as such."""
    return Share(progress, first, last, translate("Output", "checking the file"))
