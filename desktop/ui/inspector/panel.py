"""The inspector of one table: what is selected, as a form; several records as one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from desktop.ui import theme, words
from desktop.ui.inspector.form import Form
from desktop.ui.inspector.history import HISTORY, History
from desktop.ui.inspector.likely import MERGED, PerhapsThere
from desktop.ui.inspector.specs import MOST_COMPARED, FieldSpec, Section, Source
from desktop.ui.inspector.stops import put_in_order
from desktop.ui.tables.many import Many
from desktop.ui.widgets.abstract import AbstractWidget
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.store import Touched

_CLASSES = {
    "campaigns": "desktop.ui.inspector.campaign:CampaignInspector",
    "portraits": "desktop.ui.inspector.portrait:PortraitInspector",
    "contacts": "desktop.ui.inspector.contact:ContactInspector",
}


def make(table: str, context: Context, shell: Shell) -> Inspector:
    """The inspector for the rows of a table."""
    module, name = _CLASSES[table].split(":")
    return getattr(import_module(module), name)(context, shell)


class Inspector(QWidget, metaclass=AbstractWidget):
    """The base: reads the rows of what is selected, shows them, writes what is edited.

    A subclass sets the class variables and fills the hooks.
    """

    table: ClassVar[str] = ""
    sections: ClassVar[Sequence[Section]] = ()
    icon: ClassVar[str] = "inspector"

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.shell = shell
        self.ids: tuple[int, ...] = ()
        self.many = Many(context, shell, self)
        self.many.begun.connect(self._bulk_begun)
        self.many.ended.connect(self._bulk_ended)
        self._stops: list[QWidget] = []
        self.rows: dict[str, list[Any]] = {}
        # Made from the outside in: what moves to another parent is styled anew with all it holds.
        self._scroll = QScrollArea(self)
        self._inner = QWidget(self._scroll.viewport())
        self.form = Form((*self.sections, HISTORY), context.settings, self._inner)
        self.form.edited.connect(self.write)
        self.form.taken_back.connect(self._on_taken_back)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.reload)
        self._lay_out()
        context.store.changed.connect(self._on_changed)
        context.closing.connect(self._on_closing)

    def _lay_out(self) -> None:
        self._pages = QStackedLayout(self)
        self._nothing = label(self.nothing_text(), "secondary", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(*[theme.space("section")] * 4)
        self._scroll.setAccessibleName(translate("Window", "Inspector"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = self._inner
        inner.setObjectName("inspector-body")
        self.body = QVBoxLayout(inner)
        around, inside = theme.space("around"), theme.space("inside")
        self.body.setContentsMargins(inside, around, inside, around)
        self.body.setSpacing(theme.space("inside"))
        self.title = label("", "lead", wrap=True)
        self.title.setContentsMargins(9, 0, 9, 0)
        self.subtitle = label("", "secondary", wrap=True)
        self.subtitle.setContentsMargins(9, 0, 9, 0)
        self.add_head()
        self.body.addWidget(self.title)
        self.body.addWidget(self.subtitle)
        self.perhaps_there = PerhapsThere(self)
        self.body.addWidget(self.perhaps_there)
        self.body.addWidget(self.form)
        self.add_foot()
        self.history = History(self)
        folded = self.form.group(HISTORY.title)
        folded.add(self.history)
        folded.opened.connect(self.history.refresh)
        self.body.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._scroll)

    # ------------------------------------------------------------------ hooks

    @abstractmethod
    def sources(self) -> dict[str, Source]:
        """Where the values come from, by the names that the fields use."""

    def nothing_text(self) -> str:
        """What stands here while nothing is selected."""
        return translate("Inspector", "Nothing is selected.")

    def headline(self, row: Any) -> str:
        """The title for one record."""
        return row.name

    def several_text(self, number: int) -> str:
        """The title for several records."""
        return words.counted(self.table, number)

    def add_head(self) -> None:
        """Put widgets above the title."""

    def add_foot(self) -> None:
        """Put widgets below the form."""

    def offer(self) -> None:
        """Fill the choices that the library makes, before their values are shown."""

    def refresh(self) -> None:
        """Show what is more than fields."""

    def start_anew(self) -> None:
        """Forget what belongs to the records that were selected before."""

    # ------------------------------------------------------------------ showing

    def show_rows(self, ids: Sequence[int]) -> None:
        """Show what is selected now, as soon as the events at hand are done."""
        ids = tuple(ids)
        if ids != self.ids:
            self._commit_focus()
            self.ids = ids
            self.start_anew()
            self._soon.start()

    def reload(self) -> None:
        """Read the rows and show them."""
        self._soon.stop()
        if not self.context.is_open:
            return
        compared = self.ids if len(self.ids) <= MOST_COMPARED else ()
        store = self.context.store
        self.rows = {name: source.read(store, compared) for name, source in self.sources().items()}
        own = self.rows["own"]
        if not self.ids or (compared and not own):
            self._pages.setCurrentWidget(self._nothing)
            return
        several = len(self.ids) > 1
        self.offer()
        self.title.setText(
            self.several_text(len(self.ids)) if several or not own else self.headline(own[0])
        )
        self.form.show_rows(self.rows, several)
        self.refresh()
        self.perhaps_there.refresh(self.one if self.table in MERGED else None)
        self.history.refresh()
        self.title.setVisible(bool(self.title.text()))
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self._pages.setCurrentWidget(self._scroll)
        self.order_stops()

    def order_stops(self) -> None:
        """Let Tab go through everything as it stands; to be called when something was added."""
        self._stops = put_in_order(self._inner, self._stops)

    @property
    def one(self) -> Any | None:
        """The selected record, if it is one."""
        own = self.rows.get("own", [])
        return own[0] if len(self.ids) == 1 and own else None

    def focus_field(self, name: str) -> None:
        """Let the keyboard into a field."""
        self.reload()
        self.form.focus_field(name)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget to the top, as far as there is something below it."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(widget.mapTo(self._inner, widget.rect().topLeft()).y() - theme.space("inside"))

    def _commit_focus(self) -> None:
        """Finish what is being typed before other records are shown."""
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus() and self.ids:
            focus.clearFocus()

    # ------------------------------------------------------------------ writing

    def write(self, spec: FieldSpec, value: Any, merge: str = "") -> None:
        """One Edit for a value; for several records at once it says for how many.

        `merge`: what is typed in one go has the same word and is one step.
        """
        source, store = self.sources()[spec.source], self.context.store
        self.do(
            translate("Inspector", spec.edit_text),
            lambda ids: source.write(store, ids, spec.name, value),
            merge,
        )

    def take_back(self, merge: str) -> bool:
        """Undo for good what was typed with this word; False where more was done since."""
        last = self.context.undo.on_top(merge)
        if last:
            self.context.undo.drop_last()
        return last

    def _on_taken_back(self, spec: FieldSpec, value: Any, merge: str) -> None:
        if not self.take_back(merge):
            self.write(spec, value)

    def do(
        self,
        text: str,
        change: Callable[[tuple[int, ...]], Change],
        merge: str = "",
        ids: tuple[int, ...] | None = None,
    ) -> None:
        """Do something to all that is selected, or to `ids` of it, as one step."""
        ids = self.ids if ids is None else ids
        if len(self.ids) > 1:
            text = f"{self.several_text(len(ids))}: {text}"
        if not self.many.do(text, ids, change, merge):
            self.reload()  # the field shows what was typed, the library does not have it

    def _bulk_begun(self) -> None:
        self.form.setEnabled(False)

    def _bulk_ended(self) -> None:
        self.form.setEnabled(True)
        if self.context.is_open:
            self.reload()

    # ------------------------------------------------------------------ happenings

    def _on_changed(self, touched: Touched) -> None:
        tables = {table for source in self.sources().values() for table in source.tables}
        if self.ids and touched.has(*tables, *self.more_tables()):
            self._soon.start()

    def more_tables(self) -> tuple[str, ...]:
        """Further tables that the inspector shows something of."""
        return ()

    def _on_closing(self) -> None:
        self.ids = ()
        self._pages.setCurrentWidget(self._nothing)
