"""How long Litfass takes to its first frame and to a usable window, against bare windows.

Every start is a process of its own on the offscreen screen, timed from outside until it says that
it is there. The yardsticks: a bare PySide6 window with an empty table, and the same window with
`import sqlalchemy.orm` after its first frame.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from db import backup
from db.library import create_library
from tests.bench.fill import fill
from tests.bench.harness import Figure, Measured, arguments, measure_in_turns, report

ROOT = Path(__file__).parents[2]
SIZES = (100, 100_000)
USABLE = tuple(f"usable {size}" for size in SIZES)

BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, there)
def there():
    if "orm" in sys.argv:
        import sqlalchemy.orm
    say()
application = QApplication([])
window, table, model = QMainWindow(), Table(), QStandardItemModel(0, 6)
table.setModel(model)
window.setCentralWidget(table)
window.resize(1440, 900)
"""

# Both end the same way: memory on stdout, then out without any cleaning up.
SAY = """
def say():
    import psutil
    print(psutil.Process().memory_info().rss, flush=True)
    os._exit(0)
"""

OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.ui import start, theme
from desktop.context import Context
from desktop.work import i18n
from desktop.work.settings import Settings
application = start.prepare()
settings = Settings()
i18n.install("de")
theme.install("light")
class Desk(start.Desk):
    def complete(self):
        if sys.argv[1] == "frame":
            say()
        super().complete()
desk = Desk(Context(settings), Path(sys.argv[2]))
def quiet():
    # Usable: the library is open, its first page was read and painted, nothing is outstanding.
    if desk.context.is_open and desk.context.jobs.idle:
        desk.window.grab()
        say()
    QTimer.singleShot(1, quiet)
desk.window.ready.connect(lambda: QTimer.singleShot(0, quiet))
desk.show()
"""

END = "\nwindow.show()\napplication.exec()\n"


def main() -> int:
    """Measure and report."""
    options = arguments((__doc__ or "").splitlines()[0]).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        libraries = filled(Path(folder))
        starts = Starts(Path(folder))
        times = measure_in_turns(starts.runs(libraries), options.repeat)
    return report("start", figures(times, starts.memory), options.out)


def filled(folder: Path) -> dict[int, Path]:
    """A library of every size."""
    libraries = {size: folder / f"library{size}" for size in SIZES}
    for size, path in libraries.items():
        library = create_library(path)
        fill(library, size, pictures=40)
        library.close()
        # The daily copy is made beside the work and is no part of the start.
        backup.make(path, "daily", datetime.now())
    return libraries


class Starts:
    """Starts programs, and notes the memory of each in bytes."""

    def __init__(self, folder: Path) -> None:
        self.memory: dict[str, int] = {}
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "LITFASS_HOME": str(folder / "home"),
            # Compiled once, as an installed program is; the best of several starts counts.
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        }
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def runs(self, libraries: dict[int, Path]) -> dict[str, Callable[[], object]]:
        """What is measured: a name, and what starts it."""
        bare, ours = SAY + BARE + END, SAY + OURS + "application.exec()\n"
        return {
            "bare": partial(self._start, "bare", bare),
            "bare + orm": partial(self._start, "bare + orm", bare, "orm"),
            "frame": partial(self._start, "frame", ours, "frame", libraries[SIZES[0]]),
            **{
                name: partial(self._start, name, ours, "usable", libraries[size])
                for size, name in zip(SIZES, USABLE, strict=True)
            },
        }

    def _start(self, name: str, script: str, *words: object) -> None:
        done = subprocess.run(
            [sys.executable, "-c", script, *map(str, words)],
            env=self._environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        self.memory[name] = int(done.stdout.splitlines()[-1])


def figures(times: Mapping[str, Measured], memory: Mapping[str, int]) -> list[Figure]:
    """The ratios that are to hold."""
    small, large = (times[name] for name in USABLE)
    bare, orm = times["bare"], times["bare + orm"]
    more = (memory[USABLE[-1]] - memory["bare"]) / 2**20
    return [
        Figure("first frame / bare window", times["frame"].against(bare), 1.5),
        Figure("usable, 100 portraits / bare window + sqlalchemy.orm", small.against(orm), 1.4),
        Figure("usable, 100,000 portraits / bare window + sqlalchemy.orm", large.against(orm), 1.4),
        Figure("usable, 100,000 portraits / 100 portraits", large.against(small)),
        Figure("memory above the bare window / 120 MB", more / 120, 1.0, f"{more:.0f} MB"),
    ]


if __name__ == "__main__":
    sys.exit(main())
