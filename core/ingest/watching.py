"""Folders that are watched for new files: which there are, and which files in them are new and whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from core.store.files import write_whole
from core.values import WatchedFolder

NAME = "watched.json"
UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart", ".!ut")
MOST_FILES = 20_000  # that are looked at in one folder


class WatchList:
    """The list of folders, in a file of the library's folder; one that cannot be read is empty."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def folders(self) -> list[WatchedFolder]:
        """The folders in the order in which they came."""
        try:
            found: Any = json.loads((self._library / NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        rows = cast("list[Any]", found) if isinstance(found, list) else []
        return [folder for row in rows if (folder := _folder(row))]

    def put(self, path: Path, *, on: bool) -> None:
        """Add a folder, or switch one that is there on or off."""
        there, new = self.folders(), WatchedFolder(path.absolute(), on)
        if any(folder.path == new.path for folder in there):
            self._write([new if folder.path == new.path else folder for folder in there])
        else:
            self._write([*there, new])

    def remove(self, path: Path) -> None:
        """Take a folder off the list."""
        self._write([folder for folder in self.folders() if folder.path != path.absolute()])

    def _write(self, folders: Sequence[WatchedFolder]) -> None:
        rows = [{"folder": str(folder.path), "on": folder.on} for folder in folders]

        def write(file: BinaryIO) -> str:
            file.write(json.dumps(rows, ensure_ascii=False, indent=1).encode())
            return NAME

        write_whole(self._library, write)


class NewFiles:
    """Finds files that came since, or changed; a file is whole when two looks find it the same."""

    def __init__(self, library: Path) -> None:
        self._library = library.absolute()
        self._seen = dict[Path, tuple[int, int]]()
        self.growing = 0  # files that were new at the last look, and perhaps not whole

    def look(self, folders: Sequence[Path], told: Mapping[str, float]) -> list[Path]:
        """The new files that are whole; `told` says when each file known was last brought in, in
        seconds since 1970."""
        seen, ready = dict[Path, tuple[int, int]](), list[Path]()
        for path in (path for folder in folders for path in self._files(folder)):
            try:
                found = path.stat()
            except OSError:  # it went away meanwhile
                continue
            mark = found.st_size, found.st_mtime_ns
            if not found.st_size or found.st_mtime <= told.get(str(path), -1.0):
                continue
            if self._seen.get(path) == mark:
                ready.append(path)
            else:
                seen[path] = mark
        self._seen, self.growing = seen, len(seen)
        return ready

    def _files(self, folder: Path) -> Iterator[Path]:
        count = 0
        for path in sorted(folder.absolute().rglob("*")):
            inside = path.relative_to(folder.absolute()).parts
            hidden = any(part.startswith((".", "~")) for part in inside)
            own = self._library == path or self._library in path.parents
            if hidden or own or path.suffix.lower() in UNFINISHED or not path.is_file():
                continue
            count += 1
            if count > MOST_FILES:
                return
            yield path


def _folder(row: Any) -> WatchedFolder | None:
    given = cast("dict[str, Any]", row) if isinstance(row, dict) else {}
    path = given.get("folder")
    return WatchedFolder(Path(path), bool(given.get("on"))) if isinstance(path, str) else None
