"""One form for every text, made once at import, so that offsets never change afterwards."""

from __future__ import annotations

import hashlib
import re
import unicodedata

# C0 and C1 controls (but tab and newline), byte order mark, non-characters, lone surrogates:
# nothing a reader sees, and PostgreSQL, XML and Qt each choke on some of them.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")


def normalise(text: str) -> str:
    """The text in NFC with `\\n` as its only newline and without what cannot be shown."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _NEWLINES.sub("\n", text)))


def fold(text: str) -> str:
    """The text for comparing: no case, no accents, straight quotes, single spaces."""
    plain = text.translate(_QUOTES)
    letters = unicodedata.normalize("NFKD", plain.casefold())
    if not letters.isascii():  # ASCII has no accents, and most texts nothing else
        letters = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(letters.split())


def fingerprint(text: str) -> str:
    """A hash of the folded text, equal for texts that differ in case, accents and spacing only."""
    return hashlib.sha256(fold(text).encode()).hexdigest()


_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"}
)
