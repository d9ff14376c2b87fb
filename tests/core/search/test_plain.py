"""The fast path finds, scores and orders exactly as plain Whoosh does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.progress import Progress
from core.search import ArticleDoc, ClaimDoc, Index, Name, StatementDoc
from core.search.engine import FileStorage
from core.search.entries import Entry, article_entries, claim_entries
from core.search.evaluate import Evaluation
from core.search.nodes import wanted
from core.search.parser import parse
from core.search.ranking import scores
from core.search.snapshot import Snapshot
from core.search.words import Words
from core.text import Span
from core.values import Quotation, VagueDate
from tests.core.search.feeding import MemoryFeed
from tests.core.search.plain import PlainWhoosh

QUERIES = 500
WORDS = [
    "talk",
    "talks",
    "talking",
    "tall",
    "tale",
    "gas",
    "gases",
    "grain",
    "grains",
    "war",
    "ward",
    "wards",
    "peace",
    "piece",
    "pieces",
    "port",
    "ports",
    "sport",
    "export",
    "report",
    "reports",
    "the",
    "of",
    "and",
    "to",
    "in",
    "1,500",
    "20.5",
    "U.S.",
    "don't",
    "Zoë",
    "über",
]
PEOPLE = [
    Name("Ann Ward", ("A. Ward", "Ward")),
    Name("Tom Tale"),
    Name("Zoë Grain", ("Zoe Grain",)),
]
PAPERS = ["Daily Port", "Grain News", "Port and Ward", ""]
DATES = ["2024", "2024-05", "2024-05-20", "2023-12-31", "2022-24", None]
VERDICTS = ["", "false", "mostly false"]


def _some(rng: random.Random, most: int) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(1, most)))


def _article(rng: random.Random, number: int) -> ArticleDoc:
    sentences = [f"{_some(rng, 9)}." for _ in range(rng.randint(1, 5))]
    text, statements = " ".join(sentences), list[StatementDoc]()
    at = 0
    for place, sentence in enumerate(sentences):
        if rng.random() < 0.6:
            who = rng.choice(PEOPLE)
            span = Span(at, at + len(sentence) - rng.randint(0, 1))
            day = rng.choice(DATES)
            quotation = rng.choice(list(Quotation))
            statements.append(
                StatementDoc(
                    number * 10 + place,
                    span,
                    span.of(text),
                    who.name,
                    quotation,
                    disputed=rng.random() < 0.3,
                    said_on=VagueDate(day) if day else None,
                    entities=tuple(rng.sample(PEOPLE, rng.randint(0, 2))),
                )
            )
        at += len(sentence) + 1
    date = rng.choice(DATES)
    return ArticleDoc(
        number,
        _some(rng, 5),
        text,
        rng.choice(PAPERS),
        rng.choice(["Tom Tale", ""]),
        VagueDate(date) if date else None,
        tuple(rng.sample(PEOPLE, rng.randint(0, 3))),
        any(s.disputed for s in statements),
        tuple(statements),
        notes=(_some(rng, 4),) if rng.random() < 0.2 else (),
    )


def _claim(rng: random.Random, number: int) -> ClaimDoc:
    date = rng.choice(DATES)
    return ClaimDoc(
        number,
        _some(rng, 9),
        rng.choice(["Ann Ward", "Tom Tale", ""]),
        rng.choice(VERDICTS),
        _some(rng, 3),
        tuple(rng.sample(["grain", "war port", "peace"], rng.randint(0, 2))),
        note=rng.choice(["", _some(rng, 6)]),
        said_on=VagueDate(date) if date else None,
    )


@dataclass(frozen=True)
class Both:
    """The same documents in both, numbered alike."""

    fast: Snapshot
    plain: PlainWhoosh


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Three segments of the one, the whole of the other."""
    rng, folder = random.Random(4), tmp_path_factory.mktemp("both")
    docs: list[ArticleDoc | ClaimDoc] = [_article(rng, n) for n in range(1, 101)]
    docs += [_claim(rng, n) for n in range(1, 41)]
    feed, entries = MemoryFeed(), list[Entry]()
    index = Index(folder / "fast", feed.library_id)
    for at in range(0, len(docs), 60):
        feed.put(*docs[at : at + 60])
        index.catch_up(feed, Progress())
    for doc in docs:
        entries += article_entries(doc) if isinstance(doc, ArticleDoc) else claim_entries(doc)
    index.close()
    (folder / "plain").mkdir()
    plain = PlainWhoosh(folder / "plain", entries)
    fast = Snapshot(FileStorage(str(_place(folder / "fast"))))
    yield Both(fast, plain)
    plain.close()
    fast.close()


def _place(folder: Path) -> Path:
    return next(path for path in folder.iterdir() if path.is_dir())


def _leaf(rng: random.Random) -> str:
    word = rng.choice(WORDS)
    scope = rng.choice(["", "", "", "title:", "text:", "holder:", "source:", "entity:", "tag:"])
    match rng.randrange(14):
        case 0 | 1 | 2:
            return f"{scope}{word}"
        case 3:
            return f'{scope}"{word} {rng.choice(WORDS)}"'
        case 4:
            return f"{scope}{word[:2]}*"
        case 5:
            return f"{scope}{word}~" if len(word) > 2 and word.isalpha() else word
        case 6:
            return f'{scope}"{word} {rng.choice(WORDS)} {rng.choice(WORDS)}"~{rng.randint(3, 6)}'
        case 7:
            return f"{scope}{rng.choice(['p*t', 't?l*', '*or*s', 'w?r', 'gr*n?'])}"
        case 8:
            return (
                f"{scope}{rng.choice(['/p(or|eac).*/', '/[gt]a.+/', '/ward?s?/', '/t[^x]l{2}.?/'])}"
            )
        case 9:
            return rng.choice(["kind:claim", "kind:statement", "kind:direct", "disputed:yes"])
        case 10:
            field = rng.choice(["date", "said", "about", "before", "after"])
            ranges = (
                ["2022..2023", "May 2024..June 2024"] if field in ("date", "said", "about") else []
            )
            return f"{field}:{rng.choice(['2024', '2024-05', '2023-12', *ranges])}"
        case 11:
            return rng.choice(
                ['holder:="Ann Ward"', "tag:=peace", "verdict:false", "source:*", "*"]
            )
        case 12:
            return f'"{word} {rng.choice(WORDS)[:2]}*"'.replace('*"', '"')
        case _:
            return f"-{word}"


def _query(rng: random.Random) -> str:
    parts = [_leaf(rng) for _ in range(rng.randint(1, 4))]
    if len(parts) > 2 and rng.random() < 0.5:
        parts = [f"({parts[0]} OR {parts[1]})", *parts[2:]]
    return rng.choice([" ", " ", " OR ", " AND "]).join(parts)


def test_hits_and_scores_are_those_of_plain_whoosh(both: Both) -> None:
    rng, words = random.Random(11), Words()
    evaluation = Evaluation(both.fast)
    some = 0
    for _ in range(QUERIES):
        query = _query(rng)
        node = parse(query, words)
        found = evaluation.documents(node)
        good = scores(both.fast, evaluation, wanted(node), found)
        fast = sorted(
            zip(found.tolist(), good.tolist(), strict=True), key=lambda x: x[::-1], reverse=True
        )
        assert fast == both.plain.answer(node), query
        some += bool(fast)
    assert some > QUERIES / 2
