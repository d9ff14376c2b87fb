# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Whoosh has no annotations.
"""Where the index lies on the disk, and whether it can be trusted.

Whoosh flushes nothing to the disk. So after each commit the new files are flushed here and a marker
is written: which files belong to the commit, and their sizes. When they are found as the marker says,
nothing was lost; when a commit is found that the marker does not know, the program ended in between,
and everything is read once; when that fails, the index is made anew. The marker has their checksums,
too, which are looked at when the index is opened, or soon after where it is large.
"""

from __future__ import annotations

import json
import os
import shutil
import warnings
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path

from core.search.engine import DAMAGE, FileStorage
from core.search.mapped import Storage
from core.search.schema import VERSION
from core.search.snapshot import Snapshot

_MARKER = "index.json"
_AT_ONCE = 64 << 20  # bytes of an index that are read through when it is opened, in some 60 ms
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Marker:
    """The commit last known to be safe on the disk."""

    version: int
    library: str
    place: str  # the folder of the index, inside the given one
    generation: int
    files: dict[str, int] = field(default_factory=dict[str, int])  # name and size
    sums: dict[str, int] = field(default_factory=dict[str, int])  # name and CRC-32


class Folder:
    """The folder of an index: at most one that is in use, and one that is being made.

    With `reading` another program may be at work in it, and nothing is changed.
    """

    def __init__(self, path: Path, library: str, *, reading: bool = False) -> None:
        self._path = path
        self._library = library
        if not reading:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._marker = self._read()
        if not reading:
            self._sweep()

    def open(self) -> Snapshot | None:
        """The index as it lies there; None when there is none to be trusted."""
        marker = self._marker
        if marker is None or (self._size() <= _AT_ONCE and not self.is_whole()):
            return None
        snapshot = _opened(self._path / marker.place)
        if snapshot is None:
            return None
        if self._is_safe(marker, snapshot) or _is_readable(snapshot):
            return snapshot
        snapshot.close()
        return None

    def is_whole(self) -> bool:
        """Whether each file of the commit that the marker knows still holds what was written: those
        that are there, for a later commit may have merged others away. Reads all of them."""
        marker = self._marker
        if marker is None:
            return True
        paths = ((self._path / marker.place / name, sum) for name, sum in marker.sums.items())
        try:
            return all(_sum(path) == sum for path, sum in paths if path.is_file())
        except OSError:
            return False

    def _size(self) -> int:
        return sum(self._marker.files.values()) if self._marker else 0

    def storage(self) -> FileStorage | None:
        """The files of the index in use."""
        return FileStorage(str(self._path / self._marker.place)) if self._marker else None

    def begin(self) -> FileStorage:
        """An empty place for an index that is being made."""
        place = self._path / self._other()
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        return FileStorage(str(place))

    def keep(self, storage: Storage, generation: int) -> None:
        """A commit was made in these files: flush them, and have them be the index in use."""
        assert isinstance(storage, FileStorage)
        place = Path(storage.folder)
        here = self._marker is not None and self._marker.place == place.name
        known = self._marker.sums if self._marker and here else {}
        sizes = {p.name: p.stat().st_size for p in sorted(place.iterdir()) if p.is_file()}
        for name in sizes.keys() - known.keys():
            _flush(place / name)
            (place / name).chmod(0o600)
        _flush(place)
        sums = {name: known[name] if name in known else _sum(place / name) for name in sizes}
        self._write(Marker(VERSION, self._library, place.name, generation, sizes, sums))

    def sweep(self) -> None:
        """Remove what belongs to no index in use."""
        self._sweep()

    def _is_safe(self, marker: Marker, snapshot: Snapshot) -> bool:
        place = self._path / marker.place
        sizes = ((place / name, size) for name, size in marker.files.items())
        same = all(path.is_file() and path.stat().st_size == size for path, size in sizes)
        return same and marker.generation == snapshot.generation

    def _read(self) -> Marker | None:
        try:
            marker = Marker(**json.loads((self._path / _MARKER).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        ours = marker.version == VERSION and marker.library == self._library
        return marker if ours and marker.place in ("a", "b") else None

    def _write(self, marker: Marker) -> None:
        draft = self._path / f"{_MARKER}.new"
        draft.write_text(json.dumps(asdict(marker)), "utf-8")
        draft.chmod(0o600)
        _flush(draft)
        draft.replace(self._path / _MARKER)
        _flush(self._path)
        self._marker = marker

    def _other(self) -> str:
        return "b" if self._marker and self._marker.place == "a" else "a"

    def _sweep(self) -> None:
        shutil.rmtree(self._path / self._other(), ignore_errors=True)
        if self._marker is None:
            shutil.rmtree(self._path / "b", ignore_errors=True)
            return
        for left in (self._path / self._marker.place).glob("*.toc.*"):
            left.unlink(missing_ok=True)


def _opened(place: Path) -> Snapshot | None:
    """The index in a place; None when it cannot be opened. Whoosh leaves files open when it fails
    halfway; they are closed with a warning when its frames are gone, which is here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            return Snapshot(FileStorage(str(place)))
        except DAMAGE:
            return None


def _is_readable(snapshot: Snapshot) -> bool:
    """Whether everything in the index can be read: all documents, all postings."""
    try:
        for leaf in snapshot.leaves:
            leaf.check()
    except DAMAGE:
        return False
    return True


def _sum(path: Path) -> int:
    """The CRC-32 of a file."""
    found = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found = zlib.crc32(block, found)
    return found


def _flush(path: Path) -> None:
    """Have the disk hold a file or folder; systems that cannot flush a folder need not."""
    if path.is_dir() and os.name == "nt":
        return
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
