"""Statements, claims and disputes in words for the screen."""

from __future__ import annotations

from core.values import (
    Claim,
    Quotation,
    Stance,
    Statement,
)
from desktop.dates import date_words
from desktop.translation import marked, tr

STANCES = {
    Stance.ASSERTS: marked("The outlet states it as so"),
    Stance.REPORTS: marked("The outlet reports it"),
    Stance.DOUBTS: marked("The outlet doubts it"),
    Stance.DENIES: marked("The outlet says it is not so"),
}
QUOTATIONS = {
    Quotation.DIRECT: marked("direct quotation"),
    Quotation.INDIRECT: marked("indirect quotation"),
    Quotation.MIXED: marked("partly quoted"),
    Quotation.NONE: marked("in the outlet's own voice"),
}


def statement_lines(statement: Statement) -> list[tuple[str, str]]:
    """What is known of a statement as pairs of a name and words."""
    manner = tr(QUOTATIONS[statement.quotation])
    carried = f"{tr(STANCES[statement.stance])}; {manner}"
    lines = [
        (tr("Holder"), statement.holder or tr("the outlet itself")),
        (tr("Through"), " → ".join(statement.chain)),
        (tr("Cue"), statement.cue),
        (tr("Kind"), tr("a belief or intention") if statement.belief else ""),
        (tr("Hearsay"), _hedge(statement)),
        (tr("Carried"), carried),
        (tr("Said on"), date_words(statement.said_on) if statement.said_on else ""),
        (tr("About"), date_words(statement.about) if statement.about else ""),
        (tr("Figures"), "; ".join(measure.text for measure in statement.measures)),
        (tr("Worth checking"), _worth(statement)),
    ]
    return [(name, words) for name, words in lines if words]


def _hedge(statement: Statement) -> str:
    if statement.hedge is None:
        return ""
    words = statement.hedge.shifted(-statement.span.start).of(statement.text)
    return tr("“{words}”").format(words=words)


def _worth(statement: Statement) -> str:
    """The figure and its reasons: "72 of 100: gives a number, compares"."""
    share = round(100 * statement.check_worthiness)
    figure = tr("{share} of 100").format(share=share)
    return f"{figure}: {', '.join(statement.worth)}" if statement.worth else figure


def claim_lines(claim: Claim) -> list[tuple[str, str]]:
    """What is known of a claim as pairs of a name and words."""
    lines = [
        (tr("Claimant"), claim.claimant),
        (tr("Verdict"), claim.verdict.name if claim.verdict else tr("none yet")),
        (tr("Because"), claim.verdict_reason),
        (tr("Evidence"), f"{len(claim.evidence)}" if claim.evidence else ""),
        (tr("Tags"), ", ".join(tag.name for tag in claim.tags)),
    ]
    return [(name, words) for name, words in lines if words]
