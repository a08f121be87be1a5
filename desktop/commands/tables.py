"""Tables into the registers and out of them."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.commands import cards
from desktop.commands.answers import (
    Answer,
    Usage,
    brought,
    campaign_id,
    graphics,
    opened,
    output_file,
    shown_progress,
)
from desktop.core.errors import Known
from desktop.work.i18n import language, translate
from desktop.work.jobs import Jobs, Progress
from desktop.work.tabling import Goal, Survey, change, mapping, survey
from desktop.work.tabling.trial import are_cards, read_file


def import_table(options: argparse.Namespace) -> Answer:
    """Bring a table into a register; with `--dry-run` only tell what it would do."""
    if options.into == "contacts" and options.campaign:
        raise Usage("campaign_of_contacts")
    data = read_file(options.file)
    if are_cards(data, options.file.name):
        return cards.import_cards(options, data)
    goal = Goal(options.into, options.campaign or "")
    with opened(options, write=not options.dry_run, create=True) as context:

        def work(progress: Progress) -> Survey:
            from desktop.core.sheets import reading

            guess = reading.look(data, options.file.name)
            sheet = reading.read(data, guess, check=progress.check)
            mapped = mapping(context.store, goal, sheet.names, sheet.rows)
            return survey(
                context.store, goal, sheet, mapped, progress, keys=_keys(options.key, goal),
                language=language(),
            )  # fmt: skip

        found = Jobs.run(work, shown_progress(options))
        if not options.dry_run:
            context.store.apply(change(context.store, found))
    return _told(found, dry=options.dry_run)


def export_table(options: argparse.Namespace) -> Answer:
    """Write the records that a search finds into a file."""
    from db import queries
    from db.filters import Filter, Having, TakingPart
    from db.layout import require_outside
    from desktop.work import exporting

    if options.kind.startswith("vcard") and options.what != "contacts":
        raise Usage("cards_of_portraits")
    file = output_file(options.out, exporting.ENDINGS[options.kind])
    require_outside(file)
    if options.kind == "pdf":
        graphics()
    with opened(options, write=False) as context:
        store = context.store
        filters: tuple[Filter, ...] = ()
        campaign = campaign_id(context, options.campaign) if options.campaign else None
        row = store.row("campaigns", campaign) if campaign is not None else None
        if row is not None:
            contacts = options.what == "contacts"
            filters = (TakingPart((row.id,)) if contacts else Having.of("campaign_id", row.id),)
        query = queries.Query(options.what, options.search, filters)
        ids = list(store.read(queries.ids, query))
        order = exporting.Order(
            options.what, ids, options.kind, language(), row.language if row else "de",
            options.pictures, title=row.name if row else "", detail=options.search,
        )  # fmt: skip
        Jobs.run(
            lambda progress: exporting.write(file, order, store, context.vault, progress),
            shown_progress(options),
        )
    return Answer(
        {"file": file, "records": len(ids), "bytes": file.stat().st_size},
        [translate("Cli", "Written: {file}", file=file)],
    )


def _keys(text: str | None, goal: Goal) -> list[tuple[str, ...]]:
    """The fields that rows are recognised by, as somebody typed them: names or headings."""
    if not text:
        return []
    from desktop.core.sheets.headers import match_headers
    from desktop.work.tabling import fields

    words = [word.strip() for word in text.split(",") if word.strip()]
    found = match_headers(words, fields(goal))
    for column, word in enumerate(words):
        if column not in found:
            raise Usage("unknown_key", field=word)
    return [tuple(found[column] for column in range(len(words)))]


def _told(found: Survey, *, dry: bool) -> Answer:
    from desktop.work.messages import reason
    from desktop.work.tabling import doubles

    plan = found.plan
    bad: list[dict[str, Any]] = [
        {
            "line": one.line,
            "column": found.columns.get(one.field, ""),
            "reason": reason(Known(one.code, **one.values)),
        }
        for one in plan.bad
    ]
    double = [{"lines": list(one.lines), "reason": reason(error)} for one, error in doubles(found)]
    notes = [
        {
            "line": note.line,
            "column": found.columns.get(note.field, ""),
            "reason": reason(Known(note.code, text=note.text)),
        }
        for note in found.notes
    ]
    data = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "same": len(plan.same),
        "cells": plan.cells,
        "bad": bad,
        "doubles": double,
        "notes": notes,
    }
    told = [_line(entry) for entry in (*bad, *notes)]
    return brought(data, [*told, *(str(entry["reason"]) for entry in double)], dry=dry)


def _line(entry: dict[str, Any]) -> str:
    if not entry["column"]:
        return translate("Cli", "Line {line}: {reason}", **entry)
    return translate("Cli", "Line {line}, column “{column}”: {reason}", **entry)
