"""Which news agency an article names as the source of its report, by resources/lexicons/outlets.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import resources
from core.errors import DataError


@dataclass(frozen=True)
class Agencies:
    """The news agencies: the name of each by its spellings, and how a report names one."""

    spellings: Mapping[str, str]
    named: re.Pattern[str]
    credits: tuple[re.Pattern[str], ...]

    def credited(self, paragraphs: Sequence[str], lines: Iterable[str]) -> str:
        """The agency that an article is from by its own word, "" if none.

        `lines` are its byline and credits, where the name is enough; in the first and the last of its
        paragraphs it must stand as agencies set it, for a report may also be about an agency.
        """
        ends = (paragraphs[0], paragraphs[-1]) if paragraphs else ()
        tried = [pattern.search(text.strip()) for text in ends for pattern in self.credits]
        tried += [self.named.search(line) for line in lines]
        found = next((match for match in tried if match), None)
        return self.spellings[found["agency"]] if found else ""

    def __contains__(self, outlet: str) -> bool:
        """Whether an outlet is an agency."""
        return outlet in self.spellings


@cache
def agencies() -> Agencies:
    """The agencies of the data file; raises DataError when it is not as it should be."""
    told = resources.load("lexicons", "outlets.toml")
    try:
        spellings = {
            spelling: outlet["name"]
            for outlet in told["outlet"]
            if outlet.get("agency")
            for spelling in (outlet["name"], *outlet.get("aliases", ()))
        }
        longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
        one = "|".join(map(re.escape, longest_first))
        patterns = [pattern.replace("{agency}", f"(?:{one})") for pattern in told["credits"]]
        return Agencies(
            spellings,
            re.compile(rf"(?<!\w)(?P<agency>{one})(?!\w)"),
            tuple(map(re.compile, patterns)),
        )
    except (KeyError, re.error) as error:
        raise DataError(f"outlets.toml is not as it should be: {error}") from error
