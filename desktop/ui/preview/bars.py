"""The bar above the photo and the words below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from db.rows import PortraitLine
from desktop.ui import theme
from desktop.ui.preview.controls import Lines, tool
from desktop.ui.preview.reading import title
from desktop.ui.widgets.text import Elided, label
from desktop.work.i18n import format_number, format_percent, language, translate
from desktop.work.typesetting import quoted

_SIDE = 320


class Bar(QFrame):
    """Where one is in the list, what can be done, and how large the photo is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setFixedHeight(theme.size("toolbar"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("around"), 0, theme.space("inside"), 0)
        row.setSpacing(theme.space("tiny"))
        self.position = label("", "secondary")
        row.addWidget(self.position)
        row.addStretch(1)
        text = translate("Preview", "Set focus")
        self.focus = tool("focus", text, "F", text, check=True)
        self.focus.setToolTip(
            translate("Preview", "Choose the point that stays in every crop  (F)")
        )
        text = translate("Preview", "True size")
        self.true = tool("true-size", text, "T", text, check=True)
        self.true.setToolTip(
            translate("Preview", "Show the photo as large as it would be on paper  (T)")
        )
        self.out = tool("minus", translate("Preview", "Smaller"), "-")
        self.percent = QPushButton()
        self.percent.setProperty("kind", "quiet")
        self.percent.setFont(theme.font("text", "medium", tabular=True))
        self.percent.setFixedWidth(72)
        self.percent.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.percent.setToolTip(
            translate("Preview", "One pixel of the photo on one of the screen  (1)")
        )
        self.larger = tool("plus", translate("Preview", "Larger"), "+")
        self.fit = tool("zoom-fit", translate("Preview", "Show the whole photo"), "0")
        self.full = tool("full-screen", translate("Preview", "Full screen"), "F11", check=True)
        self.close_button = tool(
            "close", translate("Preview", "Back to the list"), translate("Preview", "Esc")
        )
        for widget in (self.focus, self.true):
            row.addWidget(widget)
        row.addSpacing(theme.space("around"))
        for widget in (self.out, self.percent, self.larger, self.fit):
            row.addWidget(widget)
        row.addSpacing(theme.space("around"))
        for widget in (self.full, self.close_button):
            row.addWidget(widget)

    def show_position(self, index: int, count: int) -> str:
        """'12 of 128'."""
        text = translate(
            "Preview", "{position} of {count}",
            position=format_number(index + 1), count=format_number(count),
        )  # fmt: skip
        self.position.setText(text)
        return text

    def show_percent(self, share: float, possible: bool) -> None:
        """How large the photo is: 1.0 is one pixel on one pixel."""
        text = format_percent(share) if possible else ""
        self.percent.setText(text)
        self.percent.setAccessibleName(translate("Preview", "Zoom {percent}", percent=text))
        for widget in (self.out, self.percent, self.larger, self.fit, self.focus, self.true):
            widget.setEnabled(possible)


class Foot(QFrame):
    """Who is on the photo: name, age and role; the quote; the credit line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(72)
        row = QHBoxLayout(self)
        around = theme.space("around")
        row.setContentsMargins(around, theme.space("inside"), around, theme.space("inside"))
        row.setSpacing(theme.space("section"))
        self.name, self.role = Elided("", "lead"), Elided("", "secondary")
        self.quote = Lines(2)
        self.credit, self.pixels = Elided("", "secondary"), Elided("", "caption")
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, words in ((left, (self.name, self.role)), (right, (self.credit, self.pixels))):
            column.setSpacing(2)
            column.addStretch(1)
            for each in words:
                column.addWidget(each)
            column.addStretch(1)
        for each in (self.credit, self.pixels):
            each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(left, 3)
        row.addWidget(self.quote, 5)
        row.addLayout(right, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()

    def show_line(self, line: PortraitLine) -> None:
        """The words of a portrait."""
        self.name.setText(title(line))
        self.role.setText(line.role)
        self.quote.setText(quoted(line.quote, language()))
        credit = line.credit_line or line.creator
        if not line.digest:
            self.credit.setText("")
            self.pixels.setText("")
            return
        self.credit.setText(
            translate("Preview", "Photo: {credit}", credit=credit)
            if credit
            else translate("Preview", "No credit line yet")
        )
        self.pixels.setText(
            translate(
                "Preview", "{width} × {height} pixels",
                width=format_number(line.width), height=format_number(line.height),
            )
        )  # fmt: skip
