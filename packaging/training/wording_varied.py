"""Copies of pairs in which names and numbers are others, the same in all pairs of a case.

What two statements are to each other stays as it was, so the network has to hold them against each other
instead of remembering them.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

COPIES = 3
SWAPPED = 0.75  # of the names of a case
TIMES = (1, 2, 2, 3)  # what numbers are multiplied by
YEARS = (-11, -7, -5, -3, -2, 2, 3, 4, 6)  # what is added to years
KEPT = 12  # numbers up to this stay
COMMON = 40  # cases; a name of more is not put in the place of others
Row = dict[str, Any]
_SLOTS = tomllib.loads((Path(__file__).parent / "slots.toml").read_text("utf-8"))
_MONTHS = "|".join(_SLOTS["months"])
_INSIDE = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]{2,}\b(?!\.)")
_NUMERALS = re.compile(rf"\b(?:{'|'.join(_SLOTS['numerals'])})", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\w.,–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w–-]|,\d)(?!\s*(?:%|percent|per cent))"
)
_BEFORE_DAY, _AFTER_DAY = re.compile(rf"(?:{_MONTHS}) $"), re.compile(rf" (?:{_MONTHS})")


def varied(cases: Sequence[list[Row]], chance: random.Random) -> Iterator[Row]:
    """Every pair of every case so many times over."""
    named = [case_names(case) for case in cases]
    often = Counter(name for names in named for name in names)
    others = [name for name, times in often.items() if times < COMMON]
    for number in range(1, COPIES + 1):
        for case, names in zip(cases, named, strict=True):
            for row in copied(case, names, others, chance):
                yield row | {"copy": number}


def case_names(case: Sequence[Row]) -> list[str]:
    """The words with a capital inside a sentence that both statements of a pair have."""
    found: set[str] = set()
    for row in case:
        inside = {*_INSIDE.findall(row["a"]), *_INSIDE.findall(row["b"])}
        found |= {name for name in inside if _has(row["a"], name) and _has(row["b"], name)}
    return sorted(found - {*_SLOTS["months"], *_SLOTS["kept"]})


def copied(
    case: Sequence[Row], names: Sequence[str], others: Sequence[str], chance: random.Random
) -> list[Row]:
    """The pairs of a case with other names and numbers."""
    swapped = [name for name in names if chance.random() < SWAPPED]
    instead = dict(zip(swapped, chance.sample(others, len(swapped)), strict=True))
    times, years = chance.choice(TIMES), chance.choice(YEARS)
    if any(_NUMERALS.search(row[side]) for row in case for side in "ab"):
        times = 1  # a number in words would stay what it is
    return [
        row | {side: numbered(renamed(row[side], instead), times, years) for side in "ab"}
        for row in case
    ]


def renamed(text: str, instead: dict[str, str]) -> str:
    """A text with other names."""
    if not instead:
        return text
    return re.sub(rf"\b(?:{'|'.join(instead)})\b", lambda found: instead[found[0]], text)


def numbered(text: str, times: int, years: int) -> str:
    """A text with its numbers multiplied and its years moved; shares, days and small numbers stay."""

    def other(found: re.Match[str]) -> str:
        whole, part = found[1], found[2] or ""
        day = _BEFORE_DAY.search(text[: found.start()]) and not part and len(whole) < 3
        if day or _AFTER_DAY.match(text, found.end()) or (whole[0] == "0" and len(whole) > 1):
            return found[0]
        value = int(whole.replace(",", ""))
        if not part and "," not in whole and 1500 <= value <= 2099:
            return str(value + years)
        if value <= KEPT and not part:
            return found[0]
        return _times(value, part, times, "," in whole)

    return _NUMBER.sub(other, text)


def _times(value: int, part: str, times: int, grouped: bool) -> str:
    """A number multiplied and written with as many digits behind its point."""
    size = 10 ** len(part[1:])
    above, below = divmod((value * size + int(part[1:] or 0)) * times, size)
    return (
        f"{above:,}" * grouped
        + str(above) * (not grouped)
        + part[:1]
        + (str(below).zfill(len(part) - 1) if part else "")
    )


def _has(text: str, name: str) -> bool:
    return re.search(rf"\b{name}\b", text) is not None
