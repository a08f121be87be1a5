"""The look: tokens become a palette, one style sheet, fonts and coloured icons.

`Qt` is imported late in here: making that one name costs 25 ms, which the first frame can use
better.

Every screen takes colours, lengths and icons from here and from nowhere else:

    from desktop.ui import theme
    theme.icon("trash"); theme.color("accent"); theme.space("around"); theme.changed.connect(...)
"""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import tokens
from desktop.ui.theme.icons import Engine, drawn
from desktop.ui.theme.tokens import DARK, LIGHT

SYSTEM = "system"
_MIDDLE = 128
MODES = (SYSTEM, LIGHT, DARK)


class Theme(QObject):
    """The look of the application; one per process, as Qt's palette and style sheet are."""

    changed = Signal()
    """Colours have changed: throw away what was painted with the old ones."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = SYSTEM
        self._mode = LIGHT
        self._accent = tokens.default_accent()
        self._follows = False
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixels: dict[tuple[str, int, int, str], QPixmap] = {}

    # ------------------------------------------------------------------ which

    @property
    def mode(self) -> str:
        """What is shown: "light" or "dark"."""
        return self._mode

    @property
    def wanted(self) -> str:
        """What was asked for: "system", "light" or "dark"."""
        return self._wanted

    @property
    def dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self._mode == DARK

    @property
    def accent(self) -> str:
        """The brand's own colour, before it is adjusted to the mode."""
        return self._accent

    def install(self, wanted: str = SYSTEM, accent: str | None = None) -> None:
        """Give the application this look. Called once at the start, before the first widget."""
        from desktop.ui.theme.fonts import load

        load()
        self._wanted = wanted if wanted in MODES else SYSTEM
        self._mode = self._resolved()
        self._accent = accent or tokens.default_accent()
        application = _application()
        if not self._follows:
            application.setStyle("fusion")
        application.setFont(self.font("text"))
        if not self._follows:
            self._follows = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def choose(self, wanted: str) -> None:
        """Show "light", "dark", or what the system shows."""
        self._wanted = wanted if wanted in MODES else SYSTEM
        self._switch(self._resolved(), self._accent)

    def set_accent(self, accent: str | None) -> None:
        """Take the accent of a brand ("#RRGGBB"); None brings back Litfass's own red."""
        colour = QColor(accent) if accent else QColor()
        self._switch(self._mode, colour.name() if colour.isValid() else tokens.default_accent())

    def _system_changed(self) -> None:
        self._switch(self._resolved(), self._accent)

    def _switch(self, mode: str, accent: str) -> None:
        if (mode, accent.upper()) != (self._mode, self._accent.upper()):
            self._mode, self._accent = mode, accent
            self._apply()

    def _resolved(self) -> str:
        if self._wanted != SYSTEM:
            return self._wanted
        return DARK if _system_is_dark() else LIGHT

    def _apply(self) -> None:
        from desktop.ui.theme.palette import palette
        from desktop.ui.theme.sheet import sheet

        self._pixels.clear()
        application = _application()
        application.setPalette(palette(self.colours))
        # Qt polishes a widget once for each of its ancestors where one sheet follows another,
        # and once where the first sheet follows none.
        application.setStyleSheet("")
        application.setStyleSheet(sheet(self.colours))
        self.changed.emit()

    # ------------------------------------------------------------------ values

    @property
    def colours(self) -> tokens.MappingProxyType[str, str]:
        """All colours by name, as "#RRGGBB"."""
        return tokens.colours(self._mode, self._accent)

    def color(self, name: str) -> QColor:
        """A colour by its token's name; also `on_accent`, `selection`, `green`, `red_fill`, …

        A name that has an opacity in the tokens (`scrim`, `shadow`, `tile_veil`) carries it.
        """
        colour = QColor(self.colours[name])
        opacity = tokens.tokens()[self._mode].get(f"{name}_alpha")
        if opacity is not None:
            colour.setAlphaF(opacity)
        return colour

    def font(self, size: str = "text", weight: str = "", tabular: bool = False) -> QFont:
        """The bundled family in a named size (caption … display) and weight (regular … black).

        Without a weight the size's own is taken. `tabular` gives figures of one width.
        """
        from desktop.ui.theme.fonts import font

        return QFont(font(size, weight, tabular))

    def space(self, name: str) -> int:
        """A distance in px: tiny 4, inside 8, between 12, around 16, group 24, section 32."""
        return tokens.value("space", name)

    def radius(self, name: str) -> int:
        """A corner's radius in px: small, control, tile, panel."""
        return tokens.value("radius", name)

    def size(self, name: str) -> int:
        """A length in px, such as row, row_compact, control, icon, sidebar, inspector."""
        return tokens.value("size", name)

    def beside(self, name: str) -> QSize:
        """The size of an icon that stands before a text on a button, with the gap to the text."""
        side = self.size(name)
        return QSize(side + self.size("icon_gap"), side)

    def size_of(self, section: str, name: str) -> int:
        """A number of any other section of the tokens, such as ("shadow", "page_blur")."""
        return tokens.value(section, name)

    def motion(self, name: str = "normal") -> int:
        """A duration in ms; 0 where the system asks for less motion."""
        moving = name in ("quick", "normal", "slow")
        return 0 if moving and still() else tokens.value("motion", name)

    def pause(self) -> int:
        """How long typing has to pause before a search starts, in ms."""
        return tokens.value("motion", "quick")

    def icon(self, name: str, role: str = "icon") -> QIcon:
        """The icon resources/icons/<name>.svg in the colour `role`; it follows the theme."""
        key = (name, role)
        found = self._icons.get(key)
        if found is None:
            found = self._icons[key] = QIcon(Engine(self, name, role))
        return found

    def pixmap(self, name: str, size: int, role: str = "icon", scale: float = 1.0) -> QPixmap:
        """The icon as a picture of `size` logical px; `scale` is the device pixel ratio."""
        side = round(size * scale)
        pixmap = QPixmap(self.pixels(name, QSize(side, side), role))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def pixels(self, name: str, size: QSize, role: str) -> QPixmap:
        """The icon drawn in device pixels, from what was drawn before where possible."""
        colour = self.colours.get(role, role)
        key = (name, size.width(), size.height(), colour)
        found = self._pixels.get(key)
        if found is None:
            found = self._pixels[key] = drawn(name, size, colour)
        return QPixmap(found)


def _system_is_dark() -> bool:
    """Whether the system shows dark windows. Before our own palette is set, its ground tells."""
    application = _application()
    if application.styleSheet():
        from PySide6.QtCore import Qt

        return application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return application.palette().window().color().lightness() < _MIDDLE


def still() -> bool:
    """Whether things should not move: the system asks for it, or a test or screenshot does."""
    if os.environ.get("LITFASS_STILL"):
        return True
    from PySide6.QtCore import Qt

    return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the look needs a QApplication")
    return application


theme = Theme()

changed = theme.changed
choose = theme.choose
color = theme.color
font = theme.font
icon = theme.icon
install = theme.install
motion = theme.motion
pixmap = theme.pixmap
radius = theme.radius
set_accent = theme.set_accent
size = theme.size
beside = theme.beside
size_of = theme.size_of
space = theme.space
