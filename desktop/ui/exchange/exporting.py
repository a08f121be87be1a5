"""The export of a register: asks, writes in a job, tells; and its list on the office's printer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.core.errors import Known
from desktop.core.writing import FORBIDDEN
from desktop.ui.composer.outcome import Outcome
from desktop.ui.exchange.export_sheet import NAMES, Choices, ExportSheet
from desktop.work import exporting
from desktop.work.i18n import language, translate
from desktop.work.tabling.out import Shown

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.ui.tables.register import Register
    from desktop.work.jobs import Job

_PRIVATE: Final = frozenset({"surname", "email", "phone"})
"""Columns of portraits with person data."""


class Exporting(QObject):
    """Writes what a register shows."""

    def __init__(self, area: Register) -> None:
        super().__init__(area)
        self._area = area
        self._context = area.context

    def offer(self, form: str = "") -> None:
        """Ask what shall become a file."""
        area = self._area
        counts = area.model.sections.count, area.keeper.number()
        private = not _PRIVATE.isdisjoint(name for name, _width in area.list.arrangement())
        sheet = ExportSheet(
            area.window(), self.register, self._context.settings, counts, self._ask, form, private
        )
        sheet.open()

    @property
    def register(self) -> exporting.Register:
        """Which records these are."""
        return "contacts" if self._area.table == "contacts" else "portraits"

    def order(self, choices: Choices) -> exporting.Order:
        """What these choices mean now: the view as it is, in its order.

        Touches no single id, so that the window does not wait however many there are.
        """
        area = self._area
        ids = area.keeper.records() if choices.only_chosen else area.model.all_records()[:]
        return exporting.Order(
            self.register,
            ids,
            choices.form,
            language(),
            area.language(),
            choices.pictures,
            self._shown() if choices.shown_columns else (),
            self._campaign(),
            self._narrowed(),
            self._groups(only_chosen=choices.only_chosen),
        )

    def _shown(self) -> tuple[Shown, ...]:
        """The columns of the list as they stand on screen."""
        columns = {column.name: column for column in self._area.columns}
        arranged = [columns[name] for name, _width in self._area.list.arrangement()]
        return tuple(Shown(one.name, one.heading(), one.text) for one in arranged)

    def _groups(self, *, only_chosen: bool) -> tuple[tuple[str, int], ...]:
        """The groups that all records are in, or the chosen ones, in the order of the list."""
        model = self._area.model
        if not model.sections.grouped:
            return ()
        sections = model.sections.unfolded()
        if only_chosen:
            counts = self._area.keeper.groups()
        else:
            spans = [sections.span(number) for number in range(len(sections.headings))]
            counts = [(number, last - first + 1) for number, (first, last) in enumerate(spans)]
        titles = ((model.title_of(sections.headings[number]), count) for number, count in counts)
        return tuple((title, count) for title, count in titles if count)

    def _campaign(self) -> str:
        """The campaign whose portraits are listed; contacts are listed across campaigns."""
        campaign = self._context.scope.campaign_id
        if self.register == "contacts" or campaign is None:
            return ""
        row = self._context.store.row("campaigns", campaign)
        return row.name if row is not None else ""

    def _narrowed(self) -> str:
        """What narrows the view, in words."""
        search = self._area.header.search.text().strip()
        if search:
            return translate("Exchange", "Search: {text}", text=search)
        return translate("Exchange", "filtered") if self._area.narrowed() else ""

    # ------------------------------------------------------------------ into a file

    def _ask(self, choices: Choices) -> None:
        order = self.order(choices)
        ending = exporting.ENDINGS[order.form]
        settings = self._context.settings
        folder = Path(settings.get("export.folder") or Path.home())
        pattern = f"{translate('Exchange', NAMES[order.form])} (*{ending})"
        name, _filter = QFileDialog.getSaveFileName(
            self._area.window(),
            translate("Exchange", "Export"),
            str(folder / self.file_name(ending)),
            pattern,
        )
        if name:
            path = Path(name)
            path = path if path.suffix.lower() == ending else path.with_name(path.name + ending)
            settings.set("export.folder", str(path.parent))
            self.write(path, order)

    def file_name(self, ending: str) -> str:
        """The name that is proposed: "Wir sind Mühlstetten – Porträts.xlsx"."""
        parts = [self._campaign(), self._area.title()]
        name = FORBIDDEN.sub(" ", " – ".join(part for part in parts if part))
        return re.sub(" +", " ", name).strip(" .") + ending

    def write(self, path: Path, order: exporting.Order) -> Job:
        """Write the file in the background; the strip tells when it is there."""
        context = self._context
        store, vault = context.store, context.vault
        outcome = Outcome(context, self._area.shell)
        job = context.jobs.start(
            lambda progress: exporting.write(path, order, store, vault, progress),
            title=translate("Exchange", "Export ‘{file}’", file=path.name),
            done=outcome.written,
            failed=outcome.failed,
            key=("export", str(path)),
        )
        context.closing.connect(job.cancel)
        return job

    # ------------------------------------------------------------------ on paper

    def print_list(self) -> None:
        """Ask for a printer, and print the view as a list; with chosen records, those."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from desktop.work.lists.output import set_page

        some = self._area.keeper.number() > 1
        order = self.order(Choices("pdf", only_chosen=some))
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(self.file_name(""))
        set_page(printer, exporting.listing(order))
        dialog = QPrintDialog(printer, self._area.window())
        dialog.setWindowTitle(translate("Exchange", "Print list"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, order)

    def print_on(self, printer: QPrinter, order: exporting.Order) -> Printing:
        """Print page by page; the window stays usable meanwhile."""
        from desktop.work import lists

        asked = exporting.listing(order)
        context = self._context
        pages = lists.paint_on_printer(
            printer, asked, lists.lines_from(context.store, asked), context.vault
        )
        return Printing(self, printer, pages, Outcome(context, self._area.shell))


class Printing(QObject):
    """A list on its way to the printer: a page with each turn of the event loop."""

    def __init__(
        self, parent: Exporting, printer: QPrinter, pages: Iterator[int], outcome: Outcome
    ) -> None:
        super().__init__(parent)
        self._printer, self._pages, self._outcome = printer, pages, outcome
        self.running = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    def _step(self) -> None:
        try:
            next(self._pages)
        except StopIteration:
            self._end()
            text = translate("Exchange", "The list is on its way to the printer.")
            self._outcome.shell.notify(text, kind="success")
        except Known as error:
            self._end()
            self._outcome.failed(error)

    def _end(self) -> None:
        self._timer.stop()
        self.running = False
        self.deleteLater()
