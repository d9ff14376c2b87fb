"""Every example of the manual, run: queries, commands of the terminal, files of a newsroom."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import resources
from core.cli.parser import make_parser
from core.detectors.base import Reported
from core.detectors.topics import stands
from core.errors import QueryError
from core.exporters.html_page import HtmlExporter
from core.library import Library
from core.library.trusted import load_trusted
from core.progress import Progress
from core.report.newsroom import newsroom_of
from core.search.lexer import FIELDS
from core.search.parser import parse
from core.search.words import Words
from core.text import Span
from core.text.wordpattern import compile_pattern
from core.values import ReportForm, ReportKind, ReportWish
from desktop.manual.pages import FOLDER
from desktop.search.language import LINES

ROW = re.compile(r"^\| `((?:[^`])+)` \|", re.MULTILINE)
FILE = re.compile(r"^```\w+ file=(\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return resources.path(FOLDER, f"{name}.md").read_text("utf-8")


def rows(text: str) -> list[str]:
    """What stands as code in the first column of the tables."""
    return [row.replace("\\|", "|") for row in ROW.findall(text)]


WORKING, _, REST = page("searching").partition("## When it cannot be read")
QUERIES = rows(WORKING)
WRONG = rows(REST.partition("\n## ")[0])


def test_the_examples_are_found() -> None:
    assert len(QUERIES) >= 40
    assert len(WRONG) >= 5
    assert {line.query for line in LINES} - set(QUERIES) == set()


def test_every_field_is_told() -> None:
    assert [field for field in FIELDS if f"`{field}:" not in WORKING] == []


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_can_be_read(query: str) -> None:
    assert parse(query, Words())


@pytest.mark.parametrize("query", WRONG)
def test_what_cannot_be_read_is_refused_with_its_place(query: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse(query, Words())
    assert 0 <= refused.value.position < len(query)


def test_every_query_is_answered_by_a_library(library_folder: Path) -> None:
    library = Library.open(library_folder)
    try:
        answers = {query: library.search(query).total for query in QUERIES}
    finally:
        library.close()
    empty = {query for query, total in answers.items() if not total}
    # What needs tags, verdicts, a date or a word that the three articles do not have.
    none = r"tag:|verdict:|before:|about:|evac|street\"~|last month|past 30|yesterday|May 2024"
    assert [query for query in empty if not re.search(none, query)] == []
    assert answers["“lower streets”"] == answers['"lower streets"'] > 0
    assert answers["flood AND dam"] == answers["flood dam"] > 0
    assert answers["flood -storm"] == answers["flood NOT storm"] > 0


@pytest.mark.parametrize("pattern", rows(page("questions").partition("## Patterns")[2]))
def test_every_pattern_can_be_read(pattern: str) -> None:
    assert compile_pattern(f"word {pattern} word", {})


def test_every_command_of_the_terminal_is_told_and_can_be_given() -> None:
    parser = make_parser()
    commands = [
        line
        for block in SHELL.findall(page("terminal"))
        for line in block.splitlines()
        if line.strip()
    ]
    assert len(commands) > 35
    told = set[str]()
    for line in commands:
        program, *words = shlex.split(line.partition(" < ")[0])
        assert program == "counterclaim"
        parser.parse_args(words)
        told.add(next(word for word in words if word.isalpha()))
    actions = parser._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert set(actions or ()) - told == set()


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with the files that the page shows."""
    for name, text in FILE.findall(page("newsroom")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_files_of_a_newsroom_are_taken(newsroom: Path) -> None:
    trusted = load_trusted(newsroom)
    assert trusted.problems == ()
    assert set(trusted.topic_files) == {"harbour-tunnel.toml", "tunnel-cost.toml"}
    facts = {fact.key: fact for fact in trusted.weighing.facts}
    assert facts["population-bellhaven"].value == 391_500
    found = newsroom_of(newsroom)
    assert (found.name, found.checks) == (
        "The Bellhaven Ledger, fact desk",
        "https://ledger.example/checks/{claim}",
    )
    assert "h1" in found.style
    assert "document.title" in found.page


def test_the_topic_recognises_both_positions(newsroom: Path) -> None:
    topics = load_trusted(newsroom).weighing.topics
    said = ("The harbour tunnel should be built.", "The council opposes the tunnel.")
    text = " ".join(said)
    spans = (Span(0, len(said[0])), Span(len(said[0]) + 1, len(text)))
    article = Reported(1, text, "", "The Ledger", None, (), spans)
    own = [s.position for s in stands(topics, article) if s.question == "harbour-tunnel"]
    assert own == ["build", "leave"]


def test_a_report_is_written_with_the_templates_of_the_page(
    library_folder: Path, newsroom: Path
) -> None:
    (newsroom / "templates").rename(library_folder / "templates")
    target = newsroom / "report.html"
    library = Library.open(library_folder)
    try:
        wish = ReportWish(ReportKind.ARTICLES, HtmlExporter.form)
        library.report(wish, target, Progress())
    finally:
        library.close()
    assert wish.form is ReportForm.HTML
    assert target.read_text("utf-8").startswith("<!doctype html>\n<html lang=")
