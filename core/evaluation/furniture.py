"""Leaving out what many articles end or begin with although they are no copies of each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from core.evaluation.likeness import Tie, are_copies
from core.store import copies
from core.store.copies import Kept, Link
from core.text import Common

OTHERS = 2  # times as many articles as are like it have a shingle: then it says nothing of copying


def without_furniture(
    session: Session, links: Iterable[Link], sketches: Mapping[int, Kept]
) -> list[Tie]:
    """The pairs that are copies still when shingles do not count that stand in far more articles than
    are like one of the two: a notice of the outlet, a disclaimer, an advertisement.
    """
    every = list(links)
    furniture = _furniture(session, every)
    concerned = {id for link in every for id in link[:2] if furniture.keys() & link[:2]}
    samples = copies.samples(session, concerned) if concerned else {}
    ties: list[Tie] = []
    for link in every:
        one, other = sketches[link.one], sketches[link.other]
        common = Common(link.shared, one.size, other.size)
        if gone := furniture.get(link.one, set()) | furniture.get(link.other, set()):
            common = _rest(common, samples[link.one], samples[link.other], gone)
        if are_copies(common):
            ties.append(Tie(link.one, link.other, common))
    return ties


def _furniture(session: Session, links: Iterable[Link]) -> dict[int, set[int]]:
    """The shingles of each article that do not count."""
    linked = Counter(id for link in links for id in link[:2])
    if not linked:
        return {}
    least = OTHERS * min(linked.values())
    wide = {h: n for h, n in copies.widespread(session, linked).items() if n - 1 > least}
    found: dict[int, set[int]] = defaultdict(set)
    for article, one in copies.holders(session, linked, wide):
        if wide[one] - 1 > OTHERS * linked[article]:
            found[article].add(one)
    return found


def _rest(common: Common, one: set[int], other: set[int], gone: set[int]) -> Common:
    """What two articles have in common without some shingles, judged by their samples."""
    return Common(
        common.shared * _left(one & other, gone),
        common.one * _left(one, gone),
        common.other * _left(other, gone),
    )


def _left(sample: set[int], gone: set[int]) -> float:
    return len(sample - gone) / len(sample) if sample else 0.0
