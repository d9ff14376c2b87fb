"""`analyse`: the language work for a library, or for lines of JSON without one."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from core.cli import shapes
from core.cli.comparing import compare_new
from core.cli.terminal import opened, print_json, progress_bar, say, words
from core.errors import LanguageError
from core.library import Line, analyse_lines


def analyse(given: Namespace) -> int:
    """`analyse`; with --jsonl the exit code is 1 when a line could not be read or analysed."""
    if given.jsonl:
        return _lines(given)
    with opened(given) as library, progress_bar(given) as progress:
        if given.due:
            changes = library.analyse_due(progress)
        else:
            changes = library.analyse(given.article, progress)
        compare_new(library, progress)
    if given.json:
        print_json({"articles": sorted(changes.articles), "disputes": sorted(changes.disputes)})
    else:
        done, touched = len(changes.articles), len(changes.disputes)
        say(f"{words(done, 'article')} analysed; {words(touched, 'dispute')} changed.")
    return 0


def _lines(given: Namespace) -> int:
    failed = 0
    with progress_bar(given) as progress:
        for line, outcome in analyse_lines(_read(), progress):
            if isinstance(outcome, LanguageError):
                failed += 1
                say(f"line {line.number}: {outcome}")
                continue
            analysis, disputes = outcome
            answer = {
                "id": line.id,
                "statements": [shapes.statement(s, line.id) for s in analysis.statements],
                "measures": [shapes.measure(m) for m in analysis.measures],
                "disputes": [shapes.dispute(d, line.id) for d in disputes],
            }
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return int(failed > 0)


def _read() -> Iterator[Line]:
    for number, raw in enumerate(sys.stdin, 1):
        if raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: str) -> Line:
    try:
        given: Any = json.loads(raw)
        return Line(number, given["id"], str(given["text"]))
    except (ValueError, KeyError, TypeError) as error:
        raise LanguageError(f'line {number} is not {{"id", "text"}} as JSON.') from error
