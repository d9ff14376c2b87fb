"""Whether weighing an article costs by what is near it, in one run:
`python -m tests.benchmarks.bench_weighing [SMALL LARGE]` (100 and 1,000 articles).

The articles are made of the sentences of the sample articles, drawn anew. Some groups of them are
analysed; the others are these with other names of the same length, on another day, so that an article
has as many neighbours in the large library as in the small one and no time goes into the language
work. The same articles are weighed in both. Times are of the processor, the median of some passes;
compare the ratio only: 1 says that the size of the library costs nothing.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

import resources
from core.evaluation import Weighing
from core.importers import Reader
from core.library.trusted import load_trusted
from core.nlp.model import load
from core.nlp.pipeline import read
from core.settings import Settings
from core.store import articles, language
from core.store.database import Database
from core.text import Span, fingerprint
from core.values import Analysis, Block, BlockKind, Draft, TextToAnalyse, VagueDate

SENTENCES = 12
COUSINS = 8  # articles that share their names
WEIGHED = 8  # articles that are weighed in both libraries
PASSES = 5
GROUPS = 3  # of cousins that are analysed
LETTERS = "bcdfghjklmnprstvw"
WORD = re.compile(r"(?<![.\w])[A-Z][a-z]+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIRST = date(2000, 1, 1)


def sentences() -> list[str]:
    """The sentences of the sample articles."""
    reader = Reader(Settings())
    try:
        files = sorted(resources.path("samples", "articles").iterdir())
        texts = [draft.text for file in files for draft in reader.read(file).drafts]
    finally:
        reader.close()
    found = (s.strip() for text in texts for s in re.split(r"(?<=[.!?])\s+|\n+", text))
    return [s for s in found if len(s.split()) > 6]


def drafts(rng: random.Random) -> list[Draft]:
    """Articles of drawn sentences; every few of them are of one week."""
    known, made = sentences(), list[Draft]()
    for at in range(GROUPS * COUSINS):
        text = " ".join(rng.sample(known, SENTENCES))
        day = VagueDate.of_day(FIRST + timedelta(days=at % COUSINS // 3))
        blocks = (Block(Span(0, len(text)), BlockKind.TEXT),)
        made.append(Draft(title="", text=text, source="", published=day, blocks=blocks))
    return made


def articles_of(rng: random.Random, number: int) -> Iterator[tuple[Draft, Analysis]]:
    """Analysed articles, groups of cousins with names of their own."""
    made = drafts(rng)
    texts = [TextToAnalyse(d.text, d.title, d.source, d.published) for d in made]
    analysed = list(zip(made, read(load(Settings().model), texts), strict=True))
    for first in range(0, number, COUSINS):
        words, days = _Other(rng), timedelta(days=rng.randrange(9000))
        for at in range(first, min(first + COUSINS, number)):
            draft, analysis = analysed[at % len(analysed)]
            named = replace(draft, title=f"Article {at}", source=f"Paper {at % 40}")
            yield _moved(named, words, days), _moved(analysis, words, days)


class _Other(dict[str, str]):
    """Other names of the same length, each drawn once."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def __missing__(self, name: str) -> str:
        drawn = "".join(self._rng.choices(LETTERS, k=len(name))).capitalize()
        self[name] = drawn
        return drawn


def _moved(value: Any, words: _Other, days: timedelta) -> Any:
    """A value with other names and days, all spans as they were."""
    if isinstance(value, VagueDate):
        return VagueDate(_later(value.edtf, days))
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return _later(WORD.sub(lambda match: words[match.group()], value), days)
    if isinstance(value, tuple):
        return tuple(_moved(v, words, days) for v in cast("tuple[Any, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: getattr(value, f.name) for f in fields(value) if f.init}
        return replace(value, **{name: _moved(v, words, days) for name, v in held.items()})
    return value


def _later(text: str, days: timedelta) -> str:
    if not DAY.fullmatch(text):
        return text
    return (date.fromisoformat(text) + days).isoformat()


def fill(database: Database, made: list[tuple[Draft, Analysis]], weighing: Weighing) -> list[int]:
    """Store the analysed drafts; the ids of the articles."""
    ids: list[int] = []
    with database.writing() as session:
        weighing.prepare(session)
        for draft, analysis in made:
            ids.append(articles.add_draft(session, draft, None, fingerprint(draft.text)))
            language.write_analysis(session, ids[-1], replace(analysis, doubts=()), "1")
    return ids


def weighed(database: Database, ids: list[int], weighing: Weighing) -> float:
    """Milliseconds of the processor that one article takes, the median of the passes."""
    times: list[float] = []
    for _ in range(PASSES):
        for id in ids:
            start = time.process_time()
            with database.writing() as session:
                weighing.weigh(session, id)
            times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Fill two libraries, weigh the same articles in both, print times and ratio."""
    small, large = (int(n) for n in sys.argv[1:3]) if len(sys.argv) > 2 else (100, 1000)
    made = list(articles_of(random.Random(1), large))
    weighing = load_trusted(None).weighing
    times: list[float] = []
    for number in (small, large):
        with tempfile.TemporaryDirectory() as place:
            database = Database(Path(place) / "library.db", Path(place) / "backups")
            ids = fill(database, made[:number], weighing)
            times.append(weighed(database, ids[:WEIGHED], weighing))
            database.close()
        print(f"{number:6} articles: {times[-1]:8.2f} ms an article", flush=True)
    print(f"ratio {times[1] / times[0]:.2f}; the library is {large / small:.0f} times as large")


if __name__ == "__main__":
    main()
