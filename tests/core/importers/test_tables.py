from __future__ import annotations

import csv
from io import StringIO

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.csvtable import CsvImporter
from core.importers.tables import NO_COLUMN
from core.importers.xlsx import XlsxImporter
from core.values import TableChoice, TableField, VagueDate
from tests.core.importers.making import X, xlsx

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail. "
HEAD = ["Headline", "Body", "Published", "Source", "Author", "URL"]
ROW = ["Ferry stays; at quay", SAID * 3 + "\n\nMore.", "21 May 2025", "Storvik Gazette", "Anna Lind",
       "https://g.example/1"]  # fmt: skip
DATES = f'<styleSheet {X}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def written(*rows: list[str], separator: str = ",") -> bytes:
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_row_is_an_article(articles: ArticleReader, separator: str) -> None:
    data = written(HEAD, ROW, ["No text", "", "", "", "", ""], separator=separator)
    opened = CsvImporter(articles).open(data)
    (draft,) = opened.drafts
    assert (draft.title, draft.source, draft.byline) == (ROW[0], ROW[3], ROW[4])
    assert (draft.published, draft.url) == (VagueDate("2025-05-21"), ROW[5])
    assert draft.text == f"{SAID * 3}".strip() + "\n\nMore."
    assert draft.origins["title"] == "column of the table"
    assert [(part.name, part.why) for part in opened.refused] == [("row 3", "It holds no text.")]


def test_what_columns_hold_is_told_by_content_where_they_have_no_names(
    articles: ArticleReader,
) -> None:
    rows = [["7", SAID * 3, f"2025-05-{n}", f"The ferry stays for day {n}", f"https://g.example/{n}"]
            for n in range(10, 15)]  # fmt: skip
    look = CsvImporter(articles).look(written(*rows))
    assert look.choice == TableChoice(
        {
            TableField.ADDRESS: 4,
            TableField.DATE: 2,
            TableField.TEXT: 1,
            TableField.TITLE: 3,
        },
        header=False,
    )
    assert len(look.rows) == 5
    assert look.names == ("",) * 5


def test_a_person_can_choose_otherwise(articles: ArticleReader) -> None:
    data = written(["a", "b"], ["Ferry stays", "It will not sail."], ["Bus stays", "Nor will it."])
    importer = CsvImporter(articles)
    with pytest.raises(ReadingError, match=NO_COLUMN):
        importer.open(data)
    choice = TableChoice({TableField.TITLE: 0, TableField.TEXT: 1}, header=True)
    drafts = importer.open_by(data, choice).drafts
    assert [(d.title, d.text) for d in drafts] == [
        ("Ferry stays", "It will not sail."),
        ("Bus stays", "Nor will it."),
    ]
    assert importer.look(data, choice).names == ("a", "b")


def test_a_choice_of_a_sheet_that_is_not_there(articles: ArticleReader) -> None:
    with pytest.raises(ReadingError, match="no such sheet"):
        CsvImporter(articles).open_by(
            written(HEAD, ROW), TableChoice({TableField.TEXT: 1}, True, 3)
        )


def test_a_workbook_with_dates_and_shared_columns(articles: ArticleReader) -> None:
    rows = [
        [f"The ferry stays for day {n}", f'<c s="1"><v>{45798 + n}</v></c>', SAID * 3]
        for n in (0, 1)
    ]
    importer = XlsxImporter(articles)
    data = xlsx(rows, styles=DATES, sheets=2)
    assert importer.look(data).sheets == ("Sheet 1", "Sheet 2")
    drafts = importer.open(data).drafts
    assert [d.published for d in drafts] == [VagueDate("2025-05-21"), VagueDate("2025-05-22")]
    assert drafts[0].title == "The ferry stays for day 0"


def test_cells_keep_their_places(articles: ArticleReader) -> None:
    rows = [['<c r="C1" t="str"><f>A1</f><v>late</v></c>', '<c r="E1" t="b"><v>1</v></c>']]
    look = XlsxImporter(articles).look(xlsx(rows))
    assert look.rows == (("", "", "late", "", "1"),)


def test_a_cell_that_floods_is_refused(articles: ArticleReader) -> None:
    with pytest.raises(ReadingError, match="more than 10,000,000 characters"):
        CsvImporter(articles).open(b'title,text\n"' + b"a" * 10_000_001)
