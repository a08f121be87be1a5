"""The page of an import: what a file would do is seen and changed before anything is written."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import Cancelled
from desktop.ui import theme
from desktop.ui.composer.outcome import Outcome
from desktop.ui.exchange.choices import Choices
from desktop.ui.exchange.faulty import write_bad
from desktop.ui.exchange.preview import Counts, PreviewModel, PreviewTable, happens
from desktop.ui.exchange.writing import Writing
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.text import Elided, label
from desktop.work.i18n import translate
from desktop.work.messages import sentence
from desktop.work.tabling import columns, persons
from desktop.work.tabling.columns import Goal
from desktop.work.tabling.trial import Trial, Wish, are_cards, attempt

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.jobs import Job
    from desktop.work.tabling.preview import Line

_PAUSE: Final = 120
"""Milliseconds after a choice before the file is tried again."""
_QUIET: Final = 200_000
"""A file of fewer bytes is tried without a word in the strip."""


class ImportPage(QWidget):
    """A file on its way in. It is thrown away with all choices when another screen is shown."""

    def __init__(
        self,
        context: Context,
        shell: Shell,
        name: str,
        data: bytes,
        goal: Goal,
        campaigns: Sequence[str],
        photos: Sequence[Path] = (),
    ) -> None:
        """`data`: the bytes of the file `name`, read once: it may change or go meanwhile."""
        super().__init__()
        self.context, self.shell = context, shell
        self._name, self._data = name, data
        self.photos = {-number: path for number, path in enumerate(photos, 1)}
        wish = Wish(goal, photos=tuple((id_, path.name) for id_, path in self.photos.items()))
        self.trial = Trial(wish)
        self._job: Job | None = None
        self._writing: Writing | None = None
        self._first = True
        self._kind = ""
        self.setObjectName("import-page")
        title = translate("Exchange", "Import ‘{file}’", file=name)
        self.setAccessibleName(title)
        self.choices = Choices(wish, campaigns, are_cards(data, name))
        self.choices.changed.connect(lambda _wish: self._soon.start())
        self._lay_out(title)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.retry)
        context.store.changed.connect(self._on_changed)
        theme.changed.connect(self.table.viewport().update)
        self.retry()

    def _lay_out(self, title: str) -> None:
        page = QVBoxLayout(self)
        around = theme.space("around")
        page.setContentsMargins(around, around, around, 0)
        page.setSpacing(theme.space("between"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("inside"))
        head.addWidget(Elided(title, "title"), 1)
        self.cancel_button = QPushButton(translate("Exchange", "Cancel"))
        self.cancel_button.clicked.connect(self.leave)
        self.import_button = QPushButton(translate("Exchange", "Import"))
        self.import_button.setProperty("kind", "primary")
        self.import_button.clicked.connect(self.write)
        head.addWidget(self.cancel_button)
        head.addWidget(self.import_button)
        page.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(around)
        body.addWidget(self.choices)
        body.addLayout(self._right(), 1)
        page.addLayout(body, 1)

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(theme.space("inside"))
        self.counts = Counts()
        self.counts.chosen.connect(self.show_kind)
        right.addWidget(self.counts)
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.wrong = EmptyState("rows", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.wrong)
        self.waiting = EmptyState("rows", translate("Exchange", "The file is being read …"))
        self.stack.addWidget(self.waiting)
        self.stack.setCurrentWidget(self.waiting)
        right.addWidget(self.stack, 1)
        self.told = label("", "secondary", wrap=True)
        self.told.setMinimumHeight(theme.size("row"))
        self.bad_button = QPushButton(translate("Exchange", "Save faulty lines…"))
        self.bad_button.clicked.connect(self.ask_bad)
        self.bad_button.hide()
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, theme.space("inside"))
        below.addWidget(self.told, 1)
        below.addWidget(self.bad_button, 0, Qt.AlignmentFlag.AlignTop)
        right.addLayout(below)
        return right

    # ------------------------------------------------------------------ trying

    @property
    def wish(self) -> Wish:
        """How the file is wanted now."""
        return self.choices.wish

    def _on_changed(self, _touched: object) -> None:
        """Something was written, undone perhaps: the preview is compared with what is there."""
        if self._writing is None:
            self._soon.start()

    def retry(self) -> None:
        """Try the file as it is wanted now; what was tried before is given up."""
        if self._job is not None:
            self._job.cancel()
        context, wish = self.context, self.wish
        store, data, name, before = context.store, self._data, self._name, self.trial.sheet
        self.import_button.setEnabled(False)
        self._job = context.jobs.start(
            lambda progress: attempt(store, data, name, wish, progress, before),
            title=translate("Exchange", "Look at ‘{file}’", file=name),
            done=self._tried,
            failed=self._not_tried,
            key=(self, "trial"),
            quiet=len(data) < _QUIET,
        )

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return (
            self._soon.isActive()
            or self._writing is not None
            or (self._job is not None and self._job.running)
        )

    def _tried(self, trial: Trial) -> None:
        asked, wish = trial.wish, self.wish
        if replace(asked, guess=wish.guess) != wish or (
            wish.guess is not None and asked.guess != wish.guess
        ):
            return  # the answer to another question
        if self._fits_elsewhere(trial):
            return
        self.trial = trial
        self.choices.show_trial(trial)
        self._kind = self.counts.show_counts(trial.preview, self._kind)
        self.counts.setVisible(trial.error is None)
        titles = self.model.preview.columns
        self.model.show_preview(trial.preview, self._kind)
        if titles != trial.preview.columns:
            self.table.fit_columns()
        if trial.error is not None:
            self.wrong.show_text("warning", sentence(trial.error))
        self.stack.setCurrentWidget(self.wrong if trial.error else self.table)
        self.import_button.setEnabled(trial.writes)
        counts = trial.preview.counts()
        table = trial.sheet is not None and trial.error is None
        self.bad_button.setVisible(table and counts["bad"] + counts["double"] > 0)
        self._say_rest()
        self._order_tabs()

    def _fits_elsewhere(self, trial: Trial) -> bool:
        """Whether a file that was just opened belongs into the other register: it goes there."""
        first, self._first = self._first, False
        if not first or trial.sheet is None or self.photos:
            return False
        asked = self.wish.goal.register
        register = columns.fitting(self.context.store, asked, trial.sheet.names)
        if register == asked:
            return False
        self.trial = trial  # what was read is not read again
        self.choices.take_register(register)
        return True

    def _order_tabs(self) -> None:
        """Tab goes down the choices, then over the counts to the table, then to the buttons.

        Some of them were just made, and would come last.
        """
        order = [*self.choices.fields()]
        if self.counts.segments is not None:
            order += self.counts.segments.findChildren(QToolButton)
        order += [self.table, self.bad_button, self.cancel_button, self.import_button]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _not_tried(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            if self._job is not None and not self._job.running and not self._soon.isActive():
                self.told.setText(translate("Exchange", "Stopped. Change a choice to try again."))
            return
        Outcome(self.context, self.shell).failed(error)

    def _say_rest(self) -> None:
        """What holds for the file as a whole."""
        trial = self.trial
        said: list[str] = []
        if trial.sheet is not None and trial.sheet.hidden:
            said.append(
                translate("Exchange", "With %n line(s) that Excel hides.",
                          "", trial.sheet.hidden)
            )  # fmt: skip
        unused = trial.unused() if trial.survey is not None else []
        if unused:
            said.append(
                translate("Exchange", "Without %n photo(s) that no line names: {names}", "",
                          len(unused), names=", ".join(unused[:5]))
            )  # fmt: skip
        said += self._about_names(trial)
        if trial.error is None and not trial.writes:
            said.append(translate("Exchange", "There is nothing to change."))
        self.told.setText(" ".join(said))

    def _about_names(self, trial: Trial) -> list[str]:
        """Where full names go: surnames become public by no accident."""
        if trial.survey is None:
            return []
        parted = [column for column, name in trial.mapped.items() if name in persons.WHOLE]
        if parted and trial.sheet is not None:
            unsure = sum(note.code == "name_parted" for note in trial.survey.notes)
            told = [
                translate(
                    "Exchange",
                    "‘{column}’ is parted: the first name is public, the surname is not. To take "
                    "the column as it is, assign it to ‘First name’.",
                    column=trial.sheet.names[parted[0]],
                )
            ]
            if unsure:
                told.append(
                    translate("Exchange", "Please check %n name(s): they can be parted in more "
                              "than one way.", "", unsure)
                )  # fmt: skip
            return told
        whole = sum(note.code == "name_full" for note in trial.survey.notes)
        if not whole:
            return []
        return [
            translate("Exchange", "In %n line(s) a full name would be public as a first name. To "
                      "part it, assign its column to ‘First name and surname’.", "", whole)
        ]  # fmt: skip

    def show_kind(self, kind: str) -> None:
        """Only the lines of one kind; "" for all."""
        self._kind = kind
        self.model.show_kind(kind)

    def _explain(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            line = self.model.line(current.row())
            text = happens(line, self.model.preview.columns)
            self.told.setText(" – ".join(part for part in (self._where(line), text) if part))
        else:
            self._say_rest()

    def _where(self, line: Line) -> str:
        if not line.number:
            return ""
        if self.model.preview.cards:
            return translate("Exchange", "Card {number}", number=line.number)
        return translate("Exchange", "Line {line}", line=line.number)

    # ------------------------------------------------------------------ writing

    def write(self) -> None:
        """Import what the preview shows, as one step."""
        if self.busy or not self.trial.writes:
            return
        self._writing = Writing(self.context, self.shell, self.trial, self.photos)
        self._writing.ended.connect(self._written)
        self._show_writing()
        self._writing.start()

    def _written(self, how: str) -> None:
        writing, self._writing = self._writing, None
        self._show_writing()
        if how == "written" and writing is not None:
            self.shell.show_area(writing.register, writing.ids)  # which throws this page away
        elif how == "outdated":
            self.told.setText(
                translate("Exchange", "Something was changed meanwhile. Please look again.")
            )
            self._soon.start()

    def _show_writing(self) -> None:
        writing = self._writing is not None
        self.choices.setEnabled(not writing)
        self.import_button.setEnabled(not writing and self.trial.writes)

    # ------------------------------------------------------------------ faulty lines

    def ask_bad(self) -> None:
        """Save the lines that are left out as a table, each with its reason."""
        folder = Path(self.context.settings.get("export.folder") or Path.home())
        name = translate("Exchange", "{file} – faulty lines.csv", file=Path(self._name).stem)
        file, _kind = QFileDialog.getSaveFileName(
            self.window(), translate("Exchange", "Save faulty lines"), str(folder / name), "*.csv"
        )
        if file:
            self.save_bad(Path(file))

    def save_bad(self, path: Path) -> Job:
        """Write them in the background."""
        trial = self.trial
        outcome = Outcome(self.context, self.shell)
        return self.context.jobs.start(
            lambda _progress: write_bad(path, trial),
            title=translate("Exchange", "Export ‘{file}’", file=path.name),
            done=outcome.written,
            failed=outcome.failed,
            key=("export", str(path)),
        )

    # ------------------------------------------------------------------ leaving

    def leave(self) -> None:
        """Go back to the register; nothing is written. While it is written: stop that first."""
        if self._writing is not None:
            self._writing.cancel()
            return
        if self._job is not None:
            self._job.cancel()
        self.shell.show_area(self.wish.goal.register)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)
