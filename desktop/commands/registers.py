"""What the registers offer without a window: likely doubles."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from desktop.commands.answers import Answer, opened, shown_progress
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs, Progress


def duplicates(options: argparse.Namespace) -> Answer:
    """List contacts or portraits that are probably the same."""
    from db import queries
    from desktop.work import doubles

    with opened(options, write=False) as context:
        store, vault = context.store, context.vault

        def work(progress: Progress) -> list[doubles.Group]:
            if options.what == "contacts":
                return doubles.of_contacts(store, progress)
            return doubles.of_portraits(store, vault, progress)

        groups = Jobs.run(work, shown_progress(options))
        ids = [id_ for group in groups for id_ in group.ids]
        lines = {line.id: line for line in store.read(queries.lines, options.what, ids)}
    told: list[str] = []
    data: list[dict[str, Any]] = []
    for group in groups:
        members = [lines[id_] for id_ in group.ids if id_ in lines]
        data.append(
            {
                "reasons": list(group.reasons),
                options.what: [dataclasses.asdict(line) for line in members],
            }
        )
        names = " = ".join(f"{_name(line)} ({line.id})" for line in members)
        told.append(f"{names}: {group.words()}")
    if not told:
        told.append(translate("Cli", "Nothing looks like a double."))
    return Answer({"duplicates": data}, told)


def _name(line: Any) -> str:
    first = getattr(line, "first_name", "")
    name = f"{first} {line.name}".strip()
    return name or getattr(line, "organisation", "") or getattr(line, "file_name", "") or "–"
