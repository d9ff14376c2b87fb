"""What is found and how it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import Progress
from core.search import ArticleDoc, ClaimDoc, Index, Name, StatementDoc
from core.search.expanding import MOST_TERMS
from core.search.snippets import WIDTH
from core.text import Span
from core.values import Hit, HitKind, Quotation, VagueDate
from tests.core.search.feeding import MemoryFeed

TEXT = (
    "🇺🇦 The Norland government rejects the report. Minister Ana Peléz’s office said about "
    "1,500 workers left the “share of the market” behind, which the U.S. envoy doubted."
)
SAID = "about 1,500 workers left the “share of the market” behind"
PELEZ = Name("Ana Peléz", ("Pelez", "Peles", "Ministry of Work"))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    start = TEXT.index(SAID)
    said = StatementDoc(
        7,
        Span(start, start + len(SAID)),
        SAID,
        "Ana Peléz",
        Quotation.MIXED,
        disputed=True,
        said_on=VagueDate("2024-05-19"),
    )
    feed = MemoryFeed()
    feed.put(
        ArticleDoc(
            1,
            "Strike grows",
            TEXT,
            "Norland Times",
            "Jo Byline",
            VagueDate("2024-05-20"),
            (PELEZ,),
            disputed=True,
            statements=(said,),
        ),
        ArticleDoc(2, "Envoy leaves", "Nothing else happened.", "Other", "", VagueDate("2023")),
        ClaimDoc(
            1,
            "1,500 workers left",
            "Ana Peléz",
            "Mostly false",
            "far fewer",
            ("labour", "war economy"),
            "Call the union back",
            1,
            "Strike grows",
            "Norland Times",
            Span(start, start + 20),
            said_on=VagueDate("2024-05"),
        ),
        ClaimDoc(2, "Nobody left", verdict="False"),
    )
    made = Index(tmp_path_factory.mktemp("search"), feed.library_id)
    made.catch_up(feed, Progress())
    yield made
    made.close()


def names(index: Index, query: str) -> set[str]:
    return {f"{hit.kind.value} {hit.id}" for hit in index.search(query).hits}


@pytest.mark.parametrize(
    ("query", "want"),
    [
        ("rejected reporting", "article 1"),
        ("“share of the market”", "article 1, statement 7"),
        ("“shares of the market”", ""),
        ("“workers* left”", "article 1, statement 7, claim 1"),
        ("PELEZ", "article 1, statement 7, claim 1, note 1"),
        ("title:envoys", "article 2"),
        ("text:envoys", "article 1"),
        ("envoy -title:envoy", "article 1"),
        ("NOT source:* -kind:claim", ""),
        ("NOT source:*", "claim 2"),
        ('holder:"ana peléz" kind:statement', "statement 7"),
        ("entity:peles", "article 1"),
        ("kind:mixed", "statement 7"),
        ("tag:economy", "claim 1, note 1"),
        ('tag:"war economy"', "claim 1, note 1"),
        ("verdict:false", "claim 2"),
        ('verdict:"mostly false"', "claim 1, note 1"),
        ("verdict:(false OR mostly*) kind:claim", "claim 1, claim 2"),
        ("disputed:yes", "article 1, statement 7"),
        ("date:2024-05-20", "article 1, statement 7, claim 1, note 1"),
        ("date:2024-06", ""),
        ("before:2024", "article 2"),
        ("after:2023", "article 1, statement 7, claim 1, note 1"),
        ("said:2024-05-19 kind:statement", "statement 7"),
        ("union", "note 1"),
        ("fewer", "claim 1"),
        ("byline", "article 1"),
        ("wrokers~ kind:claim", "claim 1"),
        ("1500 kind:claim", "claim 1"),
        ("US envoy", "article 1"),
        ("kind:claim OR kind:note", "claim 1, claim 2, note 1"),
        ("nothing AND nowhere", ""),
    ],
)
def test_what_is_found(index: Index, query: str, want: str) -> None:
    assert names(index, query) == set(filter(None, want.split(", ")))


def only(index: Index, query: str) -> Hit:
    (hit,) = index.search(query).hits
    return hit


def marked(hit: Hit) -> list[str]:
    return [mark.of(hit.snippet) for mark in hit.marks]


def test_an_article_is_opened_where_it_matches(index: Index) -> None:
    hit = only(index, "“pelez office” workers kind:article")
    assert hit.span is not None
    assert hit.span.of(TEXT) == "Peléz’s office"
    assert marked(hit) == ["Peléz’s office", "workers"]
    assert (hit.title, hit.source, hit.date) == ("Strike grows", "Norland Times", "2024-05-20")


def test_an_article_found_by_its_title_is_opened_at_its_beginning(index: Index) -> None:
    hit = only(index, "title:grows")
    assert (hit.span, hit.marks) == (Span(0, 0), ())
    assert hit.snippet.startswith("🇺🇦 The Norland")


def test_a_statement_a_claim_and_a_note_are_opened_where_they_stand(index: Index) -> None:
    hits = {hit.kind: hit for hit in index.search("pelez").hits}
    statement = hits[HitKind.STATEMENT]
    assert statement.span is not None
    assert statement.span.of(TEXT) == SAID
    assert hits[HitKind.CLAIM].span == hits[HitKind.NOTE].span
    assert hits[HitKind.NOTE].article == 1
    assert only(index, "nobody").span is None


def test_other_spellings_of_a_name_are_marked(index: Index) -> None:
    assert marked(only(index, "peles kind:article")) == ["Peléz’s"]


def test_facets_count_all_hits(index: Index) -> None:
    result = index.search("*", limit=1)
    counts = {(facet.field, facet.value): facet.count for facet in result.facets}
    assert (result.total, len(result.hits)) == (6, 1)
    assert counts["kind", "claim"] == 2
    assert counts["source", "Norland Times"] == 4
    assert counts["holder", "Ana Peléz"] == 3
    assert counts["entity", "Ana Peléz"] == 1
    assert counts["disputed", "yes"] == 2


parts = st.sampled_from(
    [
        "strike",
        "Strikes",
        "👩‍👩‍👧",
        "e\u0301lan",
        "🇺🇦",
        "\n",
        "a",
        "won’t",
        "—",
        "日本",
        "“",
        "x" * 40,
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(parts, max_size=80))
def test_snippets_mark_whole_words_and_stay_short(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    text = " ".join(["strike", *words])
    feed = MemoryFeed()
    feed.put(ClaimDoc(1, text))
    index = Index(tmp_path_factory.mktemp("snippet"), feed.library_id)
    index.catch_up(feed, Progress())
    hit = only(index, "strikes")
    index.close()
    assert {word.casefold() for word in marked(hit)} <= {"strike", "strikes"}
    assert len(hit.marks) == len(re.findall("strikes?", hit.snippet, re.IGNORECASE)) > 0
    bare = hit.snippet.removeprefix("… ").removesuffix(" …")
    flat = re.sub(r"\s", " ", text)
    assert bare in flat
    assert len(bare) <= WIDTH + 5
    assert {*bare.split()} <= {*flat.split()}


def test_a_short_beginning_reads_a_bounded_number_of_words(tmp_path: Path) -> None:
    feed = MemoryFeed()
    rare = " ".join(f"a{number}" for number in range(3 * MOST_TERMS))
    feed.put(ClaimDoc(1, rare), *(ClaimDoc(number, "apple") for number in range(2, 6)))
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    assert index.search("a*").total == 5
    index.close()


def test_thousands_of_hits_are_in_the_order_of_a_short_list(tmp_path: Path) -> None:
    """Whoosh's own searcher loses better documents when a limit lets it skip blocks."""
    feed = MemoryFeed()
    feed.put(
        *(
            ClaimDoc(
                n, " ".join(["oil"] * (n % 7 + 1) + ["price"] * (n % 5 + 1) + ["x"] * (n % 11))
            )
            for n in range(1, 1500)
        )
    )
    index = Index(tmp_path, feed.library_id)
    index.catch_up(feed, Progress())
    every = index.search("oil prices", limit=10_000).hits
    assert len(every) == 1499
    assert index.search("oil prices", limit=20).hits == every[:20]
    index.close()
