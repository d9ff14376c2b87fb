"""The trained network that reads two statements side by side; resources/models/wording/CARD.md.

It needs the package onnxruntime, which is an extra: without it nothing is compared.
"""
# onnxruntime is only partly typed.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

import resources
from core.errors import DataError, LanguageError
from core.nlp.rare_words import vocabulary
from core.nlp.wordpiece import Piece, WordPieces

_START, _END = 101, 102  # BERT's pieces that open and close what is read
_LONGEST = 128  # pieces of both statements together that are read
_TOGETHER = 32  # pairs in one run; they are sorted by length first

Pair = tuple[Sequence[Piece], Sequence[Piece]]


class Weights(NamedTuple):
    """How likely it is that two statements agree, cannot both hold, say nothing of each other."""

    agree: float
    disputed: float
    unrelated: float


class Network:
    """The network, loaded; raises LanguageError when the extra is missing, DataError when a file is.

    `threads` is how many processors it may use.
    """

    def __init__(self, threads: int = 1) -> None:
        try:
            import onnxruntime as runtime
        except ImportError as error:
            raise LanguageError(
                "Statements cannot be compared by their wording: "
                "the package onnxruntime is not installed."
            ) from error
        options = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        try:
            file = str(resources.path("models", "wording", "network.onnx"))
            self._session: Any = runtime.InferenceSession(
                file, options, providers=["CPUExecutionProvider"]
            )
            self.words = reading()
        except (OSError, KeyError, ValueError) as error:
            raise DataError(f"The trained network cannot be read: {error}") from error

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of a statement that are read."""
        return self.words.of(text)[:_LONGEST]

    def weigh(self, pairs: Sequence[Pair]) -> list[Weights]:
        """The answer for each pair of statements in the order in which they are read."""
        read = [joined(one, other) for one, other in pairs]
        order = sorted(range(len(read)), key=lambda n: len(read[n][0]))
        found: list[Weights] = [Weights(0.0, 0.0, 1.0)] * len(pairs)
        for at in range(0, len(order), _TOGETHER):
            part = order[at : at + _TOGETHER]
            answers = self._session.run(None, _batch([read[n] for n in part]))[0]
            for n, answer in zip(part, answers.tolist(), strict=True):
                found[n] = Weights(*answer)
        return found


def reading() -> WordPieces:
    """What cuts statements as the network learnt them."""
    escapes = resources.load("models", "wording", "reading.toml")["escapes"]
    return WordPieces(vocabulary(), escapes)


def joined(one: Sequence[Piece], other: Sequence[Piece]) -> tuple[list[int], int]:
    """Both statements as the network reads them, and where the second begins; of two that are too
    long together the longer loses its end."""
    room = _LONGEST - 3
    first = [piece.id for piece in one[: max(room // 2, room - len(other))]]
    second = [piece.id for piece in other[: room - len(first)]]
    return [_START, *first, _END, *second, _END], len(first) + 2


def _batch(read: Sequence[tuple[list[int], int]]) -> dict[str, NDArray[np.int64]]:
    width = max(len(ids) for ids, _ in read)
    ids, types, mask = (np.zeros((len(read), width), np.int64) for _ in range(3))
    for row, (numbers, second) in enumerate(read):
        ids[row, : len(numbers)] = numbers
        types[row, second : len(numbers)] = 1
        mask[row, : len(numbers)] = 1
    return {"ids": ids, "types": types, "mask": mask}
