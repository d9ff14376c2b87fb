"""A library made by an older version opens, after a checked backup, with all that was in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command

from core.store import articles, checking, naming, schema, sqlite, statements
from core.store.backup import list_backups
from core.store.database import Database
from core.store.migrations.running import configuration

TEXT = "Ada Dunn spoke 🙂. She said it rained. Dunn left. Then she said it was dry."
FILL = f"""
INSERT INTO library_identity (uuid, created) VALUES ('u', '2024-01-01 00:00:00');
INSERT INTO article (title, byline, text, blocks, url, language, words, fingerprint, imported,
    analysed) VALUES ('', '', '{TEXT}', '[]', '', 'en', 0, 'f', '2024-01-01 00:00:00', '1');
INSERT INTO entity (name, kind) VALUES ('Ada Dunn', 'person'), ('gone', 'person');
INSERT INTO entity_alias (entity_id, name) VALUES (1, 'Ada Dunn'), (1, 'Dunn');
INSERT INTO mention (article_id, entity_id, start, "end")
    VALUES (1, 1, 0, 8), (1, 1, 38, 42), (1, 1, 9, 14);
INSERT INTO statement (article_id, start, "end", content_start, content_end, sentences, holder,
    holder_id, holder_start, holder_end, chain, cue, stance, quotation, belief, check_worthiness)
    VALUES (1, 18, 37, 18, 37, '[]', 'Ada Dunn', 1, 18, 21, '[]', 'said', 'reports', 'indirect',
            0, 0.5),
           (1, 49, 74, 49, 74, '[]', 'Ada Dunn', 1, 54, 57, '[]', 'said', 'reports', 'indirect',
            0, 0.5);
DELETE FROM entity WHERE name = 'gone';
"""
FILL_7 = f"""
INSERT INTO library_identity (uuid, created) VALUES ('u', '2024-01-01 00:00:00');
INSERT INTO article (title, byline, text, blocks, url, language, words, fingerprint, imported,
    analysed) VALUES ('', '', '{TEXT}', '[]', '', 'en', 0, 'f', '2024-01-01 00:00:00', '1');
"""


def _old(path: Path, revision: str, fill: str) -> None:
    """A library of an old revision with some rows."""
    sqlite.create_file(path)
    engine = sqlite.make_engine(path)
    with sqlite.for_writing(engine).begin() as connection:
        sqlite.sign(connection)
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(fill)


def test_mentions_and_holders_get_the_spelling_that_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    _old(path, "0001", FILL)
    database = Database(path)
    with database.reading() as session:
        (entity,) = naming.list_entities(session)
        assert [(s.name, s.mentions) for s in entity.spellings] == [("Ada Dunn", 1), ("Dunn", 1)]
        assert entity.statements == 2
        assert [s.holder for s in statements.list_statements(session)] == ["Ada Dunn"] * 2
        assert checking.check(session) == []
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        by = connection.execute(
            "SELECT entity_alias.name FROM statement JOIN entity_alias"
            " ON entity_alias.id = holder_alias_id ORDER BY start"
        )
        assert [row[0] for row in by] == ["Ada Dunn", "Dunn"]


def test_an_id_used_before_the_table_was_made_anew_is_not_used_again(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    _old(path, "0001", FILL)
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        made = connection.execute("INSERT INTO entity (name, kind) VALUES ('x', 'person')")
        assert made.lastrowid == 3


def test_a_checked_backup_of_the_old_library_is_there(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    _old(path, "0001", FILL)
    Database(path).close()
    (copy,) = list_backups(tmp_path / "backups")
    engine = sqlite.make_engine(copy)
    assert schema.stored_revision(engine) == "0001"
    engine.dispose()


def test_articles_of_a_library_without_editions_are_their_own_only_ones(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    _old(path, "0007", FILL_7)
    database = Database(path)
    with database.reading() as session:
        assert [(a.edition, a.editions, a.updated) for a in articles.list_articles(session)] == [
            (1, 1, None)
        ]
        assert checking.check(session) == []
    database.close()
