"""`counterclaim copies`: its JSON is a contract, as that of the other commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from tests.core.reports import draft, edited, report

WIRE = report("wire")


def run(folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["--library", str(folder), "copies", *arguments]) == 0
    return capsys.readouterr().out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of before copies were looked for."""
    database = Database(tmp_path / "library.db")
    with database.writing() as session:
        for one in (
            draft(WIRE, "Gazette", "2025-05-01"),
            draft(edited(WIRE), "Post", "2025-05-02", "Ada Dunn, Reuters"),
            draft(report("own"), "Post"),
        ):
            articles.add_draft(session, one, None, fingerprint(one.text))
    database.close()
    return tmp_path


def test_groups_are_told_with_their_origin(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (group,) = json.loads(run(folder, capsys, "--json"))
    assert (group["outlets"], group["origins"], group["origin"]) == (2, 1, "Reuters")
    assert "whose own report is not in the library" in group["reason"]
    told = [(a["id"], a["source"], a["kind"], a["credit"]) for a in group["articles"]]
    assert told == [(2, "Post", "nearest", "Reuters"), (1, "Gazette", "same", None)]
    assert 0.5 < group["articles"][0]["likeness"] < 1
    assert json.loads(run(folder, capsys, "1", "--json")) == [group]
    assert json.loads(run(folder, capsys, "3", "--json")) == []


def test_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(folder, capsys)
    assert said.startswith("2 outlets, 1 origin: Reuters\n")
    assert "nearly the same text" in said


def test_an_article_that_is_not_there_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(folder), "copies", "9"]) == 1
    assert "There is no article 9." in capsys.readouterr().err
