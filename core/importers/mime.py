"""Mails and saved pages as MIME (RFC 2045 to 2049), with an end to everything.

The old policy of the standard library's parser is used with decoding of our own: the new one took
minutes for long headers (measured on a 1 MB recipient line and a 1.4 MB encoded subject).
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from typing import TypeAlias, cast

from core.errors import ReadingError
from core.importers.decoding import decoded, known_codec
from core.text import normalise

LONGEST_HEADER = 100_000  # bytes of one header, folded lines included
MOST_HEADER_BYTES = 1_000_000
MOST_MULTIPARTS = 500
MOST_PARTS = 1_000
SHOWN = 2_000  # code points of a header that can be meant
_BLANK = re.compile(rb"\r?\n\r?\n")
_NEW_HEADER = re.compile(rb"\r?\n(?![ \t])")
_MULTIPART = re.compile(rb"(?i)content-type:\s{0,10}(?:multipart|message)/")

Mail: TypeAlias = "Message[str, str]"


def parsed(data: bytes) -> Mail:
    """The parts of a mail; raises ReadingError for what would take a parser minutes."""
    top = _BLANK.split(data[: MOST_HEADER_BYTES + 4], maxsplit=1)[0]
    if len(top) > MOST_HEADER_BYTES:
        raise ReadingError(f"Its headers are longer than {MOST_HEADER_BYTES:,} bytes.")
    if any(len(header) > LONGEST_HEADER for header in _NEW_HEADER.split(top)):
        raise ReadingError(f"One of its headers is longer than {LONGEST_HEADER:,} bytes.")
    if len(_MULTIPART.findall(data)) > MOST_MULTIPARTS:
        raise ReadingError(f"It nests or holds more than {MOST_MULTIPARTS} mails in one.")
    return BytesParser(policy=policy.compat32).parsebytes(data)


def head(data: bytes) -> bytes:
    """The headers of a mail, without what follows them."""
    return _BLANK.split(data[:MOST_HEADER_BYTES], maxsplit=1)[0] + b"\n\n"


def leaves(mail: Mail) -> Iterator[Mail]:
    """The parts of a mail that hold something, in order; a mail in a mail is one, not taken apart."""
    stack, seen = [mail], 0
    while stack:
        part = stack.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise ReadingError(f"It has more than {MOST_PARTS:,} parts.")
        whole = part is not mail and part.get_content_type() == "message/rfc822"
        if part.is_multipart() and not whole:
            stack.extend(reversed(inner(part)))
        else:
            yield part


def inner(part: Mail) -> list[Mail]:
    """The parts right inside a part."""
    payload: object = part.get_payload()
    return cast(list[Mail], payload) if isinstance(payload, list) else []


def content(part: Mail) -> bytes:
    """The bytes of one part, decoded as far as they can be; a mail in a mail as it stands."""
    if part.is_multipart():
        return b"\n".join(mail.as_bytes() for mail in inner(part))
    try:
        data: object = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError):
        data = str(part.get_payload()).encode("utf-8", "replace")
    return data if isinstance(data, bytes) else b""


def text(part: Mail) -> str:
    """The text of one part in the encoding it names, or else in the one it seems to have."""
    data = content(part)
    try:
        codec = known_codec(part.get_content_charset() or "")
        return data.decode(codec) if codec else decoded(data)
    except (LookupError, UnicodeError, TypeError, ValueError):
        return decoded(data)


def header(mail: Mail, name: str) -> str:
    """One header in one line, its encoded words decoded (RFC 2047); "" if it is not there."""
    wanted = name.lower()
    value = next((str(v) for key, v in mail.raw_items() if key.lower() == wanted), "")[:SHOWN]
    return plain(_word(value.encode("utf-8", "surrogateescape"), None))


def plain(value: str) -> str:
    """The value of a header in one line, its encoded words decoded."""
    value, pieces = value[:SHOWN], list[str]()
    try:
        for piece, charset in decode_header(value):
            pieces.append(piece if isinstance(piece, str) else _word(piece, charset))
    except (MessageError, ValueError, LookupError):
        pieces = [value]
    shown = "".join(pieces).encode("utf-8", "replace").decode("utf-8")
    return " ".join(normalise(shown).split())


def _word(piece: bytes, charset: str | None) -> str:
    for encoding in (known_codec(charset or "") or "utf-8", "utf-8"):
        try:
            return piece.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return piece.decode("latin-1")
