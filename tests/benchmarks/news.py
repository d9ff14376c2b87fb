"""Articles made of small parts, as many as are wanted and always the same ones, for the benchmarks of
the search: each is made when it is asked for, so that a hundred thousand need no room.

An article has some 450 words and 30 statements, which cover most of it. Words are spread as Zipf
found those of languages to be.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate

from core.search import ArticleDoc, ClaimDoc, Name, Owed, StatementDoc
from core.text import Span
from core.values import Quotation, VagueDate

STATEMENTS = 30
_SYLLABLES = [
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "he",
    "jo",
    "ki",
    "lu",
    "ma",
    "ne",
    "po",
    "qui",
    "ra",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "bre",
    "cla",
    "dro",
]
_ENDINGS = ["", "", "s", "ed", "ing", "er", "ation"]
_SHORT = [
    "the",
    "of",
    "to",
    "and",
    "a",
    "in",
    "that",
    "for",
    "is",
    "on",
    "said",
    "with",
    "as",
    "was",
    "by",
    "at",
    "it",
    "from",
    "he",
    "be",
    "has",
    "an",
    "are",
    "will",
    "have",
    "not",
    "its",
    "were",
    "but",
    "his",
    "they",
    "this",
    "who",
    "which",
    "been",
    "after",
    "more",
    "had",
    "their",
    "would",
    "than",
    "there",
    "about",
]
_CUES = ["said", "said that", "told reporters", "claimed", "argued that", "denied", "wrote"]
_WORDS, _PEOPLE, _BODIES, _PAPERS = 60_000, 20_000, 5_000, 60


class World:
    """The words, people, bodies and papers that all articles tell of."""

    def __init__(self) -> None:
        rng = random.Random(6)
        stems = {"".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(_WORDS)}
        made = [stem + rng.choice(_ENDINGS) for stem in sorted(stems, key=lambda s: (len(s), s))]
        head, tail = made[:2000], made[2000:]
        rng.shuffle(head)
        rng.shuffle(tail)
        self.words = [*_SHORT, *head, *tail]
        self.chances = [*accumulate(1 / (rank + 2.7) for rank in range(len(self.words)))]
        self.people = [f"{_name(rng)} {_name(rng)}" for _ in range(_PEOPLE)]
        self.bodies = [f"{_name(rng)} {_name(rng)} Council" for _ in range(_BODIES)]
        self.papers = [f"{_name(rng)} {rng.choice(('Post', 'Herald'))}" for _ in range(_PAPERS)]

    def article(self, number: int) -> ArticleDoc:
        """The article with a number, from 1."""
        rng = random.Random(number)
        people = [self._person(rng) for _ in range(rng.randint(3, 6))]
        bodies = [Name(rng.choice(self.bodies)) for _ in range(rng.randint(2, 4))]
        parts, statements, at = list[str](), list[StatementDoc](), 0
        words = iter(rng.choices(self.words, cum_weights=self.chances, k=600))
        day = VagueDate(
            f"{rng.randint(2015, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        )
        for place in range(STATEMENTS):
            holder = rng.choice(people)
            names = (holder,) if rng.random() < 0.6 else (holder, rng.choice(bodies))
            told = " ".join(_some(words, rng.randint(6, 13)))
            text = f"{holder.name} {rng.choice(_CUES)} {told} {names[-1].name}."
            span = Span(at, at + len(text))
            statements.append(
                StatementDoc(
                    id=number * 100 + place,
                    span=span,
                    text=text,
                    holder=holder.name,
                    quotation=rng.choice((Quotation.DIRECT, Quotation.INDIRECT, Quotation.NONE)),
                    disputed=rng.random() < 0.04,
                    said_on=day if rng.random() < 0.3 else None,
                    entities=names,
                )
            )
            parts.append(text)
            at += len(text) + 1
            if place % 3 == 0:
                between = " ".join(_some(words, rng.randint(8, 16))).capitalize() + "."
                parts.append(between)
                at += len(between) + 1
        return ArticleDoc(
            id=number,
            title=" ".join(_some(words, 8)).capitalize(),
            text=" ".join(parts),
            source=rng.choice(self.papers),
            byline=rng.choice(self.people),
            published=day,
            entities=(*dict.fromkeys((*people, *bodies)),),
            disputed=any(s.disputed for s in statements),
            statements=tuple(statements),
        )

    def _person(self, rng: random.Random) -> Name:
        name = self.people[int(_PEOPLE * rng.random() ** 3)]
        return Name(name, (name.split()[1],)) if len(name) % 3 == 0 else Name(name)


class NewsFeed:
    """So many of these articles, as the index sees them; some may be owed."""

    library_id = "news"

    def __init__(self, world: World, number: int, owed: Sequence[int] = ()) -> None:
        self._world, self._number = world, number
        self.owed = [Owed(at, "article", row) for at, row in enumerate(owed, number + 1)]

    def highest(self) -> int:
        return self._number + len(self.owed)

    def pending(self, after: int) -> Sequence[Owed]:
        return [owed for owed in self.owed if owed.id > after]

    def article(self, row_id: int) -> ArticleDoc | None:
        return self._world.article(row_id)

    def some_articles(self, row_ids: Sequence[int]) -> Iterator[ArticleDoc]:
        return map(self._world.article, row_ids)

    def elsewhere(self) -> tuple[str, tuple[int]]:
        return "tests.benchmarks.news:opened", (self._number,)

    def claim(self, row_id: int) -> ClaimDoc | None:
        return None

    def all_articles(self) -> Sequence[int]:
        return range(1, self._number + 1)

    def all_claims(self) -> Sequence[int]:
        return ()

    def settle(self, upto: int) -> None:
        pass


def opened(number: int) -> NewsFeed:
    """The feed in another process."""
    return NewsFeed(World(), number)


def _some(words: Iterator[str], number: int) -> list[str]:
    return [word for _, word in zip(range(number), words, strict=False)]


def _name(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=3)).capitalize()
