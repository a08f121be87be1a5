"""Writing what the import page shows: photos read, the Change made and written beside the window.

Ten thousand records in one piece would hold the window for seconds. So a job makes the Change, and
the GUI thread writes it in portions (`desktop.work.bulk`): the strip shows how far it is, stopping
takes everything back, and there is one step to undo.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import Cancelled
from desktop.ui.composer.outcome import Outcome
from desktop.ui.exchange.counting import done_of, left_out_of, step_of, text_of
from desktop.work import drafts
from desktop.work.bulk import FIRST, Bulk
from desktop.work.i18n import translate
from desktop.work.messages import is_known

if TYPE_CHECKING:
    from db.pieces import Pieces
    from desktop.context import Context
    from desktop.core.ingest import Ingested
    from desktop.ui.area import Shell
    from desktop.work.jobs import Job, Progress
    from desktop.work.store import Touched
    from desktop.work.tabling.intake import Intake
    from desktop.work.tabling.trial import Trial

AT_ONCE: Final = FIRST
"""So many rows are written in one piece."""

Failed = Sequence[tuple[str, Exception]]
"""Photos that could not be read, each with the reason."""


class Writing(QObject):
    """One import on its way into the library. It outlives the page, which may be left meanwhile.

    Signal: `ended` once: "written"; "stopped", where nothing stays but what was written before
    somebody did something else in between; or "outdated": something else was written before the
    import was ready, so what the page shows no longer holds.
    """

    ended = Signal(str)

    def __init__(
        self, context: Context, shell: Shell, trial: Trial, photos: Mapping[int, Path]
    ) -> None:
        """`photos`: all that came along; those that no row names stay where they are."""
        super().__init__(context)
        self._context, self._shell, self._trial = context, shell, trial
        used = set(trial.survey.photos.values()) if trial.survey is not None else set[int]()
        self._wanted = {id_: path for id_, path in photos.items() if id_ in used}
        self.register = trial.wish.goal.register
        counts = trial.preview.counts()
        self._text = step_of(self.register, counts["new"] + counts["changed"])
        self._job: Job | None = None
        self._bulk: Bulk | None = None
        self._outdated = False
        self._made: tuple[Intake, Failed] | None = None
        self._began = False
        self._left = False
        self._over = False
        self.ids: tuple[int, ...] = ()
        """The records that were made and changed."""
        context.closing.connect(self._give_up)

    def start(self) -> None:
        """Read the photos and make the Change, beside the window."""
        from desktop.work import importing
        from desktop.work.tabling.intake import intake

        context, trial, wanted = self._context, self._trial, self._wanted
        store, vault = context.store, context.vault
        faces = bool(context.settings.get("import.faces"))
        known = importing.recorder(store)
        store.changed.connect(self._on_changed)

        def work(progress: Progress) -> tuple[Intake, Pieces, Failed]:
            from db.pieces import Pieces

            found: dict[int, Ingested] = {}
            failed: list[tuple[str, Exception]] = []
            for done, (id_, path) in enumerate(wanted.items()):
                progress.report(done, len(wanted), path.name)
                one = importing.harvest([path], vault, part_of(progress), known=known,
                                        faces=faces)  # fmt: skip
                failed += [(path.name, failure.error) for failure in one.failures]
                found.update((id_, picture) for picture in one.pictures[:1])
            progress.check()
            made = intake(store, trial, found, progress)
            register = trial.wish.goal.register
            return made, Pieces(made.change, register, progress.breathe), failed

        title = translate("Exchange", "Read %n photo(s)", "", len(wanted)) if wanted else self._text
        self._job = context.jobs.start(
            work,
            title=title,
            done=self._take,
            failed=self._failed,
            key=(self, "change"),
            quiet=not wanted,
        )
        self._job.ended.connect(self._job_ended)

    def cancel(self) -> None:
        """Stop; what was written is taken back."""
        if self._job is not None:
            self._job.cancel()

    # ------------------------------------------------------------------ the Change is there

    def _on_changed(self, _touched: Touched) -> None:
        if self._made is None:
            self._outdated = True

    def _take(self, answer: tuple[Intake, Pieces, Failed]) -> None:
        made, pieces, failed = answer
        if self._outdated:
            self._end("outdated")
            return
        self._made = made, failed
        if len(pieces) <= AT_ONCE:
            written = self._context.undo.push_change(self._text, made.change)
            self._end("written" if written else "stopped")
            return
        self._portion(pieces, 0)

    def _portion(self, pieces: Pieces, first: int) -> None:
        self._began = True
        undo = self._context.undo
        bulk = self._bulk = Bulk(undo, self._text, range(first, len(pieces)), pieces.cut, self)
        job = self._job = bulk.start(self._context.jobs)
        bulk.ended.connect(lambda how: self._written(how, pieces, job))

    def _written(self, how: str, pieces: Pieces, job: Job) -> None:
        bulk, self._bulk = self._bulk, None
        assert bulk is not None
        undo = self._context.undo
        undone = undo.canRedo() and undo.redoText() == self._text
        if how == "stopped" and not job.cancelling and not undone:
            # Somebody did something in between, which stays as it is: the rest is a step of its own
            # rather than an import that is half done.
            self._left = True
            self._portion(pieces, bulk.at)
            return
        self._end("written" if how == "done" else "stopped")

    # ------------------------------------------------------------------ ends

    def _end(self, how: str) -> None:
        if self._over:
            return
        self._over = True
        if self._context.is_open:
            if how == "written":
                self._tell()
            elif self._left:
                # No way back is offered: the step on top is what was done in between.
                text = translate("Exchange", "Import stopped half way. What had come before stays.")
                self._shell_now.notify(text, kind="warning")
            elif self._began:
                text = translate("Exchange", "Import stopped, nothing was changed.")
                self._shell_now.notify(text)
        self.ended.emit(how)
        self.deleteLater()

    def _tell(self) -> None:
        """Say how much came, with the way back and the way there."""
        from desktop.work.messages import reason

        assert self._made is not None
        made, failed = self._made
        shell, register = self._shell_now, self.register
        self.ids = ids = made.ids
        said = [text_of(made.new, made.changed)]
        if made.fallen:
            said.append(drafts.told(made.fallen))
        counts = self._trial.preview.counts()
        left = counts["bad"] + counts["double"]
        if left:
            said.append(left_out_of(left, cards=self._trial.cards is not None))
        if failed:
            said.append(translate("Exchange", "%n photo(s) could not be read", "", len(failed)))
            shell.report(said[-1], [(name, reason(error)) for name, error in failed])
        shell.notify(
            f"{done_of(register, made.new + made.changed)}: {', '.join(said)}",
            undo=True,
            action=(translate("Exchange", "Show"), lambda: shell.show_area(register, ids)),
            kind="warning" if left or failed else "success",
        )
        self._context.care()

    @property
    def _shell_now(self) -> Shell:
        return self._context.shell or self._shell

    def _give_up(self) -> None:
        if self._bulk is not None:
            self._bulk.give_up()

    def _job_ended(self) -> None:
        """The job that makes the Change was stopped before it had one."""
        if self._job is not None and self._job.state == "cancelled" and self._made is None:
            self._end("stopped")

    def _failed(self, error: BaseException) -> None:
        self._end("stopped")
        if not isinstance(error, Cancelled) and not is_known(error):
            raise error
        Outcome(self._context, self._shell).failed(error)


def part_of(progress: Progress) -> Progress:
    """The same hand for a part of the work: it can stop, but does not tell how far it is."""
    from desktop.work.lanes import Progress as Hand

    return Hand(lambda _done, _total, _text: progress.check())
