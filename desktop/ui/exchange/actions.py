"""What a register answers of the exchange. Light: it belongs to the first frame of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.portraits.dropping import DropZone, local_paths

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData, QRect
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.area import Area, Binder
    from desktop.ui.exchange.exporting import Exporting
    from desktop.ui.tables.register import Register
    from desktop.work.tabling.columns import Register as Kind


def exporting_of(area: Register) -> Exporting:
    """The export of a register, made when it is first asked for."""
    from desktop.ui.exchange.exporting import Exporting

    return area.findChild(Exporting) or Exporting(area)


def bind(actions: Binder, area: Register) -> None:
    """Connect export and printing."""
    some = area.has_rows
    actions.bind("file.export", lambda: exporting_of(area).offer(), some)
    actions.bind("file.pdf", lambda: exporting_of(area).offer("pdf"), some)
    actions.bind("file.print", lambda: exporting_of(area).print_list(), some)


def announcement(paths: Sequence[Path], kind: Kind) -> str:
    """What dropping files here would do where a table is among them, else ""."""
    from desktop.ui.exchange.opening import announcement as said

    return said(paths, kind)


def take(area: Area, paths: Sequence[Path], kind: Kind) -> bool:
    """Open what was dropped where a table is among it; whether there is one."""
    from desktop.ui.exchange.opening import open_files, table_of
    from desktop.ui.window.window import Window

    window = area.window()
    if table_of(paths) is None or not isinstance(window, Window):
        return False
    open_files(window, paths, kind)
    return True


def zones(area: Area, kind: Kind, targets: Sequence[QWidget]) -> list[DropZone]:
    """Makes parts of a register take tables and address cards, and nothing else."""

    def zone(target: QWidget) -> DropZone:
        def say(data: QMimeData, _event: QDropEvent) -> tuple[str, QRect] | None:
            text = announcement(local_paths(data), kind)
            return (text, target.rect()) if text else None

        return DropZone(target, say, lambda data, _event: take(area, local_paths(data), kind))

    return [zone(target) for target in targets]
