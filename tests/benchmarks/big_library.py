"""A large library stored directly, without language work, for the benchmarks of the window:
`python -m tests.benchmarks.big_library FOLDER ARTICLES DISPUTES` makes one with its search index, and
puts an article of 1 MB with 2,000 statements by as many people into it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from core.library import Library
from core.library.trusted import load_trusted
from core.measures.measure import Bound, Measure
from core.model import Article
from core.nlp.service import VERSION
from core.progress import Progress
from core.store import articles, disputes, language
from core.store.database import Database
from core.text import Span, fingerprint
from core.values import (
    Analysis,
    Block,
    BlockKind,
    DisputeKind,
    Draft,
    Finding,
    Mention,
    Passage,
    Quotation,
    Side,
    Stance,
    Statement,
    VagueDate,
)

WORDS = [
    "the",
    "of",
    "council",
    "water",
    "after",
    "said",
    "people",
    "night",
    "harbour",
    "flood",
    "county",
    "official",
    "number",
    "report",
    "against",
    "morning",
    "street",
    "they",
    "were",
    "would",
    "bridge",
    "school",
    "nobody",
    "could",
    "tell",
    "before",
    "long",
    "winter",
]
PER_ARTICLE = 30
LONG, MARKS, BETWEEN = "A long article", 2_000, 60  # its title, its statements, words between them
NEIGHBOURS = 8  # articles that tell of the same people and things
BATCH = 100

T = TypeVar("T")


def build(folder: Path, number: int, flags: int, rng: random.Random) -> None:
    """Store articles of 30 statements each, and so many disputes between two of them."""
    database = Database(folder / "library.db", folder / "backups")
    world = World(rng)
    placed: list[tuple[int, Statement]] = []
    with database.writing() as session:
        load_trusted(None).weighing.prepare(session)
    for numbers in _batches(iter(range(number))):
        with database.writing() as session:
            for at in numbers:
                draft, analysis = article(rng, at, world)
                id = articles.add_draft(session, draft, None, fingerprint(draft.text))
                language.write_analysis(session, id, analysis, VERSION)
                placed += [(id, statement) for statement in analysis.statements]
    for found in _batches(_findings(rng, placed, flags)):
        with database.writing() as session:
            disputes.write_findings(session, [], found)
    database.close()


def add_long(folder: Path, rng: random.Random) -> None:
    """Store the long article unless it is there."""
    database = Database(folder / "library.db", folder / "backups")
    with database.writing() as session:
        if session.scalar(select(Article.id).where(Article.title == LONG)) is None:
            draft, analysis = article(rng, 0, World(rng, MARKS), MARKS, BETWEEN)
            draft = replace(draft, title=LONG)
            id = articles.add_draft(session, draft, None, fingerprint(draft.text))
            language.write_analysis(session, id, analysis, VERSION)
    database.close()


class World:
    """The people and things that some articles in a row tell of."""

    def __init__(self, rng: random.Random, people: int = 6) -> None:
        self._rng, self._people = rng, people
        self.at(0)

    def at(self, article: int) -> World:
        """The world of an article; every few of them it is another."""
        if article % NEIGHBOURS == 0:
            self.holders = [f"{_name(self._rng)} {_name(self._rng)}" for _ in range(self._people)]
            self.things = [f"{_name(self._rng).lower()}s" for _ in range(12)]
        return self


def article(
    rng: random.Random, at: int, world: World, statements: int = PER_ARTICLE, between: int = 0
) -> tuple[Draft, Analysis]:
    """An article with a statement in each paragraph, and so many words in others between them."""
    world = world.at(at)
    text, made, mentions = "", list[Statement](), list[Mention]()
    for _ in range(statements):
        statement, mention = _statement(rng, len(text), world)
        made.append(statement)
        mentions.append(mention)
        text += statement.text + "\n\n"
        text += " ".join(rng.choices(WORDS, k=between)) + "\n\n" if between else ""
    text = text.rstrip()
    day = VagueDate.of_day(date(2015, 1, 1) + timedelta(days=at % 3000))
    title = " ".join(rng.choices(WORDS, k=8)).capitalize()
    blocks = (Block(Span(0, len(text)), BlockKind.TEXT),)
    draft = Draft(title, text, source=f"Paper {at % 40}", published=day, blocks=blocks)
    return draft, Analysis((), tuple(made), tuple(mentions))


def _statement(rng: random.Random, start: int, world: World) -> tuple[Statement, Mention]:
    number, thing, holder = rng.randint(2, 900), rng.choice(world.things), rng.choice(world.holders)
    said = f"{holder} said that {number} {thing} "
    text = said + " ".join(rng.choices(WORDS, k=rng.randint(15, 45))) + "."
    span, name = Span(start, start + len(text)), Span(start, start + len(holder))
    figure = Span(start + said.index(str(number)), start + len(said) - 1)
    one = thing.removesuffix("s")
    measure = Measure(figure, f"{number} {thing}", number, None, one, Bound.EXACT, None, thing, one)
    content, cue = Span(figure.start, span.end - 1), Span(name.end + 1, name.end + 5)
    made = Statement(
        span, text, content, (span,), holder, name, "said", cue, Stance.REPORTS,
        Quotation.INDIRECT, rng.random(), measures=(measure,),
    )  # fmt: skip
    return made, Mention(name, holder, holder, "person")


def _findings(
    rng: random.Random, placed: list[tuple[int, Statement]], number: int
) -> Iterator[Finding]:
    for at in range(number):
        (one, a), (other, b) = rng.choice(placed), rng.choice(placed)
        figures = at % 2 == 0
        passages = (_passage(one, a, Side.A), _passage(other, b, Side.B))
        yield Finding(
            DisputeKind.FIGURES if figures else DisputeKind.MARKED,
            f"made {at}",
            f"{a.holder} says {a.measures[0].text}, {b.holder} {b.measures[0].text}.",
            passages if figures else passages[:1],
        )


def _batches(items: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(items, BATCH)):
        yield batch


def _passage(article: int, of: Statement, side: Side) -> Passage:
    return Passage(article, of.span, of.text, of.holder, side, marks=(of.measures[0].span,))


def _name(rng: random.Random) -> str:
    syllables = [
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
        "ra",
        "so",
        "tu",
        "va",
        "we",
        "yo",
        "zu",
        "bre",
        "cla",
        "dro",
    ]
    return "".join(rng.choices(syllables, k=3)).capitalize()


def main() -> None:
    """Make the library unless it is there, and its index."""
    folder, number, flags = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    if not (folder / "library.db").exists():
        folder.mkdir(parents=True, exist_ok=True)
        build(folder, number, flags, random.Random(1))
    add_long(folder, random.Random(3))
    library = Library.open(folder)
    library.compare_due(Progress())
    library.search("water")  # which makes the index
    library.close()


if __name__ == "__main__":
    main()
