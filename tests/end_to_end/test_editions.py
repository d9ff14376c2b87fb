"""`counterclaim versions`, `diff` and `delete`: their JSON is a contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.commands import MarkClaim
from core.evaluation import compare, join_edition
from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from tests.core.store.making import TEXT, draft


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two editions of an article with a claim in the first."""
    database = Database(tmp_path / "library.db")
    for text in (TEXT, TEXT.replace("20 people", "25 people")):
        with database.writing() as session:
            id = articles.add_draft(session, draft(text), None, fingerprint(text))
            compare(session, id)
            join_edition(session, id)
    with database.writing() as session:
        MarkClaim("20 died", 1, 15, 29).apply(session)
    database.close()
    return tmp_path


def _json(folder: Path, capsys: pytest.CaptureFixture[str], code: int, *given: str) -> Any:
    assert main(["--library", str(folder), *given, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_editions_and_what_is_left_behind_are_told_and_confirmed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _json(folder, capsys, 0, "versions", "2")
    assert [(e["id"], e["edition"], e["editions"]) for e in told["editions"]] == [
        (1, 1, 2),
        (2, 2, 2),
    ]
    (passage,) = told["passages"]
    assert (passage["placing"], passage["words"]) == ("moved", "25 people died")
    name = f"{passage['kind']}:{passage['id']}"
    assert _json(folder, capsys, 0, "versions", "2", "--follow", name)["passages"] == []
    assert main(["--library", str(folder), "versions", "2", "--leave", name]) == 1


def test_what_was_changed_is_told_with_signs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _json(folder, capsys, 0, "diff", "2")
    assert (told["old"], told["new"], told["words"]) == (1, 2, 1)
    assert [s["text"] for s in told["stretches"] if s["edit"] != "kept"] == ["20", "25"]
    assert main(["--library", str(folder), "diff", "2"]) == 0
    assert "[-20-]{+25+}" in capsys.readouterr().out
    assert main(["--library", str(folder), "diff", "1"]) == 1


def test_deleting_asks_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not _json(folder, capsys, 1, "delete", "2", "--editions")["deleted"]
    assert _json(folder, capsys, 0, "delete", "2", "--editions", "--yes")["deleted"]
    assert main(["--library", str(folder), "delete", "2", "--yes"]) == 1
