"""Leaving out what many articles end or begin with although they are no copies of each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from core.evaluation.likeness import Tie, are_copies
from core.store import copies
from core.store.copies import Kept, Link
from core.text import Common

OTHERS = 2  # times as many articles as are copies beyond doubt have a shingle: it tells nothing


def without_furniture(
    session: Session, links: Iterable[Link], sketches: Mapping[int, Kept]
) -> list[Tie]:
    """The pairs that are copies also without what far more articles have than are copies beyond doubt
    of one of the two: a notice of the outlet, a disclaimer, an advertisement.

    In doubt are pairs of which each has much of its own beside what both have.
    """
    ties = [_tie(link, sketches) for link in links]
    doubtful = {id for tie in ties if tie.mixed for id in tie[:2]}
    furniture = _furniture(session, ties, doubtful) if doubtful else {}
    samples = copies.samples(session, doubtful) if furniture else {}
    return [tie for tie in ties if not tie.mixed or _still(tie, furniture, samples)]


def _still(tie: Tie, furniture: Mapping[int, set[int]], samples: Mapping[int, set[int]]) -> bool:
    """Whether two are copies by what is not furniture, judged by their samples."""
    gone = furniture.get(tie.one, set()) | furniture.get(tie.other, set())
    one, other = samples.get(tie.one, set()), samples.get(tie.other, set())
    rest = Common(
        tie.common.shared * _left(one & other, gone),
        tie.common.one * _left(one, gone),
        tie.common.other * _left(other, gone),
    )
    return not gone or are_copies(rest)


def _furniture(session: Session, ties: Iterable[Tie], ids: set[int]) -> dict[int, set[int]]:
    """The shingles of some articles that tell nothing."""
    sure = Counter(id for tie in ties if not tie.mixed for id in tie[:2])
    wide = copies.widespread(session, ids)
    found: dict[int, set[int]] = defaultdict(set)
    for article, one in copies.holders(session, ids, wide):
        if wide[one] - 1 > OTHERS * sure[article]:
            found[article].add(one)
    return found


def _tie(link: Link, sketches: Mapping[int, Kept]) -> Tie:
    one, other = sketches[link.one].size, sketches[link.other].size
    return Tie(link.one, link.other, Common(link.shared, one, other), link.mixed)


def _left(sample: set[int], gone: set[int]) -> float:
    return len(sample - gone) / len(sample) if sample else 0.0
