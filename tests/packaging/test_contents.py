"""What the frozen program brings and leaves out."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.parts import PACKAGES
from tests.packaging.conftest import ROOT, load

EVERYTHING = """
import importlib, pkgutil, sys
for name in {excluded!r}:
    sys.modules[name] = None
import db, desktop
for package in (db, desktop):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
import alembic.command, cv2, numpy, openpyxl, phonenumbers, pikepdf, pillow_heif, pyphen, segno
"""


contents = load("contents")


def test_litfass_needs_nothing_that_is_left_out() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING.format(excluded=contents.EXCLUDED)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", contents.HIDDEN)
def test_what_is_named_is_there(name: str) -> None:
    assert importlib.util.find_spec(name) is not None


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6PrintSupport.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/translations/litfass_de.qm",
        "pyphen/dictionaries/hyph_de_DE.dic",
        "PIL/_imagingcms.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_litfass_uses_is_kept(place: str) -> None:
    assert contents.kept(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6\\opengl32sw.dll",
        "PySide6\\Qt6Quick.dll",
        "PySide6/Qt/plugins/tls/libqcertonlybackend.so",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "resources/translations/litfass_de.ts",
        "pyphen/dictionaries/hyph_hu_HU.dic",
        "PIL/_avif.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_nobody_needs_is_dropped(place: str) -> None:
    assert not contents.kept(place)


def test_the_page_about_litfass_names_everything_that_is_bundled() -> None:
    def canonical(name: str) -> str:
        return re.sub(r"[-_.]+", "-", name).lower()

    assert {canonical(name) for name in contents.packages()} == {
        canonical(name) for name, _licence in PACKAGES
    }


def test_a_photo_of_every_format_is_made_for_the_trial(tmp_path: Path) -> None:
    from PIL import Image

    smoke = load("smoke")
    smoke.make_photos(tmp_path)
    photos = sorted(tmp_path.iterdir())
    assert len(photos) == len(smoke.FORMATS)
    for photo in photos:
        with Image.open(photo) as image:
            assert image.format in smoke.FORMATS


def test_the_trial_fails_where_the_program_does(tmp_path: Path) -> None:
    smoke = load("smoke")
    assert smoke.main([str(tmp_path / "none"), "--through", f"{sys.executable} -c pass"]) == 1
    wrong = f"{sys.executable} -c 'import sys; print(1); sys.exit(3)'"
    assert smoke.main([str(tmp_path / "none"), "--through", wrong]) == 1


def test_the_table_of_sizes_counts_what_lies_there(tmp_path: Path) -> None:
    package = load("package")
    inside = tmp_path / "Litfass" / "_internal"
    (inside / "Qt").mkdir(parents=True)
    (inside / "Qt" / "lib").write_bytes(b"0" * 2 * package.MEGABYTE)
    (inside / "small").write_bytes(b"0")
    assert package.room(tmp_path / "Litfass") == [
        "    2.0 MB  Litfass",
        "    2.0 MB    Qt",
        "    0.0 MB    small",
    ]


def test_the_trial_reads_the_log_too(tmp_path: Path) -> None:
    smoke = load("smoke")
    logs = tmp_path / "home" / "logs"
    logs.mkdir(parents=True)
    log = logs / "litfass.log"
    trial = smoke.Smoke(["none"], tmp_path)
    log.write_text(
        "2026-01-02 03:04:05,006 WARNING MainThread qt: This plugin does not support x()"
    )
    trial.log()
    log.write_text("2026-01-02 03:04:05,006 ERROR   MainThread icons: no icon")
    with pytest.raises(smoke.Failed, match="no icon"):
        trial.log()


@pytest.mark.parametrize(
    "place", ["libX11.so.6", "libglib-2.0.so.0", "libstdc++.so.6", "libz.so.1"]
)
def test_what_every_desktop_has_is_left_to_it(place: str) -> None:
    assert contents.of_system(place)


@pytest.mark.parametrize(
    "place",
    ["libcrypto.so.3", "libpython3.11.so.1.0", "libffi.so.8", "pillow.libs/libtiff-20b7e810.so.6"],
)
def test_what_the_frozen_python_needs_comes_along(place: str) -> None:
    assert not contents.of_system(place)


def test_only_libraries_that_something_asks_for_are_used() -> None:
    binaries = [
        ("PIL/_imaging.so", "/site/PIL/_imaging.so", "EXTENSION"),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "/site/qwindows.dll", "BINARY"),
        ("pillow.libs/libtiff.so.6", "/site/libtiff.so.6", "BINARY"),
        ("pillow.libs/libz.so.1", "/site/libz.so.1", "BINARY"),
        ("libtiff.so.6", "pillow.libs/libtiff.so.6", "SYMLINK"),
        ("libavif.so.1", "pillow.libs/libavif.so.1", "SYMLINK"),
        ("pillow.libs/libavif.so.1", "/site/libavif.so.1", "BINARY"),
        ("Qt6Gui.dll", "/site/Qt6Gui.dll", "BINARY"),
        ("Qt6Qml.dll", "/site/Qt6Qml.dll", "BINARY"),
        ("python313.dll", "/python313.dll", "BINARY"),
        ("libpython3.11.so.1.0", "/libpython3.11.so.1.0", "BINARY"),
        ("libssl.so.3", "/lib/libssl.so.3", "BINARY"),
        ("exiv2.libs/libssl-8248cfc9.so.1.1.1k", "/site/libssl-8248cfc9.so.1.1.1k", "BINARY"),
    ]
    asked = {
        "/site/PIL/_imaging.so": ["libtiff.so.6", "libc.so.6"],
        "/site/libtiff.so.6": ["libz.so.1"],
        "/site/qwindows.dll": ["QT6GUI.dll"],
    }
    used = contents.used(binaries, lambda source: asked.get(source, []))
    dropped = {place for place, _source, _kind in binaries} - {entry[0] for entry in used}
    assert dropped == {
        *("libavif.so.1", "pillow.libs/libavif.so.1", "Qt6Qml.dll"),
        "exiv2.libs/libssl-8248cfc9.so.1.1.1k",
    }


def test_a_program_in_another_root_is_told_paths_as_it_sees_them(tmp_path: Path) -> None:
    smoke = load("smoke")
    root = tmp_path / "system"
    program = root / "opt" / "Litfass"
    program.parent.mkdir(parents=True)
    program.touch()
    # Stands before the program and says what it was given.
    through = [sys.executable, "-c", "import sys; print(*sys.argv[1:])"]
    trial = smoke.Smoke([*through, str(program)], root / "out", root=str(root))
    said = trial._litfass("--out", str(root / "out" / "a.pdf"), "--as", "pdf")
    assert said.split() == ["/opt/Litfass", "--out", "/out/a.pdf", "--as", "pdf"]
