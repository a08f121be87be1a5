"""Metadata: what photographers, agencies, cameras and Explorer write, and what nobody meant."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.ingest import ingest
from desktop.core.metadata import Metadata, read_blocks, read_metadata
from desktop.core.vault import Vault
from desktop.core.wording import LINE, clean_text, decoded, moment_of, one_line
from tests.fixtures.photos import PhotoFactory, exiv2

X = "Xmp.dc.creator"
I = "Iptc.Application2.Byline"  # noqa: E741 - beside X and E in a table
E = "Exif.Image.Artist"


def read(path: Path) -> Metadata:
    return read_metadata(path.read_bytes())


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_all_fields_from_all_formats(photo: PhotoFactory, suffix: str) -> None:
    facts: dict[str, Any] = {
        "creator": "Jo Lind",
        "credit": "Stadt Musterfurt / Jo Lind",
        "copyright": "© 2026 Stadt Musterfurt",
        "caption": "Mara Öztürk, Bäckerin",
        "taken": "2026:05:03 14:30:00",
    }
    assert read(photo(f"full{suffix}", **facts)) == Metadata(
        creator="Jo Lind",
        credit_line="Stadt Musterfurt / Jo Lind",
        copyright="© 2026 Stadt Musterfurt",
        caption="Mara Öztürk, Bäckerin",
        taken_at="2026-05-03T14:30:00",
    )


def test_heic_from_its_blocks(photo: PhotoFactory, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    path = photo("phone.heic", creator="Jo Lind", credit="Stadt", taken="2026:05:03 14:30:00")
    ingested = ingest(path, Vault(tmp_path / "library"), faces=False)
    assert ingested.format == "HEIC"
    assert ingested.creator == "Jo Lind"
    assert ingested.credit_line == "Stadt"
    assert ingested.taken_at == "2026-05-03T14:30:00"


@pytest.mark.parametrize(
    ("tags", "creator"),
    [
        ({X: "from XMP", I: "from IPTC", E: "from EXIF"}, "from XMP"),
        ({I: "from IPTC", E: "from EXIF"}, "from IPTC"),
        ({E: "from EXIF"}, "from EXIF"),
        ({E: "Jo Lind;Mara Öz"}, "Jo Lind, Mara Öz"),
        ({X: "unknown", E: "Jo Lind"}, "Jo Lind"),
        ({X: "  ", I: "Jo Lind"}, "Jo Lind"),
        ({E: "Picasa"}, ""),
        ({X: "Jo Lind\nFotografin"}, "Jo Lind Fotografin"),
    ],
)
def test_which_home_of_a_field_counts(
    photo: PhotoFactory, tags: Mapping[str, str], creator: str
) -> None:
    assert read(photo(tags=tags)).creator == creator


def written(path: Path, change: object) -> Metadata:
    """Let `change` work on the opened exiv2 image of the file, then read it."""
    assert callable(change)
    image = exiv2.ImageFactory.open(str(path))
    image.readMetadata()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # raw bytes have no newer call
        change(image)
    image.writeMetadata()
    return read(path)


def test_several_creators(photo: PhotoFactory) -> None:
    def change(image: object) -> None:
        image.xmpData()[X] = ["Jo Lind", "Mara Öz", "Jo Lind"]  # type: ignore[attr-defined]

    assert written(photo(), change).creator == "Jo Lind, Mara Öz"

    def bylines(image: object) -> None:
        for name in ("Jo Lind", "Mara Öz"):
            datum = exiv2.Iptcdatum(exiv2.IptcKey(I), exiv2.StringValue(name))
            image.iptcData().add(datum)  # type: ignore[attr-defined]

    assert written(photo(), bylines).creator == "Jo Lind, Mara Öz"


@pytest.mark.parametrize(
    ("texts", "caption"),
    [
        ({"x-default": "Baker", "de-DE": "Bäckerin"}, "Bäckerin"),
        ({"x-default": "Baker", "de": "Bäckerin", "de-DE": "Brotbäckerin"}, "Bäckerin"),
        ({"x-default": "Baker", "fr-FR": "Boulangère"}, "Baker"),
        ({"x-default": "", "en": "Baker"}, "Baker"),
        ({"x-default": "", "tr-TR": "Fırıncı"}, "Fırıncı"),
    ],
)
def test_languages(photo: PhotoFactory, texts: dict[str, str], caption: str) -> None:
    def change(image: object) -> None:
        image.xmpData()["Xmp.dc.description"] = texts  # type: ignore[attr-defined]

    assert written(photo(), change).caption == caption


@pytest.mark.parametrize(
    ("data", "marker", "name"),
    [
        ("Müller".encode(), True, "Müller"),
        ("Müller".encode(), False, "Müller"),
        ("Müller – „Foto“".encode("cp1252"), False, "Müller – „Foto“"),
    ],
)
def test_encodings_of_iptc(photo: PhotoFactory, data: bytes, marker: bool, name: str) -> None:
    def change(image: object) -> None:
        iptc = image.iptcData()  # type: ignore[attr-defined]
        if marker:
            iptc["Iptc.Envelope.CharacterSet"] = "\x1b%G"
        value = exiv2.StringValue()
        value.read(data, exiv2.ByteOrder.bigEndian)
        iptc.add(exiv2.Iptcdatum(exiv2.IptcKey(I), value))

    assert written(photo(), change).creator == name


def test_encodings_of_exif(photo: PhotoFactory) -> None:
    def change(image: object) -> None:
        value = exiv2.AsciiValue()
        value.read("Jörg Groß\0".encode("cp1252"), exiv2.ByteOrder.bigEndian)
        image.exifData().add(exiv2.ExifKey(E), value)  # type: ignore[attr-defined]

    assert written(photo(), change).creator == "Jörg Groß"


def test_what_explorer_writes(photo: PhotoFactory) -> None:
    def utf16(text: str) -> str:
        return " ".join(str(byte) for byte in (text + "\0").encode("utf-16-le"))

    tags = {"Exif.Image.XPAuthor": utf16("Jörg Groß"), "Exif.Image.XPComment": utf16("Bäckerin")}
    found = read(photo(tags=tags))
    assert (found.creator, found.caption) == ("Jörg Groß", "Bäckerin")


@pytest.mark.parametrize(
    ("tags", "caption"),
    [
        ({"Exif.Photo.UserComment": "charset=Unicode Grüße"}, "Grüße"),
        ({"Exif.Photo.UserComment": "charset=Ascii Hello"}, "Hello"),
        ({"Exif.Photo.UserComment": "charset=Ascii "}, ""),
        ({"Exif.Image.ImageDescription": "OLYMPUS DIGITAL CAMERA         "}, ""),
        ({"Exif.Image.ImageDescription": "SONY DSC"}, ""),
        ({"Exif.Image.ImageDescription": "Sony DSC", "Exif.Photo.UserComment": "Mara"}, "Mara"),
        ({"Exif.Image.ImageDescription": "- - -"}, ""),
        ({"Xmp.dc.description": "first\n\n\n\nsecond"}, "first\n\nsecond"),
        ({"Exif.Image.ImageDescription": "x" * 20_000}, ""),
    ],
)
def test_captions(photo: PhotoFactory, tags: Mapping[str, str], caption: str) -> None:
    assert read(photo(tags=tags)).caption == caption


@pytest.mark.parametrize(
    ("tags", "taken"),
    [
        ({"Exif.Photo.DateTimeOriginal": "2026:05:03 14:30:05"}, "2026-05-03T14:30:05"),
        ({"Exif.Photo.DateTimeOriginal": "0000:00:00 00:00:00"}, None),
        ({"Exif.Photo.DateTimeOriginal": "    :  :     :  :  "}, None),
        ({"Exif.Photo.DateTimeDigitized": "2026:05:03 14:30:05"}, "2026-05-03T14:30:05"),
        ({"Xmp.photoshop.DateCreated": "2026-05-03T14:30:05+02:00"}, "2026-05-03T14:30:05"),
        ({"Xmp.photoshop.DateCreated": "2026-05-03"}, "2026-05-03T00:00:00"),
        (
            {
                "Xmp.photoshop.DateCreated": "2026-05-03",
                "Exif.Photo.DateTimeOriginal": "2026:05:03 14:30:05",
            },
            "2026-05-03T14:30:05",
        ),
        (
            {
                "Iptc.Application2.DateCreated": "2026-05-03",
                "Iptc.Application2.TimeCreated": "14:30:05+02:00",
            },
            "2026-05-03T14:30:05",
        ),
        ({}, None),
    ],
)
def test_dates(photo: PhotoFactory, tags: Mapping[str, str], taken: str | None) -> None:
    assert read(photo(tags=tags)).taken_at == taken


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-05-03T14:30", "2018-05-03T14:30:00"),
        ("2018-05-03T14:30:07.123Z", "2018-05-03T14:30:07"),
        ("20180503T143007+0200", "2018-05-03T14:30:07"),
        ("2018:05:03 14:30:07\0", "2018-05-03T14:30:07"),
        ("2018-05", None),
        ("2018", None),
        ("2018-02-30", None),
        ("2018-05-03T25:00", None),
        ("0001-01-01", None),
        ("9999-01-01", None),
        ("morgen", None),
        ("", None),
    ],
)
def test_moments(text: str, moment: str | None) -> None:
    assert moment_of(text) == moment


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Müller".encode(), "Müller"),
        ("MÃ¼ller".encode(), "Müller"),
        ("â€žZitatâ€œ".encode(), "„Zitat“"),
        ("Müller".encode("cp1252"), "Müller"),
        ("Ã la carte".encode(), "Ã la carte"),
        ("São Paulo".encode(), "São Paulo"),
    ],
)
def test_mojibake(data: bytes, text: str) -> None:
    assert decoded(data) == text


@given(st.binary(max_size=300))
def test_any_bytes_become_clean_text(data: bytes) -> None:
    text = clean_text(decoded(data))
    assert all(c.isprintable() or c in "\n\u200d" for c in text)
    assert text == text.strip()
    assert len(one_line(decoded(data))) <= LINE
    assert "\n" not in one_line(decoded(data))


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_any_blocks_are_read(exif: bytes, xmp: bytes) -> None:
    read_blocks(b"Exif\0\0II*\0\x08\0\0\0" + exif, xmp)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe1\xff\xff", b"\xff\xd8" * 1000])
def test_broken_files_have_no_metadata(data: bytes) -> None:
    assert read_metadata(data) == Metadata()


def test_threads(photo: PhotoFactory) -> None:
    files = [photo(f"{n}.jpg", creator=f"Person {n}", credit=f"Credit {n}") for n in range(8)]
    data = [path.read_bytes() for path in files]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(read_metadata, data * 12))
    assert [m.creator for m in found] == [f"Person {n}" for n in range(8)] * 12


def test_nothing_is_printed(photo: PhotoFactory, tmp_path: Path) -> None:
    data = photo(creator="Jo Lind", caption="Mara").read_bytes()
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(
        data.replace(b"Exif\0\0II*\0", b"Exif\0\0II*\xff").replace(b"<rdf:", b"<rd:")
    )
    program = (
        "import sys, pathlib\n"
        "from desktop.core.metadata import read_metadata\n"
        "read_metadata(pathlib.Path(sys.argv[1]).read_bytes())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(broken)],
        capture_output=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (run.stdout, run.stderr) == (b"", b"")
