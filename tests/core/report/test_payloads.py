"""No word of an article, a note or a name does anything in any form."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from markdown_it import MarkdownIt

from core.exporters import Report, exporter_for
from core.exporters.cleaning import clean
from core.exporters.csv_tables import harmless
from core.progress import Progress
from core.report import binder, dossier, found, told
from core.values import ReportForm
from tests.core.report.payloads import PAYLOADS, dossier_data, hits_data, report_data

KINDS: dict[str, Callable[[], Report]] = {
    "articles": lambda: told(report_data()),
    "binder": lambda: binder(report_data()),
    "dossier": lambda: dossier(dossier_data()),
    "search": lambda: found(hits_data()),
}
# fmt: off
TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "p", "h1", "h2", "h3", "h4", "dl", "div", "dt",
    "dd", "nav", "ol", "ul", "li", "a", "span", "aside", "sup", "main", "section", "article", "figure", "strong",
    "blockquote", "figcaption", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "form",
    "label", "select", "option", "input", "button", "output", "script",
    "svg", "text", "rect", "circle", "polygon", "line",
}
# fmt: on
VOID = ("meta", "br", "input", "img")


class Page(HTMLParser):
    """What a page holds: its tags, attributes and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.scripts: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            self.scripts.append(data)
        self.words += data if self.open[-1:] not in (["style"], ["script"]) else ""


def made(kind: str, form: ReportForm, folder: Path) -> Path:
    written = exporter_for(form).write(KINDS[kind](), folder / f"report.{form}", Progress())
    return written.files[0]


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_runs_and_loads_nothing(kind: str, tmp_path: Path) -> None:
    text = made(kind, ReportForm.HTML, tmp_path).read_text("utf-8")
    page = Page(text)
    assert page.open == []
    assert set(page.tags) <= TAGS
    assert page.tags.count("script") == 1
    assert not [
        n for n, _ in page.attributes if n.startswith("on") or n in ("src", "style", "action")
    ]
    links = [value for name, value in page.attributes if name == "href"]
    assert all(re.match(r"#|https?://", link) for link in links)
    words = one_line(page.words)
    assert not [p for p in PAYLOADS if one_line(p) not in words]


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_has_only_its_own_markup(kind: str, tmp_path: Path) -> None:
    text = made(kind, ReportForm.MARKDOWN, tmp_path).read_text("utf-8")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inline = [c for t in tokens for c in t.children or ()]
    types = {t.type for t in tokens} | {c.type for c in inline}
    assert not types & {
        "html_block",
        "html_inline",
        "code_inline",
        "code_block",
        "fence",
        "image",
        "hr",
        "s_open",
    }
    assert not [
        c for c in inline if c.type == "link_open" and not str(c.attrs["href"]).startswith("http")
    ]
    assert not [p for p in PAYLOADS if one_line(p) not in _shown(tokens)]


def _shown(tokens: list) -> str:  # type: ignore[type-arg]
    blocks = ("".join(c.content for c in t.children or ()) for t in tokens if t.type == "inline")
    return one_line(" ".join(blocks))


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_document_has_only_its_own_fields_and_links(kind: str, tmp_path: Path) -> None:
    with ZipFile(made(kind, ReportForm.DOCX, tmp_path)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    trees = {
        n: etree.fromstring(data) for n, data in parts.items() if n.endswith((".xml", ".rels"))
    }
    body = trees["word/document.xml"]
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    codes = [one_line(node.text) for t in trees.values() for node in t.iter(f"{word}instrText")]
    assert set(codes) <= {'TOC \\o "1-2" \\h \\z \\u', "PAGE", "NUMPAGES"}
    outside = [
        r.get("Target") for r in trees["word/_rels/document.xml.rels"] if r.get("TargetMode")
    ]
    assert all(str(link).startswith(("http://", "https://")) for link in outside)
    words = one_line(" ".join("".join(p.itertext()) for p in body.iter(f"{word}p")))
    assert not [p for p in PAYLOADS if one_line(p) not in words]


@pytest.mark.parametrize("kind", KINDS)
def test_a_workbook_has_texts_and_numbers_only(kind: str, tmp_path: Path) -> None:
    with ZipFile(made(kind, ReportForm.XLSX, tmp_path)) as package:
        sheets = [package.read(n) for n in package.namelist() if n.startswith("xl/worksheets/")]
        shared = etree.fromstring(package.read("xl/sharedStrings.xml"))
        assert not [n for n in package.namelist() if "externalLink" in n or "vba" in n.lower()]
    for sheet in map(etree.fromstring, sheets):
        assert not list(sheet.iter("{*}f"))
        assert not list(sheet.iter("{*}hyperlink"))
        assert {cell.get("t") for cell in sheet.iter("{*}c")} <= {"s", None, "n"}
    cells = {one_line("".join(si.itertext())) for si in shared}
    assert not [p for p in PAYLOADS if not any(one_line(p) in cell for cell in cells)]


@pytest.mark.parametrize("kind", KINDS)
def test_tables_begin_no_formula(kind: str, tmp_path: Path) -> None:
    exporter_for(ReportForm.CSV).write(KINDS[kind](), tmp_path / "tables", Progress())
    for path in (tmp_path / "tables").iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1
        assert not [c for row in rows for c in row if c.lstrip().startswith(tuple("=+-@＝＋－＠"))]
        assert not [p for p in PAYLOADS if not any(str(harmless(p)) in row for row in rows)]


@pytest.mark.parametrize("kind", KINDS)
def test_json_holds_all_of_them(kind: str, tmp_path: Path) -> None:
    text = made(kind, ReportForm.JSON, tmp_path).read_text("utf-8")
    assert json.loads(text)["format"] == "counterclaim-report"
    held = json.dumps(json.loads(text), ensure_ascii=False)
    assert not [p for p in PAYLOADS if json.dumps(clean(p), ensure_ascii=False) not in held]


@pytest.mark.parametrize("form", [ReportForm.CLAIM_REVIEW, ReportForm.ANNOTATIONS])
def test_json_ld_ends_no_tag_of_a_page(form: ReportForm, tmp_path: Path) -> None:
    text = made("articles", form, tmp_path).read_text("utf-8")
    assert "<" not in text
    assert json.loads(text)


def test_a_codebook_is_xml_with_names_as_they_are(tmp_path: Path) -> None:
    tree = etree.fromstring(made("articles", ReportForm.CODEBOOK, tmp_path).read_bytes())
    names = [code.get("name") for code in tree.iter("{*}Code")]
    assert [one_line(name or "") for name in names] == [one_line(p) for p in PAYLOADS]


def test_there_are_sixty() -> None:
    assert len(set(PAYLOADS)) == 60
