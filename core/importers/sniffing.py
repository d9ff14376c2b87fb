"""What a file seems to be, by its first bytes."""

from __future__ import annotations

import re

HEAD = 4096  # bytes that are looked at

# First bytes of kinds of files that are not text (Gary Kessler's list of file signatures).
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (DOC, XLS, MSG)"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"ID3", "a sound recording (MP3)"),
    (b"OggS", "a sound recording (OGG)"),
    (b"fLaC", "a sound recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a video (MKV or WebM)"),
    (b"\x1f\x8b", "a compressed file (GZIP)"),
    (b"BZh", "a compressed file (BZIP2)"),
    (b"\xfd7zXZ\x00", "a compressed file (XZ)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
    (b"Rar!\x1a\x07", "an archive (RAR)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
)
_WITHIN: tuple[tuple[int, bytes, str], ...] = (
    (8, b"WEBP", "a picture (WebP)"),
    (8, b"WAVE", "a sound recording (WAV)"),
    (8, b"AVI ", "a video (AVI)"),
    (4, b"ftyp", "a video or sound recording (MP4)"),
    (257, b"ustar", "an archive (TAR)"),
)
_MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<opml", "a list of news feeds"),
    (b"<svg", "a drawing (SVG)"),
)
_FEED = (b"<rss", b"<feed", b"<rdf:rdf")
# One header of a mail: its name, and its value on one line or more.
_HEADERS = re.compile(rb"(?:[!-9;-~]{1,76}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_MAIL = re.compile(
    rb"(?im)^(mime-version|message-id|received|return-path|delivered-to|from|date|subject|to):"
)
_LEAST_HEADERS = 3  # of those above, different ones, that make a mail; a text may begin with one
_MAILBOX = re.compile(rb"From [^\r\n]{1,500} \d{4}\r?\n[!-9;-~]{1,76}:")
_SAVED_PAGE = re.compile(rb"(?im)^content-type:\s*multipart/related")
_PAGE_PART = re.compile(
    rb"(?im)^(?:snapshot-content-location:|from: <saved by |x-mimeole: produced)"
)
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<meta ", b"<title")


def not_text(head: bytes) -> str:
    """What a file is that is no text this program reads, in a few words; "" if it may be text."""
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    for place, signature, name in _WITHIN:
        if head[place : place + len(signature)] == signature:
            return name
    start = head[:1024].lower()
    if not looks_like_page(head):
        for mark, name in _MARKUP:
            if mark in start and start.lstrip()[:1] == b"<":
                return name
    return ""


def looks_like_page(head: bytes) -> bool:
    """Whether a file is a web page: its first bytes hold the beginning of one."""
    start = _bare(head)
    return start.startswith(b"<") and any(mark in start for mark in _PAGE)


def looks_like_feed(head: bytes) -> bool:
    """Whether a file is RSS or Atom: XML whose first elements are those of a feed."""
    start = _bare(head)[:1024]
    return start.startswith(b"<") and any(mark in start for mark in _FEED)


def looks_like_mailbox(head: bytes) -> bool:
    """Whether a file is a mailbox: it begins with the line that parts messages, and a header."""
    return _MAILBOX.match(head) is not None


def looks_like_mail(head: bytes) -> bool:
    """Whether a file begins with the headers of a mail."""
    headers = _HEADERS.match(head.lstrip(b"\xef\xbb\xbf\r\n"))
    found = _MAIL.findall(headers[0]) if headers else []
    return len({name.lower() for name in found}) >= _LEAST_HEADERS


def looks_like_saved_page(head: bytes) -> bool:
    """Whether a mail is a page that a browser saved (MHTML)."""
    headers = _HEADERS.match(head.lstrip(b"\xef\xbb\xbf\r\n"))
    return bool(headers and _SAVED_PAGE.search(headers[0]) and _PAGE_PART.search(headers[0]))


def _bare(head: bytes) -> bytes:
    return head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
