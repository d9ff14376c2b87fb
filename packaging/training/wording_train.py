"""Trains the network on the pairs of wording_pairs.py, on one processor.

    python packaging/training/wording_train.py MODEL.safetensors PAIRS.jsonl NETWORK.pt --minutes 90

A twentieth of the pages of VitaminC and a fifth of the subjects of the news pairs are kept apart; how
the network does on them is printed, and the mean of its last states written as NETWORK_MINUTES.pt, every
few minutes and at the end. With --begin a network trained before goes on.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, softplus
from wording_batches import LABELS, Drawn, Pair, Row, is_apart, prepared, steps
from wording_net import Net, pretrained

TOGETHER = 32  # pairs in a step
FROZEN = 2  # layers that stay as they are, with the pieces
SMOOTHING, DECAY, MOST, BETAS = 0.05, 0.01, 1.0, (0.9, 0.98)
WARM = 150  # steps in which the rate rises
EARLIER = 0.7  # how much what an earlier network answered counts
APART, MARGIN = 0.1, 1.0  # how much it counts that one case's pairs are told apart, and how far
KEEPING = 0.998  # of the mean of the states, each step
EVERY = 8.0  # minutes between two looks at the pairs kept apart
MASKED = 0.04  # pieces hidden in a step
MASK, WORDS = 103, 999  # BERT's piece for one that is hidden, and the last before words
WEIGHTS = {"real": 1.0, "synthetic": 0.6, "derived": 0.4, "news": 1.0, "crossed": 0.8}
OTHER = 0.6
AGREE, DISPUTED = LABELS["agree"], LABELS["disputed"]


class Trainer:
    """A network with the mean of its states."""

    def __init__(self, net: Net, rate: float) -> None:
        self.net, self.rate = net, rate
        for part in (net.word, net.pos, net.typ, net.norm, *net.layers[:FROZEN]):
            part.requires_grad_(False)
        self.moved = [p for p in net.parameters() if p.requires_grad]
        self.mean = [p.detach().clone() for p in self.moved]
        groups = [
            {"params": [p for p in self.moved if p.dim() > 1], "weight_decay": DECAY},
            {"params": [p for p in self.moved if p.dim() < 2], "weight_decay": 0.0},
        ]
        self.optimiser = torch.optim.AdamW(groups, lr=rate, betas=BETAS, fused=True)
        self.done = 0

    def step(self, drawn: Sequence[Drawn], chance: np.random.Generator, left: float) -> float:
        """One step; `left` is the share of the time that is left. The loss comes back."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * min((self.done + 1) / WARM, 1.0) * max(left, 0.02)
        loss = self._loss([pair for pair, _ in drawn], batch(drawn, chance))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.moved, MOST)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.done += 1
        keeping = min(KEEPING, (1 + self.done) / (10 + self.done))
        torch._foreach_lerp_(self.mean, [p.detach() for p in self.moved], 1 - keeping)
        return loss.item()

    def _loss(self, pairs: Sequence[Pair], read: tuple[torch.Tensor, ...]) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            answers = self.net(*read)
        wanted = torch.tensor([target(pair) for pair in pairs])
        weights = torch.tensor([WEIGHTS.get(pair.part, OTHER) for pair in pairs])
        each = cross_entropy(answers, wanted, reduction="none")
        loss = (each * weights).sum() / weights.sum()
        told = [*told_apart(pairs)]
        if told:
            better, worse = (list(side) for side in zip(*told, strict=True))
            lead = answers[:, AGREE] - answers[:, DISPUTED]
            missed = softplus(MARGIN - (lead[better] - lead[worse])).mean()
            loss = loss + APART * len(told) / len(pairs) * missed
        return loss

    def swapped(self) -> None:
        """The mean of the states in the place of the state, or back."""
        for own, mean in zip(self.moved, self.mean, strict=True):
            held = own.detach().clone()
            own.data.copy_(mean)
            mean.copy_(held)


def target(pair: Pair) -> list[float]:
    """What the network is to answer: its label, not quite surely, and what an earlier network answered."""
    plain = [SMOOTHING / 3 + (1 - SMOOTHING) * (n == pair.label) for n in range(len(LABELS))]
    if not pair.earlier:
        return plain
    both = zip(plain, pair.earlier, strict=True)
    return [(1 - EARLIER) * own + EARLIER * other for own, other in both]


def told_apart(pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Pairs of one case that share a statement, of which one agrees and one does not."""
    for n, one in enumerate(pairs):
        for m, other in enumerate(pairs):
            opposite = (one.label, other.label) == (AGREE, DISPUTED)
            same = one.case and one.case == other.case
            if same and opposite and (one.a == other.a or one.b == other.b):
                yield n, m


def train(
    trainer: Trainer, pairs: Sequence[Pair], apart: Sequence[Pair], minutes: float, file: Path, seed: int
) -> None:  # fmt: skip
    """Steps until the time is up; the rate falls to nothing with the time."""
    chance, marks = random.Random(seed), np.random.default_rng(seed)
    begun = looked = time.monotonic()
    left = 1.0
    trainer.net.train()
    while left > 0:
        for drawn in steps(pairs, TOGETHER, chance):
            left = 1 - (time.monotonic() - begun) / 60 / minutes
            trainer.step(drawn, marks, left)
            if time.monotonic() - looked > 60 * EVERY or left <= 0:
                looked = time.monotonic()
                trainer.swapped()
                gone = (looked - begun) / 60
                print(
                    f"{gone:.0f} min, {trainer.done} steps: {right(trainer.net, apart)}", flush=True
                )
                torch.save(trainer.net.state_dict(), file.with_stem(f"{file.stem}_{gone:.0f}"))
                trainer.swapped()
            if left <= 0:
                break


@torch.inference_mode()
def right(net: Net, pairs: Sequence[Pair]) -> str:
    """How many pairs of each part get their label, and how unlikely their labels were to it."""
    net.eval()
    found: dict[str, list[tuple[bool, float]]] = {}
    ordered = sorted(pairs, key=lambda pair: (pair.part, len(pair.given.ids)))
    for at in range(0, len(ordered), 64):
        part = ordered[at : at + 64]
        answers = net(*batch([(pair, False) for pair in part])).log_softmax(-1)
        for pair, answer in zip(part, answers.tolist(), strict=True):
            best = max(range(len(answer)), key=answer.__getitem__)
            found.setdefault(pair.part, []).append((best == pair.label, -answer[pair.label]))
    net.train()
    return ", ".join(
        f"{part} {np.mean([r for r, _ in own]):.1%} ({np.mean([s for _, s in own]):.3f})"
        for part, own in found.items()
    )


def batch(
    drawn: Sequence[Drawn], chance: np.random.Generator | None = None
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pieces, which statement each is of, and which places are filled; with `chance` some are hidden."""
    read = [pair.turned if turned else pair.given for pair, turned in drawn]
    width = (max(len(one.ids) for one in read) + 7) // 8 * 8
    ids, types, mask = (torch.zeros(len(read), width, dtype=torch.long) for _ in range(3))
    for row, (own, second) in enumerate(read):
        pieces = own.astype(np.int64)
        if chance is not None:
            pieces[(pieces > WORDS) & (chance.random(len(pieces)) < MASKED)] = MASK
        ids[row, : len(own)] = torch.tensor(pieces)
        types[row, second : len(own)] = 1
        mask[row, : len(own)] = 1
    return ids, types, mask


def main() -> None:
    """Read what is asked for and train."""
    asked = argparse.ArgumentParser()
    asked.add_argument("model", type=Path)
    asked.add_argument("pairs", type=Path)
    asked.add_argument("target", type=Path)
    asked.add_argument("--begin", type=Path)
    asked.add_argument("--minutes", type=float, default=90.0)
    asked.add_argument("--rate", type=float, default=1e-4)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    rows: list[Row] = [json.loads(line) for line in given.pairs.read_text("utf-8").splitlines()]
    net = pretrained(given.model)
    if given.begin:
        net.load_state_dict(torch.load(given.begin))
    measured = ("real", "synthetic", "news")
    held = [r for r in rows if is_apart(r) and r["part"] in measured and not r.get("copy")]
    pairs, apart = prepared([r for r in rows if not is_apart(r)]), prepared(held)
    train(Trainer(net, given.rate), pairs, apart, given.minutes, given.target, given.seed)


if __name__ == "__main__":
    main()
