"""What was changed between two editions of a text: sentences are compared first, then their words.

Every code point of both texts lies in exactly one stretch, in the order of the texts. The work is
bounded: what repeats itself so often that a comparison would take long is told as replaced.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from core.text.span import Span

MOST = 300_000  # pairs of like parts that are looked at; a second of work at the worst
# A sentence ends with its mark, what closes after it and a space; a line ends with its newlines.
_SENTENCE = re.compile(r"[^\n]*?[.!?…。！？؟](?:[\"'”’»)\]]*\s+|(?=\n)\s+|$)|[^\n]*\n+|[^\n]+")
# A word with the marks that combine with its letters, a figure with its separators; one sign of a
# script that sets no spaces; space; or a sign with what joins more signs to it, as emoji do.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f"
)
_PART = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    rf"|(?:[^\W\u3040-\u30ff\u3400-\u9fff]|[{_MARKS}])+"
    rf"(?:[.,'’:/-](?:[^\W\u3040-\u30ff\u3400-\u9fff]|[{_MARKS}])+)*%?"
    r"|\s+"
    r"|[^\w\s](?:[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[^\w\s])*"
)


class Edit(StrEnum):
    """What became of a stretch."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that was kept, removed or added; `old` is empty where it was added, `new` where it
    was removed, and both say where in its text it stands."""

    edit: Edit
    old: Span
    new: Span


def compare_texts(old: str, new: str) -> list[Stretch]:
    """What was kept, removed and added, what was removed before what was added in its place."""
    ours, theirs = _cut(_SENTENCE, old), _cut(_SENTENCE, new)
    found: list[Stretch] = []
    for same, a, b in _blocks(_words_of(old, ours), _words_of(new, theirs)):
        one, other = _around(ours, a, len(old)), _around(theirs, b, len(new))
        if same:
            found.append(Stretch(Edit.KEPT, one, other))
        else:
            found += _by_words(old, one, new, other)
    return list(_joined(_merged(found), old))


def words_changed(old: str, new: str, stretches: Iterable[Stretch]) -> int:
    """How many words were changed: of words put in the place of others, the larger number."""
    count, removed = 0, 0
    for one in (*stretches, Stretch(Edit.KEPT, Span(0, 0), Span(0, 0))):
        if one.edit is Edit.REMOVED:
            count, removed = count + removed, _words(one.old.of(old))
        elif one.edit is Edit.ADDED:
            count, removed = count + max(removed, _words(one.new.of(new))), 0
        else:
            count, removed = count + removed, 0
    return count


def _by_words(old: str, one: Span, new: str, other: Span) -> Iterator[Stretch]:
    ours, theirs = _parts(old, one), _parts(new, other)
    for same, a, b in _blocks(_words_of(old, ours), _words_of(new, theirs)):
        here, there = _around(ours, a, one.end), _around(theirs, b, other.end)
        if same:
            yield Stretch(Edit.KEPT, here, there)
            continue
        if here:
            yield Stretch(Edit.REMOVED, here, Span(there.start, there.start))
        if there:
            yield Stretch(Edit.ADDED, Span(here.end, here.end), there)


def _blocks(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[bool, Span, Span]]:
    """Stretches of parts that are the same, and those between them."""
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    first = min(len(a), len(b)) if first is None else first
    left = min(len(a), len(b)) - first
    last = next((i for i in range(left) if a[len(a) - 1 - i] != b[len(b) - 1 - i]), left)
    middle, within = a[first : len(a) - last], b[first : len(b) - last]
    yield from _told(True, Span(0, first), Span(0, first))
    yield from _between(middle, within, first)
    ends = Span(len(a) - last, len(a)), Span(len(b) - last, len(b))
    yield from _told(True, *ends)


def _between(a: Sequence[str], b: Sequence[str], at: int) -> Iterator[tuple[bool, Span, Span]]:
    counts = Counter(b)
    if not a or not b or sum(counts[part] for part in a) > MOST:
        yield from _told(False, Span(at, at + len(a)), Span(at, at + len(b)))
        return
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        yield kind == "equal", Span(at + i, at + j), Span(at + k, at + m)


def _told(same: bool, a: Span, b: Span) -> Iterator[tuple[bool, Span, Span]]:
    if a or b:
        yield same, a, b


def _cut(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*m.span()) for m in pattern.finditer(text) if m.group()]


def _parts(text: str, within: Span) -> list[Span]:
    return [Span(*m.span()) for m in _PART.finditer(text, within.start, within.end)]


def _words_of(text: str, spans: Iterable[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def _around(parts: Sequence[Span], at: Span, end: int) -> Span:
    """The code points of some parts; of none, the place where they would stand."""
    start = parts[at.start].start if at.start < len(parts) else end
    return Span(start, parts[at.end - 1].end if at else start)


def _joined(stretches: Iterable[Stretch], old: str) -> Iterator[Stretch]:
    """Changes next to each other as one; a lone space between two changes belongs to them."""
    every = list(stretches)
    run: list[Stretch] = []
    for at, one in enumerate(every):
        changes_go_on = bool(run) and at + 1 < len(every) and every[at + 1].edit is not Edit.KEPT
        if one.edit is not Edit.KEPT or (changes_go_on and one.old.of(old) == " "):
            run.append(one)
            continue
        yield from _run(run)
        run = []
        yield one
    yield from _run(run)


def _merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """What was kept and stands next to each other, as one."""
    last: Stretch | None = None
    for one in stretches:
        if last and last.edit is one.edit is Edit.KEPT:
            last = Stretch(Edit.KEPT, last.old.cover(one.old), last.new.cover(one.new))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _run(run: Sequence[Stretch]) -> Iterator[Stretch]:
    if run:
        old = Span(run[0].old.start, run[-1].old.end)
        new = Span(run[0].new.start, run[-1].new.end)
        if old:
            yield Stretch(Edit.REMOVED, old, Span(new.start, new.start))
        if new:
            yield Stretch(Edit.ADDED, Span(old.end, old.end), new)


def _words(text: str) -> int:
    return sum(part.group()[0].isalnum() for part in _PART.finditer(text))
