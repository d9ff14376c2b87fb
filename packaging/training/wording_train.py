"""Trains the network of resources/models/wording on pairs that wording_pairs.py made.

One network a seed; what they answer is averaged. Pages whose checksum ends in 0 are kept apart: on them the
heat is set that makes the probabilities as sure as they are right. Half an hour a seed on one slow core.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from wording_forward import answer, fresh

from core.nlp.model import load, parse
from core.nlp.wording_alignment import Alignment
from core.nlp.wording_features import features
from core.nlp.wording_inputs import LONGEST_A, LONGEST_B, inputs_of
from core.nlp.wording_words import worded
from core.settings import Settings

LABELS = ("agree", "disputed", "unrelated")
EPOCHS, BATCH, RATE, DECAY, SMOOTH, OWN = 12, 64, 2e-3, 0.02, 0.05, 3.0
TARGET = Path(__file__).parents[2] / "resources" / "models" / "wording" / "network.npz"
Arrays = dict[str, Any]


def main(source: str, seeds: list[int]) -> None:
    """Train a network for each seed and write them."""
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines()]
    given = arrays(rows)
    apart = np.array(
        [zlib.crc32(r["page"].encode()) % 10 == 0 and r["part"] != "news" for r in rows]
    )
    middle, spread = given["plain"].mean(axis=0), given["plain"].std(axis=0) + 1e-3
    given["plain"] = np.clip((given["plain"] - middle) / spread, -4, 4)
    nets = [train(given, np.flatnonzero(~apart), seed) for seed in seeds]
    tested = np.flatnonzero(apart & np.array([r["part"] in ("real", "synthetic") for r in rows]))
    heat = best_heat(given, nets, tested)
    weights = {
        f"{n} {k}": np.asarray(v, np.float16) for n, net in enumerate(nets) for k, v in net.items()
    }
    np.savez_compressed(
        TARGET,
        **weights,
        middle=middle,
        spread=spread,
        heat=np.float32(heat),
        nets=np.int32(len(nets)),
    )


def arrays(rows: list[dict[str, Any]]) -> Arrays:
    """What the networks read, all pairs in one array each, filled up with zeros."""
    texts = list(dict.fromkeys(text for row in rows for text in (row["a"], row["b"])))
    nlp = load(Settings().model)
    ready = dict(zip(texts, map(worded, parse(nlp, texts)), strict=True))
    found: dict[str, list[np.ndarray]] = {}
    for row in rows:
        pair = Alignment(ready[row["a"]], ready[row["b"]])
        held = inputs_of(pair)
        values = {
            "va": filled(held.vectors_a, LONGEST_A),
            "vb": filled(held.vectors_b, LONGEST_B),
            "ha": filled(held.heads_a, LONGEST_A),
            "hb": filled(held.heads_b, LONGEST_B),
            "fa": filled(held.marks_a, LONGEST_A),
            "fb": filled(held.marks_b, LONGEST_B),
            "between": filled(filled(held.between, LONGEST_A).swapaxes(0, 1), LONGEST_B).swapaxes(
                0, 1
            ),
            "ma": filled(np.ones(len(held.heads_a), np.float16), LONGEST_A),
            "mb": filled(np.ones(len(held.heads_b), np.float16), LONGEST_B),
            "plain": np.array(list(features(pair).values()), np.float32),
        }
        for name, value in values.items():
            kept = (
                value if value.dtype != np.float32 or name == "plain" else value.astype(np.float16)
            )
            found.setdefault(name, []).append(kept)
    made: Arrays = {name: np.stack(held) for name, held in found.items()}
    made["label"] = np.array([LABELS.index(row["label"]) for row in rows])
    made["weight"] = np.array([OWN if row["part"] == "news" else 1.0 for row in rows], np.float32)
    return made


def filled(array: np.ndarray, rows: int) -> np.ndarray:
    """An array with as many rows as asked for, those that are missing zero."""
    return np.concatenate((array, np.zeros((rows - len(array), *array.shape[1:]), array.dtype)))


def taken(given: Arrays, rows: np.ndarray) -> Arrays:
    """Some pairs, as single floats."""
    held = {name: values[rows] for name, values in given.items()}
    return {n: v.astype(np.float32) if v.dtype == np.float16 else v for n, v in held.items()}


def train(given: Arrays, rows: np.ndarray, seed: int) -> Arrays:
    """One network."""
    chance, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
    net = fresh(key, given["fa"].shape[2], given["plain"].shape[1])
    steps = EPOCHS * (len(rows) // BATCH)
    pace = optax.cosine_onecycle_schedule(max(steps, 10), RATE, pct_start=0.1)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(pace, weight_decay=DECAY))
    state = rule.init(net)

    def loss(net: Arrays, x: Arrays, key: jax.Array) -> jax.Array:
        wanted = jax.nn.one_hot(x["label"], len(LABELS)) * (1 - SMOOTH) + SMOOTH / len(LABELS)
        missed = -(jax.nn.log_softmax(answer(net, x, key)) * wanted).sum(axis=-1)
        return (missed * x["weight"]).sum() / x["weight"].sum()

    @jax.jit
    def step(net: Arrays, state: Any, x: Arrays, key: jax.Array) -> tuple[Arrays, Any]:
        turn, state = rule.update(jax.grad(loss)(net, x, key), state, net)
        return optax.apply_updates(net, turn), state

    for epoch in range(EPOCHS):
        mixed = chance.permutation(rows)
        for start in range(0, len(mixed) - BATCH + 1, BATCH):
            key, this = jax.random.split(key)
            net, state = step(net, state, taken(given, mixed[start : start + BATCH]), this)
        print(f"seed {seed}, epoch {epoch + 1} of {EPOCHS}", flush=True)
    return net


def best_heat(given: Arrays, nets: list[Arrays], rows: np.ndarray) -> float:
    """What the logarithms are divided by so that the probabilities fit the labels of these pairs best."""
    asked = jax.jit(lambda net, x: jax.nn.softmax(answer(net, x, None)))
    parts = [taken(given, rows[n : n + BATCH]) for n in range(0, len(rows), BATCH)]
    found = np.concatenate([np.mean([asked(net, part) for net in nets], axis=0) for part in parts])
    label, logs = given["label"][rows], np.log(np.maximum(found, 1e-9))
    print(f"right on pages kept apart: {(found.argmax(axis=1) == label).mean():.3f}")

    def missed(heat: float) -> float:
        logged = np.asarray(jax.nn.log_softmax(jnp.asarray(logs / heat)))
        return float(-logged[np.arange(len(label)), label].mean())

    return min(np.arange(0.6, 2.01, 0.05).tolist(), key=missed)


if __name__ == "__main__":
    main(sys.argv[1], [int(seed) for seed in sys.argv[2:]])
