"""Hostile office documents."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from tests.core.importers.making import ODF, W, X, docx, odt, relationships, word, xlsx, zipped
from tests.faults.hostile.pages import LAUGHS, XXE

P = word("The ferry stayed at its quay on Monday, and the board said that it would not sail.")
SAID = "<text:p>The ferry stayed at its quay on Monday, and the board said so.</text:p>"
MAIN = "word/document.xml"


def raw_docx(document: str | bytes, **others: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", MAIN: document, **others})


def raw_odt(content: str | bytes) -> bytes:
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def raw_xlsx(sheet: str, **others: str) -> bytes:
    made = ZipFile(BytesIO(xlsx([["a", "b"]])))
    files: dict[str, str | bytes] = {name: made.read(name) for name in made.namelist()}
    files["xl/worksheets/sheet1.xml"] = f"<worksheet {X}><sheetData>{sheet}</sheetData></worksheet>"
    return zipped({**files, **others})


def document(body: str, before: str = "") -> str:
    return f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"


def content(body: str, before: str = "") -> str:
    return (
        f"{before}<office:document-content {ODF}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


TABLE = "<w:tbl><w:tr><w:tc>"
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")

FILES: dict[str, Callable[[], bytes]] = {
    "bomb_60mb.docx": lambda: raw_docx(document(P * 400_000)),
    "bomb_500mb.docx": lambda: raw_docx(document(P + "<w:p/>" * 80_000_000)),
    "elements_10m.docx": lambda: raw_docx(document(P + "<w:p/>" * 10_000_000)),
    "media_bomb.docx": lambda: raw_docx(document(P * 3), **{"word/media/a.png": bytes(900 << 20)}),
    "xxe.docx": lambda: raw_docx(document(P + "<w:p>&x;</w:p>", XXE.format(more=""))),
    "laughs.docx": lambda: raw_docx(document(P + "<w:p>&a20;</w:p>", XXE.format(more=LAUGHS))),
    "deep.docx": lambda: raw_docx(document("<w:p>" * 200_000 + P)),
    "tables_deep.docx": lambda: docx(TABLE * 60 + P + "</w:tc></w:tr></w:tbl>" * 60),
    "deep_240.docx": lambda: docx("<w:x>" * 235 + P + "</w:x>" * 235),
    "attributes.docx": lambda: docx("<w:p " + " ".join(f"a{i}='1'" for i in range(200_000)) + "/>"),
    "outside.docx": lambda: raw_docx(
        document(P), **{"_rels/.rels": relationships(("r", "officeDocument", "../../../etc/hosts"))}
    ),
    "no_text.docx": lambda: zipped({"[Content_Types].xml": "<Types/>", "word/x.xml": "<x/>"}),
    "notes_of_notes.docx": lambda: docx(
        P + word("x", extra='<w:r><w:footnoteReference w:id="1"/></w:r>') * 50_000,
        footnotes=f'<w:footnotes {W}><w:footnote w:id="1">'
        + word("The note.", extra='<w:footnoteReference w:id="1"/>') + "</w:footnote></w:footnotes>",
    ),
    "styles_in_a_ring.docx": lambda: docx(P * 3, styles=f'<w:styles {W}><w:style w:styleId="a">'
        '<w:name w:val="x"/><w:basedOn w:val="a"/></w:style></w:styles>'),
    "surrogates.docx": lambda: raw_docx(document("<w:p>&#xD800;\x00</w:p>")),
    "cut_off.docx": lambda: docx(P * 1_000)[:-700],
    "cut_off_inside.docx": lambda: raw_docx(document(P * 30)[:-400]),
    "picture.docx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(5_000),
    "locked.docx": lambda: LOCKED,
    "bomb_60mb.odt": lambda: raw_odt(content(SAID * 700_000)),
    "spaces.odt": lambda: odt((SAID[:-9] + '<text:s text:c="999999999"/></text:p>') * 1_000),
    "laughs.odt": lambda: raw_odt(content(SAID + "&a20;", XXE.format(more=LAUGHS))),
    "lists_deep.odt": lambda: odt("<text:list><text:list-item>" * 100_000),
    "locked.odt": lambda: odt(SAID, manifest="<manifest><encryption-data/></manifest>"),
    "notes_in_notes.odt": lambda: odt(
        "<text:p>x<text:note><text:note-body>" * 70 + SAID + "</text:note-body></text:note></text:p>" * 70
    ),
    "strings_bomb.xlsx": lambda: raw_xlsx(
        "<row><c t='s'><v>1</v></c></row>",
        **{"xl/sharedStrings.xml": f"<sst {X}>" + "<si><t>x</t></si>" * 3_000_000 + "</sst>",
           "xl/_rels/workbook.xml.rels": '<r xmlns="http://schemas.openxmlformats.org/package/2006/'
           'relationships"><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
           '<Relationship Id="s2" Type="x/sharedStrings" Target="sharedStrings.xml"/></r>'},
    ),
    "rows_900k.xlsx": lambda: raw_xlsx("<row><c><v>1</v></c></row>" * 900_000),
    "far_cell.xlsx": lambda: raw_xlsx('<row><c r="ZZZ99999999999"><v>1</v></c></row>' * 1_000),
    "numbers.xlsx": lambda: xlsx([['<c s="0"><v>1e999</v></c>', '<c t="s"><v>99999999999</v></c>',
        '<c t="s"><v>-1</v></c>', "_xD800_" * 50]] * 20),
    "sheets_2000.xlsx": lambda: xlsx([["a", "b"]], sheets=2_000),
    "laughs.xlsx": lambda: raw_xlsx("</sheetData>" + XXE.format(more=LAUGHS)),
    "formulas.xlsx": lambda: xlsx([["Ferry stays at its quay", "=HYPERLINK(1)" * 30]] * 3),
    "no_sheet.xlsx": lambda: zipped({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<workbook/>"}),
}  # fmt: skip
