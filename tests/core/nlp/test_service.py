"""The language work in its own process."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from core.errors import LanguageError
from core.nlp.service import Language
from core.progress import Cancelled, Progress
from core.settings import Settings
from core.values import Analysis, TextToAnalyse


@pytest.fixture
def language() -> Iterator[Language]:
    """Two language processes that are closed afterwards."""
    language = Language(replace(Settings.from_environment(), batch=2, workers=2))
    yield language
    language.close()


def test_texts_come_back_in_order_over_batches(language: Language) -> None:
    texts = [TextToAnalyse("A bridge. " * n) for n in (1, 2, 3)]
    found = list(language.analyse(texts, Progress()))
    assert [len(a.sentences) for a in found if isinstance(a, Analysis)] == [1, 2, 3]


def test_a_cancelled_analysis_stops(language: Language) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        list(language.analyse([TextToAnalyse("A bridge.")], progress))


def test_a_missing_model_is_told() -> None:
    missing = Language(replace(Settings(), model="no_such_model"))
    try:
        with pytest.raises(LanguageError):
            list(missing.analyse([TextToAnalyse("A bridge.")], Progress()))
    finally:
        missing.close()


def test_a_text_that_takes_too_long_costs_only_itself() -> None:
    hurried = replace(Settings.from_environment(), batch=2, language_seconds=12.0)
    slow = Language(replace(hurried, language_speed=10**9))
    texts = [TextToAnalyse("Mary Dunn said it. " * 60_000), TextToAnalyse("A bridge.")]
    try:
        long, short = slow.analyse(texts, Progress())
    finally:
        slow.close()
    assert isinstance(long, LanguageError)
    assert isinstance(short, Analysis)
    assert "too long" in str(long)


def test_items_come_back_in_order_and_are_taken_as_needed(language: Language) -> None:
    taken: list[int] = []

    def items() -> Iterator[tuple[int, TextToAnalyse]]:
        for number in range(40):
            taken.append(number)
            yield number, TextToAnalyse("The bridge is closed. " * (200 if number % 3 else 1))

    with closing(language.analyse_each(items(), Progress())) as found:
        first, _ = next(found)
        assert len(taken) <= 8
        assert [first, *(number for number, _ in found)] == list(range(40))


def test_nobody_waits_for_what_nobody_wants(language: Language) -> None:
    short, long = TextToAnalyse("A bridge."), TextToAnalyse("Mary Dunn said it. " * 60_000)
    with closing(language.analyse_each(enumerate([short, short, long, long]), Progress())) as found:
        next(found)
        began = time.monotonic()
    assert time.monotonic() - began < 5


def test_a_killed_process_costs_no_text(language: Language) -> None:
    texts = [TextToAnalyse("Mary Dunn said the bridge is closed. " * 200)] * 6
    found = language.analyse(texts, Progress())
    first = next(found)
    for process in multiprocessing.active_children():
        process.kill()
    rest = list(found)
    assert isinstance(first, Analysis)
    assert rest == [first] * 5
