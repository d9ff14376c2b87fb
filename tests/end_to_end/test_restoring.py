"""`counterclaim restore`, and the terminal beside another program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.library import Library
from core.store.database import Database
from tests.core.store.making import analysed


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A library with an article and a backup, and another article since."""
    folder = tmp_path / "desk"
    Library.open(folder).close()
    _store(folder, "The flood")
    assert main(["--library", str(folder), "backup"]) == 0
    _store(
        folder,
        "The ferry",
        "A ferry sank in the harbour, the mayor said. The police denied it all.",
    )
    return folder


def _store(folder: Path, title: str, *text: str) -> None:
    database = Database(folder / "library.db")
    with database.writing() as session:
        analysed(session, *text, title=title)
    database.close()


def ask(desk: Path, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """What a command prints as JSON."""
    capsys.readouterr()
    assert main(["--library", str(desk), *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_what_would_be_missing_is_told_before_anything_is_done(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ask(desk, capsys, "restore", code=1)
    assert (told["done"], told["kept"]) == (False, None)
    (asked,) = (one for one in told["backups"] if one["reason"] == "asked")
    assert told["chosen"] == asked["name"]
    assert (asked["sound"], asked["articles"]) == (True, 1)
    assert asked["missing_articles"] == ["The ferry"]
    assert len(ask(desk, capsys, "articles")) == 2
    assert main(["--library", str(desk), "restore"]) == 1
    said = capsys.readouterr().err
    assert "1 article would be missing" in said
    assert "The ferry" in said


def test_a_backup_is_brought_back_and_what_was_there_as_well(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = ask(desk, capsys, "restore", "--yes")
    assert [a["title"] for a in ask(desk, capsys, "articles")] == ["The flood"]
    kept = Path(done["kept"]).name
    ask(desk, capsys, "restore", kept, "--yes")
    assert len(ask(desk, capsys, "articles")) == 2


def test_a_damaged_library_says_what_to_do(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = desk / "library.db"
    path.write_bytes(path.read_bytes()[:9000] + b"\xff" * 30_000)
    assert main(["--library", str(desk), "articles"]) == 1
    assert "counterclaim restore" in capsys.readouterr().err
    ask(desk, capsys, "restore", "--yes")
    assert len(ask(desk, capsys, "articles")) == 1
    assert ask(desk, capsys, "check") == {"problems": []}


def test_a_backup_that_is_not_there_is_said(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(desk), "restore", "other.db"]) == 1
    assert "There is no backup" in capsys.readouterr().err
    assert main(["--library", str(desk / "elsewhere"), "restore"]) == 1
    assert "There is no backup" in capsys.readouterr().err


def test_a_library_in_use_is_read_and_not_changed(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = Library.open(desk)
    assert len(ask(desk, capsys, "articles")) == 2
    assert ask(desk, capsys, "search", "ferry")["total"] > 0
    assert main(["--library", str(desk), "undo"]) == 1
    assert "in use" in capsys.readouterr().err
    library.close()
