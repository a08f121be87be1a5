"""A line with something that can be opened: a click on its sign or Ctrl+click opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.tables import checks
from desktop.ui.widgets.value import ValueField
from desktop.work.i18n import translate


class LinkField(ValueField):
    """A web or mail address. Ctrl+Enter opens it too."""

    def __init__(self, name: str, hint: str, mail: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self._mail = mail
        text = (
            translate("Links", "Write a mail (Ctrl+Enter)")
            if mail
            else translate("Links", "Open in the browser (Ctrl+Enter)")
        )
        sign = theme.icon("mail" if mail else "external", "icon_quiet")
        self._action = QAction(sign, text, self)
        self._action.setToolTip(text)
        self._action.triggered.connect(self.open_link)
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._follow)
        self._follow()

    def address(self) -> QUrl:
        """What would be opened; empty where the text is no address."""
        text = self.text().strip()
        if self._mail:
            return QUrl(f"mailto:{text}") if text and not checks.mail(text) else QUrl()
        if not text or checks.web(text):
            return QUrl()
        return QUrl(text if "://" in text else f"https://{text}")

    def open_link(self) -> None:
        """Hand the address to the browser or the mail program."""
        address = self.address()
        if not address.isEmpty():
            QDesktopServices.openUrl(address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open_link()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.hasSelectedText():
            self.open_link()

    def _follow(self) -> None:
        self._action.setVisible(not self.address().isEmpty())
