"""The settings, as a sheet over the window. Each takes effect at once; there is nothing to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import Elided, label
from desktop.ui.window.actions import Actions
from desktop.ui.window.news import NewsField
from desktop.work.i18n import LANGUAGES, language, translate

if TYPE_CHECKING:
    from desktop.context import Context


class SettingsSheet(Sheet):
    """Language, appearance, import, and where the library lies."""

    def __init__(self, window: QWidget, context: Context, actions: Actions) -> None:
        super().__init__(window, translate("Settings", "Settings"))
        self.setObjectName("settings")
        self._settings = context.settings
        self._actions = actions
        form = QFormLayout()
        form.setHorizontalSpacing(theme.space("group"))
        form.setVerticalSpacing(theme.space("between"))
        self.languages = self._languages()
        form.addRow(translate("Settings", "Language"), self.languages)
        form.addRow(translate("Settings", "Appearance"), self._looks())
        form.addRow(translate("Settings", "Import"), self._faces())
        form.addRow(translate("Settings", "Library"), self._library())
        self.news = NewsField(context)
        form.addRow(translate("Settings", "Newer versions"), self.news)
        self.body.addLayout(form)

    def open(self) -> None:
        super().open()
        self.languages.setFocus()

    def _languages(self) -> QComboBox:
        box = QComboBox()
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.setCurrentIndex(box.findData(language()))
        box.setAccessibleName(translate("Settings", "Language"))
        box.activated.connect(lambda: self._actions.trigger(f"language.{box.currentData()}"))
        return box

    def _looks(self) -> QComboBox:
        box = QComboBox()
        names = {
            theme.SYSTEM: translate("Settings", "As the system"),
            theme.LIGHT: translate("Settings", "Light"),
            theme.DARK: translate("Settings", "Dark"),
        }
        for mode, name in names.items():
            box.addItem(name, mode)
        box.setCurrentIndex(box.findData(theme.theme.wanted))
        box.setAccessibleName(translate("Settings", "Appearance"))
        box.activated.connect(lambda: self._actions.trigger(f"theme.{box.currentData()}"))
        return box

    def _faces(self) -> QCheckBox:
        box = QCheckBox(translate("Settings", "Look for faces, so that crops keep them in sight"))
        box.setChecked(self._settings.get("import.faces"))
        box.toggled.connect(lambda on: self._settings.set("import.faces", on))
        return box

    def _library(self) -> QWidget:
        path: str = self._settings.get("library.path")
        return Elided(path) if path else label(translate("Settings", "None yet"), "secondary")
