"""A library with a passphrase from the terminal, as a script and as a person would use it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.cli import asking, main
from tests.core.store.making import TEXT

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on one library; what it said and printed."""
    (tmp_path / "one.txt").write_text("the first one’s\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("the second\r\n", encoding="utf-8")
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")

    def call(*words: str, code: int = 0) -> str:
        got = main(["--library", str(tmp_path / "desk"), *words])
        said = capsys.readouterr()
        assert got == code, said.err
        return said.out + said.err

    return call


def test_a_script_sets_changes_and_removes_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = str(tmp_path / "one.txt"), str(tmp_path / "two.txt")
    run("import", str(tmp_path / "article.txt"))
    assert "cannot be read from" in run("--passphrase-file", "gone", "articles", code=1)
    assert "has no passphrase" in run("passphrase", "change", "--new-file", one, code=1)
    said = run("passphrase", "set", "--new-file", one)
    assert "nobody can recover" in said
    assert "the first one’s" not in said
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert "Give it with --passphrase-file" in run("articles", code=1)
    assert "does not open" in run("--passphrase-file", two, "articles", code=1)
    assert len(json.loads(run("articles", "--json", "--passphrase-file", one))) == 1
    monkeypatch.setattr(sys, "stdin", io.StringIO("the first one’s\n"))
    assert "20 people" in run("--passphrase-file", "-", "search", "people")
    archive = str(tmp_path / "a.counterclaim")
    assert "can read the whole library" in run("--passphrase-file", one, "archive", archive, code=1)
    assert not Path(archive).exists()
    run("--passphrase-file", one, "archive", archive, "--yes")
    assert "use `passphrase change`" in run(
        "--passphrase-file", one, "passphrase", "set", "--new-file", two, code=1
    ).replace("Use", "use")
    run("--passphrase-file", one, "passphrase", "change", "--new-file", two)
    assert "does not open" in run("--passphrase-file", one, "restore", code=1)
    assert "would take the place" in run("--passphrase-file", two, "restore", code=1)
    run("--passphrase-file", two, "restore", "--yes")
    told = json.loads(run("--passphrase-file", two, "passphrase", "remove", "--json"))
    assert told == {"passphrase": False, "problems": []}
    assert "has no passphrase" in run("--passphrase-file", two, "articles", code=1)
    assert run("check") == "The library and its index are sound.\n"


def test_a_person_is_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = ["new one", "new two", "new one", "new one", "wrong", "new one", "a", "b", "c"]
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(asking, "getpass", lambda _words: typed.pop(0))
    run("articles")
    assert "were not the same" in run("passphrase", "set", code=1)
    run("passphrase", "set")
    assert "does not open" in run("articles")  # once, and then it does
    assert run("articles", code=1).count("does not open") == 3
    assert typed == []
