"""What the journalist tracks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.text import Anchor
from core.values.dates import VagueDate


@dataclass(frozen=True, slots=True)
class Rating:
    """One step of the newsroom's verdict scale; `value` orders it (higher is truer), None if it has
    no place on the scale (satire, unproven)."""

    id: int
    name: str
    value: int | None
    order: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A label for claims; `parent` is the id of the label it stands below."""

    id: int
    name: str
    description: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Appearance:
    """A passage of an article in which a claim is made; `cue` is the word that attributes it."""

    id: int
    article: int
    title: str
    statement: int | None
    anchor: Anchor
    cue: str = ""


class EvidenceStance(StrEnum):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the library or a link that supports or refutes a claim."""

    id: int
    stance: EvidenceStance
    note: str
    url: str = ""
    article: int | None = None
    title: str = ""
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition with its claimant, appearances, verdict and evidence."""

    id: int
    text: str
    claimant: str
    said_on: VagueDate | None
    about: VagueDate | None
    published_on: VagueDate | None
    verdict: Rating | None
    verdict_reason: str
    note: str
    question: int | None
    position: int | None
    created: datetime
    appearances: tuple[Appearance, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    tags: tuple[Tag, ...] = ()
