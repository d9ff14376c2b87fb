"""What the importers' tests share: the lexicon and the readers are made once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.importers.article import ArticleReader
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import BlockKind, Draft


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="session")
def articles(lexicon: Lexicon) -> ArticleReader:
    return ArticleReader(lexicon)


@pytest.fixture(scope="session")
def read(articles: ArticleReader) -> Callable[[str], list[Draft]]:
    """The drafts of a plain text."""
    return lambda text: articles.read_all(paragraphs_of(normalise(text)))


def kinds(draft: Draft) -> dict[str, BlockKind]:
    """What each block of a draft is, by its words."""
    return {block.span.of(draft.text): block.kind for block in draft.blocks}
