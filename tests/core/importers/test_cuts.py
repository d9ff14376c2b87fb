"""Collections are cut at their regular lines, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.importers.article import ArticleReader
from core.importers.paragraphs import paragraphs_of
from core.text import normalise
from core.values import CutChoice, Draft
from tests.core.importers.collections import BODIES, NAMES, OUTLETS, SHAPES, TITLES
from tests.core.importers.conftest import kinds

Read = Callable[[str], list[Draft]]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_collection_is_cut_where_its_articles_begin(read: Read, shape: str) -> None:
    drafts = read(SHAPES[shape]())
    assert [draft.title for draft in drafts] == list(TITLES)
    assert [draft.source for draft in drafts] == list(OUTLETS)
    assert [d.published.edtf for d in drafts if d.published] == [
        "2025-05-06",
        "2025-05-08",
        "2025-06-02",
    ]
    for draft, body in zip(drafts, BODIES, strict=True):
        texts = [b.span.of(draft.text) for b in draft.blocks if b.is_article_text]
        assert texts == [body]


@pytest.mark.parametrize("shape", ["numbers", "last lines", "codes"])
def test_bylines_are_read_from_labels_with_where_they_stood(read: Read, shape: str) -> None:
    drafts = read(SHAPES[shape]())
    assert [draft.byline for draft in drafts] == list(NAMES)
    assert all(draft.origins["source"] == "a labelled line of the collection" for draft in drafts)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_line_of_a_collection_is_lost(read: Read, shape: str) -> None:
    page = SHAPES[shape]()
    told = {d.title for d in read(page)} | {line for d in read(page) for line in kinds(d)}
    lines = {" ".join(line.split()) for line in page.splitlines() if line.strip()}
    assert lines - told == set()


@pytest.mark.parametrize("shape", SHAPES)
def test_what_was_cut_by_regularity_is_said_to_be_a_guess(
    articles: ArticleReader, shape: str
) -> None:
    reader = articles.cutting(None)
    reader.read_all(paragraphs_of(normalise(SHAPES[shape]())))
    assert reader.cutter.cut.guessed is (shape != "last lines")  # "End of Document" is known
    look = reader.cutter.look()
    assert look is not None
    assert len(look.choice.starts) == 3


def test_a_person_says_where_it_is_cut(articles: ArticleReader) -> None:
    paragraphs = paragraphs_of(normalise(SHAPES["press review"]()))
    reader = articles.cutting(CutChoice((0, 6)))
    assert [d.title for d in reader.read_all(paragraphs)] == [TITLES[0], TITLES[2]]
    whole = articles.cutting(CutChoice((0,)))
    assert len(whole.read_all(paragraphs)) == 1


DIARY = "\n\n".join(
    f"{day} May 2025\n\n{body}"
    for day, body in zip((3, 9, 12, 14), (*BODIES, BODIES[0]), strict=True)
)
LIVE = "\n\n".join(f"Divers are back at the quay\n\n1{n}:20 GMT\n\n{BODIES[n]}" for n in range(3))
ASKED = "\n\n".join(f"Question {n}: Is it safe?\n\n{body}" for n, body in enumerate(BODIES, 1))


@pytest.mark.parametrize("text", [DIARY, LIVE, ASKED], ids=["diary", "live", "questions"])
def test_one_article_with_regular_headings_stays_one(read: Read, text: str) -> None:
    assert len(read(f"What happened at the quay in May\n\n{text}")) == 1


def test_numbers_that_do_not_count_up_part_nothing(read: Read) -> None:
    page = "\n\n".join(
        f"Document {n} of 9\n\n{t}\n\n{b}"
        for n, (t, b) in zip((4, 2, 9), zip(TITLES, BODIES, strict=True), strict=True)
    )
    assert len(read(page)) == 1
