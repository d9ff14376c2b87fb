from __future__ import annotations

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from core.exporters import Report, Sheet, exporter_for
from core.exporters.xlsx import LONGEST, rows_of
from core.progress import Cancelled, Progress
from core.report import told
from core.values import ReportForm
from tests.core.report.payloads import PAYLOADS, report_data

DATA = report_data(PAYLOADS[:2])


def units(text: object) -> int:
    return len(str(text).encode("utf-16-le")) // 2


@given(st.integers(1, 90_000), st.sampled_from(["a", "é", "漢", "😀", "👩\u200d👧 "]))
def test_no_letter_of_a_long_text_is_lost(length: int, letter: str) -> None:
    text = letter * length
    rows = list(rows_of((7, text, "short")))
    assert all(units(cell) <= LONGEST for row in rows for cell in row)
    assert [row[0] for row in rows] == [7] * len(rows)
    told_ = [str(row[1]).removeprefix("(continued) … ") for row in rows]
    whole = "".join(part.removesuffix(" … (goes on in the next row)") for part in told_)
    assert whole == text
    assert len(rows) == 1 or str(rows[0][1]).endswith("(goes on in the next row)")
    assert [row[2] for row in rows] == ["short"] + [""] * (len(rows) - 1)


def test_a_workbook_holds_the_long_text_whole(tmp_path: Path) -> None:
    text = "=x😀" * 20_000
    report = Report(
        DATA, told(DATA).document, lambda: [Sheet("claims", ("claim", "text"), ((1, text),))]
    )
    exporter_for(ReportForm.XLSX).write(report, tmp_path / "t.xlsx", Progress())
    with ZipFile(tmp_path / "t.xlsx") as package:
        shared = etree.fromstring(package.read("xl/sharedStrings.xml"))
    cells = ["".join(si.itertext()) for si in shared]
    parts = [c for c in cells if "=x" in c]
    joined = "".join(
        p.removeprefix("(continued) … ").removesuffix(" … (goes on in the next row)") for p in parts
    )
    assert joined == text


def test_who_made_it_is_the_newsroom_and_when_the_day(tmp_path: Path) -> None:
    exporter_for(ReportForm.XLSX).write(told(DATA), tmp_path / "t.xlsx", Progress())
    with ZipFile(tmp_path / "t.xlsx") as package:
        about = package.read("docProps/core.xml").decode()
    assert "<dc:creator>The Courier</dc:creator>" in about
    assert f"{date(2026, 11, 23).isoformat()}T00:00:00Z" in about
    assert about.count("T00:00:00Z") == 2


def test_a_stopped_workbook_leaves_nothing(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        exporter_for(ReportForm.XLSX).write(told(DATA), tmp_path / "t.xlsx", progress)
    assert not list(tmp_path.iterdir())
