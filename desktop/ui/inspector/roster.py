"""People who belong to something, a line for each: to go to, perhaps to answer, to take off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.inspector.editors import ValueChoice
from desktop.ui.widgets.menus import as_it_is
from desktop.work.i18n import translate

_ANSWER = 128
_EDGES = 84
"""What stands beside a name, in px: edges and the button that takes it off."""


@dataclass(frozen=True, slots=True)
class Person:
    """A line: its id, what it says, and the code of an answer (None: nothing to answer)."""

    id: int
    text: str
    answer: str | None = None


class Roster(QWidget):
    """Signals: `opened` (id), `removed` (id), `answered` (id, code)."""

    opened = Signal(int)
    removed = Signal(int)
    answered = Signal(int, str)

    def __init__(self, answers: Mapping[str, str] | None = None, below: bool = False) -> None:
        """`answers`: code -> word, what can be chosen in each line; `below`: under a long name."""
        super().__init__()
        self.below = below
        self._answers = dict(answers or {})
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.lines: list[Line] = []
        self.hide()

    def show_people(self, people: Sequence[Person]) -> None:
        """Show these; lines that stay keep the keyboard."""
        if [line.person.id for line in self.lines] != [person.id for person in people]:
            held = next((at for at, line in enumerate(self.lines) if line.has_keyboard()), None)
            for line in self.lines:
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()
            self.lines = [Line(self, person, self._answers) for person in people]
            for line in self.lines:
                self._column.addWidget(line)
            if held is not None and self.lines:
                self.lines[min(held, len(self.lines) - 1)].name.setFocus()
        for line, person in zip(self.lines, people, strict=True):
            line.show_person(person)
        self.setVisible(bool(people))


class Line(QWidget):
    """One of them."""

    def __init__(self, roster: Roster, person: Person, answers: Mapping[str, str]) -> None:
        super().__init__(roster)
        self.person = person
        self._below = roster.below
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        layout = QHBoxLayout()
        layout.setSpacing(theme.space("tiny"))
        rows.addLayout(layout)
        self.name = QPushButton()
        self.name.setProperty("kind", "link")
        self.name.clicked.connect(lambda: roster.opened.emit(self.person.id))
        layout.addWidget(self.name)
        layout.addStretch(1)
        self.answer: ValueChoice | None = None
        if answers:
            self.answer = ValueChoice()
            self.answer.setFixedWidth(_ANSWER)
            for code, word in answers.items():
                self.answer.addItem(word, code)
            box = self.answer
            box.activated.connect(
                lambda _at: roster.answered.emit(self.person.id, box.currentData())
            )
            if self._below:
                rows.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                layout.addWidget(self.answer)
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("close", "icon_quiet"))
        self.remove.clicked.connect(lambda: roster.removed.emit(self.person.id))
        layout.addWidget(self.remove)

    def show_person(self, person: Person) -> None:
        """Show what the library says now."""
        self.person = person
        beside = _ANSWER if self.answer is not None and not self._below else 0
        room = theme.size("inspector_least") - _EDGES - beside
        elide = Qt.TextElideMode.ElideRight
        self.name.setText(as_it_is(self.name.fontMetrics().elidedText(person.text, elide, room)))
        self.name.setAccessibleName(person.text)
        self.name.setToolTip(person.text)
        if self.answer is not None:
            self.answer.setCurrentIndex(self.answer.findData(person.answer or ""))
            name = translate("Sessions", "Answer of {name}", name=person.text)
            self.answer.setAccessibleName(name)
        self.remove.setToolTip(translate("Inspector", "Remove: {name}", name=person.text))
        self.remove.setAccessibleName(self.remove.toolTip())

    def has_keyboard(self) -> bool:
        """Whether something in the line has the keyboard."""
        parts = (self.name, self.answer, self.remove)
        return any(part is not None and part.hasFocus() for part in parts)
