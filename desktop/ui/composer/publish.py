"""Output of the wall on the board: files by a job, paper by the system's dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import LibraryError
from desktop.core.errors import Known
from desktop.core.writing import FORBIDDEN
from desktop.ui.composer.outcome import Outcome
from desktop.work.i18n import translate
from desktop.work.walls import composing
from desktop.work.walls.hints import hints, page_name
from desktop.work.walls.prints import OUTPUTS, arrangement, remembering

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.core.imaging import EncodedPicture
    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board
    from desktop.ui.output.card import OutputCard
    from desktop.ui.output.panel import Write, Written
    from desktop.ui.output.paper import PaperDialog
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress
    from desktop.work.printing import Wish
    from desktop.work.walls.snapshot import Snapshot

PREVIEW_DPI, PREVIEW_PIXELS = 150.0, 12e6
"""Photos in a print preview: a screen shows no more, and memory is not for looking."""
T = TypeVar("T")


class Publisher(QObject):
    """Asks where to, starts the work and tells when it is done."""

    places_wanted = Signal(object)
    """The places that something was found at."""
    printed = Signal()
    """A wall went to paper, and that was remembered."""
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

    def show_credits(self) -> None:
        """Open the card where it says whether a wall names its photographers."""
        self.choose()
        self.card.show_credits()

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
        job = self.write(path, panel.writer(), card, kind.key if panel.is_whole else "")
        if job is not None:
            card.follow_job(job)

    def write(
        self, path: Path, write: Write, card: OutputCard | None = None, kind: str = ""
    ) -> Job | None:
        """Write a file in the background; the card, if it is still there, hears of the end.

        With a `kind` that is for paper the wall is remembered as printed.
        """
        snapshot = self._snapshot()
        if snapshot is None:
            return None
        outcome, context, remember = self._outcome(), self.board.context, self._remembering()
        finished: list[Written] = []
        before = path.exists()

        def work(progress: Progress) -> None:
            finished.append(write(snapshot, path, progress))

        def done(written: Written) -> None:
            outcome.written(written.path)
            if card is not None and shiboken6.isValid(card):
                card.show_written(written)
            if kind in OUTPUTS:
                remember(kind, written.path.name)

        def ended() -> None:
            if job.state != "cancelled" or context.jobs.stopped:
                return
            if any(other.title == job.title for other in context.jobs.active):
                return  # the same file is written anew
            if finished:  # whoever stopped it came too late: the files are there
                done(finished[0])
            else:
                outcome.cancelled(path, before=before)

        job = context.jobs.start(
            work,
            title=translate("Output", "Save ‘{file}’", file=path.name),
            done=lambda _none: done(finished[0]),
            failed=outcome.failed,
            key=("wall output", str(path)),
        )
        job.ended.connect(ended)
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
        """Show what comes out of the printer, and from there the system's print dialog."""
        from desktop.ui.output.paper import PaperDialog
        from desktop.work.sheets.obstacles import obstacles

        printer, snapshot, composition = self._printer(), self._snapshot(), self.board.composition
        if printer is None or snapshot is None or composition is None:
            return
        dialog = PaperDialog(
            printer,
            snapshot,
            self.board.context.settings,
            self.board.current,
            tuple(obstacles(composition)),
            self._owner.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.pictures_wanted.connect(lambda wish: self._look_at(dialog, printer, snapshot, wish))
        dialog.print_wanted.connect(lambda wish: self._ask_printer(dialog, printer, wish))
        # The dialog does not own the printer; whoever forgets it brings the program down.
        self._previewed = printer
        dialog.destroyed.connect(self._preview_gone)
        dialog.show_pages()
        dialog.open()

    def _preview_gone(self) -> None:
        self._previewed = None

    def _look_at(
        self, dialog: PaperDialog, printer: QPrinter, snapshot: Snapshot, wish: Wish
    ) -> None:
        """Prepare the photos of the preview."""
        from desktop.work.printing import Paper, preview_dpi, printer_pictures

        paper = Paper.of(printer)
        dpi = preview_dpi(snapshot, wish, paper, PREVIEW_DPI, PREVIEW_PIXELS)

        def show(pictures: dict[int, EncodedPicture]) -> None:
            if shiboken6.isValid(dialog):
                dialog.show_pictures(wish, paper, pictures)

        title = translate("Output", "Prepare ‘{wall}’ for printing", wall=snapshot.title)
        self._start(
            title, lambda progress: printer_pictures(snapshot, wish, paper, dpi, progress), show
        )

    def _ask_printer(self, dialog: PaperDialog, printer: QPrinter, wish: Wish) -> None:
        """The system's print dialog, then the printer."""
        from PySide6.QtPrintSupport import QPrintDialog

        asked = QPrintDialog(printer, dialog)
        asked.setWindowTitle(translate("Output", "Print wall"))
        asked.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        if asked.exec() == QPrintDialog.DialogCode.Accepted:
            dialog.accept()
            self.print_on(printer, wish)
        asked.deleteLater()

    def print_on(self, printer: QPrinter, wish: Wish) -> Job | None:
        """Print on a printer that is set up, in the background."""
        from desktop.work.printing import Paper, in_true_size, print_wall

        snapshot = self._snapshot()
        if snapshot is None:
            return None
        hangs = not wish.draft and in_true_size(snapshot, wish, Paper.of(printer))
        outcome, remember = self._outcome(), self._remembering()
        self._tell_hints()
        title = translate("Output", "Print ‘{wall}’", wall=snapshot.title)

        def on_paper(_pages: object) -> None:
            outcome.printed()
            if hangs:
                remember("paper", "")

        return self._start(
            title,
            lambda progress: print_wall(printer, snapshot, wish, progress),
            on_paper,
        )

    def _printer(self) -> QPrinter | None:
        from PySide6.QtPrintSupport import QPrinter

        from desktop.work.printing import in_colour

        if self.board.composition is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.file_name(""))
        in_colour(printer)
        return printer

    def _start(self, title: str, work: Callable[[Progress], T], done: Callable[[T], object]) -> Job:
        context = self.board.context
        job = context.jobs.start(work, title=title, done=done, failed=self._outcome().failed)
        context.closing.connect(job.cancel)  # its originals go with the library
        return job

    # ------------------------------------------------------------------ helpers

    def _remembering(self) -> Callable[[str, str], None]:
        """Notes the wall, as it stands at this moment, as printed once it is on paper."""
        composition, context = self.board.composition, self.board.context
        if composition is None:
            return lambda _output, _file: None
        wall_id, stood = composition.row.id, arrangement(composition)

        def remember(output: str, file_name: str) -> None:
            if not context.is_open or context.store.row("walls", wall_id) is None:
                return  # another library, or the wall is gone
            try:
                context.store.apply(remembering(context.store, wall_id, stood, output, file_name))
            except LibraryError as problem:  # the file that was written may have filled the disk
                self._outcome().failed(problem)
                return
            if shiboken6.isValid(self):
                self.printed.emit()

        return remember

    def _snapshot(self) -> Snapshot | None:
        context, wall_id = self.board.context, self.board.wall_id
        if wall_id is None:
            return None
        try:
            credits: bool = context.settings.get("export.credits")
            return composing.snapshot(context.store, context.vault, wall_id, credits=credits)
        except Known as problem:
            self._outcome().failed(problem)
            return None

    def _tell_hints(self) -> None:
        """Say once what may disappoint; the work goes on."""
        composition = self.board.composition
        worst = [h for h in hints(composition) if h.light == "red"] if composition else []
        if worst:
            self._shell.notify(worst[0].text, kind="warning")
