"""The network in the form that is trained; core/nlp/wording_net.py is the same with numpy alone."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp

HIDDEN, PIECE, COMPARED, LAST, PAIRS = 64, 48, 96, 128, 6
DROPPED, DROPPED_PLAIN, DROPPED_LAST, FAR = 0.2, 0.1, 0.3, -1e9
Arrays = dict[str, Any]


def fresh(key: jax.Array, marks: int, plain: int) -> Arrays:
    """A network that has learnt nothing."""
    keys = iter(jax.random.split(key, 8))

    def drawn(rows: int, columns: int) -> jax.Array:
        return jax.random.normal(next(keys), (rows, columns)) / jnp.sqrt(rows)

    return {
        "P": drawn(128, PIECE),
        "W": drawn(4 * PIECE + marks, HIDDEN),
        "bW": jnp.zeros(HIDDEN),
        "U": drawn(HIDDEN, HIDDEN) / 2,
        "w": jnp.array([4.0, 3.0, 1.0, 1.0, 1.0, 1.0]),
        "nul": jnp.array(1.0),
        "C1": drawn(4 * HIDDEN + 2 * PAIRS + 2 + marks, COMPARED),
        "b1": jnp.zeros(COMPARED),
        "C2": drawn(COMPARED, COMPARED),
        "b2": jnp.zeros(COMPARED),
        "D1": drawn(4 * COMPARED + plain, LAST),
        "e1": jnp.zeros(LAST),
        "D2": drawn(LAST, 3),
        "e2": jnp.zeros(3),
    }


def answer(net: Arrays, x: Arrays, key: jax.Array | None) -> jax.Array:
    """Three values a pair; with a key some of what is seen is dropped, as in training."""
    keys = [None] * 7 if key is None else [*jax.random.split(key, 7)]
    left = read(net, x["va"], x["ha"], x["fa"], keys[0])
    right = read(net, x["vb"], x["hb"], x["fb"], keys[1])
    score = jnp.einsum("nih,njh->nij", left @ net["U"], right) / jnp.sqrt(HIDDEN)
    score += x["between"] @ net["w"]
    across = jnp.swapaxes(x["between"], 1, 2)
    one = looked(net, score, x["between"], right, x["mb"])
    other = looked(net, jnp.swapaxes(score, 1, 2), across, left, x["ma"])
    held = (
        compared(net, left, x["fa"], one, x["ma"], keys[2]),
        compared(net, right, x["fb"], other, x["mb"], keys[3]),
        dropped(x["plain"], DROPPED_PLAIN, keys[4]),
    )
    hidden = dropped(jnp.concatenate(held, axis=-1), DROPPED, keys[5]) @ net["D1"] + net["e1"]
    return dropped(jax.nn.relu(hidden), DROPPED_LAST, keys[6]) @ net["D2"] + net["e2"]


def dropped(values: jax.Array, share: float, key: jax.Array | None) -> jax.Array:
    """Values with a share of them left out."""
    if key is None:
        return values
    return values * jax.random.bernoulli(key, 1 - share, values.shape) / (1 - share)


def read(net: Arrays, vectors: Any, heads: Any, marks: Any, key: jax.Array | None) -> jax.Array:
    """Each word with its neighbours and the word it hangs on."""
    own = dropped(vectors @ net["P"], DROPPED, key)
    before = jnp.pad(own, ((0, 0), (1, 0), (0, 0)))[:, :-1]
    after = jnp.pad(own, ((0, 0), (0, 1), (0, 0)))[:, 1:]
    over = jnp.take_along_axis(own, heads[:, :, None], axis=1)
    joined = jnp.concatenate((own, before, after, over, marks), axis=-1)
    return jnp.tanh(joined @ net["W"] + net["bW"])


def looked(net: Arrays, score: Any, between: Any, other: Any, there: Any) -> tuple[Any, Any]:
    """For each word what stands for it in the other statement, and how well it does."""
    score = jnp.where(there[:, None, :] > 0, score, FAR)
    nothing = jnp.full((*score.shape[:2], 1), 1.0) * net["nul"]
    weight = jax.nn.softmax(jnp.concatenate((score, nothing), axis=-1), axis=-1)
    fit = jnp.einsum("nij,nijk->nik", weight[..., :-1], between)
    best = jnp.where(there[:, None, :] > 0, between[..., 0], -1).max(axis=-1, keepdims=True)
    found = jnp.einsum("nij,njh->nih", weight[..., :-1], other)
    most = jnp.maximum(between.max(axis=2), 0)
    return found, jnp.concatenate((fit, weight[..., -1:], best, most), axis=-1)


def compared(
    net: Arrays, own: Any, marks: Any, seen: tuple[Any, Any], here: Any, key: jax.Array | None
) -> jax.Array:
    """All words with their counterparts, summed up."""
    other, fit = seen
    both = jnp.concatenate((own, other, jnp.abs(own - other), own * other, fit, marks), axis=-1)
    first = jax.nn.relu(dropped(both, DROPPED, key) @ net["C1"] + net["b1"])
    second = jax.nn.relu(first @ net["C2"] + net["b2"]) * here[..., None]
    return jnp.concatenate((second.sum(axis=1) / 6, second.max(axis=1)), axis=-1)
