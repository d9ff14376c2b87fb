"""The pairs as the network reads them, and in which order: what each step of the training sees."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from core.nlp.wording_model import joined, reading
from core.nlp.wording_numbers import counted, told

LABELS = {"agree": 0, "disputed": 1, "unrelated": 2}
SORTED = 1200  # cases and pairs that are sorted by length together
TURNED, ELSE_TURNED = 0.3, 0.5  # pairs of VitaminC read the other way round, and others
PLAIN = 0.4  # cases that are read as they are and not as a copy
TIMES = {
    "real": 1.0,
    "synthetic": 0.6,
    "derived": 0.3,
    "news": 2.4,
    "crossed": 0.7,
}  # drawn in a round
OTHER = 0.6
_REMEMBERED = 300_000
Row = dict[str, Any]


class Read(NamedTuple):
    """The pieces of both statements, and where the second begins."""

    ids: NDArray[np.uint16]
    second: int


class Pair(NamedTuple):
    """A pair ready to be read, both ways round; case and what an earlier network answered are empty but
    for VitaminC."""

    a: str
    b: str
    label: int
    part: str
    case: str
    copy: int
    earlier: tuple[float, ...]
    given: Read
    turned: Read


Drawn = tuple[Pair, bool]  # a pair and whether it is read the other way round


def prepared(rows: Sequence[Row]) -> list[Pair]:
    """All pairs with their pieces and what is told of their numbers."""
    words = reading()
    count, cut = lru_cache(_REMEMBERED)(counted), lru_cache(_REMEMBERED)(words.of)
    found: list[Pair] = []
    for row in rows:
        a, b = row["a"], row["b"]
        here, there = told(count(a), count(b))
        one, other = words.with_signs(cut(a), here), words.with_signs(cut(b), there)
        case = f"{row['part']} {row['case']}" if row["part"] in ("real", "synthetic") else ""
        read = (
            Read(np.array(ids, np.uint16), at)
            for ids, at in (joined(one, other), joined(other, one))
        )
        found.append(
            Pair(a, b, LABELS[row["label"]], row["part"], case, row.get("copy", 0), tuple(row.get("earlier", ())), *read)
        )  # fmt: skip
    return found


def is_apart(row: Row) -> bool:
    """Whether a pair is kept apart to measure on."""
    if "subject" in row:
        return crc32(row["subject"].encode()) % 5 == 0
    return "page" in row and crc32(row["page"].encode()) % 20 == 0


def steps(pairs: Sequence[Pair], together: int, chance: random.Random) -> Iterator[list[Drawn]]:
    """One round: the pairs of a case behind each other, and what is about as long in one step."""
    groups = [*_drawn(pairs, chance)]
    chance.shuffle(groups)
    made: list[list[Drawn]] = []
    for at in range(0, len(groups), SORTED):
        step: list[Drawn] = []
        for group in sorted(groups[at : at + SORTED], key=_longest):
            step += group
            if len(step) >= together:
                made.append(step)
                step = []
        if step:
            made.append(step)
    chance.shuffle(made)
    yield from made


def _drawn(pairs: Sequence[Pair], chance: random.Random) -> Iterator[list[Drawn]]:
    """What is read in a round: cases as they are or as one of their copies, and other pairs."""
    cases: dict[str, dict[int, list[Pair]]] = {}
    for pair in pairs:
        if pair.case:
            cases.setdefault(pair.case, {}).setdefault(pair.copy, []).append(pair)
        else:
            for _ in range(_times(pair.part, chance)):
                yield [(pair, chance.random() < ELSE_TURNED)]
    for copies in cases.values():
        if _times(copies[0][0].part, chance):
            copy = 0 if chance.random() < PLAIN else chance.choice([*copies])
            yield [(pair, chance.random() < TURNED) for pair in copies[copy]]


def _times(part: str, chance: random.Random) -> int:
    whole, rest = divmod(TIMES.get(part, OTHER), 1)
    return int(whole) + (chance.random() < rest)


def _longest(group: Sequence[Drawn]) -> int:
    return max(len(pair.given.ids) for pair, _ in group)
