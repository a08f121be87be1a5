"""From … to …: the small panel below a chip in which a range of whole numbers is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

FIELD = 56
"""Width of a field for three figures, in px."""


def range_text(codes: Sequence[str]) -> str:
    """In words: "18 to 30", "from 18", "up to 30"."""
    least, most = ends(codes)
    if least is not None and most is not None:
        return str(least) if least == most else f"{least}–{most}"
    if least is not None:
        return translate("Register", "from {number}", number=least)
    return translate("Register", "up to {number}", number=most if most is not None else "")


def ends(codes: Sequence[str]) -> tuple[int | None, int | None]:
    """The two ends as numbers, the smaller first; None where one is open."""
    least, most = (int(c) if c.isdecimal() else None for c in (*codes, "", "")[:2])
    if least is not None and most is not None and least > most:
        return most, least
    return least, most


class RangePopup(QFrame):
    """Two fields. Signals: `changed` ([least, most] as text, "" open) and `closed`.

    What is typed counts at once; Enter and Esc close.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, title: str, codes: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(title)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.space("between")] * 4)
        layout.setSpacing(theme.space("inside"))
        values = (*codes, "", "")[:2]
        self.fields: list[QLineEdit] = []
        for word, value in zip(
            (translate("Register", "from"), translate("Register", "to")), values, strict=True
        ):
            field = QLineEdit(value)
            field.setFixedWidth(FIELD)
            field.setMaxLength(3)
            field.setValidator(QIntValidator(0, 999, field))
            field.setAccessibleName(f"{title}: {word}")
            field.textEdited.connect(lambda _text: self._tell())
            field.returnPressed.connect(self.close)
            layout.addWidget(label(word, "secondary"))
            layout.addWidget(field)
            self.fields.append(field)

    def open_at(self, place: QPoint) -> None:
        """Show it there (global), with the keyboard in the first field."""
        self.move(place)
        self.show()
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def _tell(self) -> None:
        self.changed.emit(tuple(field.text() for field in self.fields))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
