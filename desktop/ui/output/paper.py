"""A wall for the office's printer: what comes out is seen before the system's dialog is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPageSetupDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGraphicsView,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import Known
from desktop.ui import theme
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import MmField
from desktop.ui.widgets.text import label, line
from desktop.work.i18n import format_number, mark, translate
from desktop.work.messages import sentence
from desktop.work.printing import (
    Decoded,
    Form,
    Paper,
    Wish,
    paint_on_printer,
    scale_of,
    tiling_of,
    turn_page,
)
from desktop.work.sheets.cover import summary
from desktop.work.sheets.words import SIDES

if TYPE_CHECKING:
    from desktop.core.imaging import EncodedPicture
    from desktop.core.tiling.seams import Obstacle
    from desktop.work.settings import Settings
    from desktop.work.walls.snapshot import Snapshot

WIDE, HIGH, COLUMN = 1040, 760, 300
AWAY = 64
"""The dialog keeps so many px off the edges of a small screen, its title among them."""
NAMES: Final[dict[Form, str]] = {
    "page": mark("Print", "Whole wall on one page"),
    "tiles": mark("Print", "Sheets to glue together"),
    "model": mark("Print", "Model 1:10"),
    "strip": mark("Print", "Piece in true size"),
}
ICONS: Final[dict[Form, str]] = {
    "page": "format", "tiles": "grid", "model": "zoom-out", "strip": "true-size",
}  # fmt: skip


class PaperDialog(QDialog):
    """Shows the pages of a wall and asks what shall come out of the printer.

    The printer belongs to whoever opens it, and must live as long as the dialog does.
    """

    print_wanted = Signal(object)
    """The system's dialog, please; with the `Wish`."""
    pictures_wanted = Signal(object)
    """The preview has no photos for a `Wish` yet: `show_pictures` is waited for."""

    def __init__(
        self,
        printer: QPrinter,
        snapshot: Snapshot,
        settings: Settings,
        index: int | None,
        obstacles: tuple[Obstacle, ...],
        parent: QWidget,
    ) -> None:
        """`index` is the place that a piece in true size shows."""
        super().__init__(parent)
        self._printer, self._snapshot, self._settings = printer, snapshot, settings
        self._index, self._obstacles = index, obstacles
        self._pictures: dict[_Look, Mapping[int, EncodedPicture]] = {}
        self._decoded: dict[tuple[_Look, bool], Decoded] = {}
        self._asked: set[_Look] = set()
        self.setWindowTitle(translate("Print", "Print wall"))
        room = parent.screen().availableGeometry()
        self.resize(min(WIDE, room.width() - AWAY), min(HIGH, room.height() - AWAY))
        self.preview = QPrintPreviewWidget(printer, self)
        self.preview.setAccessibleName(translate("Print", "Preview of the pages"))
        self.preview.paintRequested.connect(self._paint)
        self.preview.previewChanged.connect(self._count)
        for view in self.preview.findChildren(QGraphicsView):
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.setBackgroundBrush(theme.color("canvas"))
            scene = view.scene()
            if scene is not None:
                scene.setBackgroundBrush(theme.color("canvas"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._bar())
        left.addWidget(self.preview, 1)
        layout.addLayout(left, 1)
        layout.addWidget(self._column())
        self._recall()

    def show_pages(self) -> None:
        """Ask for the photos and show the pages; before `open`, when all signals are connected."""
        self._follow()

    # ------------------------------------------------------------------ parts

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        bar.setFixedHeight(theme.size("toolbar"))
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(theme.space("between"), 0, theme.space("between"), 0)
        layout.setSpacing(theme.space("tiny"))
        view = self.preview
        self.before = self._tool(
            "previous", translate("Print", "Page before"), "PgUp", lambda: self._step(-1)
        )
        self.after = self._tool(
            "next", translate("Print", "Next page"), "PgDown", lambda: self._step(1)
        )
        self.pages = label("", "secondary")
        self.all = self._tool("grid", translate("Print", "All pages"), "", self._toggle_all)
        self.all.setCheckable(True)
        for widget in (self.before, self.after, self.pages):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.all)
        for button in (
            self._tool("minus", translate("Print", "Smaller"), "Ctrl+-", view.zoomOut),
            self._tool("zoom-fit", translate("Print", "Fit the page"), "Ctrl+0", view.fitInView),
            self._tool("plus", translate("Print", "Larger"), "Ctrl++", view.zoomIn),
        ):
            layout.addWidget(button)
        return bar

    def _tool(self, icon: str, text: str, key: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(theme.size("icon"), theme.size("icon")))
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked=False: act())
        if key:
            button.setShortcut(key)
            shown = button.shortcut().toString(button.shortcut().SequenceFormat.NativeText)
            button.setToolTip(f"{text} ({shown})")
        return button

    def _column(self) -> QWidget:
        made = QFrame()
        made.setProperty("kind", "side")
        made.setFixedWidth(COLUMN)
        column = QVBoxLayout(made)
        column.setContentsMargins(*[theme.space("around")] * 4)
        column.setSpacing(theme.space("between"))
        column.addWidget(label(translate("Print", "Print"), "title"))
        self.form = Choice()
        self.form.setAccessibleName(translate("Print", "What comes out"))
        for key, name in NAMES.items():
            self.form.addItem(theme.icon(ICONS[key]), translate("Print", name), key)
        self.form.activated.connect(self._follow)
        column.addWidget(titled(translate("Print", "What comes out"), self.form))
        self.overlap = MmField(translate("Sheets", "Overlap"), 100.0)
        self.overlap.edited.connect(self._follow)
        self.side = Choice()
        self.side.setAccessibleName(translate("Sheets", "Glue edges"))
        for key, text in SIDES.items():
            self.side.addItem(translate("Sheets", text), key)
        self.side.activated.connect(self._follow)
        self.gluing = QWidget()
        gluing = QVBoxLayout(self.gluing)
        gluing.setContentsMargins(0, 0, 0, 0)
        gluing.setSpacing(theme.space("between"))
        gluing.addWidget(titled(translate("Sheets", "Overlap"), self.overlap))
        gluing.addWidget(titled(translate("Sheets", "Glue edges"), self.side))
        column.addWidget(self.gluing)
        self.draft = QCheckBox(translate("Print", "Draft, spares ink"))
        self.draft.clicked.connect(self._follow)
        column.addWidget(self.draft)
        self.said = label("", "secondary", wrap=True)
        self.wrong = label("", "error", wrap=True)
        column.addWidget(self.said)
        column.addWidget(self.wrong)
        column.addWidget(line())
        self.paper = label("", "secondary", wrap=True)
        column.addWidget(self.paper)
        self.setup = QPushButton(translate("Print", "Paper and margins…"))
        self.setup.clicked.connect(self._set_up)
        column.addWidget(self.setup)
        column.addStretch(1)
        buttons = QHBoxLayout()
        away = QPushButton(translate("Print", "Cancel"))
        away.clicked.connect(self.reject)
        self.go = QPushButton(translate("Print", "Print…"))
        self.go.setProperty("kind", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._print)
        buttons.addStretch(1)
        buttons.addWidget(away)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        return made

    # ------------------------------------------------------------------ asking

    def wish(self) -> Wish:
        """What shall come out, as it is chosen."""
        return Wish(
            self.form.currentData(),
            self.draft.isChecked(),
            self._index,
            self.overlap.value(),
            self.side.currentData(),
            self._obstacles,
        )

    def show_pictures(
        self, wish: Wish, paper: Paper, pictures: Mapping[int, EncodedPicture]
    ) -> None:
        """The photos that the preview has asked for, for a paper, are there."""
        look = _Look.of(wish, paper)
        self._pictures[look] = pictures
        if look == self._look(self.wish()):
            self.preview.updatePreview()

    def _look(self, wish: Wish) -> _Look:
        return _Look.of(wish, Paper.of(self._printer))

    def _recall(self) -> None:
        get = self._settings.get
        self.form.setCurrentIndex(max(0, self.form.findData(get("print.form"))))
        self.draft.setChecked(get("print.draft"))
        self.overlap.show_value(get("sheets.overlap"))
        self.side.setCurrentIndex(max(0, self.side.findData(get("sheets.side"))))

    def _keep(self) -> None:
        keep = self._settings.set
        keep("print.form", self.form.currentData())
        keep("print.draft", self.draft.isChecked())
        if self.form.currentData() == "tiles":
            keep("sheets.overlap", self.overlap.value())
            keep("sheets.side", self.side.currentData())

    def _follow(self, *_: object) -> None:
        """Show what is chosen."""
        wish = self.wish()
        self.gluing.setVisible(wish.form == "tiles")
        try:
            turn_page(self._printer, self._snapshot, wish)
            self.said.setText(self._sentence(wish))
            self.wrong.setText("")
        except Known as problem:
            self.said.setText("")
            self.wrong.setText(sentence(problem))
        self.wrong.setVisible(bool(self.wrong.text()))
        self.go.setEnabled(not self.wrong.text())
        self.paper.setText(self._paper_words())
        if self._look(wish) not in self._asked:
            self._asked.add(self._look(wish))
            self.pictures_wanted.emit(wish)
        self.preview.updatePreview()

    def _sentence(self, wish: Wish) -> str:
        paper = Paper.of(self._printer)
        if wish.form == "tiles":
            tiling = tiling_of(self._snapshot, wish, paper)
            cover = translate("Print", "Before them a page with the plan and how to glue.")
            return f"{summary(tiling)}. {cover}"
        if wish.form == "strip":
            return translate(
                "Print",
                "A piece of the wall as large as it will hang, around the selected place or the "
                "first one: so you see how sharp photo and words are.",
            )
        size = self._snapshot.wall.page.size.scaled(scale_of(self._snapshot, wish, paper))
        return translate(
            "Print",
            "{width} × {height} mm on the paper, 1:{scale}.",
            width=format_number(round(size.width)),
            height=format_number(round(size.height)),
            scale=format_number(1 / scale_of(self._snapshot, wish, paper), 1),
        )

    def _paper_words(self) -> str:
        layout, paper = self._printer.pageLayout(), Paper.of(self._printer)
        return translate(
            "Print",
            "{printer} · {paper} · the printer leaves {margin} mm white at the edge",
            printer=self._printer.printerName() or translate("Print", "PDF file"),
            paper=layout.pageSize().name(),
            margin=format_number(paper.margin, 1),
        )

    # ------------------------------------------------------------------ showing

    def _paint(self, device: QPagedPaintDevice) -> None:
        wish = self.wish()
        if self.wrong.text():
            # Qt's preview wants a page in any case: without one it comes down later.
            QPainter(device).end()
            return
        paint_on_printer(device, self._snapshot, wish, self._photos(wish))

    def _photos(self, wish: Wish) -> Decoded:
        """The photos that there are for a wish by now."""
        look = self._look(wish)
        if look not in self._pictures:
            # Until those for this paper come, those for another are better than none.
            like = [other for other in self._pictures if other.close == look.close]
            if not like:
                return Decoded({})
            look = like[-1]
        key = look, wish.draft
        if key not in self._decoded:
            self._decoded = {key: Decoded(self._pictures[look], pale=wish.draft)}
        return self._decoded[key]

    def _count(self) -> None:
        count, now = self.preview.pageCount(), self.preview.currentPage()
        self.pages.setText(
            translate("Print", "Page {number} of {count}", number=now, count=count) if count else ""
        )
        self.before.setEnabled(now > 1)
        self.after.setEnabled(now < count)
        self.all.setEnabled(count > 1)

    def _step(self, by: int) -> None:
        self.preview.setCurrentPage(self.preview.currentPage() + by)
        self._count()

    def _toggle_all(self) -> None:
        mode = QPrintPreviewWidget.ViewMode
        self.preview.setViewMode(mode.AllPagesView if self.all.isChecked() else mode.SinglePageView)

    def _set_up(self) -> None:
        dialog = QPageSetupDialog(self._printer, self)
        dialog.exec()
        dialog.deleteLater()
        self._follow()

    def _print(self) -> None:
        self._keep()
        self.print_wanted.emit(self.wish())


class _Look(NamedTuple):
    """What photos are prepared for: all wishes with the same can share them.

    A piece in true size looks closely at few photos; a larger paper shows more of them, and all
    larger. Turning the paper changes nothing (mm).
    """

    close: bool
    shorter: int
    longer: int

    @classmethod
    def of(cls, wish: Wish, paper: Paper) -> _Look:
        """What a wish needs on a paper."""
        shorter, longer = sorted((round(paper.room.width), round(paper.room.height)))
        return cls(wish.form == "strip", shorter, longer)
