"""What argparse says of wrong usage, in the language of the commands.

Its texts go through `gettext` under the name `_`, which looks for a catalogue in the language of
the system; the commands speak the language they are asked for, from the catalogue of all else.
"""

from __future__ import annotations

import argparse
from typing import Final

from desktop.work.i18n import mark, translate

WORDS: Final = (
    mark("Usage", "usage: "),
    mark("Usage", "positional arguments"),
    mark("Usage", "options"),
    mark("Usage", "show this help message and exit"),
    mark("Usage", "%(prog)s: error: %(message)s\n"),
    mark("Usage", "argument %(argument_name)s: %(message)s"),
    mark("Usage", "the following arguments are required: %s"),
    mark("Usage", "unrecognized arguments: %s"),
    mark("Usage", "not allowed with argument %s"),
    mark("Usage", "ignored explicit argument %r"),
    mark("Usage", "expected one argument"),
    mark("Usage", "expected at most one argument"),
    mark("Usage", "expected at least one argument"),
    mark("Usage", "ambiguous option: %(option)s could match %(matches)s"),
    mark("Usage", "invalid %(type)s value: %(value)r"),
    mark("Usage", "invalid choice: %(value)r (choose from %(choices)s)"),
)
"""Those that a user can meet, of Python 3.11 to 3.13; one that is not here stays English."""


def speak() -> None:
    """Let argparse speak the language that `i18n.install` was given."""
    argparse._ = _said  # type: ignore[attr-defined]


def _said(text: str) -> str:
    return translate("Usage", text) if text in WORDS else text
