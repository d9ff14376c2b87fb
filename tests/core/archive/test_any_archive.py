"""Whatever was done in a library: it is equal by content after going through an archive."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from sqlalchemy.orm import Session

from core import history, model
from core.archive import Merging, open_archive, write_archive
from core.commands import Command
from core.errors import CommandError
from core.progress import Progress
from core.store import checking, disputes, questions
from core.store.database import Database
from core.values import MergePreview, Side, Theirs
from tests.core.archive.content import Content, content, every_row
from tests.core.history.test_any_history import commands
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

OTHER = (
    "A second text of some length. Somebody said in it that the dam was 20 metres high, no more."
)
WHEN = datetime(2026, 1, 1, tzinfo=UTC)  # else the same article came in at another moment
histories = st.lists(commands, max_size=15)


def _filled(folder: Path, steps: list[Command], *texts: str) -> Database:
    """A library with some articles in which some commands were made."""
    database = Database(folder / "library.db")
    with database.writing() as session:
        for text in texts:
            analysed(session, text)
        session.execute(update(model.Article).values(imported=WHEN))
        if TEXT in texts:
            at = texts.index(TEXT) + 1
            a = passage(at, TEXT, FIRST, Side.A, 2 * at - 1)
            b = passage(at, TEXT, SECOND, Side.B, 2 * at)
            disputes.write_findings(session, [at], [finding(a, b)])
        questions.sync_questions(session, [("q", "How many?", [("p", "3")]), ("r", "Why?", [])])
    with database.writing() as session:
        for step in steps:
            _made(session, step)
    return database


def _made(session: Session, step: Command) -> None:
    try:
        with session.begin_nested():
            history.do(session, step)
    except CommandError:
        pass  # refused in words; the next one is tried


def _merge(archive: Path, library: Path, ours: Database, theirs: Theirs) -> MergePreview:
    merging = Merging(archive, library, ours, Progress())
    before = merging.preview(Progress())
    done, _, _ = merging.carry_out(theirs, Progress(), lambda _session, _touched: None)
    merging.close()
    assert done == before
    return done


def _content(database: Database) -> Content:
    with database.reading() as session:
        assert checking.check(session) == []
        return content(session)


@settings(max_examples=8)
@given(histories)
def test_out_and_in_is_equal(steps: list[Command]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(_filled(folder, steps, TEXT)) as database:
            write_archive(folder, folder / "a.counterclaim", Progress())
            open_archive(folder / "a.counterclaim", folder / "home", Progress())
            with closing(Database(folder / "home" / "library.db")) as home:
                with database.reading() as ours, home.reading() as theirs:
                    assert every_row(ours) == every_row(theirs)
                assert _content(home) == _content(database)


@settings(max_examples=8)
@given(histories)
def test_into_an_empty_library_and_with_itself(steps: list[Command]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        archive = folder / "a.counterclaim"
        with (
            closing(_filled(folder, steps, OTHER, TEXT)) as database,
            closing(Database(folder / "home" / "library.db")) as home,
        ):
            write_archive(folder, archive, Progress())
            before = _content(database)
            assert _merge(archive, folder, database, Theirs(every=True)).empty
            assert _content(database) == before
            _merge(archive, folder / "home", home, Theirs(every=True))
            after = _content(home)
            left = {"rating"}  # an empty library has a scale of its own, whose names may differ
            assert {t: after[t] for t in before if t not in left} == {
                t: before[t] for t in before if t not in left
            }
            assert {*before["rating"]} <= {*after["rating"]}


@settings(max_examples=8)
@given(histories, histories)
def test_twice_is_once_and_articles_and_passages_are_the_same_either_way(
    one: list[Command], other: list[Command]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for side in "ab":
            (folder / side).mkdir()
        with (
            closing(_filled(folder / "a", one, TEXT)) as a,
            closing(_filled(folder / "b", other, OTHER, TEXT)) as b,
        ):
            for side in "ab":
                write_archive(folder / side, folder / f"{side}.counterclaim", Progress())
            _merge(folder / "b.counterclaim", folder / "a", a, Theirs())
            _merge(folder / "a.counterclaim", folder / "b", b, Theirs())
            once = _content(a)
            again = _merge(folder / "b.counterclaim", folder / "a", a, Theirs())
            assert again.empty
            assert _content(a) == once
            for table in ("article", "statement", "mention", "measurement", "doubt", "source"):
                assert once[table] == _content(b)[table]
