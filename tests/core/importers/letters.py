"""One text with letters of all kinds, as a file of every format that is read."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.core.importers.making import assembled, docx, mail, odt, word, xlsx, zipped

TITLE = "Ferry stays at its quay"
SAID = (
    "😀 The café’s owner — naïve, she said — paid €4 👩\u200d👩\u200d👧 for it.",
    "Cafe\u0301 and Z\u0323\u0307 are written with marks that combine, he wrote.",
    "渡轮星期一停在码头。フェリーは岸壁にとどまった。",
    "בקיץ לא תפליג המעבורת, אמרה ההנהלה. قال المجلس إنها لن تبحر.",
    "It cost 40\u00a0000\u202f€ — or “𝟜𝟘” in 𝓁etters 🇳🇴 said so.",
)
PLAIN = "\n\n".join((TITLE, *SAID))
MARKUP = "".join(f"<p>{escape(line)}</p>" for line in SAID)


def rtf() -> bytes:
    data = PLAIN.encode("utf-16-le")
    units = [int.from_bytes(data[i : i + 2], "little", signed=True) for i in range(0, len(data), 2)]
    text = "".join("\\par " if unit == 10 else f"\\u{unit}?" for unit in units)
    return b"{\\rtf1\\uc1 " + text.encode() + b"}"


def pdf() -> bytes:
    """A page in a font that has every letter of the text, as its ToUnicode table says.

    Letters that run from the right stand from left to right, as a PDF has them.
    """
    lines = [TITLE, *("".join(reversed(s)) if s == SAID[3] else s for s in SAID)]
    letters = sorted(set("".join(lines)))
    codes = {letter: f"{n:04x}" for n, letter in enumerate(letters, 1)}
    table = "".join(
        f"1 beginbfchar <{code}> <{letter.encode('utf-16-be').hex()}> endbfchar\n"
        for letter, code in codes.items()
    )
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n{table}endcmap end"
    page = "".join(
        f"BT /F1 10 Tf 40 {760 - 40 * n} Td <{''.join(codes[c] for c in line)}> Tj ET\n"
        for n, line in enumerate(lines)
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [6 0 R] "
        "/ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        "<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 "
        "/Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>",
    ]
    return assembled(objects, "/Root 1 0 R")


def mailbox() -> bytes:
    one = mail("\n\n".join(SAID)).replace(b"\r\n", b"\n")
    return b"From a@b Wed May 21 07:30:00 2025\n" + one


def saved_page() -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://g.example/1\r\nSubject: x\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=utf-8\r\n\r\n"
    )
    return head.encode() + FILES["a.html"]() + b"\r\n--b--\r\n"


FILES: dict[str, Callable[[], bytes]] = {
    "a.txt": lambda: PLAIN.encode(),
    "b.txt": lambda: PLAIN.encode("utf-16"),
    "c.txt": lambda: PLAIN.encode("gb18030"),
    "a.html": lambda: f"<!doctype html><title>{TITLE}</title><article>{MARKUP}</article>".encode(),
    "a.docx": lambda: docx("".join(map(word, (TITLE, *SAID)))),
    "a.odt": lambda: odt("".join(f"<text:p>{line}</text:p>" for line in (TITLE, *SAID))),
    "a.rtf": rtf,
    "a.eml": lambda: mail("\n\n".join(SAID)),
    "a.rss": lambda: f"<rss><item><title>{TITLE}</title><description>{escape(MARKUP)}</description>"
    "</item></rss>".encode(),
    "a.csv": lambda: ("title,text\n" + TITLE + ',"' + "\n\n".join(SAID) + '"\n').encode(),
    "a.xlsx": lambda: xlsx([["title", "text"], [TITLE, "\n\n".join(SAID)]]),
    "a.pdf": pdf,
    "a.mbox": mailbox,
    "a.mhtml": saved_page,
    "a.zip": lambda: zipped({"a.txt": PLAIN}),
}  # fmt: skip
