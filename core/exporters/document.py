"""A document between what is told and how it is written: kinds of report make it, forms write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, TypeAlias

from core.exporters.runs import Run
from core.values import Newsroom

Runs: TypeAlias = tuple[Run, ...]


class Role(StrEnum):
    """How a paragraph is meant."""

    TEXT = "text"
    HEADING = "heading"  # a heading inside an article
    ASIDE = "aside"  # what stands in an article beside its text: captions, prompts
    LABEL = "label"  # a few words over what follows, "Evidence"
    SOFT = "soft"  # said quietly: where, how, when
    NOTE = "note"  # of the journalist
    LEAD = "lead"  # leads into what follows and stays with it


class EntryKind(StrEnum):
    """What an entry is about."""

    DISPUTE = "dispute"
    CLAIM = "claim"
    ARTICLE = "article"
    POSITION = "position"
    HIT = "hit"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words; `number` is shown before them where it is not 0."""

    shape: ClassVar = "paragraph"
    runs: Runs
    role: Role = Role.TEXT
    number: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, whole and as they stand there; `where` is the source."""

    shape: ClassVar = "quote"
    runs: Runs
    holder: str = ""
    where: Runs = ()


@dataclass(frozen=True, slots=True)
class Pairs:
    """Lines of a label and what belongs to it."""

    shape: ClassVar = "pairs"
    rows: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows; columns whose number is in `figures` stand to the right. `foot` is what comes of them."""

    shape: ClassVar = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    figures: frozenset[int] = frozenset()
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a list; `number` is its own where the list is numbered."""

    lines: tuple[Runs, ...]
    number: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered if its items are; where a form can fold, `folded` is what is shown of it."""

    shape: ClassVar = "items"
    items: tuple[Item, ...]
    folded: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing (SVG without anything from outside) and what it shows, in words."""

    shape: ClassVar = "figure"
    svg: str
    words: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Stacks that stand side by side where there is room; each has a heading, or none of them."""

    shape: ClassVar = "sides"
    columns: tuple[tuple[str, tuple[Block, ...]], ...]


Block: TypeAlias = "Paragraph | Quote | Pairs | Table | Items | Figure | Sides"


@dataclass(frozen=True, slots=True)
class Facets:
    """What a reader may pick an entry by."""

    state: str = ""
    verdict: str = ""
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with a label of its own ("C1"), to which `anchor` leads; `meta` stands over it."""

    shape: ClassVar = "entry"
    kind: EntryKind
    anchor: str
    label: str
    title: str
    meta: tuple[Runs, ...] = ()
    blocks: tuple[Block, ...] = ()
    facets: Facets = field(default_factory=Facets)
    faded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document."""

    title: str
    anchor: str
    blocks: tuple[Block | Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its entries, for a table of contents."""
        return tuple(block for block in self.blocks if isinstance(block, Entry))


@dataclass(frozen=True, slots=True)
class Document:
    """The whole; `kind` names it ("Claim binder"), `comments` say by anchor what a mark leads to."""

    kind: str
    title: str
    made: str
    counts: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]
    comments: Mapping[str, str] = field(default_factory=dict[str, str])
    newsroom: Newsroom = field(default_factory=Newsroom)
    marked: bool = False  # whether it needs the legend of marks

    @property
    def facets(self) -> tuple[Facets, ...]:
        """Those of all entries."""
        return tuple(e.facets for section in self.sections for e in section.entries)
