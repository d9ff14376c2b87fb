"""Vectors of single words, by the pieces they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

import resources
from core.errors import DataError

Matrix = NDArray[np.float32]
_LONGEST = 40  # code points of a word that is cut into pieces
_UNKNOWN = 100  # index of the piece for what is in no piece


@dataclass(frozen=True)
class WordVectors:
    """Pieces with their vectors, which are of length one; see resources/models/wording/CARD.md."""

    pieces: dict[str, int]
    vectors: Matrix

    def indices(self, word: str) -> list[int]:
        """The longest pieces a word in lower case is made of, from its start."""
        return list(self._cut(word[:_LONGEST])) or [_UNKNOWN]

    def _cut(self, word: str) -> Iterator[int]:
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                at = self.pieces.get(mark + word[start:end])
                if at is not None:
                    yield at
                    start = end
                    break
            else:
                yield _UNKNOWN
                return

    def of(self, word: str) -> Matrix:
        """The vector of a word in lower case, the mean of its pieces, of length one."""
        mean: Matrix = self.vectors[self.indices(word)].mean(axis=0)
        return mean / np.float32(max(float(np.linalg.norm(mean)), 1e-6))

    def rarity(self, word: str) -> float:
        """How rare a word is, 0 to 1: the pieces are in order of how often they are used."""
        return max(self.indices(word)) / len(self.pieces)


@cache
def word_vectors() -> WordVectors:
    """The vectors of the program; raises DataError when the file cannot be read."""
    try:
        with np.load(
            resources.path("models", "wording", "vectors.npz"), allow_pickle=False
        ) as file:
            pieces = bytes(file["pieces"]).decode().split("\n")
            vectors = file["vectors"].astype(np.float32)
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"The word vectors cannot be read: {error}") from error
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return WordVectors({piece: n for n, piece in enumerate(pieces)}, vectors)
