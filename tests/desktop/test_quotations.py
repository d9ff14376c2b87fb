"""A quotation has the same letters in the database, in the window and in every export."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree, html  # pyright: ignore[reportAttributeAccessIssue]
from markdown_it import MarkdownIt
from PySide6.QtGui import QTextCursor

from core.commands import MarkClaim, SetVerdict, TagClaim
from core.exporters import EXPORTERS, exporter_for
from core.importers import Reader
from core.progress import Progress
from core.report import told
from core.report.gathering import gather_articles
from core.settings import Settings
from core.store import articles, claims
from core.store.database import Database
from core.text import Span, fingerprint, normalise
from core.values import Newsroom, ReportForm
from desktop.offsets import Offsets
from desktop.reader.document import ArticleDocument
from tests.core.importers.letters import FILES, SAID

QUOTED = [" ".join(normalise(line).split())[0 if n == 0 else 3 : -2] for n, line in enumerate(SAID)]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """An article from a file of every format; in each, a claim with a verdict for each quotation."""
    folder = tmp_path_factory.mktemp("every")
    reader, made = Reader(Settings()), Database(folder / "library.db")
    for name, make in FILES.items():
        (folder / name).write_bytes(make())
        (draft,) = reader.read(folder / name).drafts
        with made.writing() as session:
            id = articles.add_draft(session, draft, None, fingerprint(name))
            for n, quoted in enumerate(QUOTED):
                start = draft.text.index(quoted)
                MarkClaim(quoted, id, start, start + len(quoted), name).apply(session)
                claim = max(c.id for c in claims.list_claims(session))
                SetVerdict(claim, 1, f"As “{quoted}” says.").apply(session)
                TagClaim(claim, QUOTED[n]).apply(session)
    reader.close()
    yield made
    made.close()


def test_the_database_has_the_quotation_where_it_says(database: Database) -> None:
    with database.reading() as session:
        found = claims.list_claims(session)
        texts = {
            id: articles.read_article(session, id).text for id in articles.article_ids(session)
        }
    assert len(texts) == len(FILES)
    assert len(found) == len(FILES) * len(QUOTED)
    for claim in found:
        (appearance,) = claim.appearances
        anchor = appearance.anchor
        assert texts[appearance.article][anchor.start : anchor.end] == anchor.exact == claim.text
        assert claim.text in QUOTED


def test_the_window_selects_the_quotation(database: Database) -> None:
    with database.reading() as session:
        texts = [articles.read_article(session, id).text for id in articles.article_ids(session)]
    for text in texts:
        document, offsets = ArticleDocument(), Offsets(text)
        document.setPlainText(text)
        for quoted in QUOTED:
            start = text.index(quoted)
            unit, length = offsets.units(Span(start, start + len(quoted)))
            cursor = QTextCursor(document)
            cursor.setPosition(unit)
            cursor.setPosition(unit + length, QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == quoted
            back = offsets.span(cursor.selectionStart(), cursor.selectionEnd())
            assert back.of(text) == quoted


def _package(path: Path, ending: str, tag: str) -> str:
    with ZipFile(path) as package:
        trees = [
            etree.fromstring(package.read(n)) for n in package.namelist() if n.endswith(ending)
        ]
    return "\n".join(
        "".join(node.itertext(f"{{*}}{tag}")) for t in trees for node in t.iter("{*}p", "{*}si")
    )


def _pdf(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "".join(page.get_textpage().get_text_range() for page in document)


def _markdown(path: Path) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text("utf-8"))
    return "\n".join("".join(c.content for c in t.children or ()) for t in tokens)


def _csv(folder: Path) -> str:
    files = sorted(folder.glob("*.csv")) if folder.is_dir() else [folder]
    texts = (StringIO(f.read_bytes().decode("utf-8-sig"), newline="") for f in files)
    rows = (row for text in texts for row in csv.reader(text))
    return "\n".join(cell for row in rows for cell in row)


def _texts(value: Any) -> str:
    if isinstance(value, str):
        return value
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return "\n".join(map(_texts, parts))


def _json(path: Path) -> str:
    return _texts(json.loads(path.read_text("utf-8")))


SHOWN: dict[ReportForm, Callable[[Path], str]] = {
    ReportForm.HTML: lambda p: html.fromstring(p.read_bytes()).text_content(),
    ReportForm.PDF: _pdf,
    ReportForm.DOCX: lambda p: _package(p, ".xml", "t"),
    ReportForm.MARKDOWN: _markdown,
    ReportForm.XLSX: lambda p: _package(p, "sharedStrings.xml", "t"),
    ReportForm.CSV: _csv,
    ReportForm.JSON: _json,
    ReportForm.CLAIM_REVIEW: _json,
    ReportForm.ANNOTATIONS: _json,
    ReportForm.CODEBOOK: lambda p: _texts([dict(e.attrib) for e in etree.parse(p).iter()]),
}  # fmt: skip


def written(database: Database, form: ReportForm, folder: Path) -> Path:
    with database.reading() as session:
        data = gather_articles(session, None, Newsroom("Desk", "https://desk.example"), Progress())
    target = folder / f"report.{form}"
    exporter_for(form).write(told(data), target, Progress())
    return target


@pytest.mark.parametrize("form", [exporter.form for exporter in EXPORTERS])
def test_every_export_shows_the_quotation(
    database: Database, form: ReportForm, tmp_path: Path
) -> None:
    shown = SHOWN[form](written(database, form, tmp_path))
    wanted = 1 if form in (ReportForm.CODEBOOK, ReportForm.XLSX) else len(FILES)
    quoted = QUOTED
    if form is ReportForm.PDF:  # lines are broken there, and no font here may have some letters
        shown = "".join(shown.split())
        quoted = [q for line in QUOTED if set(q := "".join(line.split())) <= set(shown)]
        assert len(quoted) >= 2
    assert not [q for q in quoted if shown.count(q) < wanted]


@pytest.mark.parametrize("form", [ReportForm.ANNOTATIONS, ReportForm.JSON])
def test_places_in_an_export_are_those_of_the_text(
    database: Database, form: ReportForm, tmp_path: Path
) -> None:
    report = json.loads(written(database, form, tmp_path).read_text("utf-8"))
    with database.reading() as session:
        texts = {articles.read_article(session, id).text for id in articles.article_ids(session)}
    places = list(_places(report))
    assert len(places) >= len(FILES) * len(QUOTED)
    for exact, start, end in places:
        assert any(text[start:end] == exact for text in texts)


def _places(value: Any) -> Iterator[tuple[str, int, int]]:
    if isinstance(value, dict):
        if {"exact", "start", "end"} <= value.keys():
            yield value["exact"], value["start"], value["end"]
        if isinstance(selector := value.get("selector"), list):
            quote, place = selector
            yield quote["exact"], place["start"], place["end"]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _places(part)
