"""Weighs pairs of sentences whose figures conflict, or only seem to: one table.

Usage: `python -m tests.quality.figure_pairs [FILE] [-v]`; FILE defaults to the project's own pairs,
`gold/figure_pairs.jsonl`, which were written before the rules. A pair is two articles of a sentence
each, or one article with both (`same_article`); it is weighed as the library does, without a
database. Half of the pairs are traps: another time, another scope, rounding, a part and its whole.
A flag on one of those is a false one. `-v` lists what was missed and what was flagged falsely.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from core.detectors.base import Around, Placed, Reported
from core.detectors.facts import load_facts
from core.evaluation import Weighing
from core.nlp.model import load
from core.nlp.pipeline import read
from core.settings import Settings
from core.values import Analysis, DisputeKind, Finding, TextToAnalyse, VagueDate

PAIRS = Path(__file__).resolve().parent / "gold" / "figure_pairs.jsonl"

Row = dict[str, Any]


@dataclass(frozen=True)
class Weighed:
    """A pair with the conflicts of figures found in it."""

    row: Row
    findings: tuple[Finding, ...]

    @property
    def wanted(self) -> bool:
        """Whether the author of the pair says that its figures conflict."""
        return self.row["label"] == "conflict"

    @property
    def right(self) -> bool:
        """Whether a flag stands where one should and nowhere else."""
        return bool(self.findings) == self.wanted


def pairs(file: Path = PAIRS) -> list[Row]:
    """The pairs of a file, one a line."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def weigh(nlp: Language, rows: Sequence[Row]) -> list[Weighed]:
    """Each pair as the library weighs it."""
    weighing = Weighing((), load_facts(None))
    texts = [text for row in rows for text in _texts(row)]
    analyses = read(nlp, texts)
    weighed: list[Weighed] = []
    for row in rows:
        articles = list(_articles(row, analyses))
        around = [Placed(s, o.source, o.published) for o in articles[:-1] for s in o.statements]
        found = weighing.find(articles[-1], Around(tuple(around), weighing.facts))
        figures = tuple(f for f in found if f.kind is DisputeKind.FIGURES)
        weighed.append(Weighed(row, figures))
    return weighed


def shares(weighed: Sequence[Weighed]) -> tuple[float, float]:
    """Precision and recall, 0 to 1."""
    hits = sum(w.wanted and w.right for w in weighed)
    flagged, wanted = sum(bool(w.findings) for w in weighed), sum(w.wanted for w in weighed)
    return hits / max(1, flagged), hits / max(1, wanted)


def _texts(row: Row) -> Iterator[TextToAnalyse]:
    if row.get("same_article"):
        yield _text(row["a"], f"{row['a']['text']} {row['b']['text']}")
    else:
        yield from (_text(row[side], row[side]["text"]) for side in "ab")


def _text(side: Row, text: str) -> TextToAnalyse:
    return TextToAnalyse(text, source=side["source"], published=VagueDate(side["published"]))


def _articles(row: Row, analyses: Iterator[Analysis]) -> Iterator[Reported]:
    for number, text in enumerate(_texts(row), 1):
        yield _reported(number, text, next(analyses))


def _reported(number: int, given: TextToAnalyse, found: Analysis) -> Reported:
    numbered = (
        replace(s, id=100 * number + n, article=number) for n, s in enumerate(found.statements)
    )
    sentences = tuple(s.span for s in found.sentences)
    return Reported(
        article=number,
        text=given.text,
        title="",
        source=given.source,
        published=given.published,
        statements=tuple(numbered),
        sentences=sentences,
        measures=found.measures,
        doubts=found.doubts,
    )


def _print(weighed: Sequence[Weighed], *, verbose: bool) -> None:
    for label in sorted({w.row["label"] for w in weighed}):
        own = [w for w in weighed if w.row["label"] == label]
        print(f"{label:10} right {sum(w.right for w in own):3} of {len(own)}")
    precision, recall = shares(weighed)
    print(f"precision {precision:.1%}  recall {recall:.1%}  pairs {len(weighed)}")
    for w in (w for w in weighed if verbose and not w.right):
        row = w.row
        print(f"\n{'missed' if w.wanted else 'FALSE'}: {row['id']} {row['kind']}: {row['why']}")
        print(f"  a {row['a']['text']}\n  b {row['b']['text']}")
        for finding in w.findings:
            print(f"  → {finding.reason}")


def main() -> None:
    """Weigh the pairs of a file and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=PAIRS)
    parser.add_argument("-v", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    nlp = load(Settings.from_environment().model)
    _print(weigh(nlp, pairs(options.file)), verbose=options.v)


if __name__ == "__main__":
    main()
