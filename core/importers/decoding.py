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
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
_BROKEN = 0.001  # of a file's letters that may be wrong where it says how it writes them
_FEW = 2  # that are no sign of anything, in however short a file
_SOUND_FOR_ONE = 4  # letters of UTF-8 beyond ASCII for each that is broken
# What browsers take these names for (WHATWG Encoding Standard), by Python's names.
_AS_READ = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932",
    "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "tis-620": "cp874",
}  # fmt: skip
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
    if b"\x00" in data and _PAGE.search(data[:1024]) and _few(data.count(0), len(data)):
        data = data.replace(b"\x00", b"")  # as the HTML standard has it
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
    known = _declared(data) or _mostly_utf8(data) or wide(data)
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
    """The text in the encoding that the file names, though a byte in a thousand be wrong."""
    match = _CHARSET.search(data[:4096]) or _XML.match(data[:300])
    codec = known_codec(match[1].decode("ascii", "replace")) if match else ""
    try:
        text = data.decode(_AS_READ.get(codec, codec), "replace") if codec else ""
    except (LookupError, ValueError):
        return None
    return text if codec and _few(text.count("\ufffd"), len(text)) else None


def _few(broken: int, length: int) -> bool:
    return broken <= max(_FEW, _BROKEN * length)


def _mostly_utf8(data: bytes) -> str | None:
    """The text as UTF-8 if nearly all that is not ASCII is sound in it, which is no accident."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(c > "\x7f" for c in text) - broken
    return text if beyond >= _SOUND_FOR_ONE * broken else None


def _plausible(text: str) -> str:
    controls = len(_CONTROLS.findall(text[:SAMPLE]))
    if controls > 0.01 * min(len(text), SAMPLE) or text.count("\ufffd") > 0.05 * len(text):
        raise ReadingError(BINARY.format(what="data of a program"))
    return text
