"""What went to paper from the command line is remembered as the window remembers it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.commands.answers import opened
from desktop.core.errors import Known
from desktop.work.i18n import translate
from desktop.work.messages import sentence

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition

KINDS: Final = {"print-shop": "press", "tiles": "tiles", "parts": "parts"}
"""The kinds of output after which a wall counts as printed, by what the library calls them."""


def remember(
    options: argparse.Namespace, composition: Composition, file: Path
) -> tuple[dict[str, Any], list[str]]:
    """Note a wall, as it was written, as printed; whether it was, for programs and for people.

    The file is there already. Where the library cannot be written, because a window has it open
    for example, that is told and no failure.
    """
    from db.errors import LibraryError
    from desktop.work.walls.prints import arrangement, remembering

    output = KINDS.get(options.kind)
    if output is None or options.only is not None:  # one poster says nothing about the others
        return {}, []
    wall_id, stood = composition.row.id, arrangement(composition)
    try:
        with opened(options) as context:
            if context.store.row("walls", wall_id) is None:
                return {"remembered": False}, []
            context.store.apply(remembering(context.store, wall_id, stood, output, file.name))
    except (LibraryError, Known) as error:
        text = translate(
            "Cli",
            "The file is there; Litfass could not note it as the printed state: {reason}",
            reason=sentence(error),
        )
        return {"remembered": False}, [text]
    return {"remembered": True}, []
