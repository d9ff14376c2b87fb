"""What runs in the language process."""

from __future__ import annotations

from collections.abc import Callable

from core.nlp.model import load
from core.nlp.pipeline import read
from core.values import Analysis, TextToAnalyse


def answerer(model: str) -> Callable[[list[TextToAnalyse]], list[Analysis]]:
    """Load the model once and return the function that analyses a batch (see core.workers.Worker)."""
    nlp = load(model)
    return lambda texts: list(read(nlp, texts))
