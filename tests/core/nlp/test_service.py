"""The language work in its own process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.errors import LanguageError
from core.nlp.service import Language
from core.progress import Cancelled, Progress
from core.settings import Settings
from core.values import Analysis, TextToAnalyse


@pytest.fixture
def language() -> Iterator[Language]:
    """A language process that is closed afterwards."""
    language = Language(replace(Settings.from_environment(), batch=2))
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
    hurried = replace(Settings.from_environment(), batch=2, language_seconds=5.0)
    slow = Language(replace(hurried, language_speed=10**9))
    texts = [TextToAnalyse("Mary Dunn said it. " * 60_000), TextToAnalyse("A bridge.")]
    try:
        long, short = slow.analyse(texts, Progress())
    finally:
        slow.close()
    assert isinstance(long, LanguageError)
    assert isinstance(short, Analysis)
    assert "too long" in str(long)
