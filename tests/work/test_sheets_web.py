"""The web page of a wall: valid, without script, with words for every picture."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from desktop.core.errors import Known
from desktop.work.lanes import Progress
from desktop.work.sheets.web import export_web
from desktop.work.walls.snapshot import Person, Snapshot
from tests.fixtures.walls import PEOPLE, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

VOID = {"meta", "img"}


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def snapshot_of(folder: Path) -> Snapshot:
    snapshot = wall_snapshot(folder, page(594, 841))
    people = tuple(
        Person(f"{name} <b>&", age, role, 'Jo "Lind"', number + 1)
        for number, (name, age, role) in enumerate(PEOPLE)
    )
    return replace(snapshot, people=people, title="Wir & <hier>")


def test_the_page_is_whole_and_everybody_is_on_it(tmp_path: Path) -> None:
    texts = ['Mara lacht "laut" & lang', *[""] * 8]
    path = export_web(
        snapshot_of(tmp_path), tmp_path / "s.zip", texts, "de", date(2026, 5, 3), Progress()
    )
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        html = package.read("index.html").decode("utf-8")
        reader = Reader()
        reader.feed(html)
        reader.close()
        assert reader.open == []
        assert html.startswith("<!DOCTYPE html>")
        tags = [tag for tag, _ in reader.found]
        assert tags.count("h1") == 1
        assert tags.count("li") == 9
        assert not {"script", "iframe", "b", "hier"} & set(tags)
        assert "http" not in html
        assert dict(reader.found)["html"] == {"lang": "de"}
        pictures = [attributes for tag, attributes in reader.found if tag == "img"]
        assert len(pictures) == 8
        assert pictures[0]["alt"] == texts[0]
        assert pictures[1]["alt"] == "Tom <b>&, 51, Busfahrer"
        for picture in pictures:
            assert picture["alt"]
            assert picture["src"] in names
            with package.open(str(picture["src"])) as stream, Image.open(stream) as image:
                assert (str(image.width), str(image.height)) == (
                    picture["width"], picture["height"],
                )  # fmt: skip
        assert set(names) == {"index.html", *(str(one["src"]) for one in pictures)}
    assert "Wir & <hier>" in reader.words


def test_a_missing_photo_leaves_no_file(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path)
    (tmp_path / "3.jpg").unlink()
    with pytest.raises(Known, match="original_missing"):
        export_web(snapshot, tmp_path / "s.zip", [], "de", date(2026, 5, 3), Progress())
    assert not (tmp_path / "s.zip").exists()
