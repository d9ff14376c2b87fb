"""While the index is made anew the database answers, and nothing is handed over of that."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ExportError
from core.library import Library
from core.progress import Progress
from core.values import HitKind, ReportForm, ReportKind, ReportWish

TEXT = (
    "The bridge stays shut\n\nMarch 4, 2025\n\n"
    "Everybody in the lower streets knows the old bridge, and nearly everybody crossed it twice a day "
    "until the harbourmaster closed it.\n\nThe ferry takes nobody across."
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library whose index is gone."""
    folder = tmp_path / "desk"
    with closing(Library.open(folder)) as made:
        made.ingest_text(TEXT, Progress())
    shutil.rmtree(folder / "index")
    with closing(Library.open(folder)) as opened:
        assert opened.index_due
        yield opened


def test_what_is_shown_is_cut_between_words(library: Library) -> None:
    answer = library.searches.answer("crossed", 10, Progress())
    assert answer.rebuilding
    line = answer.hits[0].lines[0]
    assert [mark.of(line.text) for mark in line.marks] == ["crossed"]
    assert line.text.startswith("… ")
    assert line.text.endswith(" …")
    assert set(line.text.strip("… ").split()) <= set(TEXT.split())


def test_a_report_of_hits_waits_for_the_index(library: Library, tmp_path: Path) -> None:
    wish = ReportWish(ReportKind.SEARCH, ReportForm.MARKDOWN, query="kind:statement OR ferry")
    written = library.report(wish, tmp_path / "hits.md", Progress())
    assert not library.index_due
    assert "Statement: The **ferry**" in written.files[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("aliases", [True, False])
def test_a_report_of_hits_says_when_names_were_not_found_in_other_spellings(
    library: Library, tmp_path: Path, aliases: bool
) -> None:
    wish = ReportWish(ReportKind.SEARCH, ReportForm.MARKDOWN, query="ferry", aliases=aliases)
    written = library.report(wish, tmp_path / "hits.md", Progress())
    said = "Names only as they are spelt" in written.files[0].read_text(encoding="utf-8")
    assert said is not aliases


def test_where_it_cannot_be_made_no_report_of_hits_is_written(
    library: Library, tmp_path: Path
) -> None:
    wish = ReportWish(ReportKind.SEARCH, ReportForm.MARKDOWN, query="ferry")
    other = Library.open(library.path, reading=True)
    with closing(other), pytest.raises(ExportError, match="being made anew"):
        other.report(wish, tmp_path / "hits.md", Progress())
    assert not (tmp_path / "hits.md").exists()


@pytest.mark.skipif(os.name == "nt", reason="a file that is mapped cannot be cut off there")
def test_an_index_cut_off_under_our_hands_is_made_anew_and_the_database_answers(
    library: Library,
) -> None:
    library.rebuild_index(Progress())
    assert not library.searches.answer("ferry", 10, Progress()).rebuilding
    for file in (library.path / "index").rglob("*"):
        if file.suffix in (".trm", ".pst", ".arr"):
            os.truncate(file, 10)
    assert library.searches.completions("fer", 3) == ()
    answer = library.searches.answer("ferry", 10, Progress())
    assert answer.rebuilding
    assert [hit.kind for hit in answer.hits] == [HitKind.ARTICLE]
    assert library.index_due
    library.rebuild_index(Progress())
    answer = library.searches.answer("ferry", 10, Progress())
    assert not answer.rebuilding
    assert HitKind.STATEMENT in {hit.kind for hit in answer.hits}
