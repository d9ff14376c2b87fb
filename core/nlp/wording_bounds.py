"""The words that a comparison reads beside numbers, dates and things, from resources/lexicons/wording.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources
from core.errors import DataError


@dataclass(frozen=True)
class Beside:
    """Words in lower case; see the file."""

    order: tuple[str, ...]
    inclusive: tuple[str, ...]
    more: frozenset[str]
    less: frozenset[str]
    reaching: frozenset[str]
    years: frozenset[str]
    told: Mapping[str, str]
    pronouns: frozenset[str]
    leading: tuple[str, ...]


@cache
def beside() -> Beside:
    """The words that come with the program; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "wording.toml")
    try:
        return Beside(
            order=tuple(data["order"]),
            inclusive=tuple(data["inclusive"]),
            more=frozenset(data["more"]),
            less=frozenset(data["less"]),
            reaching=frozenset(data["reaching"]),
            years=frozenset(data["years"]),
            told=data["told"],
            pronouns=frozenset(data["pronouns"]),
            leading=tuple(data["leading"]),
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"The lexicon wording.toml lacks {error}.") from error
