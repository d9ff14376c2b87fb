"""Makes the pairs that what compares statements is trained on.

    python packaging/training/wording_pairs.py VITAMINC_TRAIN.jsonl PAIRS.jsonl

A line has the statements `a` and `b`, the `label` agree, disputed or unrelated and the `part` it is from;
pairs of VitaminC also the `page`, the `case` they belong to, what an `earlier` network answered and, where
names and numbers are others, the number of the `copy`.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from wording_varied import varied

from core.nlp.rare_words import rare_words

HERE = Path(__file__).parent
SEED = 3
LABELS = {"+": "agree", "-": "disputed", "~": "unrelated"}
TIMES = 12  # fillings of each frame
REPEATED = 600  # sentences beside themselves, and as many with another number
STRANGERS = 1300  # pairs of VitaminC that do not belong together
CROSSED = 3000  # statements of two news pairs of one subject
_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d?(?![\d.,])")
Block = list[tuple[str, str]]
Row = dict[str, Any]


def main(vitaminc: str, target: str) -> None:
    """Write all pairs."""
    chance = random.Random(SEED)
    encyclopaedic = [json.loads(line) for line in Path(vitaminc).read_text("utf-8").splitlines()]
    with np.load(HERE / "vitaminc_answers.npz") as file:
        answers = (file["answers"] / 255).round(3).tolist()
    for row, answer in zip(encyclopaedic, answers, strict=True):
        row["earlier"] = answer
    slots = tomllib.loads((HERE / "slots.toml").read_text("utf-8"))
    rows: list[Row] = [*encyclopaedic]
    rows += strangers(encyclopaedic, chance)
    rows += statements(slots, chance)
    rows += frames(slots, chance)
    rows += news()
    rows += repeated([row["b"] for row in encyclopaedic] + [row["a"] for row in news()], chance)
    cases = by_case(encyclopaedic)
    rows += varied(cases, chance)
    rows += turned_on_themselves(cases, chance)
    rows += crossed(chance)
    Path(target).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def news() -> Iterator[Row]:
    """The pairs that were written for this."""
    for row in written():
        yield _row(row["a"], row["b"], row["label"], "news") | {"subject": row["subject"]}


def written() -> Iterator[Row]:
    """The lines of their files."""
    for path in sorted(HERE.glob("news_pairs_*.jsonl")):
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def crossed(chance: random.Random) -> Iterator[Row]:
    """Statements of two news pairs of one subject that share a rare word: what the program holds against
    each other most often, and which has more than the label of its own pair."""
    together = {*(HERE / "news_together.txt").read_text("utf-8").splitlines()}
    subjects: dict[str, list[Row]] = {}
    for row in written():
        subjects.setdefault(row["subject"], []).append(row)
    found = [
        (one[side], other[there], subject)
        for subject, rows in subjects.items()
        for n, one in enumerate(rows)
        for other in rows[:n]
        for side in "ab"
        for there in "ab"
        if not {subject, f"{other['id']} {one['id']}"} & together
        and rare_words(one[side]) & rare_words(other[there])
    ]
    for a, b, subject in chance.sample(found, CROSSED):
        yield _row(a, b, "unrelated", "crossed") | {"subject": subject}


def statements(slots: dict[str, list[str]], chance: random.Random) -> Iterator[Row]:
    """Pairs of news_statements.txt, mostly said by somebody."""
    for block in _blocks("news_statements.txt"):
        yield from _pairs(block, slots, chance, "statements")


def frames(slots: dict[str, list[str]], chance: random.Random) -> Iterator[Row]:
    """Pairs of news_frames.txt with names, places, things and numbers in their slots."""
    for block in _blocks("news_frames.txt"):
        for _ in range(TIMES):
            drawn = _drawn(slots, chance)
            filled = [(mark, _begun(frame.format(**drawn))) for mark, frame in block]
            yield from _pairs(filled, slots, chance, "frames", only=0.5)


def strangers(rows: list[Row], chance: random.Random) -> Iterator[Row]:
    """Statements of one page or of two that were never held against each other."""
    pages: dict[str, list[Row]] = {}
    for row in rows:
        pages.setdefault(row["page"], []).append(row)
    made = 0
    while made < STRANGERS:
        one = chance.choice(rows)
        other = chance.choice(pages[one["page"]] if chance.random() < 0.7 else rows)
        shared = set(one["b"].lower().split()) & set(other["b"].lower().split())
        if other["b"] != one["b"] and len(shared) < 9:
            made += 1
            yield _row(one["b"], other["b"], "unrelated", "strangers")


def by_case(rows: list[Row]) -> list[list[Row]]:
    """The pairs of VitaminC that are made of the same two claims and the same two versions of a page."""
    cases: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        cases.setdefault((row["part"], row["case"]), []).append(row)
    return [*cases.values()]


def turned_on_themselves(cases: list[list[Row]], chance: random.Random) -> Iterator[Row]:
    """Where one version of a page bears one claim out and refutes the other, and the other version does
    the opposite, the two claims exclude each other, and so do the two versions."""
    for case in cases:
        found = {(row["a"], row["b"]): row["label"] for row in case}
        claims, versions = ([*dict.fromkeys(row[side] for row in case)] for side in "ab")
        across = [{found.get((claim, version)) for claim in claims} for version in versions]
        if len(claims) == len(versions) == 2 and across == [{"agree", "disputed"}] * 2:
            for pair in (claims, versions):
                one, other = chance.sample(pair, 2)
                made = _row(one, other, "disputed", "derived")
                yield made | {"page": case[0]["page"], "case": case[0]["case"]}


def repeated(sentences: list[str], chance: random.Random) -> Iterator[Row]:
    """Sentences beside themselves, and short ones beside themselves with another number."""
    for text in chance.sample(sentences, REPEATED):
        yield _row(text, text, "agree", "repeated")
    numbered = [text for text in sentences if len(text) < 160 and len(_NUMBER.findall(text)) == 1]
    for text in chance.sample(numbered, REPEATED):
        other = _NUMBER.sub(lambda found: str(int(found[0]) + chance.randint(2, 9)), text)
        yield _row(*chance.sample((text, other), 2), "disputed", "repeated")


def _blocks(name: str) -> Iterator[Block]:
    block: Block = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("=") and block:
            yield block
            block = []
        if line and not line.startswith("#"):
            block.append((line[0], line[2:]))
    yield block


def _pairs(
    block: Block,
    slots: dict[str, list[str]],
    chance: random.Random,
    part: str,
    only: float = 1.0,
) -> Iterator[Row]:
    """What each line is to the first of its block and to those that say the same as that."""
    heads = [text for mark, text in block if mark in "=+"]
    for mark, text in block[1:]:
        for head in heads[:1] if mark == "+" else heads[:2]:
            if mark == "+" or chance.random() < only:
                pair = [_said(sentence, slots, chance) for sentence in (head, text)]
                chance.shuffle(pair)
                yield _row(pair[0], pair[1], LABELS[mark], part)


def _said(text: str, slots: dict[str, list[str]], chance: random.Random) -> str:
    """A sentence as somebody says it, two times in three; whoever says it, it stays what it is."""
    if text.endswith("?") or chance.random() < 0.34:
        return text
    plain = text.rstrip(".")
    names = plain.split(" ", 1)[0] in {*slots["first"], *slots["places"]}
    low = plain if names else plain[:1].lower() + plain[1:]
    who = chance.choice(
        (*slots["speakers"], f"{chance.choice(slots['first'])} {chance.choice(slots['last'])}")
    )
    day = f"on {chance.choice(slots['days'])}".removeprefix("on ")
    return _begun(chance.choice(slots["said"]).format(s=low, S=plain, w=who, W=_begun(who), d=day))


def _drawn(slots: dict[str, list[str]], chance: random.Random) -> dict[str, str]:
    """What stands in the slots: never the same in two of them."""
    persons = [
        f"{chance.choice(slots['first'])} {last}" for last in chance.sample(slots["last"], 2)
    ]
    x, y, z = chance.sample([*persons, *chance.sample(slots["bodies"], 2)], 3)
    p, q = chance.sample(slots["places"], 2)
    t, u = chance.sample(slots["things"], 2)
    d, e = chance.sample(slots["days"], 2)
    a, c = chance.sample(slots["peoples"], 2)
    n = chance.choice((chance.randint(11, 99), 100 * chance.randint(2, 60)))
    m = n + chance.choice((-1, 1)) * max(3, n // chance.randint(2, 4))
    k, l_ = chance.sample(range(1985, 2024), 2)
    names = dict(zip("xyzpqtudeac", (x, y, z, p, q, t, u, d, e, a, c), strict=True))
    return names | {"n": f"{n:,}", "m": f"{m:,}", "k": str(k), "l": str(l_)}


def _row(a: str, b: str, label: str, part: str) -> Row:
    return {"a": a, "b": b, "label": label, "part": part}


def _begun(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    main(*sys.argv[1:])
