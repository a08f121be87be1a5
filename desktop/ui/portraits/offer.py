"""Where shall the photos go? Asked in place when no campaign is chosen, with a way to make one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.portraits.dropping import announcement
from desktop.ui.widgets.text import label
from desktop.work import verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context

WIDTH = 440
MOST = 6
"""More campaigns than these are chosen in the switcher."""


class CampaignOffer(QWidget):
    """A card: the campaigns there are, and a line to name a new one.

    Signals: `chosen` (campaign id), `cancelled`.
    """

    chosen = Signal(int)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*[theme.space("group")] * 4)
        layout.setSpacing(theme.space("between"))
        self._question = label("", "lead", wrap=True)
        layout.addWidget(self._question)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("inside"))
        layout.addLayout(self._list)
        self._or = label("", "secondary", wrap=True)
        layout.addWidget(self._or)
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("Offer", "Name of the campaign"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.returnPressed.connect(self._create)
        self.name.textChanged.connect(lambda text: self.make.setEnabled(bool(text.strip())))
        layout.addWidget(self.name)
        buttons = QHBoxLayout()
        cancel = QPushButton(translate("Offer", "Cancel"))
        cancel.setProperty("kind", "quiet")
        cancel.clicked.connect(self.cancelled)
        self.make = QPushButton(translate("Offer", "Create and import"))
        self.make.setProperty("kind", "primary")
        self.make.setEnabled(False)
        self.make.clicked.connect(self._create)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        layout.addLayout(buttons)

    def ask(self, paths: Sequence[Path]) -> None:
        """Ask about these files."""
        from db import queries

        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        store = self._context.store
        ids = store.read(queries.ids, queries.Query("campaigns", limit=MOST).sorted_by("name"))
        campaigns = store.read(queries.many, "campaigns", ids)
        what = announcement(paths, "")
        if campaigns:
            question = translate("Offer", "{what}: into which campaign?", what=what)
            self._or.setText(translate("Offer", "or into a new one:"))
        else:
            question = translate("Offer", "{what}: what is the campaign called?", what=what)
            self._or.setText(
                translate("Offer", "Every portrait belongs to a campaign. The name can be changed.")
            )
        self._question.setText(question)
        for campaign in campaigns:
            button = QPushButton(theme.icon("campaigns"), campaign.name)
            button.clicked.connect(lambda _on=False, id_=campaign.id: self.chosen.emit(id_))
            self._list.addWidget(button)
        self.name.clear()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _create(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        from db.rows import Campaign

        change, id_ = verbs.add(self._context.store, "campaigns", Campaign(0, name))
        if self._context.undo.push_change(translate("Campaigns", "New campaign"), change):
            self._context.scope.select(id_)
            self.chosen.emit(id_)
