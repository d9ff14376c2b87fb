"""What goes when an article is deleted for good."""

from __future__ import annotations

from dataclasses import dataclass

from core.values.articles import Article


@dataclass(frozen=True, slots=True)
class DeletionWish:
    """What is to be deleted with an article: its other `editions`, the `backups` that hold it; claims
    that appear nowhere else go with it unless they are kept."""

    article: int
    editions: bool = False
    backups: bool = False
    keep_claims: bool = False


@dataclass(frozen=True, slots=True)
class DeletionPlan:
    """What would go with an article.

    `claims` are those that appear nowhere else, by id and text, and `quoting` those that appear
    elsewhere, too, and stay though their words stand in the article. `original` is the file it came
    from, `sharing` how many other articles came from that. `backups` are the names of those that hold
    it, or cannot be read.
    """

    article: Article
    editions: tuple[Article, ...]
    claims: tuple[tuple[int, str], ...]
    quoting: tuple[tuple[int, str], ...]
    passages: int
    evidence: int
    disputes: int
    original: str
    sharing: int
    backups: tuple[str, ...]
