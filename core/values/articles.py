"""Articles, where they came from and what happened when they were brought in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.text import Span
from core.values.dates import VagueDate


class BlockKind(StrEnum):
    """What a stretch of an imported text is."""

    TEXT = "text"
    HEADING = "heading"
    BYLINE = "byline"
    CREDIT = "credit"  # "With information from Reuters."
    CAPTION = "caption"
    PROMPT = "prompt"  # "Recommended Stories", "Watch: ...", "list of 3 items", "Source link"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text and what it is."""

    span: Span
    kind: BlockKind

    @property
    def is_article_text(self) -> bool:
        """Whether statements are looked for in it."""
        return self.kind is BlockKind.TEXT


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as an importer read it, not yet stored; `text` is normalised, blocks cover it.

    `part` names the file inside the file that it was read from, "" where it is the file itself.
    `origins` says of each value where it was found ("title": "meta tag og:title"), so that a person
    can judge the proposal.
    """

    title: str
    text: str
    source: str = ""
    byline: str = ""
    published: VagueDate | None = None
    url: str = ""
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    updated: VagueDate | None = None
    part: str = ""
    origins: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


@dataclass(frozen=True, slots=True)
class Article:
    """One stored article, as a list shows it; `edition` of `editions` counts from the earliest."""

    id: int
    title: str
    source: str
    byline: str
    published: VagueDate | None
    imported: datetime
    url: str
    words: int
    statements: int = 0
    disputes: int = 0
    claims: int = 0
    updated: VagueDate | None = None
    edition: int = 1
    editions: int = 1


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is in a library; `disputed` counts each dispute once an article it stands in."""

    articles: int
    statements: int
    disputed: int


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One stored article with its text; blocks and all offsets count code points of `text`."""

    article: Article
    text: str
    blocks: tuple[Block, ...]


class Outcome(StrEnum):
    """What became of a file or of one article in it; the values are those of the terminal's JSON."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    WAITING = "waiting"  # for a look at what was guessed; nothing of it is in the library


@dataclass(frozen=True, slots=True)
class NewEdition:
    """An article that came in and another that it is an edition of; `later` when it is the later of
    the two, `title` that of the other, `words` how many words differ."""

    article: int
    title: str
    of: int
    later: bool
    words: int


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """What happened to one file, in plain words; `parts` is how many articles and files of it are
    told of one by one."""

    id: int
    path: str
    outcome: Outcome
    reason: str
    at: datetime
    articles: tuple[int, ...] = ()
    parts: int = 0


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What an import brought: one record a file, the articles now in the library, and which of them
    are editions of one that was there."""

    records: tuple[ImportRecord, ...]
    articles: tuple[Article, ...]
    editions: tuple[NewEdition, ...] = ()
