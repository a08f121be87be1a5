"""What signing needs comes in environment variables, and is either there, or not, or half there."""

from __future__ import annotations

import os
from collections.abc import Sequence


class Failed(Exception):
    """A step of a release did not do what it should; the text says what is wrong."""


def credentials(what: str, names: Sequence[str]) -> dict[str, str] | None:
    """The values of some variables, or None with a line that tells what is skipped.

    An empty one counts as missing, as a secret does that a workflow does not have. Where only some
    are there somebody meant to sign: raises Failed.
    """
    values = {name: os.environ.get(name, "") for name in names}
    missing = [name for name, value in values.items() if not value]
    if not missing:
        return values
    if len(missing) < len(names):
        raise Failed(f"{what}: {', '.join(missing)} is missing, the others are set.")
    print(f"SKIPPED: {what} (no {', '.join(names)} in the environment)", flush=True)
    return None
