"""A field and a list below it: type, go up and down, Enter. Under the palette and the switcher."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.work.i18n import translate

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a picker: what it says, and what it does.

    `detail` stands behind the text, quieter; `hint` at the right (a shortcut, a kind of thing).
    `marked` shows a tick. What is not `enabled` cannot be chosen.
    """

    text: str
    run: Callable[[], object]
    icon: str = ""
    detail: str = ""
    hint: str = ""
    enabled: bool = True
    marked: bool = False
    key: str = ""


class Entries(QAbstractListModel):
    """The lines of a picker."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Other lines."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.detail, entry.hint) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entries[index.row()]
        return super().flags(index) if entry.enabled else Qt.ItemFlag.NoItemFlags


class _Line(QStyledItemDelegate):
    """Paints icon, text, detail and hint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.size("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 1, -4, -1)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(rect, theme.radius("control"), theme.radius("control"))
        gap, side = theme.space("inside"), theme.size("icon")
        left, right = rect.left() + gap, rect.right() - gap
        middle = rect.center().y()
        if entry.icon:
            mode = QIcon.Mode.Normal if entry.enabled else QIcon.Mode.Disabled
            place = QRect(left, middle - side // 2 + 1, side, side)
            theme.icon(entry.icon).paint(painter, place, mode=mode)
        left += side + gap + 2
        if entry.marked:
            place = QRect(right - side, middle - side // 2 + 1, side, side)
            theme.icon("check", "accent_text").paint(painter, place)
            right -= side + gap
        right = self._words(painter, entry.hint, "secondary", "secondary", left, right, rect, True)
        colour = "text" if entry.enabled else "disabled"
        left = self._words(painter, entry.text, "text", colour, left, right - gap, rect)
        self._words(painter, entry.detail, "text", "secondary", left + gap, right - gap, rect)
        painter.restore()

    @staticmethod
    def _words(
        painter: QPainter,
        text: str,
        size: str,
        colour: str,
        left: int,
        right: int,
        rect: QRect,
        from_right: bool = False,
    ) -> int:
        """Draw words between two edges; returns where they end (or begin, from the right)."""
        if not text or right <= left:
            return right if from_right else left
        painter.setFont(theme.font(size))
        painter.setPen(theme.color(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        room = QRect(left, rect.top(), right - left, rect.height())
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        width = metrics.horizontalAdvance(shown)
        return right - width if from_right else left + width


class Picker(QWidget):
    """The field and the list. `typed` asks for other lines; `picked` gives the chosen entry."""

    typed = Signal(str)
    picked = Signal(object)
    cancelled = Signal()

    def __init__(self, hint: str, most: int = 9, parent: QWidget | None = None) -> None:
        """`most`: how many lines are seen at once."""
        super().__init__(parent)
        self._most = most
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "palette")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setFont(theme.font("lead", "regular"))
        self.field.addAction(
            theme.icon("search", "icon_quiet"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.model = Entries(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(hint)
        self.list.setMouseTracking(True)
        self.list.entered.connect(self._hover)
        self.list.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        edge = theme.space("inside")
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(edge)
        layout.addWidget(self.field)
        layout.addWidget(self.list)

    def start(self, text: str = "") -> None:
        """Begin anew, with the keyboard in the field."""
        self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus()
        self.typed.emit(text)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines, the first possible one chosen; none: say so."""
        if not entries:
            nothing = translate("Widgets", "Nothing found")
            entries = [Entry(nothing, lambda: None, enabled=False)]
        self.model.show(entries)
        lines = max(1, min(self._most, len(entries)))
        self.list.setFixedHeight(lines * theme.size("row") + 2)
        first = next((row for row, entry in enumerate(entries) if entry.enabled), -1)
        self._go(first)

    def choose(self, key: str) -> None:
        """Go to the line with this key, if it is there."""
        for row, entry in enumerate(self.model.entries):
            if entry.key == key:
                self._go(row)

    def current(self) -> Entry | None:
        """The chosen line."""
        row = self.list.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(Qt.Key(event.key()))
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return False

    def _key(self, key: Qt.Key) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._most,
            Qt.Key.Key_PageUp: -self._most,
        }
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """Go on by lines that can be chosen; single steps go round."""
        possible = [row for row, entry in enumerate(self.model.entries) if entry.enabled]
        if not possible:
            return
        row = self.list.currentIndex().row()
        place = possible.index(row) if row in possible else 0
        place += by
        last = len(possible) - 1
        self._go(possible[place % len(possible) if abs(by) == 1 else max(0, min(last, place))])

    def _go(self, row: int) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _hover(self, index: QModelIndex) -> None:
        if self.model.entries[index.row()].enabled:
            self.list.setCurrentIndex(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.current() if index.isValid() else None
        if entry is not None and entry.enabled:
            self.picked.emit(entry)
