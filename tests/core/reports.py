"""Made-up news reports that share as much of their text as a test wants."""

from __future__ import annotations

import random

from sqlalchemy.orm import Session

from core.evaluation import compare
from core.store import articles
from core.text import Span, fingerprint
from core.values import Block, BlockKind, Draft, VagueDate

SYLLABLES = [
    "ba",
    "de",
    "fi",
    "go",
    "hu",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "wu",
    "zan",
    "bel",
    "dor",
    "fis",
    "gal",
]


def paragraph(seed: str, words: int = 50) -> str:
    """A paragraph of made-up words, always the same for a seed."""
    rng = random.Random(seed)
    made = ("".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(words))
    return " ".join(made).capitalize() + "."


def report(seed: str, paragraphs: int = 6) -> list[str]:
    """The paragraphs of a report."""
    return [paragraph(f"{seed} {number}") for number in range(paragraphs)]


def edited(paragraphs: list[str], seed: int = 1, part: float = 0.06) -> list[str]:
    """The report with some of its words replaced, as a desk would."""
    rng = random.Random(seed)
    return [
        " ".join(word if rng.random() > part else rng.choice(SYLLABLES) for word in text.split())
        for text in paragraphs
    ]


def draft(
    paragraphs: list[str],
    source: str = "",
    published: str = "",
    byline: str = "",
    kinds: dict[int, BlockKind] | None = None,
) -> Draft:
    """An article of these paragraphs; `kinds` says which of them are no article text."""
    blocks: list[Block] = []
    start = 0
    for number, text in enumerate(paragraphs):
        kind = (kinds or {}).get(number, BlockKind.TEXT)
        blocks.append(Block(Span(start, start + len(text)), kind))
        start += len(text) + 2
    return Draft(
        title=paragraphs[0][:40],
        text="\n\n".join(paragraphs),
        source=source,
        byline=byline,
        published=VagueDate(published) if published else None,
        blocks=tuple(blocks),
    )


def bring_in(session: Session, one: Draft) -> int:
    """Store an article and look for its copies; its id."""
    article = articles.add_draft(session, one, None, fingerprint(one.text))
    compare(session, article)
    return article
