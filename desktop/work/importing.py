"""Importing photos: a Job reads the files, one Change brings the portraits."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from db import rows
from db.changes import Batch, Change, Insert
from desktop.core.errors import Cancelled, Known
from desktop.work.crops import face_of
from desktop.work.lanes import Progress
from desktop.work.store import Store
from desktop.work.verbs import now

if TYPE_CHECKING:
    from desktop.core.ingest import Ingested
    from desktop.core.vault import Vault

_log = logging.getLogger(__name__)

#: Files read at once. Decoding fills one core each; more would only fight for memory.
THREADS = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be taken in, and why."""

    path: Path
    error: Exception


@dataclass(slots=True)
class Harvest:
    """What reading files brought: pictures new to the vault or read again, and failures.

    `pictures` has no digest twice; `repeated` counts the files that were the same as another;
    `left` those of `total` that were not looked at, because it was enough before.
    """

    pictures: list[Ingested] = field(default_factory=list["Ingested"])
    failures: list[Failure] = field(default_factory=list[Failure])
    repeated: int = 0
    left: int = 0
    total: int = 0
    seconds: float = 0.0


def harvest(
    paths: Sequence[Path],
    vault: Vault,
    progress: Progress,
    *,
    known: Callable[[str], Ingested | None] = lambda _digest: None,
    faces: bool = True,
    enough: Callable[[], bool] = lambda: False,
) -> Harvest:
    """Read files and folders into the vault, on any thread but the window's.

    A file that fails is noted with its reason and the rest goes on; only what concerns all of them
    (a full disk, a vault that cannot be written) ends the whole. Raises `Cancelled`; originals
    already in the vault stay there and are recognised the next time. Once it is `enough` no
    further file is begun, and what was read until then is the harvest.
    """
    from desktop.core.ingest import find_files, ingest

    started = perf_counter()
    result = Harvest()
    files = find_files(paths, progress.check)
    seen: set[str] = set()
    progress.report(0, len(files))
    with ThreadPoolExecutor(THREADS, thread_name_prefix="import") as pool:
        waiting: dict[Future[Ingested], int] = {}
        finished: dict[int, Ingested] = {}
        queue = iter(enumerate(files))
        done = 0
        try:
            while True:
                if enough():
                    # What has not begun does not begin; what is at work is waited for below.
                    waiting = {f: index for f, index in waiting.items() if not f.cancel()}
                    queue = iter(())
                while len(waiting) < THREADS * 2 and (entry := next(queue, None)) is not None:
                    index, path = entry
                    waiting[pool.submit(ingest, path, vault, faces=faces, known=known)] = index
                if not waiting:
                    break
                ready, _ = wait(waiting, timeout=0.1, return_when=FIRST_COMPLETED)
                progress.check()
                for future in ready:
                    index = waiting.pop(future)
                    done += 1
                    _collect(future, files[index], index, finished, result)
                    progress.report(done, len(files), files[index].name)
        finally:
            for future in waiting:
                future.cancel()
    for index in sorted(finished):
        picture = finished[index]
        if picture.digest in seen:
            result.repeated += 1
        else:
            seen.add(picture.digest)
            result.pictures.append(picture)
    result.left, result.total = len(files) - done, len(files)
    result.seconds = perf_counter() - started
    return result


#: What hits every further file as well: no use to go on.
_FATAL = ("disk_full", "library_missing", "library_not_written", "library_read_only")


def _collect(
    future: Future[Ingested],
    path: Path,
    index: int,
    finished: dict[int, Ingested],
    result: Harvest,
) -> None:
    try:
        finished[index] = future.result()
    except Known as error:
        if error.code in _FATAL:
            raise
        result.failures.append(Failure(path, error))
    except (Cancelled, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - logged and named to the user
        # A mistake of ours, or of a decoder, with this one file: the others are good.
        _log.exception("reading a %s file failed", path.suffix)
        result.failures.append(Failure(path, error))


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an import will write: the Change, the new portraits, how many were there already."""

    change: Change
    portraits: tuple[int, ...]
    known: tuple[int, ...]


def arrive(store: Store, campaign_id: int, harvested: Harvest, kind: str = "person") -> Arrival:
    """A portrait for each picture that the campaign does not show yet.

    `known` are the portraits of the campaign that show one of the pictures already.
    """
    from db import queries

    digests = [picture.digest for picture in harvested.pictures]
    there = store.read(queries.pictures_by_digest, digests)
    shown = store.read(queries.portraits_showing, campaign_id, [p.id for p in there.values()])
    fresh = [picture for picture in harvested.pictures if picture.digest not in there]
    moment = now()
    picture_ids = {digest: row.id for digest, row in there.items()}
    picture_ids.update(
        zip(
            [picture.digest for picture in fresh],
            store.reserve("pictures", len(fresh)),
            strict=True,
        )
    )
    wanted = [picture for picture in harvested.pictures if picture_ids[picture.digest] not in shown]
    ids = store.reserve("portraits", len(wanted))
    portraits = [
        rows.Portrait(
            id_, campaign_id, kind, picture_id=picture_ids[picture.digest], created_at=moment
        )
        for id_, picture in zip(ids, wanted, strict=True)
    ]
    change = Batch.of(
        Insert.of("pictures", [picture_row(picture_ids[p.digest], p, moment) for p in fresh]),
        Insert.of("portraits", portraits),
    )
    known = tuple(
        shown[picture_ids[p.digest]] for p in harvested.pictures if picture_ids[p.digest] in shown
    )
    return Arrival(change, tuple(ids), known)


def exchange(store: Store, portrait_id: int, picture: Ingested) -> Change:
    """A portrait shows another photo; the former one stays beside it as another choice."""
    from desktop.work import albums

    return albums.add(store, portrait_id, (picture,), show=True)[0]


def recorder(store: Store) -> Callable[[str], Ingested | None]:
    """What the library knows about a digest, for `harvest`; may be asked on any thread."""
    from db import queries
    from desktop.core.ingest import Ingested

    def known(digest: str) -> Ingested | None:
        row = store.read(queries.pictures_by_digest, (digest,)).get(digest)
        if row is None:
            return None
        return Ingested(
            digest=row.digest,
            suffix=row.suffix,
            file_name=row.file_name,
            size_bytes=row.size_bytes,
            width=row.width,
            height=row.height,
            format=row.format,
            mode=row.mode,
            profile=row.profile,
            face=face_of(row),
            likeness=row.likeness,
        )

    return known


def picture_row(id_: int, picture: Ingested, moment: datetime) -> rows.Picture:
    """The row of a picture that was read."""
    face = picture.face
    return rows.Picture(
        id=id_,
        digest=picture.digest,
        suffix=picture.suffix,
        file_name=picture.file_name,
        size_bytes=picture.size_bytes,
        width=picture.width,
        height=picture.height,
        format=picture.format,
        mode=picture.mode,
        profile=picture.profile or "",
        taken_at=_moment(picture.taken_at),
        creator=picture.creator,
        credit_line=picture.credit_line,
        copyright=picture.copyright,
        caption=picture.caption,
        # A face frames itself; the focus is kept for the point that somebody sets by hand.
        focus_x=None if face else picture.focus_x,
        focus_y=None if face else picture.focus_y,
        face_x=face.x if face else None,
        face_y=face.y if face else None,
        face_width=face.width if face else None,
        face_height=face.height if face else None,
        added_at=moment,
        likeness=picture.likeness,
    )


def _moment(text: str | None) -> datetime | None:
    """When a photo was taken; None where its clock said nothing that is a time."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        _log.info("a photo's time cannot be read")
        return None
