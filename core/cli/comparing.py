"""`compare`: whether two statements can both be true, for lines of JSON without a library."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from core.cli.terminal import progress_bar, say
from core.errors import LanguageError
from core.library import Library, PairLine, compare_lines
from core.progress import Progress


def compare(given: Namespace) -> int:
    """`compare --jsonl`; the exit code is 1 when a line could not be read or compared."""
    failed = 0
    if not given.jsonl:
        say("Say --jsonl, and give lines of JSON on the standard input.")
        return 2
    with progress_bar(given) as progress:
        for line, found in compare_lines(_read(), progress):
            if isinstance(found, LanguageError):
                failed += 1
                say(f"line {line.number}: {found}")
                continue
            answer = {
                "id": line.id,
                "label": found.label.value,
                "score": round(found.score, 4),
                "reason": found.reason.words,
            }
            print(json.dumps(answer, ensure_ascii=False))
    sys.stdout.flush()
    return int(failed > 0)


def _read() -> Iterator[PairLine]:
    for number, raw in enumerate(sys.stdin, 1):
        if raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: str) -> PairLine:
    try:
        given: Any = json.loads(raw)
        return PairLine(number, given["id"], str(given["a"]), str(given["b"]))
    except (ValueError, KeyError, TypeError) as error:
        raise LanguageError(f'line {number} is not {{"id", "a", "b"}} as JSON.') from error


def compare_new(library: Library, progress: Progress) -> None:
    """Hold what came in against the rest of the library, where what compares is installed."""
    if library.wording_due():
        library.compare_wording(progress)
