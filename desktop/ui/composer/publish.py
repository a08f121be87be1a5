"""Output of the wall on the board: files by a job, paper by the system's dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import Known
from desktop.core.writing import FORBIDDEN
from desktop.ui.composer.outcome import Outcome
from desktop.work import walls
from desktop.work.hints import hints, page_name
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.core.imaging import EncodedPicture
    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board
    from desktop.ui.output.card import OutputCard
    from desktop.ui.output.panel import Write, Written
    from desktop.work.jobs import Job
    from desktop.work.snapshot import Snapshot

PREVIEW_DPI = 150.0
"""Photos in a print preview: a screen shows no more."""


class Publisher(QObject):
    """Asks where to, starts the work and tells when it is done."""

    places_wanted = Signal(object)
    """The places that something was found at."""
    made = Signal(object)
    """The card, which wants a place in the area."""

    def __init__(self, board: Board, shell: Shell, owner: QWidget) -> None:
        super().__init__(owner)
        self.board, self._shell, self._owner = board, shell, owner
        self._previewed: QPrinter | None = None
        self._card: OutputCard | None = None

    def _outcome(self) -> Outcome:
        return Outcome(self.board.context, self._shell)

    # ------------------------------------------------------------------ files

    @property
    def card(self) -> OutputCard:
        """The card on which an output is chosen; made when it is first wanted."""
        if self._card is None:
            from desktop.ui.output.card import OutputCard

            self._card = OutputCard(self.board, self._owner)
            self._card.wanted.connect(self._save)
            self._card.places_wanted.connect(self.places_wanted)
            self.made.emit(self._card)
        return self._card

    def choose(self, kind: str = "") -> None:
        """Open the card with a kind of output (`desktop.ui.output.kinds`), or the last one."""
        self.card.open_kind(kind)

    def _save(self) -> None:
        """Write what the card asks for."""
        card = self.card
        panel, kind = card.panel, card.kind
        if panel is None:
            return
        title = translate("Output", "Save wall")
        path = self._ask(title, kind.suffix, panel.file_name() or self.file_name(kind.suffix))
        if path is None:
            return
        panel.keep()
        job = self.write(path, panel.writer(), card)
        if job is not None:
            card.follow_job(job)

    def write(self, path: Path, write: Write, card: OutputCard | None = None) -> Job | None:
        """Write a file in the background; the card, if it is still there, hears of the end."""
        snapshot = self._snapshot()
        if snapshot is None:
            return None
        outcome, context = self._outcome(), self.board.context

        def done(written: Written) -> None:
            outcome.written(written.path)
            if card is not None and shiboken6.isValid(card):
                card.show_written(written)

        job = context.jobs.start(
            lambda progress: write(snapshot, path, progress),
            title=translate("Output", "Save ‘{file}’", file=path.name),
            done=done,
            failed=outcome.failed,
            key=("wall output", str(path)),
        )
        context.closing.connect(job.cancel)  # its originals go with the library
        return job

    def file_name(self, suffix: str) -> str:
        """The name that is proposed: "Wir sind Mühlstetten – Plakatwand A0.pdf"."""
        composition = self.board.composition
        assert composition is not None
        row = composition.row
        parts = [row.name, page_name(composition)]
        name = " ".join(part for part in parts if part not in row.name or part == row.name)
        if row.campaign_id is not None:
            campaign = self.board.context.store.row("campaigns", row.campaign_id)
            if campaign is not None and campaign.name not in name:
                name = f"{campaign.name} – {name}"
        return FORBIDDEN.sub(" ", name).strip(" .") + suffix

    def _ask(self, title: str, suffix: str, proposed: str) -> Path | None:
        """The file that the user wants, with its ending; the folder is remembered."""
        settings = self.board.context.settings
        folder = Path(settings.get("export.folder") or Path.home())
        pattern = translate(
            "Output", "{kind} file (*{suffix})", kind=suffix[1:].upper(), suffix=suffix
        )
        name, _filter = QFileDialog.getSaveFileName(
            self._owner.window(), title, str(folder / proposed), pattern
        )
        if not name:
            return None
        path = Path(name)
        settings.set("export.folder", str(path.parent))
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    # ------------------------------------------------------------------ paper

    def print(self) -> None:
        """The system's print dialog, then the printer."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._printer()
        if printer is None:
            return
        dialog = QPrintDialog(printer, self._owner.window())
        dialog.setWindowTitle(translate("Output", "Print wall"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)
        dialog.deleteLater()

    def print_on(self, printer: QPrinter) -> Job | None:
        """Print on a printer that is set up: prepare the photos in the background, then paint."""
        snapshot = self._snapshot()
        if snapshot is None:
            return None

        outcome = self._outcome()

        def paint(pictures: dict[int, EncodedPicture]) -> None:
            from desktop.work.output import Decoded, paint_on_printer

            try:
                paint_on_printer(printer, snapshot, Decoded(pictures, 0))
            except Known as problem:
                outcome.failed(problem)
            else:
                outcome.printed()

        self._tell_hints()
        return self._prepare(snapshot, printer, float(printer.resolution()), paint, outcome)

    def preview(self) -> None:
        """The system's print preview, from which one can print as well."""
        printer, snapshot = self._printer(), self._snapshot()
        if printer is None or snapshot is None:
            return

        outcome = self._outcome()

        def show(pictures: dict[int, EncodedPicture]) -> None:
            from PySide6.QtPrintSupport import QPrintPreviewDialog

            from desktop.work.output import Decoded, paint_on_printer

            if not shiboken6.isValid(self._owner):
                return  # the window went, and with it the wish to look
            dialog = QPrintPreviewDialog(printer, self._owner.window())
            dialog.setWindowTitle(translate("Output", "Print preview"))
            dialog.resize(900, 760)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            decoded = Decoded(pictures)
            dialog.paintRequested.connect(
                lambda device: paint_on_printer(device, snapshot, decoded)
            )
            # The dialog does not own the printer; whoever forgets it brings the program down.
            self._previewed = printer
            dialog.destroyed.connect(self._preview_gone)
            dialog.open()

        self._prepare(snapshot, printer, PREVIEW_DPI, show, outcome)

    def _preview_gone(self) -> None:
        self._previewed = None

    def _printer(self) -> QPrinter | None:
        from PySide6.QtPrintSupport import QPrinter

        from desktop.work.output import turn_page

        composition = self.board.composition
        if composition is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.file_name(""))
        turn_page(printer, composition.wall)
        return printer

    def _prepare(
        self,
        snapshot: Snapshot,
        printer: QPrinter,
        dpi: float,
        done: Callable[[dict[int, EncodedPicture]], None],
        outcome: Outcome,
    ) -> Job:
        from desktop.work.output import fit_scale, printer_pictures

        scale = fit_scale(printer, snapshot.wall, "page")
        context = self.board.context
        job = context.jobs.start(
            lambda progress: printer_pictures(snapshot, scale, dpi, progress),
            title=translate("Output", "Prepare ‘{wall}’ for printing", wall=snapshot.title),
            done=done,
            failed=outcome.failed,
            key=("wall print", id(self)),
        )
        context.closing.connect(job.cancel)
        return job

    # ------------------------------------------------------------------ helpers

    def _snapshot(self) -> Snapshot | None:
        context, wall_id = self.board.context, self.board.wall_id
        if wall_id is None:
            return None
        try:
            credits: bool = context.settings.get("export.credits")
            return walls.snapshot(context.store, context.vault, wall_id, credits=credits)
        except Known as problem:
            self._outcome().failed(problem)
            return None

    def _tell_hints(self) -> None:
        """Say once what may disappoint; the work goes on."""
        composition = self.board.composition
        worst = [h for h in hints(composition) if h.light == "red"] if composition else []
        if worst:
            self._shell.notify(worst[0].text, kind="warning")
