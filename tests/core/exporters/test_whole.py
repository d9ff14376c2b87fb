"""The JSON of a report: its shape is a promise to other programs."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from core.exporters import exporter_for
from core.exporters.whole import as_json
from core.progress import Progress
from core.report import told
from core.text import Span
from core.values import ReportForm, VagueDate
from tests.core.exporters.data import DATA


def whole(tmp_path: Path) -> dict[str, Any]:
    target = tmp_path / "r.json"
    exporter_for(ReportForm.JSON).write(told(DATA), target, Progress())
    return json.loads(target.read_text("utf-8"))


def test_the_shape(tmp_path: Path) -> None:
    found = whole(tmp_path)
    assert set(found) == {"format", "version", "offsets", "report"}
    report = found["report"]
    assert set(report) == {
        "made", "articles", "statements", "disputes", "claims", "questions", "ratings", "tags",
        "organisations", "newsroom",
    }  # fmt: skip
    assert report["made"] == "2026-11-23"
    assert set(report["newsroom"]) == {"name", "url", "checks"}
    assert {"id", "title", "source", "byline", "published", "imported", "url"} <= set(
        report["articles"][0]["article"]
    )
    assert {"text", "claimant", "said_on", "verdict", "appearances", "evidence", "tags"} <= set(
        report["claims"][0]
    )
    assert set(report["claims"][0]["appearances"][0]["anchor"]) == {
        "exact",
        "prefix",
        "suffix",
        "start",
        "end",
    }
    assert {"kind", "state", "reason", "passages", "sum"} <= set(report["disputes"][0])


def test_offsets_give_the_words(tmp_path: Path) -> None:
    report = whole(tmp_path)["report"]
    texts = {a["article"]["id"]: a["text"] for a in report["articles"]}
    places = [(s["article"], s["span"], s["text"]) for s in report["statements"]]
    places += [
        (p["article"], p["span"], p["text"]) for d in report["disputes"] for p in d["passages"]
    ]
    assert places
    assert all(texts[a][span["start"] : span["end"]] == words for a, span, words in places)


def test_values_as_json_has_them() -> None:
    assert as_json((Span(1, 2), VagueDate("2024-22"), float("inf"), None, True)) == [
        {"start": 1, "end": 2}, "2024-22", None, None, True,
    ]  # fmt: skip
    assert as_json(frozenset({"b", "a"})) == ["a", "b"]
    east = datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=9)))
    assert as_json(east) == "2026-01-01T18:04:00Z"
    with pytest.raises(TypeError):
        as_json(object())
