"""The small pieces of WordprocessingML (ECMA-376, part 1) that a document is made of."""

from __future__ import annotations

from html import escape

from core.exporters.cleaning import clean, runs_right_to_left

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU = 9525  # of a pixel of which 96 make an inch


def words(text: str) -> str:
    """A text between tags, in one line."""
    line = clean(text).replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return escape(line, quote=False)


def value(text: str) -> str:
    """A text in an attribute."""
    return escape(clean(" ".join(text.split())), quote=True)


def run(text: str, style: str = "", *, strong: bool = False) -> str:
    """A run of text in a character style."""
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    look += "<w:b/><w:bCs/>" if strong else ""
    look += "<w:rtl/>" if runs_right_to_left(text) else ""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words(text)}</w:t></w:r>'


def tab() -> str:
    """A tabulator."""
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, inside: str, *, text: str = "", extra: str = "") -> str:
    """A paragraph; `text` is what it says, which decides its direction."""
    bidi = "<w:bidi/>" if runs_right_to_left(text) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}{bidi}</w:pPr>{inside}</w:p>'


def field(code: str, shown: str) -> str:
    """A field that the program works out anew, and what it shows until then."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(width: int, inside: str) -> str:
    """A cell of a table; one without a paragraph is no cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside or "<w:p/>"}</w:tc>'


def row(cells: str, *, head: bool = False, whole: bool = True) -> str:
    """A row; a `whole` one is not torn over a page, a `head` stands on every page."""
    look = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{look}</w:trPr>{cells}</w:tr>" if look else f"<w:tr>{cells}</w:tr>"


def table(style: str, widths: list[int], rows: str) -> str:
    """A table as wide as its columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def picture(relation: str, number: int, width: int, height: int, told: str) -> str:
    """A picture in a line; sizes in pixels of which 96 make an inch."""
    x, y = width * _EMU, height * _EMU
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{x}" cy="{y}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{value(told)}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
