"""Makes the pairs that are trained on: VitaminC, statements of our own, and pairs that do not belong together.

The last are claims beside the evidence of another claim, of the same page or of any, and two pieces of
evidence of one page with few words in common; without them everything unlike is taken for a dispute.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from news_frames import filled

SEED, A_PAGE, ANY, SAME_PAGE, MOST_SHARED = 7, 3, 1200, 1200, 9
LABELS = {"+": "agree", "-": "disputed", "~": "unrelated"}
Row = dict[str, str]


def main(source: str, target: str) -> None:
    """Write all pairs, those of VitaminC first."""
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines()]
    made = [*own(), *others(rows, random.Random(SEED))]
    Path(target).write_text("\n".join(json.dumps(row) for row in (*rows, *made)), "utf-8")


def own() -> Iterator[Row]:
    """The pairs of statements and frames: the first of a block with each other, both ways, and those that say
    the same with those that cannot be true beside them."""
    for head, *rest in statements():
        for mark, text in rest:
            yield pair(head[1], text, LABELS[mark], "news")
            yield pair(text, head[1], LABELS[mark], "news")
        same = [text for mark, text in rest if mark == "+"]
        for text in same:
            yield from (pair(text, t, "disputed", "news") for mark, t in rest if mark == "-")
            loose = [t for mark, t in rest if mark == "~"]
            yield from (pair(text, t, "unrelated", "news") for t in loose[:1])


def statements() -> Iterator[list[tuple[str, str]]]:
    """The blocks of statements, then those of frames filled."""
    yield from blocks("news_statements.txt")
    chance = random.Random(SEED)
    for block in blocks("news_frames.txt"):
        yield from filled(block, chance)


def blocks(name: str) -> Iterator[list[tuple[str, str]]]:
    """The blocks of statements of a file beside this one, each with its mark."""
    block: list[tuple[str, str]] = []
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("=") and block:
            yield block
            block = []
        block.append((line[0], line[2:]))
    yield block


def others(rows: list[Row], chance: random.Random) -> Iterator[Row]:
    """Pairs that do not belong together."""
    pages: dict[str, list[Row]] = {}
    for row in rows:
        pages.setdefault(row["page"], []).append(row)
    for page, held in pages.items():
        crossed = [
            (x, y) for x in held for y in held if x["case"] != y["case"] and x["b"] != y["b"]
        ]
        for x, y in chance.sample(crossed, min(len(crossed), A_PAGE)):
            if not any(c.isdigit() for c in x["a"]):
                yield pair(x["a"], y["b"], "unrelated", "other", page)
    for _ in range(ANY):
        x, y = chance.choice(rows), chance.choice(rows)
        if x["page"] != y["page"]:
            yield pair(x["a"], y["b"], "unrelated", "other", x["page"])
    evidence = list({row["b"]: row for row in rows}.values())
    for _ in range(SAME_PAGE):
        x = chance.choice(evidence)
        apart = [
            y for y in pages[x["page"]] if y["b"] != x["b"] and shared(x["b"], y["b"]) < MOST_SHARED
        ]
        if apart:
            yield pair(x["b"], chance.choice(apart)["b"], "unrelated", "other", x["page"])


def shared(one: str, other: str) -> int:
    """How many words two texts have in common."""
    return len(set(one.lower().split()) & set(other.lower().split()))


def pair(a: str, b: str, label: str, part: str, page: str = "") -> Row:
    """One pair as a row of VitaminC is."""
    return {"a": a, "b": b, "label": label, "part": part, "page": page or part, "case": ""}


if __name__ == "__main__":
    main(*sys.argv[1:3])
