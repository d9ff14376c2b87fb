"""What is found is what a plain reading of every document finds, in the order of plain BM25F."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.progress import Progress
from core.search import ArticleDoc, ClaimDoc, Index, StatementDoc
from core.search.expanding import one_change
from core.search.words import Words
from core.text import Span
from core.values import Hit, VagueDate
from tests.core.search.feeding import MemoryFeed

# few letters, so that prefixes, stems and near words meet
VOCABULARY = ["talk", "talks", "talking", "tall", "tale", "gas", "gases", "grain", "grains", "war"]
VOCABULARY += ["ward", "wards", "peace", "piece", "pieces", "port", "ports", "sport", "export"]
SOURCES = ["Daily Port", "Grain News", ""]
HOLDERS = ["Ann Ward", "Tom Tale", ""]


@dataclass(frozen=True)
class Plain:
    """A document as a plain list of words."""

    name: str
    kind: str
    title: list[str]
    text: list[str]
    rest: list[list[str]]
    holder: str
    date: str


def _made(seed: int) -> MemoryFeed:
    rng = random.Random(seed)
    feed = MemoryFeed()

    def some(most: int) -> str:
        return " ".join(rng.choices(VOCABULARY, k=rng.randint(1, most)))

    for number in range(1, 81):
        statements = tuple(
            StatementDoc(number * 10 + i, Span(i, i + 5), some(8), rng.choice(HOLDERS))
            for i in range(rng.randint(0, 3))
        )
        date = VagueDate(rng.choice(["2024", "2024-05", "2024-05-20", "2023-12-31"]))
        text, source = some(30), rng.choice(SOURCES)
        feed.put(ArticleDoc(number, some(4), text, source, "", date, statements=statements))
    for number in range(1, 41):
        feed.put(ClaimDoc(number, some(8), rng.choice(HOLDERS), note=rng.choice(["", some(5)])))
    return feed


def _plain(feed: MemoryFeed) -> Iterator[Plain]:
    words = Words()
    for a in feed.articles.values():
        date = a.published.edtf if a.published else ""
        source = words.of(a.source)
        yield Plain(
            f"article:{a.id}",
            "article",
            words.of(a.title),
            words.of(a.text),
            [source],
            "",
            date,
        )
        for s in a.statements:
            rest = [source, words.of(s.holder)]
            yield Plain(
                f"statement:{s.id}", "statement", [], words.of(s.text), rest, s.holder, date
            )
    for c in feed.claims.values():
        rest = [words.of(c.claimant)]
        yield Plain(f"claim:{c.id}", "claim", [], words.of(c.text), rest, c.claimant, "")
        if c.note:
            yield Plain(f"note:{c.id}", "note", [], words.of(c.note), rest, c.claimant, "")


class Case:
    """An index and what is in it; no dataclass, so that hypothesis does not print all of it."""

    def __init__(self, index: Index, documents: list[Plain]) -> None:
        self.index = index
        self.documents = documents


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """An index of several segments with deletions in them."""
    feed = _made(7)
    index = Index(tmp_path_factory.mktemp("exact"), feed.library_id)
    index.catch_up(feed, Progress())
    rng = random.Random(3)
    for _ in range(12):
        gone, changed = rng.sample(sorted(feed.articles), 2)
        feed.delete_article(gone)
        feed.put(feed.articles[changed])
        index.catch_up(feed, Progress())
    yield Case(index, list(_plain(feed)))
    index.close()


def _name(hit: Hit) -> str:
    return f"{hit.kind.value}:{hit.id}"


WORDS = Words()


def _has(doc: Plain, leaf: str) -> bool:
    """Whether a document has a leaf of a query, told from its text alone."""
    zones = [doc.title, doc.text, *doc.rest]
    if leaf.startswith("title:"):
        return _has(Plain("", "", doc.title, [], [], "", ""), leaf[6:])
    if leaf.startswith("text:"):
        return _has(Plain("", "", [], doc.text, [], "", ""), leaf[5:])
    if leaf.startswith("holder:"):
        return leaf[7:] in WORDS.of(doc.holder)
    if leaf.startswith("kind:"):
        return doc.kind == leaf[5:]
    if leaf.startswith("date:"):
        return doc.date.startswith(leaf[5:]) or (doc.date != "" and leaf[5:].startswith(doc.date))
    if leaf.startswith('"'):
        phrase = leaf.strip('"').split()
        return any(zone[i : i + len(phrase)] == phrase for zone in zones for i in range(len(zone)))
    if leaf.endswith("*"):
        return any(w.startswith(leaf[:-1]) for zone in zones for w in zone)
    stem = WORDS.stem(leaf)
    return any(WORDS.stem(w) == stem for zone in zones for w in zone)


plain_words = st.sampled_from(VOCABULARY)
leaves = st.one_of(
    plain_words,
    plain_words.map("title:{}".format),
    plain_words.map("text:{}".format),
    plain_words.map(lambda w: f"{w[:2]}*"),
    plain_words.map(lambda w: f"title:{w[:1]}*"),
    st.lists(plain_words, min_size=1, max_size=2).map(lambda ws: f'"{" ".join(ws)}"'),
    st.lists(plain_words, min_size=1, max_size=2).map(lambda ws: f'title:"{" ".join(ws)}"'),
    st.sampled_from(["holder:ward", "holder:tom", "kind:claim", "kind:statement"]),
    st.sampled_from(["date:2024", "date:2024-05", "date:2024-06", "date:2023-12-31"]),
)
Tree = str | tuple[str, list["Tree"]]
trees: st.SearchStrategy[Tree] = st.recursive(
    leaves,
    lambda inner: st.tuples(
        st.sampled_from(["AND", "OR", "NOT"]), st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


def _query(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree
    operator, parts = tree
    if operator == "NOT":
        return f"NOT {_query(parts[0])}" if isinstance(parts[0], str) else f"-({_query(parts[0])})"
    return f"({f' {operator} '.join(_query(part) for part in parts)})"


def _holds(tree: Tree, doc: Plain) -> bool:
    if isinstance(tree, str):
        return _has(doc, tree)
    operator, parts = tree
    if operator == "NOT":
        return not _holds(parts[0], doc)
    return (all if operator == "AND" else any)(_holds(part, doc) for part in parts)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(trees)
def test_every_document_that_fits_is_found_and_no_other(made: Case, tree: Tree) -> None:
    index, documents = made.index, made.documents
    want = {doc.name for doc in documents if _holds(tree, doc)}
    result = index.search(_query(tree), limit=10_000)
    assert {_name(hit) for hit in result.hits} == want
    assert result.total == len(result.hits) == len(want)
    kinds = {facet.value: facet.count for facet in result.facets if facet.field == "kind"}
    if not any(clause.field == "kind" for clause in result.clauses):
        assert sum(kinds.values()) == len(want)
    assert index.search(_query(tree), limit=5).hits == result.hits[:5]


def _score(documents: list[Plain], words: list[str]) -> dict[str, float]:
    """BM25F by the book; over the live documents of an index that has none deleted."""
    sizes = {d.name: len(d.title) + len(d.text) + sum(map(len, d.rest)) for d in documents}
    kinds = {d.kind for d in documents}
    of_kind = {k: [sizes[d.name] for d in documents if d.kind == k] for k in kinds}
    scores = dict.fromkeys(sizes, 0.0)
    for stem in {WORDS.stem(word) for word in words}:
        weights = {d.name: _weight(d, stem) for d in documents}
        frequency = sum(weight > 0 for weight in weights.values())
        idf = math.log(1 + (len(documents) - frequency + 0.5) / (frequency + 0.5))
        for d in documents:
            norm = 0.25 + 0.75 * sizes[d.name] * len(of_kind[d.kind]) / sum(of_kind[d.kind])
            weight = weights[d.name]
            scores[d.name] += idf * 2.2 * weight / (weight + 1.2 * norm)
    return scores


def _weight(doc: Plain, stem: str) -> float:
    def count(words: list[str]) -> int:
        return sum(WORDS.stem(word) == stem for word in words)

    return 3 * count(doc.title) + count(doc.text) + 0.5 * sum(map(count, doc.rest))


@settings(max_examples=60, deadline=None)
@given(st.lists(plain_words, min_size=1, max_size=3))
def test_the_best_hits_are_the_best(fresh: Case, words: list[str]) -> None:
    index, documents = fresh.index, fresh.documents
    scores = _score(documents, words)
    result = index.search(" OR ".join(words), limit=20)
    found = [scores[_name(hit)] for hit in result.hits]
    want = sorted((score for score in scores.values() if score > 0), reverse=True)[:20]
    assert found == pytest.approx(want, rel=1e-5)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """An index in one piece."""
    feed = _made(11)
    index = Index(tmp_path_factory.mktemp("fresh"), feed.library_id)
    index.catch_up(feed, Progress())
    yield Case(index, list(_plain(feed)))
    index.close()


@given(st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=6).map("".join))
@settings(max_examples=40, deadline=None)
def test_fuzzy_finds_every_word_at_one_change(near: Case, word: str) -> None:
    found = {hit.id for hit in near.index.search(f"{word}~", limit=10_000).hits}
    assert found == {int(d.name) for d in near.documents if one_change(word, d.text[0])}


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Claims of one word of few letters each."""
    rng = random.Random(5)
    known = {n: "".join(rng.choices("abcdefgh", k=rng.randint(3, 5))) for n in range(1, 1500)}
    feed = MemoryFeed()
    feed.put(*(ClaimDoc(number, word) for number, word in known.items()))
    index = Index(tmp_path_factory.mktemp("near"), feed.library_id)
    index.catch_up(feed, Progress())
    yield Case(index, [Plain(str(n), "", [], [w], [], "", "") for n, w in known.items()])
    index.close()
