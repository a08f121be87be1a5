"""What a register answers of the exchange. Light: it belongs to the first frame of a register."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.area import Binder
    from desktop.ui.exchange.exporting import Exporting
    from desktop.ui.tables.register import Register


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
