"""Paragraphs that a precise reading of a page dropped, and that come back by where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.importers.paragraphs import Paragraph
from core.importers.structure import Placed, holder_of, is_held
from core.values import BlockKind

NOTE = 0.15  # of a text; what was dropped from below it and is no longer is left out

Paragraphs = Sequence[Paragraph]


def restored(
    best: Paragraphs, everything: Sequence[Placed], wider: Callable[[], Paragraphs]
) -> Paragraphs:
    """The reading with the sentences back that it dropped from before and between those it kept.

    `wider` gives a reading that keeps more, asked only where it may know better.
    """
    plain = _with_plain(best, everything)
    return _with_held(plain, everything, wider)


def _with_plain(best: Paragraphs, everything: Sequence[Placed]) -> Paragraphs:
    """With the plain paragraphs that stand beside a kept one, in the same element.

    They have no name of their own and read like sentences; the last ones of an element come back
    only if they repeat a kept text, since what is dropped from the end is mostly no part of it.
    """
    places = _places(best, everything)
    known = {p.text for p in best}
    found = list[Paragraph]()
    for number, paragraph in enumerate(best):
        found.append(paragraph)
        here = places[number]
        if here is None:
            continue
        following = next((p for p in places[number + 1 :] if p is not None), None)
        for placed in everything[here + 1 : following]:
            beside = placed.above[:1] == everything[here].above[:1]
            if not beside or not placed.plain or not placed.is_prose:
                continue
            if following is not None or placed.text in known:
                found.append(placed.paragraph)
    return found


def _with_held(
    best: Paragraphs, everything: Sequence[Placed], wider: Callable[[], Paragraphs]
) -> Paragraphs:
    """With the sentences that `wider` has, and the headings over them.

    Between kept ones they may stand anywhere; above and below they must be held by the element that
    holds most of what was kept. So the opening paragraph comes back that a page sets apart from the
    others, and no standfirst that stands with the title; and below not what is only a note.
    """
    places = _places(best, everything)
    prose = [p for p in places if p is not None and everything[p].is_prose]
    holder = holder_of([everything[p] for p in prose])
    if holder is None:
        return best
    known = {p.text for p in best}
    lost, opens = list[int](), False
    for i in reversed(range(len(everything))):
        placed = everything[i]
        inside = prose[0] < i < prose[-1] or is_held(placed, holder)
        if placed.text in known or not inside:
            opens = placed.text in known
        elif _is_sentences(placed) or (opens and placed.paragraph.kind is BlockKind.HEADING):
            lost.append(i)
            opens = placed.is_prose
    texts = {p.text for p in wider()} if lost else set[str]()
    lost = [i for i in reversed(lost) if everything[i].text in texts]
    below = sum(len(everything[i].text) for i in lost if i > prose[-1])
    if below <= NOTE * sum(len(p.text) for p in best):
        lost = [i for i in lost if i < prose[-1]]
    return _filled(best, places, everything, lost)


def _filled(
    best: Paragraphs,
    places: Sequence[int | None],
    everything: Sequence[Placed],
    lost: list[int],
) -> Paragraphs:
    """The reading with the lost paragraphs, each where it stands in the page."""
    found = list[Paragraph]()
    for paragraph, place in zip(best, places, strict=True):
        while place is not None and lost and lost[0] < place:
            found.append(everything[lost.pop(0)].paragraph)
        found.append(paragraph)
    return [*found, *(everything[i].paragraph for i in lost)]


def _is_sentences(placed: Placed) -> bool:
    return placed.is_prose and placed.paragraph.kind is None


def _places(best: Paragraphs, everything: Sequence[Placed]) -> list[int | None]:
    """Where each paragraph of a reading stands in the page, in order; None where it is not found."""
    where: dict[str, list[int]] = {}
    for index, placed in reversed(list(enumerate(everything))):
        where.setdefault(placed.text, []).append(index)
    places, last = list[int | None](), -1
    for paragraph in best:
        open = where.get(paragraph.text, [])
        while open and open[-1] <= last:
            open.pop()
        places.append(open.pop() if open else None)
        last = places[-1] if places[-1] is not None else last
    return places
