"""Mails (EML) and mailboxes (mbox, RFC 4155): the mail is an article, each attachment a file."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.utils import parseaddr

from core.errors import ReadingError
from core.importers import mime
from core.importers.article import NO_TEXT, ArticleReader, Given
from core.importers.base import Opened, Part
from core.importers.extraction import by_structure, with_trafilatura
from core.importers.formats import Format
from core.importers.head import Head
from core.importers.html import refuse_bombs
from core.importers.last import Last
from core.importers.packed import MOST_FILES, clean_name
from core.importers.paragraphs import Paragraph, paragraphs_of
from core.importers.stamps import mail_day
from core.text import normalise
from core.values import RefusedPart

ENOUGH = 0.6  # of the page's text that the plain text of a mail must hold to be taken for it
_LINE = re.compile(rb"(?:\A|\r?\n\r?\n)(?=From [^\r\n]{1,500} \d{4}[^\r\n]{0,20}\r?\n)")
_STUFFED = re.compile(rb"(?m)^>(>*From )")


class MailImporter:
    """Reads one mail; nothing that it names is loaded."""

    format = Format.MAIL

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles
        self._last = Last(_leaves)

    def open(self, data: bytes) -> Opened:
        """The mail as an article, if it says something, and its attachments."""
        leaves = self._last.of(data)
        mail = mime.parsed(mime.head(data))
        body, attached = _sorted(leaves)
        parts = tuple(Part(i, _name(leaves[i], number)) for number, i in enumerate(attached, 1))
        paragraphs = _paragraphs([leaves[i] for i in body])
        try:
            drafts, why = (self._articles.read(paragraphs, _given(mail)),), ""
        except ReadingError as error:
            drafts, why = (), str(error)
        if why and not parts:
            raise ReadingError(why)
        told = why not in ("", NO_TEXT)  # a mail that only carries something is nothing left out
        return Opened(drafts, parts, (RefusedPart("the mail’s own text", why),) if told else ())

    def part(self, data: bytes, key: int) -> bytes:
        """The bytes of one attachment."""
        return mime.content(self._last.of(data)[key])


class MailboxImporter:
    """Reads mailboxes, each mail as a file of its own."""

    format = Format.MAILBOX

    def __init__(self, _articles: ArticleReader) -> None:
        pass

    def open(self, data: bytes) -> Opened:
        """The mails, by their subjects."""
        starts = [match.end() for match in _LINE.finditer(data)]
        parts = tuple(
            Part(start, _subject(data[start : start + 20_000], number))
            for number, start in enumerate(starts[:MOST_FILES], 1)
        )
        left = len(starts) - len(parts)
        refused = (RefusedPart(f"{left:,} more mails", f"At most {MOST_FILES:,} are read."),)
        return Opened(parts=parts, refused=refused if left else ())

    def part(self, data: bytes, key: int) -> bytes:
        """One mail, without the line that parts it from the one before."""
        following = _LINE.search(data, key + 1)
        end = following.start() if following else len(data)
        mail = data[key:end].partition(b"\n")[2]
        return _STUFFED.sub(rb"\1", mail)


def _leaves(data: bytes) -> list[mime.Mail]:
    return list(mime.leaves(mime.parsed(data)))


def _sorted(leaves: list[mime.Mail]) -> tuple[list[int], list[int]]:
    """Which parts are the mail's own words, and which are files that come with it.

    Pictures that stand in the mail's own text (logos mostly) are neither.
    """
    body, attached = list[int](), list[int]()
    for place, part in enumerate(leaves):
        where = str(part.get("content-disposition", "")).strip().lower()
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and not where.startswith("attachment"):
            body.append(place)
        elif kind == "multipart/alternative" or (
            part.get_content_maintype() == "image" and not where.startswith("attachment")
        ):
            continue
        else:
            attached.append(place)
    return body, attached


def _paragraphs(body: list[mime.Mail]) -> list[Paragraph]:
    """The mail's words: its plain text, unless that holds much less than its page."""
    plain, page = list[Paragraph](), list[Paragraph]()
    for part in body:
        if part.get_content_type() == "text/html":
            markup = normalise(mime.text(part))
            refuse_bombs(markup)
            page += by_structure(markup).paragraphs or with_trafilatura(markup).paragraphs
        else:
            plain += paragraphs_of(normalise(mime.text(part)))
    lengths = [sum(len(p.text) for p in found) for found in (plain, page)]
    return plain if lengths[0] >= ENOUGH * lengths[1] else page


def _given(mail: mime.Mail) -> Given:
    name, address = parseaddr(mime.header(mail, "from"))
    title, sent = mime.header(mail, "subject"), mail_day(mime.header(mail, "date"))
    known = {"title": title, "byline": name or address, "published": sent}
    origins = {"title": "subject of the mail", "byline": "sender of the mail"}
    origins["published"] = "date of the mail"
    return Given(
        title=title,
        head=Head(byline=name or address, published=sent),
        origins={field: where for field, where in origins.items() if known[field]},
    )


def _name(part: mime.Mail, number: int) -> str:
    try:
        named = clean_name(mime.plain(part.get_filename() or ""))
    except (MessageError, ValueError, LookupError, TypeError):
        named = ""
    if not named and part.get_content_type() == "message/rfc822":
        subject = next((mime.header(inner, "subject") for inner in mime.inner(part)), "")
        named = f"{subject[:80].replace('/', ' ')}.eml"
    return clean_name(named) or f"attachment {number}"


def _subject(start: bytes, number: int) -> str:
    try:
        subject = mime.header(mime.parsed(mime.head(start.partition(b"\n")[2])), "subject")
    except ReadingError:
        subject = ""
    return f"{number}: {clean_name(subject.replace('/', ' ')) or 'mail'}"
