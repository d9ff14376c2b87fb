"""Bytes to text."""

from __future__ import annotations

import codecs
import re

from core.errors import ReadingError

BINARY = "It is not a text; it seems to hold {what}."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 20  # bytes on which the encoding is guessed
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """The text of a file: by its mark, as UTF-8, by what a page declares, or by a guess.

    Raises ReadingError when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) if encoding == "utf-8" else 0 :].decode(encoding, "replace")
    if b"\x00" in data[: 1 << 16]:
        return _without_mark(data)
    if b"\x00" in data:
        raise ReadingError(BINARY.format(what="data of a program"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 and error.end >= len(data) - 3 and len(data) > 64:
            return data.decode("utf-8", "replace")  # cut off within its last letter
    return _plausible(_declared(data) or _guessed(data))


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of a Western text is zero."""
    sample = data[: 1 << 16]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        if zeros > 0.4 * len(sample) / 2 and sample[1 - offset :: 2].count(0) == 0:
            return data.decode(encoding, "replace")
    raise ReadingError(BINARY.format(what="data of a program"))


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    try:
        return data.decode(match[1].decode("ascii")) if match else None
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # 0.1 s, and seldom needed

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    return data.decode(encoding, "replace")


def _plausible(text: str) -> str:
    controls = len(_CONTROLS.findall(text[:_SAMPLE]))
    if controls > 0.01 * min(len(text), _SAMPLE) or text.count("\ufffd") > 0.05 * len(text):
        raise ReadingError(BINARY.format(what="data of a program"))
    return text
