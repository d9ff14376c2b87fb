"""Statements."""

from __future__ import annotations

from core.nlp.reading import Reading
from core.values import Quotation, Stance, Statement


def find_statements(reading: Reading) -> None:
    """Every sentence, in the outlet's own voice."""
    for sentence in reading.sentences():
        span = reading.span(sentence)
        reading.statements.append(
            Statement(
                span,
                span.of(reading.given.text),
                span,
                (span,),
                "",
                None,
                "",
                None,
                Stance.ASSERTS,
                Quotation.NONE,
                0.0,
            )
        )
