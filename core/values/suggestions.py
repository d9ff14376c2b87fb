"""What the machine offers to a person who marks claims."""

from __future__ import annotations

from dataclasses import dataclass

from core.text import Span
from core.values.analysis import Statement
from core.values.claims import Claim


@dataclass(frozen=True, slots=True)
class LikelyClaim:
    """A known claim, and why a passage may be an appearance of it; `reasons` may be empty."""

    claim: Claim
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class SuggestedClaim:
    """A statement worth a claim, or one more appearance of the known claim `claim` (None: a new one).

    `reasons` say why in words; `title` and `source` are those of its article.
    """

    statement: Statement
    reasons: tuple[str, ...]
    claim: Claim | None = None
    title: str = ""
    source: str = ""

    @property
    def place(self) -> Span:
        """What is put forward, in code points of the article."""
        return self.statement.content

    @property
    def words(self) -> str:
        """What is put forward, in one line."""
        inside = self.place.shifted(-self.statement.span.start)
        return " ".join(inside.of(self.statement.text).split())
