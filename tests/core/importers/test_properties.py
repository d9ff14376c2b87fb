"""Whatever comes in: blocks cover the text, and no word is lost."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ReadingError
from core.importers.lexicon import Lexicon
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import Draft
from tests.core.importers.samples import ONE, THREE, TWO

LINES = st.sampled_from(
    [line for text in (ONE, TWO, THREE) for line in text.split("\n\n")]
    + [
        "Source link",
        "Storvik",
        "By Anna Lind",
        "May 4, 2025",
        "* * *",
        "LONDON (AP) — He met her.",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=25).map("\n\n".join),
    st.lists(LINES, max_size=25).map("\n".join),
)


@settings(max_examples=250)
@given(text=TEXTS)
def test_blocks_cover_the_text_and_nothing_is_lost(
    read: Callable[[str], list[Draft]], lexicon: Lexicon, text: str
) -> None:
    paragraphs = paragraphs_of(normalise(text))
    try:
        drafts = read(text)
    except ReadingError:
        words = [p.text for p in paragraphs if any(c.isalpha() for c in p.text)]
        assert all(lexicon.furniture_of(line) for line in words)
        return
    kept = list[str]()
    for draft in drafts:
        end = 0
        for block in draft.blocks:
            assert not draft.text[end : block.span.start].strip()
            assert block.span.start >= end
            assert block.span.of(draft.text).strip() == block.span.of(draft.text) != ""
            end = block.span.end
        assert end == len(draft.text)
        assert any(block.is_article_text for block in draft.blocks)
        assert draft.title.strip()
        kept += [draft.title, draft.text, *draft.notes]
    for paragraph in paragraphs:
        title = paragraph.text.split(" | ")[0]  # the outlet behind a title is kept as the source
        assert any(paragraph.text in words or title in words for words in kept)
