"""The table of page formats, on a card over the window: each edit is kept at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from desktop.core.pages.built_in import is_built_in
from desktop.ui import theme
from desktop.ui.composer.formats_model import FormatsModel
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

WIDTH, HEIGHT, LINE = 940, 420, 32


class FormatsSheet(Sheet):
    """Formats with size, visible area, bleed, safe margin, distance and least resolution."""

    kept = Signal()
    """The table has changed."""

    def __init__(self, window: QWidget, name: str = "") -> None:
        """`name`: the format at which it opens."""
        super().__init__(window, translate("Formats", "Page formats"), WIDTH)
        self.setObjectName("formats")
        about = translate(
            "Formats",
            "Double-click a number to change it. For another operator’s frame, add a variant.",
        )
        self.body.addWidget(label(about, "secondary", wrap=True))
        self.model = FormatsModel()
        self.table = self._make_table()
        self.body.addWidget(self.table)
        self.wrong: QLabel = label(self.model.problem(), "error", wrap=True)
        self.body.addWidget(self.wrong)
        self.remove = self.add_button(translate("Formats", "Delete"))
        self.variant = self.add_button(translate("Formats", "Add a variant"))
        self.variant.setIcon(theme.icon("plus"))
        self.variant.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.model.refused.connect(self.wrong.setText)
        self.model.kept.connect(self._changed)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self._go(self.model.row_of(name))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(translate("Formats", "Page formats"))
        table.setFixedHeight(HEIGHT)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(LINE)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(64)
        return table

    def open(self) -> None:
        super().open()
        self.table.setFocus()
        self.table.scrollTo(self.table.currentIndex())

    # ------------------------------------------------------------------ doing

    def _go(self, row: int, column: int = 0) -> None:
        self.table.setCurrentIndex(self.model.index(row, column))
        self._follow()

    def _add(self) -> None:
        row = self.model.add_variant(self.table.currentIndex().row())
        if row >= 0:
            self._go(row)
            self.table.setFocus()
            self.table.edit(self.model.index(row, 0))  # its name is the first thing to change

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        self.model.remove(row)
        self._go(min(row, self.model.rowCount() - 1))
        self.table.setFocus()

    def _changed(self) -> None:
        self._follow()
        self.kept.emit()

    def _follow(self) -> None:
        row = self.table.currentIndex().row()
        page = self.model.page(row)
        built_in = page is not None and is_built_in(page.name)
        self.remove.setText(
            translate("Formats", "As built in") if built_in else translate("Formats", "Delete")
        )
        self.remove.setEnabled(self.model.changed_by_office(row))
        self.variant.setEnabled(page is not None)
