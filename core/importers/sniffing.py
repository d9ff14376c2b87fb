"""What a file seems to be, by its first bytes."""

from __future__ import annotations

HEAD = 4096  # bytes that are looked at

# First bytes of kinds of files that are not text (Gary Kessler's list of file signatures).
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"PK\x03\x04", "a ZIP archive or an office document (DOCX, ODT, XLSX)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
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
    (b"<rss", "a news feed"),
    (b"<feed", "a news feed"),
    (b"<rdf:rdf", "a news feed"),
    (b"<opml", "a list of news feeds"),
    (b"<svg", "a drawing (SVG)"),
    (b"mime-version:", "an e-mail or a web archive (EML, MHTML)"),
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
            if mark in start and (mark[:1] != b"<" or start.lstrip()[:1] == b"<"):
                return name
    return ""


def looks_like_page(head: bytes) -> bool:
    """Whether a file is a web page: its first bytes hold the beginning of one."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith(b"<") and any(mark in start for mark in _PAGE)
