"""What the whole language work costs beside the bare model, in one run.

Usage: `python -m tests.benchmarks.bench_language [FOLDER or FILE.jsonl]`. Without an argument the
texts are 300 articles put together of paragraphs of the samples; a folder gives its files, a JSONL
file the "text" of its lines. Both sides read the same texts with the same model in one process and
in turns; compare ratios only, and set OMP_NUM_THREADS=1 for all that is compared.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy

from core.importers import Reader
from core.library import SAMPLES
from core.nlp.model import load, parse
from core.nlp.pipeline import COMPONENTS, read
from core.nlp.reading import Reading
from core.nlp.serving import spare_collector
from core.settings import Settings
from core.values import TextToAnalyse

PASSES = 3
ARTICLES = 300
BATCHES = (16, 32)  # of the bare model; the faster one is compared


@dataclass(frozen=True)
class Took:
    """Seconds of the processor and of the clock."""

    cpu: float
    wall: float


def paragraphs() -> list[str]:
    """The paragraphs of the sample articles."""
    reader = Reader(Settings())
    try:
        drafts = [draft for path in sorted(SAMPLES.iterdir()) for draft in reader.read(path).drafts]
    finally:
        reader.close()
    return [line for draft in drafts for line in draft.text.split("\n") if line.strip()]


def recombined(number: int, code_points: int = 3_000, seed: int = 1) -> list[str]:
    """Texts of paragraphs drawn from the samples, each of at least so many code points."""
    rng, drawn = random.Random(seed), paragraphs()
    return [_drawn(rng, drawn, code_points) for _ in range(number)]


def _drawn(rng: random.Random, from_these: list[str], code_points: int) -> str:
    parts: list[str] = []
    length = 0
    while length < code_points:
        parts.append(rng.choice(from_these))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)


def texts_of(place: Path) -> Iterator[str]:
    """The texts of the files of a folder, or of the lines of a JSONL file."""
    if place.is_dir():
        yield from (path.read_text("utf-8") for path in sorted(place.iterdir()))
    else:
        yield from (json.loads(line)["text"] for line in place.read_text("utf-8").splitlines())


def timed(work: Callable[[], object]) -> Took:
    """How long a piece of work takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Took(time.process_time() - cpu, time.perf_counter() - wall)


def median(runs: list[Took]) -> Took:
    """The median of each clock."""
    return Took(statistics.median(r.cpu for r in runs), statistics.median(r.wall for r in runs))


def compare(texts: list[str]) -> None:
    """Print what each side takes and their ratios."""
    settings = Settings.from_environment()
    bare, whole = spacy.load(settings.model), load(settings.model)
    given = [TextToAnalyse(text) for text in texts]
    sides: dict[str, Callable[[], object]] = {
        f"bare, batches of {size}": lambda size=size: list(bare.pipe(texts, batch_size=size))
        for size in BATCHES
    }
    sides["whole"] = lambda: list(read(whole, given))
    spare_collector()  # as the language process does; it serves both sides
    runs: dict[str, list[Took]] = {name: [] for name in sides}
    for _ in range(PASSES):
        for name, work in sides.items():
            runs[name].append(timed(work))
    middle = {name: median(took) for name, took in runs.items()}
    for name, took in middle.items():
        print(f"{name:24} {took.cpu:7.2f} s CPU {took.wall:7.2f} s wall")
    mine = middle.pop("whole")
    cpu, wall = min(t.cpu for t in middle.values()), min(t.wall for t in middle.values())
    print(f"ratio to the faster bare run: {mine.cpu / cpu:.3f} CPU, {mine.wall / wall:.3f} wall")


def by_component(texts: list[str]) -> None:
    """Print the processor time of parsing and of each component."""
    nlp, spent = load(Settings.from_environment().model), dict[str, float]()
    docs = parse(nlp, texts)
    for text in texts:
        began = time.process_time()
        reading = Reading(TextToAnalyse(text), next(docs))
        spent["parse"] = spent.get("parse", 0.0) + time.process_time() - began
        for component in COMPONENTS:
            began = time.process_time()
            component(reading)
            name = component.__name__
            spent[name] = spent.get(name, 0.0) + time.process_time() - began
        began = time.process_time()
        reading.result()
        spent["result"] = spent.get("result", 0.0) + time.process_time() - began
    for name, seconds in spent.items():
        print(f"{name:24} {seconds:7.2f} s {seconds / spent['parse']:7.1%} of the parse")


def main() -> None:
    """Compare, then say which component takes what."""
    texts = list(texts_of(Path(sys.argv[1]))) if len(sys.argv) > 1 else recombined(ARTICLES)
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} code points, {PASSES} passes")
    compare(texts)
    by_component(texts)


if __name__ == "__main__":
    main()
