"""Bytes to text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from core.errors import ReadingError
from core.importers.encodings import SAMPLE, guessed, wide

BINARY = "It is not a text; it seems to hold {what}."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_LETTERS = frozenset((
    "idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape",
    "raw-unicode-escape", "undefined", "base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib",
))  # fmt: skip
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,30})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding if that had to be guessed."""

    text: str
    guessed: str = ""


def decoded(data: bytes) -> str:
    """The text of a file; raises ReadingError when the bytes are no text."""
    return decode(data).text


def decode(data: bytes) -> Decoded:
    """The text of a file: by its mark, as UTF-8, by what it declares, or by a guess.

    Raises ReadingError when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            cut = len(mark) if encoding == "utf-8" else 0
            return Decoded(data[cut:].decode(encoding, "replace"))
    if b"\x00" in data:
        text = wide(data)
        if text is None:
            raise ReadingError(BINARY.format(what="data of a program"))
        return Decoded(text)
    try:
        return Decoded(_stateful(data) or data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.start > 0 and error.end >= len(data) - 3 and len(data) > 64:
            return Decoded(data.decode("utf-8", "replace"))  # cut off within its last letter
    known = _declared(data) or wide(data)
    if known:
        return Decoded(_plausible(known))
    _plausible(data[:SAMPLE].decode("latin-1"))  # whatever the letters, few are controls
    text, encoding = guessed(data)
    return Decoded(_plausible(text), encoding)


def _stateful(data: bytes) -> str | None:
    """Japanese of mails (RFC 1468), whose bytes are all those of ASCII."""
    if b"\x1b$" not in data:
        return None
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None


def known_codec(name: str) -> str:
    """The codec of that name, "" if there is none or it is none for letters.

    Among Python's codecs are some for other things, of which two take time by the square.
    """
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if codec in _NO_LETTERS else codec


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096]) or _XML.match(data[:300])
    codec = known_codec(match[1].decode("ascii", "replace")) if match else ""
    try:
        return data.decode(codec) if codec else None
    except (LookupError, ValueError):
        return None


def _plausible(text: str) -> str:
    controls = len(_CONTROLS.findall(text[:SAMPLE]))
    if controls > 0.01 * min(len(text), SAMPLE) or text.count("\ufffd") > 0.05 * len(text):
        raise ReadingError(BINARY.format(what="data of a program"))
    return text
