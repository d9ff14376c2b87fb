"""Hostile mails and saved pages."""

from __future__ import annotations

from base64 import encodebytes
from collections.abc import Callable

from tests.core.importers.making import mail
from tests.faults.hostile.packed import bomb

TEXT = "The ferry stayed at its quay on Monday, and the board said that it would not sail."
TOP = "From: a@b.example\r\nDate: Wed, 21 May 2025 07:30:00 +0200\r\n"
MORE = "Subject: Ferry stays\r\nMIME-Version: 1.0\r\n"


def made(headers: str, body: str = TEXT) -> Callable[[], bytes]:
    return lambda: f"{TOP}{headers}\r\n{body}\r\n".encode("latin-1", "replace")


def nested(depth: int) -> bytes:
    return (TOP + MORE + "Content-Type: message/rfc822\r\n\r\n").encode() * depth + TEXT.encode()


def multiparts(depth: int) -> bytes:
    layers = [
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    ]
    return (TOP + MORE + "".join(layers) + "\r\n" + TEXT).encode()


MIXED = MORE + "Content-Type: multipart/mixed; boundary=b\r\n"
SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: {url}\r\n"
    + MORE
    + (
        'Content-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n--b\r\n'
        "Content-Type: text/html\r\n\r\n<html><body><article>{body}</article>\r\n--b--\r\n"
    )
)

FILES: dict[str, Callable[[], bytes]] = {
    "headers_1m.eml": made(MORE + "X-A: b\r\n" * 1_000_000),
    "header_10mb.eml": made(MORE + "X-A: " + "a" * (10 << 20) + "\r\n"),
    "folded_header.eml": made(MORE + "X-A: a" + "\r\n a" * 100_000 + "\r\n"),
    "addresses.eml": made("To: " + "a@b.example, " * 7_000 + "\r\n" + MORE),
    "brackets.eml": made("From: " + "(" * 90_000 + "\r\nMIME-Version: 1.0\r\nSubject: x\r\n"),
    "words_rfc2047.eml": made("Subject: " + "=?utf-8?q?=41?= " * 5_500 + "\r\nMIME-Version: 1.0\r\n"),
    "nested_400.eml": lambda: nested(400),
    "nested_5000.eml": lambda: nested(5_000),
    "multiparts_450.eml": lambda: multiparts(450),
    "multiparts_5000.eml": lambda: multiparts(5_000),
    "parts_100k.eml": made(MIXED, "--b\r\n\r\nx\r\n" * 100_000),
    "boundary_in_body.eml": made(MIXED, "--b\r\n" * 500_000),
    "empty_boundary.eml": made(MORE + 'Content-Type: multipart/mixed; boundary=""\r\n', "--\r\n" * 1000),
    "codec_punycode.eml": made(MORE + "Content-Type: text/plain; charset=punycode\r\n", "a" * 3_000_000),
    "codec_idna.eml": made(MORE + "Content-Type: text/plain; charset=idna\r\n", "a.\xe4" * 1_000_000),
    "codec_hex.eml": made(MORE + "Content-Type: text/plain; charset=hex\r\n"),
    "codec_unknown.eml": made(MORE + "Content-Type: text/plain; charset=x-\xff\r\n"),
    "base64_50mb.eml": made(
        MORE + "Content-Transfer-Encoding: base64\r\n", "QUJD\r\n" * 8_000_000
    ),
    "bad_base64.eml": made(MORE + "Content-Transfer-Encoding: base64\r\n", "A=B=C" * 100_000),
    "uuencode.eml": made(MORE + "Content-Transfer-Encoding: x-uuencode\r\n", "begin 644 ../x\r\nM" + "#" * 99_999),
    "rfc2231.eml": lambda: mail(TEXT).replace(
        b"boundary=cut", b"boundary=cut; " + b" ".join(b"a*%d*=x;" % n for n in range(5_000))
    ),
    "names.eml": lambda: mail(TEXT, *(
        (name, "text/plain", TEXT.encode())
        for name in ("../../etc/cron.d/x", "/etc/passwd", "C:\\x.txt", "", "=?utf-8?q?=00=2F..?=")
    )),
    "bomb_attached.eml": lambda: mail(TEXT, ("a.zip", "application/zip", bomb(1_000))),
    "attachments_900.eml": lambda: mail(
        TEXT, *((f"{n}.txt", "text/plain", TEXT.encode()) for n in range(900))
    ),
    "dates.eml": lambda: (
        "From: a@b\r\nSubject: x\r\nDate: Wed, 99 May 99999999999999999999 99:99:99 +9999\r\n"
        f"MIME-Version: 1.0\r\n\r\n{TEXT}"
    ).encode(),
    "surrogates.eml": lambda: TOP.encode() + b"Subject: \xed\xa0\x80\xff\r\nMIME-Version: 1\r\n\r\n\xed\xa0\x80 x y.",
    "nul.eml": made(MORE, "The ferry\x00 stays at its quay."),
    "html_flood.eml": made(MORE + "Content-Type: text/html\r\n", "<b><p>" * 150_000 + TEXT),
    "messages_200k.mbox": lambda: (
        b"From a@b Wed May 21 07:30:00 2025\nSubject: x\n\nThe ferry stays.\n\n" * 200_000
    ),
    "from_lines.mbox": lambda: b"From a@b Wed May 21 07:30:00 2025\nSubject: x\n\n"
    + b"From a b c 2025\n\n" * 1_000_000,
    "saved_no_page.mhtml": lambda: SAVED.format(url="x", body="").replace("text/html", "text/x").encode(),
    "saved_script.mhtml": lambda: SAVED.format(
        url="javascript:alert(1)", body="<script>evil()</script><p>The ferry stays, it said.</p>"
    ).encode(),
    "saved_deep.mhtml": lambda: SAVED.format(url="x", body="<div>" * 80_000 + TEXT).encode(),
    "mislabelled.eml": lambda: encodebytes(bytes(range(256)) * 100),
}  # fmt: skip
