"""The search beside SQLite's FTS5 and stock Whoosh, in one run: `python -m tests.benchmarks.bench_search
[ARTICLES] [FOLDER]`. What is built is kept in the folder, and not built again.

Articles of `news.py` with 30 statements each, all of them documents; 50 queries of all kinds, each
giving 20 hits with lines, facets and the total (FTS5: 20 hits with snippets, and the total). FTS5
answers what it can; it has no fuzzy words. Times are of the processor; compare ratios.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from core.progress import Progress
from core.search import Index
from tests.benchmarks.contestants import Fts5, build_stock_whoosh
from tests.benchmarks.news import NewsFeed, World

SAMPLE = 300  # articles that stock Whoosh is given
MORE = 1000  # articles that come in at once
PASSES = 3


class Asked(NamedTuple):
    """A query, how FTS5 is asked it ("" where it cannot be), and the year it is narrowed to."""

    query: str
    match: str = ""
    year: str = ""


def queries(world: World, seed: int = 3) -> list[Asked]:
    """Fifty of all kinds: words from the 100th to the 1,000th most frequent."""
    rng = random.Random(seed)

    def word() -> str:
        return rng.choice(world.words[100:1000])

    def phrase() -> str:
        words = world.article(rng.randint(1, 5000)).text.split()
        at = rng.randrange(len(words) - 3)
        return '"' + " ".join(part.strip(".") for part in words[at : at + 2]) + '"'

    made = [Asked(w, w) for w in (word() for _ in range(10))]
    made += [Asked(f"{a} {b}", f"{a} {b}") for a, b in ((word(), word()) for _ in range(8))]
    made += [Asked(p, p) for p in (phrase() for _ in range(8))]
    made += [Asked(f"{p}*", f"{p}*") for p in (word()[: rng.randint(4, 5)] for _ in range(6))]
    made += [Asked(f"{word()}~") for _ in range(5)]
    for _ in range(6):
        one, year = word(), str(rng.randint(2015, 2024))
        made.append(Asked(f"{one} date:{year}", one, year))
    made += [Asked(f"{a} OR {b}", f"{a} OR {b}") for a, b in ((word(), word()) for _ in range(3))]
    made += [Asked(f"{a} -{b}", f"{a} NOT {b}") for a, b in ((word(), word()) for _ in range(2))]
    for _ in range(2):
        a, b = word(), word()
        made.append(Asked(f'"{a} {b}"~8', f'NEAR("{a}" "{b}", 7)'))
    return made


def main() -> None:
    """Build all, ask all in turn, print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    if len(sys.argv) > 2:
        run(number, Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        run(number, Path(folder))


def run(number: int, folder: Path) -> None:
    world = World()
    feed = NewsFeed(world, number)
    texts = sum(len(world.article(n).text.encode()) for n in range(1, 501)) / 500 * number
    print(f"{number:,} articles, {texts / 1e6:.0f} MB of text; load {os.getloadavg()[0]:.1f}")
    index, fts5 = built(world, feed, number, folder)
    size = sum(p.stat().st_size for p in (folder / "index").rglob("*") if p.is_file())
    print(
        f"size: {size / 1e6:.0f} MB, {size / texts:.2f} of the text; FTS5 {fts5.size() / texts:.2f}"
    )
    asked = queries(world)
    compare(index, fts5, asked)
    catch_up(index, world, number)
    index.close()
    fts5.close()
    print(
        subprocess.check_output([sys.executable, "-m", __spec__.name, "", str(folder)], text=True)
    )


def built(world: World, feed: NewsFeed, number: int, folder: Path) -> tuple[Index, Fts5]:
    """Both with all articles; prints how long that took beside stock Whoosh."""
    fresh = not (folder / "built.json").exists()
    index, fts5 = Index(folder / "index", feed.library_id), Fts5(folder / "fts.db")
    if fresh:
        times = {"made": cpu(lambda: [world.article(n) for n in range(1, 301)]) / 300}
        wall = time.perf_counter()
        times["index"] = cpu(lambda: index.rebuild(feed, Progress())) / number
        times["wall"] = (time.perf_counter() - wall) / number
        times["tidy"] = cpu(lambda: index.tidy(Progress())) / number
        times["fts5"] = cpu(lambda: fts5.build(map(world.article, range(1, number + 1)))) / number
        some = [world.article(n) for n in range(1, SAMPLE + 1)]
        times["stock"] = cpu(lambda: build_stock_whoosh(folder / "stock", some)) / SAMPLE
        (folder / "built.json").write_text(json.dumps(times))
    times = json.loads((folder / "built.json").read_text())
    own, other = times["index"] - times["made"], times["fts5"] - times["made"]
    print("build, ms of the processor an article (without making it):")
    print(f"  index {1e3 * own:.2f} (and {1e3 * times['tidy']:.2f} when idle), FTS5 {1e3 * other:.2f}, "
          f"stock Whoosh {1e3 * times['stock']:.2f}")  # fmt: skip
    print(
        f"  stock / index: {times['stock'] / own:.1f} a process, {2 * times['stock'] / own:.1f} with two"
    )
    return index, fts5


def cpu(work: Callable[[], object]) -> float:
    """Seconds of the processor, those of ended children included."""
    before = os.times()
    work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def compare(index: Index, fts5: Fts5, asked: list[Asked]) -> None:
    """Time every query in both, the median of some passes, and print the ratios."""
    cold: list[float] = []
    warm: list[float] = []
    theirs: list[float] = []
    for one in asked:
        cold.append(statistics.median(_cold(index, one.query) for _ in range(PASSES)))
        index.search(one.query, limit=20)
        runs = [timed(lambda q=one.query: index.search(q, limit=20)) for _ in range(PASSES)]
        warm.append(statistics.median(runs))
        times = [timed(lambda a=one: fts5.ask(a.match, a.year)) for _ in range(PASSES) if one.match]
        theirs.append(statistics.median(times) if times else float("nan"))
        total = index.search(one.query).total
        print(f"{one.query:32} {total:8} hits {cold[-1]:8.1f} {warm[-1]:8.1f} {theirs[-1]:8.1f} ms")
    shared = [at for at, one in enumerate(asked) if one.match]
    spread("index, all, cold", cold)
    spread("index, all, warm", warm)
    other = spread("FTS5", [theirs[at] for at in shared])
    for name, times in (("cold", cold), ("warm", warm)):
        own = spread(f"index, {name}", [times[at] for at in shared])
        print(f"    ratio to FTS5: p50 {own[0] / other[0]:.2f}, p95 {own[1] / other[1]:.2f}")


def _cold(index: Index, query: str) -> float:
    index.forget()
    return timed(lambda: index.search(query, limit=20))


def spread(name: str, times: list[float]) -> tuple[float, float]:
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name:20} p50 {p50:8.2f} ms   p95 {p95:8.2f} ms   max {max(times):8.2f} ms")
    return p50, p95


def catch_up(index: Index, world: World, number: int) -> None:
    """A thousand articles that come in."""
    changed = range(number - MORE + 1, number + 1)
    feed = NewsFeed(world, index.watermark(), changed)
    made = timed(lambda: [world.article(n) for n in changed])
    took = timed(lambda: index.catch_up(feed, Progress()))
    print(f"{MORE:,} articles come in anew: {(took - made) / 1000:.2f} s")


def opened(folder: Path) -> None:
    """In a fresh process: opening, the first queries, and memory after all of them."""
    from core.search.words import Words  # what any search needs, imported before

    Words()
    asked = queries(World())
    began = _held()
    times: list[Index] = []
    took = timed(lambda: times.append(Index(folder / "index", "news")))
    index = times[0]
    first = timed(lambda: index.search(asked[0].query, limit=20))
    rest = [timed(lambda q=one.query: index.search(q, limit=20)) for one in asked]
    print(f"open {took:.0f} ms, first query {first:.0f} ms")
    spread("first pass", rest)
    print(f"memory: {_held() - began:.0f} MB of its own above {began:.0f} MB before opening")
    index.close()


def _held() -> float:
    """MB of memory that is this process's own, without files that are mapped."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == [""]:
        opened(Path(sys.argv[2]))
    else:
        main()
