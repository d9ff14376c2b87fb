"""One sound file of each format, with its inner files apart, to be damaged from inside."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from tests.core.importers.making import (
    W,
    X,
    column,
    core_properties,
    docx,
    line,
    mail,
    odt,
    pdf,
    word,
    xlsx,
    zipped,
)  # fmt: skip

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail. "
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
DOCX = docx(
    word("Ferry stays at its quay", "T") + word("By Anna Lind") + word(SAID, extra=NOTE)
    + f"<w:p><w:ins><w:r><w:t>{SAID}</w:t></w:r></w:ins><w:del><w:r><w:delText>no</w:delText></w:r>"
    f"</w:del></w:p><w:tbl><w:tr><w:tc>{word('a')}</w:tc><w:tc>{word('b')}</w:tc></w:tr></w:tbl>",
    core_properties("Ferry", "Anna Lind", "2025-05-21T07:30:00Z"),
    styles=f'<w:styles {W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>',
    footnotes=f'<w:footnotes {W}><w:footnote w:id="1">{word("A note.")}</w:footnote></w:footnotes>',
)  # fmt: skip
ODT = odt(
    f"<text:h>Ferry stays at its quay</text:h><text:p>{SAID}<text:s text:c='2'/><text:note>"
    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:list>"
    "<text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row>"
    "<table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
    "<meta:creation-date>2025-05-21T07:30:00</meta:creation-date>",
)
XLSX = xlsx(
    [["Headline", "Body", "Date"]]
    + [[f"Ferry stays {n}", SAID * 3, f'<c s="1"><v>{45798 + n}</v></c>'] for n in range(4)],
    styles=f'<styleSheet {X}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
)
PDF = pdf(
    [line("Ferry stays at its quay", 60, 760, 24)
     + column([SAID[:45], SAID[45:], SAID[:44] + "-"] * 4, 60, 700)
     + column([SAID[:45], SAID[45:]] * 6, 320, 700) + line(f"Page {n}", 280, 20)
     for n in (1, 2, 3)],
    "/Title (Ferry) /Author (Anna Lind) /CreationDate (D:20250521073000)",
)  # fmt: skip
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}{\info{\title T}{\author A}"
    rb"{\creatim\yr2025\mo5\dy21}}\f0 Ferry stays at its quay\par The caf\'e9 said \ldblquote no\rdblquote ."
    rb"{\f1 \'cf\'e0\'f0}\uc1\u8364?4{\footnote A note.}{\*\x y}{\v hidden} It did.\par a\cell b\cell\row}"
)
EML = mail(SAID * 2, ("a.docx", "application/msword", DOCX), ("b.txt", "text/plain", SAID.encode()))
MBOX = b"".join(b"From a@b Wed May 21 07:30:00 2025\n" + EML.replace(b"\r\n", b"\n") for _ in "12")
HTML = (
    "<!doctype html><html lang='en'><head><title>Ferry stays | Gazette</title>"
    '<meta property="og:site_name" content="Gazette"><script type="application/ld+json">'
    '{"@type": "NewsArticle", "datePublished": "2025-05-21", "author": {"name": "Anna Lind"}}</script>'
    f"</head><body><nav>News</nav><article><h1>Ferry stays</h1>{f'<p>{SAID}</p>' * 4}<ul><li>a</ul>"
    "<table><tr><td>1<td>2</table></article></body></html>"
).encode()
MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://g.example/1\r\nSubject: x\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/html\r\n\r\n" + HTML + b"\r\n--b--\r\n"
)
RSS = (
    '<?xml version="1.0"?><rss><channel><title>Storvik</title><language>en</language>'
    f"<item><title>Ferry stays</title><link>https://g.example/1</link><pubDate>Wed, 21 May 2025 "
    f"07:30:00 GMT</pubDate><description><![CDATA[<p>{SAID}</p>]]></description></item></channel></rss>"
).encode()
CSV = f'Headline,Body,Date\n"Ferry, it stays","{SAID * 3}",2025-05-21\nBus stays,"{SAID * 3}",x\n'.encode()

PLAIN = {
    "a.pdf": PDF, "a.rtf": RTF, "a.eml": EML, "a.mbox": MBOX, "a.html": HTML, "a.mhtml": MHTML,
    "a.rss": RSS, "a.csv": CSV,
}  # fmt: skip
PACKED = {
    "a.docx": DOCX,
    "a.odt": ODT,
    "a.xlsx": XLSX,
    "a.zip": zipped({"a.rtf": RTF, "b.pdf": PDF}),
}


def damaged_inside(
    data: bytes, damage: Callable[[bytes], bytes], choose: Callable[[int], int]
) -> bytes:
    """A packed file, one of whose inner files is damaged, packed again without a fault."""
    with ZipFile(BytesIO(data)) as packed:
        files: dict[str, str | bytes] = {name: packed.read(name) for name in packed.namelist()}
    names = [name for name in files if name != "mimetype"]
    name = names[choose(len(names))]
    inner = files[name]
    files[name] = damage(inner if isinstance(inner, bytes) else inner.encode())
    return zipped(files)
