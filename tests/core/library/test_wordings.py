"""Statements of several articles are held against each other once they are in the library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import SetDispute
from core.library import Library, PairLine, compare_lines
from core.progress import Progress
from core.settings import Settings, Strictness
from core.values import DeletionWish, Dispute, DisputeKind, DisputeState
from core.values.comparing import Compared

HERALD = """Fire at the market
The Herald

Lena Brandt said that nobody was hurt in the fire at the Tarnfield market. \
Visitors came as usual.
"""
POST = """Market on fire
The Post

Four people were hurt in the fire at the Tarnfield market, Hugo Farrow said. \
It rained all day.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library")
    for name, words in (("herald", HERALD), ("post", POST)):
        file = tmp_path / f"{name}.txt"
        file.write_text(words, "utf-8")
        library.ingest([file], Progress())
    yield library
    library.close()


def raised(library: Library) -> list[Dispute]:
    return [d for d in library.disputes() if d.kind is DisputeKind.WORDING]


def test_what_excludes_each_other_is_flagged_once(library: Library) -> None:
    assert library.wording_due() == 2
    changes = library.compare_wording(Progress())
    (dispute,) = raised(library)
    assert changes.disputes == {dispute.id}
    assert {p.holder for p in dispute.passages} == {"Lena Brandt", "Hugo Farrow"}
    assert dispute.reason.endswith("Only one of the two says “nobody”.")
    marked = [m.shifted(-p.span.start).of(p.text) for p in dispute.passages for m in p.marks]
    assert marked == ["nobody"]
    assert library.wording_due() == 0


def test_what_was_dismissed_stays_dismissed(library: Library) -> None:
    library.compare_wording(Progress())
    (dispute,) = raised(library)
    library.do(SetDispute(dispute.id, DisputeState.DISMISSED, "another council"))
    library.analyse(None, Progress())
    assert library.wording_due() == 2
    library.compare_wording(Progress())
    assert [d.state for d in raised(library)] == [DisputeState.DISMISSED]


def test_reading_an_article_again_keeps_what_was_found(library: Library) -> None:
    library.compare_wording(Progress())
    (before,) = raised(library)
    library.analyse(None, Progress())
    assert [d.id for d in raised(library)] == [before.id]


def test_another_strictness_compares_anew(library: Library) -> None:
    library.compare_wording(Progress())
    library.use(Settings(strictness=Strictness.MORE))
    assert library.wording_due() == 2
    library.compare_wording(Progress())
    assert len(raised(library)) == 1
    assert library.wording_due() == 0


def test_an_article_that_goes_takes_its_conflicts_along(library: Library) -> None:
    library.compare_wording(Progress())
    library.erase(DeletionWish(library.articles()[0].id), Progress())
    assert not raised(library)


def test_without_the_extra_nothing_is_due(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert not library.can_compare()
    assert library.wording_due() == 0


def test_pairs_without_a_library_are_compared_in_order() -> None:
    lines = [
        PairLine(1, "a", "The dam broke on Sunday.", "The dam did not break on Sunday."),
        PairLine(2, 7, "The dam broke \ud800 on Sunday.", "Trams cost four euros."),
    ]
    found = [*compare_lines(lines, Progress())]
    assert [line.id for line, _ in found] == ["a", 7]
    labels = [answer.label.value for _, answer in found if isinstance(answer, Compared)]
    assert labels == ["disputed", "unrelated"]
