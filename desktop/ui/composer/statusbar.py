"""Below the wall: what a drag would do in words, and the zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import Elided
from desktop.work.i18n import format_percent, translate

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView

ZOOMS = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)


class Words(Elided):
    """A sentence on one line, else on two smaller ones; only then it is cut, with a tip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        font = theme.font("caption")
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
        needed = QFontMetrics(font).boundingRect(self.rect(), wrapped, self.text())
        one_line = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        if one_line or not self.rect().contains(needed):
            super().paintEvent(event)
            return
        if self.toolTip():
            self.setToolTip("")
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), wrapped, self.text())
        painter.end()


class StatusBar(QFrame):
    """The line at the foot of the composer."""

    legend_wanted = Signal()
    """What the guides mean is to be shown."""

    def __init__(self, view: WallView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer-status")
        self._view = view
        self.setFixedHeight(theme.size("control"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space("between"), 0, theme.space("tiny"), 0)
        layout.setSpacing(0)
        self.words = Words("", "secondary")
        self.words.setAccessibleName(translate("Composer", "What a drag would do"))
        layout.addWidget(self.words, 1)
        layout.addSpacing(theme.space("between"))
        self.guides = self._button(
            "guides", translate("Composer", "Guides and joints"), self.legend_wanted.emit
        )
        layout.addWidget(self.guides)
        layout.addWidget(
            self._button("zoom-fit", translate("Composer", "Fit the page (0)"), view.fit)
        )
        layout.addWidget(self._button("minus", translate("Composer", "Smaller"), view.zoom_out))
        self.percent = QToolButton()
        self.percent.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.percent.setFont(theme.font("secondary", tabular=True))
        self.percent.setFixedWidth(64)
        self.percent.setToolTip(translate("Composer", "Zoom; 100 % is true size"))
        self.percent.setMenu(self._menu())
        layout.addWidget(self.percent)
        layout.addWidget(self._button("plus", translate("Composer", "Larger"), view.zoom_in))
        view.said.connect(self.words.setText)
        view.zoomed.connect(self._follow)

    def _button(self, icon: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(theme.size("icon_small"), theme.size("icon_small")))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self.percent)
        view = self._view
        menu.addAction(translate("Composer", "Fit the page")).triggered.connect(
            lambda _checked=False: view.fit()
        )
        menu.addAction(translate("Composer", "Fit what is chosen")).triggered.connect(
            lambda _checked=False: view.show_chosen()
        )
        menu.addAction(translate("Composer", "True size")).triggered.connect(
            lambda _checked=False: view.true_size()
        )
        menu.addSeparator()
        for share in ZOOMS:
            menu.addAction(format_percent(share)).triggered.connect(
                lambda _checked=False, share=share: view.zoom_to(view.true_zoom * share)
            )
        return menu

    def _follow(self) -> None:
        text = format_percent(self._view.zoom / self._view.true_zoom)
        self.percent.setText(text)
        self.percent.setAccessibleName(translate("Composer", "Zoom {percent}", percent=text))
