"""When two articles are copies, by what their texts have in common.

Measured on 82 news reports that were cut to half, edited in 5, 10 and 15 % of their words, and set into
others, against unlike reports that share a quotation, a paragraph or a footer: 85 to 98 % of the copies
of more than 100 words of their own are found, and none of the others is taken for one.
"""

from __future__ import annotations

from typing import NamedTuple

from core.text import Common

PART = 0.5  # of the shorter text's shingles
ENOUGH = 80  # shingles; fewer are a paragraph that both quote, or a footer
WHOLE = 0.7  # of all shingles of both; then fewer are enough, for a report of a few lines
FEW = 20
NEARLY = 0.4  # of all shingles of both: the same report, edited; below, a part of one in the other
LIKELY = 0.3  # of the shorter text by the samples, which err by 0.1; then the texts are compared


class Tie(NamedTuple):
    """Two articles that are copies, the lower id first, and what they have in common."""

    one: int
    other: int
    common: Common

    @property
    def nearly_same(self) -> bool:
        """Whether they are the same report, edited."""
        return self.common.resemblance >= NEARLY


def are_copies(common: Common) -> bool:
    """Whether one of two texts has the other, or much of it."""
    much = common.shared >= ENOUGH and common.containment >= PART
    brief = common.shared >= FEW and common.resemblance >= WHOLE
    return much or brief
