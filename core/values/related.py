"""Other numbers of the same thing, and how they stand to the one that was asked about."""

from __future__ import annotations

from dataclasses import dataclass

from core.values.disputes import Passage, Relation


@dataclass(frozen=True, slots=True)
class Related:
    """A number elsewhere that is of the same thing as one of a statement.

    `own` is the passage of the statement and `other` that of the other number, each with its number
    marked; `reason` is a sentence for the screen, `words` those by which the scopes differ.
    """

    relation: Relation
    reason: str
    own: Passage
    other: Passage
    words: tuple[str, ...] = ()
