"""Whether weighing an article costs by what is near it, in one run:
`python -m tests.benchmarks.bench_weighing [SMALL LARGE]` (100 and 2,000 articles).

The articles are made of the sentences of the sample articles, drawn anew, with the names of their
own place and people, so that an article has as many neighbours in the large library as in the small
one. They are analysed once; the same ones are weighed in both. Times are of the processor, the
median of some passes; compare the ratio only: 1 says that the size of the library costs nothing.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

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
from core.values import Block, BlockKind, Draft, TextToAnalyse, VagueDate

SENTENCES = 12
COUSINS = 8  # articles that share their names
WEIGHED = 8  # articles that are weighed in both libraries
PASSES = 5
SYLLABLES = [
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
NAME = re.compile(r"(?<=[a-z,’'] )[A-Z][\w-]+")
WORD = re.compile(r"\b[A-Z][\w-]+")


def sentences() -> list[str]:
    """The sentences of the sample articles."""
    reader = Reader(Settings())
    try:
        files = sorted(resources.path("samples", "articles").iterdir())
        texts = [draft.text for file in files for draft in reader.read(file)]
    finally:
        reader.close()
    found = (s.strip() for text in texts for s in re.split(r"(?<=[.!?])\s+|\n+", text))
    return [s for s in found if len(s.split()) > 6]


def drafts(rng: random.Random, number: int) -> Iterator[Draft]:
    """Articles of drawn sentences; every few of them share the names that stand in them."""
    known = sentences()
    names = sorted({name for s in known for name in NAME.findall(s)})
    renamed: dict[str, str] = {}
    first = date(2000, 1, 1)
    for at in range(number):
        if at % COUSINS == 0:
            renamed = {n: "".join(rng.choices(SYLLABLES, k=4)).capitalize() for n in names}
            first = date(2000, 1, 1) + timedelta(days=rng.randrange(9000))
        drawn = " ".join(rng.sample(known, SENTENCES))
        text = _with_names(drawn, renamed)
        blocks = (Block(Span(0, len(text)), BlockKind.TEXT),)
        day = VagueDate.of_day(first + timedelta(days=at % COUSINS // 3))
        yield Draft(
            title=f"Article {at}",
            text=text,
            source=f"Paper {at % 40}",
            published=day,
            blocks=blocks,
        )


def _with_names(text: str, names: dict[str, str]) -> str:
    return WORD.sub(lambda match: names.get(match.group(), match.group()), text)


def fill(database: Database, made: list[Draft], weighing: Weighing) -> list[int]:
    """Store and analyse the drafts; the ids of the articles."""
    nlp = load(Settings().model)
    texts = [TextToAnalyse(d.text, d.title, d.source, d.published) for d in made]
    ids: list[int] = []
    with database.writing() as session:
        weighing.prepare(session)
    for draft, analysis in zip(made, read(nlp, texts), strict=True):
        with database.writing() as session:
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
    small, large = (int(n) for n in sys.argv[1:3]) if len(sys.argv) > 2 else (100, 2000)
    made = list(drafts(random.Random(1), large))
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
