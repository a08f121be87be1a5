"""The command palette: find anything and do anything by typing (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.picker import Entry, Picker
from desktop.ui.widgets.sheet import Overlay
from desktop.ui.window.actions import Actions
from desktop.ui.window.areas import AREAS
from desktop.ui.window.finding import Found, find
from desktop.ui.window.fuzzy import score
from desktop.work.i18n import language, translate

if TYPE_CHECKING:
    from desktop.context import Context

MOST = 40
RECENT = 6
BEGIN = (
    "portraits.import",
    "portraits.new_person",
    "walls.new",
    "file.pdf",
    "file.print",
    "theme.switch",
)
"""What an empty palette offers after the commands that were used last."""


class Palette(Overlay):
    """Lists actions, areas and records that fit what is typed, the best first."""

    def __init__(
        self, window: QWidget, actions: Actions, context: Context, go: Callable[[Found], object]
    ) -> None:
        """`go` shows a found record."""
        super().__init__(
            window, translate("Window", "Search or command"), theme.size("palette"), top=True
        )
        self._actions = actions
        self._context = context
        self._go = go
        self.picker = Picker(translate("Window", "What are you looking for?"), 10, self.card)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picker)
        self.picker.typed.connect(self._typed)
        self.picker.picked.connect(self._picked)
        self.picker.cancelled.connect(self.close_card)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(theme.theme.pause())
        self._pause.timeout.connect(self._find)
        self.closed.connect(self._pause.stop)

    def open(self) -> None:
        """Come up empty."""
        self._actions.refresh_now()
        super().open()
        self.picker.start()

    # ------------------------------------------------------------------ lines

    def _typed(self, text: str) -> None:
        self._pause.stop()
        text = text.strip()
        self.picker.show_entries(self._commands(text) if text else self._begin())
        if text and self._context.is_open:
            self._pause.start()

    def _begin(self) -> list[Entry]:
        recent: list[str] = self._context.settings.get("palette.recent")
        names = [name for name in (*recent[:RECENT], *BEGIN) if name in self._actions.specs]
        names += [f"view.{spec.key}" for spec in AREAS]
        entries = [self._entry(name) for name in dict.fromkeys(names)]
        return [entry for entry in entries if entry.enabled]

    def _commands(self, text: str) -> list[Entry]:
        ranked: list[tuple[bool, int, int, Entry]] = []
        for place, name in enumerate(self._actions.names()):
            entry = self._entry(name)
            fits = max(score(text, entry.text), score(text, f"{entry.detail} {entry.text}") - 100)
            if fits > 0 and name != "edit.palette":
                ranked.append((not entry.enabled, -fits, place, entry))
        return [item[3] for item in sorted(ranked, key=lambda item: item[:3])][:MOST]

    def _entry(self, name: str) -> Entry:
        action = self._actions.action(name)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Entry(
            text=action.text().replace("&", "").rstrip("…"),
            run=lambda: self._do(name),
            icon=self._actions.specs[name].icon,
            detail=group(name),
            hint=keys,
            enabled=action.isEnabled(),
            marked=action.isCheckable() and action.isChecked(),
            key=name,
        )

    # ------------------------------------------------------------------ records

    def _find(self) -> None:
        text = self.picker.field.text().strip()
        if not text or not self._context.is_open:
            return
        store, code = self._context.store, language()
        self._context.jobs.quick(
            lambda _progress: find(store, text, code),
            done=lambda found: self._came(text, found),
            key=(self, "find"),
        )

    def _came(self, text: str, found: Sequence[Found]) -> None:
        """Records stand before commands that fit only by their letters, behind those that fit."""
        if not self.isVisible() or text != self.picker.field.text().strip():
            return
        records = [(score(text, item.text), self._record(item)) for item in found]
        records.sort(key=lambda pair: -pair[0])
        commands = self._commands(text)
        close = [entry for entry in commands if entry.enabled and score(text, entry.text) >= 800]
        far = [entry for entry in commands if entry not in close]
        chosen = self.picker.current()
        self.picker.show_entries([*close, *(entry for _fit, entry in records), *far])
        if close and chosen is not None:
            self.picker.choose(chosen.key)

    def _record(self, item: Found) -> Entry:
        spec = next(spec for spec in AREAS if spec.table == item.table)
        return Entry(
            text=item.text,
            run=lambda: self._go(item),
            icon=spec.icon,
            detail=item.detail,
            hint=translate("Areas", spec.title),
            key=f"{item.table}:{item.id}",
        )

    # ------------------------------------------------------------------ doing

    def _picked(self, entry: Entry) -> None:
        self.close_card()
        entry.run()

    def _do(self, name: str) -> None:
        settings = self._context.settings
        recent: list[str] = settings.get("palette.recent")
        if name in self._actions.names():
            others = [other for other in recent if other != name]
            settings.set("palette.recent", [name, *others][:RECENT])
        self._actions.trigger(name)


def group(name: str) -> str:
    """The word behind a command that says what it is about: "theme.dark" is "Appearance"."""
    groups = {
        "view": translate("Window", "Go to"),
        "theme": translate("Window", "Appearance"),
        "language": translate("Window", "Language"),
        "portraits": translate("Areas", "Portraits"),
        "campaigns": translate("Areas", "Campaigns"),
        "contacts": translate("Areas", "Contacts"),
        "walls": translate("Areas", "Poster wall"),
    }
    first, _, second = name.partition(".")
    if first == "view" and second not in {spec.key for spec in AREAS}:
        return ""
    return groups.get(first, "")
