"""Names."""

from __future__ import annotations

from core.nlp.reading import Reading


def find_names(reading: Reading) -> None:
    """Names."""
