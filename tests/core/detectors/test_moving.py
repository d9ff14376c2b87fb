"""A dispute whose articles got other ids has the key that it would be found under."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.detectors.figures_common import finding
from core.detectors.moving import moved_key
from core.text import Span
from core.values import DisputeKind, Passage, Side

texts = st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=3)


def _passages(words: list[str], articles: list[int]) -> tuple[Passage, ...]:
    return tuple(
        Passage(article, Span(0, len(text)), text, "", Side.A)
        for article, text in zip(articles, words, strict=True)
    )


@given(texts, st.integers(0, 50), st.sampled_from(["many", "reference-x-y", "share"]))
def test_figures(words: list[str], further: int, what: str) -> None:
    before = _passages(words, list(range(1, len(words) + 1)))
    after = tuple(replace(p, article=p.article + further) for p in before)
    prints = {one.fingerprint: other.fingerprint for one, other in zip(before, after, strict=True)}
    key, wanted = finding(what, "", before, None).key, finding(what, "", after, None).key
    order = [p.fingerprint for p in after]
    assert moved_key(DisputeKind.FIGURES, key, prints, order) == wanted
    assert moved_key(DisputeKind.FIGURES, f"{key}~2", prints, order) == f"{wanted}~2"


def test_what_holds_no_article_stays() -> None:
    for kind, key in (
        (DisputeKind.POSITIONS, "positions:q:a:b"),
        (DisputeKind.BY_HAND, "by_hand:x"),
    ):
        assert moved_key(kind, key, {"a": "b"}, ["b"]) == key
