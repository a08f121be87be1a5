"""Which folders are no good place for a library."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.work.drives import Drive, drive_of, is_network


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
     ("ext4", False), ("apfs", False), ("overlay", False), ("fuse.exfat", False), ("", False)],
)  # fmt: skip
def test_network_file_systems(kind: str, network: bool) -> None:
    assert is_network(kind) is network
