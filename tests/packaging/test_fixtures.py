"""The ground that the other tests stand on holds."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from db.library import Library, problems_of
from tests.fixtures.photos import FORMATS, PhotoFactory, read_tags

ROOT = Path(__file__).parents[2]

LEAVING = """
    import threading
    import time
    from PySide6.QtCore import QThreadPool, QTimer
    from PySide6.QtWidgets import QMenu, QWidget

    kept = []

    def test_timer(qapp):
        kept.append(QTimer())
        kept[-1].start(1000)

    def test_thread():
        threading.Thread(target=time.sleep, args=(2,), name="straggler").start()

    def test_job(qapp):
        kept.append(QThreadPool())
        kept[-1].start(lambda: time.sleep(2))

    def test_window(qapp):
        kept.append(QWidget(objectName="forgotten"))
        kept[-1].show()

    def test_tidy(qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        timer = QTimer(window)
        timer.start(1000)
        QMenu("gone")
        QThreadPool.globalInstance().start(lambda: None)
        thread = threading.Thread(target=len, args=("",))
        thread.start()
        thread.join()
    """


def test_what_a_test_leaves_behind_is_named(pytester: pytest.Pytester) -> None:
    pytester.makeini(f"[pytest]\nqt_api = pyside6\npythonpath = {ROOT.as_posix()}\n")
    pytester.makeconftest('pytest_plugins = ["tests.fixtures.leftovers"]')
    pytester.makepyfile(LEAVING)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")
    result.assert_outcomes(passed=5, errors=4)
    result.stdout.fnmatch_lines(
        [
            "*QTimer started at *test_*.py:* in test_timer*",
            "*thread straggler*",
            "*QThreadPool started at *test_*.py:* in test_job*",
            "*window QWidget ›forgotten‹*",
        ]
    )


def test_every_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert Path(os.environ["LITFASS_HOME"]).is_relative_to(home)


def test_a_new_library_is_sound(library: Library) -> None:
    assert problems_of(library) == []


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_photos_are_what_they_say(photo: PhotoFactory, suffix: str, orientation: int) -> None:
    path = photo(f"ä/b{suffix}", (80, 120), orientation=orientation, creator="Jo Lindqvist")
    with Image.open(path) as image:
        assert image.format == FORMATS[suffix]
        upright = ImageOps.exif_transpose(image).convert("RGB")
    assert upright.size == (80, 120)
    corner = upright.getpixel((8, 8))
    assert isinstance(corner, tuple)
    assert corner[0] > 200
    assert max(corner[1:]) < 60
    assert read_tags(path)["Exif.Image.Artist"] == "Jo Lindqvist"
    assert path.read_bytes() != photo(f"c{suffix}", (80, 120)).read_bytes()


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_photos_have_the_mode_asked_for(photo: PhotoFactory, mode: str) -> None:
    with Image.open(photo("m.jpg", mode=mode)) as image:
        assert image.mode == mode


def test_photos_can_have_16_bits(photo: PhotoFactory) -> None:
    with Image.open(photo("deep.tif", mode="I;16")) as image:
        assert image.mode == "I;16"
        assert np.asarray(image).max() > 255
