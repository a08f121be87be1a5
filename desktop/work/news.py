"""Asking whether there is a newer version, at the place that the office has set. Else never.

Runs on a worker: a drive of the network may take long to answer, and so may Windows, which looks
for the proxy of the network at each question. What Qt makes for that lives and dies in here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer, QUrl

from desktop.core.errors import Known
from desktop.core.news import LARGEST, News, is_address, is_place, read

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkReply

    from desktop.work.lanes import Progress
    from desktop.work.settings import Settings

PATIENCE: Final = 15_000
"""Milliseconds without an answer."""
_LOOK = 100


def due(settings: Settings, today: date) -> bool:
    """Whether to ask now: the office has set a place, and today nobody has asked yet."""
    return bool(settings.get("news.source")) and settings.get("news.asked") != today.isoformat()


def ask(source: str, progress: Progress) -> News:
    """What is said at `source`, an address with https or a file.

    Raises Known: news_place, news_unreachable, news_unreadable; `Cancelled`.
    """
    source = source.strip()
    if not is_place(source):
        raise Known("news_place", place=source)
    text = fetch(QUrl(source), progress) if is_address(source) else _file(source)
    return read(text, source)


def _file(source: str) -> bytes:
    path = Path(QUrl(source).toLocalFile() if source.lower().startswith("file:") else source)
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Known("news_unreachable", place=source, reason=reason) from error


def fetch(url: QUrl, progress: Progress) -> bytes:
    """What is at an address; at most `LARGEST` bytes. Raises as `ask`.

    Raised here, where no object of Qt is known: an error carries what its frames know to the GUI
    thread, and these belong to the worker.
    """
    text, reason = _got(url, progress)
    progress.check()
    if reason:
        raise Known("news_unreachable", place=url.toString(), reason=reason)
    return text


def _got(url: QUrl, progress: Progress) -> tuple[bytes, str]:
    """What came, and why nothing did."""
    from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory, QNetworkRequest

    QNetworkProxyFactory.setUseSystemConfiguration(True)
    manager = QNetworkAccessManager()
    request = QNetworkRequest(url)
    request.setTransferTimeout(PATIENCE)
    # Nothing about this computer or who sits at it.
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, "Litfass")
    request.setAttribute(QNetworkRequest.Attribute.CookieSaveControlAttribute,
                         QNetworkRequest.LoadControl.Manual)  # fmt: skip
    loop = QEventLoop()
    reply = manager.get(request)
    reply.finished.connect(loop.quit)

    def look_after() -> None:
        if progress.cancelled or reply.bytesAvailable() > LARGEST:
            reply.abort()

    reply.readyRead.connect(look_after)
    look = QTimer()
    look.timeout.connect(look_after)
    look.start(_LOOK)
    if not reply.isFinished():
        loop.exec()
    look.stop()
    return _answer(reply)


def _answer(reply: QNetworkReply) -> tuple[bytes, str]:
    from PySide6.QtNetwork import QNetworkReply as Reply

    if reply.error() != Reply.NetworkError.NoError:
        return b"", reply.errorString() or reply.error().name
    return bytes(reply.readAll().data()), ""
