from __future__ import annotations

import pytest

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.mail import MailboxImporter, MailImporter
from core.importers.mhtml import MhtmlImporter
from core.values import VagueDate
from tests.core.importers.making import mail

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail."
TOP = "From: Anna Lind <a@b.example>\nSubject: Ferry stays\nMIME-Version: 1.0\n"


def one(articles: ArticleReader, data: bytes) -> str:
    (draft,) = MailImporter(articles).open(data).drafts
    return draft.text


def test_a_mail_is_an_article_and_each_attachment_a_file(articles: ArticleReader) -> None:
    importer = MailImporter(articles)
    data = mail(f"{SAID}\r\n\r\nMore.", ("../../etc/x.txt", "text/plain", b"The bus stays."))
    opened = importer.open(data)
    (draft,) = opened.drafts
    assert draft.title == "Ferry stays at its quay – the board says why"
    assert (draft.byline, draft.published) == ("Anna Lind", VagueDate("2025-05-21"))
    assert draft.text == f"{SAID}\n\nMore."
    assert draft.origins["byline"] == "sender of the mail"
    (part,) = opened.parts
    assert part.name == "x.txt"
    assert importer.part(data, part.key) == b"The bus stays."


def test_the_page_of_a_mail_is_read_where_its_plain_text_says_less(articles: ArticleReader) -> None:
    both = (
        f"{TOP}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        f"{{plain}}\n--b\nContent-Type: text/html\n\n<p>{SAID}</p><p>It <b>did</b>.</p>\n--b--\n"
    )
    assert one(articles, both.format(plain="Open it.").encode()) == f"{SAID}\n\nIt did."
    assert one(articles, both.format(plain=f"{SAID} It did!").encode()) == f"{SAID} It did!"


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ("Content-Type: text/plain; charset=koi8-r\n", "Паром стоит.".encode("koi8-r"), "Паром стоит."),
        ("Content-Type: text/plain; charset=nonsense\n", "Café said so.".encode(), "Café said so."),
        ("Content-Type: text/plain; charset=punycode\n", b"Cafe said so.", "Cafe said so."),
        ("Content-Transfer-Encoding: base64\n", b"Q2Fmw6kgc2FpZCBzby4=", "Café said so."),
        ("Content-Transfer-Encoding: quoted-printable\n", b"Caf=C3=A9 sai=\nd so.", "Café said so."),
    ],
)  # fmt: skip
def test_letters_of_mails(
    articles: ArticleReader, headers: str, body: bytes, expected: str
) -> None:
    assert one(articles, f"{TOP}{headers}\n".encode() + body) == expected


def test_a_picture_in_the_text_is_passed_over_and_a_mail_in_a_mail_is_a_file(
    articles: ArticleReader,
) -> None:
    data = (
        f"{TOP}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{SAID}\n--b\n"
        "Content-Type: image/png\nContent-ID: <logo>\n\nxx\n--b\nContent-Type: message/rfc822\n\n"
        "Subject: Bus stays\nFrom: c@d.example\n\nThe bus stays.\n--b--\n"
    ).encode()
    importer = MailImporter(articles)
    opened = importer.open(data)
    assert [part.name for part in opened.parts] == ["Bus stays.eml"]
    assert importer.part(data, opened.parts[0].key).endswith(b"The bus stays.")


def test_a_mailbox_gives_its_mails(articles: ArticleReader) -> None:
    importer = MailboxImporter(articles)
    mails = [f"Subject: Mail {n}\nFrom: a@b\n\n>From here on it is {n}." for n in (1, 2)]
    data = "".join(f"From a@b Wed May 21 07:30:00 2025\n{m}\n\n" for m in mails).encode()
    opened = importer.open(data)
    assert [part.name for part in opened.parts] == ["1: Mail 1", "2: Mail 2"]
    assert importer.part(data, opened.parts[1].key) == mails[1].replace(">", "").encode() + b"\n\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (TOP + "X: " + "a" * 100_001 + "\n\nx y z", "longer than 100,000 bytes"),
        ("X: a\n" * 300_000 + "\nx y z", "headers are longer than"),
        (TOP + "\n" + "Content-Type: multipart/mixed\n" * 501, "more than 500 mails"),
        (TOP + "\n", "No article text"),
    ],
)
def test_floods_are_refused(articles: ArticleReader, data: str, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        MailImporter(articles).open(data.encode())


def test_a_page_saved_in_one_file(articles: ArticleReader) -> None:
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://g.example/ferry\r\n"
        "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"<html lang=3D'nb'><title>Ferry stays</title><article><p>{SAID}</p><p>Caf=C3=A9.</p>"
        "</article></html>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    )
    (draft,) = MhtmlImporter(articles).open(data.encode()).drafts
    assert (draft.title, draft.text) == ("Ferry stays", f"{SAID}\n\nCafé.")
    assert (draft.url, draft.language) == ("https://g.example/ferry", "nb")
    assert draft.origins["url"] == "the browser that saved the page"
