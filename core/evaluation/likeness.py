"""When two articles are copies, by what their texts have in common.

Measured on 82 news reports that were cut, edited in 5, 10 and 15 % of their words, and set into others:
78 to 96 % are found, and where both have 100 words outside quotation marks 87 to 100 %. Of 328 pairs of
unlike reports, most with the same quotation of 80 words or footer of 60, one is taken for a copy.
"""

from __future__ import annotations

from typing import NamedTuple

from core.text import Common

PART = 0.5  # of the shorter text's shingles
ENOUGH = 80  # shingles; fewer are a paragraph that both quote, or a footer
WHOLE = 0.7  # of all shingles of both; then fewer are enough, for a report of a few lines
FEW = 20
# Of all shingles of both: the same report, edited; below, a part of one in the other. With more than
# half, no article is nearly the same as two that have nothing in common.
NEARLY = 0.5
OWN = 0.25  # of a text in stretches that are not in the other: an article of its own beside it
LIKELY = 0.3  # of the shorter text by the samples, which err by 0.1; then the texts are compared


class Tie(NamedTuple):
    """Two articles that are copies, the lower id first, what they have in common, and whether each also
    has much of its own."""

    one: int
    other: int
    common: Common
    mixed: bool

    @property
    def nearly_same(self) -> bool:
        """Whether they are the same report, edited."""
        return self.common.resemblance > NEARLY


def are_copies(common: Common) -> bool:
    """Whether one of two texts has the other, or much of it."""
    much = common.shared >= ENOUGH and common.containment >= PART
    brief = common.shared >= FEW and common.resemblance >= WHOLE
    return much or brief
