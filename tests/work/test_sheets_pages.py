"""Pages painted into a PDF."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter

from desktop.core.errors import Cancelled
from desktop.core.geometry import Size
from desktop.work.sheets.pages import Page, painted_pages

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("stopped", [0, 1])
def test_stopping_leaves_no_word_in_the_log(stopped: int) -> None:
    """Before the first page nothing is painted on yet; the log of Qt fails the test."""
    painted: list[int] = []

    def check() -> None:
        if len(painted) == stopped:
            raise Cancelled

    def paint(painter: QPainter) -> None:
        painted.append(1)
        painter.drawLine(0, 0, 9, 9)

    with pytest.raises(Cancelled):
        painted_pages("Bogen", [Page(Size(210, 297), paint)] * 3, check)
    assert len(painted) == stopped
