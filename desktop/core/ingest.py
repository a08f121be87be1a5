"""Taking a photo into the library: one read of the file gives everything Litfass wants to know.

Runs on several threads at once. What is wrong with a file is a `Known` error; nothing of it stays
in the vault then.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import colour, sniff
from desktop.core.crop import Face
from desktop.core.errors import Known
from desktop.core.faces import FaceFinder
from desktop.core.finding import find_files
from desktop.core.imaging import make_proofs
from desktop.core.likeness import likeness_of_proof
from desktop.core.metadata import Metadata, read_blocks, read_metadata
from desktop.core.opening import Opened, check_file, open_picture, reading
from desktop.core.sights import Sights
from desktop.core.vault import PROOFS, Staged, Vault

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Ingested", "find_files", "ingest"]

IN_MEMORY = 128 << 20
"""Larger files, in bytes, are copied into the vault first and decoded from there."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """A photo that lies in the vault. Sizes in pixels of the upright photo.

    `mode` is Pillow's ("RGB", "CMYK", "I;16", "RGB;16"), `profile` the description of the colour
    profile, `taken_at` local time ("2018-05-03T14:30:00"), `likeness` what
    `desktop.core.likeness` makes of it. Focus and face are fractions of the
    upright photo. Texts are "" where the file says nothing.
    """

    digest: str
    suffix: str
    file_name: str
    size_bytes: int
    width: int
    height: int
    format: str
    mode: str
    profile: str | None = None
    taken_at: str | None = None
    creator: str = ""
    credit_line: str = ""
    copyright: str = ""
    caption: str = ""
    focus_x: float | None = None
    focus_y: float | None = None
    face: Face | None = None
    likeness: int | None = None


def _unknown(_digest: str) -> Ingested | None:
    return None


def ingest(
    path: Path,
    vault: Vault,
    faces: bool = True,
    *,
    known: Callable[[str], Ingested | None] = _unknown,
) -> Ingested:
    """Take a photo into the vault, with its proofs, and return what it is.

    `known` may return what is on record about a digest (SHA-256 of the file): if the vault has
    that picture too, nothing is decoded and the record comes back. It is called on this thread.

    Raises Known: those of `check_file`, `open_picture`, `make_proofs` and `Vault.keep`, and
    folder_unreadable for a folder whose content nobody may list.
    """
    name = shown_name(path)
    _check_folder(path, name)
    if check_file(path, name) > IN_MEMORY:
        return _ingest_large(path, name, vault, faces, known)
    with reading(name):
        data = path.read_bytes()
    if not data:  # it was not empty a moment ago
        raise Known("image_empty", file=name)
    digest = hashlib.sha256(data).hexdigest()
    record = _recorded(digest, len(data), vault, known)
    if record is not None:
        return record
    with open_picture(data, name) as opened:
        ingested = _looked_at(opened, digest, data, vault, faces)
    vault.keep(data, digest, ingested.suffix)
    return ingested


def shown_name(path: Path) -> str:
    """The name of a file as text that can be stored and shown, whatever bytes it has.

    macOS decomposes umlauts; one spelling finds them again.
    """
    name = path.name or str(path)
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", text)


# ------------------------------------------------------------------------------- inside


def _check_folder(path: Path, name: str) -> None:
    """A folder only comes here when `find_files` could not list it, or from elsewhere."""
    if not path.is_dir():
        return
    try:
        os.scandir(path).close()
    except OSError as error:
        raise Known("folder_unreadable", folder=name) from error


def _recorded(
    digest: str, size: int, vault: Vault, known: Callable[[str], Ingested | None]
) -> Ingested | None:
    record = known(digest)
    if record is not None and vault.has(digest, record.suffix, size):
        return record
    return None


def _ingest_large(
    path: Path,
    name: str,
    vault: Vault,
    faces: bool,
    known: Callable[[str], Ingested | None],
) -> Ingested:
    """As `ingest`, without ever holding the file: it is copied and hashed, then decoded there."""
    with open_picture(path, name):  # refuse before copying gigabytes
        pass
    staged = vault.stage(path)
    try:
        record = _recorded(staged.digest, staged.size_bytes, vault, known)
        if record is not None:
            return record
        ingested = _looked_at_staged(staged, name, vault, faces)
        vault.settle(staged, ingested.suffix)
        return ingested
    finally:
        vault.discard(staged)


def _looked_at_staged(staged: Staged, name: str, vault: Vault, faces: bool) -> Ingested:
    with (
        open_picture(staged.part, name) as opened,
        staged.part.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
    ):
        return _looked_at(opened, staged.digest, mapped, vault, faces)


def _looked_at(
    opened: Opened, digest: str, data: bytes | mmap.mmap, vault: Vault, faces: bool
) -> Ingested:
    """Decode once, write the proofs, collect the facts. The original is not yet in the vault."""
    header = opened.header
    if vault.has(digest, header.kind.suffix, len(data)):  # decoded before, and found good
        seen = _finder().look(_stored_proof(vault, digest)) if faces else None
    else:
        proofs = make_proofs(opened)
        seen = _finder().look(proofs.image) if faces else None
        for side in PROOFS:
            vault.write_proof(digest, side, proofs.data[side])
    if faces:  # where eyes and nose are is kept beside the proofs
        Sights.of_library(vault.folder).put(digest, seen.marks if seen is not None else None)
    facts = _metadata(opened, data)
    icc = colour.profile(header.icc) if header.icc else None
    face = seen.face if seen is not None else None
    focus = face.centre if face else (None, None)
    return Ingested(
        digest=digest,
        suffix=header.kind.suffix,
        file_name=opened.name,
        size_bytes=len(data),
        width=header.width,
        height=header.height,
        format=header.kind.name,
        mode=header.mode,
        profile=icc.description if icc else None,
        taken_at=facts.taken_at,
        creator=facts.creator,
        credit_line=facts.credit_line,
        copyright=facts.copyright,
        caption=facts.caption,
        focus_x=focus[0],
        focus_y=focus[1],
        face=face,
        likeness=likeness_of_proof(vault.proof(digest, min(PROOFS))),
    )


def _metadata(opened: Opened, data: bytes | mmap.mmap) -> Metadata:
    if opened.header.kind is sniff.HEIC:
        info = opened.image.info
        return read_blocks(info.get("exif"), info.get("xmp"))
    return read_metadata(data)


def _stored_proof(vault: Vault, digest: str) -> Image:
    with open_picture(vault.proof(digest, max(PROOFS))) as opened:
        return make_proofs(opened).image


@lru_cache(maxsize=1)
def _finder() -> FaceFinder:
    return FaceFinder()
