"""Where a portable copy keeps what is the user's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.core import places


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a frozen program, as if it were this one."""
    folder = tmp_path / "Stick äöü" / "Litfass"
    folder.mkdir(parents=True)
    monkeypatch.delenv("LITFASS_HOME", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "Litfass.exe"))
    return folder


@pytest.fixture
def portable(copy: Path) -> Path:
    (copy / places.MARKER).touch()
    return copy


def test_a_frozen_copy_takes_the_folders_of_the_user(copy: Path) -> None:
    assert places.home() is None


def test_a_portable_copy_keeps_everything_beside_itself(portable: Path) -> None:
    assert places.home() == portable / "data"
    assert places.settings_folder() == portable / "data" / "settings"
    assert places.log_folder().is_dir()
    assert places.default_library() == portable / "data" / "documents" / "Litfass"


def test_a_throw_away_profile_goes_before_it(
    portable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "other"))
    assert places.home() == tmp_path / "other"


def test_the_marker_means_nothing_to_a_checkout(
    portable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(sys, "frozen")
    assert places.home() is None


def test_a_library_that_was_carried_along_is_found_again(portable: Path) -> None:
    remembered = Path("/gone/Litfass/data/documents/Stadt")
    assert places.again(remembered) == remembered
    here = portable / "data" / "documents" / "Stadt"
    here.mkdir(parents=True)
    assert places.again(remembered) == here


def test_a_library_elsewhere_stays_where_it_is(portable: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Stadt"
    elsewhere.mkdir()
    (portable / "data" / "documents" / "Stadt").mkdir(parents=True)
    assert places.again(elsewhere) == elsewhere


def test_an_installed_copy_looks_nowhere_else(copy: Path) -> None:
    (copy / "data" / "documents" / "Stadt").mkdir(parents=True)
    assert places.again(Path("/gone/Stadt")) == Path("/gone/Stadt")
