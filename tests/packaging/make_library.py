"""Makes the small library that stands for this release in every later one: `python -m
tests.packaging.make_library` writes tests/packaging/libraries/VERSION.tar.xz.

It is made once, when a version is released, and never again: later versions have to open what that
version wrote.
"""

from __future__ import annotations

import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from core import __version__
from core.commands import AddEvidence, ChangeClaim, SetDispute, SetVerdict, TagClaim
from core.library import Library
from core.progress import Progress
from core.values import DisputeState
from tests.desktop.texts import COURIER, GAZETTE

LIBRARIES = Path(__file__).parent / "libraries"
NOTE = "Ask the fire service for the list. 🚒"
BECAUSE = "Both are right: the second was written later."


def main() -> int:
    """Make it, unless it is there."""
    target = LIBRARIES / f"{__version__}.tar.xz"
    if target.exists():
        print(f"{target} is there and stays as it is.")
        return 1
    LIBRARIES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        fill(folder, Path(name))
        with tarfile.open(target, "w:xz") as archive:
            for part in ("library.db", "originals", "topics", "reference"):
                archive.add(folder / part, part, filter=_nobody)
    print(f"{target}: {target.stat().st_size:,} bytes")
    return 0


def fill(folder: Path, beside: Path) -> None:
    """Two articles that differ on a figure; a claim with all that a claim can have, a dismissal."""
    files = [beside / "courier.txt", beside / "gazette.txt"]
    for file, text in zip(files, (COURIER, GAZETTE), strict=True):
        file.write_text(text, encoding="utf-8")
    with closing(Library.open(folder)) as library:
        library.ingest(files, Progress())
        statement = library.statements()[0]
        (claim,) = library.do(library.suggest_claim(statement.article, statement.content)).claims
        rating = library.ratings()[0].id
        for command in (
            ChangeClaim(claim, {"note": NOTE}),
            SetVerdict(claim, rating, "By the list of names."),
            AddEvidence(claim, "supports", "The list.", "https://example.org/list"),
            TagClaim(claim, "Flood"),
            SetDispute(library.disputes()[0].id, DisputeState.DISMISSED, BECAUSE),
        ):
            library.do(command)


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


if __name__ == "__main__":
    sys.exit(main())
