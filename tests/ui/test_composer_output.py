"""Output that takes long: what it tells when the window or the library is another one by then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.composer.publish import Publisher
from tests.fixtures.composer import Composer, write_pdf


class ShellWindow(QWidget):
    """A window that notes what is said in it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def notify(self, text: str, **_: Any) -> None:
        self.said.append(text)


def test_an_export_outlives_its_area_and_is_told(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    owner = QWidget()
    publisher = Publisher(composer.board, composer.shell, owner)
    assert write_pdf(publisher, tmp_path / "wand.pdf") is not None
    shiboken6.delete(owner)
    composer.settle()
    assert composer.shell.said[-1] == "›wand.pdf‹ ist gespeichert."


def test_the_new_window_tells_what_the_old_one_began(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    old, new = ShellWindow(), ShellWindow()
    composer.qtbot.addWidget(new)
    composer.context.shell = old  # type: ignore[assignment]
    publisher = Publisher(composer.board, old, old)  # type: ignore[arg-type]
    (tmp_path / "file").write_text("in the way")
    write_pdf(publisher, tmp_path / "wand.pdf")
    write_pdf(publisher, tmp_path / "file" / "wand.pdf")
    before = list(old.said)
    shiboken6.delete(old)
    composer.context.shell = new  # type: ignore[assignment]
    composer.settle()
    assert len(new.said) == 2, before
    assert "›wand.pdf‹ ist gespeichert." in new.said


def test_closing_the_library_stops_its_exports(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    said = len(composer.shell.said)
    job = write_pdf(composer.area.publisher, tmp_path / "wand.pdf")
    assert job is not None
    composer.context.close_library()
    assert job.cancelling
    composer.qtbot.waitUntil(lambda: composer.context.jobs.idle, timeout=10000)
    QApplication.processEvents()
    assert job.state == "cancelled"
    assert not (tmp_path / "wand.pdf").exists()
    assert not [text for text in composer.shell.said[said:] if "gespeichert" in text]


def cells(composer: Composer) -> list[Path]:
    return sorted((composer.context.library.folder / "proofs" / "cells").glob("*/*"))


def spoil(composer: Composer, how: Callable[[bytes], bytes]) -> None:
    for path in cells(composer):
        path.write_bytes(how(path.read_bytes()))


def test_the_second_export_decodes_no_photo(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    write_pdf(composer.area.publisher, tmp_path / "first.pdf")
    composer.settle()
    kept = cells(composer)
    assert len(kept) == 9
    composer.area.edits.swap(0, 8)
    for original in (composer.context.library.folder / "vault").glob("??/*"):
        original.chmod(0o644)
        original.write_bytes(b"not a photo any more")
    write_pdf(composer.area.publisher, tmp_path / "second.pdf")
    composer.settle()
    assert (tmp_path / "second.pdf").exists()
    assert cells(composer) == kept


def test_damaged_cells_are_made_again(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    write_pdf(composer.area.publisher, tmp_path / "first.pdf")
    composer.settle()
    spoil(composer, lambda data: data[:-40] + bytes(40))
    write_pdf(composer.area.publisher, tmp_path / "second.pdf")
    composer.settle()
    first, second = ((tmp_path / f"{name}.pdf").stat().st_size for name in ("first", "second"))
    assert abs(first - second) < 100
    assert all(not path.read_bytes().endswith(bytes(40)) for path in cells(composer))
