"""ZIP files of anything that is read here."""

from __future__ import annotations

import stat

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.base import Opened, Part
from core.importers.formats import Format
from core.importers.last import Last
from core.importers.packed import Packed, clean_name
from core.values import RefusedPart

LINK = "It is a link to another file, and no file itself."
# Folders that systems put into archives beside what a person packed.
_SYSTEMS = ("__MACOSX",)


class ZipImporter:
    """Reads ZIP files; what is in them is read like any other file, and nothing is written."""

    format = Format.ZIP

    def __init__(self, _articles: ArticleReader) -> None:
        self._last = Last(Packed)

    def open(self, data: bytes) -> Opened:
        """The files of an archive, without folders and hidden files; raises ReadingError."""
        packed = self._last.of(data)
        parts, refused = list[Part](), list[RefusedPart]()
        for key, entry in enumerate(packed.entries):
            name = clean_name(entry.filename) or f"file {key + 1}"
            if stat.S_ISLNK(entry.external_attr >> 16):
                refused.append(RefusedPart(name, LINK))
            elif not entry.is_dir() and not _is_hidden(entry.filename):
                parts.append(Part(key, name))
        if not parts:
            raise ReadingError(LINK if refused else "It is an archive without a file in it.")
        return Opened(parts=tuple(parts), refused=tuple(refused))

    def part(self, data: bytes, key: int) -> bytes:
        """The bytes of one file; raises ReadingError."""
        packed = self._last.of(data)
        return packed.read_entry(packed.entries[key])


def _is_hidden(name: str) -> bool:
    folders = name.replace("\\", "/").split("/")
    return any((f.startswith(".") and f.strip(".")) or f in _SYSTEMS for f in folders)
