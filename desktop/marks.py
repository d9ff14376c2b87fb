"""What is marked in an article: statements, claims and disputes as one kind of thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.text import Span
from core.values import Claim, Dispute, DisputeState, Statement
from desktop.quoting import nested
from desktop.translation import tr


class Layer(StrEnum):
    """A kind of mark that can be switched on and off."""

    DISPUTES = "disputes"
    CLAIMS = "claims"
    STATEMENTS = "statements"
    BELIEFS = "beliefs"
    HEDGES = "hedges"


# The colours of the layers that stand out; the others are quiet.
TONES = {Layer.DISPUTES: "dispute", Layer.CLAIMS: "claim"}


@dataclass(frozen=True)
class Mark:
    """A marked passage; offsets count code points of the article.

    `sign` is what stands for it in the margin beside its colour, `words` what the margin says ("" for
    what the outlet itself states, which would fill the margin with its name),
    `value` the statement, claim or dispute it stands for, `strong` the words within it that matter.
    """

    layer: Layer
    span: Span
    sign: str
    words: str
    value: Statement | Claim | Dispute
    strong: tuple[Span, ...] = ()

    @property
    def key(self) -> tuple[Layer, int, Span]:
        """What stays the same when the mark is made anew."""
        return self.layer, self.value.id, self.span


def marks_of(
    article: int,
    statements: Iterable[Statement],
    claims: Iterable[Claim],
    disputes: Iterable[Dispute],
) -> list[Mark]:
    """All marks of an article in the order of its text; dismissed disputes leave none."""
    statements = list(statements)
    made = [_of_statement(statement) for statement in statements]
    made += [mark for statement in statements for mark in _of_hedge(statement)]
    made += [mark for claim in claims for mark in _of_claim(claim, article)]
    open_ones = (d for d in disputes if d.state is not DisputeState.DISMISSED)
    made += [mark for dispute in open_ones for mark in _of_dispute(dispute, article)]
    rank = {layer: at for at, layer in enumerate(Layer)}
    return sorted(made, key=lambda m: (m.span.start, rank[m.layer], m.span.end))


def claim_sign(claim: int) -> str:
    """How a claim is called everywhere: "C3"."""
    return f"C{claim}"


def dispute_sign(dispute: int) -> str:
    """How a dispute is called everywhere: "≠3"."""
    return f"≠{dispute}"


def _of_statement(statement: Statement) -> Mark:
    strong = tuple(s for s in (statement.holder_span, statement.cue_span) if s is not None)
    layer, sign = (Layer.BELIEFS, "◇") if statement.belief else (Layer.STATEMENTS, "“")
    return Mark(layer, statement.span, sign, statement.holder, statement, strong)


def _of_hedge(statement: Statement) -> Iterable[Mark]:
    if statement.hedge is not None:
        word = statement.hedge.shifted(-statement.span.start).of(statement.text)
        yield Mark(
            Layer.HEDGES, statement.hedge, "~", tr("hearsay: {word}").format(word=word), statement
        )


def _of_claim(claim: Claim, article: int) -> Iterable[Mark]:
    verdict = f"{claim.verdict.name}: " if claim.verdict else ""
    for appearance in claim.appearances:
        if appearance.article == article:
            span = appearance.anchor.span
            words = verdict + (claim.claimant or tr("no claimant"))
            yield Mark(Layer.CLAIMS, span, claim_sign(claim.id), words, claim)


def _of_dispute(dispute: Dispute, article: int) -> Iterable[Mark]:
    sign = dispute_sign(dispute.id)
    for passage in dispute.passages:
        if passage.article == article:
            yield Mark(
                Layer.DISPUTES, passage.span, sign, nested(dispute.reason), dispute, passage.marks
            )
