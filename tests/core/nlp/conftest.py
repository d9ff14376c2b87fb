"""The real language model, loaded once a run."""

from __future__ import annotations

import pytest
from spacy.language import Language

from core.nlp.model import load
from core.settings import Settings


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load(Settings().model)
