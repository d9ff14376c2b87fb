"""Office documents: what a reader sees is the text, and nothing else."""

from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.docx import CHANGED, NOTED, DocxImporter
from core.importers.odt import OdtImporter
from core.importers.rtf import RtfImporter
from core.values import BlockKind, Draft, VagueDate
from tests.core.importers.conftest import kinds
from tests.core.importers.making import W, core_properties, docx, odt, word, zipped

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail."
STYLES = (
    f'<w:styles {W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Own"><w:name w:val="Ours"/><w:basedOn w:val="H"/></w:style></w:styles>'
)


def the_docx(articles: ArticleReader, body: str, core: str = "", **parts: str) -> Draft:
    (draft,) = DocxImporter(articles).open(docx(body, core, **parts)).drafts
    return draft


def the_odt(articles: ArticleReader, body: str, meta: str = "") -> Draft:
    (draft,) = OdtImporter(articles).open(odt(body, meta)).drafts
    return draft


def the_rtf(articles: ArticleReader, body: str) -> Draft:
    (draft,) = RtfImporter(articles).open(b"{\\rtf1\\ansi " + body.encode("latin-1") + b"}").drafts
    return draft


def texts(draft: Draft) -> list[str]:
    return [block.span.of(draft.text) for block in draft.blocks]


def test_title_headings_byline_and_properties_of_a_word_document(articles: ArticleReader) -> None:
    body = word("Ferry stays at its quay", "T") + word("By Anna Lind") + word(SAID)
    body += word("What the board said", "Own") + word("It said no.")
    core = core_properties("Template", "Somebody", "2025-05-21T07:30:00Z")
    draft = the_docx(articles, body, core, styles=STYLES)
    assert draft.title == "Ferry stays at its quay"
    assert (draft.byline, draft.published) == ("Anna Lind", VagueDate("2025-05-21"))
    assert kinds(draft)["What the board said"] is BlockKind.HEADING
    assert draft.origins == {
        "title": "the title of the document",
        "byline": "a line under the title",
        "published": "properties of the document",
    }


def test_inserted_text_is_text_and_removed_text_is_not(articles: ArticleReader) -> None:
    body = (
        f"{word('Ferry stays at its quay')}<w:p><w:r><w:t xml:space='preserve'>It said </w:t></w:r>"
        "<w:ins><w:r><w:t>no</w:t></w:r></w:ins><w:del><w:r><w:delText>yes</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
        f"<w:r><w:instrText>HYPERLINK</w:instrText><w:t>.</w:t></w:r></w:p>{word(SAID)}"
    )
    draft = the_docx(articles, body)
    assert texts(draft) == ["It said no.", SAID]
    assert CHANGED in draft.notes


def test_tables_text_boxes_and_notes_are_read_once(articles: ArticleReader) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{word('inner')}</w:tc></w:tr></w:tbl>"
    box = f"<w:r><w:txbxContent>{word('In the box it says so.')}</w:txbxContent></w:r>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    body = (
        word("Ferry stays at its quay")
        + word(SAID, extra=f'<w:r><w:footnoteReference w:id="2"/></w:r>{both}')
        + f"<w:tbl><w:tr><w:tc>{word('Year')}</w:tc><w:tc>{word('Tons')}{inner}</w:tc></w:tr></w:tbl>"
    )
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="1">{word("never")}</w:footnote><w:footnote w:id="2">'
    )
    draft = the_docx(
        articles, body, footnotes=notes + word("A note.") + "</w:footnote></w:footnotes>"
    )
    assert texts(draft) == [SAID, "In the box it says so.", "Year | Tons inner", "A note."]
    assert draft.notes == (NOTED,)


def test_list_items_are_no_headings_and_a_break_ends_a_line(articles: ArticleReader) -> None:
    item = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Two engines</w:t></w:r></w:p>"
    broken = "<w:p><w:r><w:t>One line</w:t><w:br/><w:t>and the next, he said.</w:t></w:r></w:p>"
    draft = the_docx(articles, word("Ferry stays at its quay") + broken + item + word(SAID))
    assert kinds(draft)["Two engines"] is BlockKind.TEXT
    assert "and the next, he said." in texts(draft)


def test_an_open_document(articles: ArticleReader) -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        f"<text:h>Ferry stays at its quay</text:h><text:p>{SAID}<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        '<text:s text:c="3"/>And<text:tab/>more.<office:annotation><text:p>remark</text:p>'
        "</office:annotation></text:p><text:list><text:list-item><text:p>Two engines</text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a"
        "</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
        "</table:table-row></table:table><text:p><draw:frame><svg:title>never</svg:title>"
        "<draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"
    )
    meta = "<meta:initial-creator>Anna Lind</meta:initial-creator>"
    meta += "<meta:creation-date>2025-05-21T07:30:00</meta:creation-date>"
    draft = the_odt(articles, body, meta)
    assert draft.title == "Ferry stays at its quay"
    assert texts(draft) == [f"{SAID} And more.", "Two engines", "a | b", "In the box.", "A note."]
    assert (draft.byline, draft.published) == ("Anna Lind", VagueDate("2025-05-21"))
    assert draft.notes == (CHANGED, NOTED)


def test_letters_of_rtf_in_all_its_ways(articles: ArticleReader) -> None:
    draft = the_rtf(
        articles,
        r"\ansicpg1252{\fonttbl{\f1\fcharset204 T;}{\f2\fcharset128 M;}}{\info{\title Given}"
        r"{\author Anna Lind}{\creatim\yr2025\mo5\dy21}}Ferry stays at its quay\par "
        r"The caf\'e9 said \ldblquote no\rdblquote .{\f1  \'cf\'e0\'f0\'ee\'ec}{\f2  \'93\'fa\'96\'7b}"
        r" \uc1\u8364?4 \u-10179?\u-8704? \{x\}\~y\par ",
    )
    assert draft.title == "Ferry stays at its quay"
    assert draft.text == "The café said “no”. Паром 日本 €4 😀 {x} y"
    assert (draft.byline, draft.published) == ("Anna Lind", VagueDate("2025-05-21"))


def test_what_is_no_text_in_rtf_is_passed_over(articles: ArticleReader) -> None:
    draft = the_rtf(
        articles,
        r"{\*\generator never;}{\stylesheet{\s1 never;}}{\header never\par}Ferry stays at its quay\par "
        r"It said{\deleted  never}{\v never} no{\footnote A note.}, he said.{\pict 89504e47} "
        r"{\field{\*\fldinst HYPERLINK never}{\fldrslt This link}} says so.\par Tons\cell 14\cell\row ",
    )
    assert texts(draft) == ["It said no, he said. This link says so.", "Tons | 14", "A note."]
    assert draft.notes == (CHANGED, NOTED)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}), "without a text"),
        (zipped({"word/document.xml": "<w:p>"}), "broken in line 1"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares entities"),
        (docx("<w:p>" * 300), "nests more than 250 deep"),
        (docx("<w:p " + " ".join(f"a{n}='1'" for n in range(1001)) + "/>"), "more than 1,000 attributes"),
        (docx(""), "No article text"),
    ],
)  # fmt: skip
def test_a_document_that_is_none(articles: ArticleReader, data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        DocxImporter(articles).open(data)


def test_a_locked_open_document_says_so(articles: ArticleReader) -> None:
    locked = odt("<text:p>x</text:p>", manifest="<m><encryption-data/></m>")
    with pytest.raises(ReadingError, match="locked with a password"):
        OdtImporter(articles).open(locked)


def test_a_document_of_several_articles_is_taken_apart(articles: ArticleReader) -> None:
    one = word("Ferry stays at its quay") + word(f"{SAID} It did.") + word("Source link")
    two = word("Council closes the library") + word(
        "It was a long day. The library will close in May, the council said."
    )
    drafts = (
        DocxImporter(articles).open(docx(one + two, core_properties("T", "A", "2025-05-21"))).drafts
    )
    assert [draft.title for draft in drafts] == [
        "Ferry stays at its quay",
        "Council closes the library",
    ]
    assert {draft.byline for draft in drafts} == {""}  # the properties are of neither
