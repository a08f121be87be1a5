"""A newer version: asked for only where the office says, told quietly, once."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import json
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from PySide6.QtCore import QObject, Qt, QUrl

from desktop.core.errors import Known
from desktop.core.news import LARGEST
from desktop.ui.window import news as screen
from desktop.ui.window.news import Newsboy
from desktop.ui.window.settings import SettingsSheet
from desktop.work import news
from desktop.work.jobs import Jobs
from desktop.work.lanes import Progress
from tests.fixtures.desks import begin, folder  # noqa: F401

PAGE = "https://intranet.example/litfass"


@pytest.fixture
def place(tmp_path):
    """A file of the office that names version 99."""
    file = tmp_path / "Litfass Version.json"
    file.write_text(json.dumps({"version": "99.0", "page": PAGE, "notes": {"en": "Faster."}}))
    return file


def looked(qtbot, desk, boy):
    boy.look()
    boy.stop()
    qtbot.waitUntil(lambda: desk.context.jobs.idle, timeout=10_000)


def test_nothing_is_asked_unless_the_office_says_where(begin, qtbot, folder):
    desk = begin(folder)
    boy = Newsboy(desk.context, desk)
    started = []
    desk.context.jobs.started.connect(started.append)
    looked(qtbot, desk, boy)
    assert not started
    assert desk.context.settings.get("news.asked") == ""


def test_a_newer_version_is_told_once_and_asked_for_once_a_day(
    begin, qtbot, folder, place, monkeypatch
):
    desk = begin(folder)
    settings = desk.context.settings
    settings.set("news.source", str(place))
    boy = Newsboy(desk.context, desk)
    looked(qtbot, desk, boy)
    strip = desk.window.strip
    qtbot.waitUntil(lambda: "Litfass 99.0 is there" in strip.text())
    assert "Faster." in strip.text()
    visited = []
    monkeypatch.setattr(screen.QDesktopServices, "openUrl", visited.append)
    qtbot.mouseClick(strip.buttons()["Where to get it"], Qt.MouseButton.LeftButton)
    assert visited == [QUrl(PAGE)]
    assert settings.get("news.asked") == date.today().isoformat()
    place.write_text('{"version": "100"}')
    looked(qtbot, desk, boy)  # today it was asked
    assert settings.get("news.told") == "99.0"
    settings.set("news.asked", "2026-01-01")
    looked(qtbot, desk, boy)
    assert settings.get("news.told") == "100"


def test_a_folder_is_shown_but_no_file_is_started(tmp_path, monkeypatch):
    visited = []
    monkeypatch.setattr(screen.QDesktopServices, "openUrl", visited.append)
    setup = tmp_path / "Litfass setup.exe"
    setup.touch()
    screen.visit(str(setup))
    screen.visit(str(tmp_path))
    assert visited == [QUrl.fromLocalFile(str(tmp_path))] * 2


@pytest.mark.parametrize("text", [None, "rubbish", '{"version": "0.0.1"}'])
def test_what_goes_wrong_disturbs_nobody(begin, qtbot, folder, tmp_path, text):
    file = tmp_path / "version.json"
    if text is not None:
        file.write_text(text)
    desk = begin(folder)
    desk.context.settings.set("news.source", str(file))
    before = desk.window.strip.text()
    looked(qtbot, desk, Newsboy(desk.context, desk))
    assert desk.window.strip.text() == before


def test_the_settings_say_what_came_of_it(begin, qtbot, folder, place, tmp_path):
    desk = begin(folder)
    desk.window.actions.trigger("file.settings")
    (sheet,) = desk.window.findChildren(SettingsSheet)
    field = sheet.news
    assert "does not ask" in field.said.text()
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert "Say first where" in field.said.text()

    def check(text: str, words: str) -> None:
        field.place.setText(text)
        qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: words in field.said.text(), timeout=10_000)
        assert field.button.isEnabled()

    check(str(place), "Litfass 99.0 is there")
    assert not field.link.isHidden()
    check(str(tmp_path / "nothing.json"), "Nothing can be read at")
    assert field.link.isHidden()
    check("http://intranet.example/a.json", "begins with https://")
    (tmp_path / "old.json").write_text('{"version": "0.0.1"}')
    check(str(tmp_path / "old.json"), "You have the newest version")
    (tmp_path / "bad.json").write_text("[]")
    check(str(tmp_path / "bad.json"), "makes no sense")
    assert desk.context.settings.get("news.source") == str(tmp_path / "bad.json")


# ---------------------------------------------------------------------- over the network


WAITING = threading.Event()


class Office(BaseHTTPRequestHandler):
    """Answers as an intranet may."""

    def do_GET(self) -> None:
        if self.path == "/hang":
            WAITING.wait(20)
            return
        body = b'{"version": "99.0"}' if self.path == "/good" else b"x" * (4 * LARGEST)
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def office():
    server = HTTPServer(("127.0.0.1", 0), Office)
    WAITING.clear()
    thread = threading.Thread(target=server.serve_forever, name="office")
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    WAITING.set()
    server.shutdown()
    thread.join()
    server.server_close()


def on_worker(qtbot, url, stop=False):
    """What `fetch` gives on a worker: the bytes, or the error."""
    jobs, got = Jobs(), []
    job = jobs.start(
        lambda progress: news.fetch(QUrl(url), progress),
        title="", done=got.append, failed=got.append,
    )  # fmt: skip
    if stop:
        job.cancel()
    qtbot.waitUntil(lambda: job.state not in ("waiting", "running"), timeout=15_000)
    jobs.stop()
    return job.state, got


def test_an_address_is_read(qtbot, office):
    assert on_worker(qtbot, f"{office}/good") == ("done", [b'{"version": "99.0"}'])


@pytest.mark.parametrize("path", ["gone", "large"])
def test_what_cannot_be_read_is_said(qtbot, office, path):
    state, (error,) = on_worker(qtbot, f"{office}/{path}")
    assert (state, error.code) == ("failed", "news_unreachable")


def test_waiting_can_be_stopped(qtbot, office):
    state, got = on_worker(qtbot, f"{office}/hang", stop=True)
    assert (state, got) == ("cancelled", [])


def test_a_plain_address_is_never_asked(office):
    with pytest.raises(Known, match="news_place"):
        news.ask(f"{office}/good", Progress())


def test_an_error_carries_no_object_of_qt_to_another_thread(qapp):
    with pytest.raises(Known) as raised:
        news.fetch(QUrl("https://127.0.0.1:1/news.json"), Progress())
    frame = raised.value.__traceback__
    while frame is not None:
        if frame.tb_frame.f_globals["__name__"] == news.__name__:
            held = frame.tb_frame.f_locals.values()
            assert not any(isinstance(value, QObject) for value in held)
        frame = frame.tb_next
