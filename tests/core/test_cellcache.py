"""Finished cells: found again, limited in size, never a reason to fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.cellcache import CellCache
from desktop.core.imaging import EncodedPicture

PICTURE = EncodedPicture(b"\xff\xd8" + b"x" * 1000 + b"\xff\xd9", 30, 20, "RGB")
PART = (0.1, 0.2, 0.5, 0.5)


def test_a_cell_is_found_again(tmp_path: Path) -> None:
    cache = CellCache(tmp_path / "cells")
    key = cache.key("abc", PART, 30, 20, 92)
    assert cache.get(key) is None
    cache.put(key, PICTURE)
    assert cache.get(key) == PICTURE


def test_whatever_changes_makes_another_cell() -> None:
    key = CellCache.key
    keys = {
        key("abc", PART, 30, 20, 92),
        key("abd", PART, 30, 20, 92),
        key("abc", (0.1, 0.2, 0.5, 0.500001), 30, 20, 92),
        key("abc", PART, 31, 20, 92),
        key("abc", PART, 30, 20, 91),
    }
    assert len(keys) == 5


@pytest.mark.parametrize("keep", [0, 3, 16, 500, -1])
def test_a_damaged_cell_is_made_again(tmp_path: Path, keep: int) -> None:
    cache = CellCache(tmp_path)
    key = cache.key("abc", PART, 30, 20, 92)
    cache.put(key, PICTURE)
    (path,) = tmp_path.glob("*/*")
    path.write_bytes(path.read_bytes()[:keep])
    assert cache.get(key) is None


def test_a_cell_with_a_wrong_byte_is_made_again(tmp_path: Path) -> None:
    cache = CellCache(tmp_path)
    key = cache.key("abc", PART, 30, 20, 92)
    cache.put(key, PICTURE)
    (path,) = tmp_path.glob("*/*")
    data = bytearray(path.read_bytes())
    data[300] ^= 1
    path.write_bytes(data)
    assert cache.get(key) is None
    cache.put(key, PICTURE)
    assert cache.get(key) == PICTURE


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cells").write_text("a file is in the way")
    cache = CellCache(tmp_path / "cells")
    cache.put("ab" * 32, PICTURE)
    assert cache.get("ab" * 32) is None
    assert cache.trim() == 0


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = CellCache(tmp_path, most_bytes=2500)
    keys = [cache.key(str(number), PART, 30, 20, 92) for number in range(4)]
    for age, key in enumerate(keys):
        cache.put(key, PICTURE)
        os.utime(tmp_path / key[:2] / f"{key}.cell", (1000 + age, 1000 + age))
    assert cache.get(keys[0]) == PICTURE  # now the youngest
    assert cache.trim() == 2
    assert [cache.get(key) is not None for key in keys] == [True, False, False, True]
