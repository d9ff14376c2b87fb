"""What runs in the process that compares statements; it needs no language model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.nlp.wording import Comparer
from core.nlp.wording_model import Network
from core.values.comparing import Compared

Pairs = Sequence[tuple[str, str]]


def comparer() -> Callable[[Pairs], list[Compared]]:
    """Load the network once and return what compares a batch (see core.workers.Worker)."""
    return Comparer(Network()).compare
