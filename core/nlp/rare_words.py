"""The rarest words of a sentence: by them others that speak of the same are found."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from functools import cache
from zlib import crc32

import resources
from core.text import fold

_WORD = re.compile(r"[^\W_]{2,}")
_COMMON = 2_300  # places in the vocabulary, which begins with the commonest words
_STEM = 7  # letters by which two words are told to be one: "negotiator", "negotiations"
_MOST = 8


@cache
def vocabulary() -> Mapping[str, int]:
    """The pieces of words that the trained network knows with their numbers, the commonest first."""
    file = resources.path("models", "wording", "vocabulary.txt.gz")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


def is_common(word: str) -> bool:
    """Whether a word, in lower case, is one of the commonest, which say little by themselves."""
    return vocabulary().get(word, _COMMON + 1) <= _COMMON


def rare_words(text: str) -> frozenset[int]:
    """The hashes of the rarest words of a text; the same word in another form mostly has the same."""
    known = vocabulary()
    ranks = {word: known.get(word, len(known)) for word in _WORD.findall(fold(text))}
    rare = sorted((word for word in ranks if not is_common(word)), key=lambda w: (-ranks[w], w))
    return frozenset(crc32(word[:_STEM].encode()) for word in rare[:_MOST])
