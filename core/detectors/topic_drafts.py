"""Between a topic file and what a user says a question is; what a draft does not know stays."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from core.detectors.topic import Topic, TopicPosition
from core.detectors.topic_files import parse_topic
from core.detectors.topic_toml import head_comment, toml_text
from core.errors import DataError
from core.text import fold
from core.text.wordpattern import compile_pattern
from core.values import NumberDraft, PositionDraft, QuestionDraft

_KEY = 60  # letters of a key at most


def draft_of(topic: Topic) -> QuestionDraft:
    """A topic as its user can change it."""
    rule = topic.number
    return QuestionDraft(
        text=topic.question,
        positions=tuple(_position_draft(p) for p in topic.positions),
        subject=tuple(p.text for p in topic.subject),
        unless=tuple(p.text for p in topic.unless),
        opposed=bool(topic.opposed),
        number=rule
        and NumberDraft(rule.unit, rule.tolerance, tuple(p.text for p in rule.patterns)),
        facts=topic.facts,
        key=topic.key,
    )


def topic_of(draft: QuestionDraft, base: str = "", taken: Iterable[str] = ()) -> tuple[Topic, str]:
    """The topic that a draft makes, and the text of its file; `base` is the file it changes, `taken`
    are keys that a new one may not have. Raises DataError with a sentence for the form."""
    data: dict[str, Any] = tomllib.loads(base) if base else {}
    _check(draft, data.get("names", {}))
    made = _table(draft, data, draft.key or key_of(draft.text, taken))
    text = toml_text(made, head_comment(base))
    return parse_topic(f"{made['key']}.toml", text), text


def key_of(text: str, taken: Iterable[str], usual: str = "question") -> str:
    """A key made of the words of a text, other than those taken."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:_KEY].strip("-") or usual
    used = set(taken)
    numbered = (f"{words}-{n}" for n in range(2, len(used) + 3))
    return next(key for key in (words, *numbered) if key not in used)


def keyed(draft: QuestionDraft) -> tuple[PositionDraft, ...]:
    """The positions of a draft, each with a key of its own."""
    used = {p.key for p in draft.positions if p.key}
    made: list[PositionDraft] = []
    for p in draft.positions:
        key = p.key or key_of(p.label, used, "position")
        used.add(key)
        made.append(
            replace(p, label=" ".join(p.label.split()), patterns=tuple(_clean(p.patterns)), key=key)
        )
    return tuple(made)


def _position_draft(position: TopicPosition) -> PositionDraft:
    patterns = tuple(p.text for p in position.patterns)
    return PositionDraft(position.label, patterns, position.key, position.lowest, position.highest)


def _check(draft: QuestionDraft, names: Mapping[str, Sequence[str]]) -> None:
    if not draft.text.strip():
        raise DataError("Say what the question is.")
    if not draft.positions:
        raise DataError("A question needs a position.")
    for position in draft.positions:
        if not position.label.strip():
            raise DataError("Each position needs a name.")
        if draft.number and not _in_order(position):
            raise DataError(f"“{position.label}” needs a value from which and one up to which.")
    for pattern in _all_patterns(draft):
        try:
            compile_pattern(pattern, names)
        except ValueError as error:
            said = str(error)
            raise DataError(f"{said[0].upper()}{said[1:]}.") from error


def _in_order(position: PositionDraft) -> bool:
    low, high = position.lowest, position.highest
    return (low is None and high is None) or (low is not None and high is not None and low < high)


def _all_patterns(draft: QuestionDraft) -> Iterator[str]:
    for position in draft.positions:
        yield from _clean(position.patterns)
    yield from _clean(draft.subject)
    yield from _clean(draft.unless)
    if draft.number is not None:
        yield from _clean(draft.number.patterns)


def _table(draft: QuestionDraft, data: dict[str, Any], key: str) -> dict[str, Any]:
    positions = keyed(draft)
    made = data | {
        "key": key,
        "question": " ".join(draft.text.split()),
        "opposed": _opposed(draft, positions, data),
        "subject": _clean(draft.subject),
        "unless": _clean(draft.unless),
        "facts": list(draft.facts),
        "position": [_position(p, data) for p in positions],
    }
    if draft.number is not None:
        rule: dict[str, Any] = data.get("number", {})
        made["number"] = rule | {
            "unit": draft.number.unit,
            "tolerance": draft.number.tolerance,
            "patterns": _clean(draft.number.patterns),
        }
    else:
        made.pop("number", None)
    return made


def _opposed(
    draft: QuestionDraft, positions: Sequence[PositionDraft], data: dict[str, Any]
) -> list[list[str]]:
    """The pairs of the file stay, if its positions did; else all contradict each other or none."""
    before: list[list[str]] = data.get("opposed", [])
    keys = [p.key for p in positions]
    there = [p["key"] for p in data.get("position", [])]
    if not draft.opposed or draft.number is not None:
        return []
    return before if before and there == keys else [list(p) for p in combinations(keys, 2)]


def _position(position: PositionDraft, data: dict[str, Any]) -> dict[str, Any]:
    known = (p for p in data.get("position", []) if p.get("key") == position.key)
    made: dict[str, Any] = next(known, dict[str, Any]()) | {
        "key": position.key,
        "label": position.label,
        "patterns": list(position.patterns),
    }
    for name, value in (("from", position.lowest), ("to", position.highest)):
        made.pop(name, None)
        if value is not None:
            made[name] = value
    return made


def _clean(patterns: Iterable[str]) -> list[str]:
    return [" ".join(pattern.split()) for pattern in patterns if pattern.strip()]
