"""Measures the language work on the sets of a shared folder and prints one table.

Run by hand: `python -m tests.quality.score_language [SHARED]`, SHARED being the folder that holds
`data/` and `tools/` (by default the one beside this project). Nothing of it is kept.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from core.nlp.model import load
from core.settings import Settings
from tests.quality import figure_pairs

_BESIDE = Path(__file__).parents[3] / "shared"
_SCORERS = {
    "attribution": "score_attribution.py",
    "doubt": "score_flags.py",
    "quantities": "score_quantities.py",
    "checkworthiness": "score_checkworthy.py",
}


@dataclass(frozen=True)
class Figure:
    """One measured figure and what it should at least be."""

    what: str
    value: float
    bar: float


def main(shared: Path) -> bool:
    """Print the table; whether every bar was reached."""
    figures = [*_of_sets(shared), *_of_seed(shared), *_of_pairs()]
    table = Table("What", "Measured", "At least", "")
    for f in figures:
        table.add_row(f.what, f"{f.value:g}", f"{f.bar:g}", "" if f.value >= f.bar else "below")
    Console().print(table)
    return all(f.value >= f.bar for f in figures)


def _of_sets(shared: Path) -> Iterator[Figure]:
    said = _scored(shared, "attribution")
    kinds = {kind: recall for kind, (recall, _) in said["recall_by_type"].items()}
    yield Figure("attribution: said@.5 F1", said["said@0.5"][2], 55)
    yield Figure("attribution: speaker accuracy", said["speaker_acc"], 90)
    yield Figure("attribution: direct recall", kinds["direct"], 90)
    yield Figure("attribution: indirect recall", kinds["indirect"], 45)
    precision, _, f1 = _scored(shared, "doubt")["PRF"]
    yield Figure("doubt: F1", f1, 85)
    yield Figure("doubt: precision", precision, 85)
    quantities = _scored(shared, "quantities")
    yield Figure("quantities: value F1", quantities["value"][2], 85)
    yield Figure("quantities: value and unit F1", quantities["value+unit"][2], 65)
    yield Figure("quantities: value and change F1", quantities["value+change"][2], 80)
    yield Figure("check-worthiness: AP", 100 * _scored(shared, "checkworthiness")["AP"], 80)


def _of_seed(shared: Path) -> Iterator[Figure]:
    seed = shared / "data" / "seed"
    with tempfile.TemporaryDirectory() as folder:
        tool = [sys.executable, str(shared / "tools" / "score_seed.py")]
        files = [str(seed / "putin-articles.txt"), str(seed / "gold.json"), f"{folder}/library"]
        told = json.loads(_run([*tool, *files]).splitlines()[-1])
    yield Figure("seed: disputed found, of 20", told["hit"], 19)
    yield Figure("seed: false flags, negative", -told["false"], -3)
    yield Figure("seed: pairs, of 10", told["pairs"], 8)


def _of_pairs() -> Iterator[Figure]:
    weighed = figure_pairs.weigh(load(Settings().model), figure_pairs.pairs())
    precision, recall = figure_pairs.shares(weighed)
    yield Figure("own pairs of figures: precision", 100 * precision, 90)
    yield Figure("own pairs of figures: recall", 100 * recall, 75)


def _scored(shared: Path, kind: str) -> dict[str, Any]:
    data, tools = shared / "data" / kind, shared / "tools"
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/found.jsonl"
        given = [str(data / "dev.jsonl"), out]
        _run([sys.executable, str(tools / "score_analyse.py"), kind, *given])
        scorer = str(tools / "scorers" / _SCORERS[kind])
        told = _run([sys.executable, scorer, str(data / "dev.gold.jsonl"), out])
    return json.loads(told)


def _run(command: list[str]) -> str:
    """What a tool prints; it finds `counterclaim` beside the Python that runs this."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode and not done.stdout:
        sys.exit(done.stderr)
    return done.stdout


if __name__ == "__main__":
    sys.exit(not main(Path(sys.argv[1]) if len(sys.argv) > 1 else _BESIDE))
