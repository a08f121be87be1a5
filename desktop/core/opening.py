"""Opening photos: what they are is told by content, and what we cannot use is refused by name.

Every refusal is a `Known` error with the value `file`.
A picture that is cut off is refused as well: half a face on a poster helps nobody.
"""

from __future__ import annotations

import logging
import stat
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self, cast

from desktop.core import sniff
from desktop.core.depth import eight_bit
from desktop.core.errors import Known
from desktop.core.header import Header, is_raw_inside, read_header

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)

MAX_PIXELS = 200_000_000
"""Larger pictures are refused: decoded, they would fill the memory of an office laptop."""

LARGE = 64_000_000
"""Of pictures with more pixels than this in memory, only one is decoded at a time."""

_one_large = threading.Lock()


class Opened:
    """An open picture file, with its pixels not yet decoded. Use it with `with`."""

    def __init__(
        self, image: Image.Image, header: Header, stream: IO[bytes], name: str, size: int
    ) -> None:
        self.image = image
        self._stream = stream  # Pillow closes only what it has opened itself
        self.header = header
        self.name = name
        self.size = size
        self.extent: tuple[float, float] = (float(image.width), float(image.height))
        """The size of the photo in decoded pixels: at 1/4, 6001 pixels are 1500.25 of them."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and of the pixels."""
        self.image.close()
        self._stream.close()

    @property
    def raw_size(self) -> tuple[int, int]:
        """Width and height of the picture as it lies in the file, in pixels."""
        if self.header.turn >= 5:
            return self.header.height, self.header.width
        return self.header.width, self.header.height

    @contextmanager
    def decoded(self, width: int, height: int) -> Generator[Image.Image, None, None]:
        """Decode, not yet turned upright: mode L, LA, RGB, RGBA, CMYK or LAB.

        `width` and `height` say how many pixels of the whole picture are needed, as it lies in the
        file. A JPEG is decoded at 1/2, 1/4 or 1/8 where that is still as large: a quarter of the
        time. Leaves the `with` block only with what the caller made of it, so that two large
        pictures never lie in the memory at once.
        """
        from PIL.ImageFile import ImageFile

        image = self.image
        if self.header.kind is sniff.JPEG:
            drafted = image.draft(image.mode, (width, height))
            if drafted is not None:
                self.extent = (drafted[1][2], drafted[1][3])
        with _room(image.width * image.height):
            with _decoding(self.name):
                # One call to the decoder instead of one per 64 KiB: it takes the interpreter's
                # lock after each, and two threads would wait for each other.
                if isinstance(image, ImageFile):
                    image.decodermaxblock = min(max(self.size, 1 << 16), 1 << 25)
                image.load()
                pixels = eight_bit(image)
            yield pixels


def open_picture(source: bytes | Path, name: str = "") -> Opened:
    """Open a picture from its bytes or from a regular file. `name` is how errors call it.

    Raises Known: image_not_a_picture, image_format, image_raw, image_too_large, image_animated,
    image_truncated, image_damaged, image_no_memory, and those of `check_file`.
    """
    if isinstance(source, bytes):
        size = len(source)
        stream: IO[bytes] = BytesIO(source)
    else:
        name = name or source.name
        size = check_file(source, name)
        stream = open_file(source, name)
    try:
        return _open(stream, size, name)
    except BaseException:
        stream.close()
        raise


def check_file(path: Path, name: str) -> int:
    """The size of a regular, non-empty file, in bytes.

    Raises Known: image_vanished, image_unreadable, image_is_folder, image_special (a pipe or a
    device, which could block for ever), image_empty.
    """
    with reading(name):
        status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise Known("image_is_folder", file=name)
    if not stat.S_ISREG(status.st_mode):
        raise Known("image_special", file=name)
    if status.st_size == 0:
        raise Known("image_empty", file=name)
    return status.st_size


def open_file(path: Path, name: str) -> IO[bytes]:
    """Open a file of the user for reading. Raises Known: image_vanished, image_unreadable."""
    with reading(name):
        return path.open("rb")


@contextmanager
def reading(name: str) -> Generator[None, None, None]:
    """Turn what the system says about a file of the user into a Known error."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Known("image_vanished", file=name) from error
    except OSError as error:
        log.info("%s cannot be read: %s", name, error)
        raise Known("image_unreadable", file=name) from error


def expected(head: bytes, name: str) -> sniff.Kind:
    """The format of a file that begins with `head`, when we take it.

    Raises Known: image_not_a_picture, image_raw, image_format (with the name of the format).
    """
    kind = sniff.kind(head)
    if kind is None:
        raise Known("image_not_a_picture", file=name)
    if kind is sniff.TIFF and sniff.is_raw_name(Path(name).suffix):
        kind = sniff.RAW
    if kind is sniff.RAW:
        raise Known("image_raw", file=name)
    if kind is sniff.GIF:
        return kind  # perhaps animated: that is the better reason
    if not kind.taken:
        raise Known("image_format", file=name, format=kind.name)
    return kind


# ------------------------------------------------------------------------------- inside


def _open(stream: IO[bytes], size: int, name: str) -> Opened:
    from PIL import Image

    with _decoding(name):
        kind = expected(stream.read(sniff.HEAD), name)
        if _is_cut(stream, kind, size):
            raise Known("image_truncated", file=name)
        stream.seek(0)
        image = Image.open(stream, formats=[_plugin(kind)])
        _refuse(image, kind, name)
        return Opened(image, read_header(image, kind), stream, name, size)


def _refuse(image: Image.Image, kind: sniff.Kind, name: str) -> None:
    """Raise Known for a picture that opens well and is still of no use."""
    if image.width * image.height > MAX_PIXELS:
        raise _too_large(name, image.width, image.height)
    if kind in (sniff.GIF, sniff.PNG, sniff.WEBP) and getattr(image, "is_animated", False):
        raise Known("image_animated", file=name, format=kind.name)
    if not kind.taken:
        raise Known("image_format", file=name, format=kind.name)
    if kind is sniff.TIFF and is_raw_inside(image):
        raise Known("image_raw", file=name)


def _is_cut(stream: IO[bytes], kind: sniff.Kind, size: int) -> bool:
    """Whether a file is shorter than it says; what the decoders let pass or call by other names.

    A JPEG of which the end is all zeros comes from a copy that broke off after the space had been
    reserved. It decodes without an error, to a picture that is grey below.
    """
    if kind is sniff.JPEG:
        zeros, end = _zeros_at_end(stream, size)
        return zeros >= 64 and end != b"\xff\xd9"
    stream.seek(0)
    head = stream.read(8)
    if kind is sniff.WEBP:  # some writers forget the last, even byte
        return int.from_bytes(head[4:8], "little") + 8 > size + 1
    if kind is sniff.TIFF and 42 in (head[2], head[3]):  # not BigTIFF
        order = "little" if head[:2] == b"II" else "big"
        return int.from_bytes(head[4:8], order) + 2 > size
    return False


def _zeros_at_end(stream: IO[bytes], size: int) -> tuple[int, bytes]:
    """How many zeros a file ends with, and the two bytes before them."""
    step = 4096
    while True:
        stream.seek(-min(size, step), 2)
        tail = stream.read()
        stripped = tail.rstrip(b"\0")
        if len(stripped) >= 2 or step >= size:
            return len(tail) - len(stripped), stripped[-2:]
        step *= 8


def _plugin(kind: sniff.Kind) -> str:
    """Make Pillow know the format, and return its name there."""
    _prepare()
    return {sniff.WEBP: "WEBP", sniff.HEIC: "HEIF"}.get(kind, kind.name)


@lru_cache(maxsize=1)
def _prepare() -> None:
    """Load the readers we need, and only those: Pillow would load all sixty.

    Pillow's own limit of size is replaced by ours, which names the picture.
    """
    import pillow_heif
    from PIL import Image, TiffImagePlugin, WebPImagePlugin

    Image.preinit()  # JPEG, PNG and GIF
    for plugin in (TiffImagePlugin, WebPImagePlugin):  # importing has registered them
        log.debug("%s is ready", plugin.__name__)
    cast("Any", pillow_heif).register_heif_opener(thumbnails=False)  # it has half its types
    Image.MAX_IMAGE_PIXELS = None


@contextmanager
def _decoding(name: str) -> Generator[None, None, None]:
    """Turn what reading and decoding raise into a Known error.

    Everything is caught: Pillow documents OSError alone for broken data, and its readers of TIFF,
    PNG and EXIF let ten other kinds through.
    """
    try:
        yield
    except Known:
        raise
    except MemoryError as error:
        raise Known("image_no_memory", file=name) from error
    except Exception as error:
        log.info("a %s file cannot be decoded: %r", Path(name).suffix, error)
        if isinstance(error, OSError) and error.errno is not None:  # the disk, not the data
            raise Known("image_unreadable", file=name) from error
        text = str(error).lower()
        cut = isinstance(error, EOFError) or any(
            word in text for word in ("truncated", "end of file", "not enough data")
        )
        raise Known("image_truncated" if cut else "image_damaged", file=name) from error


def _too_large(name: str, width: int, height: int) -> Known:
    return Known("image_too_large", file=name, width=width, height=height)


@contextmanager
def _room(pixels: int) -> Generator[None, None, None]:
    if pixels <= LARGE:
        yield
        return
    with _one_large:
        yield
