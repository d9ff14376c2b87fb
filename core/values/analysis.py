"""What the language work finds in one text, before anything has an id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.measures.measure import Measure
from core.text import Span
from core.values.dates import VagueDate


class Quotation(StrEnum):
    """How a statement stands in the text."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NONE = "none"  # the outlet in its own voice


class Stance(StrEnum):
    """How the outlet carries a statement."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DOUBTS = "doubts"
    DENIES = "denies"


class DoubtKind(StrEnum):
    """How strongly a text puts a statement in question."""

    DENIAL = "denial"  # somebody says it is not so: denied, rejected the claim, "a lie"
    DOUBT = "doubt"  # unfounded, purported, scepticism, far exceeds what X acknowledged
    UNVERIFIED = "unverified"  # has not independently verified
    HEDGE = "hedge"  # allegedly, reportedly: lesser, can be hidden


@dataclass(frozen=True, slots=True)
class TextToAnalyse:
    """A text with what is known about it; `skip` are stretches that are not article text."""

    text: str
    title: str = ""
    source: str = ""
    published: VagueDate | None = None
    skip: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article text."""

    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text; `entity` is the canonical spelling it stands for, `kind` person, place,
    organisation, or other."""

    span: Span
    text: str
    entity: str
    kind: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage in which somebody puts something forward as so.

    `span` covers the sentence or sentences the statement stands in, `content` what is put forward,
    `sentences` the sentences of the span one by one; all count code points of the article's text.
    `holder` is the resolved name of who puts it forward ("" when it is the outlet itself),
    `holder_span` the words that name or stand for them, `chain` those through whom it came,
    outermost first. `belief` marks a belief or intention rather than an utterance. `hedge` are the
    words that mark it as hearsay ("allegedly"), if any. `worth` are the reasons for its
    check-worthiness, in words. `id` and `article` are 0 until stored.
    """

    span: Span
    text: str
    content: Span
    sentences: tuple[Span, ...]
    holder: str
    holder_span: Span | None
    cue: str
    cue_span: Span | None
    stance: Stance
    quotation: Quotation
    check_worthiness: float
    chain: tuple[str, ...] = ()
    belief: bool = False
    hedge: Span | None = None
    worth: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    said_on: VagueDate | None = None
    about: VagueDate | None = None
    disputed: bool = False
    id: int = 0
    article: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where the text marks a statement as denied, doubted or not verified.

    `trigger` are the words that mark it, `sentence` the sentence they stand in, `doubter` who doubts
    ("" for the outlet), `target` the words of what is doubted, `antecedent` another passage of the
    same text in which the doubted statement itself stands, when it can be told ("his denials", "the
    claim"). `reason` is a sentence for the screen, made from a template of the lexicon.
    """

    kind: DoubtKind
    trigger: Span
    sentence: Span
    doubter: str
    target: Span | None
    antecedent: Span | None
    reason: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one text; `measures` also holds those that stand in no statement."""

    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    measures: tuple[Measure, ...] = ()
    doubts: tuple[Doubt, ...] = ()
