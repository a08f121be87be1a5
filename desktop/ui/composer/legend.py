"""Guides on the canvas: when they are shown, what they mean, and what they cut moved away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.composer.guides_panel import GuidesPanel
from desktop.ui.composer.guiding import told
from desktop.ui.composer.popover import Popover
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.area import Shell
    from desktop.ui.composer.guiding import Guiding
    from desktop.ui.composer.statusbar import StatusBar
    from desktop.ui.composer.view import WallView
    from desktop.work.walls.guarding import Cause


class Legend(QObject):
    """Shows the guides while something moves, or for good, and what they mean below a button."""

    def __init__(
        self, guiding: Guiding, view: WallView, status: StatusBar, shell: Shell, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._guiding, self._view, self._shell = guiding, view, shell
        self._settings = view.board.context.settings
        self._button = status.guides
        self._panel: GuidesPanel | None = None
        self._popover: Popover | None = None
        view.guide_tiling = lambda: guiding.shown_tiling
        guiding.changed.connect(self._follow)
        view.moving_changed.connect(self._follow)
        status.legend_wanted.connect(self.open)
        self._follow()

    def keep(self, visible: bool) -> None:
        """Show the guides for good, or only while something moves."""
        self._settings.set("wall.guides", visible)
        self._follow()

    @property
    def _wanted(self) -> bool:
        """Whether they are of use: kept, something moves, or somebody looks at sheets or legend."""
        if self._settings.get("wall.guides") or self._view.moving or self._guiding.lends:
            return True
        return self._popover is not None and self._popover.isVisible()

    def _follow(self) -> None:
        self._view.wall_scene.show_guides(self._guiding.guides if self._wanted else None)
        if self._panel is not None:
            self._panel.follow()

    @property
    def panel(self) -> GuidesPanel:
        """The legend, with the division into sheets."""
        if self._panel is None:
            self._panel = GuidesPanel(self._view.board, self._guiding)
            self._panel.kept_wanted.connect(self.keep)
            self._popover = Popover(self._panel, self._button)
            self._popover.closed.connect(self._follow)
        return self._panel

    def open(self) -> None:
        """Open the legend."""
        self.panel.follow()
        assert self._popover is not None, "it comes with its panel"
        self._popover.open_below(self._button)
        self._follow()

    def nudge(self, cause: Cause) -> None:
        """Move what is cut through or covered out of the way, and say what was moved."""
        found = self._guiding.nudge(cause)
        if found is not None:
            self._shell.notify(told(found), undo=True)
        else:
            text = translate("Composer", "There is no room to move anything out of the way.")
            self._shell.notify(text, kind="warning")
