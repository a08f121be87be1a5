"""Writing a package into the open library: beside the window, in portions, one step to undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.composer.outcome import Outcome
from desktop.work.bulk import FIRST, Bulk
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.joining import Joined
    from db.pieces import Pieces
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.jobs import Progress


class Joining(QObject):
    """One package on its way into the library. It lives until all is written or taken back."""

    def __init__(self, context: Context, shell: Shell, file: Path) -> None:
        super().__init__(context)
        self._context, self._shell, self._file = context, shell, file
        self._text = translate("Library", "Import ‘{file}’", file=file.name)
        self._bulk: Bulk | None = None
        context.closing.connect(self._give_up)

    def start(self) -> None:
        """Take the photos in and make the Change; what follows writes it."""
        from desktop.work import packages

        context, file = self._context, self._file
        store = context.store

        def work(progress: Progress) -> tuple[Joined, Pieces]:
            from db.pieces import Pieces

            joined = packages.bring(file, store, progress)
            return joined, Pieces(joined.change, "portraits", progress.breathe)

        job = context.jobs.start(
            work, title=self._text, done=self._take, failed=self._failed, key=(self, "bring")
        )
        job.ended.connect(lambda: self._end("taken back") if job.state == "cancelled" else None)

    def _take(self, answer: tuple[Joined, Pieces]) -> None:
        joined, pieces = answer
        if len(pieces) <= FIRST:
            written = self._context.undo.push_change(self._text, joined.change)
            self._end("done" if written else "refused", joined)
            return
        self._bulk = Bulk(self._context.undo, self._text, range(len(pieces)), pieces.cut, self)
        self._bulk.ended.connect(lambda how: self._end(how, joined))
        self._bulk.start(self._context.jobs)

    def _end(self, how: str, joined: Joined | None = None) -> None:
        self._bulk = None
        if self._context.is_open:
            shell = self._context.shell or self._shell
            if how == "done" and joined is not None:
                self._tell(shell, joined)
            elif how == "stopped":
                half = translate("Inspector", "{what}: stopped half way", what=self._text)
                shell.notify(half, kind="warning")
            elif how == "taken back":
                back = translate("Inspector", "{what}: stopped, nothing was changed",
                                 what=self._text)  # fmt: skip
                shell.notify(back)
        self.deleteLater()

    def _tell(self, shell: Shell, joined: Joined) -> None:
        """Say how much came, with the way back and the way there."""
        said = [
            translate("Library", "%n campaign(s)", "", len(joined.campaigns)),
            translate("Library", "%n portrait(s)", "", joined.portraits),
        ]
        if joined.known.get("contacts"):
            number = joined.known["contacts"]
            said.append(translate("Library", "%n contact(s) were there already", "", number))
        ids = joined.campaigns
        shell.notify(
            translate("Library", "‘{file}’ is imported: {what}", file=self._file.name,
                      what=", ".join(said)),
            undo=True,
            action=(
                translate("Exchange", "Show"), lambda: shell.show_area("campaigns", ids)
            ) if ids else None,
            kind="success",
        )  # fmt: skip
        self._context.care()

    def _give_up(self) -> None:
        if self._bulk is not None:
            self._bulk.give_up()

    def _failed(self, error: BaseException) -> None:
        self.deleteLater()
        Outcome(self._context, self._shell).failed(error)
