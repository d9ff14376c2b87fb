"""The outline of a PDF, links within it, and drawings as lines."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from core.exporters.document import Document
from core.exporters.pdf import paper_of
from core.progress import Progress
from core.report import binder, dossier, found, told
from core.values import Paper
from desktop.outlining import _items, with_outline
from desktop.printing import QtPress
from tests.core.report.payloads import PAYLOADS, dossier_data, hits_data, report_data

pytestmark = pytest.mark.usefixtures("qapp")
REPORTS: dict[str, Callable[[], Document]] = {
    "articles": lambda: told(report_data(PAYLOADS[::4])).document(),
    "binder": lambda: binder(report_data(PAYLOADS[1::4])).document(),
    "dossier": lambda: dossier(dossier_data(PAYLOADS[2::4])).document(),
    "search": lambda: found(hits_data()).document(),
}


@pytest.fixture(params=[*REPORTS])
def printed(request: pytest.FixtureRequest) -> Iterator[tuple[Document, Paper, Any]]:
    """A report, its paper, and its PDF opened."""
    document = REPORTS[request.param]()
    paper = paper_of(document, Progress())
    opened = pypdfium2.PdfDocument(QtPress().pdf(paper, Progress()))
    yield document, paper, opened
    opened.close()


def words(text: str) -> str:
    """A text as a page gives it back: without white space, and what a font has not."""
    return re.sub(r"[\W_]+", "", text)


def below(pdf: Any, page: int, top: float, height: float = 60) -> str:
    """What stands on a page from some height on."""
    whole = pdf[page].get_textpage()
    return words(whole.get_text_bounded(0, top - height, 595, top + 3))


def kinds_of(pdf: Any) -> list[int]:
    """What is drawn on all pages."""
    return [one.type for page in pdf for one in page.get_objects()]


def links(pdf: Any) -> Iterator[Any]:
    for number in range(len(pdf)):
        page, place, link = pdf[number], ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(link)):
            yield link


def test_the_outline_has_each_heading_in_its_order_and_at_its_place(
    printed: tuple[Document, Paper, Any],
) -> None:
    _, paper, pdf = printed
    headings = re.findall(r"<h[123][^>]*>(.*?)</h[123]>", paper.html, re.DOTALL)
    bare = [" ".join(unescape(re.sub("<[^>]*>", "", heading)).split()) for heading in headings]
    outline = list(pdf.get_toc())
    titles = [" ".join(one.get_title().split()) for one in outline]
    assert titles == [title for title in bare if title]
    for one in outline:
        target = one.get_dest()
        start = words(one.get_title())[:12]
        there = below(pdf, target.get_index(), target.get_view()[1][1], 90)
        assert start in there or start[::-1] in there, start  # one payload turns the letters round


def test_each_section_and_entry_is_where_its_links_lead(
    printed: tuple[Document, Paper, Any],
) -> None:
    document, paper, pdf = printed
    places = [(s.anchor, s.title) for s in document.sections]
    places += [(e.anchor, e.label) for s in document.sections for e in s.entries]
    for anchor, title in places:
        assert f'href="#{anchor}"' in paper.html
        target = raw.FPDF_GetNamedDestByName(pdf, anchor.encode())
        assert target, anchor
        flags = [ctypes.c_int() for _ in range(3)]
        x, y, zoom = (ctypes.c_float() for _ in range(3))
        raw.FPDFDest_GetLocationInPage(
            target, *map(ctypes.byref, flags), *map(ctypes.byref, (x, y, zoom))
        )
        page = raw.FPDFDest_GetDestPageIndex(pdf, target)
        assert words(title)[:12] in below(pdf, page, y.value), title


def test_every_link_leads_somewhere(printed: tuple[Document, Paper, Any]) -> None:
    _, paper, pdf = printed
    every = list(links(pdf))
    assert len(every) >= paper.html.count('href="#') > 0
    for link in every:
        inside, action = raw.FPDFLink_GetDest(pdf, link), raw.FPDFLink_GetAction(link)
        assert inside or raw.FPDFAction_GetType(action) == raw.PDFACTION_URI


def test_the_chart_is_drawn_in_lines() -> None:
    document = REPORTS["dossier"]()
    paper = paper_of(document, Progress())
    assert len(paper.drawings) == 1
    pdf = pypdfium2.PdfDocument(QtPress().pdf(paper, Progress()))
    plain = Paper(paper.title, paper.html, paper.style, paper.head, paper.foot)
    without = pypdfium2.PdfDocument(QtPress().pdf(plain, Progress()))
    kinds, before = kinds_of(pdf), kinds_of(without)
    assert raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert kinds.count(raw.FPDF_PAGEOBJ_PATH) > before.count(raw.FPDF_PAGEOBJ_PATH) + 5
    pdf.close()
    without.close()


def test_the_same_report_makes_the_same_file() -> None:
    paper = paper_of(REPORTS["binder"](), Progress())
    assert QtPress().pdf(paper, Progress()) == QtPress().pdf(paper, Progress())


def test_a_text_without_headings_has_no_outline() -> None:
    pdf = QtPress().pdf(Paper("t", "<p>Words</p>", ""), Progress())
    assert b"/Outlines" not in pdf
    assert with_outline(pdf, [], (0, 0), 1) == pdf


def test_headings_stand_below_the_last_higher_one() -> None:
    items = _items([1, 2, 3, 3, 2, 4, 1])
    assert [item.above for item in items] == [-1, 0, 1, 1, 0, 4, -1]
    assert [(item.before, item.after) for item in items][:5] == [
        (-1, 6), (-1, 4), (-1, 3), (2, -1), (1, -1),
    ]  # fmt: skip
    assert [(item.first, item.last, item.below) for item in items][:2] == [(1, 4, 2), (2, 3, 2)]
