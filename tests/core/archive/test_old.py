"""An archive that an older version made opens after a migration, with all that was in it."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from core.archive.manifest import Manifest, Part
from core.library import Library
from core.progress import Progress
from core.store.backup import list_backups
from core.store.migrations import HEAD, REVISIONS
from tests.core.archive.conftest import Opener
from tests.core.store.test_migrations import FILL, TEXT, _old


def archive_of(tmp_path: Path, revision: str) -> Path:
    """An archive as a version of that schema would have made it."""
    database, target = tmp_path / "old.db", tmp_path / "old.counterclaim"
    _old(database, revision, FILL)
    data = database.read_bytes()
    part = Part("library.db", len(data), hashlib.sha256(data).hexdigest())
    with zipfile.ZipFile(target, "w") as zipped:
        zipped.writestr("library.db", data)
        zipped.writestr("manifest.json", Manifest(revision, {"articles": 1}, (part,)).to_json())
    return target


def test_the_first_schema_opens_with_a_backup_of_before(tmp_path: Path, opened: Opener) -> None:
    archive = archive_of(tmp_path, "0001")
    Library.open_archive(archive, tmp_path / "home", Progress())
    home = opened("home")
    assert [home.article(a.id).text for a in home.articles()] == [TEXT]
    assert [s.holder for s in home.statements()] == ["Ada Dunn", "Ada Dunn"]
    assert home.check(Progress()) == []
    (before,) = (p for p in list_backups(home.path / "backups") if "before-migration" in p.name)
    assert before.is_file()
    assert home.search("rained").hits


def test_an_old_one_is_merged(tmp_path: Path, opened: Opener) -> None:
    desk = opened("desk")
    result = desk.merge_archive(archive_of(tmp_path, "0001"), Progress())
    assert result.backup is not None
    assert [desk.article(a.id).text for a in desk.articles()] == [TEXT]
    assert desk.check(Progress()) == []


@pytest.mark.parametrize("revision", [r for r in REVISIONS if r not in ("0001", HEAD)])
def test_every_schema_between_opens(tmp_path: Path, revision: str) -> None:
    database, target = tmp_path / "old.db", tmp_path / "old.counterclaim"
    _old(database, revision, FILL.split("\n")[1])  # who it is
    data = database.read_bytes()
    part = Part("library.db", len(data), hashlib.sha256(data).hexdigest())
    with zipfile.ZipFile(target, "w") as zipped:
        zipped.writestr("library.db", data)
        zipped.writestr("manifest.json", Manifest(revision, {}, (part,)).to_json())
    Library.open_archive(target, tmp_path / "home", Progress())
    library = Library.open(tmp_path / "home")
    assert library.check(Progress()) == []
    library.close()
