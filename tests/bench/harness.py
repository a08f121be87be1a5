"""What all benchmarks share: repeated timing, ratios against a yardstick, and the report.

A figure is a ratio of two things measured in turns in the same run on the same machine; seconds
alone say little. Each is the best of several repetitions: what disturbs only makes slower.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import truediv
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Measured:
    """Seconds on the clock and of processor time (children included), the best of each."""

    wall: float
    cpu: float
    walls: tuple[float, ...] = ()
    """Seconds on the clock in each round."""

    def against(self, yardstick: Measured) -> float:
        """The median of the ratios of all rounds.

        For runs of a second or less on a machine that changes its pace: the best of one and the
        best of the other may come from different paces, two runs side by side hardly ever do.
        """
        return median(map(truediv, self.walls, yardstick.walls))


@dataclass(frozen=True)
class Figure:
    """One line of the report. `hold` is what the ratio must not exceed; None: for information."""

    name: str
    ratio: float
    hold: float | None = None
    detail: str = ""

    @property
    def held(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.hold is None or self.ratio <= self.hold


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that every benchmark has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--out", type=Path, help="write the figures to this file as JSON")
    parser.add_argument("--repeat", type=int, default=5, help="repetitions; the best counts")
    return parser


def measure_in_turns(
    runs: Mapping[str, Callable[[], object]],
    repeat: int,
    before: Callable[[], object] = lambda: None,
) -> dict[str, Measured]:
    """Run each of `runs` `repeat` times, in turns, so that a busy moment hits all alike."""
    best: dict[str, Measured] = {}
    for _ in range(repeat):
        for name, run in runs.items():
            before()
            wall, cpu = time.perf_counter(), _cpu()
            run()
            wall, cpu = time.perf_counter() - wall, _cpu() - cpu
            last = best.get(name, Measured(wall, cpu))
            rounds = (*last.walls, wall)
            best[name] = Measured(min(last.wall, wall), min(last.cpu, cpu), rounds)
    return best


def peak_megabytes() -> float:
    """The most memory this process has ever held, in megabytes."""
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset / 2**20
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def report(name: str, figures: Sequence[Figure], out: Path | None, **more: object) -> int:
    """Print `name  ratio  hold` lines, write the JSON, return the exit code: 1 where one fails."""
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        hold = "-" if figure.hold is None else f"{figure.hold:.2f}"
        verdict = "" if figure.held else "  TOO MUCH"
        print(f"{figure.name:<{width}}  {figure.ratio:8.3f}  {hold:>6}  {figure.detail}{verdict}")
    if out is not None:
        out.parent.mkdir(parents=True, exist_ok=True)
        machine = {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.platform(),
        }
        rows = [asdict(figure) | {"held": figure.held} for figure in figures]
        content = {"benchmark": name, "figures": rows, "machine": machine, **more}
        out.write_text(json.dumps(content, indent=2) + "\n", "utf-8")
    return 0 if all(figure.held for figure in figures) else 1


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
