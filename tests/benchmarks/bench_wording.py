"""How fast statements are held against each other, and how long it takes to find which to hold.

`python -m tests.benchmarks.bench_wording [STATEMENTS]` prints pairs a second of one processor, the memory
of the process that compares, and the milliseconds that finding the candidates of one new article of 30
statements takes in a library of so many (300,000).
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import insert

from core import model
from core.evaluation.wording import NEAR
from core.nlp.wording import Comparer
from core.nlp.wording_model import Network
from core.store.database import Database
from core.store.sayings import Saying, keep_words, sharing
from core.text import Span

PAIRS = 600
WORDS, RARE = 30_000, 8  # words there are, and those kept of a sentence; common ones come up often
NEW = 30  # statements of the new article
TOLD = (
    "The {0} of {1} said on {2} that the {3} would be closed because of the {4}.",
    "On {2} the {3} in {1} stayed open in spite of the {4}, according to the {0}.",
)
SLOTS = (
    ("mayor", "council", "union", "army", "court"),
    ("Tarnfield", "Oldmere", "Brandholm", "Welle", "Kesh"),
    ("Monday", "Tuesday", "3 May", "Friday"),
    ("harbour", "school", "bridge", "hospital", "airport"),
    ("flood", "strike", "fire", "storm", "lack of money"),
)


def main(statements: int) -> None:
    """Measure and print."""
    chance = random.Random(5)
    _compare(chance)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        try:
            _find(database, statements, chance)
        finally:
            database.close()


def _compare(chance: random.Random) -> None:
    comparer = Comparer(Network())
    said = [chance.choice(TOLD).format(*map(chance.choice, SLOTS)) for _ in range(2 * PAIRS)]
    pairs = [*zip(said[::2], said[1::2], strict=True)]
    begun = time.process_time()
    comparer.compare(pairs)
    print(f"pairs a second: {PAIRS / (time.process_time() - begun):,.0f}")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _find(database: Database, statements: int, chance: random.Random) -> None:
    with database.writing() as session:
        _fill(session.connection().execute, statements, chance)
    new = {Saying(0, Span(n, n + 1)): frozenset(_drawn(chance)) for n in range(NEW)}
    with database.writing() as session:
        keep_words(session, 0, {})
    for _ in range(2):  # the first time from the disk
        begun = time.perf_counter()
        with database.reading() as session:
            found = sharing(session, new, NEAR)
        took = (time.perf_counter() - begun) * 1000
        pairs = sum(map(len, found.values()))
        print(f"candidates among {statements:,}: {took:,.0f} ms, {pairs} pairs")


def _fill(execute: object, statements: int, chance: random.Random) -> None:
    assert callable(execute)
    article = {
        "title": "", "byline": "", "text": "", "blocks": [], "url": "", "language": "en", "words": 0,
        "fingerprint": "", "analysed": "",
    }  # fmt: skip
    execute(insert(model.Article), [article])
    empty = {
        "article_id": 1, "start": 0, "end": 1, "content_start": 0, "content_end": 1, "holder": "",
        "cue": "", "stance": "asserts", "quotation": "none", "check_worthiness": 0.5, "belief": False,
    }  # fmt: skip
    numbers = iter(range(1, statements + 1))
    while part := [*islice(numbers, 10_000)]:
        execute(insert(model.Statement), [empty | {"id": n} for n in part])
        rows = [
            {"statement_id": n, "start": 0, "end": 1, "word": word}
            for n in part
            for word in {*_drawn(chance)}
        ]
        execute(insert(model.SayingWord), rows)


def _drawn(chance: random.Random) -> Iterator[int]:
    """Words as they come up in texts: the second commonest half as often as the first."""
    for _ in range(RARE):
        yield int(WORDS ** chance.random())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300_000)
