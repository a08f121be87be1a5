"""The window's QActions, made from the table, and who answers them.

An area binds a name while it is shown; the window binds what works everywhere. What nobody
answers is disabled.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.area import Area, Enabled, Handler
from desktop.ui.window.inspector import Inspector
from desktop.ui.window.spec import ActionSpec
from desktop.ui.window.table import ACTIONS
from desktop.work.i18n import translate

ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
}
TEXT_COMMANDS = {
    "edit.cut": "cut",
    "edit.copy": "copy",
    "edit.paste": "paste",
    "edit.select_all": "selectAll",
}
"""What belongs to the text field that has the keyboard, before anybody else is asked."""
LIST_COMMANDS = ("edit.select_all",)
"""What belongs to the list alone: in a form beside it, the next key would be for all records."""

_LAST = "*"
"""The scope that is asked last."""

TextField = QLineEdit | QTextEdit | QPlainTextEdit


@dataclass(slots=True)
class Binding:
    """Who answers an action, and whether it can."""

    handler: Handler
    enabled: Enabled | None = None
    checked: Enabled | None = None
    owner: str = ""


class Actions(QObject):
    """All actions of one window by name."""

    triggered = Signal(str)
    """The name of an action that was just carried out."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._scope = ""
        self._bindings: dict[tuple[str, str], Binding] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            self.specs[spec.name] = spec
            self._actions[spec.name] = self._made(spec)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh_now)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(translate(spec.context, spec.text), self)
        action.setObjectName(spec.name)
        if spec.icon:
            action.setIcon(theme.icon(spec.icon))
        if spec.shortcut:
            action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
        action.setToolTip(hint(action, translate("Actions", spec.tip) if spec.tip else ""))
        action.setCheckable(spec.check or bool(spec.choice))
        action.setMenuRole(ROLES.get(spec.role, QAction.MenuRole.NoRole))
        action.setEnabled(False)
        if spec.choice:
            if spec.choice not in self._groups:
                self._groups[spec.choice] = QActionGroup(self)
            self._groups[spec.choice].addAction(action)
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        action.triggered.connect(lambda _checked=False, name=spec.name: self._run(name))
        return action

    def action(self, name: str) -> QAction:
        """The QAction of a name, for a button or a context menu."""
        return self._actions[name]

    def names(self) -> list[str]:
        """All names, in the order of the table."""
        return list(self._actions)

    # ------------------------------------------------------------------ binding

    def bind(
        self,
        name: str,
        handler: Handler,
        enabled: Enabled | None = None,
        *,
        checked: Enabled | None = None,
        everywhere: bool = True,
        widget: QWidget | None = None,
    ) -> None:
        """Answer an action in all areas; see `desktop.ui.area.Binder`."""
        del everywhere
        self.answer("", name, Binding(handler, enabled, checked), widget)

    def fall_back(self, name: str, handler: Handler, enabled: Enabled) -> None:
        """Answer an action while nobody else does: its area is not there yet."""
        self._bindings[_LAST, name] = Binding(handler, enabled)

    def answers(self, name: str) -> bool:
        """Whether somebody answers an action, now and in the area that is shown."""
        return (self._scope, name) in self._bindings or ("", name) in self._bindings

    def forget(self, owner: str) -> None:
        """Drop what an area bound, here and everywhere: it is going."""
        self._bindings = {
            place: binding
            for place, binding in self._bindings.items()
            if place[0] != owner and binding.owner != owner
        }
        self.refresh()

    def answer(self, scope: str, name: str, binding: Binding, widget: QWidget | None) -> None:
        """Let a binding answer an action in one area, or with the scope "" in all."""
        spec = self.specs[name]
        self._bindings[scope, name] = binding
        if spec.local and widget is not None:
            widget.addAction(self._actions[name])
        self.refresh()

    def scoped(self, area: Area) -> Scoped:
        """What an area binds its actions with."""
        return Scoped(self, area)

    def enter(self, scope: str) -> None:
        """Another area is shown: its bindings count now."""
        self._scope = scope
        self.refresh_now()

    def _binding(self, name: str) -> Binding | None:
        own = self._bindings.get((self._scope, name))
        return own or self._bindings.get(("", name)) or self._bindings.get((_LAST, name))

    # ------------------------------------------------------------------ doing

    def trigger(self, name: str) -> None:
        """Do it, if it can be done now."""
        self._update(name)
        self._actions[name].trigger()

    def can(self, name: str) -> bool:
        """Whether the action can be carried out now."""
        self._update(name)
        return self._actions[name].isEnabled()

    def _run(self, name: str) -> None:
        field = text_field() if name in TEXT_COMMANDS else None
        if field is not None:
            getattr(field, TEXT_COMMANDS[name])()
        else:
            binding = self._binding(name)
            if binding is None:
                return
            binding.handler()
        self.triggered.emit(name)
        self.refresh()

    def refresh(self) -> None:
        """Ask all again, once, when the present events are done."""
        if not self._soon.isActive():
            self._soon.start()

    def refresh_now(self) -> None:
        """Ask all `enabled` and `checked` now."""
        self._soon.stop()
        for name in self._actions:
            self._update(name)

    def _update(self, name: str) -> None:
        action = self._actions[name]
        if name in TEXT_COMMANDS and text_field() is not None:
            action.setEnabled(True)
            return
        binding = None if name in LIST_COMMANDS and _in_form() else self._binding(name)
        on = binding is not None and (binding.enabled is None or bool(binding.enabled()))
        action.setEnabled(on)
        if action.isCheckable():
            mark = binding is not None and binding.checked is not None and bool(binding.checked())
            if mark != action.isChecked():
                action.setChecked(mark)


class Scoped:
    """A Binder whose bindings count while one area is shown."""

    def __init__(self, actions: Actions, area: Area) -> None:
        self._actions = actions
        self._area = area

    def bind(
        self,
        name: str,
        handler: Handler,
        enabled: Enabled | None = None,
        *,
        checked: Enabled | None = None,
        everywhere: bool = False,
        widget: QWidget | None = None,
    ) -> None:
        """Answer an action; see `desktop.ui.area.Binder`."""
        binding = Binding(handler, enabled, checked, self._area.key)
        scope = "" if everywhere else self._area.key
        self._actions.answer(scope, name, binding, widget or self._area)

    def refresh(self) -> None:
        """Ask all again soon."""
        self._actions.refresh()

    def trigger(self, name: str) -> None:
        """Do it, if it can be done now."""
        self._actions.trigger(name)

    def action(self, name: str) -> QAction:
        """The QAction, for the area's own buttons and context menus."""
        return self._actions.action(name)


def text_field() -> TextField | None:
    """The text field that has the keyboard and can be written in."""
    widget = QApplication.focusWidget()
    if isinstance(widget, (QAbstractSpinBox, QComboBox)):
        widget = widget.findChild(QLineEdit)  # it writes there, and has the keyboard itself
    return widget if isinstance(widget, TextField) else None


def _in_form() -> bool:
    """Whether the keyboard is in the inspector, beside the list."""
    widget = QApplication.focusWidget()
    while widget is not None and not isinstance(widget, Inspector):
        widget = widget.parentWidget()
    return widget is not None


def hint(action: QAction, text: str = "") -> str:
    """The tooltip of an action: what it does and its shortcut."""
    words = text or action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words}  ({keys})" if keys else words
