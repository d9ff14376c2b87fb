"""Words by which a holder gives a number: "the union counted 45", "the office puts the price at"."""

from __future__ import annotations

import re
from functools import cache

import resources

_REACH = 60  # code points between the verb and the number


def counted_by(before: str, holder: str) -> str:
    """Who gives a number with a verb of counting, from what stands before it in its sentence.

    At the beginning of the sentence only when the statement has no `holder`; "" if nobody.
    """
    found = _who().search(before)
    if found is None or (found.start() == 0 and holder):
        return ""
    who = found["who"].removesuffix(", however").strip(" ,")
    first = who.partition(" ")[0]
    return who.replace(first, first.lower(), 1) if first in ("The", "A", "An") else who


def gives_number(clause: str) -> bool:
    """Whether a clause gives a number as an estimate or count, not as what happened."""
    return _giving().search(clause) is not None


@cache
def _forms() -> str:
    counting = resources.load("lexicons", "measuring.toml")["counting"]
    regular = (*counting["verbs"], *counting["own"])
    verbs = "|".join(rf"{verb.removesuffix('e')}(?:e?s|e?d)" for verb in regular)
    return rf"{verbs}|{'|'.join(counting['forms'])}"


@cache
def _who() -> re.Pattern[str]:
    start = r"(?:^|;\s|,?\s\b(?:but|while|although|whereas|though)\s)"
    who = r"(?P<who>(?:(?!\b(?:said|says|say|that|who|which|he|she|it|they)\b)[^;:.“”]){2,80}?)"
    return re.compile(rf"{start}{who},?\s+(?:{_forms()}|says?|said)\b[^;.]{{0,{_REACH}}}$", re.I)


@cache
def _giving() -> re.Pattern[str]:
    nouns = "|".join(resources.load("lexicons", "numbers.toml")["taking_up"]["words"][6:])
    return re.compile(rf"\b(?:{_forms()}|the (?:{nouns}) (?:is|was))\b", re.I)
