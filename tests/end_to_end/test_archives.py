"""Archives in the terminal: written, opened elsewhere, merged, with the JSON that scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.commands import SetVerdict
from core.library import Library
from tests.core.archive.test_archive import fill


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    library = Library.open(tmp_path / "desk")
    fill(library)
    library.close()
    return library.path


def call(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> Any:
    got = main([str(argument) for argument in arguments])
    out = capsys.readouterr()
    assert got == code, out.err
    return json.loads(out.out) if "--json" in arguments and out.out else out


def test_out_in_and_together(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, home = tmp_path / "desk.counterclaim", tmp_path / "home"
    made = call(capsys, "--library", desk, "archive", file, "--json")
    assert made["archive"] == str(file)
    assert (made["articles"], made["claims"], made["originals"]) == (1, 1, 1)
    assert made["size"] == file.stat().st_size
    assert call(capsys, "unarchive", file, home, "--json") == {"library": str(home)}
    library = Library.open(home)
    library.do(SetVerdict(1, 5, "theirs"))
    library.close()
    call(capsys, "--library", home, "archive", file)
    looked = call(capsys, "--library", desk, "merge", file, "--dry-run", "--json")
    assert looked["done"] is False
    assert looked["counts"]["articles"] == {"new": 0, "same": 1, "told": 0}
    (conflict,) = looked["conflicts"]
    assert (conflict["kind"], conflict["taken"]) == ("verdict", "ours")
    assert call(capsys, "--library", desk, "merge", file, "--json")["backup"] is None
    done = call(capsys, "--library", desk, "merge", file, "--theirs", "--json")
    assert Path(done["backup"]).is_file()
    assert done["conflicts"][0]["taken"] == "theirs"
    (claim,) = call(capsys, "--library", desk, "claim", "--json")
    assert claim["verdict"] == "True"


def test_said_in_words(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "desk.counterclaim"
    assert "1 article, 1 claim" in call(capsys, "--library", desk, "archive", file).err
    out = call(capsys, "--library", tmp_path / "new", "merge", file)
    assert "articles\t1\t0\t0" in out.out
    assert "kept as" in out.err
    assert "nothing was changed" in call(capsys, "--library", desk, "merge", file).err
    assert "not empty" in call(capsys, "unarchive", file, desk, code=1).err
    assert "cannot be read" in call(capsys, "--library", desk, "merge", tmp_path / "x", code=1).err
