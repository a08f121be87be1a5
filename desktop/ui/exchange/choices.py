"""How a file is taken: where to, how it is read, which column is which, what rows are known by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.core.sheets.shapes import DATE_FORMS, ENCODINGS, SEPARATORS, Guess, Sheet
from desktop.ui import theme
from desktop.ui.exchange.rows import captioned
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.text import Elided, label
from desktop.work.i18n import language, mark, translate
from desktop.work.tabling import columns, fields
from desktop.work.tabling.columns import Goal
from desktop.work.tabling.preview import shown

if TYPE_CHECKING:
    from desktop.core.sheets.field import Field
    from desktop.work.tabling.trial import Trial, Wish

WIDTH: Final = 360
_BOX: Final = 192
"""Wide enough for the longest name of a field that is proposed."""
_SAMPLES, _LOOKED_AT = 3, 50
_HEADINGS: Final = 12

_ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "cp850": "DOS (850)",
    "mac_roman": "Mac Roman",
}
_SEPARATORS: Final = {
    ";": mark("Exchange", "Semicolon  ;"),
    "\t": mark("Exchange", "Tab"),
    ",": mark("Exchange", "Comma  ,"),
    "|": mark("Exchange", "Bar  |"),
}
_DATES: Final = {
    "dmy": mark("Exchange", "Day / month / year"),
    "mdy": mark("Exchange", "Month / day / year"),
    "ymd": mark("Exchange", "Year / month / day"),
}


class Choices(QScrollArea):
    """All choices of an import; `changed` tells of each with the `Wish` as it is then."""

    changed = Signal(object)

    def __init__(self, wish: Wish, campaigns: Sequence[str], cards: bool) -> None:
        """`campaigns`: the names to choose from; `cards`: address cards have nothing to choose."""
        super().__init__()
        self.wish = wish
        self._names: tuple[str, ...] = ()
        self._shown_for: Goal | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, theme.space("around"), theme.space("around"))
        self._body.setSpacing(theme.space("between"))
        self.setWidget(body)
        self._add_goal(campaigns)
        self._add_reading()
        self._add_key()
        for widget in (self.reading, self.key_row):  # until the file says what there is to choose
            widget.hide()
        self.columns = ColumnList()
        self.columns.chosen.connect(self._on_column)
        self._body.addWidget(self.columns)
        self._body.addStretch(1)
        if cards:
            for widget in (self.goal_row, self.reading, self.key_row, self.columns):
                widget.hide()
            told = translate(
                "Exchange",
                "Address cards complete contacts: they fill what is empty and add numbers, "
                "addresses and labels. They take nothing away.",
            )
            self._body.insertWidget(0, label(told, "secondary", wrap=True))

    # ------------------------------------------------------------------ where to

    def _add_goal(self, campaigns: Sequence[str]) -> None:
        caption = translate("Exchange", "Into")
        self.register = Segments(
            (
                ("portraits", translate("Areas", "Portraits"), "portraits"),
                ("contacts", translate("Areas", "Contacts"), "contacts"),
            ),
            caption,
        )
        self.register.choose(self.wish.goal.register)
        self.register.chosen.connect(lambda _register: self._on_goal())
        self.campaign = Choice()
        name = translate("Exchange", "Campaign")
        self.campaign.setAccessibleName(name)
        for one in campaigns:
            self.campaign.addItem(one, one)
        self.campaign.addItem(translate("Exchange", "Each line names its campaign"), "")
        self.campaign.setCurrentIndex(max(0, self.campaign.findData(self.wish.goal.campaign)))
        self.campaign.activated.connect(lambda _at: self._on_goal())
        self._campaign_row = titled(name, self.campaign)
        self.goal_row = QWidget()
        rows = QVBoxLayout(self.goal_row)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space("inside"))
        rows.addWidget(captioned(caption, self.register))
        rows.addWidget(self._campaign_row)
        self._campaign_row.setVisible(self.wish.goal.register == "portraits")
        self._body.addWidget(self.goal_row)

    def suggest_campaign(self, name: str) -> None:
        """The campaign that stands ready where the file goes to the portraits after all."""
        self.campaign.setCurrentIndex(max(0, self.campaign.findData(name)))

    def take_register(self, register: str) -> None:
        """The file goes into another register than the one on which it was opened."""
        self.register.choose(register)
        self._on_goal()

    def _on_goal(self) -> None:
        portraits = self.register.current() == "portraits"
        self._campaign_row.setVisible(portraits)
        goal = (
            Goal("portraits", str(self.campaign.currentData() or ""))
            if portraits
            else Goal("contacts")
        )
        if goal.register != self.wish.goal.register:
            self.wish = replace(self.wish, key=(), chosen={})
        self._say(replace(self.wish, goal=goal))

    # ------------------------------------------------------------------ how it is read

    def _add_reading(self) -> None:
        self.reading = QWidget()
        grid = QGridLayout(self.reading)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("between"))
        grid.setVerticalSpacing(theme.space("inside"))
        self.parts: dict[str, Choice] = {}
        self._part_rows: dict[str, QWidget] = {}
        for place, (part, name) in enumerate(
            (
                ("sheet", translate("Exchange", "Sheet")),
                ("encoding", translate("Exchange", "Characters")),
                ("separator", translate("Exchange", "Separator")),
                ("decimal", translate("Exchange", "Numbers")),
                ("dates", translate("Exchange", "Dates with slashes")),
                ("header", translate("Exchange", "Headings")),
            )
        ):
            box = Choice()
            box.setAccessibleName(name)
            box.activated.connect(lambda _at, part=part: self._on_part(part))
            self.parts[part] = box
            self._part_rows[part] = titled(name, box)
            row, column = divmod(place + 1, 2)  # the sheet has a line of its own
            grid.addWidget(self._part_rows[part], row, column if place else 0, 1, 1 if place else 2)
        for code in ENCODINGS:
            self.parts["encoding"].addItem(_ENCODINGS[code], code)
        for code in SEPARATORS:
            self.parts["separator"].addItem(translate("Exchange", _SEPARATORS[code]), code)
        for text, code in (("1.234,50", ","), ("1,234.50", ".")):
            self.parts["decimal"].addItem(text, code)
        for code in DATE_FORMS:
            self.parts["dates"].addItem(translate("Exchange", _DATES[code]), code)
        self.parts["header"].addItem(translate("Exchange", "none"), 0)
        for line in range(1, _HEADINGS + 1):
            text = translate("Exchange", "in line {line}", line=line)
            self.parts["header"].addItem(text, line)
        self._body.addWidget(self.reading)

    def _on_part(self, part: str) -> None:
        guess = self.wish.guess
        if guess is not None:
            value = self.parts[part].currentData()
            self._say(replace(self.wish, guess=replace(guess, **{part: value})))

    def _show_reading(self, guess: Guess) -> None:
        sheets = self.parts["sheet"]
        if [sheets.itemText(at) for at in range(sheets.count())] != list(guess.sheets):
            sheets.clear()
            for name in guess.sheets:
                sheets.addItem(name, name)
        header = self.parts["header"]
        if header.findData(guess.header) < 0:
            text = translate("Exchange", "in line {line}", line=guess.header)
            header.addItem(text, guess.header)
        for part, box in self.parts.items():
            box.setCurrentIndex(box.findData(getattr(guess, part)))
            unsure = part in guess.unsure
            tip = translate("Exchange", "This is a guess: please check it.") if unsure else ""
            box.setToolTip(tip)
            box.setAccessibleDescription(tip)
        csv = guess.form == "csv"
        for part in ("encoding", "separator"):
            self._part_rows[part].setVisible(csv)
        self._part_rows["sheet"].setVisible(len(guess.sheets) > 1)

    # ------------------------------------------------------------------ what rows are known by

    def _add_key(self) -> None:
        self.key = Choice()
        name = translate("Exchange", "Known entries are recognised by")
        self.key.setAccessibleName(name)
        self.key.activated.connect(
            lambda _at: self._say(replace(self.wish, key=tuple(self.key.currentData() or ())))
        )
        self.erase = QCheckBox(translate("Exchange", "Empty cells erase what is there"))
        self.erase.setChecked(self.wish.erase)
        self.erase.toggled.connect(lambda on: self._say(replace(self.wish, erase=on)))
        self.key_row = QWidget()
        rows = QVBoxLayout(self.key_row)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space("inside"))
        rows.addWidget(titled(name, self.key))
        rows.addWidget(self.erase)
        self._body.addWidget(self.key_row)

    def _show_keys(self, mapped: Mapping[int, str]) -> None:
        goal = self.wish.goal
        known = {one.name: one for one in fields(goal)}
        self.key.clear()
        self.key.addItem(translate("Exchange", "Proposal (file, mail or name)"), ())
        for key in columns.key_choices(goal, mapped.values()):
            names = [known[name].header(language()) for name in key]
            text = translate("Exchange", " and ").join(names)
            self.key.addItem(text, key)
            if key == self.wish.key:
                self.key.setCurrentIndex(self.key.count() - 1)

    # ------------------------------------------------------------------ columns

    def _on_column(self, heading: str, name: str) -> None:
        self._say(replace(self.wish, chosen={**self.wish.chosen, heading: name}))

    def _say(self, wish: Wish) -> None:
        self.wish = wish
        self.changed.emit(wish)

    def fields(self) -> list[QWidget]:
        """What takes the keyboard here, from the top down."""
        found: list[QWidget] = [*self.register.findChildren(QToolButton), self.campaign]
        found += [*self.parts.values(), self.key, self.erase, *self.columns.boxes.values()]
        return found

    def show_trial(self, trial: Trial) -> None:
        """Show how the file was taken; what the user chose meanwhile stays."""
        if trial.wish.goal != self.wish.goal:
            return
        self.wish = replace(self.wish, guess=trial.wish.guess)
        if trial.wish.guess is not None:
            self._show_reading(trial.wish.guess)
            self.reading.show()
            self.key_row.show()
        if trial.sheet is not None:
            self._show_keys(trial.mapped)
            self.columns.show_columns(self.wish.goal, trial.sheet, trial.mapped)


class ColumnList(QWidget):
    """The columns of a file: name, a few of its values, and the field that it means."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.space("inside"))
        self._rows.addWidget(label(translate("Exchange", "Columns"), "strong"))
        self.boxes: dict[str, Choice] = {}
        self._made_for: tuple[Goal, Sheet] | None = None
        self._fields = QStandardItemModel(self)

    def show_columns(self, goal: Goal, sheet: Sheet, mapped: Mapping[int, str]) -> None:
        """The columns of another file, or other fields for the same."""
        made_for = self._made_for
        if made_for is None or made_for[0] != goal or made_for[1] is not sheet:
            self._made_for = goal, sheet
            self._make(goal, sheet)
        for column, heading in enumerate(sheet.names):
            box = self.boxes[heading]
            box.setCurrentIndex(max(0, box.findData(mapped.get(column, ""))))

    def _make(self, goal: Goal, sheet: Sheet) -> None:
        for at in reversed(range(1, self._rows.count())):
            item = self._rows.takeAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes.clear()
        self._fields = offered(fields(goal), self)
        for column, heading in enumerate(sheet.names):
            self._rows.addWidget(self._row(column, heading, sheet))

    def _row(self, column: int, heading: str, sheet: Sheet) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("inside"))
        grid.setVerticalSpacing(0)
        box = Choice()
        box.setModel(self._fields)
        box.setMaxVisibleItems(18)
        name = translate("Exchange", "Field of the column ‘{column}’", column=heading)
        box.setAccessibleName(name)
        box.activated.connect(lambda _at: self.chosen.emit(heading, str(box.currentData() or "")))
        samples = Elided(_samples(sheet, column), "caption")
        grid.addWidget(Elided(heading), 0, 0)
        grid.addWidget(samples, 1, 0)
        grid.addWidget(box, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        box.setFixedWidth(_BOX)
        self.boxes[heading] = box
        return row


def offered(known: Sequence[Field], parent: QWidget) -> QStandardItemModel:
    """The fields that a column can mean, one model for all columns."""
    model = QStandardItemModel(parent)
    nothing = QStandardItem(translate("Exchange", "do not take"))
    nothing.setData("", Qt.ItemDataRole.UserRole)
    model.appendRow(nothing)
    for one in known:
        item = QStandardItem(one.header(language()))
        item.setData(one.name, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model


def _samples(sheet: Sheet, column: int) -> str:
    """The first values of a column."""
    found: dict[str, None] = {}
    for row in sheet.rows[:_LOOKED_AT]:
        text = shown(row.cells[column]) if column < len(row.cells) else ""
        if text:
            found[" ".join(text.split())[:40]] = None
        if len(found) == _SAMPLES:
            break
    return " · ".join(found)
