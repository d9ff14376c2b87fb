"""Looking into ZIP files, which office documents are too, without being flooded by them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from core.errors import ReadingError
from core.unpacking import BOMB, DAMAGE, is_bomb, is_locked, is_readable

MOST_FILES = 5_000
LARGEST_FILE = 64 << 20  # bytes of one file, unpacked
MOST_BYTES = 256 << 20  # bytes of all files that are read, unpacked
SMALL = 5 << 20  # bytes below which no ratio is a danger
_CHUNK = 1 << 18
_ENTRY = b"PK\x01\x02"  # what each entry of the directory at the end begins with
_DAMAGE = (*DAMAGE, OSError)  # it lies in memory, so that no disk is to blame
# Controls, and marks that turn the direction of writing, with which ".exe" is made to look like ".txt".
_TRICKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
LONGEST_NAME = 120


class Packed:
    """One ZIP file; raises ReadingError where it is damaged, locked or too large."""

    def __init__(self, data: bytes) -> None:
        if data.count(_ENTRY) > MOST_FILES:
            raise ReadingError(f"It is an archive of more than {MOST_FILES:,} files.")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE:
            raise ReadingError("It is an archive that is damaged or incomplete.") from None
        self.entries = self._zip.infolist()
        self._by_name = {entry.filename: entry for entry in self.entries}
        self._read = 0

    @property
    def names(self) -> frozenset[str]:
        """The names of its files, folders included, as the archive has them."""
        return frozenset(self._by_name)

    def read(self, name: str) -> bytes | None:
        """The bytes of the file of that name, None if there is none."""
        entry = self._by_name.get(name)
        return None if entry is None else self.read_entry(entry)

    def read_entry(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of one file; the sizes that the archive claims are not believed."""
        self._refuse(entry)
        try:
            pieces = list(self._pieces(entry))
        except _DAMAGE:
            raise ReadingError("It is damaged inside the archive.") from None
        return b"".join(pieces)

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        size = 0
        with self._zip.open(entry) as file:
            while piece := file.read(_CHUNK):
                size += len(piece)
                self._read += len(piece)
                self._check(size, entry.compress_size)
                yield piece

    def _refuse(self, entry: zipfile.ZipInfo) -> None:
        if is_locked(entry):
            raise ReadingError("It is locked with a password.")
        if not is_readable(entry):
            raise ReadingError("It is packed in a way that is not read here.")
        self._check(entry.file_size, entry.compress_size)

    def _check(self, size: int, packed: int) -> None:
        if size > LARGEST_FILE:
            raise ReadingError(f"Unpacked it is larger than {LARGEST_FILE >> 20} MB.")
        if is_bomb(size, packed, SMALL):
            raise ReadingError(f"Unpacked it is more than {BOMB} times as large as packed.")
        if self._read > MOST_BYTES:
            raise ReadingError(f"The archive holds more than {MOST_BYTES >> 20} MB, unpacked.")


def clean_name(name: str) -> str:
    """The name of a file inside a file as it may be shown: no folders, no tricks, "" if none is left."""
    last = re.split(r"[/\\]", _TRICKS.sub("", name).rstrip("/\\"))[-1].strip(" .")
    last = last.partition(":")[2] if re.match(r"[A-Za-z]:", last) else last
    if len(last) <= LONGEST_NAME:
        return last
    stem, dot, suffix = last.rpartition(".")
    return f"{stem[: LONGEST_NAME - 10]}…{dot}{suffix[:8]}"
