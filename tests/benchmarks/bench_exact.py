"""Whether hits and scores are those of plain Whoosh on 500 queries over a larger library, by hand:
`python -m tests.benchmarks.bench_exact [ARTICLES]`. Plain Whoosh reads every posting one by one, so
this takes minutes; the suite does the same over a small one (`tests/core/search/test_plain.py`).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from core.progress import Progress
from core.search import Index
from core.search.engine import FileStorage
from core.search.entries import article_entries
from core.search.evaluate import Evaluation
from core.search.nodes import wanted
from core.search.parser import parse
from core.search.ranking import scores
from core.search.snapshot import Snapshot
from core.search.words import Words
from tests.benchmarks.bench_search import queries
from tests.benchmarks.news import NewsFeed, World
from tests.core.search.plain import PlainWhoosh

SEEDS = range(10)  # of fifty queries each


def main() -> None:
    """Build both, ask both, name what differs."""
    number, world, words = int(sys.argv[1]) if len(sys.argv) > 1 else 500, World(), Words()
    entries = [e for n in range(1, number + 1) for e in article_entries(world.article(n))]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        index = Index(folder / "fast", NewsFeed.library_id)
        index.rebuild(NewsFeed(world, number), Progress())
        index.close()
        (folder / "plain").mkdir()
        plain = PlainWhoosh(folder / "plain", entries)
        fast = Snapshot(FileStorage(str(folder / "fast" / "a")))
        evaluation, wrong, hits, asked = Evaluation(fast), 0, 0, 0
        for one in (one for seed in SEEDS for one in queries(world, seed)):
            node = parse(one.query, words)
            found = evaluation.documents(node)
            good = scores(fast, evaluation, wanted(node), found).tolist()
            pairs = zip(found.tolist(), good, strict=True)
            mine = sorted(pairs, key=lambda pair: pair[::-1], reverse=True)
            asked, hits = asked + 1, hits + len(mine)
            if mine != plain.answer(node):
                wrong += 1
                print(f"differs: {one.query}")
        print(f"{asked} queries over {len(entries):,} documents, {hits:,} hits: {wrong} differ")
        plain.close()
        fast.close()


if __name__ == "__main__":
    main()
