"""The list of what may be in the frozen program, and how it is compared."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.conftest import load

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bundle() -> ModuleType:
    """packaging/bundle.py, fresh."""
    return load("bundle")


@pytest.fixture
def lists() -> dict[str, Any]:
    """packaging/bundle.toml."""
    return tomllib.loads((ROOT / "packaging" / "bundle.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("libavcodec-57aca189.so.62.28.102", "libavcodec"),
        ("libscipy_openblas64_-32a4b2a6.so", "libscipy_openblas64_"),
        ("libx265-217-276e7d75772a32bd086b54d54e01fd11.dll", "libx265-217"),
        ("_imaging.cpython-311-x86_64-linux-gnu.so", "_imaging"),
        ("_imaging.cp313-win_amd64.pyd", "_imaging"),
        ("QtCore.abi3.so", "QtCore"),
        ("Qt6Core.dll", "Qt6Core"),
        ("libQt6Core.so.6", "libQt6Core"),
        ("libpyside6.abi3.so.6.11", "libpyside6"),
        ("libpython3.11.so.1.0", "libpython"),
        ("python313.dll", "python"),
    ],
)
def test_libraries_are_named_without_versions(bundle: ModuleType, name: str, plain: str) -> None:
    assert bundle.plain(name) == plain


def test_libraries_are_found_by_folder_and_pythons_own_apart(
    bundle: ModuleType, tmp_path: Path
) -> None:
    for place in (
        "python3.11/lib-dynload/_bz2.cpython-311-x86_64-linux-gnu.so",
        "_socket.pyd",
        "libffi.so.8",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "PIL/readme.txt",
    ):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    assert bundle.libraries(tmp_path) == {
        "python": {"_bz2", "_socket"},
        "": {"libffi"},
        "PIL": {"_imaging"},
    }


def test_what_is_new_or_missing_is_told(bundle: ModuleType) -> None:
    allowed = bundle.Bundle({"PIL", "python.abc"}, {"PIL": {"_imaging"}, "Qt": {"core"}})
    assert bundle.compared(allowed, allowed) == []
    found = bundle.Bundle({"pygments"}, {"PIL": {"_imaging", "_avif"}})
    assert bundle.compared(found, allowed) == [
        "new module: pygments",
        "missing module: PIL",
        "new library: PIL/_avif",
        "missing library: Qt/core",
    ]


def test_python_may_lack_what_another_one_has_and_bring_nothing_new(bundle: ModuleType) -> None:
    allowed = bundle.Bundle({"python.abc"}, {"python": {"_md5"}, "": {"libexpat"}})
    assert bundle.compared(bundle.Bundle(), allowed) == []
    found = bundle.Bundle({"python.turtle"}, {"python": {"_tkinter"}, "": {"libtk"}})
    assert bundle.compared(found, allowed) == [
        "new module: python.turtle",
        "new library: libtk",
        "new library: python/_tkinter",
    ]


def test_every_part_needs_a_licence_that_is_there(bundle: ModuleType) -> None:
    found = bundle.Bundle({"PIL", "lxml", "python.abc"}, {"": {"libffi"}, "python": {"_md5"}})
    licences = {
        "PIL": "pillow-*.dist-info/licenses/LICENSE",
        "lxml": "lxml-*/LICENSE",
        "python": "licences-python/LICENSE.txt",
    }
    inside = ["pillow-13.0.0.dist-info/licenses/LICENSE", "licences-python/LICENSE.txt"]
    assert bundle.unlicensed(found, licences, inside) == [
        "no licence named for libffi",
        "the licence of lxml is not there: lxml-*/LICENSE",
    ]


def test_the_list_names_a_licence_for_each_entry_and_has_no_others(
    bundle: ModuleType, lists: dict[str, Any]
) -> None:
    parts: set[str] = set()
    for system in ("linux", "windows"):
        libraries = {folder: set(names) for folder, names in lists[system].items()}
        parts |= bundle.Bundle(set(lists["modules"]), libraries).parts()
    assert parts == lists["licences"].keys()


def test_the_licences_that_packages_bring_are_in_the_packages(lists: dict[str, Any]) -> None:
    missing: list[str] = []
    for pattern in set(lists["licences"].values()):
        if found := re.match(r"([\w.]+)-\*\.dist-info/", pattern):
            files = metadata.files(found[1]) or []
            if not any(PurePosixPath(file).match(pattern) for file in files):
                missing.append(pattern)
        elif not pattern.startswith(("licences/PyInstaller/", "licences-python/")):
            place = pattern.replace("licences/", "packaging/licences/")
            if not (ROOT / place).is_file():
                missing.append(pattern)
    assert missing == []


def test_the_list_is_written_as_it_is_read(bundle: ModuleType, lists: dict[str, Any]) -> None:
    assert bundle.written(lists) == bundle.LIST.read_text(encoding="utf-8")
