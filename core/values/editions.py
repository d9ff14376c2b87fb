"""Editions of one article, what an outlet changed between two, and what became of marked passages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text import Placing, Span
from core.text.comparing import Stretch
from core.values.articles import Article


class PassageKind(StrEnum):
    """What a marked passage belongs to; the values are the names of the tables."""

    APPEARANCE = "appearance"  # of a claim
    EVIDENCE = "evidence"
    DISPUTED = "dispute_passage"  # of a dispute raised by hand or decided


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """Two editions of an article and what was kept, removed and added, in the order of the texts;
    spans count the code points of each text."""

    old: Article
    new: Article
    old_text: str
    new_text: str
    stretches: tuple[Stretch, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A marked passage of an earlier edition, and where it is in the newest.

    `id` is the row of the passage, `owner` that of its claim or dispute, in words `about`. `words` are
    those of the newest edition at `span`; "" and None where it is lost. `left` says that a person
    decided to leave it where it is.
    """

    kind: PassageKind
    id: int
    owner: int
    about: str
    article: int
    at: Span
    exact: str
    newest: int
    placing: Placing
    span: Span | None
    words: str
    left: bool
