"""R7: libraries of every released schema are brought up to date, with a backup first, and lose nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command

from core.store import sqlite
from core.store.backup import list_backups, reason_of
from core.store.database import Database
from core.store.migrations import HEAD, REVISIONS
from core.store.migrations.running import configuration
from core.store.schema import stored_revision
from core.text import fingerprint
from core.values import BackupReason
from tests.faults.rows import Row, articles, timed

TEXT = "The mayor said {number} people died in the flood. The police denied it: 3 people died."


def make_old(path: Path, revision: str, size: int) -> Path:
    """A database of an old revision with so many articles and a claim for every tenth."""
    sqlite.create_file(path)
    engine = sqlite.make_engine(path)
    with sqlite.for_writing(engine).begin() as connection:
        sqlite.sign(connection)
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    _fill(path, size)
    if revision != "0001":
        engine = sqlite.make_engine(path)
        with sqlite.rebuilding(engine) as connection:
            config = configuration()
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
        engine.dispose()
    sqlite.fold_log(path)
    return path


def upgrade_all(folder: Path, size: int) -> Row:
    """Open a library of each older revision."""
    row = Row("R7 every released schema")
    for revision in REVISIONS[:-1]:
        home = folder / revision
        home.mkdir(parents=True)
        path = make_old(home / "library.db", revision, size)
        before = articles(path)
        row.opened(timed(lambda path=path: Database(path).close()) if size <= 1000 else 0.0)
        Database(path).close()
        (copy,) = list_backups(home / "backups")
        assert reason_of(copy) is BackupReason.MIGRATION
        assert (_revision(copy), _revision(path)) == (revision, HEAD)
        assert articles(copy) == articles(path) == before
        assert sqlite.faults(path, quick=False) == []
        row.tried += 1
        row.count("articles", size)
    return row


def _revision(path: Path) -> str | None:
    engine = sqlite.make_engine(path)
    found = stored_revision(engine)
    engine.dispose()
    return found


def _fill(path: Path, size: int) -> None:
    texts = [TEXT.format(number=number) for number in range(size)]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO library_identity (uuid, created) VALUES ('u', '2024-01-01 00:00:00')"
        )
        connection.executemany(
            "INSERT INTO article (title, byline, text, blocks, url, language, words, fingerprint,"
            " imported, analysed) VALUES (?, '', ?, '[]', '', 'en', 16, ?, '2024-01-01 00:00:00', '1')",
            [(f"Flood {n}", text, fingerprint(text)) for n, text in enumerate(texts)],
        )
        connection.executemany(
            "INSERT INTO claim (text, claimant, verdict_reason, note, created)"
            " VALUES (?, '', '', '', '2024-01-01 00:00:00')",
            [(f"Claim {number}",) for number in range(0, size, 10)],
        )
