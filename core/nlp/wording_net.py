"""The trained network that weighs two statements, with numpy alone; resources/models/wording/CARD.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

import resources
from core.errors import DataError
from core.nlp.wording_alignment import Alignment
from core.nlp.wording_features import features
from core.nlp.wording_inputs import Inputs, inputs_of
from core.nlp.wording_vectors import Matrix

Weights = Mapping[str, Matrix]
_PART, _LEAST = 6.0, -1.0


@dataclass(frozen=True)
class Network:
    """The weights of several networks of one shape; their answers are averaged.

    `middle` and `spread` bring the features to one scale; `heat` makes the probabilities as sure as they
    were right on pages kept apart.
    """

    nets: tuple[Weights, ...]
    middle: Matrix
    spread: Matrix
    heat: float

    def weigh(self, pair: Alignment) -> tuple[float, float, float]:
        """How likely it is that the two agree, cannot both hold, say nothing of each other."""
        given = inputs_of(pair)
        plain = np.array(list(features(pair).values()), np.float32)
        scaled: Matrix = np.clip((plain - self.middle) / self.spread, -4, 4).astype(np.float32)
        mean = np.mean([_softmax(_answer(net, given, scaled)) for net in self.nets], axis=0)
        agree, disputed, unrelated = _softmax(np.log(np.maximum(mean, 1e-9)) / self.heat).tolist()
        return agree, disputed, unrelated


@cache
def network() -> Network:
    """The network of the program; raises DataError when its file cannot be read."""
    try:
        with np.load(
            resources.path("models", "wording", "network.npz"), allow_pickle=False
        ) as file:
            count = int(file["nets"])
            names = [name[2:] for name in file.files if name.startswith("0 ")]
            nets = tuple(
                {name: _single(file[f"{n} {name}"]) for name in names} for n in range(count)
            )
            return Network(
                nets, _single(file["middle"]), _single(file["spread"]), float(file["heat"])
            )
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"The trained network cannot be read: {error}") from error


def _single(array: NDArray[np.generic]) -> Matrix:
    return array.astype(np.float32)


def _answer(net: Weights, given: Inputs, plain: Matrix) -> Matrix:
    """The three values the probabilities are made of."""
    left = _read(net, given.vectors_a, given.heads_a, given.marks_a)
    right = _read(net, given.vectors_b, given.heads_b, given.marks_b)
    scale = np.float32(net["U"].shape[0] ** -0.5)
    score = (left @ net["U"] @ right.T * scale + given.between @ net["w"]).astype(np.float32)
    across = np.swapaxes(given.between, 0, 1)
    held = (
        _compared(net, left, given.marks_a, *_looked(net, score, given.between, right)),
        _compared(net, right, given.marks_b, *_looked(net, score.T, across, left)),
        plain,
    )
    hidden = np.maximum(np.concatenate(held) @ net["D1"] + net["e1"], 0)
    return hidden @ net["D2"] + net["e2"]


def _read(net: Weights, vectors: Matrix, heads: NDArray[np.intp], marks: Matrix) -> Matrix:
    """Each word with its neighbours and the word it hangs on."""
    own = vectors @ net["P"]
    none = np.zeros((1, own.shape[1]), np.float32)
    before, after = np.concatenate((none, own[:-1])), np.concatenate((own[1:], none))
    return np.tanh(
        np.concatenate((own, before, after, own[heads], marks), axis=1) @ net["W"] + net["bW"]
    )


def _looked(net: Weights, score: Matrix, between: Matrix, other: Matrix) -> tuple[Matrix, Matrix]:
    """For each word what stands for it in the other statement, and how well it does."""
    nothing = np.full((score.shape[0], 1), net["nul"], np.float32)
    weight = _softmax(np.concatenate((score, nothing), axis=1))
    fit = np.einsum("ij,ijk->ik", weight[:, :-1], between)
    best = between[..., 0].max(axis=1, keepdims=True, initial=_LEAST)
    most = between.max(axis=1, initial=0.0)
    return weight[:, :-1] @ other, np.concatenate((fit, weight[:, -1:], best, most), axis=1)


def _compared(net: Weights, own: Matrix, marks: Matrix, other: Matrix, fit: Matrix) -> Matrix:
    """All words with their counterparts, summed up."""
    both = np.concatenate((own, other, np.abs(own - other), own * other, fit, marks), axis=1)
    first = np.maximum(both @ net["C1"] + net["b1"], 0)
    second = np.maximum(first @ net["C2"] + net["b2"], 0)
    return np.concatenate((second.sum(axis=0) / _PART, second.max(axis=0, initial=0.0)))


def _softmax(values: Matrix) -> Matrix:
    raised = np.exp(values - values.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)
