"""An archive from outside: looked at with suspicion, unpacked, and only then believed."""

from __future__ import annotations

import hashlib
import os
import shutil
import struct
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.archive.manifest import DAMAGED, LONGEST, MANIFEST, Manifest, Part, read_manifest
from core.errors import LibraryError, ReadingError
from core.progress import Progress
from core.unpacking import BOMB, DAMAGE, is_bomb, is_locked, is_readable

MOST_PARTS = 200_000
SMALL = 64 << 20  # bytes below which no ratio is a danger
_BLOCK = 1 << 20
_END = struct.Struct("<4s4H2LH")  # the end of the directory (APPNOTE 4.3.16)
_END_64 = struct.Struct("<4sQ2H2L4Q")  # the same for large files (4.3.14)
_ENTRY = 46  # bytes of an entry of the directory, at least


def unpack(archive: Path, folder: Path, progress: Progress) -> Manifest:
    """Unpack an archive into an empty folder, each part held to its size and checksum.

    Raises ReadingError with one sentence when it is no archive, damaged, of a newer version or too
    large; then something may be left in the folder, which is the caller's to remove.
    """
    with _opened(archive) as zipped:
        manifest = read_manifest(_small(zipped, MANIFEST))
        entries = {entry.filename: entry for entry in zipped.infolist()}
        _look_over(archive, entries, manifest)
        _find_room(folder, manifest)
        total, done = max(1, sum(part.size for part in manifest.parts)), 0
        for part in manifest.parts:
            target = folder / part.name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            for size in _unpack(zipped, entries[part.name], part, target):
                progress.tell(min(done + size, total), total, "Unpacking the archive")
            done += part.size
    return manifest


@contextmanager
def _opened(archive: Path) -> Generator[zipfile.ZipFile]:
    try:
        with archive.open("rb") as file:
            _weigh_directory(file)
            with zipfile.ZipFile(file) as zipped:
                yield zipped
    except OSError as error:
        raise ReadingError(f"“{archive.name}” cannot be read: {error.strerror}.") from error
    except DAMAGE:
        raise ReadingError(DAMAGED) from None


def _weigh_directory(file: BinaryIO) -> None:
    """Refuse a directory that would not fit into memory, before it is read."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - (1 << 16) - _END.size))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        if size:
            raise ReadingError("This file is not an archive of a Counterclaim library.")
        raise ReadingError("This file is empty.")
    end = _END.unpack_from(tail, at)
    many, length = end[4], end[5]
    large = tail.rfind(b"PK\x06\x06", 0, at)
    if large >= 0 and len(tail) - large >= _END_64.size:
        end = _END_64.unpack_from(tail, large)
        many, length = max(many % 0xFFFF, end[7]), max(length % 0xFFFFFFFF, end[8])
    if many > MOST_PARTS + 1 or length > MOST_PARTS * (_ENTRY + 200):
        raise ReadingError(f"The archive has more than {MOST_PARTS:,} parts.")
    file.seek(0)


def _small(zipped: zipfile.ZipFile, name: str) -> bytes:
    if name not in zipped.namelist():
        raise ReadingError("This file is not an archive of a Counterclaim library.")
    entry = zipped.getinfo(name)
    if is_locked(entry) or not is_readable(entry):
        raise ReadingError(DAMAGED)
    with zipped.open(entry) as file:
        data = file.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise ReadingError(DAMAGED)
    return data


def _look_over(archive: Path, entries: dict[str, zipfile.ZipInfo], manifest: Manifest) -> None:
    named = {part.name for part in manifest.parts} | {MANIFEST}
    if named != set(entries) or len(entries) > MOST_PARTS:
        raise ReadingError(DAMAGED)
    if sum(entry.compress_size for entry in entries.values()) > archive.stat().st_size:
        raise ReadingError(DAMAGED)  # parts that lie over each other
    for entry in entries.values():
        if is_locked(entry) or not is_readable(entry):
            raise ReadingError(DAMAGED)
    for part in manifest.parts:
        packed = entries[part.name].compress_size
        if is_bomb(part.size, packed, SMALL):
            raise ReadingError(f"Unpacked, the archive is more than {BOMB} times as large.")


def _find_room(folder: Path, manifest: Manifest) -> None:
    wanted = sum(part.size for part in manifest.parts)
    if wanted > shutil.disk_usage(folder).free:
        raise LibraryError(f"There is no room for the archive: it needs {wanted / 1e9:,.1f} GB.")


def _unpack(
    zipped: zipfile.ZipFile, entry: zipfile.ZipInfo, part: Part, target: Path
) -> Iterator[int]:
    digest, size = hashlib.sha256(), 0
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as made, zipped.open(entry) as file:
        while block := file.read(_BLOCK):
            size += len(block)
            if size > part.size:
                raise ReadingError(DAMAGED)
            digest.update(block)
            made.write(block)
            yield size
    if size != part.size or digest.hexdigest() != part.sha256:
        raise ReadingError(f"The archive is damaged: “{Path(part.name).name}” is not as it was.")
