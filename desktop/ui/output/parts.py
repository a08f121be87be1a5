"""A large poster in parts for a print shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.core.press.shops import suiting
from desktop.ui import theme
from desktop.ui.output.panel import Write, Written
from desktop.ui.output.sheets import PlanPanel
from desktop.ui.output.shopfields import narrow
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate
from desktop.work.messages import sentence
from desktop.work.presshints import press_hints
from desktop.work.shops import shelf, shop_name

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.press.shops import Shop
    from desktop.work.lanes import Progress
    from desktop.work.walls.hints import Hint
    from desktop.work.walls.snapshot import Snapshot


class PartsPanel(PlanPanel):
    """A print shop's file for each part, with the plan."""

    def _first_row(self) -> QWidget:
        self.shelf = shelf()
        self.choice = Choice()
        self.choice.setAccessibleName(translate("Output", "Profile of the print shop"))
        narrow(self.choice)
        self.choice.activated.connect(self._choose_shop)
        self.wrong = label("", "error", wrap=True)
        self.wrong.hide()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("between"))
        words = translate(
            "Sheets",
            "The file that you name becomes the posting plan. The parts lie beside it, each with "
            "its number in the name, with overlap and the print shop’s bleed.",
        )
        column.addWidget(label(words, "secondary", wrap=True))
        column.addWidget(titled(translate("Output", "Profile of the print shop"), self.choice))
        column.addWidget(self.wrong)
        column.addWidget(super()._first_row())
        return made

    @property
    def shop(self) -> Shop:
        """The print shop that is chosen."""
        shops = self.shelf.all()
        return next((one for one in shops if one.key == self.choice.currentData()), shops[0])

    @property
    def is_possible(self) -> bool:
        return super().is_possible and self.wrong.isHidden()

    def _fill(self) -> None:
        super()._fill()
        for shop in self.shelf.all():
            self.choice.addItem(shop_name(shop), shop.key)
        self._suit(self.board.context.settings.get("export.shop"))

    def _suit(self, kept: str = "") -> None:
        """Choose a profile that was kept, or else the one that suits the page."""
        composition = self.composition
        if composition is not None:
            at = self.choice.findData(kept)
            usual = suiting(composition.wall.page.size).key
            self.choice.setCurrentIndex(at if at >= 0 else self.choice.findData(usual))

    def _choose_shop(self) -> None:
        self.board.context.settings.set("export.shop", self.choice.currentData())
        self.choose()

    def follow(self) -> None:
        if not self.board.context.settings.get("export.shop"):
            self._suit()
        try:
            self.shelf.intent(self.shop)
            self.wrong.hide()
        except Known as problem:
            self.wrong.setText(sentence(problem))
            self.wrong.show()
        super().follow()

    def hints(self) -> list[Hint]:
        composition = self.composition
        if composition is None:
            return super().hints()
        credits = self.board.context.settings.get("export.credits")
        return [*super().hints(), *press_hints(composition, self.shop, credits=credits)]

    def writer(self) -> Write:
        from desktop.work.sheets.parts import export_parts
        from desktop.work.ticket import ticket_of

        composition, tiling, cells = self.composition, self._tiling, self._cells()
        assert composition is not None, "a panel without a wall is not possible"
        assert tiling is not None, "a panel without parts is not possible"
        shop, intent = self.shop, self.shelf.intent(self.shop)
        shown = self.posters.shown()
        order = ticket_of(self.board.context.store, composition, shop, intent).order

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            made = export_parts(shown(snapshot), path, tiling, order, intent, progress, cells)
            return Written(made.plan, made.told)

        return write
