"""The bar at the top: campaign, search, light and dark, help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.plain import set_plain
from desktop.work.i18n import translate

_SEARCH = 460


class TopBar(QFrame):
    """What is always at hand. Part of the first frame: nothing in here may import `Qt`."""

    switch_wanted = Signal()
    search_wanted = Signal()
    theme_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(theme.size("toolbar") + 1)
        layout = QHBoxLayout(self)
        edge = theme.space("inside")
        layout.setContentsMargins(edge, 0, theme.space("between"), 0)
        layout.setSpacing(theme.space("tiny"))
        self.campaign = CampaignButton()
        self.campaign.clicked.connect(self.switch_wanted)
        self.search = _search()
        self.search.clicked.connect(self.search_wanted)
        self.theme = _icon_button()
        self.theme.clicked.connect(self.theme_wanted)
        self.help = _icon_button("help", translate("Window", "Keyboard shortcuts and help"))
        self.help.clicked.connect(self.help_wanted)
        layout.addWidget(self.campaign, 3)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addStretch(3)
        layout.addWidget(self.theme)
        layout.addWidget(self.help)
        self.show_theme()
        theme.changed.connect(self.show_theme)

    def show_theme(self) -> None:
        """The button offers the other one."""
        dark = theme.theme.dark
        words = translate("Window", "Show light") if dark else translate("Window", "Show dark")
        self.theme.setIcon(theme.icon("sun" if dark else "moon"))
        self.theme.setToolTip(words)
        self.theme.setAccessibleName(words)
        self.campaign.show_theme()

    def show_campaign(self, name: str, accent: str) -> None:
        """Say which campaign the window works in; "" for all."""
        self.campaign.show_campaign(name, accent)

    def first_focus(self) -> QWidget:
        """What takes the keyboard when the pane is entered."""
        return self.search


class CampaignButton(QPushButton):
    """The name of the campaign beside a dot in its colour; a click opens the switcher."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "campaign")
        self._accent = ""
        self._dot = QLabel()
        self._name = QLabel()
        self._name.setProperty("role", "strong")
        self._arrow = QLabel()
        row = QHBoxLayout(self)
        edge = theme.space("between")
        row.setContentsMargins(edge, 0, edge, 0)
        row.setSpacing(theme.space("inside"))
        for part in (self._dot, self._name, self._arrow):
            row.addWidget(part)
        row.addStretch()
        self.setMinimumWidth(theme.size("sidebar") - theme.space("inside"))
        self.setMaximumWidth(theme.size("inspector"))
        self.setToolTip(translate("Window", "Change the campaign"))
        self.show_campaign("", "")

    def show_campaign(self, name: str, accent: str) -> None:
        """See `TopBar.show_campaign`."""
        words = name or translate("Window", "All campaigns")
        self.setAccessibleName(translate("Window", "Campaign: {name}", name=words))
        self._accent = accent if name else ""
        self._name.ensurePolished()
        metrics = self._name.fontMetrics()
        room = self.maximumWidth() - 5 * theme.space("around")
        while metrics.horizontalAdvance(words) > room:
            words = words.rstrip("…")[:-1] + "…"
        set_plain(self._name, words)
        self.show_theme()

    def show_theme(self) -> None:
        """Draw dot and arrow in the present colours."""
        scale = self.devicePixelRatioF()
        side = theme.size("icon_small")
        self._dot.setPixmap(theme.pixmap("light-green", side, self._accent or "icon_quiet", scale))
        self._arrow.setPixmap(theme.pixmap("chevrons-up-down", side, "icon_quiet", scale))


def _icon_button(icon: str = "", words: str = "") -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "icon")
    side = theme.size("icon")
    button.setIconSize(QSize(side, side))
    if icon:
        button.setIcon(theme.icon(icon))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def _search() -> QPushButton:
    words = translate("Window", "Search or command")
    button = QPushButton("  " + words)
    button.setProperty("kind", "field")
    button.setIcon(theme.icon("search", "icon_quiet"))
    side = theme.size("icon_small")
    button.setIconSize(QSize(side, side))
    button.setAccessibleName(words)
    button.setMaximumWidth(_SEARCH)
    row = QHBoxLayout(button)
    row.setContentsMargins(0, 0, theme.space("between"), 0)
    row.addStretch()
    keys = QLabel(translate("Window", "Ctrl K"))
    keys.setProperty("role", "secondary")
    row.addWidget(keys)
    return button
