from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporters import exporter_for
from core.exporters.cleaning import clean
from core.exporters.csv_tables import harmless
from core.progress import Progress
from core.report import told
from core.values import ReportForm
from tests.core.exporters.data import DATA, EVIL, FORMULAS


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, list[dict[str, str]]]:
    written = exporter_for(ReportForm.CSV).write(told(DATA), tmp_path / "tables", Progress())
    paths = written.files
    names = ["claims.csv", "appearances.csv", "statements.csv", "disputes.csv"]
    assert [p.name for p in paths] == names
    found: dict[str, list[dict[str, str]]] = {}
    for path in paths:
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        text = data.decode("utf-8-sig")
        assert text.count("\r\n") == len(list(csv.reader(io.StringIO(text, newline=""))))
        found[path.stem] = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    return found


def test_each_claim_statement_and_passage_is_a_row(tables: dict[str, list[dict[str, str]]]) -> None:
    assert [row["claim"] for row in tables["claims"]] == ["1", "2"]
    assert [row["statement"] for row in tables["statements"]] == ["1", "2"]
    assert [(row["dispute"], row["side"]) for row in tables["disputes"]] == [
        ("1", "a"), ("2", "a"), ("2", "b"), ("2", "neither")
    ]  # fmt: skip


def test_cells_are_what_was_said(tables: dict[str, list[dict[str, str]]]) -> None:
    claim, statement, dispute = (tables[name][0] for name in ("claims", "statements", "disputes"))
    assert (claim["text"], claim["note"], claim["said_on"]) == (
        "'=The river rose",
        "'+note",
        "2025-05",
    )
    assert (claim["claimant"], claim["tags"], dispute["reason"]) == (EVIL, EVIL, EVIL)
    assert (statement["holder"], statement["check_worthiness"], statement["disputed"]) == (
        "the mayor",
        "0.5",
        "yes",
    )
    assert tables["disputes"][1]["sum"] == "Height: 9 m; =cmd(): *8* m; One `metre` apart."


def test_no_cell_begins_a_formula(tables: dict[str, list[dict[str, str]]]) -> None:
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(FORMULAS)]


@pytest.mark.parametrize("cell", FORMULAS)
def test_formulas_become_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@given(st.text())
def test_other_cells_stay_as_they_are(text: str) -> None:
    safe = harmless(text)
    plain, signs = clean(text), "=+-@＝＋－＠"
    begins = plain[:1] in f"{signs}\t\r\n" or plain.lstrip()[:1] in signs
    assert safe == (
        f"'{plain}" if (plain.lstrip() and begins) or (plain[:1] in "\t\r\n" and plain) else plain
    )
