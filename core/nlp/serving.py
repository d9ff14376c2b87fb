"""What runs in the language process."""

from __future__ import annotations

import gc
from collections.abc import Callable

from core.nlp.model import load
from core.nlp.pipeline import read
from core.values import Analysis, TextToAnalyse

_YOUNG = 50_000  # objects made before the collector looks; a parsed text makes thousands


def answerer(model: str) -> Callable[[list[TextToAnalyse]], list[Analysis]]:
    """Load the model once and return the function that analyses a batch (see core.workers.Worker)."""
    nlp = load(model)
    spare_collector()
    return lambda texts: list(read(nlp, texts))


def spare_collector() -> None:
    """Take what is loaded for good out of the garbage collector's sight, and let it look less often.

    Going through the model again and again cost a sixth of the time of the language work.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 20)
