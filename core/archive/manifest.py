"""What an archive says of itself, and which names may stand in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, cast

from core.errors import ReadingError
from core.store.migrations import REVISIONS

FORMAT = "counterclaim library"
VERSION = 1  # of the form of the archive; the database has its own revision
MANIFEST = "manifest.json"
DATABASE = "library.db"
ORIGINALS = "originals"
OWN = ("topics", "reference", "templates")  # folders of the user's own files
COUNTED = ("articles", "claims", "disputes", "originals")
LONGEST = 64 << 20  # bytes of a manifest: some 400,000 parts
_HASH = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r'[^\x00-\x1f\x7f-\x9f/\\:*?"<>|]{1,120}')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
DAMAGED = "The archive is damaged or incomplete."


@dataclass(frozen=True, slots=True)
class Part:
    """One file in the archive, with its size in bytes and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of an archive, how much they hold, and the revision of the database's schema."""

    revision: str
    counts: dict[str, int]
    parts: tuple[Part, ...]

    def to_json(self) -> bytes:
        """As it stands in the archive."""
        head = {"format": FORMAT, "version": VERSION, "schema": self.revision}
        body = {"counts": self.counts, "parts": [asdict(part) for part in self.parts]}
        return json.dumps({**head, **body}, indent=1, ensure_ascii=False).encode()


def read_manifest(data: bytes) -> Manifest:
    """The manifest of some bytes; raises ReadingError with a sentence for what is wrong in it."""
    try:
        told: Any = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise ReadingError(DAMAGED) from None
    if not isinstance(told, dict) or cast("dict[str, Any]", told).get("format") != FORMAT:
        raise ReadingError("This file is not an archive of a Counterclaim library.")
    return _manifest(cast("dict[str, Any]", told))


def fit_name(name: str) -> bool:
    """Whether a part may be called so: no way out of the folder, nothing a system takes amiss."""
    if name == DATABASE:
        return True
    folder, _, last = name.partition("/")
    fine = _NAME.fullmatch(last) is not None and last == last.strip(" .")
    return folder in (*OWN, ORIGINALS) and fine and not _DEVICES.fullmatch(last)


def _manifest(told: dict[str, Any]) -> Manifest:
    version, revision = told.get("version"), told.get("schema")
    if not isinstance(version, int) or not isinstance(revision, str):
        raise ReadingError(DAMAGED)
    if version > VERSION or revision not in REVISIONS:
        raise ReadingError(
            "This archive was made by a newer version of Counterclaim. Update the program to open it."
        )
    parts = tuple(_parts(told.get("parts")))
    names = [part.name.casefold() for part in parts]
    if DATABASE not in names or len(set(names)) < len(names):
        raise ReadingError(DAMAGED)
    return Manifest(revision, _counts(told.get("counts")), parts)


def _parts(told: object) -> Iterable[Part]:
    for one in _listed(told):
        if not isinstance(one, dict):
            raise ReadingError(DAMAGED)
        part = cast("dict[str, Any]", one)
        name, size, sha256 = (part.get(key) for key in ("name", "size", "sha256"))
        if not (isinstance(name, str) and isinstance(size, int) and isinstance(sha256, str)):
            raise ReadingError(DAMAGED)
        if not fit_name(name) or size < 0 or not _HASH.fullmatch(sha256):
            raise ReadingError(DAMAGED)
        yield Part(name, size, sha256)


def _listed(told: object) -> list[object]:
    if not isinstance(told, list):
        raise ReadingError(DAMAGED)
    return cast("list[object]", told)


def _counts(told: object) -> dict[str, int]:
    if not isinstance(told, dict):
        raise ReadingError(DAMAGED)
    given = cast("dict[object, object]", told)
    found = {key: given.get(key) for key in COUNTED}
    return {key: value for key, value in found.items() if isinstance(value, int)}
