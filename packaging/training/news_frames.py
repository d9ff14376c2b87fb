"""Fills the frames of news_frames.txt with made-up names, places, things and numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator

TIMES = 12  # fillings of each block
FIRST = (
    "Anna",
    "Boris",
    "Clara",
    "Dinesh",
    "Edith",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kemi",
    "Lena",
)
LAST = (
    "Abara",
    "Brandt",
    "Corvin",
    "Duval",
    "Eklund",
    "Farrow",
    "Garza",
    "Holm",
    "Ivers",
    "Jansen",
    "Kovacs",
    "Lund",
)
BODIES = (
    "the council",
    "the ministry",
    "the union",
    "the court",
    "the company",
    "the senate",
    "the regulator",
)
BODIES += (
    "the hospital board",
    "the army",
    "the rebels",
    "the opposition",
    "the school",
    "the port authority",
)
PLACES = (
    "Aldmoor",
    "Brackwell",
    "Casterby",
    "Dunholme",
    "Estermouth",
    "Fernhaven",
    "Greywick",
    "Holtburg",
    "Ilmstad",
)
THINGS = (
    "bridge",
    "stadium",
    "clinic",
    "pipeline",
    "railway line",
    "museum",
    "power station",
    "school reform",
)
THINGS += (
    "pension plan",
    "housing scheme",
    "trade deal",
    "water tax",
    "airport",
    "ferry",
    "grain store",
    "vaccine",
)
DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "3 March",
    "19 June",
    "28 October",
    "7 December",
)


def filled(block: list[tuple[str, str]], chance: random.Random) -> Iterator[list[tuple[str, str]]]:
    """A block of marked frames, each time with other names; a sentence begins with a capital."""
    for _ in range(TIMES):
        slots = drawn(chance)
        yield [(mark, begun(frame.format(**slots))) for mark, frame in block]


def drawn(chance: random.Random) -> dict[str, str]:
    """What stands in the slots: never the same in two of them."""
    persons = [f"{chance.choice(FIRST)} {last}" for last in chance.sample(LAST, 2)]
    x, y, z = chance.sample([*persons, *chance.sample(BODIES, 2)], 3)
    p, q = chance.sample(PLACES, 2)
    t, u = chance.sample(THINGS, 2)
    d, e = chance.sample(DAYS, 2)
    n = chance.choice((chance.randint(11, 99), 100 * chance.randint(2, 60)))
    m = n + chance.choice((-1, 1)) * max(3, n // chance.randint(2, 4))
    k, l_ = chance.sample(range(1985, 2024), 2)
    names = dict(zip("xyzpqtude", (x, y, z, p, q, t, u, d, e), strict=True))
    return names | {"n": f"{n:,}", "m": f"{m:,}", "k": str(k), "l": str(l_)}


def begun(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]
