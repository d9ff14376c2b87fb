from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.commands import MarkClaim
from core.errors import ExportError, LibraryError
from core.history import do
from core.progress import Progress
from core.report import binder, write_report
from core.store.database import Database
from core.store.disputes import write_findings
from core.values import ReportForm, ReportKind, ReportWish, Side
from tests.core.report.payloads import report_data
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

OTHER = TEXT.replace("20 people", "30 people")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Two articles, a dispute and a claim in the first."""
    (tmp_path / "library").mkdir()
    database = Database(tmp_path / "library" / "library.db")
    with database.writing() as session:
        first = analysed(session)
        analysed(session, OTHER, title="The flood again")
        sides = passage(first, TEXT, FIRST, Side.A), passage(first, TEXT, SECOND, Side.B)
        write_findings(session, [first], [finding(*sides)])
        do(
            session,
            MarkClaim("20 people died", first, FIRST.start, FIRST.end, claimant="the mayor"),
        )
    yield database
    database.close()


def report(
    database: Database, target: Path, form: str = "html", articles: list[int] | None = None
) -> str:
    some = None if articles is None else tuple(articles)
    wish = ReportWish(ReportKind.ARTICLES, ReportForm(form), some)
    written = write_report(database, target.parent, wish, target, Progress())
    return "\n".join(path.read_text("utf-8-sig") for path in written.files)


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_the_whole_library(database: Database, tmp_path: Path, form: str) -> None:
    page = report(database, tmp_path / "report", form)
    for part in (
        "Report on 2 articles",
        "The flood again",
        "They differ.",
        "20 is not 3.",
        "20 people died",
    ):
        assert part in page
    assert str(tmp_path) not in page


def test_tables(database: Database, tmp_path: Path) -> None:
    report(database, tmp_path / "tables", "csv")
    rows = {
        path.stem: list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
        for path in (tmp_path / "tables").iterdir()
    }
    assert {name: len(found) for name, found in rows.items()} == {
        "appearances": 1,
        "claims": 1,
        "statements": 4,
        "disputes": 2,
    }
    assert rows["statements"][0]["measures"] == "20"
    assert rows["disputes"][0]["title"] == "The flood"


def test_one_article_brings_only_what_belongs_to_it(database: Database, tmp_path: Path) -> None:
    page = report(database, tmp_path / "report.html", articles=[2])
    assert '<h1 dir="auto">The flood again</h1>' in page
    assert "They differ." not in page
    assert 'id="claims"' not in page


def test_what_is_written_meanwhile_is_not_in_it(database: Database, tmp_path: Path) -> None:
    def while_gathering(done: int, _total: int, note: str) -> None:
        if (done, note) == (1, "Gathering"):
            with database.writing() as session:
                analysed(session, TEXT.replace("20", "40"), title="The third")
                do(session, MarkClaim("Late", 1, SECOND.start, SECOND.end))

    progress = Progress(while_gathering)
    wish = ReportWish(ReportKind.ARTICLES, ReportForm.HTML)
    written = write_report(database, tmp_path, wish, tmp_path / "r.html", progress)
    page = written.files[0].read_text("utf-8")
    assert "Report on 2 articles" in page
    assert "Late" not in page
    assert "Late" in report(database, tmp_path / "r.html")


def test_what_cannot_be_told_is_said(database: Database, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no articles"):
        report(database, tmp_path / "r.html", articles=[])
    with pytest.raises(LibraryError, match="no longer"):
        report(database, tmp_path / "r.html", articles=[77])
    with pytest.raises(ExportError, match="does not exist"):
        report(database, tmp_path / "gone" / "r.html")
    wish = ReportWish(ReportKind.DOSSIER, ReportForm.CODEBOOK)
    with pytest.raises(ExportError, match="no form “codebook”"):
        write_report(database, tmp_path, wish, tmp_path / "r.qdc", Progress())
    assert not list(tmp_path.glob("r*"))


def test_an_empty_library_has_nothing_to_report(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    with pytest.raises(ExportError, match="no articles"):
        report(database, tmp_path / "r.html")
    database.close()


@pytest.mark.parametrize(("number", "label"), [(1, "claim"), (2, "claims")])
def test_one_is_counted_as_one(number: int, label: str) -> None:
    data = replace(report_data(), claims=report_data().claims[:1] * number)
    assert (label, number) in binder(data).document().counts
