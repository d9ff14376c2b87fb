"""Reads one text as the tests need it."""

from __future__ import annotations

from spacy.language import Language

from core.nlp.pipeline import readings
from core.nlp.reading import Reading
from core.text import Span
from core.values import TextToAnalyse


def read_one(nlp: Language, text: str, skip: tuple[Span, ...] = ()) -> Reading:
    """One text through the whole pipeline."""
    return next(readings(nlp, [TextToAnalyse(text, skip=skip)]))
