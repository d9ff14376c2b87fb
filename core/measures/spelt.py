"""Numbers in words: "two and a half million", "twenty-eight thousand", "a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.measures.number_words import NumberWords, Numeral

# Which kind of number word may follow which: Article, Unit 0-9, Teen 10-19, Decade 20-90, Hundred
# or dozen, Scale, Fraction, & "and". A run of words ends where the table does not let it go on.
_NEXT = {
    "": "AUTDF",
    "A": "HSF",
    "U": "HSF&",
    "T": "HS&",
    "D": "UHS&",
    "H": "UTDS&",
    "S": "UTD&",
    "&": "AUTD",
    "F": "AS",
}
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    value: float
    start: int
    end: int


def read_spelt(text: str, words: NumberWords) -> Iterator[Numeral]:
    """The numbers a text writes in words; fractions only where they are shares of something."""
    for run in words.spelt.finditer(text):
        parts = [_part(m, words) for m in _WORD.finditer(text, run.start(), run.end())]
        while parts:
            taken = _grammatical(parts)
            numeral = _value(text, parts[:taken], words) if taken else None
            if numeral is not None:
                yield numeral
            parts = parts[max(1, taken) :]


def _part(match: re.Match[str], words: NumberWords) -> _Part:
    word = match.group().lower()
    if word in ("a", "an"):
        return _Part("A", 1, *match.span())
    if word == "and":
        return _Part("&", 0, *match.span())
    if word in words.words:
        value = words.words[word]
        return _Part("U" if value < 10 else "T" if value < 20 else "D", value, *match.span())
    if word in words.scales:
        value = words.scales[word]
        return _Part("H" if value < 1000 else "S", value, *match.span())
    return _Part("F", words.fractions[word], *match.span())


def _grammatical(parts: list[_Part]) -> int:
    """How many of the parts make one number."""
    kinds = ""
    for part in parts:
        if part.kind not in _NEXT[kinds[-1:]]:
            break
        kinds += part.kind
    while kinds and kinds[-1] in "A&":
        kinds = kinds[:-1]
    return len(kinds)


def _value(text: str, parts: list[_Part], words: NumberWords) -> Numeral | None:
    total = current = 0.0
    kinds = "".join(part.kind for part in parts)
    for i, part in enumerate(parts):
        if part.kind in "UTD":
            current += part.value
        elif part.kind == "H":
            current = max(current, 1.0) * part.value
        elif part.kind == "S":
            total, current = total + (current or 1.0) * part.value, 0.0
        elif part.kind == "F":
            added = "&" in kinds[max(0, i - 2) : i]
            current = current + part.value if added else (current or 1.0) * part.value
    scale = parts[-1].value if parts[-1].kind == "S" else 1.0
    share = parts[-1].kind == "F" and "&" not in kinds
    start, end = parts[0].start, parts[-1].end
    part = share and not _of_something(text, start, end, kinds, words)
    if part and not _may_be_part(text, start, kinds, words):
        return None
    total += current
    return Numeral(start, end, total, total / scale, scale, share=share, spelt=True, part=part)


def _may_be_part(text: str, start: int, kinds: str, words: NumberWords) -> bool:
    """Whether a fraction may be one of a unit ("half an hour", "a quarter mile") and no ordinal."""
    before = _WORD.findall(text[max(0, start - 20) : start])
    if before and before[-1].lower() in words.part_before:
        return False
    first = _WORD.match(text, start)
    return kinds == "AF" or (first is not None and first.group().lower() in words.halves)


def _of_something(text: str, start: int, end: int, kinds: str, words: NumberWords) -> bool:
    """Whether a fraction is a share ("a third of", "half the") and no ordinal, part or coin."""
    before = _WORD.findall(text[max(0, start - 20) : start])
    if before and before[-1].lower() in words.part_before:
        return False
    if kinds[0] == "U":
        return True
    if kinds == "F" and text[start:end].lower() != "half":
        return False  # "Fourth of July"
    after = text[end : end + 12].lower()
    if re.match(r"\s+of\b", after):
        return True
    return text[start:end].lower() == "half" and bool(
        re.match(r"\s+(?:the|its|their|all)\b", after)
    )
