"""How long the frozen program takes to open its library, against the same start from source.

    python packaging/dev.py package && python tests/bench/frozen.py

Both are started as a user starts them, in turns, on the offscreen screen, and timed from outside
until their log says that the library is open. They are ended between the measurements.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.harness import Figure, arguments, measure_in_turns, report
from tests.bench.start import filled

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "build" / "package" / "Litfass" / "Litfass"
OPENED = b"desktop.context: library opened"
LIMIT = 60
PORTRAITS = 100


def main() -> int:
    """Measure and report."""
    parser = arguments((__doc__ or "").splitlines()[0])
    parser.add_argument("--program", type=Path, default=PROGRAM, help="the frozen program")
    options = parser.parse_args()
    source = [sys.executable, "-m", "desktop"]
    frozen = [str(options.program)]
    with tempfile.TemporaryDirectory() as folder:
        starts = Starts(Path(folder), filled(Path(folder))[PORTRAITS])
        runs = {
            "source": partial(starts.window, source),
            "frozen": partial(starts.window, frozen),
            "source, a command": partial(starts.command, source),
            "frozen, a command": partial(starts.command, frozen),
        }
        times = measure_in_turns(runs, options.repeat, before=starts.end)
        starts.end()
    return report(
        "frozen",
        [
            Figure(
                "library open, frozen / from source",
                times["frozen"].against(times["source"]),
                1.5,
                f"{times['frozen'].wall:.2f} s / {times['source'].wall:.2f} s",
            ),
            Figure(
                "--version, frozen / from source",
                times["frozen, a command"].against(times["source, a command"]),
            ),
        ],
        options.out,
    )


class Starts:
    """Starts the program, with a library or for its version."""

    def __init__(self, folder: Path, library: Path) -> None:
        self._library = library
        self._log = folder / "home" / "logs" / "litfass.log"
        self._running: subprocess.Popen[bytes] | None = None
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "LITFASS_HOME": str(folder / "home"),
            # Compiled once, as an installed program is.
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        }
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def window(self, program: Sequence[str]) -> None:
        """Until the window has its library; it is left running."""
        self._running = subprocess.Popen(
            [*program, "--library", str(self._library)], env=self._environment, cwd=ROOT
        )
        end = time.monotonic() + LIMIT
        while not (self._log.is_file() and OPENED in self._log.read_bytes()):
            if self._running.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{program[0]} does not open the library")
            time.sleep(0.002)

    def command(self, program: Sequence[str]) -> None:
        """A command without a window."""
        subprocess.run(
            [*program, "--version"],
            env=self._environment,
            cwd=ROOT,
            check=True,
            capture_output=True,
        )

    def end(self) -> None:
        """End what was left running, in the orderly way, and start the log anew."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(LIMIT)
            self._running = None
        self._log.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
