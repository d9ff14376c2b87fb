"""Which sentences are held against each other, and what a conflict of wording looks like."""

from __future__ import annotations

from dataclasses import replace

from core.detectors.base import Placed
from core.detectors.wording import Said, can_conflict, findings, is_told
from core.text import Span
from core.values import DisputeKind, Side, VagueDate
from core.values.comparing import Compared, Reason, Relating
from tests.core.detectors.made import article

YES = "The council approved the harbour tunnel on Monday."
NO = "The council rejected the harbour tunnel on Monday."


def said(
    sentence: str, holder: str = "", number: int = 1, source: str = "Herald", day: str | None = None
) -> Said:
    made = article((holder, sentence), number=number, source=source, published=day)
    return Said(Placed(made.statements[0], source, made.published), made.statements[0].span)


def answer(score: float) -> Compared:
    marks = Span(12, 20), Span(12, 20)
    return Compared(Relating.DISPUTED, score, Reason("“a” against “b”.", (marks[0],), (marks[1],)))


def test_a_conflict_at_the_threshold_is_found_with_its_words_marked() -> None:
    pair = said(YES, "Ada Dunn"), said(NO, "Bo Lund", number=2)
    (found,) = findings([pair], [answer(0.9)], 0.9)
    assert found.kind is DisputeKind.WORDING
    assert found.reason == "These two can hardly both be true. “a” against “b”."
    assert [p.side for p in found.passages] == [Side.A, Side.B]
    assert [m.of(p.text) for p in found.passages for m in p.marks] == ["approved", "rejected"]
    assert not [*findings([pair], [answer(0.89)], 0.9)]


def test_its_key_is_the_same_from_both_sides() -> None:
    one, other = said(YES, "Ada Dunn"), said(NO, "Bo Lund", number=2)
    keys = [f.key for p in ((one, other), (other, one)) for f in findings([p], [answer(1)], 0.5)]
    assert keys[0] == keys[1]


def test_one_holder_who_says_otherwise_has_changed_the_account() -> None:
    pair = said(YES, "Ada Dunn"), said(NO, "Ada Dunn", number=2)
    (found,) = findings([pair], [answer(1)], 0.5)
    assert found.reason.startswith("Ada Dunn may have changed the account.")


def test_one_holder_in_one_article_contradicts_nobody() -> None:
    one = said(YES, "Ada Dunn")
    assert not can_conflict(one, said(NO, "Ada Dunn"))
    assert can_conflict(one, said(NO, "Bo Lund"))
    assert can_conflict(one, said(NO, "Ada Dunn", number=2))


def test_what_is_said_months_apart_may_have_changed() -> None:
    one = said(YES, day="2025-03-01")
    assert can_conflict(one, said(NO, number=2, source="Post", day="2025-05-20"))
    assert not can_conflict(one, said(NO, number=2, source="Post", day="2025-08-01"))
    assert can_conflict(one, said(NO, number=2, source="Post"))


def test_what_is_about_other_times_does_not_conflict() -> None:
    one, other = said(YES), said(NO, number=2, source="Post")
    about = [_about(one, "2019"), _about(other, "2021")]
    assert not can_conflict(*about)
    assert can_conflict(_about(one, "2019"), _about(other, "2019-05"))


def _about(of: Said, when: str) -> Said:
    statement = replace(of.placed.statement, about=VagueDate(when))
    return replace(of, placed=replace(of.placed, statement=statement))


def test_questions_and_scraps_say_nothing() -> None:
    assert is_told(said(YES))
    assert not is_told(said("Did the council approve the harbour tunnel?"))
    assert not is_told(said("He did."))


def test_part_of_a_sentence_is_read_as_a_sentence_with_what_its_pronoun_stands_for() -> None:
    whole = said(
        "Talks about the bylaw were over after Bo Lund claimed it was a hotel chain’s draft.",
        "Bo Lund",
    )
    part = replace(whole, span=Span(38, len(whole.text) - 1))
    other = said("The ministry insists that the bylaw was not a hotel chain’s draft.", number=2)
    pair = part.beside(other), other.beside(part)
    assert pair[0].read == "Bo Lund claimed the bylaw was a hotel chain’s draft."
    assert pair[1].read == other.text
    marks = Span(16, 25), Span(26, 29)  # of what is read: "the bylaw" and "was"
    answer = Compared(Relating.DISPUTED, 0.9, Reason("So.", marks, ()))
    (found,) = findings([pair], [answer], 0.5)
    passage = found.passages[0]
    assert passage.text == "Bo Lund claimed it was a hotel chain’s draft"
    assert [m.shifted(-passage.span.start).of(passage.text) for m in passage.marks] == ["it", "was"]
