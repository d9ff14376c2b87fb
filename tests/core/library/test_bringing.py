"""What the library tells of files that came in, waited or were refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from core.commands import ChangeArticle
from core.errors import CommandError
from core.library import Library
from core.progress import Progress
from core.search import Feed, Index
from core.values import (
    CutChoice,
    CutLook,
    FactField,
    Outcome,
    RecordFilter,
    TableChoice,
    TableField,
    TableLook,
)
from tests.core.importers.collections import BODIES, SHAPES, TITLES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bringing")


@pytest.fixture(scope="module")
def shared_reader(folder: Path) -> Iterator[Library]:
    """One library for all tests here, since the language work takes a second to begin."""
    library = Library.open(folder / "library")
    yield library
    library.close()


def test_what_was_guessed_waits_and_comes_in_by_a_choice(
    shared_reader: Library, folder: Path
) -> None:
    library, table, many = shared_reader, folder / "wire.csv", folder / "many.txt"
    table.write_text(f"a,b\n{TITLES[0]},{BODIES[0]}\n", encoding="utf-8")
    many.write_text(SHAPES["numbers"](), encoding="utf-8")
    held = library.ingest([table, many], Progress(), hold=True)
    assert [r.outcome for r in held.records] == [Outcome.WAITING] * 2
    assert library.articles() == []
    counts = library.record_counts()
    assert (counts.tables, counts.collections, counts.files) == (1, 1, 2)
    looks = library.look(table), library.look(many)
    assert isinstance(looks[0], TableLook)
    assert isinstance(looks[1], CutLook)
    choices = {table: TableChoice({TableField.TEXT: 1}), many: looks[1].choice}
    result = library.ingest([table, many], Progress(), choices, hold=True)
    assert [r.outcome for r in result.records] == [Outcome.IMPORTED] * 2
    assert [len(r.articles) for r in result.records] == [1, 3]
    assert library.count_records() == 2  # those that waited are gone
    parts = library.import_parts(result.records[1].id)
    assert [part.name for part in parts] == list(TITLES)
    assert {part.article for part in parts} == set(result.records[1].articles)


def test_what_was_refused_is_told_while_those_behind_it_are_read(
    shared_reader: Library, folder: Path
) -> None:
    library, files = shared_reader, folder / "told early"
    files.mkdir()
    (files / "a.txt").write_bytes(b"")
    (files / "b.txt").write_text("([{" * 50_000, encoding="utf-8")
    (files / "c.txt").write_text("Ferry stays\n\nThe council said so.", encoding="utf-8")
    seen = list[tuple[str, Outcome]]()

    class Watching(Progress):
        def tell(self, done: int, total: int, note: str = "") -> None:
            if note == "c.txt":
                records = library.find_records(count=2)
                seen.extend((Path(r.path).name, r.outcome) for r in records)

    before = library.count_records()
    library.ingest([files], Watching())
    assert sorted(seen) == [("a.txt", Outcome.REFUSED), ("b.txt", Outcome.REFUSED)]
    assert library.count_records() == before + 3  # each of them once


def test_a_table_without_a_text_is_refused_where_nobody_can_be_asked(
    shared_reader: Library, folder: Path
) -> None:
    table = folder / "short.csv"
    table.write_text("a,b\nOne,Two\nThree,Four\n", encoding="utf-8")
    (record,) = shared_reader.ingest([table], Progress()).records
    assert record.outcome is Outcome.REFUSED
    assert "no column" in record.reason
    (record,) = shared_reader.ingest([table], Progress(), hold=True).records
    assert record.outcome is Outcome.WAITING
    assert record.reason == "It waits until somebody has looked at its columns."


def test_records_are_found_by_outcome_and_words(shared_reader: Library, folder: Path) -> None:
    file = folder / "nothing_in_it.txt"
    file.write_text("", encoding="utf-8")
    shared_reader.ingest([file], Progress())
    wanted = RecordFilter(Outcome.REFUSED, "nothing IN_it empty")
    (found,) = shared_reader.find_records(wanted)
    assert found.path == str(file)
    assert shared_reader.count_records(RecordFilter(words="100%")) == 0
    assert shared_reader.find_records(wanted, start=1) == []
    file.write_text(f"A word about the weather\n\n{BODIES[2]} It may rain.", encoding="utf-8")
    shared_reader.ingest([file], Progress())
    assert shared_reader.count_records(wanted) == 0  # what came in at last is no longer refused


def test_a_pasted_collection_is_cut_as_it_is_said(shared_reader: Library) -> None:
    text = SHAPES["press review"]().replace("Tuesday", "Wednesday").replace("41", "42")
    look = shared_reader.look(text)
    assert isinstance(look, CutLook)
    assert look.guessed
    (record,) = shared_reader.ingest_text(text, Progress(), CutChoice((0,))).records
    assert len(record.articles) == 1
    assert shared_reader.look("One title here\n\nOne text. It has two sentences.") is None


def test_facts_are_changed_and_taken_back(shared_reader: Library) -> None:
    library = shared_reader
    article = next(a.id for a in library.articles() if a.source == "Lindmar Gazette")
    before = library.facts(article)
    assert before.origins[FactField.SOURCE] == "a labelled line of the collection"
    changed = library.do(
        ChangeArticle(
            article, {"source": "Lindmar Post", "updated": "2025-06", "url": "https://a.b/c"}
        )
    )
    assert article in changed.articles
    facts = library.facts(article)
    assert facts.values[FactField.SOURCE] == "Lindmar Post"
    assert facts.origins[FactField.UPDATED] == "written by hand"
    assert library.search("source:lindmar post").hits
    library.undo()
    assert library.facts(article) == before


@pytest.mark.parametrize(
    "values",
    [{"title": " "}, {"published": "soon"}, {"language": "English"}, {"url": "javascript:alert(1)"},
     {"words": "3"}],
)  # fmt: skip
def test_what_is_no_fact_is_answered_in_words(
    shared_reader: Library, values: dict[str, str]
) -> None:
    article = shared_reader.articles()[0].id
    with pytest.raises(CommandError):
        shared_reader.do(ChangeArticle(article, values))


def test_what_came_in_can_be_searched_while_more_comes_in(
    shared_reader: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that little is left to be indexed behind the last article of many."""
    monkeypatch.setattr("core.ingest.ingest.OFTEN", 1)
    for number in range(3):
        (folder / f"{number}.txt").write_text(
            f"Title {number}\n\nThe council of place {number} met on whilecoming matters.",
            encoding="utf-8",
        )
    paths = [folder / f"{number}.txt" for number in range(3)]
    held: list[int] = []
    catch_up = Index.catch_up

    def noted(index: Index, source: Feed, progress: Progress) -> int:
        written = catch_up(index, source, progress)
        held.append(index.watermark())
        return written

    monkeypatch.setattr(Index, "catch_up", noted)
    shared_reader.ingest(paths, Progress())
    assert len(set(held)) == len(paths)


def workers() -> set[psutil.Process]:
    """The worker processes of this one."""
    return {c for c in psutil.Process().children() if "spawn_main" in " ".join(c.cmdline())}


def test_the_language_work_loads_before_the_first_article_is_there(tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "library")) as library:
        before = workers()
        library.expect()
        (started,) = workers() - before
        library.expect()  # it is there
        assert started.is_running()
        result = library.ingest_text("Ferry stays\n\nThe council said so on Monday.", Progress())
        assert len(result.articles) == 1
        assert started in workers()
