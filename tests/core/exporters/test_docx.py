from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from core.exporters import Report, exporter_for
from core.progress import Progress
from core.report import told
from core.values import ReportForm
from tests.core.exporters.data import DATA, TEXT
from tests.core.report.payloads import PAYLOADS, report_data, text_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts_of(report: Report, folder: Path) -> dict[str, bytes]:
    target = folder / "r.docx"
    exporter_for(ReportForm.DOCX).write(report, target, Progress())
    with ZipFile(target) as package:
        assert package.testzip() is None
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return parts_of(told(DATA), tmp_path_factory.mktemp("docx"))


@pytest.fixture(scope="module")
def body(parts: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(parts["word/document.xml"])


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def test_every_style_that_is_used_is_there(parts: dict[str, bytes], body: etree._Element) -> None:
    styles = {
        s.get(f"{W}styleId") for s in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")
    }
    used = {
        e.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for e in body.iter(f"{W}{tag}")
    }
    assert used <= styles
    assert {"Title", "Heading1", "Heading2", "Quote", "TOC1", "TOC2", "Sum"} <= used


def test_the_table_of_contents_lists_each_heading_and_leads_to_it(body: etree._Element) -> None:
    marks = {e.get(f"{W}name") for e in body.iter(f"{W}bookmarkStart")}
    leads = {e.get(f"{W}anchor") for e in body.iter(f"{W}hyperlink")} - {None}
    assert {"d1", "d2", "c1", "c2", "a1", "a2", "sources"} <= leads & marks
    assert leads - marks == set()
    paragraphs = list(body.iter(f"{W}p"))
    headings = [p for p in paragraphs if style(p) in ("Heading1", "Heading2")]
    lines = [p for p in paragraphs if style(p) in ("TOC1", "TOC2")]
    assert len(headings) == len(lines)


def test_comments_stand_at_the_marks(parts: dict[str, bytes], body: etree._Element) -> None:
    comments = etree.fromstring(parts["word/comments.xml"])
    said = {c.get(f"{W}id"): "".join(c.itertext()) for c in comments}
    starts, ends, references = (
        [e.get(f"{W}id") for e in body.iter(f"{W}{tag}")]
        for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    assert sorted(starts) == sorted(ends) == sorted(references) == sorted(said)
    assert any(
        text.startswith("D2. Figures that do not fit (open)") or "D1. Figures" in text
        for text in said.values()
    )
    assert {c.get(f"{W}author") for c in comments} == {"Counterclaim"}
    assert not [c for c in comments if c.get(f"{W}date")]


def test_rows_are_whole_and_heads_are_shown_again(body: etree._Element) -> None:
    tables = [
        t for t in body.iter(f"{W}tbl") if t.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "Sum"
    ]  # type: ignore[union-attr]
    assert tables
    for table in tables:
        rows = list(table.iter(f"{W}tr"))
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None


def test_relations_lead_to_parts_that_are_there(
    parts: dict[str, bytes], body: etree._Element
) -> None:
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    known = {r.get("Id"): r for r in relations}
    used = {e.get(f"{R}id") for e in body.iter() if e.get(f"{R}id")} | {
        e.get(f"{R}embed") for e in body.iter() if e.get(f"{R}embed")
    }
    assert used <= set(known)
    inside = [r.get("Target") for r in relations if not r.get("TargetMode")]
    assert all(f"word/{target}" in parts for target in inside)


def test_the_whole_text_is_there(body: etree._Element) -> None:
    for found in body.iter(f"{W}hyperlink"):
        if style_of_run(found) == "MarkNumber":
            found.getparent().remove(found)  # type: ignore[union-attr]
    words = " ".join(
        " ".join("".join(t.text or "" for t in p.iter(f"{W}t")).split()) for p in body.iter(f"{W}p")
    )
    for paragraph in TEXT.split("\n"):
        assert " ".join(paragraph.split()) in words


def style_of_run(link: etree._Element) -> str:
    found = link.find(f"{W}r/{W}rPr/{W}rStyle")
    return "" if found is None else str(found.get(f"{W}val"))


def test_right_to_left_paragraphs_say_so(tmp_path: Path) -> None:
    parts = parts_of(told(report_data(PAYLOADS[:2])), tmp_path)
    body = etree.fromstring(parts["word/document.xml"])
    line = text_of(PAYLOADS[0]).split("\n\n")[2].strip()
    (paragraph, *_) = [p for p in body.iter(f"{W}p") if "".join(p.itertext()).startswith(line[:3])]
    assert paragraph.find(f"{W}pPr/{W}bidi") is not None
    (plain, *_) = [p for p in body.iter(f"{W}p") if "".join(p.itertext()).startswith("The mayor")]
    assert plain.find(f"{W}pPr/{W}bidi") is None
