"""Statements, claims and disputes in words for the screen."""

from __future__ import annotations

from core.values import (
    Claim,
    Quotation,
    Stance,
    Statement,
)

STANCES = {
    Stance.ASSERTS: "The outlet states it as so",
    Stance.REPORTS: "The outlet reports it",
    Stance.DOUBTS: "The outlet doubts it",
    Stance.DENIES: "The outlet says it is not so",
}
QUOTATIONS = {
    Quotation.DIRECT: "direct quotation",
    Quotation.INDIRECT: "indirect quotation",
    Quotation.MIXED: "partly quoted",
    Quotation.NONE: "in the outlet's own voice",
}


def statement_lines(statement: Statement) -> list[tuple[str, str]]:
    """What is known of a statement as pairs of a name and words."""
    manner = QUOTATIONS[statement.quotation]
    lines = [
        ("Holder", statement.holder or "the outlet itself"),
        ("Through", " → ".join(statement.chain)),
        ("Cue", statement.cue),
        ("Kind", "a belief or intention" if statement.belief else ""),
        ("Hearsay", _hedge(statement)),
        ("Carried", f"{STANCES[statement.stance]}; {manner}"),
        ("Said on", statement.said_on.words if statement.said_on else ""),
        ("About", statement.about.words if statement.about else ""),
        ("Figures", "; ".join(measure.text for measure in statement.measures)),
        ("Worth checking", _worth(statement)),
    ]
    return [(name, words) for name, words in lines if words]


def _hedge(statement: Statement) -> str:
    if statement.hedge is None:
        return ""
    return f"“{statement.hedge.shifted(-statement.span.start).of(statement.text)}”"


def _worth(statement: Statement) -> str:
    """The figure and its reasons: "72 of 100: gives a number, compares"."""
    figure = f"{round(100 * statement.check_worthiness)} of 100"
    return f"{figure}: {', '.join(statement.worth)}" if statement.worth else figure


def claim_lines(claim: Claim) -> list[tuple[str, str]]:
    """What is known of a claim as pairs of a name and words."""
    lines = [
        ("Claimant", claim.claimant),
        ("Verdict", claim.verdict.name if claim.verdict else "none yet"),
        ("Because", claim.verdict_reason),
        ("Evidence", f"{len(claim.evidence)}" if claim.evidence else ""),
        ("Tags", ", ".join(tag.name for tag in claim.tags)),
    ]
    return [(name, words) for name, words in lines if words]
