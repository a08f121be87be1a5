"""What waits until somebody has looked at the heads of the wall on the board."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.work.i18n import translate
from desktop.work.walls.arranging import MIX_IN_WORDS
from desktop.work.walls.seeing import see, sights_of, unseen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits


def mix_wall(edits: Edits, shell: Shell) -> None:
    """Mix the wall on the board, and say what that means."""
    number = edits.mix()
    if number:
        text = translate("Composer", "Mix {number}.", number=number)
        shell.notify(f"{text} {translate('Composer', MIX_IN_WORDS)}", undo=True)


def when_looked(board: Board, owner: QObject, then: Callable[[], object]) -> None:
    """Do something once the landmarks of all faces are known: now, or after a job.

    Nothing happens where another wall is on the board by then, `owner` is gone, or somebody
    cancels.
    """
    composition, context = board.composition, board.context
    if composition is None:
        return
    vault, wall_id = context.vault, board.wall_id
    lines = unseen(composition, sights_of(vault))
    if not lines:
        then()
        return

    def done(_nothing: object) -> None:
        if board.wall_id == wall_id and context.is_open:
            then()

    job = context.jobs.start(
        lambda progress: see(lines, vault, progress),
        title=translate("Composer", "Look where everybody looks"),
        done=done,
        key=(owner, "look"),
    )
    context.closing.connect(job.cancel)
