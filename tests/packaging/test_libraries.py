"""A library of every release opens in this one, with all that was in it."""

from __future__ import annotations

import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from core.library import Library
from core.progress import Progress
from core.store import sqlite
from core.store.backup import list_backups, reason_of
from core.store.migrations import HEAD
from core.store.schema import stored_revision
from core.values import BackupReason, DisputeState
from tests.packaging.make_library import BECAUSE, LIBRARIES, NOTE

RELEASES = sorted(LIBRARIES.glob("*.tar.xz"))


def unpacked(release: Path, folder: Path) -> Path:
    with tarfile.open(release) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.name)
def test_a_library_of_a_release_opens(release: Path, tmp_path: Path) -> None:
    assert release.stat().st_size < 200_000
    folder = unpacked(release, tmp_path / "library")
    engine = sqlite.make_engine(folder / "library.db")
    was = stored_revision(engine)
    engine.dispose()
    with closing(Library.open(folder)) as library:
        assert library.check(Progress()) == []
        assert {a.source for a in library.articles()} == {"The Vale Courier", "The Morning Gazette"}
        (claim,) = library.claims()
        assert claim.note == NOTE
        assert claim.verdict is not None
        assert claim.verdict_reason == "By the list of names."
        assert [tag.name for tag in claim.tags] == ["Flood"]
        assert [evidence.url for evidence in claim.evidence] == ["https://example.org/list"]
        dismissed = [d for d in library.disputes() if d.state is DisputeState.DISMISSED]
        assert [d.dismissed_because for d in dismissed] == [BECAUSE]
        for statement in library.statements():
            text = library.article(statement.article).text
            assert text[statement.content.start : statement.content.end].strip()
        assert library.search("flood").total
        assert all(
            (original := library.original(a.id)) and original.exists() for a in library.articles()
        )
        library.undo()
        assert all(d.state is not DisputeState.DISMISSED for d in library.disputes())
    kept = [reason_of(backup) for backup in list_backups(folder / "backups")]
    assert (BackupReason.MIGRATION in kept) == (was != HEAD)


def test_there_is_one_of_the_first_release() -> None:
    assert "0.1.0.tar.xz" in [release.name for release in RELEASES]
