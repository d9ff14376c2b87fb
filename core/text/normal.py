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
# Combining marks all lie here; sorting many on one letter takes time with the square of their number.
_MARKED = re.compile("[\u0300-\U0010ffff]{100,}")
_MOST_MARKS = 30  # on one letter, as UAX #15 has it for streams
_JOINER = "\u034f"  # the sign that UAX #15 puts between them


def normalise(text: str) -> str:
    """The text in NFC with `\\n` as its only newline and without what cannot be shown.

    More than 30 marks on one letter are parted by a joiner, as the Stream-Safe Text Process of
    Unicode (UAX #15) asks.
    """
    plain = _UNPRINTABLE.sub("", _NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", _MARKED.sub(_streamed, plain))


def _streamed(run: re.Match[str]) -> str:
    made, marks = list[str](), 0
    for letter in run[0]:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > _MOST_MARKS:
            made.append(_JOINER)
            marks = 1
        made.append(letter)
    return "".join(made)


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
