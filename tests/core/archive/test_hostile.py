"""An archive that is not as it should be is one sentence, and leaves nothing behind."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.archive import reading
from core.errors import LibraryError, ReadingError
from core.library import Library
from core.progress import Progress
from tests.core.archive.test_archive import fill

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """The parts of a sound archive."""
    folder = tmp_path_factory.mktemp("sound")
    library = Library.open(folder / "desk")
    fill(library)
    library.archive(folder / "desk.counterclaim", Progress())
    library.close()
    with zipfile.ZipFile(folder / "desk.counterclaim") as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def pack(
    target: Path, parts: Parts, told: Callable[[dict[str, Any]], object] | None = None
) -> Path:
    """An archive of some parts whose manifest has their sizes and checksums, and then is changed."""
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"] = [
        {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in parts.items()
        if name != "manifest.json"
    ]
    if told is not None:
        told(manifest)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            if name != "manifest.json":
                zipped.writestr(name, data)
        zipped.writestr("manifest.json", json.dumps(manifest))
    return target


def refused(archive: Path, tmp_path: Path) -> str:
    """The sentence; nothing is left."""
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises((ReadingError, LibraryError)) as caught:
        Library.open_archive(archive, tmp_path / "home", Progress())
    assert sorted(tmp_path.rglob("*")) == before
    sentence = str(caught.value)
    assert sentence.count("\n") == 0
    return sentence


def changed(parts: Parts, tmp_path: Path, *statements: str) -> Parts:
    """The parts with a database in which something was done."""
    file = tmp_path / "changed.db"
    file.write_bytes(parts["library.db"])
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    data = file.read_bytes()
    file.unlink()
    return parts | {"library.db": data}


def test_a_sound_one_made_by_these_means_opens(parts: Parts, tmp_path: Path) -> None:
    archive = pack(tmp_path / "a", changed(parts, tmp_path, "UPDATE claim SET note = 'n'"))
    Library.open_archive(archive, tmp_path / "home", Progress())
    assert (tmp_path / "home" / "library.db").is_file()


@pytest.mark.parametrize("data", [b"", b"PK", b"hello " * 99, b"SQLite format 3\0" + bytes(900)])
def test_what_is_no_archive(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    assert refused(tmp_path / "a", tmp_path) in (
        "This file is empty.",
        "This file is not an archive of a Counterclaim library.",
    )


def test_another_zip_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a", "w") as zipped:
        zipped.writestr("word/document.xml", "<w:document/>")
    assert "not an archive of a Counterclaim" in refused(tmp_path / "a", tmp_path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path / "gone", tmp_path)


@pytest.mark.parametrize(
    "told",
    [
        lambda m: m.update(version=99),
        lambda m: m.update(schema="9999"),
        lambda m: m.update(version="1"),
        lambda m: m.update(format="other"),
        lambda m: m.update(parts=None),
        lambda m: m.update(parts=[1]),
        lambda m: m.update(parts=[]),
        lambda m: m.update(counts=7),
        lambda m: m["parts"].append(m["parts"][0]),
        lambda m: m["parts"][0].update(sha256="0" * 64),
        lambda m: m["parts"][0].update(sha256="../" * 9),
        lambda m: m["parts"][0].update(size=10**15),
        lambda m: m["parts"][0].update(size=-1),
        lambda m: m["parts"][0].update(size=10),
        lambda m: m["parts"][0].update(name="LIBRARY.DB "),
        lambda m: m["parts"].pop(),
    ],
)
def test_a_manifest_that_does_not_fit(
    parts: Parts, tmp_path: Path, told: Callable[[dict[str, Any]], object]
) -> None:
    assert refused(pack(tmp_path / "a", parts, told), tmp_path)


def test_a_newer_one_is_told_so(parts: Parts, tmp_path: Path) -> None:
    archive = pack(tmp_path / "a", parts, lambda m: m.update(schema="9999"))
    assert "newer version" in refused(archive, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "topics/../../evil.toml",
        "/etc/evil",
        "topics/a/b.toml",
        r"topics\..\evil.toml",
        "C:/evil.toml",
        "topics/con.toml",
        "topics/trailing.toml.",
        "topics/ ",
        "topics/a\x00b",
        "backups/old.db",
        "lock",
        "topics/" + "x" * 300,
    ],
)
def test_a_name_that_leads_elsewhere(parts: Parts, tmp_path: Path, name: str) -> None:
    assert "damaged" in refused(pack(tmp_path / "a", parts | {name: b"x"}), tmp_path)


def test_a_part_that_no_manifest_names(parts: Parts, tmp_path: Path) -> None:
    pack(tmp_path / "a", parts)
    with zipfile.ZipFile(tmp_path / "a", "a") as zipped:
        zipped.writestr("topics/more.toml", "x")
    assert "damaged" in refused(tmp_path / "a", tmp_path)


def test_bombs(parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SMALL", 1 << 20)
    bomb = pack(tmp_path / "a", parts | {"topics/bomb.toml": bytes(8 << 20)})
    assert "200 times" in refused(bomb, tmp_path)
    smaller = pack(
        tmp_path / "b",
        parts | {"topics/b.toml": bytes(8 << 20)},
        lambda m: m["parts"][-1].update(size=99),
    )
    assert "damaged" in refused(smaller, tmp_path)
    monkeypatch.setattr(reading, "MOST_PARTS", 3)
    many = pack(tmp_path / "c", parts | {f"topics/{n}.toml": b"" for n in range(9)})
    assert "parts" in refused(many, tmp_path)


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.999])
def test_cut_short_or_with_bytes_turned(parts: Parts, tmp_path: Path, share: float) -> None:
    whole = pack(tmp_path / "a", parts).read_bytes()
    at = int(len(whole) * share)
    (tmp_path / "a").write_bytes(whole[:at])
    assert refused(tmp_path / "a", tmp_path)
    (tmp_path / "a").write_bytes(
        whole[:at] + bytes(b ^ 0xFF for b in whole[at : at + 40]) + whole[at + 40 :]
    )
    assert refused(tmp_path / "a", tmp_path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON claim BEGIN DELETE FROM article; END",
        "CREATE VIEW v AS SELECT * FROM claim",
        "CREATE TABLE more (id INTEGER PRIMARY KEY)",
        "DROP TABLE doubt",
        "ALTER TABLE claim ADD COLUMN more TEXT",
        "UPDATE claim SET rating_id = 999",
        "UPDATE article SET text = x'00ff'",
        "UPDATE article SET blocks = '[[0,'",
        "UPDATE article SET imported = 'yesterday'",
        "UPDATE article SET published = 'soon'",
        "UPDATE article SET words = 'many'",
        "UPDATE original SET stored = '../../../evil'",
        "UPDATE statement SET stance = 'sings'",
        "UPDATE tag SET id = 9000000000000000",
        "UPDATE alembic_version SET version_num = '0001'",
        "PRAGMA application_id = 7",
        "DELETE FROM library_identity",
    ],
)
def test_a_database_that_is_not_as_it_should_be(
    parts: Parts, tmp_path: Path, statement: str
) -> None:
    archive = pack(tmp_path / "a", changed(parts, tmp_path, statement))
    assert refused(archive, tmp_path)


def test_a_database_of_another_kind(parts: Parts, tmp_path: Path) -> None:
    for data in (b"", b"no database " * 500, parts["library.db"][:9000]):
        assert refused(pack(tmp_path / "a", parts | {"library.db": data}), tmp_path)


def test_a_library_into_which_a_hostile_archive_was_to_be_merged_is_as_it_was(
    parts: Parts, tmp_path: Path
) -> None:
    archive = pack(tmp_path / "a", changed(parts, tmp_path, "UPDATE claim SET rating_id = 999"))
    library = Library.open(tmp_path / "desk")
    try:
        before = sorted(library.path.iterdir())
        with pytest.raises(ReadingError):
            library.merge_archive(archive, Progress())
        assert sorted(library.path.iterdir()) == before
    finally:
        library.close()
