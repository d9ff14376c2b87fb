"""Bringing in by the terminal: folders that are watched, tables, accounts, facts and addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from tests.core.importers.collections import BODIES, OUTLETS, SHAPES, TITLES

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str, code: int = 0) -> Any:
        got = main(["--library", str(tmp_path / "library"), *arguments])
        out = capsys.readouterr()
        assert got == code, out.err
        return json.loads(out.out) if "--json" in arguments and out.out else out

    return call


def test_a_folder_is_watched_in_one_pass_and_its_files_are_told(run: Run, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "many.txt").write_text(SHAPES["numbers"](), encoding="utf-8")
    (inbox / "none.txt.part").write_text("not yet", encoding="utf-8")
    brought = run("watch", str(inbox), "--json")
    assert {a["title"] for a in brought["articles"]} == set(TITLES)
    assert "Nothing new" in run("watch", str(inbox)).err
    (told,) = run("imports", "--json", "--words", "quay")
    assert [part["name"] for part in told["parts"]] == list(TITLES)
    assert "is not a folder" in run("watch", str(tmp_path / "nowhere"), code=1).err


def test_columns_of_a_table_are_named(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "wire.csv"
    rows = [f'{o},"{b}",{t}' for t, b, o in zip(TITLES, BODIES, OUTLETS, strict=True)]
    table.write_text("\n".join(rows), encoding="utf-8")
    assert run("import", str(table), code=1)
    which = "text=2,title=3,outlet=1"
    brought = run("import", str(table), "--columns", which, "--no-header", "--json")
    assert [(a["title"], a["source"]) for a in brought["articles"]] == list(
        zip(TITLES, OUTLETS, strict=True)
    )
    assert run("imports", "--outcome", "refused", "--json") == []
    assert "Write columns as" in run("import", str(table), "--columns", "words=1", code=1).err


def test_facts_are_shown_changed_and_taken_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TITLES[0]}\nBy Ane Holt\n\n{BODIES[0]}", encoding="utf-8")
    (article,) = run("import", str(tmp_path / "a.txt"), "--json")["articles"]
    facts = run("facts", str(article["id"]), "--json")
    assert (facts["byline"], facts["found"]["byline"]) == ("Ane Holt", "a line under the title")
    set_ = ("--set", "published=2025-05-06", "--set", "source=The Courier")
    changed = run("facts", str(article["id"]), *set_, "--json")
    assert (changed["published"], changed["source"]) == ("2025-05-06", "The Courier")
    run("undo")
    assert run("facts", str(article["id"]), "--json") == facts
    assert "is not a date" in run("facts", str(article["id"]), "--set", "updated=soon", code=1).err


def test_an_address_is_fetched_only_when_the_network_is_allowed(run: Run) -> None:
    told = run("fetch", "https://courier.example/ferry", code=2).err
    assert "goes over the network" in told
    assert "begin with http" in run("fetch", "file:///etc/passwd", "--network", code=1).err
