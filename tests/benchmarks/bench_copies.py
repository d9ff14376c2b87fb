"""How long it takes to tell copies: 2,000 articles, a fifth of them copies of wire reports.

`python -m tests.benchmarks.bench_copies [ARTICLES]` prints milliseconds of processor time.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.evaluation import compare, compare_due, copy_groups
from core.progress import Progress
from core.store import articles
from core.store.database import Database
from core.text import Span, fingerprint
from core.values import Block, BlockKind, Draft

WORDS = 600  # of an article
VOCABULARY = 8_000
COPIES = 5  # one article in so many is of a wire report
OUTLETS = 7  # that print each wire report
NOTICE = 40  # words at the end of every article of an outlet


def drafts(rng: random.Random, number: int) -> Iterator[Draft]:
    """Articles of made-up words; wire reports are cut, edited, and followed by the outlet's notice."""
    vocabulary = [f"{rng.choice('bdfgklmnprst')}{n:x}" for n in range(VOCABULARY)]
    notices = [" ".join(rng.choices(vocabulary, k=NOTICE)) for _ in range(OUTLETS)]
    wire: list[str] = []
    for at in range(number):
        outlet = at // COPIES % OUTLETS
        if at % COPIES == 0:
            if outlet == 0:
                wire = rng.choices(vocabulary, k=WORDS)
            words = [w if rng.random() > 0.05 else rng.choice(vocabulary) for w in wire]
            words = words[: rng.randint(WORDS // 2, WORDS)]
        else:
            words = rng.choices(vocabulary, k=WORDS)
        text = " ".join(words) + "\n\n" + notices[outlet]
        blocks = (Block(Span(0, len(text)), BlockKind.TEXT),)
        yield Draft(f"Report {at}", text, source=f"Outlet {outlet}", blocks=blocks)


@contextmanager
def timed(what: str, among: int = 1) -> Iterator[None]:
    """Print how much processor time something took."""
    begun = time.process_time()
    yield
    print(f"{what}: {(time.process_time() - begun) * 1000 / among:,.2f} ms")


def main(number: int) -> None:
    """Store the articles and measure."""
    rng = random.Random(4)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        made = list(drafts(rng, number + 100))
        with database.writing() as session:
            for draft in made[:number]:
                articles.add_draft(session, draft, None, fingerprint(draft.text))
        with timed(f"all {number:,} sketched and compared"):
            compare_due(database, Progress())
        with database.reading() as session, timed("all groups"):
            groups = copy_groups(session)
        print(f"{len(groups)} groups, {sum(len(g.copies) for g in groups)} articles")
        with database.reading() as session, timed("one article's group"):
            copy_groups(session, [groups[0].ids[0]])
        with database.writing() as session:
            ids = [articles.add_draft(session, d, None, fingerprint(d.text)) for d in made[number:]]
            with timed("one more article", among=len(ids)):
                for id in ids:
                    compare(session, id)
        database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
