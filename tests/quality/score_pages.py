"""Scores the reading of saved web pages on the pages of `pages/`, and on others of that form.

Usage: `python tests/quality/score_pages.py [--others] [--each] [FOLDER]`. A folder holds pages
(`x.html`) with their gold (`x.json`: the paragraphs of the text, title, source, byline, published,
updated, url, language). `--others` scores the library that the importer is built on as well, in each
of its modes; `--each` prints a line a page.

The measure of the text is that of the article extraction benchmark of Scrapinghub (evaluate.py,
2020): bags of four-token shingles, precision and recall averaged over the pages, F1 from the
averages; a page of which nothing was read counts for recall only. `text` is all that the importer
keeps, `body` its blocks of text and headings.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from core.errors import ReadingError
from core.importers.article import ArticleReader
from core.importers.decoding import decoded
from core.importers.html import HtmlImporter
from core.importers.lexicon import Lexicon
from core.values import BlockKind, Draft

PAGES = Path(__file__).resolve().parent / "pages"
SHINGLE = 4
BODY = (BlockKind.TEXT, BlockKind.HEADING)
VALUES = ("title", "published", "updated", "byline", "source", "url", "language")
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """What of one page's text was read: shares of shingles, None where there is nothing to share."""

    precision: float | None
    recall: float | None


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The bag of a text's runs of four tokens; a shorter text is one run."""
    tokens = _TOKEN.findall(text)
    runs = range(max(1, len(tokens) - SHINGLE + 1)) if tokens else ()
    return Counter(tuple(tokens[i : i + SHINGLE]) for i in runs)


def compared(gold: str, read: str) -> Match:
    """The measure of one page."""
    true, found = shingles(gold), shingles(read)
    both = (true & found).total()
    return Match(
        both / found.total() if found else None,
        both / true.total() if true else None,
    )


def overall(matches: Sequence[Match]) -> tuple[float, float, float]:
    """Precision, recall and F1 of many pages."""
    precision = fmean([m.precision for m in matches if m.precision is not None] or [0.0])
    recall = fmean([m.recall for m in matches if m.recall is not None] or [0.0])
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def golds(folder: Path) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Name, bytes and gold of each page."""
    for page in sorted(folder.glob("*.html")):
        gold = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        yield page.stem, page.read_bytes(), gold


def body_of(draft: Draft) -> str:
    """The text and headings of a draft, without lines that are known to be something else."""
    parts = (b.span for b in draft.blocks if b.kind in BODY)
    return "\n".join(draft.text[s.start : s.end] for s in parts)


def values_of(draft: Draft) -> dict[str, str]:
    """What the draft says about the article, in the form of the gold."""
    found = {name: getattr(draft, name) for name in VALUES}
    return {name: getattr(v, "edtf", v) or "" for name, v in found.items()}


def is_same(name: str, gold: str, read: str) -> bool:
    """Whether a value is right: titles but for case, signs and spaces, all else exactly."""
    if name == "title":
        return _TOKEN.findall(gold.casefold()) == _TOKEN.findall(read.casefold())
    return gold == read


def _ours() -> Callable[[bytes], Draft | None]:
    pages = HtmlImporter(ArticleReader(Lexicon.load()))

    def read(data: bytes) -> Draft | None:
        try:
            return pages.open(data).drafts[0]
        except ReadingError:
            return None

    return read


def _others() -> dict[str, Callable[[str], str]]:
    import trafilatura

    def mode(**options: Any) -> Callable[[str], str]:
        return lambda page: trafilatura.extract(page, include_comments=False, **options) or ""

    return {
        "default": mode(),
        "precision": mode(favor_precision=True),
        "recall": mode(favor_recall=True),
        "fast": mode(fast=True),
    }


def score(folder: Path, each: bool, others: bool) -> None:
    """Print the figures of a folder."""
    pages = list(golds(folder))
    read = _ours()
    texts, bodies, right, of = list[Match](), list[Match](), Counter[str](), Counter[str]()
    seconds = list[float]()
    for name, data, gold in pages:
        begun = time.process_time()
        draft = read(data)
        seconds.append(time.process_time() - begun)
        true = "\n".join(gold["text"])
        texts.append(compared(true, draft.text if draft else ""))
        bodies.append(compared(true, body_of(draft) if draft else ""))
        found = values_of(draft) if draft else dict.fromkeys(VALUES, "")
        wrong = {n: found[n] for n in VALUES if not is_same(n, gold[n], found[n])}
        right.update(n for n in VALUES if n not in wrong)
        of.update(n for n in VALUES)
        if each:
            print(f"{name:18} {_shown(texts[-1])}  body {_shown(bodies[-1])}  {wrong or ''}")
    _line("text", texts)
    _line("body", bodies)
    print("  ".join(f"{n} {right[n]}/{of[n]}" for n in VALUES))
    print(f"seconds a page: mean {fmean(seconds):.3f}, most {max(seconds):.3f}")
    for mode, extract in _others().items() if others else ():
        _line(mode, [compared("\n".join(g["text"]), extract(decoded(d))) for _, d, g in pages])


def _line(name: str, matches: Sequence[Match]) -> None:
    precision, recall, f1 = overall(matches)
    print(f"{name:10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  of {len(matches)}")


def _shown(match: Match) -> str:
    return " ".join(
        f"{v:.2f}" if v is not None else "   -" for v in (match.precision, match.recall)
    )


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=PAGES)
    parser.add_argument("--each", action="store_true", help="a line a page")
    parser.add_argument("--others", action="store_true", help="trafilatura's modes as well")
    given = parser.parse_args()
    score(given.folder, given.each, given.others)
    return 0


if __name__ == "__main__":
    sys.exit(main())
