"""The start of the program: arguments, then a command or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Litfass; returns the exit code.

    With a command (`litfass import ...`) the work is done without a window, else the window opens.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    from desktop import cli

    options = cli.parse(given)
    if options.command:
        return cli.run(options)
    from desktop.ui import start

    return start.run(options.library, options.language, options.package)


if __name__ == "__main__":
    sys.exit(main())
