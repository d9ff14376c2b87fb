from __future__ import annotations

from dataclasses import replace

from core.detectors.base import Around, Reported
from core.detectors.positions import Positions
from core.detectors.topics import load_topics
from core.values import DisputeKind, Finding, Side
from tests.core.detectors.made import article, placed

AGAINST = "Zelensky has lost his legitimacy."
FOR = "Zelensky remains the legitimate president of Ukraine."


def found(given: Reported, *others: Reported) -> list[Finding]:
    around = tuple(p for other in others for p in placed(other))
    return list(Positions(load_topics(None)).find(given, Around(around)))


def test_two_holders_with_opposite_answers() -> None:
    [finding] = found(article(("Bo Berg", AGAINST), ("Ann Smith", FOR)))
    assert finding.kind is DisputeKind.POSITIONS
    assert finding.key == (
        "positions:legitimacy-of-zelenskys-presidency:ann smith:legitimate:bo berg:not-legitimate"
    )
    assert finding.question == "legitimacy-of-zelenskys-presidency"
    assert "Ann Smith: legitimate." in finding.reason
    assert [(p.holder, p.side, p.text) for p in finding.passages] == [
        ("Ann Smith", Side.A, FOR),
        ("Bo Berg", Side.B, AGAINST),
    ]


def test_across_articles_and_the_same_from_either_side() -> None:
    one = article(("Bo Berg", AGAINST), number=1)
    other = article(("", FOR), number=2, source="The Post")
    [here], [there] = found(one, other), found(other, one)
    assert here.key == there.key
    assert {(p.article, p.holder) for p in here.passages} == {(1, "Bo Berg"), (2, "The Post")}


def test_one_holder_changing_is_not_raised() -> None:
    assert found(article(("Bo Berg", AGAINST), ("Bo Berg", FOR))) == []


def test_agreeing_holders_are_not_raised() -> None:
    assert found(article(("Bo Berg", AGAINST), ("Ann Smith", AGAINST))) == []


def test_nothing_is_raised_between_two_other_articles() -> None:
    here = article(("", "It rained."), number=3)
    assert found(here, article(("Bo Berg", AGAINST)), article(("Ann Smith", FOR), number=2)) == []


def test_all_passages_of_both_come_with_it_up_to_a_few() -> None:
    lines = [("Bo Berg", AGAINST)] * 9
    [finding] = found(article(*lines, ("Ann Smith", FOR)))
    assert len(finding.passages) == 7


def share(
    value: float, holder: str = "Ann Smith", number: int = 1, published: str | None = "2025"
) -> Reported:
    return article(
        (holder, f"Russia controls {value}% of Ukraine."), number=number, published=published
    )


def test_numbers_that_lie_apart() -> None:
    [finding] = found(share(20), share(11, "Bo Berg", 2))
    assert "20" in finding.reason
    assert "11" in finding.reason


def test_numbers_within_the_tolerance() -> None:
    assert found(share(20), share(17.5, "Bo Berg", 2)) == []


def test_numbers_of_different_years_may_have_changed() -> None:
    assert found(share(20), share(7, "Bo Berg", 2, "2021-05")) == []
    assert found(share(20), share(7, "Bo Berg", 2, None)) == []


def test_numbers_of_one_article_need_no_date() -> None:
    lines = [
        ("Bo Berg", "Russia controls 7% of Ukraine."),
        ("Ann Smith", "Russia holds 20% of Ukraine."),
    ]
    assert len(found(article(*lines, published=None))) == 1


def test_the_key_outlives_a_change_of_ids() -> None:
    given = article(("Bo Berg", AGAINST), ("Ann Smith", FOR))
    renumbered = replace(given, statements=tuple(replace(s, id=s.id + 9) for s in given.statements))
    assert [f.key for f in found(given)] == [f.key for f in found(renumbered)]
