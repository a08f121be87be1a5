"""Bringing photos in, and listing what is there."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from db import rows
from desktop.commands.answers import Answer, Usage, campaign_id, opened, shown_progress
from desktop.core.errors import Known
from desktop.work import words
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs, Progress


def import_photos(options: argparse.Namespace) -> Answer:
    """Import photos into a campaign, which is made if it is not there.

    A path that leads nowhere is told with the other failures, unless all of them do.
    """
    from desktop.work import importing, verbs
    from desktop.work.messages import reason

    if not any(_may_be_there(path) for path in options.paths):
        raise Known("image_vanished", file=str(options.paths[0]))
    with opened(options, create=True) as context:
        known = importing.recorder(context.store)

        def work(progress: Progress) -> importing.Harvest:
            return importing.harvest(options.paths, context.vault, progress, known=known)

        harvested = Jobs.run(work, shown_progress(options))
        campaign = campaign_id(context, options.campaign, required=False)
        if campaign is None and harvested.pictures:
            change, campaign = verbs.add(
                context.store, "campaigns", rows.Campaign(0, options.campaign)
            )
            context.store.apply(change)
        arrival = importing.arrive(context.store, campaign or 0, harvested)
        context.store.apply(arrival.change)
    there = len(arrival.known) + harvested.repeated
    failed = [
        {"file": str(failure.path), "reason": reason(failure.error)}
        for failure in harvested.failures
    ]
    lines = [
        translate("Cli", "%n portrait(s) imported", "", len(arrival.portraits)),
        translate("Cli", "%n photo(s) already there", "", there),
    ]
    lines += [f"{entry['file']}: {entry['reason']}" for entry in failed]
    return Answer(
        {
            "imported": len(arrival.portraits),
            "known": there,
            "failed": failed,
            "seconds": round(harvested.seconds, 3),
        },
        lines,
    )


def _may_be_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # not to be told from here; its import says why
        return True


def list_records(options: argparse.Namespace) -> Answer:
    """List records of one kind."""
    from db import queries

    descending = options.sort.startswith("-")
    name = options.sort.removeprefix("-")
    if name not in queries.SORTS[options.what]:
        fields = ", ".join(sorted(queries.SORTS[options.what]))
        raise Usage("unknown_field", field=name, fields=fields)
    query = queries.Query(options.what, options.search, limit=options.limit)
    query = query.sorted_by(name, descending)
    with opened(options, write=False) as context:
        store = context.store
        found = store.read(queries.ids, query)
        lines = store.read(queries.lines, options.what, found)
        total = store.read(queries.count, query)
    records = [dataclasses.asdict(line) for line in lines]
    table = [
        "\t".join(_said(column, record.get(column)) for column in _SHOWN[options.what])
        for record in records
    ]
    return Answer({options.what: records, "total": total}, table)


def _said(column: str, value: object) -> str:
    """A value as people read it: words for codes, nothing for nothing."""
    if column == "status":
        return words.word(words.CAMPAIGN_STATUS, str(value))
    return str(value or "")


#: what a listing shows to people, in this order
_SHOWN = {
    "campaigns": ("name", "claim", "status", "portraits", "walls"),
    "portraits": ("name", "age", "role", "campaign", "file_name"),
    "contacts": ("name", "first_name", "organisation", "phone", "email"),
    "walls": ("name", "campaign", "format", "cells", "id"),
}
