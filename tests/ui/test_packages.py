"""A library in one file: written, opened by a double click, looked into, taken in or unfolded."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from db import packing, queries, rows
from db.changes import Batch, Insert
from db.library import open_library
from desktop import cli
from desktop.core.places import default_library
from desktop.ui.library import front
from desktop.ui.library.front import Front, Wish
from desktop.ui.library.packages import PackageBoard
from desktop.ui.start import Application
from desktop.work import i18n
from tests.fixtures.desks import begin, board, folder, press  # noqa: F401

OWN = "Open as a library of its own"


@pytest.fixture
def package(empty_library: Path, tmp_path: Path) -> Path:
    """A package with a campaign, a wall and a photo."""
    other = tmp_path / "Auental"
    shutil.copytree(empty_library, other)
    digest = hashlib.sha256(b"photo").hexdigest()
    photo = other / "vault" / digest[:2] / f"{digest}.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"photo")
    library = open_library(other)
    with library.writing() as connection:
        Batch.of(
            Insert.of("pictures", [rows.Picture(1, digest, ".jpg", "a.jpg", 5, 4, 5)]),
            Insert.of("contacts", [rows.Contact(1, name="Brandt")]),
            Insert.of("campaigns", [rows.Campaign(1, "Wir in Auental")]),
            Insert.of(
                "portraits",
                [
                    rows.Portrait(n, 1, name=f"Mara {n}", picture_id=1 if n == 1 else None)
                    for n in range(1, 301)
                ],
            ),
            Insert.of("walls", [rows.Wall(1, "Rathaus", 1)]),
            Insert.of("cells", [rows.Cell(1, 1, 0, 1)]),
        ).apply(connection)
    library.close()
    file = tmp_path / "Wir in Auental.litfass"
    packing.pack(other, file)
    shutil.rmtree(other)
    return file


def looked(qtbot, desk) -> PackageBoard:
    qtbot.waitUntil(lambda: isinstance(desk.window.stage.board(), PackageBoard), timeout=10_000)
    return board(desk, PackageBoard)


def test_the_first_start_makes_a_library_of_a_package(begin, qtbot, package):
    desk = begin()
    desk.fulfil(Wish(file=str(package)))
    shown = looked(qtbot, desk)
    assert shown.accessibleName() == "Package ‘Wir in Auental’"
    assert "300 portraits" in shown.accessibleDescription()
    assert shown.list.item(0).text() == "Wir in Auental   300 portraits   1 wall"
    assert desk.window.focusWidget() is shown.buttons[0]
    press(qtbot, desk, OWN)
    qtbot.waitUntil(lambda: desk.context.is_open, timeout=10_000)
    assert desk.context.library.folder == default_library().with_name("Wir in Auental")
    assert len(desk.window.scoping.campaigns()) == 1
    assert len(list(desk.context.library.folder.rglob("*.jpg"))) == 1
    desk.librarian.packages.show(package)
    assert desk.context.library.folder.name in (looked(qtbot, desk).accessibleDescription())
    assert "Wir in Auental 2" in looked(qtbot, desk).accessibleDescription()


def test_a_package_is_imported_as_one_step(begin, qtbot, folder, package):
    desk = begin(folder)
    desk.librarian.packages.show(package)
    shown = looked(qtbot, desk)
    assert "one step undoes it" in shown.accessibleDescription()
    press(qtbot, desk, "Import into ‘library’")
    strip = desk.window.strip
    qtbot.waitUntil(lambda: "is imported" in strip.text(), timeout=20_000)
    assert "1 campaign, 300 portraits" in strip.text()
    store = desk.context.store
    assert store.read(queries.count, queries.Query("portraits")) == 300
    assert len(list((folder / "vault").rglob("*.jpg"))) == 1
    desk.window.actions.trigger("edit.undo")
    assert store.read(queries.count, queries.Query("portraits")) == 0
    assert not desk.window.scoping.campaigns()
    desk.window.actions.trigger("edit.redo")
    assert store.read(queries.count, queries.Query("portraits")) == 300


def test_a_stopped_import_leaves_no_record(begin, qtbot, folder, package):
    desk = begin(folder)
    desk.librarian.packages.show(package)
    looked(qtbot, desk)
    desk.context.jobs.started.connect(lambda job: None if job.quiet else job.cancel())
    press(qtbot, desk, "Import into ‘library’")
    qtbot.waitUntil(lambda: "nothing was changed" in desk.window.strip.text(), timeout=20_000)
    assert not desk.window.scoping.campaigns()
    assert not desk.context.undo.canUndo()


def test_a_stopped_library_of_its_own_leaves_nothing(begin, qtbot, folder, package):
    desk = begin(folder)
    desk.librarian.packages.show(package)
    looked(qtbot, desk)
    desk.context.jobs.started.connect(lambda job: None if job.quiet else job.cancel())
    press(qtbot, desk, OWN)
    qtbot.waitUntil(lambda: "Nothing of the package" in desk.window.strip.text(), timeout=20_000)
    assert not default_library().with_name("Wir in Auental").exists()
    assert desk.context.library.folder == folder


@pytest.mark.parametrize(("kind", "words"), [
    ("broken", "not a complete backup"), ("newer", "newer version"), ("gone", "not there"),
])  # fmt: skip
def test_a_package_that_cannot_be_read_says_why(
    begin, qtbot, folder, package, kind, words, tmp_path
):
    if kind == "broken":
        package.write_bytes(package.read_bytes()[:300])
    elif kind == "gone":
        package.unlink()
    else:
        make_newer(package, tmp_path)
    desk = begin(folder)
    desk.librarian.packages.show(package)
    qtbot.waitUntil(lambda: words in desk.window.strip.text(), timeout=10_000)
    assert desk.context.is_open


def make_newer(package: Path, tmp_path: Path) -> None:
    import sqlite3
    import zipfile
    from contextlib import closing

    with zipfile.ZipFile(package) as old:
        old.extractall(tmp_path / "out")
    with closing(sqlite3.connect(tmp_path / "out" / "library.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    with zipfile.ZipFile(package, "w") as new:
        new.write(tmp_path / "out" / "library.db", "library.db")


def dragged(package: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(package))])
    return data


@pytest.mark.parametrize("area", ["portraits", "walls", "campaigns", "contacts"])
def test_a_package_may_be_dropped_anywhere(begin, qtbot, folder, package, area):
    desk = begin(folder)
    desk.window.show_area(area)
    QApplication.processEvents()
    middle = desk.window.rect().center()
    target = desk.window.childAt(middle)
    data, place = dragged(package), QPointF(target.rect().center())
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    drop = QDropEvent(place, copy, data, left, none)
    QApplication.sendEvent(desk.window, drop)
    assert drop.isAccepted()
    looked(qtbot, desk)
    press(qtbot, desk, "Cancel")
    assert desk.window.stage.current.key == area


def test_a_backup_is_a_package(begin, qtbot, folder, tmp_path, monkeypatch):
    desk = begin(folder)
    asked = []
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *args: (asked.append(args[2]), (str(tmp_path / "mit"), ""))[1],
    )
    desk.window.actions.trigger("file.backup")
    qtbot.waitUntil((tmp_path / "mit.litfass").exists, timeout=10_000)
    assert asked[0].endswith(".litfass")


def test_the_command_line_takes_a_package_but_no_commands_file() -> None:
    assert cli.parse(["Auental.LITFASS"]).package == Path("Auental.LITFASS")
    options = cli.parse(["--library", "x", "a b.litfass"])
    assert (options.package, options.library) == (Path("a b.litfass"), Path("x"))
    options = cli.parse(["--library", "old.litfass"])
    assert (options.package, options.library) == (None, Path("old.litfass"))
    assert cli.parse(["restore", "a.litfass"]).package is None
    assert cli.parse([]).package is None
    i18n.install("en")


# ---------------------------------------------------------------------- one window


def test_a_second_start_hands_over_what_it_was_given(begin, qtbot, package):
    desk = begin()
    lock = front.claim(Wish())
    assert lock is not None
    listener = Front(front.PROGRAM, desk)
    listener.wanted.connect(desk.fulfil)
    desk.window.showMinimized()
    wait = qtbot.wait
    assert front.claim(Wish(file=str(package)), wait=lambda s: wait(round(s * 1000))) is None
    looked(qtbot, desk)
    assert not desk.window.isMinimized()
    lock.unlock()


def test_a_start_goes_on_alone_where_nobody_answers(qtbot, home):
    lock = front.claim(Wish())
    assert lock is not None
    again = front.claim(Wish(), patience=0.1, wait=qtbot.wait)
    assert again is not None
    assert not list((home / "litfass" / "settings" / "front").glob("*.wish"))
    lock.unlock()
    third = front.claim(Wish())
    assert third is not None
    third.unlock()


def test_every_start_is_heard(qtbot, home):
    wishes = [Wish(file="a.litfass"), Wish(file="b.litfass")]
    asked = [front.ask("one", wish) for wish in wishes]
    front.ask("two")
    heard = []
    listener = Front("one")
    listener.wanted.connect(heard.append)
    listener.look()
    assert heard == wishes
    assert not any(place.exists() for place in asked)
    assert len(list((home / "litfass" / "settings" / "front").iterdir())) == 1


def test_a_young_wish_waits_for_the_window_that_comes(qtbot):
    young, old = front.ask(front.PROGRAM), front.ask(front.PROGRAM)
    os.utime(old, (0, 0))
    lock = front.claim(Wish())
    assert lock is not None
    assert (young.exists(), old.exists()) == (True, False)
    lock.unlock()


def test_a_start_that_cannot_speak_gets_a_window_of_its_own(qtbot, monkeypatch):
    lock = front.claim(Wish())
    assert lock is not None

    def refuse(*_args: object, **_more: object) -> None:
        raise FileNotFoundError(2, "gone")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", refuse)
        assert front.claim(Wish(), patience=0.1, wait=qtbot.wait) is not None
    lock.unlock()


def test_a_wish_that_cannot_be_removed_is_heard_once(qtbot, monkeypatch):
    heard = []
    listener = Front("one")
    listener.wanted.connect(heard.append)
    front.ask("one")

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    listener.look()
    listener.look()
    assert heard == [Wish()]


def test_a_wish_that_cannot_be_read_still_shows_the_window(qtbot):
    listener = Front("one")
    front.ask("one")
    with qtbot.waitSignal(listener.wanted):
        pass
    front._place("one").write_text("rubbish")
    with qtbot.waitSignal(listener.wanted) as heard:
        pass
    assert heard.args == [Wish()]


def test_macos_hands_files_over_as_events(qapp):
    heard = []

    event = QFileOpenEvent(QUrl.fromLocalFile("/tmp/a.litfass"))
    assert event.type() == QEvent.Type.FileOpen
    signal = type("Signal", (), {"emit": staticmethod(heard.append)})
    fake: Any = type("Fake", (), {"wished": signal})
    assert Application.event(fake, event)
    assert heard == [Wish(file="/tmp/a.litfass")]


def test_what_another_start_wishes_waits_for_an_open_question(begin, qtbot, package):
    desk = begin()
    question = QDialog(desk.window)
    question.open()
    desk.fulfil(Wish(file=str(package)))
    assert package.name in desk.window.strip.text()
    assert not isinstance(desk.window.stage.board(), PackageBoard)
    question.reject()
    qtbot.mouseClick(desk.window.strip.buttons()["Open"], Qt.MouseButton.LeftButton)
    assert looked(qtbot, desk)
