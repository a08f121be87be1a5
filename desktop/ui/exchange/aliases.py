"""The office's own headings, to see, to change and to forget. Each change is a step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.exchange.choices import offered
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import Elided, label
from desktop.work.i18n import translate
from desktop.work.tabling import Goal, fields

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.store import Touched

WIDTH: Final = 620
_LEAST, _MOST, _ROW = 80, 400, 44


class AliasSheet(Sheet):
    """A line for each heading: where it counts, what it says, and the field that it means."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window, translate("Exchange", "Column headings"), WIDTH)
        self._context = context
        told = translate("Exchange", "What you assign when you import a table is remembered here, "
                         "so that the next table with this heading is understood.")  # fmt: skip
        self.body.addWidget(label(told, "secondary", wrap=True))
        self.none = label(translate("Exchange", "No heading has been assigned yet."))
        self.body.addWidget(self.none)
        self.list = QScrollArea()
        self.list.setFrameShape(QScrollArea.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.list)
        self.boxes: dict[int, Choice] = {}
        self.buttons: dict[int, QToolButton] = {}
        context.store.changed.connect(self._on_changed)
        context.closing.connect(self.close_card)
        self._read()

    def _on_changed(self, touched: Touched) -> None:
        if touched.has("header_aliases"):
            self._read()

    def _read(self) -> None:
        from db import queries

        rows = self._context.store.read(queries.where, "header_aliases")
        rows.sort(key=lambda row: (row.register, row.heading.casefold()))
        self.boxes.clear()
        self.buttons.clear()
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, theme.space("inside"), 0)
        grid.setHorizontalSpacing(theme.space("between"))
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(rows), 1)
        models = {
            register: offered(fields(Goal(register)), body)
            for register in ("portraits", "contacts")
        }
        names = {
            "portraits": translate("Areas", "Portraits"),
            "contacts": translate("Areas", "Contacts"),
        }
        for at, row in enumerate(rows):
            box = Choice()
            box.setModel(models[row.register])
            box.setCurrentIndex(max(0, box.findData(row.field)))
            box.setFixedWidth(200)
            box.setAccessibleName(
                translate("Exchange", "Field of the column ‘{column}’", column=row.heading)
            )
            box.activated.connect(lambda _at, row=row, box=box: self._set(row, box))
            forget = QToolButton()
            forget.setIcon(theme.icon("trash"))
            forget.setAutoRaise(True)
            text = translate("Exchange", "Forget ‘{heading}’", heading=row.heading)
            forget.setAccessibleName(text)
            forget.setToolTip(text)
            forget.clicked.connect(lambda _on=False, row=row: self._forget(row))
            grid.addWidget(Elided(row.heading), at, 0)
            grid.addWidget(label(names[row.register], "secondary"), at, 1)
            grid.addWidget(box, at, 2)
            grid.addWidget(forget, at, 3)
            self.boxes[row.id], self.buttons[row.id] = box, forget
        # The scroll area would delete the former lines at once, with the box that just spoke.
        former = self.list.takeWidget()
        if former is not None:
            former.hide()
            former.deleteLater()
        self.list.setWidget(body)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.list.setFixedHeight(max(_LEAST, min(_MOST, len(rows) * _ROW)))
        if self.isVisible():
            self.done.setFocus()

    def _set(self, row: Any, box: Choice) -> None:
        from db.changes import Update

        field = str(box.currentData() or "")
        if field != row.field:
            text = translate("Exchange", "Assign ‘{heading}’", heading=row.heading)
            change = Update.one("header_aliases", row.id, field=field)
            self._context.undo.push_change(text, change)

    def _forget(self, row: Any) -> None:
        from db.changes import Delete

        text = translate("Exchange", "Forget ‘{heading}’", heading=row.heading)
        if self._context.undo.push_change(text, Delete("header_aliases", (row.id,))):
            self._context.shell.notify(text, undo=True)
