"""Walking through what a PDF page draws: pictures with their place, colours, words.

Used to look at files of any origin, so nothing is taken for granted: forms inside forms (to a
depth), missing resources, operands of the wrong kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 12
"""Forms inside forms are followed so far."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operator of a page: its word and operands, the matrix in force, its resources."""

    word: str
    operands: tuple[Any, ...]
    matrix: Matrix
    resources: Any


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does `first`, then `then` (PDF 32000-1, 8.3.4)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def steps(page: Any, check: Callable[[], None] = lambda: None) -> Iterator[Step]:
    """What a page draws, in order, forms opened up. Raises what pikepdf raises for broken data."""
    import pikepdf

    yield from _steps(pikepdf.Page(page), page.get("/Resources"), IDENTITY, 0, check)


def _steps(
    source: Any, resources: Any, matrix: Matrix, depth: int, check: Callable[[], None]
) -> Iterator[Step]:
    import pikepdf

    kept: list[Matrix] = []
    for number, instruction in enumerate(pikepdf.parse_content_stream(source)):
        if number % 1000 == 0:
            check()
        word, operands = str(instruction.operator), tuple(instruction.operands)
        if word == "q":
            kept.append(matrix)
        elif word == "Q" and kept:
            matrix = kept.pop()
        elif word == "cm" and len(operands) == 6:
            matrix = times(_matrix(operands), matrix)
        yield Step(word, operands, matrix, resources)
        if word == "Do" and operands and depth < DEEPEST:
            form = resource(resources, "/XObject", operands[0])
            if form is not None and form.get("/Subtype") == "/Form":
                own = times(_matrix(form.get("/Matrix") or IDENTITY), matrix)
                inner = form.get("/Resources") or resources
                yield from _steps(form, inner, own, depth + 1, check)


def resource(resources: Any, kind: str, name: Any) -> Any:
    """A named resource, or None."""
    found = resources.get(kind) if resources is not None else None
    return found.get(str(name)) if found is not None else None


def _matrix(values: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in values)
    return (a, b, c, d, e, f)
