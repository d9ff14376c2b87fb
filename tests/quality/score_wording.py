"""Compares pairs of statements for measuring: {"id","a","b"} lines in, {"id","label","score","reason"} out.

python -m tests.quality.score_wording PAIRS.jsonl > PREDICTED.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from core.nlp.model import load
from core.nlp.wording import compare_texts
from core.settings import Settings


def main(source: str) -> None:
    """Write one line for each pair."""
    rows = [json.loads(line) for line in Path(source).read_text("utf-8").splitlines()]
    nlp = load(Settings().model)
    for row, found in zip(rows, compare_texts(nlp, ((r["a"], r["b"]) for r in rows)), strict=True):
        said = {
            "label": found.label.value,
            "score": round(found.score, 4),
            "reason": found.reason.words,
        }
        print(json.dumps({"id": row["id"], **said}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
