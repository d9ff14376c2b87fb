"""Who and what articles name, and who of them may be one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way in which a name is written, and how often it stands in the articles."""

    name: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation with its spellings.

    `kind` is person, place, organisation or other; `aliases` are the spellings other than the name,
    `spellings` all that stand in articles, those used most first; `statements` counts what it holds.
    """

    id: int
    name: str
    kind: str
    aliases: tuple[str, ...]
    mentions: int
    statements: int
    spellings: tuple[Spelling, ...] = ()


@dataclass(frozen=True, slots=True)
class NameProposal:
    """Two entities that may be one, `a` the one whose name to keep.

    `reason` is a sentence for the screen, `score` between 0 and 1 how sure it is.
    """

    a: Entity
    b: Entity
    reason: str
    score: float
