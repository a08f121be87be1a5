"""The folder of damaged and odd pictures: each is refused by name, none stops or hangs anything."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop.core.errors import Known
from desktop.core.imaging import make_proofs
from desktop.core.ingest import ingest
from desktop.core.vault import Vault
from tests.fixtures.photos import PhotoFactory

# Pillow warns about half of what is refused here.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "library").mkdir()
    return Vault(tmp_path / "library")


def files_in(vault: Vault) -> list[Path]:
    return [path for path in vault.folder.rglob("*") if path.is_file()]


def refused(path: Path, vault: Vault) -> Known:
    """The refusal; nothing of the file may be left in the vault."""
    with pytest.raises(Known) as caught:
        ingest(path, vault, faces=False)
    assert files_in(vault) == []
    return caught.value


def noise(width: int = 300, height: int = 200) -> Image.Image:
    random = np.random.default_rng(7)
    return Image.fromarray(random.integers(0, 255, (height, width, 3), dtype=np.uint8))


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format_, **options)
    return stream.getvalue()


def test_empty(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "leer.jpg"
    path.touch()
    error = refused(path, vault)
    assert (error.code, error.values) == ("image_empty", {"file": "leer.jpg"})


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.97])
@pytest.mark.parametrize(
    ("format_", "options"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("PNG", {}),
        ("WEBP", {}),
        ("HEIF", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ],
)
def test_cut_off(
    tmp_path: Path, vault: Vault, format_: str, options: dict[str, object], part: float
) -> None:
    import pillow_heif

    pillow_heif.register_heif_opener()
    data = encoded(noise(), format_, **options)
    path = tmp_path / "halb.jpg"
    path.write_bytes(data[: int(len(data) * part)])
    assert refused(path, vault).code == "image_truncated"


def test_a_copy_that_broke_off_is_zeros_at_the_end(tmp_path: Path, vault: Vault) -> None:
    data = encoded(noise(), "JPEG")
    path = tmp_path / "karte.jpg"
    path.write_bytes(data[: len(data) // 2] + bytes(len(data) // 2))
    assert refused(path, vault).code == "image_truncated"


def test_a_whole_jpeg_may_be_padded(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "padded.jpg"
    path.write_bytes(encoded(noise(), "JPEG") + bytes(5000))
    assert ingest(path, vault, faces=False).width == 300


@pytest.mark.parametrize("at", [0.1, 0.4, 0.7])
@pytest.mark.parametrize("format_", ["PNG", "WEBP", "HEIF", "TIFF"])
def test_overwritten_in_the_middle(tmp_path: Path, vault: Vault, format_: str, at: float) -> None:
    options = {"compression": "tiff_adobe_deflate"} if format_ == "TIFF" else {}
    data = bytearray(encoded(noise(), format_, **options))
    start = int(len(data) * at)
    data[start : start + 400] = b"\xff" * 400
    path = tmp_path / "kaputt.png"
    path.write_bytes(data)
    try:
        ingest(path, vault, faces=False)
    except Known as error:
        assert error.code in {"image_truncated", "image_damaged"}  # noqa: PT017
        assert files_in(vault) == []
    else:  # a decoder that finds its way is no crime
        assert format_ in {"WEBP", "HEIF"}


@pytest.mark.parametrize("content", [b"Guten Tag", b"PK\x03\x04" + bytes(100), b"\xff\xd8"])
def test_no_picture_at_all(tmp_path: Path, vault: Vault, content: bytes) -> None:
    path = tmp_path / "brief.jpg"
    path.write_bytes(content)
    assert refused(path, vault).code == "image_not_a_picture"


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_the_content_counts_not_the_extension(tmp_path: Path, vault: Vault, format_: str) -> None:
    suffixes = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp"}
    path = tmp_path / "bild.xyz"
    path.write_bytes(encoded(noise(), format_))
    ingested = ingest(path, vault, faces=False)
    assert ingested.suffix == suffixes[format_]
    assert vault.original(ingested.digest, ingested.suffix).read_bytes() == path.read_bytes()


def giant_png(width: int, height: int) -> bytes:
    """A PNG of one bit per pixel that takes a few kilobytes and decodes to hundreds of MB."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    row = bytes(1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    head = b"\x89PNG\r\n\x1a\n"
    return head + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_300_megapixels(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "riesig.png"
    path.write_bytes(giant_png(20_000, 15_000))
    error = refused(path, vault)
    assert error.code == "image_too_large"
    assert error.values == {"file": "riesig.png", "width": 20_000, "height": 15_000}


@pytest.mark.parametrize(
    ("suffix", "format_"), [(".gif", "GIF"), (".webp", "WEBP"), (".png", "PNG")]
)
def test_animated(tmp_path: Path, vault: Vault, suffix: str, format_: str) -> None:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "green", "blue")]
    path = tmp_path / f"film{suffix}"
    frames[0].save(path, format_, save_all=True, append_images=frames[1:], duration=100)
    assert refused(path, vault).code == "image_animated"


@pytest.mark.parametrize(
    ("format_", "name"), [("GIF", "GIF"), ("BMP", "BMP"), ("ICO", "ICO"), ("AVIF", "AVIF")]
)
def test_formats_that_are_not_taken_have_a_name(
    tmp_path: Path, vault: Vault, format_: str, name: str
) -> None:
    path = tmp_path / "bild.jpg"
    path.write_bytes(encoded(noise(64, 64), format_))
    error = refused(path, vault)
    assert (error.code, error.values["format"]) == ("image_format", name)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"8BPS\0\1", "Photoshop"),
        (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypmp42", "video"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "SVG"),
    ],
)
def test_other_files_that_show_pictures(
    tmp_path: Path, vault: Vault, head: bytes, name: str
) -> None:
    path = tmp_path / "bild.jpg"
    path.write_bytes(head + bytes(200))
    assert refused(path, vault).values["format"] == name


@pytest.mark.parametrize("name", ["DSC_1.NEF", "bild.dng", "IMG_2.ARW"])
def test_raw_files_are_not_taken_for_their_thumbnails(
    tmp_path: Path, vault: Vault, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(encoded(noise(160, 120), "TIFF"))
    assert refused(path, vault).code == "image_raw"


def test_raw_files_are_found_out_under_another_name(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "bild.tif"
    path.write_bytes(encoded(noise(160, 120), "TIFF", tiffinfo={50706: b"\1\4\0\0"}))
    assert refused(path, vault).code == "image_raw"


def test_a_folder_named_like_a_photo(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "urlaub.jpg"
    path.mkdir()
    assert refused(path, vault).code == "image_is_folder"


def test_vanished(tmp_path: Path, vault: Vault) -> None:
    assert refused(tmp_path / "weg.jpg", vault).code == "image_vanished"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_not_waited_for(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "pipe.jpg"
    os.mkfifo(path)
    assert refused(path, vault).code == "image_special"


@pytest.mark.skipif(sys.platform == "win32", reason="no permission bits")
def test_unreadable(tmp_path: Path, photo: PhotoFactory) -> None:
    """In a process without the rights of an administrator, which may read everything."""
    path = photo("geheim.jpg")
    path.chmod(0)
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from desktop.core.errors import Known\n"
        "from desktop.core.opening import open_picture\n"
        "path = Path(sys.argv[1])\n"
        "descriptor = os.open(path.parent, os.O_RDONLY)\n"  # pytest's folders are private
        "os.fchdir(descriptor)\n"
        "if os.getuid() == 0:\n"
        "    os.setuid(65534)\n"
        "try:\n"
        "    open_picture(Path(path.name))\n"
        "except Known as error:\n"
        "    print(error.code)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert run.stdout.strip() == "image_unreadable"


@pytest.mark.parametrize(
    "name",
    [
        "Jörg Müßig – Größe.jpg",
        "Mara 🌻👩‍🚒.jpg",
        "ä" * 125 + ".jpg",  # 254 bytes
        "x" * 251 + ".jpg",  # 255 bytes
        "  leading and trailing .jpg",
        "....jpg",
        "name;with'odd\"signs$(x)`%20.jpg",
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="names that only POSIX allows")
def test_any_name_arrives(tmp_path: Path, vault: Vault, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(encoded(noise(40, 30), "JPEG"))
    assert ingest(path, vault, faces=False).file_name == name


@pytest.mark.skipif(sys.platform != "linux", reason="bytes that are no text")
def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path, vault: Vault) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/M\xfcller.jpg"))
    path.write_bytes(encoded(noise(40, 30), "JPEG"))
    name = ingest(path, vault, faces=False).file_name
    assert name == "M\ufffdller.jpg"
    name.encode("utf-8")


@pytest.mark.parametrize("mode", ["P", "CMYK", "I;16", "L", "RGBA"])
def test_odd_modes_are_good_pictures(vault: Vault, photo: PhotoFactory, mode: str) -> None:
    ingested = ingest(photo("odd.tif", mode=mode), vault, faces=False)
    assert ingested.mode == mode
    assert vault.has(ingested.digest, ".tif", ingested.size_bytes)


@pytest.mark.parametrize("icc", [b"", b"nonsense", b"\0" * 4000, b"\xff" * 128])
def test_a_broken_profile_does_not_matter(vault: Vault, photo: PhotoFactory, icc: bytes) -> None:
    ingested = ingest(photo("odd.jpg", profile=icc), vault, faces=False)
    assert ingested.profile is None


@pytest.mark.parametrize("seed", range(40))
def test_any_broken_file_is_refused_or_taken(
    tmp_path: Path, vault: Vault, photo: PhotoFactory, seed: int
) -> None:
    """Bytes changed at random: there is a picture or a reason, never anything else."""
    random = np.random.default_rng(seed)
    suffix = (".jpg", ".png", ".tif", ".webp", ".heic")[seed % 5]
    path = photo(f"flip{suffix}", (64, 80), creator="Jo Lind", seed=seed)
    data = bytearray(path.read_bytes())
    for at in random.integers(0, len(data), 1 + seed):
        data[at] = random.integers(0, 256)
    path.write_bytes(data)
    try:
        ingested = ingest(path, vault, faces=False)
    except Known:
        assert files_in(vault) == []
    else:
        assert vault.has(ingested.digest, ingested.suffix, len(data))


def test_two_large_pictures_are_not_decoded_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from desktop.core import opening

    monkeypatch.setattr(opening, "LARGE", 1000)
    data = encoded(noise(), "PNG")
    inside: list[int] = []
    most: list[int] = []

    def decode(_number: int) -> None:
        with opening.open_picture(data) as opened, opened.decoded(300, 200):
            inside.append(1)
            most.append(len(inside))
            inside.pop()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(decode, range(30)))
    assert max(most) == 1


def test_decoding_again_after_an_error_of_the_caller(tmp_path: Path) -> None:
    """What goes wrong with decoded pixels is not the fault of the picture."""
    from desktop.core.opening import open_picture

    with open_picture(encoded(noise(), "JPEG")) as opened:
        with pytest.raises(OSError, match="mine"), opened.decoded(10, 10):
            raise OSError("mine")
        assert make_proofs(opened).data
