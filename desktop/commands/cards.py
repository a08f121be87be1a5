"""Address cards into the contacts and out of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from desktop.commands.answers import Answer, Usage, brought, opened, shown_progress
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs, Progress


def import_cards(options: argparse.Namespace, data: bytes) -> Answer:
    """Bring address cards into the contacts; with `--dry-run` only tell what it would do."""
    from desktop.core.vcard import Fault
    from desktop.work import cardplan
    from desktop.work.messages import reason

    if options.into != "contacts":
        raise Usage("cards_of_portraits")
    with opened(options, write=not options.dry_run, create=True) as context:

        def work(progress: Progress) -> cardplan.Cards:
            return cardplan.survey(context.store, data, options.file.name, progress)

        found = Jobs.run(work, shown_progress(options))
        if not options.dry_run:
            context.store.apply(cardplan.change(context.store, found))

    def said(faults: Sequence[Fault]) -> list[dict[str, Any]]:
        return [
            {"card": one.number, "name": one.name, "reason": reason(one.error)} for one in faults
        ]

    bad, notes = said(found.bad), said(found.notes)
    told = [translate("Cli", "Card {card} ({name}): {reason}", **one) for one in (*bad, *notes)]
    data_told: dict[str, Any] = {
        "new": len(found.new), "changed": len(found.changed), "same": len(found.same),
        "cells": found.cells, "bad": bad, "doubles": [], "notes": notes,
    }  # fmt: skip
    return brought(data_told, told, dry=options.dry_run)
