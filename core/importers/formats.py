"""Which format a file has: its content tells, and its name only where the content cannot."""

from __future__ import annotations

from enum import StrEnum

from core.errors import ReadingError
from core.importers.packed import Packed
from core.importers.sniffing import (
    HEAD,
    looks_like_feed,
    looks_like_mail,
    looks_like_mailbox,
    looks_like_page,
    looks_like_saved_page,
    not_text,
)


class Format(StrEnum):
    """A format that is read."""

    TEXT = "text"
    PAGE = "page"
    SAVED_PAGE = "saved page"  # MHTML: a page and its pictures in one file
    PDF = "PDF"
    DOCX = "DOCX"
    ODT = "ODT"
    RTF = "RTF"
    MAIL = "mail"
    MAILBOX = "mailbox"
    FEED = "feed"
    CSV = "CSV"
    XLSX = "XLSX"
    ZIP = "ZIP"


_SUFFIXES = {
    ".htm": Format.PAGE, ".html": Format.PAGE, ".xhtml": Format.PAGE, ".csv": Format.CSV,
    ".tsv": Format.CSV, ".eml": Format.MAIL, ".mht": Format.SAVED_PAGE,
    ".mhtml": Format.SAVED_PAGE, ".rss": Format.FEED, ".atom": Format.FEED,
}  # fmt: skip
# Of files whose content tells; a file dialog offers these and those above.
_TOLD = (
    ".txt", ".text", ".md", ".pdf", ".docx", ".odt", ".rtf", ".mbox", ".xml", ".xlsx", ".zip",
)  # fmt: skip
SUFFIXES = (*_TOLD, *_SUFFIXES)  # of all that is read
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_NOT_READ = "It is not a text; it seems to be {what}."
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO: the stream of a locked document


def format_of(data: bytes, suffix: str) -> Format:
    """The format of a file; raises ReadingError, with what it is, for one that is not read."""
    head = data[:HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return Format.RTF
    if head.startswith(b"\xd0\xcf\x11\xe0") and _LOCKED in data:
        raise ReadingError("It is an office document that is locked with a password.")
    if looks_like_mailbox(head):
        return Format.MAILBOX
    if looks_like_mail(head):
        return Format.SAVED_PAGE if looks_like_saved_page(head) else Format.MAIL
    if what := not_text(head):
        raise ReadingError(_NOT_READ.format(what=what))
    if looks_like_feed(head):
        return Format.FEED
    if looks_like_page(head):
        return Format.PAGE
    return _SUFFIXES.get(suffix.lower(), Format.TEXT)


def _packed(data: bytes) -> Format:
    """Which office document a ZIP file is, or that it is nothing but an archive."""
    packed = Packed(data)
    names = packed.names
    if "mimetype" in names:
        kind = (packed.read("mimetype") or b"")[:100].strip()
        if kind.startswith(_OPEN_DOCUMENT + b"text"):
            return Format.ODT
        if kind.startswith(_OPEN_DOCUMENT):
            what = kind.removeprefix(_OPEN_DOCUMENT).decode("ascii", "replace")
            raise ReadingError(_NOT_READ.format(what=f"an OpenDocument file ({what})"))
        if kind == b"application/epub+zip":
            raise ReadingError(_NOT_READ.format(what="an electronic book (EPUB)"))
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return Format.DOCX
        if any(name.startswith("xl/") for name in names):
            return Format.XLSX
        if any(name.startswith("ppt/") for name in names):
            raise ReadingError(_NOT_READ.format(what="a presentation (PPTX)"))
    return Format.ZIP
