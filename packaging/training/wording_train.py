"""Trains the network on the pairs of wording_pairs.py, on one processor.

    python packaging/training/wording_train.py MODEL.safetensors PAIRS.jsonl NETWORK.pt --minutes 90

A twentieth of the pages of VitaminC and a fifth of the subjects of the news pairs are kept apart, and
what is right on them is printed after each round. With --begin a network trained before goes on.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import torch
from torch.nn.functional import cross_entropy
from wording_net import Net, pretrained

from core.nlp.wording_model import joined, reading
from core.nlp.wording_numbers import counted, told
from core.nlp.wordpiece import WordPieces

LABELS = {"agree": 0, "disputed": 1, "unrelated": 2}
TOGETHER, SORTED = 32, 50  # pairs in a step; steps whose pairs are sorted by length
FROZEN = 2  # layers that stay as they are, with the pieces
TURNED = 0.25  # pairs read the other way round
SMOOTHING, DECAY, WARM, MOST = 0.05, 0.01, 0.06, 1.0
Read = tuple[list[int], int]
Row = dict[str, Any]


class Pairs:
    """All pairs as the network reads them, both ways round."""

    def __init__(self, rows: Sequence[Row]) -> None:
        words = reading()
        self.rows = rows
        self.given = [_read(words, row["a"], row["b"]) for row in rows]
        self.turned = [_read(words, row["b"], row["a"]) for row in rows]
        self.labels = torch.tensor([LABELS[row["label"]] for row in rows])
        self.weights = torch.tensor([float(row["weight"]) for row in rows])


def _read(words: WordPieces, a: str, b: str) -> Read:
    one, other = counted(a), counted(b)
    here, there = told(one, other)
    return joined(words.with_signs(words.of(a), here), words.with_signs(words.of(b), there))


def batch(read: Sequence[Read]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, which statement each is of, and which places are filled."""
    width = (max(len(ids) for ids, _ in read) + 7) // 8 * 8
    ids, types, mask = (torch.zeros(len(read), width, dtype=torch.long) for _ in range(3))
    for row, (numbers, second) in enumerate(read):
        ids[row, : len(numbers)] = torch.tensor(numbers)
        types[row, second : len(numbers)] = 1
        mask[row, : len(numbers)] = 1
    return ids, types, mask


def is_apart(row: Row) -> bool:
    """Whether a pair is kept apart to measure on."""
    if row["part"] == "news":
        return crc32(row["subject"].encode()) % 5 == 0
    return row["part"] in ("real", "synthetic") and crc32(row["page"].encode()) % 20 == 0


def steps(pairs: Pairs, chance: random.Random) -> Iterator[tuple[list[int], list[Read]]]:
    """All pairs once, in steps of pairs that are about as long."""
    read = [
        (n, pairs.turned[n] if chance.random() < TURNED else pairs.given[n])
        for n in range(len(pairs.rows))
    ]
    chance.shuffle(read)
    made: list[list[tuple[int, Read]]] = []
    for at in range(0, len(read), TOGETHER * SORTED):
        part = sorted(read[at : at + TOGETHER * SORTED], key=lambda one: len(one[1][0]))
        made += [part[n : n + TOGETHER] for n in range(0, len(part), TOGETHER)]
    chance.shuffle(made)
    for part in made:
        yield [n for n, _ in part], [one for _, one in part]


def train(net: Net, pairs: Pairs, apart: Pairs, rate: float, minutes: float, seed: int) -> None:
    """Steps until the time is up; the rate falls to nothing with the time."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    for part in (net.word, net.pos, net.typ, net.norm, *net.layers[:FROZEN]):
        part.requires_grad_(False)
    moved = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(moved, lr=rate, betas=(0.9, 0.98), weight_decay=DECAY)
    begun = time.monotonic()
    while (gone := (time.monotonic() - begun) / 60 / minutes) < 1:
        net.train()
        for rows, read in steps(pairs, chance):
            gone = (time.monotonic() - begun) / 60 / minutes
            if gone >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate * min(gone / WARM, 1.0) * max(1 - gone, 0.02)
            _step(net, optimiser, moved, batch(read), pairs.labels[rows], pairs.weights[rows])
        print(f"{gone * minutes:.0f} min, right: {right(net, apart):.1%}", flush=True)


def _step(
    net: Net,
    optimiser: torch.optim.Optimizer,
    moved: Sequence[torch.Tensor],
    read: tuple[torch.Tensor, torch.Tensor, torch.Tensor],
    labels: torch.Tensor,
    weights: torch.Tensor,
) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        answers = net(*read)
    each = cross_entropy(answers, labels, reduction="none", label_smoothing=SMOOTHING)
    loss = (each * weights).sum() / weights.sum()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(moved, MOST)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)


@torch.inference_mode()
def right(net: Net, pairs: Pairs) -> float:
    """How many pairs get their label."""
    net.eval()
    found = 0
    for at in range(0, len(pairs.rows), 64):
        answers = net(*batch(pairs.given[at : at + 64])).argmax(-1)
        found += int((answers == pairs.labels[at : at + 64]).sum())
    return found / max(1, len(pairs.rows))


def main() -> None:
    """Read what is asked for and train."""
    asked = argparse.ArgumentParser()
    asked.add_argument("model", type=Path)
    asked.add_argument("pairs", type=Path)
    asked.add_argument("target", type=Path)
    asked.add_argument("--begin", type=Path)
    asked.add_argument("--minutes", type=float, default=90.0)
    asked.add_argument("--rate", type=float, default=1.2e-4)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    torch.set_num_threads(1)
    rows = [json.loads(line) for line in given.pairs.read_text("utf-8").splitlines()]
    net = pretrained(given.model)
    if given.begin:
        net.load_state_dict(torch.load(given.begin))
    pairs, apart = Pairs([r for r in rows if not is_apart(r)]), Pairs([*filter(is_apart, rows)])
    train(net, pairs, apart, given.rate, given.minutes, given.seed)
    torch.save(net.state_dict(), given.target)


if __name__ == "__main__":
    main()
