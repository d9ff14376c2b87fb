"""Printing, progress, and the library a command works in."""

from __future__ import annotations

import json
import signal
import sys
from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

from core.cli.asking import key_for
from core.errors import DamagedError, ReadOnlyError
from core.library import Library
from core.progress import Progress


@contextmanager
def opened(given: Namespace, *, reading: bool = False) -> Generator[Library]:
    """The library the command line names, closed afterwards; with `reading` also one that another
    program is at work in."""
    library = _opened(given, reading=reading)
    for problem in library.problems:
        say(problem)
    try:
        yield library
    finally:
        library.close()


def _opened(given: Namespace, *, reading: bool) -> Library:
    key = key_for(given)
    try:
        return Library.open(given.library, key=key)
    except ReadOnlyError as error:
        if not reading:
            raise
        say(f"{error} This is what it holds now, for reading.")
        return Library.open(given.library, reading=True, key=key)
    except DamagedError as error:
        raise DamagedError(
            f"{error} `counterclaim restore` says which backup can be brought back."
        ) from error


@contextmanager
def progress_bar(given: Namespace) -> Generator[Progress]:
    """Progress drawn on standard error when that is a terminal; Ctrl+C cancels the work cleanly."""
    if given.json or not sys.stderr.isatty():
        with _interruptible(Progress()) as progress:
            yield progress
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:.0f} %"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")

        def draw(done: int, total: int, note: str) -> None:
            bar.update(task, completed=done, total=total, description=short(note, 40))

        with _interruptible(Progress(draw)) as progress:
            yield progress


@contextmanager
def _interruptible(progress: Progress) -> Generator[Progress]:
    def stop(_number: int, _frame: object) -> None:
        progress.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)


def print_json(value: Any) -> None:
    """One JSON document on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    print()


def say(words: str) -> None:
    """Words about what was done, on standard error."""
    print(clean(words), file=sys.stderr)


def paint(words: str, *, style: str = "", end: str = "\n") -> None:
    """Text on standard output, styled when that is a terminal."""
    from rich.console import Console

    Console(highlight=False, markup=False, soft_wrap=True).print(clean(words), style=style, end=end)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], empty: str = "") -> None:
    """A table on standard output: drawn on a terminal, tab-separated in a pipe."""
    if not rows:
        say(empty)
        return
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(" ".join(clean(cell).split()) for cell in row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*heads, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        drawn.add_row(*(Text(clean(cell)) for cell in row))
    Console().print(drawn)


def clean(words: str) -> str:
    """Text without control characters: an article must not steer the terminal."""
    return "".join(c for c in words if c.isprintable() or c in "\n\t")


def short(text: str, longest: int = 100) -> str:
    """A text on one line, cut at a word if it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def words(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
