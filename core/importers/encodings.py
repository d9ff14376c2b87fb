"""Guessing how a file writes its letters, where neither the file nor a rule says."""

from __future__ import annotations

import unicodedata

from core.errors import ReadingError

UNSURE = "Its letters are written in a way that cannot be told for certain; save it as UTF-8."
SAMPLE = 1 << 20  # bytes that are looked at
_WIDE_SAMPLE = 1 << 14
_ODD_SAMPLE = 1 << 17
# Signs of nearly every text; each holds a byte that no text of single bytes has.
_COMMON = frozenset(" \n,.、。，")
_LEAST_COMMON = 0.01
_LEAST_SOUND = 0.98
_SIGNS = frozenset(("So", "Sm", "No", "Sc", "Sk"))  # of Unicode; no word of a text holds one
_MOST_ODD = 0.02  # of the letters beyond ASCII that may look wrong
# Single bytes a letter, by how often they are met.
_RARE = (
    "mac_",
    "iso8859_3",
    "iso8859_4",
    "iso8859_1",
    "cp775",
    "cp85",
    "cp86",
    "hp_",
    "ptcp",
    "kz",
)
_NARROW = (
    "cp1252", "cp1250", "iso8859-2", "cp1251", "koi8-r", "koi8-u", "mac_roman", "iso8859-5",
    "cp866", "cp1253", "cp1254", "cp1257", "cp850",
)  # fmt: skip


def wide(data: bytes) -> str | None:
    """The text of UTF-16 or UTF-32 without its mark, None if it is neither."""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        size = 4 if "32" in encoding else 2
        sample = data[: _WIDE_SAMPLE - _WIDE_SAMPLE % size]
        sample = sample[: len(sample) - len(sample) % size]
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_sound(text):
            return data.decode(encoding, "replace")
    return None


def _is_sound(text: str) -> bool:
    """Whether nearly all characters are letters and signs, and the most common signs are there."""
    if not text:
        return False
    sound = sum(unicodedata.category(c)[0] in "LMNPZ" or c in "\n\r\t\ufeff" for c in text)
    common = sum(c in _COMMON for c in text)
    return sound >= _LEAST_SOUND * len(text) and common >= _LEAST_COMMON * len(text)


def guessed(data: bytes) -> tuple[str, str]:
    """The text and the encoding it seems to have; raises ReadingError where that is no more than luck.

    The statistics of charset-normalizer tell languages apart, but not neighbours that differ in few
    letters; those are told by signs that no word holds.
    """
    from charset_normalizer import from_bytes  # 0.1 s, and seldom needed

    best = from_bytes(data[:SAMPLE]).best()
    first = best.encoding if best else "cp1252"
    sample = data[:_ODD_SAMPLE]
    scores = {first: _odd(sample.decode(first, "replace"))}
    if (scores[first] > 0 or first.startswith(_RARE)) and not _is_multibyte(first):
        for encoding in _NARROW:
            scores.setdefault(encoding, _odd(sample.decode(encoding, "replace")))
    encoding = min(scores, key=lambda name: (scores[name], name not in _NARROW))
    text = data.decode(encoding, "replace")
    beyond = sum(byte > 127 for byte in sample)
    if scores[encoding] > max(1, _MOST_ODD * beyond):
        raise ReadingError(UNSURE)
    return text, encoding


def _odd(text: str) -> int:
    """How many signs of a text stand where no word has them."""
    odd = text.count("\ufffd") * 10
    before = " "
    for c in text:
        if ord(c) > 127 or ord(before) > 127:
            kind, left = unicodedata.category(c), unicodedata.category(before)
            letters = kind[0] == "L", left[0] == "L"
            odd += any(letters) and bool({kind, left} & _SIGNS) and before not in "€£$"
            odd += left == "Ll" and kind == "Lu"
            odd += kind in ("Cc", "Cn", "Co")
        before = c
    return odd


def _is_multibyte(encoding: str) -> bool:
    return encoding.startswith(
        ("gb", "big5", "euc", "shift", "cp93", "cp94", "cp95", "johab", "hz")
    )
