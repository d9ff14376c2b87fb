"""Backups, bringing one back, and the check."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from core import model
from core.commands import AddEvidence, MarkClaim
from core.errors import LibraryError
from core.store import articles, backup, checking, disputes, outbox, restoring
from core.store.database import Database
from core.store.thinning import staying
from core.values import BackupReason, Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage, store


def test_a_backup_holds_what_was_acknowledged_and_opens(database: Database, tmp_path: Path) -> None:
    with database.writing() as session:
        id = store(session)
    copy = backup.backup(database, tmp_path / "backups", keep=3)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert datetime.now(UTC) - backup.made_at(copy) < timedelta(minutes=1)
    other = Database(copy)
    with other.reading() as session:
        assert articles.read_article(session, id).text == TEXT
    other.close()


def test_only_so_many_backups_stay_but_those_before_a_change_all(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    kept = backup.make_backup(database.path, folder, BackupReason.MIGRATION)
    made = [backup.backup(database, folder, keep=2) for _ in range(4)]
    assert backup.list_backups(folder) == [made[3], made[2], kept]


def test_a_daily_backup_is_due_once_a_day(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first = backup.backup_if_due(database, folder, keep=3)
    assert first is not None
    assert backup.backup_if_due(database, folder, keep=3) is None
    old = backup.made_at(first) - timedelta(days=1, minutes=1)
    first.rename(folder / f"{old:%Y-%m-%dT%H-%M-%S-%fZ}-daily.db")
    assert backup.backup_if_due(database, folder, keep=3) is not None


def test_a_clock_put_back_does_not_hold_up_backups(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first = backup.backup_if_due(database, folder, keep=3)
    assert first is not None
    ahead = datetime.now(UTC) + timedelta(days=400)
    first.rename(folder / f"{ahead:%Y-%m-%dT%H-%M-%S-%fZ}-daily.db")
    assert backup.backup_if_due(database, folder, keep=3) is not None
    assert backup.backup_if_due(database, folder, keep=3) is None


def test_backups_are_thinned_to_hours_days_and_weeks() -> None:
    now = datetime(2024, 6, 12, 18, 50, tzinfo=UTC)
    every = [now - timedelta(minutes=30 * n) for n in range(48 * 60)]
    stay = sorted(staying(every, 14), reverse=True)
    assert len(stay) == 14
    assert stay[0] == now
    assert datetime(2024, 6, 12, 17, 50, tzinfo=UTC) in stay  # the last of the hour before
    days = {time.date() for time in stay}
    assert {(now - timedelta(days=n)).date() for n in range(7)} <= days
    assert (now - stay[-1]).days >= 14
    assert staying(every[:3], 14) == set(every[:3])


def test_nothing_is_backed_up_unasked_where_nothing_was_written(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    assert backup.backup_if_due(database, folder, 3, every=timedelta()) is not None
    assert backup.backup_if_due(database, folder, 3, every=timedelta()) is None
    with database.writing() as session:
        store(session)
    assert backup.backup_if_due(database, folder, 3, every=timedelta()) is not None


def test_what_a_killed_program_left_of_a_backup_is_removed(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "2024-01-01T00-00-00-000000Z-daily.tmp").write_bytes(b"half")
    backup.backup(database, folder, keep=3)
    assert not list(folder.glob("*.tmp"))


def test_a_backup_that_cannot_be_written_is_said(database: Database, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(LibraryError, match="backup"):
        backup.backup(database, tmp_path / "backups", keep=3)


def test_a_restored_library_is_as_it_was_under_a_new_identity(tmp_path: Path) -> None:
    path, folder = tmp_path / "library.db", tmp_path / "backups"
    database = Database(path)
    with database.writing() as session:
        store(session)
        identity = outbox.identity(session)
    copy = backup.backup(database, folder, keep=3)
    with database.writing() as session:
        store(session, "Written later.")
    database.close()
    restoring.restore(copy, path, folder)
    database = Database(path)
    with database.reading() as session:
        assert [a.title for a in articles.list_articles(session)] == ["The flood"]
        assert outbox.identity(session) != identity
    database.close()
    before = next(p for p in folder.iterdir() if p.name.endswith("before-restore.db"))
    database = Database(before)
    with database.reading() as session:
        assert len(articles.list_articles(session)) == 2
    database.close()


def test_a_damaged_library_is_kept_aside_when_a_backup_is_brought_back(tmp_path: Path) -> None:
    path, folder = tmp_path / "library.db", tmp_path / "backups"
    database = Database(path)
    copy = backup.backup(database, folder, keep=3)
    database.close()
    broken = path.read_bytes()[:100] + b"\xff" * 9000
    path.write_bytes(broken)
    restoring.restore(copy, path, folder)
    Database(path).close()
    (aside,) = folder.glob("*-damaged")
    assert aside.read_bytes() == broken


def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    path, other = tmp_path / "library.db", tmp_path / "other.db"
    Database(path).close()
    before = path.read_bytes()
    other.write_text("no database at all, but long enough to be one" * 50)
    for bad in (other, tmp_path / "gone.db"):
        with pytest.raises(LibraryError):
            restoring.restore(bad, path, tmp_path / "backups")
    assert path.read_bytes() == before


def _filled(database: Database) -> int:
    with database.writing() as session:
        article = analysed(session)
        MarkClaim("20 died", article, 0, 9).apply(session)
        AddEvidence(1, "supports", article=article, start=44, end=54).apply(session)
        a, b = passage(article, TEXT, FIRST, Side.A), passage(article, TEXT, SECOND, Side.B)
        disputes.write_findings(session, [article], [finding(a, b)])
    return article


def test_a_sound_library_has_nothing_to_say(database: Database) -> None:
    _filled(database)
    with database.reading() as session:
        assert checking.check(session) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        (model.Appearance, "exact", "The major", "does not say"),
        (model.Evidence, "start", 45, "does not say"),
        (model.DisputePassage, "text", "else", "does not say"),
        (model.Statement, "end", 4000, "outside"),
        (model.Mention, "start", -1, "outside"),
        (model.Measurement, "end", 4000, "outside"),
        (model.Doubt, "antecedent_end", 4000, "outside"),
    ],
)
def test_each_fault_is_said(
    database: Database, table: type[model.Base], column: str, value: object, said: str
) -> None:
    _filled(database)
    with database.writing() as session:
        session.execute(update(table).where(table.id == 1).values({column: value}))
    with database.reading() as session:
        (sentence,) = checking.check(session)
    assert said in sentence


def test_a_row_that_points_nowhere_is_said(database: Database) -> None:
    _filled(database)
    with closing(sqlite3.connect(database.path)) as connection, connection:
        connection.execute("UPDATE claim SET rating_id = 999")
    with database.reading() as session:
        (sentence,) = checking.check(session)
    assert "claim" in sentence
    assert "rating" in sentence
