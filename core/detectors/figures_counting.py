"""Words by which a holder gives a number: "the union counted 45", "the office puts the price at"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import resources
from core.detectors.figures_words import any_of, figure_words

_REACH = 60  # code points between the verb and the number


def counted_by(before: str, holder: str) -> str:
    """Who gives a number with a verb of counting, from what stands before it in its sentence.

    At the beginning of the sentence only when the statement has no `holder`; "" if nobody.
    """
    found = _who().search(before)
    if found is None or (found.start() == 0 and holder):
        return ""
    return _lower(_aside().sub("", found["who"]).strip(" ,"))


def gives_number(clause: str) -> bool:
    """Whether a clause gives a number as an estimate or count, not as what happened."""
    return _giving().search(clause) is not None


def handed_over(before: str) -> str:
    """Who gives another number in the same breath: "; organisers put it at 10,000"; "" if nobody."""
    found = _handing().search(before)
    return found["who"].split(",")[0].strip() if found else ""


def _lower(who: str) -> str:
    """A holder as he is named inside a sentence."""
    first = who.partition(" ")[0]
    lower = first.lower()
    return who.replace(first, lower, 1) if lower in figure_words().articles else who


@cache
def _own() -> dict[str, Any]:
    return resources.load("lexicons", "figures.toml")


@cache
def _forms() -> str:
    counting = resources.load("lexicons", "measuring.toml")["counting"]
    regular = (*counting["verbs"], *counting["own"])
    verbs = "|".join(rf"{verb.removesuffix('e')}(?:e?s|e?d)" for verb in regular)
    return rf"{verbs}|{'|'.join(counting['forms'])}"


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{any_of(_own()['subject']['aside'])})$")


@cache
def _who() -> re.Pattern[str]:
    subject, say = _own()["subject"], any_of(_own()["giving"]["say"])
    start = rf"(?:^|;\s|,?\s\b(?:{any_of(subject['but'])})\s)"
    none = any_of(subject["no_holder"])
    who = rf"(?P<who>(?:(?!\b(?:{none})\b)[^;:.“”]){{2,80}}?)"
    return re.compile(rf"{start}{who},?\s+(?:{_forms()}|{say})\b[^;.]{{0,{_REACH}}}$", re.I)


@cache
def _giving() -> re.Pattern[str]:
    giving = _own()["giving"]
    nouns = rf"the (?:{any_of(giving['nouns'])}) (?:{any_of(giving['are'])})"
    return re.compile(rf"\b(?:{_forms()}|{nouns})\b", re.I)


@cache
def _handing() -> re.Pattern[str]:
    taking, own = resources.load("lexicons", "numbers.toml")["taking_up"], _own()
    verbs = "|".join(rf"{verb.removesuffix('e')}(?:e?s|e?d|e)?" for verb in taking["verbs"])
    words, giving = any_of(taking["words"]), own["giving"]
    put = rf"(?:{verbs})\s+(?:the\s+)?(?:{words})\s+(?:{any_of(giving['at'])})"
    that = any_of(own["subject"]["that"])
    are = rf"(?:the\s+)?(?:{words})\s+(?:{any_of(giving['are'])})"
    said = rf"(?:{any_of(giving['say'])})\s+(?:(?:{that})\s+)?{are}"
    start = rf"(?:;|\b(?:{any_of(own['subject']['and'])})\b|,)"
    return re.compile(rf"{start}\s+(?P<who>[^;.:]{{2,120}}?),?\s+(?:{put}|{said})\s*$", re.I)
