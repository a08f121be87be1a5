"""Which folders are no good place for a library."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.work.drives import Drive, drive_of, is_network, service_of_volume


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Stadt Auental/Dokumente/Litfass", "OneDrive"),
        ("OneDrive/Litfass", "OneDrive"),
        ("Dropbox (Stadt)/Litfass", "Dropbox"),
        ("Nextcloud/Litfass", "Nextcloud"),
        ("Library/CloudStorage/GoogleDrive-ines@auental.example/Litfass", "GoogleDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Litfass", "iCloud Drive"),
        ("Dokumente/Dropboxen/Litfass", ""),
        ("Dokumente/Litfass", ""),
    ],
)
def test_services_are_told_by_their_folders(tmp_path: Path, folder: str, service: str) -> None:
    assert drive_of(tmp_path / folder, {}) == (Drive("cloud", service) if service else Drive())


def test_windows_says_where_onedrive_is(tmp_path: Path) -> None:
    kept = {"OneDriveCommercial": str(tmp_path / "Ablage"), "OneDrive": ""}
    assert drive_of(tmp_path / "Ablage" / "Litfass", kept) == Drive("cloud", "OneDrive")
    assert drive_of(tmp_path / "Ablagen", kept) == Drive()


@pytest.mark.parametrize(
    ("kind", "network"),
    [("nfs4", True), ("cifs", True), ("smb3", True), ("smbfs", True), ("fuse.sshfs", True),
     ("fuse.rclone", True),
     ("ext4", False), ("apfs", False), ("overlay", False), ("fuse.exfat", False), ("", False)],
)  # fmt: skip
def test_network_file_systems(kind: str, network: bool) -> None:
    assert is_network(kind) is network


@pytest.mark.parametrize(
    ("label", "service"), [("Google Drive", "Google Drive"), ("Windows", ""), ("", "")]
)
def test_a_service_that_is_a_drive_of_its_own(label: str, service: str) -> None:
    assert service_of_volume(label) == service


def test_a_folder_that_may_not_be_looked_into_is_asked_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def stat(path: Any, *args: Any, **named: Any) -> os.stat_result:
        if str(path).startswith(str(tmp_path / "closed" / "")):
            raise PermissionError(errno.EACCES, "may not be looked into", str(path))
        return real(path, *args, **named)

    monkeypatch.setattr(os, "stat", stat)
    assert drive_of(tmp_path / "closed" / "Litfass", {}).kind != "cloud"
