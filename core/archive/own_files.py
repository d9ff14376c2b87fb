"""The user's own files in a library's folder: topics, reference facts, templates."""

from __future__ import annotations

from pathlib import Path

from core.archive.manifest import OWN, fit_name
from core.report.newsroom import without_notes

LARGEST = 16 << 20  # bytes; none that the program reads comes near
_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_SIGNS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def own_files(library: Path) -> tuple[dict[str, Path], list[str]]:
    """The files that go along, by their name in an archive, and a sentence for each that cannot."""
    found: dict[str, Path] = {}
    problems: list[str] = []
    for folder in OWN:
        for path in sorted((library / folder).glob("*")):
            name = f"{folder}/{path.name}"
            if path.is_symlink() or not path.is_file() or path.name.startswith("."):
                continue
            if fit_name(name) and path.stat().st_size <= LARGEST:
                found[name] = path
            else:
                problems.append(
                    f"“{path.name}” is too large, or has a name that not every system has."
                )
    return found, problems


def content(path: Path) -> bytes:
    """The bytes of a file as they leave: a picture without what a camera wrote into it."""
    data = path.read_bytes()
    kind = _PICTURES.get(path.suffix.lower(), "")
    return without_notes(data, kind) if kind and data.startswith(_SIGNS[kind]) else data
