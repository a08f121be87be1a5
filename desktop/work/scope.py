"""Which campaign the window is about just now: the choice in the campaign switcher."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from desktop.work.settings import Settings


class Scope(QObject):
    """The chosen campaign. Signal: `changed` after another one was chosen.

    With settings given, the choice is remembered there until the next start.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, settings: Settings | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._campaign_id: int | None = None
        self._lost: int | None = None
        """The chosen campaign that was deleted, until the user chooses something else."""

    @property
    def campaign_id(self) -> int | None:
        """The id of the chosen campaign; None for all campaigns."""
        return self._campaign_id

    def select(self, campaign_id: int | None) -> None:
        """Choose a campaign, or None for all."""
        self._lost = None
        if campaign_id == self._campaign_id:
            return
        self._campaign_id = campaign_id
        if self._settings is not None:
            self._settings.set("campaign.current", campaign_id or 0)
        self.changed.emit()

    def restore(self, existing: Collection[int]) -> None:
        """After a library was opened: choose again what was chosen last, if it is there."""
        remembered = self._settings.get("campaign.current") if self._settings is not None else 0
        self.select(remembered if remembered in existing else None)

    def forget(self, existing: Collection[int]) -> None:
        """After campaigns have gone or come: show all if the chosen one went with them.

        If it comes back (undo) and nothing else was chosen meanwhile, it is chosen again.
        """
        lost = self._lost
        if self._campaign_id is not None and self._campaign_id not in existing:
            lost = self._campaign_id
            self.select(None)
            self._lost = lost
        elif lost is not None and lost in existing:
            self.select(lost)
