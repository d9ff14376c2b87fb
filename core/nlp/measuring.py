"""The words of resources/lexicons/measuring.toml and numbers.toml that a parse is read with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.measures.measure import Trend


@dataclass(frozen=True)
class MeasuringWords:
    """Words by which the context of a number is read; all lower case."""

    containers: frozenset[str]
    people: frozenset[str]
    people_head: str
    people_verbs: frozenset[str]
    links: frozenset[str]
    turns: frozenset[str]
    gap_ties: frozenset[str]
    gap_sure: frozenset[str]
    amounting: frozenset[str]
    valued: frozenset[str]
    events: dict[str, str]
    clause_ends: tuple[str, ...]
    not_done: frozenset[str]
    light: frozenset[str]
    particles: frozenset[str]
    trend_verbs: dict[str, Trend]
    trend_by: dict[str, Trend]
    trend_skips: frozenset[str]
    trend_levels: frozenset[str]
    pronouns: frozenset[str]
    put_otherwise: re.Pattern[str]
    level_and_change: re.Pattern[str]
    money: frozenset[str]
    of_stuff: re.Pattern[str]
    level_verbs: frozenset[str]
    change_prepositions: frozenset[str]
    belonging: frozenset[str]
    limits: frozenset[str]
    limit_words: frozenset[str]
    trend_words: dict[str, Trend]
    trend_nouns: dict[str, Trend]
    labels: frozenset[str]
    not_one: frozenset[str]
    age_before: frozenset[str]
    age_people: frozenset[str]
    age_skips: frozenset[str]
    trend_phrasal: frozenset[str]
    age_told: re.Pattern[str]
    counting: frozenset[str]
    subsets: frozenset[str]
    value_verbs: dict[str, str]
    valued_before: dict[str, str]
    valued_of: dict[str, frozenset[str]]
    measured: frozenset[str]
    counting_own: frozenset[str]
    lasting: frozenset[str]
    taking_verbs: frozenset[str]
    taking_words: frozenset[str]
    place_prepositions: frozenset[str]
    place_labels: frozenset[str]


@cache
def measuring_words() -> MeasuringWords:
    """The words of the program; read once, never changed."""
    return _words(
        resources.load("lexicons", "measuring.toml"),
        resources.load("lexicons", "numbers.toml"),
        resources.load("lexicons", "dates.toml"),
    )


def _words(
    context: dict[str, Any], numbers: dict[str, Any], dates: dict[str, Any]
) -> MeasuringWords:
    trend = numbers["trend"]
    return MeasuringWords(
        containers=frozenset(context["containers"]["nouns"]),
        people=frozenset(context["people"]["words"]),
        people_head=context["people"]["head"],
        people_verbs=frozenset(context["people"]["verbs"]),
        links=frozenset(context["links"]["words"]),
        gap_ties=frozenset(numbers["left_out"]["ties"]),
        gap_sure=frozenset(numbers["left_out"]["sure"]),
        amounting=frozenset(numbers["left_out"]["amounting"]),
        valued=frozenset(numbers["left_out"]["valued"]),
        turns=frozenset(dates["turns"]),
        events=context["events"],
        clause_ends=tuple(context["clause"]["ends"]),
        not_done=frozenset(context["verbs"]["not_done"]),
        light=frozenset(context["verbs"]["light"]),
        particles=frozenset(context["verbs"]["particles"]),
        trend_verbs=_trends(trend["up_verbs"], trend["down_verbs"]),
        trend_by=_trends(trend["up_by"], trend["down_by"]),
        trend_levels=frozenset(trend["levels"]),
        pronouns=frozenset(numbers["labels"]["pronoun_before"]),
        trend_skips=frozenset(trend["skips"]),
        put_otherwise=re.compile(rf"[^.;]{{0,30}},?\s+(?:{'|'.join(trend['otherwise'])})\s+", re.I),
        level_and_change=re.compile(
            rf",?\s+(?:{'|'.join((*trend['up_words'], *trend['down_words']))})\s+", re.I
        ),
        money=frozenset(numbers["money"]["words"]),
        of_stuff=re.compile(rf"\s+(?:{'|'.join(numbers['money']['not_before'])})\b", re.I),
        level_verbs=frozenset(numbers["level"]["verbs"]),
        change_prepositions=frozenset(numbers["level"]["prepositions"]),
        belonging=frozenset(numbers["level"]["belonging"]),
        limits=frozenset(numbers["limits"]["verbs"]),
        limit_words=frozenset(numbers["limits"]["words"]),
        trend_words=_trends(trend["up_words"], trend["down_words"]),
        trend_nouns=_trends(trend["up_nouns"], trend["down_nouns"]),
        labels=frozenset(numbers["labels"]["before"]),
        not_one=frozenset(numbers["labels"]["pronoun_one"]),
        age_before=frozenset(numbers["age"]["before"]),
        age_skips=frozenset(numbers["age"]["skips"]),
        age_people=frozenset(numbers["age"]["people"]),
        trend_phrasal=frozenset(trend["phrasal"]),
        age_told=re.compile(
            rf"\b(?:{'|'.join(numbers['age']['nouns'])})\b[^.;]{{0,60}}\b(?:is|was|are|of|at|to)\s+$",
            re.I,
        ),
        counting=frozenset((*context["counting"]["verbs"], *context["counting"]["own"])),
        subsets=frozenset(verb for group in context["subset"] for verb in group["verbs"]),
        value_verbs=context["values"],
        valued_before={w: noun for noun, row in context["before"].items() for w in row["words"]},
        valued_of={noun: frozenset(row["of"]) for noun, row in context["before"].items()},
        measured=frozenset(context["measured"]["nouns"]),
        counting_own=frozenset(context["counting"]["own"]),
        lasting=frozenset(context["lasting"]["verbs"]),
        taking_verbs=frozenset(numbers["taking_up"]["verbs"]),
        taking_words=frozenset(numbers["taking_up"]["words"]),
        place_prepositions=frozenset(context["places"]["prepositions"]),
        place_labels=frozenset(context["places"]["labels"]),
    )


def _trends(up: list[str], down: list[str]) -> dict[str, Trend]:
    return {**dict.fromkeys(up, Trend.UP), **dict.fromkeys(down, Trend.DOWN)}
