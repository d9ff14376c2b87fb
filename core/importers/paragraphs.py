"""Taking a plain text apart into paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.text import normalise
from core.values import BlockKind

WIDEST_WRAP = 100  # nobody wraps lines by hand beyond this many characters
NARROWEST_WRAP = 40
RAGGED = 20  # how far a wrapped line may fall short of the widest
A_FEW = 100_000  # characters; over so few the language work is soon done, whatever they are
LETTERS = 0.4  # of the characters of any writing; prose has 0.95 and a price list 0.7


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph without line breaks; `kind` is set where the file itself says what it is."""

    text: str
    kind: BlockKind | None = None


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of a normalised text, without empty ones.

    A line is a paragraph, unless the file is wrapped at a fixed width: then lines that were broken
    because the next word did not fit are joined again.
    """
    groups = [
        [" ".join(line.split()) for line in group.splitlines()]
        for group in re.split(r"\n\s*\n", text)
    ]
    groups = [[line for line in group if line] for group in groups]
    width = _wrap_width(groups)
    return [Paragraph(text) for group in groups for text in _joined(group, width)]


def are_writing(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether they are words and numbers, in any script, rather than millions of brackets or dashes.

    The language work would take many minutes over those and find nothing.
    """
    counts = Counter[str]()
    for paragraph in paragraphs:
        counts.update(paragraph.text)
    counts.pop(" ", None)
    letters = sum(n for sign, n in counts.items() if unicodedata.category(sign)[0] in "LMN")
    return counts.total() < A_FEW or letters >= LETTERS * counts.total()


def _wrap_width(groups: Sequence[Sequence[str]]) -> int | None:
    """At how many characters the lines were wrapped, None if each stands for itself."""
    longest = max((len(line) for group in groups for line in group), default=0)
    inner = [len(line) for group in groups for line in group[:-1]]
    if not NARROWEST_WRAP <= longest <= WIDEST_WRAP or len(inner) < 3:
        return None
    full = sum(length >= longest - RAGGED for length in inner)
    return longest if full >= 0.7 * len(inner) else None


def _joined(lines: Sequence[str], width: int | None) -> list[str]:
    if width is None or not lines:
        return list(lines)
    whole = [lines[0]]
    for line, following in pairwise(lines):
        word = following.split(maxsplit=1)[0]
        if len(line) + 1 + len(word) > width:
            whole[-1] += " " + following
        else:
            whole.append(following)
    return whole


def lines_of(text: str) -> list[str]:
    """The lines of one paragraph of a document, each without needless spaces; empty ones are left out."""
    return [line for raw in normalise(text).splitlines() if (line := " ".join(raw.split()))]
