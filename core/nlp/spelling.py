"""When two spellings of a name are one: transliterations from other scripts differ in known ways."""

from __future__ import annotations

import re
from functools import lru_cache

from core.text import fold

# Rewritten one after another, so that the spellings of the common systems (BGN/PCGN, ISO 9, news
# agencies, German and French habits) meet: Sergiy, Serhii, Sergey; Chisinau, Kishinev stay apart.
_SAME = (
    (re.compile(r"[^a-z ]"), ""),
    (re.compile(r"sch|sh|sz"), "s"),
    (re.compile(r"tch|tsch|cz|ch"), "c"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"kh|(?<=[a-z])g"), "h"),
    (re.compile(r"\by(?=[eo])"), ""),
    (re.compile(r"ph"), "f"),
    (re.compile(r"zh|tz|ts|z"), "z"),
    (re.compile(r"ck|q|c(?=[aou])"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"[ij]?[eo](?=[iyj]+\b)"), ""),
    (re.compile(r"(?:iy|ij|yy|yi|yj|ii|y|j|i)+"), "i"),
    (re.compile(r"(?<=[^aeiou])ie|(?<=[aeiou])i(?=[aeou])"), "e"),
    (re.compile(r"([a-z])\1"), r"\1"),
)


@lru_cache(maxsize=50_000)  # names come again and again
def key(word: str) -> str:
    """What all spellings of a name have in common; equal keys mean that they may be one name."""
    folded = fold(word)
    for pattern, other in _SAME:
        folded = pattern.sub(other, folded)
    return folded or fold(word)


def person_key(name: str) -> tuple[str, str]:
    """What all spellings of a full name have in common: the keys of its first and its last word.

    Middle names and initials may be missing from one spelling.
    """
    parts = name.split()
    return key(parts[0]), key(parts[-1])
