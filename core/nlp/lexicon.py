"""The words that attribute, read from resources/lexicons/cues.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from core.errors import DataError


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word takes as its content; `after` are prepositions whose object is content, `charge`
    those that lead to what somebody is said to have done or be: "was accused of"."""

    clause: bool = False
    infinitive: bool = False
    object: bool = False
    quote: bool = False
    passive: bool = False
    belief: bool = False
    after: frozenset[str] = frozenset()
    charge: frozenset[str] = frozenset()

    def __or__(self, other: Cue) -> Cue:
        return Cue(
            self.clause or other.clause,
            self.infinitive or other.infinitive,
            self.object or other.object,
            self.quote or other.quote,
            self.passive or other.passive,
            self.belief and other.belief,
            self.after | other.after,
            self.charge | other.charge,
        )


NOTHING = Cue()


@dataclass(frozen=True)
class Cues:
    """All cue words, by lemma; phrasal verbs by "lemma particle", their first words in `phrasal`."""

    verbs: Mapping[str, Cue]
    phrasal: frozenset[str]
    beliefs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    light: frozenset[str]
    raising: frozenset[str]
    labels: frozenset[str]
    standpoints: frozenset[str]
    trailing: frozenset[str]
    adjuncts: frozenset[str]
    according: tuple[str, ...]
    things: frozenset[str]

    def is_belief(self, lemma: str, frame: str) -> bool:
        """Whether a verb in one of its frames tells a belief or intention, not an utterance."""
        return frame in self.beliefs.get(lemma, frozenset())


@cache
def cues() -> Cues:
    """The cue words; raises DataError when the file is not as it should be."""
    data = resources.load("lexicons", "cues.toml")
    try:
        other = data["other"]
        return Cues(
            verbs=_words(data["verbs"]),
            phrasal=frozenset(e for c in data["verbs"] if "particle" in c for e in c["words"]),
            beliefs=_beliefs(data["verbs"]),
            nouns=_words(data["nouns"]),
            adjectives=_words(data["adjectives"]),
            light=frozenset(other["light"]),
            raising=frozenset(other["raising"]),
            labels=frozenset(other["labels"]),
            standpoints=frozenset(other["standpoints"]),
            trailing=frozenset(other["trailing"]),
            adjuncts=frozenset(other["adjuncts"]),
            according=tuple(other["according"]),
            things=frozenset(other["speaking_things"]),
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"The list of cue words cues.toml lacks {error}.") from error


def _words(classes: Iterable[Mapping[str, Any]]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for entry in classes:
        cue = _cue(entry)
        for key in _keys(entry):
            found[key] = found[key] | cue if key in found else cue
    return found


def _keys(entry: Mapping[str, Any]) -> list[str]:
    particle = entry.get("particle")
    return [f"{word} {particle}" if particle else word for word in entry["words"]]


def _cue(entry: Mapping[str, Any]) -> Cue:
    takes = dict.fromkeys(entry["takes"], True)
    after, charge = (frozenset(entry.get(key, ())) for key in ("after", "charge"))
    return Cue(belief=entry.get("belief", False), after=after, charge=charge, **takes)


def _beliefs(classes: Iterable[Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    """For each verb the frames that only a class of beliefs gives it."""
    believed: dict[str, set[str]] = {}
    spoken: dict[str, set[str]] = {}
    for entry in classes:
        target = believed if entry.get("belief") else spoken
        for key in _keys(entry):
            frames = (*entry["takes"], *(f for f in ("after", "charge") if f in entry))
            target.setdefault(key, set()).update(frames)
    return {key: frozenset(frames - spoken.get(key, set())) for key, frames in believed.items()}
