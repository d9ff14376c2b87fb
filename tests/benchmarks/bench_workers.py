"""How two language processes scale, in one run: python -m tests.benchmarks.bench_workers.

Articles put together of the samples are analysed by one process and by two in turns, each started
beforehand. Times are of the clock, so two processors must be free; the load is printed beside them.
"""

from __future__ import annotations

import os
import statistics
from dataclasses import replace

from core.nlp.service import Language
from core.progress import Progress
from core.settings import Settings
from core.values import TextToAnalyse
from tests.benchmarks.bench_language import PASSES, recombined, timed

ARTICLES = 120


def main() -> None:
    """Analyse in turns, print the medians and their ratio."""
    texts = [TextToAnalyse(text) for text in recombined(ARTICLES)]
    settings = Settings.from_environment()
    sides = {n: Language(replace(settings, workers=n)) for n in (1, 2)}
    took: dict[int, list[float]] = {n: [] for n in sides}
    try:
        for language in sides.values():
            list(language.analyse(texts[:12], Progress()))
        for _ in range(PASSES):
            for n, language in sides.items():
                load = os.getloadavg()[0]
                run = timed(lambda language=language: list(language.analyse(texts, Progress())))
                took[n].append(run.wall)
                print(f"{n} process(es): {run.wall:6.2f} s, load {load:.2f} before", flush=True)
    finally:
        for language in sides.values():
            language.close()
    one, two = (statistics.median(times) for times in took.values())
    print(f"{ARTICLES} articles: {one:.2f} s by one, {two:.2f} s by two: {one / two:.2f} times")


if __name__ == "__main__":
    main()
