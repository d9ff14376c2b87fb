"""`questions`: the contested questions, or one with who took which position when."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes
from core.cli.terminal import opened, paint, print_json, progress_bar, say, short, table, words
from core.errors import CommandError
from core.values import QuestionPage, Taken


def questions(given: Namespace) -> int:
    """`questions`; topics that are new or changed are weighed by first."""
    with opened(given, reading=True) as library:
        with progress_bar(given) as progress:
            library.weigh_again(progress)
        found = library.questions()
        if given.id is not None:
            if given.id not in {question.id for question in found}:
                raise CommandError(f"There is no question {given.id}.")
            return _page(given, library.question_page(given.id))
    if given.json:
        print_json([shapes.question(q) for q in found])
        return 0
    rows = [
        (str(q.id), q.text, f"{p.label} ({p.statements})" if p else "")
        for q in found
        for p in [*(p for p in q.positions if p.statements)] or [None]
    ]
    table(("Id", "Question", "Position"), rows, empty="No questions yet.")
    return 0


def _page(given: Namespace, page: QuestionPage) -> int:
    if given.json:
        print_json(shapes.question_page(page))
        return 0
    paint(page.question.text, style="bold")
    labels = [(p.key, p.label) for p in page.question.positions]
    for key, label in [*labels, ("", "no position")]:
        held = [taken for taken in page.passages if taken.position == key]
        if held:
            paint(f"\n{label}", style="bold cyan")
        for taken in held:
            _print_taken(taken)
    say(words(len(page.passages), "passage") + ".")
    return 0


def _print_taken(taken: Taken) -> None:
    day = taken.when.words if taken.when else "no date"
    place = f"article {taken.article}" if taken.article else f"claim {taken.claim}"
    paint(f"   {day}, {taken.holder or '—'} ({place}): ", style="cyan", end="")
    paint(short(taken.text, 300))
