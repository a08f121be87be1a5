"""For the print shop: which profile, what it means, and what becomes of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import Known
from desktop.core.geometry import Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.shops import BUILT_IN, Shop, suiting
from desktop.ui.composer.fields import Fold
from desktop.ui.output.panel import OutputPanel, Write, Written
from desktop.ui.output.shopfields import ShopFields, narrow
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_number, translate
from desktop.work.messages import sentence
from desktop.work.presshints import press_hints
from desktop.work.shops import COLOURS, FLAVOURS, proposed_name, shelf, shop_name

if TYPE_CHECKING:
    from desktop.core.press.intents import Intent
    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.ticket import Ticket
    from desktop.work.walls.hints import Hint
    from desktop.work.walls.snapshot import Snapshot


class PressPanel(OutputPanel):
    """Chooses a print shop and shows what it asks for."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.shelf = shelf()
        self.choice = Choice()
        self.choice.setAccessibleName(translate("Output", "Profile of the print shop"))
        narrow(self.choice)
        self.choice.activated.connect(lambda _at: self._show(keep=True))
        self.summary = label("", "secondary", wrap=True)
        self.wrong = label("", "error", wrap=True)
        self.wrong.hide()
        self.fields = ShopFields()
        self.fields.edited.connect(self._keep_shop)
        self.fields.icc_wanted.connect(self.ask_icc)
        self.fields.refused.connect(self._refuse)
        self.own = QPushButton(translate("Output", "Save as own profile…"))
        self.own.clicked.connect(self._ask_name)
        self.remove = QPushButton()
        self.remove.clicked.connect(self._remove)
        asked = translate("Output", "What the print shop asks for")
        self.fold = Fold(asked, folded=True, parent=self)
        self.fold.fill(self._settings())
        title = translate("Output", "Profile of the print shop")
        self.column.addWidget(titled(title, self.choice))
        self.column.addWidget(self.summary)
        self.column.addWidget(self.wrong)
        self.column.addWidget(self.fold)
        settings = board.context.settings
        self.ticket = QCheckBox(translate("Output", "Add a job ticket (PDF)"))
        self.ticket.setChecked(settings.get("export.ticket"))
        self.ticket.clicked.connect(lambda on: settings.set("export.ticket", on))
        self.column.addWidget(self.ticket)
        self._fill(board.context.settings.get("export.shop"))

    def _settings(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        column.addWidget(row(self.own, self.remove))
        return made

    @property
    def first(self) -> QWidget:
        return self.choice

    @property
    def shop(self) -> Shop:
        """The print shop that is chosen."""
        key: str = self.choice.currentData() or suiting(self._page()).key
        return next((shop for shop in self.shelf.all() if shop.key == key), BUILT_IN[0])

    @property
    def is_possible(self) -> bool:
        return super().is_possible and self._intent() is not None

    def follow(self) -> None:
        """The page may suit another profile now."""
        if not self.board.context.settings.get("export.shop"):
            self._fill("")

    def file_name(self) -> str:
        composition = self.board.composition
        if composition is None:
            return ""
        name = composition.row.name
        return proposed_name(self.shop, name, self._campaign(), self._page(), date.today())

    def _campaign(self) -> str:
        """The name of the wall's campaign, or nothing."""
        composition = self.board.composition
        if composition is None or composition.row.campaign_id is None:
            return ""
        found = self.board.context.store.row("campaigns", composition.row.campaign_id)
        return found.name if found is not None else ""

    def hints(self) -> list[Hint]:
        composition = self.board.composition
        if composition is None:
            return []
        credits = self.board.context.settings.get("export.credits")
        return press_hints(composition, self.shop, credits=credits)

    def _keep_choice(self) -> None:
        """Remember the profile, which somebody chose: it holds for pages of other sizes too."""
        self.board.context.settings.set("export.shop", self.choice.currentData() or "")

    def writer(self) -> Write:
        from desktop.work.delivering import deliver
        from desktop.work.output import CellCache

        ticket = self._ticket(self.shop, self.shelf.intent(self.shop))
        slip = self.ticket.isChecked()
        cells = CellCache.of_library(self.board.context.library.folder)

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            delivered = deliver(snapshot, path, ticket, progress, cells, slip=slip)
            return Written(path, delivered.verdict.told)

        return write

    def _ticket(self, shop: Shop, intent: Intent) -> Ticket:
        """What the job ticket says."""
        from desktop.work.ticket import ticket_of

        composition = self.board.composition
        assert composition is not None, "a panel without a wall is not possible"
        return ticket_of(self.board.context.store, composition, shop, intent)

    # ------------------------------------------------------------------ showing

    def _page(self) -> Size:
        composition = self.board.composition
        return composition.sheet if composition else Size(1, 1)

    def _fill(self, key: str) -> None:
        """List the profiles and choose one; the one that suits the page where none was chosen."""
        shops = self.shelf.all()
        wanted = key if any(shop.key == key for shop in shops) else suiting(self._page()).key
        self.choice.clear()
        for shop in shops:
            self.choice.addItem(shop_name(shop), shop.key)
        self.choice.setCurrentIndex(self.choice.findData(wanted))
        self._show()

    def _show(self, *, keep: bool = False) -> None:
        if keep:
            self._keep_choice()
        shop, intent = self.shop, self._intent()
        parts = [
            translate("Press", FLAVOURS[shop.flavour]),
            translate("Press", COLOURS["cmyk" if shop.is_cmyk else "rgb"]),
            translate("Output", "{bleed} mm bleed", bleed=format_number(shop.bleed, 1)),
            translate("Output", "{dpi} dpi", dpi=format_number(shop.dpi)),
        ]
        composition = self.board.composition
        if composition is not None and composition.wall.spec.poster is not None:
            number = sum(not place.empty for place in composition.places)
            parts.append(translate("Output", "%n page(s) and an overview", "", number))
        if shop.scale > 1:
            parts.append(f"1:{shop.scale}")
        if intent is not None:
            parts.append(intent_name(intent))
        self.summary.setText(" · ".join(parts))
        self.fields.show_shop(shop, self.shelf.intents())
        built_in = any(shop.key == other.key for other in BUILT_IN)
        changed = built_in and shop not in BUILT_IN
        self.remove.setText(
            translate("Output", "Reset") if built_in else translate("Output", "Delete profile")
        )
        self.remove.setVisible(changed or not built_in)
        self.changed.emit()

    def _intent(self) -> Intent | None:
        """The output intent of the shop, or None with the reason said."""
        try:
            found = self.shelf.intent(self.shop)
        except Known as problem:
            self._say(problem)
            return None
        problem = self.shelf.problem()
        if problem is None:
            self.wrong.hide()
        else:
            self._say(problem)
        return found

    def _refuse(self, why: str) -> None:
        self.wrong.setText(why)
        self.wrong.setVisible(bool(why))

    def _say(self, problem: Known) -> None:
        self.wrong.setText(sentence(problem))
        self.wrong.show()

    # ------------------------------------------------------------------ changing

    def _keep_shop(self, shop: Shop) -> None:
        try:
            kept = self.shelf.keep(shop)
        except Known as problem:
            self._say(problem)
            return
        self._fill(kept.key)
        self._keep_choice()

    def _ask_name(self) -> None:
        name, taken = QInputDialog.getText(
            self.window(),
            translate("Output", "Save as own profile"),
            translate("Output", "Name of the print shop"),
            text=shop_name(self.shop),
        )
        if taken and name.strip():
            self.make_own(name)

    def make_own(self, name: str) -> None:
        """Keep the settings as a profile of the office."""
        self._keep_shop(replace(self.shop, key=self.shelf.new_key(), name=name))

    def _remove(self) -> None:
        key = self.shop.key
        try:
            self.shelf.remove(key)
        except Known as problem:
            self._say(problem)
            return
        self._fill(key)
        self._keep_choice()

    def ask_icc(self) -> None:
        """Ask for an ICC profile."""
        folder: str = self.board.context.settings.get("export.folder")
        pattern = translate("Output", "ICC profile (*.icc *.icm)")
        title = translate("Output", "Import the print shop’s ICC profile")
        name, _filter = QFileDialog.getOpenFileName(self.window(), title, folder, pattern)
        if name:
            self.take_icc(Path(name))
        else:
            self._show()

    def take_icc(self, path: Path) -> None:
        """Take an ICC profile for the shop; what is none is refused in words."""
        try:
            name, _intent = self.shelf.take_intent(path)
        except Known as problem:
            self._show()
            self._say(problem)
            return
        self._keep_shop(replace(self.shop, intent=name))


def intent_name(intent: Intent) -> str:
    """A profile of a press by name and year: versions of one name circulate."""
    if intent.digest == shipped_intent().digest:
        return intent.condition
    return f"{intent.name} ({intent.made:%Y})" if intent.made is not None else intent.name
