"""Images: fetched on threads, kept within the budget, made again when missing."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QThread
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from desktop.core.errors import Known
from desktop.core.vault import Vault
from desktop.work.images import Images
from desktop.work.jobs import LONG_THREADS, QUICK_QUEUE, Jobs, Progress
from tests.fixtures.photos import CORNERS, PhotoFactory


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "library").mkdir()
    return Vault(tmp_path / "library")


@pytest.fixture
def images(jobs: Jobs, vault: Vault) -> Images:
    images = Images(jobs)
    images.vault = vault
    return images


def kept(vault: Vault, path: Path) -> str:
    """Put a photo into the vault, without proofs; return its digest."""
    staged = vault.stage(path)
    vault.settle(staged, path.suffix)
    return staged.digest


def jpeg(path: Path, size: tuple[int, int], colour: str = "red") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, colour).save(path, "JPEG")


def fetched(qtbot: QtBot, images: Images, digest: str, side: int, suffix: str = "") -> QPixmap:
    if images.pixmap(digest, side, suffix) is None:
        with qtbot.waitSignal(images.arrived) as arrived:
            pass
        assert arrived.args == [digest, side]
    found = images.pixmap(digest, side, suffix)
    assert found is not None
    return found


def corners(image: QImage) -> dict[str, str]:
    width, height = image.width() - 1, image.height() - 1
    points = {"top_left": (0, 0), "top_right": (width, 0)}
    points |= {"bottom_left": (0, height), "bottom_right": (width, height)}
    names = {"#f00": "red", "#0f0": "lime", "#00f": "blue", "#ff0": "yellow"}

    def name(x: int, y: int) -> str:
        colour = image.pixelColor(x, y)
        short = "".join("f" if c > 127 else "0" for c in colour.getRgb()[:3])  # type: ignore[index]
        return names[f"#{short}"]

    return {corner: name(*point) for corner, point in points.items()}


def test_proof_comes_and_stays(qtbot: QtBot, images: Images, vault: Vault) -> None:
    jpeg(vault.proof("ab" * 32, 256), (200, 256))
    assert images.pixmap("ab" * 32, 256) is None
    first = fetched(qtbot, images, "ab" * 32, 256)
    assert (first.width(), first.height()) == (200, 256)
    assert images.pixmap("ab" * 32, 256) is first


def test_missing_proof_is_made_again(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (600, 800), orientation=6))
    shown = fetched(qtbot, images, digest, 256, ".jpg")
    assert (shown.width(), shown.height()) == (192, 256)
    assert corners(shown.toImage()) == CORNERS
    assert vault.has_proof(digest, 256)
    assert vault.has_proof(digest, 1024)


def test_original_is_found_without_its_suffix(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.png", (300, 400)))
    assert fetched(qtbot, images, digest, 256).height() == 256


def test_damaged_proof_is_made_again(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (300, 400)))
    proof = vault.proof(digest, 256)
    proof.parent.mkdir(parents=True)
    proof.write_bytes(b"no JPEG")
    assert fetched(qtbot, images, digest, 256, ".jpg").height() == 256
    assert vault.has_proof(digest, 256)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="rights of POSIX")
def test_proof_that_cannot_be_written_is_shown_all_the_same(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (300, 400)))
    (vault.folder / "proofs").write_text("a file where the folder should be")
    assert fetched(qtbot, images, digest, 256, ".jpg").height() == 256


def test_broken_picture_gives_a_placeholder_once_and_for_all(
    qtbot: QtBot, images: Images, vault: Vault, tmp_path: Path, jobs: Jobs
) -> None:
    wreck = tmp_path / "wreck.jpg"
    wreck.write_bytes(b"\xff\xd8\xff not a photo")
    digest = kept(vault, wreck)
    shown = fetched(qtbot, images, digest, 256, ".jpg")
    assert not shown.isNull()
    assert images.broken(digest)
    assert images.pixmap(digest, 1024) is not None
    assert jobs.idle  # nothing was asked for again
    # The original was replaced: it may be tried again.
    images.forget(digest)
    assert not images.broken(digest)
    assert images.pixmap(digest, 256) is None
    qtbot.waitUntil(lambda: jobs.idle)


def test_vanished_original_is_broken(qtbot: QtBot, images: Images) -> None:
    fetched(qtbot, images, "cd" * 32, 256)
    assert images.broken("cd" * 32)


def test_budget_drops_what_was_not_used_for_longest(qtbot: QtBot, jobs: Jobs, vault: Vault) -> None:
    digests = [f"{n:02x}" * 32 for n in range(5)]
    for digest in digests:
        jpeg(vault.proof(digest, 256), (100, 100))
    images = Images(jobs, budget=3 * 100 * 100 * 4)
    images.vault = vault
    for digest in digests[:3]:
        fetched(qtbot, images, digest, 256)
    images.pixmap(digests[0], 256)  # used again
    fetched(qtbot, images, digests[3], 256)
    assert images.pixmap(digests[0], 256) is not None
    assert images.pixmap(digests[2], 256) is not None
    assert images.pixmap(digests[1], 256) is None
    qtbot.waitUntil(lambda: jobs.idle)


def test_fast_scrolling_decodes_no_more_than_the_queue_holds(
    qtbot: QtBot, jobs: Jobs, images: Images, vault: Vault
) -> None:
    digests = [f"{n:04x}" * 16 for n in range(2000)]
    for digest in digests:
        jpeg(vault.proof(digest, 256), (16, 16))
    came: list[str] = []
    images.arrived.connect(lambda digest, side: came.append(digest))
    for digest in digests:
        assert images.pixmap(digest, 256) is None
    qtbot.waitUntil(lambda: jobs.idle, timeout=20_000)
    assert digests[-1] in came
    assert set(digests[-QUICK_QUEUE:]) <= set(came)
    # What was forgotten can be asked for again.
    lost = next(digest for digest in digests if digest not in came)
    assert fetched(qtbot, images, lost, 256).width() == 16


def test_answers_of_the_library_before_are_dropped(
    qtbot: QtBot, jobs: Jobs, images: Images, vault: Vault, tmp_path: Path
) -> None:
    digest = "ab" * 32
    jpeg(vault.proof(digest, 256), (100, 100))
    assert images.pixmap(digest, 256) is None
    other = Vault(tmp_path / "other")
    jpeg(other.proof(digest, 256), (50, 50))
    images.vault = other
    qtbot.waitUntil(lambda: jobs.idle)
    assert fetched(qtbot, images, digest, 256).width() == 50
    images.vault = None
    assert images.pixmap(digest, 256) is None
    assert jobs.idle


def test_best_takes_the_sharp_one_and_meanwhile_another(
    qtbot: QtBot, images: Images, vault: Vault
) -> None:
    digest = "ab" * 32
    jpeg(vault.proof(digest, 256), (256, 256))
    jpeg(vault.proof(digest, 1024), (1024, 1024))
    asked = [(200, 1), (256, 1), (200, 2), (600, 1), (3000, 1)]
    assert [Images.proof_side(*s) for s in asked] == [256, 256, 512, 1024, 1024]
    small = fetched(qtbot, images, digest, 256)
    assert images.best(digest, 200) is small
    with qtbot.waitSignal(images.arrived):
        assert images.best(digest, 200, 2.0) is small
    large = images.best(digest, 200, 2.0)
    assert large is not None
    assert large.width() == 512  # of the proof of 1024, decoded at half its size


def test_a_picture_of_half_the_large_proof_comes_from_the_original_too(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (1200, 1500)))
    shown = fetched(qtbot, images, digest, 512, ".jpg")
    assert (shown.width(), shown.height()) == (409, 512)
    assert vault.proof(digest, 1024).exists()
    assert not vault.proof(digest, 512).exists()
    small = kept(vault, photo("klein.jpg", (300, 400)))
    assert fetched(qtbot, images, small, 512, ".jpg").height() == 400


def test_original_is_loaded_upright_and_bounded(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (600, 800), orientation=8))
    got: list[QImage] = []
    threads: list[QThread] = []

    def done(image: QImage) -> None:
        got.append(image)
        threads.append(QThread.currentThread())

    for side in (400, 5000):
        job = images.load_original(digest, ".jpg", side, done)
        assert job.quiet
        with qtbot.waitSignal(job.ended):
            pass
    assert [(i.width(), i.height()) for i in got] == [(300, 400), (600, 800)]
    assert all(corners(image) == CORNERS for image in got)
    assert threads == [images.thread()] * 2


def test_looking_does_not_wait_for_import_and_export(
    qtbot: QtBot, images: Images, vault: Vault, photo: PhotoFactory
) -> None:
    digest = kept(vault, photo("mara.jpg", (600, 800)))
    jobs = images._jobs
    opened, entered = threading.Event(), threading.Semaphore(0)

    def long(_progress: Progress) -> None:
        entered.release()
        assert opened.wait(30)

    busy = [jobs.start(long, title="", done=lambda _none: None) for _ in range(LONG_THREADS)]
    for _job in busy:
        assert entered.acquire(timeout=10)
    try:
        got: list[QImage] = []
        job = images.load_original(digest, ".jpg", 400, got.append)
        with qtbot.waitSignal(job.ended):
            pass
        assert got
        assert all(job.running for job in busy)
    finally:
        opened.set()
    qtbot.waitUntil(lambda: jobs.idle)


def test_original_that_is_gone_tells(qtbot: QtBot, images: Images) -> None:
    errors: list[BaseException] = []
    job = images.load_original(
        "ab" * 32, ".jpg", 400, lambda _: pytest.fail("nothing there"), errors.append
    )
    with qtbot.waitSignal(job.ended):
        pass
    assert [type(error) for error in errors] == [Known]
