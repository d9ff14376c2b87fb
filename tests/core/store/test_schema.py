"""The schema is created or migrated in one piece, or refused with a sentence."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from core.errors import LibraryError
from core.model import metadata
from core.store import schema, sqlite
from core.store.backup import list_backups
from core.store.database import Database
from core.store.migrations import HEAD, REVISIONS
from core.store.migrations.running import configuration

NEXT = """
from alembic import op
import sqlalchemy as sa
revision = "9999"
down_revision = "{head}"
def upgrade():
    with op.batch_alter_table("source", recreate="always") as batch:
        batch.add_column(sa.Column("country", sa.String(), server_default=""))
    {then}
"""


def _tables(path: Path) -> dict[str, object]:
    engine = sqlite.make_engine(path)
    look = inspect(engine)
    found: dict[str, object] = {}
    for name in look.get_table_names():
        found[name] = (
            sorted((c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(name)),
            sorted((k["name"] or "", k["column_names"]) for k in look.get_unique_constraints(name)),
            sorted((k["name"] or "", k["column_names"]) for k in look.get_indexes(name)),
            sorted((k["name"] or "", str(k.get("options"))) for k in look.get_foreign_keys(name)),
            look.get_pk_constraint(name)["name"],
        )
    engine.dispose()
    return found


def test_the_migrations_make_what_the_model_says(tmp_path: Path) -> None:
    Database(tmp_path / "made.db").close()
    engine = sqlite.make_engine(tmp_path / "migrated.db")
    schema.migrate(engine)
    with sqlite.for_writing(engine).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert schema.stored_revision(engine) == HEAD
    engine.dispose()
    assert _tables(tmp_path / "made.db") == _tables(tmp_path / "migrated.db")
    with closing(sqlite3.connect(tmp_path / "migrated.db")) as connection:
        made = connection.execute("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%AUTOINCR%'")
        assert made.fetchone()[0] == len(metadata.tables)


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    assert [step.revision for step in scripts.walk_revisions()][::-1] == list(REVISIONS)


def test_alembic_is_not_imported_to_make_or_open_a_library(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from core.store.database import Database\n"
        "for _ in range(2): Database(pathlib.Path(sys.argv[1])).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    path = str(tmp_path / "library.db")
    assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == 0


def _next_step(tmp_path: Path, then: str = "") -> Path:
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / "next.py").write_text(NEXT.format(head=HEAD, then=then))
    return folder


def test_a_step_keeps_what_points_to_a_table_made_anew(tmp_path: Path, database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as connection, connection:
        connection.execute("INSERT INTO source (name) VALUES ('Harwick Post')")
        connection.execute(
            "INSERT INTO article (source_id, title, byline, text, blocks, url, language, words,"
            " fingerprint, imported, analysed) VALUES (1,'','','','[]','','en',0,'f','','')"
        )
    engine = sqlite.make_engine(database.path)
    schema.migrate(engine, _next_step(tmp_path))
    assert schema.stored_revision(engine) == "9999"
    engine.dispose()
    with closing(sqlite3.connect(database.path)) as connection:
        assert connection.execute("SELECT source_id FROM article").fetchall() == [(1,)]


def test_a_step_that_fails_leaves_everything(tmp_path: Path, database: Database) -> None:
    engine = sqlite.make_engine(database.path)
    with pytest.raises(ValueError, match="half-way"):
        schema.migrate(engine, _next_step(tmp_path, 'raise ValueError("half-way")'))
    assert schema.stored_revision(engine) == HEAD
    assert "country" not in {c["name"] for c in inspect(engine).get_columns("source")}
    engine.dispose()


def test_an_older_library_is_migrated_after_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    steps = _next_step(tmp_path)
    monkeypatch.setattr(schema, "HEAD", "9999")
    monkeypatch.setattr(schema, "REVISIONS", (*REVISIONS, "9999"))
    monkeypatch.setattr(schema.migrate, "__defaults__", (steps,))
    Database(path).close()
    (copy,) = list_backups(tmp_path / "backups")
    assert copy.name.endswith("-before-migration.db")
    engine = sqlite.make_engine(copy)
    assert schema.stored_revision(engine) == HEAD
    engine.dispose()
    engine = sqlite.make_engine(path)
    assert schema.stored_revision(engine) == "9999"
    engine.dispose()


def test_a_newer_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'from the future'")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        Database(path)
    assert path.read_bytes() == before


def test_another_programs_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE song (name)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"a text\n" * 300, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(LibraryError):
        Database(path)
    assert path.read_bytes() == content


def test_a_creation_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    database = Database(path)
    with database.reading() as session:
        assert inspect(session.connection()).has_table("article")
    database.close()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be created"):
        Database(tmp_path / "nowhere" / "library.db")
