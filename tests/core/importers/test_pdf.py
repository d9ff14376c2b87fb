from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.pdf import PICTURES, PdfImporter
from core.importers.pdfpages import DAMAGED, LOCKED, Piece
from core.importers.pdfparagraphs import blocks_of
from core.values import BlockKind, Draft, VagueDate
from tests.core.importers.conftest import kinds
from tests.core.importers.making import column, line, pdf
from tests.faults.hostile import pdfs

LEFT = [
    "The ferry stayed at its quay on Monday, and the",
    "board of the line said that it would not be sail-",
    "ing before the summer. It heard fourteen people.",
    "",
    "An inspection found serious faults in two of the",
    "engines, and nobody could say who had given the",
    "order to leave. A well-known engineer said so.",
]
RIGHT = [
    "The mayor denied that on Tuesday. She said a bus",
    "with three thousand books would come each week",
    "and that the library would stay open for readers",
    "",
    "Readers will have to travel forty miles, the so-",
    "ciety said, and a well-",
    "known engineer agreed with it, once and for all.",
]
READ = [
    "The ferry stayed at its quay on Monday, and the board of the line said that it would not be "
    "sailing before the summer. It heard fourteen people.",
    "An inspection found serious faults in two of the engines, and nobody could say who had given "
    "the order to leave. A well-known engineer said so.",
    "The mayor denied that on Tuesday. She said a bus with three thousand books would come each "
    "week and that the library would stay open for readers",
    "Readers will have to travel forty miles, the society said, and a well-known engineer agreed "
    "with it, once and for all.",
]
ACROSS = "".join(
    column([left], 60, 700 - 12 * n) + column([right], 320, 700 - 12 * n)
    for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
)
DOWN = column(LEFT, 60, 700) + column(RIGHT, 320, 700)


def read(articles: ArticleReader, *pages: str, info: str = "") -> Draft:
    (draft,) = PdfImporter(articles).open(pdf(pages, info)).drafts
    return draft


def texts(draft: Draft) -> list[str]:
    return [block.span.of(draft.text) for block in draft.blocks]


@pytest.mark.parametrize("page", [ACROSS, DOWN], ids=["across", "down"])
def test_two_columns_are_read_one_after_the_other(articles: ArticleReader, page: str) -> None:
    draft = read(articles, line("Ferry stays at its quay", 60, 750, 24) + page)
    assert draft.title == "Ferry stays at its quay"
    assert texts(draft) == READ


def test_what_returns_on_every_page_is_left_out_and_told(articles: ArticleReader) -> None:
    pages = [
        line("Storvik Gazette", 60, 815, 8)
        + line(f"Page {n} of 3", 280, 20, 8)
        + column([f"On day {n} the ferry stayed at its quay.", "The board said so."], 60, 700)
        for n in (1, 2, 3)
    ]
    draft = read(articles, *pages)
    assert "Gazette" not in draft.text
    assert "of 3" not in draft.text
    assert draft.text.count("stayed at its quay") == 3
    assert "“Storvik Gazette”" in draft.notes[0]


def test_a_table_is_read_row_by_row(articles: ArticleReader) -> None:
    rows = "".join(
        line(str(year), 60, 600 - 12 * n) + line(str(tons), 200, 600 - 12 * n)
        for n, (year, tons) in enumerate([(2019, 40), (2020, 41), (2021, 44)])
    )
    draft = read(articles, column(LEFT[:3], 60, 700) + rows)
    assert "2019 40" in draft.text
    assert "2021 44" in draft.text


def test_ligatures_are_letters() -> None:
    (block,) = blocks_of([[Piece("The ﬁrst oﬃcer ﬂed.", 60, 200, 700, 10)]])
    assert block.text == "The first officer fled."


def test_headings_are_larger_and_properties_are_proposals(articles: ArticleReader) -> None:
    page = column(LEFT, 60, 700) + line("What the board said", 60, 590, 14) + column(RIGHT, 60, 560)
    info = (
        "/Title (Microsoft Word - ferry.docx) /Author (Anna Lind) /CreationDate (D:20250521073000)"
    )
    draft = read(articles, line("Ferry stays at its quay", 60, 750, 24) + page, info=info)
    assert kinds(draft)["What the board said"] is BlockKind.HEADING
    assert (draft.byline, draft.published) == ("Anna Lind", VagueDate("2025-05-21"))
    assert draft.origins["byline"] == "PDF properties"
    assert draft.origins["title"] == "the largest letters of the first page"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdfs.FILES["locked.pdf"](), LOCKED),
        (pdfs.FILES["cut_off.pdf"]()[:900], DAMAGED),
        (b"%PDF-1.7\n", DAMAGED),
        (pdfs.FILES["pictures.pdf"](), PICTURES),
        (pdfs.FILES["no_letters.pdf"](), "No article text was found in it."),
    ],
)
def test_what_cannot_be_read_says_why(articles: ArticleReader, data: bytes, sentence: str) -> None:
    with pytest.raises(ReadingError) as caught:
        PdfImporter(articles).open(data)
    assert str(caught.value) == sentence
