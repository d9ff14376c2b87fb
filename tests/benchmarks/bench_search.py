"""How fast the index is beside SQLite's FTS5, in one run: python -m tests.benchmarks.bench_search.

20,000 made-up articles with one statement each three sentences; 50 queries of all kinds, each giving
the best 20 hits with snippets. FTS5 has the same documents, a Porter stemmer and prefix indexes, and
answers what it can (it has no fuzzy words). Times are of the processor; compare ratios only.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from core.progress import Progress
from core.search import ArticleDoc, Index, Name, StatementDoc
from core.text import Span
from core.values import VagueDate
from tests.core.search.feeding import MemoryFeed

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
ENDINGS = ["", "s", "ed", "ing", "er", "ation"]
PASSES = 3


def vocabulary(rng: random.Random, size: int) -> list[str]:
    """Words in the order of how often they are used."""
    stems = {"".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(size)}
    return [stem + rng.choice(ENDINGS) for stem in sorted(stems, key=lambda s: (len(s), s))]


def corpus(rng: random.Random, words: list[str], number: int) -> list[ArticleDoc]:
    """Articles whose words are spread as Zipf found those of languages to be."""
    weights = [1 / (rank + 3) for rank in range(len(words))]
    holders = [" ".join(rng.sample(words[200:2000], 2)).title() for _ in range(400)]
    return [article(rng, words, weights, holders, n) for n in range(1, number + 1)]


def article(
    rng: random.Random, words: list[str], weights: list[float], holders: list[str], number: int
) -> ArticleDoc:
    drawn = rng.choices(words, weights, k=rng.randint(90, 260))
    sentences = [" ".join(drawn[i : i + 15]).capitalize() + "." for i in range(0, len(drawn), 15)]
    text = " ".join(sentences)
    statements: list[StatementDoc] = []
    for i, sentence in enumerate(sentences[::3]):
        start = text.index(sentence)
        span = Span(start, start + len(sentence))
        statements.append(StatementDoc(number * 100 + i, span, sentence, rng.choice(holders)))
    day = VagueDate(f"{rng.randint(2015, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}")
    title = " ".join(rng.choices(words, weights, k=6)).capitalize()
    names = tuple(Name(name) for name in rng.sample(holders, 3))
    source = f"Paper {rng.randint(1, 40)}"
    return ArticleDoc(
        number, title, text, source, "", day, names, number % 4 == 0, tuple(statements)
    )


def queries(rng: random.Random, words: list[str], docs: list[ArticleDoc]) -> list[tuple[str, str]]:
    """Fifty queries, each for the index and for FTS5 ("" where it has no such thing)."""

    def common() -> str:
        return rng.choice(words[20:400])

    def phrase() -> str:
        found = rng.choice(docs).text.rstrip(".").lower().split()
        at = rng.randrange(len(found) - 2)
        return '"' + " ".join(word.strip(".") for word in found[at : at + 2]) + '"'

    made: list[tuple[str, str]] = [(w, w) for w in (common() for _ in range(12))]
    made += [(f"{a} {b}", f"{a} {b}") for a, b in ((common(), common()) for _ in range(10))]
    made += [(p, p) for p in (phrase() for _ in range(8))]
    made += [(f"{p}*", f"{p}*") for p in (common()[: rng.randint(2, 4)] for _ in range(6))]
    made += [(f"{w}~", "") for w in (rng.choice(words[20:]) for _ in range(4))]
    made += [(f"{a} OR {b}", f"{a} OR {b}") for a, b in ((common(), common()) for _ in range(5))]
    made += [(f"{a} -{b}", f"{a} NOT {b}") for a, b in ((common(), common()) for _ in range(3))]
    return [*made, (f"title:{common()}", ""), (f"{common()} date:2020", "")]


def fts5(folder: Path, docs: list[ArticleDoc]) -> sqlite3.Connection:
    """The same documents in FTS5."""
    db = sqlite3.connect(folder / "fts.db")
    db.execute(
        "create virtual table doc using fts5(title, text, tokenize='porter unicode61', prefix='2 3')"
    )
    with db:
        rows = ((doc.title, doc.text) for doc in docs)
        db.executemany("insert into doc(title, text) values (?, ?)", rows)
        said = (("", s.text) for doc in docs for s in doc.statements)
        db.executemany("insert into doc(title, text) values (?, ?)", said)
    return db


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def spread(name: str, times: list[float]) -> tuple[float, float]:
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name:20} p50 {p50:8.2f} ms   p95 {p95:8.2f} ms   max {max(times):8.2f} ms")
    return p50, p95


def main() -> None:
    """Build both, ask both in turn, print the times and their ratios."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    rng = random.Random(1)
    words = vocabulary(rng, 30_000)
    docs = corpus(rng, words, number)
    feed = MemoryFeed()
    feed.put(*docs)
    with tempfile.TemporaryDirectory() as place:
        index = Index(Path(place) / "index", feed.library_id)
        built = timed(lambda: index.catch_up(feed, Progress()))
        size = sum(p.stat().st_size for p in Path(place).rglob("*") if p.is_file())
        db = fts5(Path(place), docs)
        beside = sum(p.stat().st_size for p in Path(place).glob("fts.db*"))
        print(f"{index.document_count()} documents of {number} articles")
        print(f"built in {built / 1000:.1f} s: {number / built * 1000:.0f} articles a second")
        print(f"{size / 1e6:.0f} MB, FTS5 {beside / 1e6:.0f} MB")
        feed.put(docs[0])
        print(f"one article more: {timed(lambda: index.catch_up(feed, Progress())):.1f} ms")
        compare(index, db, queries(rng, words, docs))
        index.close()
        db.close()


def compare(index: Index, db: sqlite3.Connection, asked: list[tuple[str, str]]) -> None:
    """Time every query in both, the median of some passes, and print the ratios."""
    ask = (
        "select title, snippet(doc, 1, '[', ']', '…', 32) from doc "
        "where doc match ? order by rank limit 20"
    )
    count = "select count(*) from doc where doc match ?"  # the index counts all hits, too

    def beside(match: str) -> None:
        db.execute(ask, [match]).fetchall()
        db.execute(count, [match]).fetchone()

    ours: list[float] = []
    theirs: list[float] = []
    for query, match in asked:
        runs = [timed(lambda q=query: index.search(q, limit=20)) for _ in range(PASSES)]
        ours.append(statistics.median(runs))
        if match:
            runs = [timed(lambda m=match: beside(m)) for _ in range(PASSES)]
            theirs.append(statistics.median(runs))
        print(f"{query:40} {index.search(query).total:7} hits {ours[-1]:8.2f} ms")
    both = [time for time, (_, match) in zip(ours, asked, strict=True) if match]
    spread("index, all queries", ours)
    mine, other = spread("index", both), spread("FTS5", theirs)
    print(f"ratio to FTS5: p50 {mine[0] / other[0]:.2f}, p95 {mine[1] / other[1]:.2f}")


if __name__ == "__main__":
    main()
