"""`versions` and `diff`: the editions of an article, and what its outlet changed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from core.cli import shapes_editions as shapes
from core.cli.terminal import opened, paint, print_json, say, short, words
from core.commands import Command, FollowPassages, JoinEditions, LeavePassages, PartEditions
from core.errors import CommandError
from core.library import Library
from core.text import Placing, Span
from core.text.comparing import Edit, Stretch
from core.values import Article, EditionChanges, Followed

AROUND = 60  # code points of what was kept that are shown on either side of a change
PLACINGS = {
    Placing.EXACT: "the same there",
    Placing.MOVED: "changed: to be confirmed",
    Placing.LOST: "no longer there",
}


def versions(given: Namespace) -> int:
    """`versions`: the editions and the passages left behind; before it what was said is done."""
    with opened(given) as library:
        for command in _said(library, given):
            library.do(command)
        found = library.editions(given.article)
        if not found:
            raise CommandError(f"There is no article {given.article}.")
        behind = library.passages_behind(given.article)
    if given.json:
        print_json(shapes.versions(found, behind))
        return 0
    for one in found:
        _print_edition(one)
    for passage in behind:
        _print_passage(passage)
    if any(not one.left for one in behind):
        say("Confirm: versions ARTICLE --follow KIND:ID; leave it there: --leave KIND:ID.")
    say(words(len(found), "edition") + ".")
    return 0


def diff(given: Namespace) -> int:
    """`diff`: what was changed since the edition before, or since another article."""
    with opened(given) as library:
        changes = library.compare_editions(_other(library, given), given.article)
    if given.json:
        print_json(shapes.edition_changes(changes))
        return 0
    for line in _lines(changes):
        for style, text in line:
            paint(text, style=style, end="")
        paint("\n")
    say(f"{words(changes.words, 'word')} changed.")
    return 0


def _other(library: Library, given: Namespace) -> int:
    if given.other is not None:
        return given.other
    ids = [one.id for one in library.editions(given.article)]
    if len(ids) < 2:
        raise CommandError("This article has one edition. Name another article to compare it with.")
    place = ids.index(given.article)
    if not place:
        raise CommandError("This is the earliest edition. Name a later one.")
    return ids[place - 1]


def _said(library: Library, given: Namespace) -> Iterable[Command]:
    """The commands that the options stand for."""
    if given.join is not None:
        yield JoinEditions(given.article, given.join)
    if given.part:
        yield PartEditions(given.article)
    behind = {f"{one.kind}:{one.id}": one for one in library.passages_behind(given.article)}
    for name in (*given.follow, *given.leave):
        if name not in behind:
            raise CommandError(f"No passage {name} is in an earlier edition of this article.")
    places = [_place(behind[name]) for name in given.follow]
    if places:
        yield FollowPassages(tuple(places))
    left = tuple((behind[name].kind.value, behind[name].id) for name in given.leave)
    if left:
        yield LeavePassages(left)


def _place(one: Followed) -> tuple[str, int, int, int]:
    if one.span is None:
        raise CommandError(f"The passage “{short(one.exact, 40)}” is not in the newest edition.")
    return one.kind.value, one.id, one.span.start, one.span.end


def _print_edition(one: Article) -> None:
    day = one.updated or one.published
    paint(f"Edition {one.edition} of {one.editions}  ", style="bold", end="")
    paint(f"{one.id}  ", style="cyan", end="")
    paint(one.title, end="")
    parts = (one.source, day.words if day else "", words(one.words, "word"))
    paint("  " + ", ".join(part for part in parts if part), style="dim")


def _print_passage(one: Followed) -> None:
    state = "left there" if one.left else PLACINGS[one.placing]
    paint(f"   {one.kind}:{one.id}  ", style="cyan", end="")
    paint(f"{state}  ", style="yellow", end="")
    paint(short(one.about, 80))
    paint(f"      - {short(one.exact)}", style="red")
    if one.words:
        paint(f"      + {short(one.words)}", style="green")


def _lines(changes: EditionChanges) -> Iterable[list[tuple[str, str]]]:
    """The changes, each with some of what was kept round it; a sign tells what the colour tells."""
    line: list[tuple[str, str]] = []
    for at, one in enumerate(changes.stretches):
        if one.edit is not Edit.KEPT:
            line.append(_told(one, changes))
            continue
        text = one.new.of(changes.new_text)
        first, last = at == 0, at + 1 == len(changes.stretches)
        if not first and not last and len(text) <= 2 * AROUND:
            line.append(("", " ".join(text.split(" "))))
            continue
        if line:
            yield [*line, ("", _end(text, Span(0, AROUND)))]
        line = [] if last else [("", _end(text, Span(max(0, len(text) - AROUND), len(text))))]
    if line:
        yield line


def _told(one: Stretch, changes: EditionChanges) -> tuple[str, str]:
    if one.edit is Edit.REMOVED:
        return "red strike", f"[-{one.old.of(changes.old_text)}-]"
    return "green underline", f"{{+{one.new.of(changes.new_text)}+}}"


def _end(text: str, span: Span) -> str:
    return span.of(text).replace("\n", " ")
