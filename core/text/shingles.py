"""How much of one text stands in another: runs of words, hashed, and a sample of them to find by.

After A. Broder, "On the resemblance and containment of documents" (1997): resemblance is what two
texts share of all that stands in either, containment what they share of the shorter.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from core.text.normal import fold

RUN = 4  # words of a shingle; measured on articles cut, edited and mixed: see tests/benchmarks
BITS = 48  # of a hash; two of ten million shingles are alike by chance once in some runs
SAMPLE = 64  # shingles a sample has at least, if the text has as many
SHARE = 8  # of longer texts, one shingle in so many is in the sample
OWN = 40  # shingles; a text with fewer outside quotation marks is compared with its quotations
STRETCH = 20  # shingles of a text one after the other
_TOP = 1 << BITS
# What stands between marks that open and close; a mark that is never closed counts at the beginning
# of a paragraph, where a quotation goes on in the next.
_QUOTED = re.compile(
    r"^\s*(?:[“„][^“”„]*$|\"[^\"]*$)"
    r"|[“„][^“”„]*[”“]|«[^«»]*»|(?<![^\s(\[])\"(?=\S)[^\"]*(?<=\S)\"(?!\w)"
)
# A word, or one sign of a script that sets no spaces between words.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """The shingles of a text that it is found again by: those whose hash is below `below`."""

    size: int  # shingles of the whole text
    below: int
    sample: frozenset[int]

    def estimated(self, shared: int, size: int, below: int) -> Common:
        """What this text has in common with another, by how many shingles the samples share."""
        return Common(min(shared * _TOP / min(self.below, below), self.size, size), self.size, size)


def shingles(paragraphs: Iterable[str]) -> tuple[int, ...]:
    """The hashes of a text's shingles in its order, each once; the same on every machine, in every run.

    Words in quotation marks do not count: many report the same words of a speaker and none copied
    the other. They do where little else is said.
    """
    given = list(paragraphs)
    own = dict.fromkeys(_hashes(run for text in given for run in _QUOTED.split(text)))
    return tuple(own if len(own) >= OWN else dict.fromkeys(_hashes(given)))


def sketch(of: Collection[int]) -> Sketch:
    """The sample of a text's shingles; all of a short text."""
    below = max(_TOP // SHARE, _TOP * SAMPLE // max(len(of), SAMPLE))
    return Sketch(len(of), below, frozenset(h for h in of if h < below))


@dataclass(frozen=True, slots=True)
class Common:
    """How many shingles two texts share, and how many each has; parts of one where it is estimated."""

    shared: float
    one: float
    other: float

    @classmethod
    def of(cls, one: Collection[int], other: Collection[int]) -> Self:
        """What two texts have in common."""
        return cls(len(set(one).intersection(other)), len(one), len(other))

    @property
    def resemblance(self) -> float:
        """What they share of all that stands in either, 0 to 1; 1 for equal texts."""
        return _part(self.shared, self.one + self.other - self.shared)

    @property
    def containment(self) -> float:
        """What they share of the one with fewer shingles, 0 to 1; 1 for equal texts."""
        return _part(self.shared, min(self.one, self.other))


def apart(own: Sequence[int], other: Collection[int]) -> float:
    """How much of a text stands in stretches of which nothing is in another, 0 to 1; words that an
    editor changed here and there are no such stretch."""
    known, run, found = set(other), 0, 0
    for one in (*own, None):
        if one is not None and one not in known:
            run += 1
            continue
        found += run if run >= STRETCH else 0
        run = 0
    return _part(found, len(own))


def _part(shared: float, of: float) -> float:
    return shared / of if of else 0.0


def _hashes(runs: Iterable[str]) -> Iterator[int]:
    for run in runs:
        words = _WORD.findall(fold(run))
        for start in range(len(words) - RUN + 1):
            words_here = " ".join(words[start : start + RUN]).encode()
            yield int.from_bytes(hashlib.blake2b(words_here, digest_size=BITS // 8).digest())
