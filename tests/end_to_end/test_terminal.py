"""The terminal program, as a script would call it: its JSON is a contract."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli import main

Run = Callable[..., Any]

FIRST = """Ferry company and union differ over Monday's walkout

By Asta Lindqvist
The Sound Courier, 3 March 2025

More than 400 deckhands walked out at the Elmsund ferry terminal on Monday, the union said.

“Nobody who works on these boats believes the roster is safe,” said Birger Holm, the union's secretary. “We have told them so since Christmas.”

The company denied that its rosters break the rest rules and dismissed claims that two boats had sailed short-handed as “invented”.

Advertisement

The strike is to end on Friday.
"""
SECOND = """Elmsund ferries back by evening

By Jon Aas
Harbour Weekly, 4 March 2025

Some 150 deckhands walked out at the Elmsund ferry terminal on Monday, the company said.

Three of the five boats sailed in the evening. Passengers were given their money back.
"""


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str, code: int = 0) -> Any:
        got = main(["--library", str(tmp_path / "library"), *arguments])
        out = capsys.readouterr()
        assert got == code, out.err
        return json.loads(out.out) if "--json" in arguments and got != 2 and out.out else out

    return call


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    return [str(tmp_path / "first.txt"), str(tmp_path / "second.txt")]


def test_the_contract_from_import_to_report(run: Run, files: list[str], tmp_path: Path) -> None:
    brought = run("import", *files, "--json")
    assert [r["outcome"] for r in brought["records"]] == ["imported", "imported"]
    assert {a["title"] for a in brought["articles"]} == {
        "Ferry company and union differ over Monday's walkout",
        "Elmsund ferries back by evening",
    }
    assert set(brought["articles"][0]) >= {"id", "title", "source", "published", "words"}

    texts = {a["id"]: a["text"] for a in run("articles", "--text", "--json")}
    statements = run("statements", "--json")
    for statement in statements:
        assert (
            texts[statement["article"]][statement["start"] : statement["end"]] == statement["text"]
        )
        for measure in statement["measures"]:
            text = texts[statement["article"]]
            assert text[measure["start"] : measure["end"]] == measure["text"]
            assert measure["bound"] in "=~<>"
        assert "Advertisement" not in statement["text"]
    holm = next(s for s in statements if "told them so" in s["text"])
    assert holm["holder"] == "Birger Holm"
    assert holm["quotation"] == "direct"

    disputes = run("disputes", "--json")
    by_kind = {d["kind"]: d for d in disputes}
    assert {"marked", "figures"} <= set(by_kind)
    assert len({p["article"] for p in by_kind["figures"]["passages"]}) == 2
    ids = {s["id"] for s in statements}
    assert all(set(d["statements"]) <= ids and d["reason"] for d in disputes)

    made = run("claim", str(holm["id"]), "--tag", "rosters", "--json")
    assert made["claimant"] == "Birger Holm"
    assert (
        run("verdict", str(made["id"]), "Half true", "--reason", "No records.", "--json")["verdict"]
        == "Half true"
    )
    found = run("search", "kind:claim roster", "--json")
    assert [(h["kind"], h["id"]) for h in found["hits"]] == [("claim", made["id"])]
    article = run("search", "kind:article “walked out”", "--json")
    assert article["total"] == 2

    run("report", "--html", str(tmp_path / "report.html"))
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Half true" in page
    assert str(tmp_path) not in page
    run("report", "--csv", str(tmp_path / "tables"))
    rows = list(
        csv.reader(io.StringIO((tmp_path / "tables" / "claims.csv").read_text("utf-8-sig")))
    )
    assert len(rows) == 2
    for name in ("binder.docx", "binder.xlsx", "binder.md", "binder.pdf"):
        done = run("export", "binder", str(tmp_path / name), "--json")
        assert [Path(file).name for file in done["files"]] == [name]
    found = run("export", "search", str(tmp_path / "hits.html"), "--query", "roster", "--json")
    assert found["remarks"] == []
    target = str(tmp_path / "checks.jsonld")
    done = run("export", "articles", target, "--form", "claimreview", "--json")
    assert any("drafts" in remark for remark in done["remarks"])
    assert run("check", "--json") == {"problems": []}
    assert Path(run("backup", "--json")["backup"]).is_file()


def test_the_same_article_twice_is_told(run: Run, files: list[str]) -> None:
    run("import", files[0], "--json")
    again = run("import", *files, "--json")
    assert [r["outcome"] for r in again["records"]] == ["duplicate", "imported"]
    assert "already" in again["records"][0]["reason"]
    assert len(run("articles", "--json")) == 2


def test_what_cannot_be_read_is_one_plain_line_and_nothing_is_stored(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200 << 20)
    names = ["empty.txt", "picture.txt", "huge.txt", "missing.txt"]
    records = run("import", *(str(tmp_path / n) for n in names), "--json", code=1)["records"]
    assert [r["outcome"] for r in records] == ["refused"] * 4
    assert all(r["reason"].endswith(".") and "Traceback" not in r["reason"] for r in records)
    assert run("articles", "--json") == []


def test_a_dismissal_outlasts_a_new_analysis_and_undo_a_restart(run: Run, files: list[str]) -> None:
    run("import", *files, "--json")
    marked = next(d for d in run("disputes", "--json") if d["kind"] == "marked")
    run("disputes", "--set", str(marked["id"]), "dismissed", "--because", "only reported", "--json")
    run("analyse", "--json")
    after = {d["id"]: d["state"] for d in run("disputes", "--json")}
    assert after[marked["id"]] == "dismissed"
    run("undo", "--json")
    assert {d["id"]: d["state"] for d in run("disputes", "--json")}[marked["id"]] == "open"
    run("redo", "--json")
    assert {d["id"]: d["state"] for d in run("disputes", "--json")}[marked["id"]] == "dismissed"


def test_a_query_that_cannot_be_read_says_where(run: Run) -> None:
    out = run("search", 'ferry "walked', code=1)
    assert "      ^" in out.err


def test_analyse_keeps_the_offsets_of_the_text_as_given(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "🌊 Ferries\r\n\r\nThe e\u0301lite denied that 12\u00a0% of 300 boats sank.\ud800 He left."
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"id": "x", "text": text}) + "\n"))
    answer = json.loads(run("analyse", "--jsonl").out)
    assert answer["id"] == "x"
    assert answer["statements"]
    for found in answer["statements"] + answer["measures"]:
        assert text[found["start"] : found["end"]] == found["text"].replace("\ufffd", "\ud800")


def test_a_line_that_is_no_json_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("nonsense\n"))
    assert "line 1" in run("analyse", "--jsonl", code=1).err


THIRD = """Elmsund union opens talks

By Asta Lindqvist
The Sound Courier, 6 March 2025

“We will sit down on Friday,” said Birger Hollm, the union's secretary. Birger Hollm had called the walkout.
"""


def test_names_are_joined_refused_split_and_asked_for(
    run: Run, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "third.txt").write_text(THIRD, "utf-8")
    run("import", *files, str(tmp_path / "third.txt"))
    (one,) = [p for p in run("names", "--proposals", "--json") if p["a"]["kind"] == "person"]
    assert {one["a"]["name"], one["b"]["name"]} == {"Birger Holm", "Birger Hollm"}
    assert "transliteration" in one["reason"]
    a, b = str(one["a"]["id"]), str(one["b"]["id"])
    people = run("names", "--kind", "person", "--merge", a, b, "--json")
    (joined,) = [e for e in people if e["id"] == one["a"]["id"]]
    assert {s["name"] for s in joined["spellings"]} >= {"Birger Holm", "Birger Hollm"}
    said = run("statements", "--holder", "birger hollm", "--json")
    assert {s["holder"] for s in said} == {joined["name"]}
    assert [s["article"] for s in said] == sorted(s["article"] for s in said)
    assert "6 March 2025" in run("statements", "--holder", "Birger Holm").out
    assert run("undo", "--json")["label"] == "Join names"
    assert run("names", "--refuse", a, b, "--proposals", "--json") == []
    assert "Nobody here" in run("statements", "--holder", "Jon Nobody", code=1).err
    assert "keeps its own name" in run("names", "--split", a, one["a"]["name"], code=1).err
    assert "--split NUMBER" in run("names", "--split", "x", code=1).err


def test_beliefs_can_be_left_out(run: Run, tmp_path: Path) -> None:
    text = "Crews at Elmsund\n\nBirger Holm said the roster was unsafe. He hopes that talks will start."
    (tmp_path / "hopes.txt").write_text(text, "utf-8")
    run("import", str(tmp_path / "hopes.txt"))
    held = [s for s in run("statements", "--json") if s["holder"]]
    assert [s["belief"] for s in held] == [False, True]
    assert [s for s in run("statements", "--no-beliefs", "--json") if s["holder"]] == held[:1]


TOPIC = """
key = "deckhands"
question = "How many deckhands walked out?"
opposed = [["few", "many"]]
[[position]]
key = "few"
label = "some 150"
patterns = ["150 deckhands"]
[[position]]
key = "many"
label = "more than that"
patterns = ["(300|400) deckhands"]
"""


def test_a_question_dropped_in_the_folder_is_weighed_and_told(
    run: Run, files: list[str], tmp_path: Path
) -> None:
    run("import", *files)
    (tmp_path / "library" / "topics" / "deckhands.toml").write_text(TOPIC, "utf-8")
    question = next(q for q in run("questions", "--json") if q["key"] == "deckhands")
    assert [(p["key"], p["statements"]) for p in question["positions"]] == [("few", 1), ("many", 1)]
    page = run("questions", "--id", str(question["id"]), "--json")
    passage = next(p for p in page["passages"] if p["position"] == "few")
    assert "150 deckhands" in passage["text"]
    text = run("articles", "--text", "--id", str(passage["article"]), "--json")[0]["text"]
    assert text[passage["start"] : passage["end"]] == passage["text"]
    assert any(d["kind"] == "positions" for d in run("disputes", "--json"))
    assert passage["holder"] in run("questions", "--id", str(question["id"])).out
    assert "How many deckhands" in run("questions").out
    assert "no question 99" in run("questions", "--id", "99", code=1).err


def test_the_other_numbers_of_a_statement(run: Run, files: list[str]) -> None:
    run("import", *files, "--json")
    statements = run("statements", "--json")
    union = next(s for s in statements if s["text"].startswith("More than 400"))
    (other,) = run("related", str(union["id"]), "--json")
    assert other["relation"] == "disputed"
    assert other["other"]["text"].startswith("Some 150 deckhands")
    assert other["own"]["holder"] == union["holder"]
    assert "1 other number" in run("related", str(union["id"])).err
    assert "no longer" in run("related", "999", code=1).err
