from __future__ import annotations

from dataclasses import replace

from core.detectors.base import Around, Reported
from core.detectors.marked import Marked
from core.values import DisputeKind, DoubtKind, Finding, Side
from tests.core.detectors.made import article, doubt

CLAIM, DENIAL = "The bridge is unsafe.", "The mayor dismissed the claim as nonsense."


def found(given: Reported) -> list[Finding]:
    return list(Marked().find(given, Around()))


def with_denial(*, antecedent: bool) -> Reported:
    made = article(("Ann Smith", CLAIM), ("", DENIAL))
    first, second = made.sentences
    words = ("dismissed the claim", "nonsense")
    doubts = [
        doubt(made.text, w, second, by="the mayor", of=first if antecedent else None) for w in words
    ]
    return replace(made, doubts=tuple(doubts))


def test_several_marks_of_a_sentence_are_one_finding() -> None:
    given = with_denial(antecedent=False)
    [finding] = found(given)
    [passage] = finding.passages
    assert (finding.kind, passage.text, passage.holder) == (DisputeKind.MARKED, DENIAL, "the mayor")
    assert [m.of(given.text) for m in passage.marks] == ["dismissed the claim", "nonsense"]
    assert finding.reason == "Denied by the mayor: “dismissed the claim as nonsense”."


def test_the_doubted_statement_stands_beside_it() -> None:
    [finding] = found(with_denial(antecedent=True))
    assert [(p.side, p.text) for p in finding.passages] == [(Side.A, CLAIM), (Side.B, DENIAL)]
    assert finding.passages[0].holder == "Ann Smith"


def test_hearsay_alone_is_no_dispute() -> None:
    given = with_denial(antecedent=False)
    hedges = tuple(replace(d, kind=DoubtKind.HEDGE) for d in given.doubts)
    assert found(replace(given, doubts=hedges)) == []


def test_the_key_outlives_a_change_of_ids() -> None:
    given = with_denial(antecedent=True)
    renumbered = replace(given, statements=tuple(replace(s, id=s.id + 7) for s in given.statements))
    assert [f.key for f in found(given)] == [f.key for f in found(renumbered)]


def test_the_same_words_in_another_article_are_another_dispute() -> None:
    given = with_denial(antecedent=True)
    assert found(given)[0].key != found(replace(given, article=2))[0].key
