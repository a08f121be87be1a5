"""From a trial to what is written: one Change for records, photos and remembered headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db.changes import Batch, Change, Insert
from desktop.core.errors import Known
from desktop.work import cardplan
from desktop.work.importing import picture_row
from desktop.work.tabling import aliases
from desktop.work.tabling.apply import change_and_fallen
from desktop.work.tabling.trial import Trial
from desktop.work.verbs import now

if TYPE_CHECKING:
    from desktop.core.ingest import Ingested
    from desktop.work.lanes import Progress
    from desktop.work.store import Store


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import writes, and how many records it makes and changes."""

    change: Change
    new: int
    changed: int
    ids: tuple[int, ...]
    """The records that it makes or changes."""
    fallen: int = 0
    """Texts that are drafts again because their words change."""


def intake(
    store: Store,
    trial: Trial,
    photos: Mapping[int, Ingested] | None = None,
    progress: Progress | None = None,
) -> Intake:
    """Make the Change of a trial; apply it at once. `photos`: those that came along, by number.

    For a job, or where the Store lives. Raises `Cancelled`.
    """
    if trial.cards is not None:
        made = cardplan.change(store, trial.cards, progress)
        old = trial.cards.changed
        ids = _meant(made, "contacts", old)
        return Intake(made, len(trial.cards.new), len(old), ids)
    found = trial.survey
    if found is None:
        raise trial.error or Known("table_no_columns", names="")
    steps, real = _pictures(store, photos or {})
    shown = {
        line: real.get(id_, id_) for line, id_ in found.photos.items() if id_ >= 0 or id_ in real
    }
    found = replace(found, photos=shown)
    made, fallen = change_and_fallen(store, found, progress)
    headings = {}
    if trial.sheet is not None and trial.sheet.guess.header:
        names = set(trial.sheet.names)
        headings = {name: to for name, to in trial.wish.chosen.items() if name in names}
    steps += [made, aliases.remember(store, trial.wish.goal.register, headings)]
    whole = Batch(tuple(step for step in steps if next(step.touched(), None)))
    ids = _meant(made, trial.wish.goal.register, found.plan.changed)
    return Intake(whole, len(found.plan.new), len(found.plan.changed), ids, fallen)


def _pictures(store: Store, photos: Mapping[int, Ingested]) -> tuple[list[Change], dict[int, int]]:
    """Rows for the pictures that are not there yet, and the ids that all of them get."""
    from db import queries

    there = store.read(queries.pictures_by_digest, [one.digest for one in photos.values()])
    fresh = {one.digest: one for one in photos.values() if one.digest not in there}
    ids = dict(zip(fresh, store.reserve("pictures", len(fresh)), strict=True))
    moment = now()
    made = [picture_row(ids[digest], one, moment) for digest, one in fresh.items()]
    known = {digest: row.id for digest, row in there.items()} | ids
    return [Insert.of("pictures", made)], {
        number: known[one.digest] for number, one in photos.items()
    }


def _meant(made: Change, table: str, changed: Iterable[int]) -> tuple[int, ...]:
    """The records that an import makes and changes.

    Of many the words, numbers or labels change and not a cell of their own rows, so that what a
    Change touches is less than what `changed` names.
    """
    own = (id_ for name, id_ in made.touched() if name == table)
    return tuple(dict.fromkeys((*own, *changed)))
