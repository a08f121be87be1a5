"""A form made of sections: lays the fields out and shows the values of what is selected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.inspector.editors import Editor
from desktop.ui.inspector.specs import MIXED, Section, common
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.settings import Settings

FOLDS = "inspector.folds"


class Form(QWidget):
    """Sections of fields. Signals: `edited`, `taken_back` (FieldSpec, value, merge); see `Editor`.

    Several records are written when a field is finished, not at every pause.
    """

    edited = Signal(object, object, str)
    taken_back = Signal(object, object, str)

    def __init__(
        self, sections: Sequence[Section], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editors: dict[tuple[str, str], Editor] = {}
        self._groups: list[tuple[Section, Group]] = []
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.space("between"))
        for section in sections:
            group = Group(section, settings, self)
            self._fill(group, section)
            self._groups.append((section, group))
            self.body.addWidget(group)

    def group(self, title: str) -> Group:
        """The section of that (untranslated) title."""
        return next(group for section, group in self._groups if section.title == title)

    def _fill(self, group: Group, section: Section) -> None:
        for spec in section.fields:
            editor = Editor(spec, parent=group.inner)
            editor.edited.connect(partial(self.edited.emit, spec))
            editor.taken_back.connect(partial(self.taken_back.emit, spec))
            self.editors[spec.source, spec.name] = editor
        lay_out(group.content, [self.editors[s.source, s.name] for s in section.fields])

    def show_rows(self, rows: Mapping[str, Sequence[Any]], several: bool) -> None:
        """Show the values of these rows; for `several` records only what can be set for all.

        A source without rows (too many to compare) shows every field as different.
        """
        for (source, name), editor in self.editors.items():
            own = rows.get(source, ())
            row = own[0] if len(own) == 1 else None
            spec = editor.spec
            applies = spec.bulk if several else spec.shown is None or spec.shown(row)
            editor.writes_pauses = not several
            editor.field.setVisible(applies)
            if applies:
                empty = {"number": None, "date": None}.get(spec.kind, "")
                editor.show(common(own, name, empty) if own else MIXED, row)
        for section, group in self._groups:
            fields = [self.editors[s.source, s.name] for s in section.fields]
            there = not section.source or any(
                row is not None for row in rows.get(section.source, ())
            )
            shown = any(not editor.field.isHidden() for editor in fields) or group.extra
            group.setVisible(bool(shown) and (there or several) and not (several and group.extra))

    def focus_field(self, name: str) -> None:
        """Let the keyboard into a field, ready to type."""
        for (_source, field), editor in self.editors.items():
            if field == name and editor.field.isVisible():
                editor.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                select = getattr(editor.widget, "selectAll", None)
                if select is not None:
                    select()
                return


class Group(QWidget):
    """A section: a title, perhaps to fold, and its fields. `extra`: it holds more than fields.

    Signal: `opened` when it was unfolded.
    """

    opened = Signal()

    def __init__(self, section: Section, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.extra = False
        self._settings = settings
        self._key = section.title
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.inner = QWidget(self)
        self.content = QVBoxLayout(self.inner)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(theme.space("tiny"))
        self._toggle: QToolButton | None = None
        if section.title:
            title = translate("Inspector", section.title)
            if section.fold:
                self._toggle = self._fold_button(title)
                layout.addWidget(self._toggle)
            else:
                head = label(title, "strong")
                head.setContentsMargins(9, theme.space("inside"), 0, theme.space("tiny"))
                layout.addWidget(head)
        if section.note:
            note = label(translate("Inspector", section.note), "caption", wrap=True)
            note.setContentsMargins(9, 0, 9, theme.space("tiny"))
            self.content.addWidget(note)
        layout.addWidget(self.inner)
        if section.fold:
            self._show_folded(self._key in settings.get(FOLDS))

    def add(self, widget: QWidget) -> None:
        """Put more than fields into the section."""
        self.extra = True
        self.content.addWidget(widget)

    @property
    def is_open(self) -> bool:
        """Whether its content is shown while the section is."""
        return not self.inner.isHidden()

    def unfold(self) -> None:
        """Open the fold."""
        self._fold(True)

    def _fold_button(self, title: str) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setProperty("kind", "fold")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(self._fold)
        return button

    def _fold(self, opened: bool) -> None:
        """Fold or unfold, and remember it."""
        others = [key for key in self._settings.get(FOLDS) if key != self._key]
        self._settings.set(FOLDS, [*others, self._key] if opened else others)
        self._show_folded(opened)
        if opened:
            self.opened.emit()

    def _show_folded(self, opened: bool) -> None:
        self.inner.setVisible(opened)
        if self._toggle is not None:
            self._toggle.setChecked(opened)
            self._toggle.setIcon(theme.icon("chevron-down" if opened else "chevron-right"))


def lay_out(column: QVBoxLayout, editors: Sequence[Editor]) -> None:
    """Put fields below each other, halves in pairs."""
    pair: QHBoxLayout | None = None
    for editor in editors:
        if not editor.spec.half:
            column.addWidget(editor.field)
            pair = None
        elif pair is None:
            pair = QHBoxLayout()
            pair.setSpacing(theme.space("tiny"))
            column.addLayout(pair)
            pair.addWidget(editor.field, 1, Qt.AlignmentFlag.AlignTop)
        else:
            pair.addWidget(editor.field, 1, Qt.AlignmentFlag.AlignTop)
            pair = None
