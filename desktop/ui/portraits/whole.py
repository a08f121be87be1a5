"""The switch beside the size of the tiles: whole pictures, or crops by the face."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate


class WholeButton(QToolButton):
    """Checked while the gallery shows whole pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whole")
        self.setProperty("kind", "quiet")
        self.setCheckable(True)
        self.setIcon(theme.icon("picture"))
        self.setIconSize(theme.beside("icon_small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Portraits", "Whole pictures"))
        self.setToolTip(translate("Portraits", "Show whole pictures instead of crops by the face"))
