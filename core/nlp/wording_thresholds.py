"""How likely a conflict must be to be flagged, for each step of strictness."""

from __future__ import annotations

import resources
from core.errors import DataError
from core.settings import Strictness

NAMED = "named"


def threshold_of(step: Strictness) -> float:
    """The threshold of resources/models/wording/reading.toml; raises DataError if it is missing."""
    return threshold(step.value)


def threshold(name: str) -> float:
    """A threshold by its name; raises DataError if it is missing."""
    given = resources.load("models", "wording", "reading.toml").get("thresholds", {})
    try:
        return float(given[name])
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"The file reading.toml of the network lacks {error}.") from error
