"""Asks what of a register becomes a file: in which form, which records, which columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QStackedWidget, QWidget

from desktop.ui.exchange.rows import captioned
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.exporting import TABLES, forms
from desktop.work.i18n import format_number, mark, translate

if TYPE_CHECKING:
    from desktop.work.settings import Settings
    from desktop.work.tabling.columns import Register

WIDTH: Final = 600

NAMES: Final = {
    "xlsx": mark("Exchange", "Excel"),
    "csv": mark("Exchange", "CSV"),
    "pdf": mark("Exchange", "PDF list"),
    "vcard": mark("Exchange", "vCard 3.0"),
    "vcard4": mark("Exchange", "vCard 4.0"),
    "json": mark("Exchange", "JSON"),
}
_MEANING: Final = {
    "xlsx": mark("Exchange", "A workbook with real numbers and dates. It can be imported again."),
    "csv": mark(
        "Exchange", "A table as German Excel opens it by double click. It can be imported again."
    ),
    "pdf": mark("Exchange", "A list on A4 to print or to hand on, with page numbers."),
    "vcard": mark("Exchange", "Address cards that every mail program and telephone reads."),
    "vcard4": mark("Exchange", "Address cards in the newer form, for programs that ask for it."),
    "json": mark("Exchange", "All fields for other programs."),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen: the form, whether only the chosen records, the shown columns, pictures."""

    form: str
    only_chosen: bool = False
    shown_columns: bool = False
    pictures: bool = False


class ExportSheet(Sheet):
    """The card with the choices; `proceed` gets them. The last ones are proposed."""

    def __init__(
        self,
        window: QWidget,
        register: Register,
        settings: Settings,
        counts: tuple[int, int],
        proceed: Callable[[Choices], object],
        form: str = "",
        private: bool = False,
    ) -> None:
        """`counts`: how many records the view has and how many of them are chosen. `private`:
        whether the list shows what the public never sees.
        """
        title = (
            translate("Exchange", "Export portraits")
            if register == "portraits"
            else translate("Exchange", "Export contacts")
        )
        super().__init__(window, title, WIDTH)
        self._register: Register = register
        self._settings, self._proceed = settings, proceed
        self._private = private
        self._add_forms(form or settings.get(f"export.{register}.form"))
        self.records = self._add_records(*counts)
        self._add_columns()
        self.done.setText(translate("Exchange", "Save…"))
        self.done.clicked.disconnect(self.close_card)
        self.done.clicked.connect(self.save)
        self.cancel: QPushButton = self.add_button(translate("Exchange", "Cancel"))
        self.cancel.clicked.connect(self.close_card)
        self.form.chosen.connect(lambda _form: self._follow())
        self.columns.chosen.connect(lambda _which: self._follow())
        self._follow()

    def _add_forms(self, wanted: str) -> None:
        self._offered = offered = forms(self._register)
        caption = translate("Exchange", "As")
        self.form = Segments([(one, translate("Exchange", NAMES[one]), "") for one in offered],
                             caption)  # fmt: skip
        self.form.choose(wanted if wanted in offered else offered[0])
        self.meaning = QStackedWidget()
        """What each form is for: all have their place, so that the card keeps its height."""
        for one in offered:
            said = label(translate("Exchange", _MEANING[one]), "secondary", wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.meaning.addWidget(said)
        self.body.addWidget(captioned(caption, self.form))
        self.body.addWidget(self.meaning)

    def _add_columns(self) -> None:
        """Which fields, with photos or not, and a word about what is private."""
        caption = translate("Exchange", "Columns")
        self.columns = Segments(
            (
                ("all", translate("Exchange", "All fields"), ""),
                ("shown", translate("Exchange", "Columns of the list"), ""),
            ),
            caption,
        )
        self.columns.choose(self._settings.get("export.columns"))
        self._columns_row = captioned(caption, self.columns)
        self.body.addWidget(self._columns_row)
        self.pictures = QCheckBox(translate("Exchange", "With small photos in the first column"))
        self.pictures.setChecked(self._settings.get("export.pictures"))
        self.body.addWidget(self.pictures)
        self.hint = label(
            translate(
                "Exchange",
                "This includes surnames, addresses and dates of birth that the public never sees. "
                "Keep the file within the office.",
            ),
            "secondary",
            wrap=True,
        )
        self.body.addWidget(self.hint)
        of_portraits = (self.pictures, self.hint) if self._register == "portraits" else ()
        for kept in (self._columns_row, *of_portraits):
            policy = kept.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            kept.setSizePolicy(policy)

    def _add_records(self, found: int, chosen: int) -> Segments:
        caption = translate("Exchange", "Records")
        choices = [("found", translate("Exchange", "All %n in this view", "", found), "")]
        if 0 < chosen < found:
            text = translate("Exchange", "Only the chosen ({number})", number=format_number(chosen))
            choices.append(("chosen", text, ""))
        records = Segments(choices, caption)
        records.choose("found")
        row = captioned(caption, records)
        row.setVisible(len(choices) > 1)
        self.body.addWidget(row)
        return records

    def choices(self) -> Choices:
        """What is chosen now."""
        form = self.form.current()
        tabular = form in TABLES
        return Choices(
            form,
            self.records.current() == "chosen",
            tabular and self.columns.current() == "shown",
            form == "xlsx" and self._register == "portraits" and self.pictures.isChecked(),
        )

    def _follow(self) -> None:
        """Show what the form offers, and say what it means."""
        form = self.form.current()
        self.meaning.setCurrentIndex(self._offered.index(form))
        self._columns_row.setVisible(form in TABLES)
        self.pictures.setVisible(form == "xlsx" and self._register == "portraits")
        whole = self.columns.current() == "all"
        private = self._register == "portraits" and form in TABLES and (whole or self._private)
        self.hint.setVisible(private)

    def save(self) -> None:
        """Go on with these choices, and remember them."""
        choices = self.choices()
        self._settings.set(f"export.{self._register}.form", choices.form)
        if choices.form in TABLES:
            self._settings.set("export.columns", self.columns.current())
        if choices.form == "xlsx" and self._register == "portraits":
            self._settings.set("export.pictures", choices.pictures)
        self.close_card()
        self._proceed(choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            event.accept()
        else:
            super().keyPressEvent(event)
