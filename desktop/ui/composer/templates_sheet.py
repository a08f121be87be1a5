"""The templates of walls on a card: look at one, make a wall of it, rename it, delete it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db import rows
from desktop.core.errors import Known
from desktop.core.geometry import Rect
from desktop.core.wall import Wall
from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work import pages
from desktop.work.i18n import format_size, translate
from desktop.work.inks import inks
from desktop.work.messages import sentence
from desktop.work.walls.composing import composed
from desktop.work.walls.specials import KINDS, SILENT, special_of
from desktop.work.walls.templates import TemplateShelf, WallTemplate, cells_for

WIDTH, HEIGHT, LIST = 760, 380, 320
_Flag = Qt.ItemFlag


class TemplateSketch(QWidget):
    """A template as an empty wall."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(240, 240)
        self._wall: Wall | None = None
        self._cells: list[rows.Cell] = []
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(340, HEIGHT)

    def show_template(self, template: WallTemplate | None) -> Wall | None:
        """Show another template, or none; the wall as it would be."""
        self._wall, self._cells = None, []
        if template is not None:
            self._cells = cells_for(template, ())
            found = composed(template.wall("", None), self._cells, ())
            self._wall = found.wall if found.problem is None else None
        self.update()
        return self._wall

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        wall = self._wall
        if wall is None:
            return
        there = Rect(1, 1, self.width() - 2, self.height() - 2).fitted(wall.page.size)
        scale = there.width / wall.page.width

        def placed(rect: Rect) -> QRectF:
            moved = rect.scaled(scale).moved(there.x, there.y)
            return QRectF(moved.x, moved.y, moved.width, moved.height)

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("page_line"), 1))
        painter.setBrush(QColor(wall.spec.background))
        painter.drawRect(placed(wall.page))
        colours = inks(wall.spec.background)
        painter.setPen(Qt.PenStyle.NoPen)
        for cell in wall.cells:
            row = self._cells[cell.index] if cell.index < len(self._cells) else None
            special = row is not None and row.kind != "portrait"
            ground = colours.fill
            if special and row is not None:
                ground = QColor(special_of(row.kind, row.text, row.colour, SILENT).colour)
            painter.setBrush(ground)
            painter.drawRect(placed(cell.outer if special else cell.photo))
            if not special and cell.caption is not None:
                words = placed(cell.caption)
                line = QRectF(
                    words.x(), words.y(), words.width() * 0.6, max(1.0, words.height() / 4)
                )
                line.moveTop(words.center().y() - line.height() / 2)
                painter.setBrush(colours.quiet)
                painter.drawRect(line)
        painter.setBrush(theme.color("accent"))
        for filler in wall.fillers:
            painter.drawRect(placed(filler))
        painter.end()


class TemplatesList(QListWidget):
    """The names; Enter takes one, F2 renames it, Del deletes it."""

    taken = Signal()
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class TemplatesSheet(Sheet):
    """All templates, and what can be done with them; each change is kept at once."""

    wanted = Signal(object)
    """A wall of this `WallTemplate`."""

    def __init__(self, window: QWidget, shelf: TemplateShelf, name: str = "") -> None:
        """`name`: the template that is chosen at first."""
        super().__init__(window, translate("Templates", "Templates of walls"), WIDTH)
        self.setObjectName("wall-templates")
        self._shelf = shelf
        self._gone: WallTemplate | None = None
        self._filling = False
        about = translate(
            "Templates",
            "A template keeps page, layout, captions, colours and special places, "
            "but no portraits.",
        )
        self.body.addWidget(label(about, "secondary", wrap=True))
        self.list = TemplatesList()
        self.list.setAccessibleName(translate("Templates", "Templates of walls"))
        self.list.setFixedSize(LIST, HEIGHT)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.sketch = TemplateSketch()
        self.facts: QLabel = label("", "secondary", wrap=True)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sketch, 1)
        column.addWidget(self.facts)
        beside = QHBoxLayout()
        beside.setSpacing(theme.space("around"))
        beside.addWidget(self.list)
        beside.addWidget(right, 1)
        self.body.addLayout(beside)
        self.wrong: QLabel = label("", "error", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.back = QPushButton()
        self.back.setProperty("kind", "link")
        self.back.clicked.connect(self.bring_back)
        self.back.hide()
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.done.setProperty("kind", "")
        self.make = self.add_button(translate("Templates", "Make a wall of it"), primary=True)
        self.remove = self.add_button(translate("Templates", "Delete"))
        self.rename = self.add_button(translate("Templates", "Rename"))
        self.make.clicked.connect(self._take)
        self.remove.clicked.connect(self._remove)
        self.rename.clicked.connect(self.edit_name)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(lambda _item: self._take())
        self.list.itemChanged.connect(self._renamed)
        self.list.taken.connect(self._take)
        self.list.removed.connect(self._remove)
        self._fill(name)
        problem = shelf.problem()
        if problem is not None:
            self._say(sentence(problem))

    def open(self) -> None:
        super().open()
        self.list.setFocus()

    # ------------------------------------------------------------------ what there is

    @property
    def current(self) -> WallTemplate | None:
        """The template that is chosen."""
        item = self._chosen()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)

    def _chosen(self) -> QListWidgetItem | None:
        # Not the list's current one: focus makes that the first, chosen or not.
        return next(iter(self.list.selectedItems()), None)

    def _fill(self, name: str = "") -> None:
        self._filling = True
        self.list.clear()
        for template in self._shelf.all():
            item = QListWidgetItem(theme.icon("template"), template.shown_name)
            item.setData(Qt.ItemDataRole.UserRole, template)
            flags = _Flag.ItemIsSelectable | _Flag.ItemIsEnabled
            item.setFlags(flags if template.built_in else flags | _Flag.ItemIsEditable)
            self.list.addItem(item)
        names = [template.name for template in self._shelf.all()]
        self._filling = False
        # Where the wanted one is not there none is chosen: its new name would go to another one.
        row = names.index(name) if name in names else -1
        self.list.setCurrentRow(row if name else 0)
        self._follow()

    def _follow(self) -> None:
        template = self.current
        own = template is not None and not template.built_in
        self.make.setEnabled(template is not None)
        self.rename.setEnabled(own)
        self.remove.setEnabled(own)
        wall = self.sketch.show_template(template)
        if template is None or wall is None:
            self.facts.setText("")
            return
        row = template.wall("", None)
        page = pages.of_wall(row).name
        size = format_size(wall.page.width, wall.page.height)
        special = {look.kind for look in template.places if look.kind != "portrait"}
        parts = [f"{page} · {size}" if page else size]
        parts += [f"{wall.columns}\N{HAIR SPACE}×\N{HAIR SPACE}{wall.rows}"]
        parts += [translate("Composer", text) for kind, text in KINDS if kind in special]
        self.facts.setText(" · ".join(parts))

    # ------------------------------------------------------------------ doing

    def _take(self) -> None:
        template = self.current
        if template is not None:
            self.close_card()
            self.wanted.emit(template)

    def edit_name(self) -> None:
        """Let the user type another name."""
        item = self._chosen()
        if item is not None and item.flags() & _Flag.ItemIsEditable:
            self.list.setFocus()
            self.list.editItem(item)

    def _renamed(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        template: WallTemplate = item.data(Qt.ItemDataRole.UserRole)
        name = " ".join(item.text().split())
        if name == template.name:
            self._say("")
            return
        try:
            kept = self._shelf.keep(_named(template, name), instead=template.name).name
        except Known as problem:
            kept = template.name
            self._say(sentence(problem))
        else:
            self._say("")
        # The list still closes the field that the name was typed into.
        QTimer.singleShot(0, self, lambda: self._fill(kept))

    def _remove(self) -> None:
        template = self.current
        if template is None or template.built_in:
            return
        try:
            self._shelf.remove(template.name)
        except Known as problem:
            self._say(sentence(problem))
            return
        self._gone = template
        text = translate("Templates", "‘{name}’ is deleted. Bring it back", name=template.name)
        self.back.setText(text)
        self.back.show()
        row = self.list.currentRow()
        self._fill()
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setFocus()

    def bring_back(self) -> None:
        """Keep again what was deleted last."""
        if self._gone is None:
            return
        gone, self._gone = self._gone, None
        try:
            kept = self._shelf.keep(_named(gone, self._shelf.free_name(gone.name)))
        except Known as problem:
            self._say(sentence(problem))
            return
        self.back.hide()
        self._fill(kept.name)

    def _say(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))


def _named(template: WallTemplate, name: str) -> WallTemplate:
    return WallTemplate(name, template.values, template.places, template.number)
