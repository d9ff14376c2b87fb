"""Where somebody contradicts what they said themselves: one dispute holds words of theirs on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.progress import Progress
from core.values import Dispute, DisputeState, Side, Statement

if TYPE_CHECKING:
    from core.library import Library


def against_self(library: Library, said: Sequence[Statement], progress: Progress) -> frozenset[int]:
    """The ids of those of somebody's statements that contradict another of theirs."""
    disputed = [statement for statement in said if statement.disputed]
    found: dict[int, Dispute] = {}
    for article in progress.over(sorted({statement.article for statement in disputed})):
        found |= {dispute.id: dispute for dispute in library.disputes(article=article)}
    standing = (d for d in found.values() if d.state is not DisputeState.DISMISSED)
    both = (_sides(dispute, disputed) for dispute in standing)
    return frozenset(id for a, b in both if a and b and a != b for id in a | b)


def _sides(dispute: Dispute, said: Sequence[Statement]) -> tuple[set[int], set[int]]:
    a, b = (
        {
            statement.id
            for passage in dispute.passages
            for statement in said
            if passage.side is side
            and passage.article == statement.article
            and passage.span.overlaps(statement.span)
        }
        for side in (Side.A, Side.B)
    )
    return a, b
