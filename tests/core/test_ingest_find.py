"""Which files a drop means."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Cancelled
from desktop.core.finding import natural
from desktop.core.ingest import find_files

JPEG = b"\xff\xd8\xff\xe0" + bytes(60)


def made(folder: Path, *names: str, content: bytes = JPEG) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return paths


def names(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in find_files([root])]


def test_numbers_count_as_numbers(tmp_path: Path) -> None:
    made(tmp_path, "Bild10.jpg", "bild2.jpg", "Bild1.jpg", "Ähre.jpg", "Zaun.jpg", "bild002b.jpg")
    assert names(tmp_path) == [
        "Ähre.jpg",
        "Bild1.jpg",
        "bild2.jpg",
        "bild002b.jpg",
        "Bild10.jpg",
        "Zaun.jpg",
    ]


def test_folders_follow_their_files(tmp_path: Path) -> None:
    made(tmp_path, "z.jpg", "Tag 10/a.jpg", "Tag 2/b.jpg", "Tag 2/nah/c.jpg")
    assert names(tmp_path) == ["z.jpg", "Tag 2/b.jpg", "Tag 2/nah/c.jpg", "Tag 10/a.jpg"]


def test_what_lies_there_by_accident_is_left_out(tmp_path: Path) -> None:
    made(tmp_path, "a.jpg")
    made(tmp_path, ".b.jpg", "._a.jpg", ".DS_Store", "Thumbs.db", "desktop.ini")
    made(tmp_path, "__MACOSX/a.jpg", ".hidden/a.jpg", "@eaDir/a.jpg", "$RECYCLE.BIN/a.jpg")
    made(tmp_path, "a.xmp", "liste.xlsx", "rede.docx", "film.mov", "a.pdf", content=b"%PDF-1.7")
    made(tmp_path, "notiz", content=b"Guten Tag")
    assert names(tmp_path) == ["a.jpg"]


def test_pictures_are_known_by_content_too(tmp_path: Path) -> None:
    made(tmp_path, "ohne", "seltsam.dat")
    assert names(tmp_path) == ["ohne", "seltsam.dat"]


def test_broken_pictures_come_along_to_be_reported(tmp_path: Path) -> None:
    made(tmp_path, "leer.jpg", content=b"")
    made(tmp_path, "text.png", "alt.gif", "bild.psd", content=b"x")
    assert names(tmp_path) == ["alt.gif", "bild.psd", "leer.jpg", "text.png"]


def test_a_raw_file_beside_its_jpeg_is_its_companion(tmp_path: Path) -> None:
    made(tmp_path, "a.jpg", "a.NEF", "b.CR3")
    assert names(tmp_path) == ["a.jpg", "b.CR3"]


def test_files_that_are_named_always_come_back(tmp_path: Path) -> None:
    files = made(tmp_path, ".hidden", "Thumbs.db", "rede.docx", content=b"x")
    gone = tmp_path / "weg.jpg"
    assert set(find_files([*files, gone])) == {*files, gone}


def test_each_file_comes_once(tmp_path: Path) -> None:
    files = made(tmp_path, "a.jpg", "b.jpg")
    assert find_files([tmp_path, *files, tmp_path, files[0]]) == files


def test_a_folder_named_like_a_photo_is_a_folder(tmp_path: Path) -> None:
    made(tmp_path, "urlaub.jpg/a.jpg")
    assert names(tmp_path) == ["urlaub.jpg/a.jpg"]
    assert find_files([tmp_path / "urlaub.jpg"]) == [tmp_path / "urlaub.jpg" / "a.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_do_not_go_round_in_circles(tmp_path: Path) -> None:
    made(tmp_path, "a/1.jpg", "elsewhere/2.jpg")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "a" / "broken.jpg").symlink_to(tmp_path / "weg.jpg")
    found = names(tmp_path)
    assert [name.rpartition("/")[2] for name in found].count("1.jpg") == 1
    assert [name.rpartition("/")[2] for name in found].count("2.jpg") == 1
    assert "a/broken.jpg" in found  # reported as vanished


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.jpg")
    assert names(tmp_path) == ["pipe.jpg"]


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    made(tmp_path, "a/b/c/1.jpg")
    left = [2]

    def check() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_files([tmp_path], check)


def test_deep_folders(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 400)
    made(deep, "a.jpg")
    assert len(find_files([tmp_path])) == 1


words = st.lists(
    st.text("abzÄäß019 -_", min_size=1, max_size=12).map(str.strip).filter(bool),
    min_size=1,
    max_size=12,
    unique_by=lambda name: name.casefold(),
)


@given(words, st.randoms())
def test_the_order_does_not_depend_on_the_drop(
    given_names: list[str], chance: random.Random
) -> None:
    paths = [Path("/weg") / f"{name}.jpg" for name in given_names]
    shuffled = paths.copy()
    chance.shuffle(shuffled)
    assert find_files(shuffled) == find_files(paths)
    assert sorted(find_files(paths)) == sorted(paths)


@given(st.lists(st.integers(0, 10**12), min_size=2, unique=True))
def test_counters_come_in_their_order(numbers: list[int]) -> None:
    paths = [Path(f"IMG_{number}.jpg") for number in numbers]
    assert sorted(paths, key=natural) == [Path(f"IMG_{number}.jpg") for number in sorted(numbers)]
