"""Several one-page files for a print shop as one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from desktop.core.errors import Known


def join(
    parts: Sequence[Path],
    target: BinaryIO,
    labels: Sequence[str],
    *,
    flat: bool = False,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Write the pages of files that `desktop.core.press.finish` made for one shop into one.

    What the first one declares (intent, dates, standard) holds for all; `labels` are what viewers
    call the pages. `flat`: PDF/X-3. Raises Known "posters_none" without any page.
    """
    import pikepdf
    from pikepdf import Array, Dictionary, String

    if not parts:
        raise Known("posters_none")
    with ExitStack() as open_files:
        pdf = open_files.enter_context(pikepdf.open(parts[0]))
        for part in parts[1:]:
            check()
            pdf.pages.extend(open_files.enter_context(pikepdf.open(part)).pages)
        numbers: list[Any] = []
        for page, label in enumerate(labels):
            numbers += [page, Dictionary(P=String(label))]
        pdf.Root.PageLabels = Dictionary(Nums=Array(numbers))
        how: dict[str, Any] = {"force_version": "1.3" if flat else "1.6"}
        if flat:
            how["object_stream_mode"] = pikepdf.ObjectStreamMode.disable
        pdf.save(target, progress=lambda _percent: check(), **how)
