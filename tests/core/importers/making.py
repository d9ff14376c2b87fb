"""Files of each format, made byte by byte, so that a test knows all that is in them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("meta", "meta"),
        ("draw", "drawing"), ("svg", "svg-compatible"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relationships(*targets: tuple[str, str, str]) -> str:
    """A .rels file of (id, kind, target)."""
    lines = "".join(
        f'<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}"/>'
        for id, kind, target in targets
    )
    return f"<Relationships {RELS}>{lines}</Relationships>"


def word(text: str, style: str = "", extra: str = "") -> str:
    """One paragraph of a Word document."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{escape(text)}</w:t></w:r>{extra}</w:p>"


def docx(body: str, core: str = "", **parts: str) -> bytes:
    """A Word document of this body; `parts` are the roots of footnotes, styles and the like."""
    rels = relationships(*((f"r{i}", name, f"{name}.xml") for i, name in enumerate(parts)))
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relationships(
                ("r1", "officeDocument", "word/document.xml"),
                ("r2", "core-properties", "docProps/core.xml"),
            ),
            "word/_rels/document.xml.rels": rels,
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "docProps/core.xml": core or "<empty/>",
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def core_properties(title: str, author: str, created: str) -> str:
    """The properties of an office document."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>{escape(author)}</dc:creator><dcterms:created>{created}</dcterms:created>"
        "</cp:coreProperties>"
    )


def odt(body: str, meta: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text of this body."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": manifest,
        }
    )


def xlsx(rows: Sequence[Sequence[str]], styles: str = "", sheets: int = 1) -> bytes:
    """A workbook whose last sheet holds these rows; a cell that begins with < is written as it is."""
    cells = "".join(
        f'<row r="{y}">' + "".join(
            cell if cell.startswith("<") else f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
            for cell in row
        ) + "</row>"
        for y, row in enumerate(rows, 1)
    )  # fmt: skip
    names = range(1, sheets + 1)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook {X} xmlns:r="{R}"><sheets>'
        + "".join(f'<sheet name="Sheet {n}" r:id="s{n}"/>' for n in names)
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(
            *((f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in names),
            ("st", "styles", "styles.xml"),
        ),
        "xl/styles.xml": styles or f"<styleSheet {X}/>",
    }
    for n in names:
        inside = cells if n == sheets else ""
        files[f"xl/worksheets/sheet{n}.xml"] = (
            f"<worksheet {X}><sheetData>{inside}</sheetData></worksheet>"
        )
    return zipped(files)


def pdf(pages: Sequence[str], info: str = "", extra: Sequence[str] = ()) -> bytes:
    """A PDF of these content streams in Helvetica (Latin-1); `extra` are further objects."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    kids = list[int]()
    for content in pages:
        stream = content.encode("cp1252", "replace").decode("latin-1")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /X1 4 0 R >> >> >>"
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>"
    objects += [*extra, f"<< {info} >>"]
    return assembled(objects, f"/Root 1 0 R /Info {len(objects)} 0 R")


def assembled(objects: Sequence[str], trailer: str) -> bytes:
    """A PDF file of these objects, numbered from 1, with its table of places."""
    out, places = "%PDF-1.7\n", list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer << /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def line(text: str, x: float, y: float, size: float = 10) -> str:
    """One line of text on a page."""
    shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({shown}) Tj ET\n"


def column(lines: Sequence[str], x: float, y: float, size: float = 10) -> str:
    """Lines below one another, an empty one leaving a gap."""
    step = size * 1.2
    return "".join(line(text, x, y - step * n, size) for n, text in enumerate(lines) if text)


def mail(body: str, *attachments: tuple[str, str, bytes], headers: str = "") -> bytes:
    """A mail with attachments (name, type, bytes)."""
    from base64 import encodebytes

    parts = [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{body}".encode()]
    parts += [
        f'Content-Type: {kind}\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n".encode()
        + encodebytes(data)
        for name, kind, data in attachments
    ]
    top = headers or (
        "From: Anna Lind <anna@gazette.example>\r\nTo: desk@gazette.example\r\n"
        "Subject: =?utf-8?q?Ferry_stays_at_its_quay_=E2=80=93_the_board_says_why?=\r\n"
        "Date: Wed, 21 May 2025 07:30:00 +0200\r\nMIME-Version: 1.0\r\n"
    )
    start = f"{top}Content-Type: multipart/mixed; boundary=cut\r\n\r\n".encode()
    return start + b"".join(b"--cut\r\n" + part + b"\r\n" for part in parts) + b"--cut--\r\n"
