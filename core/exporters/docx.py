"""A document for Word and LibreOffice (Office Open XML), written by hand.

So nothing is in it that was not put there: no thumbnail, no template's author, no date but the one
on the cover.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import resources
from core.exporters import docx_xml as xml
from core.exporters.base import Report
from core.exporters.document import Document, Figure
from core.exporters.docx_body import Body
from core.exporters.files import replacing_bytes
from core.exporters.press import find_press
from core.progress import Progress
from core.values import ReportForm, Written

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_PRESS = "The chart stands in words: what draws it is not installed."


class DocxExporter:
    """Writes one .docx: styles, headings, a table of contents, comments at the marks."""

    form = ReportForm.DOCX

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file; without a press (core.exporters.press) a chart stands in words."""
        document = report.document()
        drawings = any(isinstance(b, Figure) for s in document.sections for b in s.blocks)
        press = find_press() if drawings else None
        body = Body(document.comments, press.png if press else None)
        text = _text(document, body, progress)
        with replacing_bytes(target) as file, ZipFile(file, "w", ZIP_DEFLATED) as package:
            for name, part in _parts(document, body, text):
                # 1980 is what a zip calls no date.
                package.writestr(ZipInfo(name), part, ZIP_DEFLATED)
        return Written((target,), (_NO_PRESS,) if drawings and press is None else ())


def _text(document: Document, body: Body, progress: Progress) -> str:
    made = [*_cover(document, body), *_contents(document)]
    for section in progress.over(document.sections, "Writing"):
        for part in body.section(section):
            progress.check()
            made.append(part)
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return f"{xml.HEAD}<w:document {xml.NAMESPACES}><w:body>{''.join(made)}{page}</w:body></w:document>"


def _cover(document: Document, body: Body) -> Iterator[str]:
    room = document.newsroom
    if room.logo:
        yield xml.paragraph("Kicker", body.picture(room.logo, 240, 56, room.name or "Logo"))
    kicker = " · ".join(part for part in (room.name, document.kind) if part)
    yield xml.paragraph("Kicker", xml.run(kicker), text=kicker)
    yield xml.paragraph("Title", xml.run(document.title), text=document.title)
    yield xml.paragraph("Made", xml.run(document.made))
    counts = "     ".join(f"{count:,} {label}" for label, count in document.counts)
    yield xml.paragraph("Counts", xml.run(counts))


def _contents(document: Document) -> Iterator[str]:
    """The table of contents as a field: its lines lead on at once, and have pages when it is updated."""
    yield xml.paragraph("TOCHeading", xml.run("Contents"))
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for section in document.sections:
        yield _line("TOC1", section.anchor, section.title, begin)
        begin = ""
        for entry in section.entries:
            yield _line("TOC2", entry.anchor, f"{entry.label}  {entry.title}")
    yield '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def _line(style: str, anchor: str, text: str, before: str = "") -> str:
    link = f'<w:hyperlink w:anchor="{xml.value(anchor)}">{xml.run(text)}</w:hyperlink>'
    return xml.paragraph(style, before + link, text=text)


def _parts(document: Document, body: Body, text: str) -> Iterator[tuple[str, str | bytes]]:
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
            ("comments", "comments"), ("header", "header"), ("footer", "footer"),
        )
    )  # fmt: skip
    yield (
        "[Content_Types].xml",
        (
            f'{xml.HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            f'<Default Extension="jpeg" ContentType="image/jpeg"/>{kinds}<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        ),
    )
    yield (
        "_rels/.rels",
        _relations(
            ("text", f"{_OFFICE}/officeDocument", "word/document.xml", False),
            (
                "about",
                f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/core.xml",
                False,
            ),
        ),
    )
    yield "docProps/core.xml", _about(document)
    yield "word/document.xml", text
    yield (
        "word/_rels/document.xml.rels",
        _relations(
            *(
                (n, f"{_OFFICE}/{n}", f"{n}.xml", False)
                for n in ("styles", "settings", "comments", "header", "footer")
            ),
            *(
                (name, f"{_OFFICE}/hyperlink", address, True)
                for address, name in body.parts.links.items()
            ),
            *(
                (n.split(".")[0], f"{_OFFICE}/image", f"media/{n}", False)
                for n, _ in body.parts.pictures
            ),
        ),
    )
    yield "word/styles.xml", (resources.path("templates") / "styles.xml").read_text("utf-8")
    yield "word/settings.xml", _settings()
    yield "word/comments.xml", _comments(document, body)
    yield "word/header.xml", _margin("hdr", "Header", xml.run(document.newsroom.name))
    pages = f"{xml.field('PAGE', '1')}{xml.run(' / ')}{xml.field('NUMPAGES', '1')}"
    yield (
        "word/footer.xml",
        _margin("ftr", "Footer", xml.run(f"{document.kind}, {document.made}") + xml.tab() + pages),
    )
    for name, data in body.parts.pictures:
        yield f"word/media/{name}", data


def _relations(*relations: tuple[str, str, str, bool]) -> str:
    lines = (
        f'<Relationship Id="{id}" Type="{kind}" Target="{xml.value(target)}"'
        + (' TargetMode="External"/>' if outside else "/>")
        for id, kind, target, outside in relations
    )
    return f'{xml.HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _about(document: Document) -> str:
    name = document.newsroom.name
    creator = f"<dc:creator>{xml.words(name)}</dc:creator>" if name else ""
    return (
        f'{xml.HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{xml.words(document.title)}</dc:title>{creator}'
        "</cp:coreProperties>"
    )


def _settings() -> str:
    newest = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f"{xml.HEAD}<w:settings {xml.NAMESPACES}>{newest}</w:settings>"


def _comments(document: Document, body: Body) -> str:
    author = xml.value(document.newsroom.name or "Counterclaim")
    made = (
        f'<w:comment w:id="{n}" w:author="{author}" w:initials="{xml.value((document.newsroom.name or "C")[:1])}">'
        f"{xml.paragraph('CommentText', xml.run(text), text=text)}</w:comment>"
        for n, text in enumerate(body.parts.comments)
    )
    return f"{xml.HEAD}<w:comments {xml.NAMESPACES}>{''.join(made)}</w:comments>"


def _margin(tag: str, style: str, inside: str) -> str:
    return f"{xml.HEAD}<w:{tag} {xml.NAMESPACES}>{xml.paragraph(style, inside)}</w:{tag}>"
