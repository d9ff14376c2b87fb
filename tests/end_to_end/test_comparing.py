"""Two statements are compared in the terminal, without a library."""

from __future__ import annotations

import io
import json
import sys

import pytest

from core.cli import main


def test_each_line_gets_an_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = {"id": 4, "a": "The minister resigned.", "b": "The minister did not resign."}
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(pair) + "\n\n"))
    assert main(["compare", "--jsonl"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["id", "label", "score", "reason"]
    assert (answer["id"], answer["label"]) == (4, "disputed")


def test_without_lines_it_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare"]) == 2
    assert "--jsonl" in capsys.readouterr().err
