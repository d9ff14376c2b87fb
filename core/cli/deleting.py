"""`delete`: an article for good, with what goes named before."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from core.cli import shapes_editions as shapes
from core.cli.terminal import opened, print_json, progress_bar, say, short, words
from core.library import Deleted
from core.values import DeletionPlan, DeletionWish


def delete(given: Namespace) -> int:
    """`delete`: exit code 1 when nothing was deleted, because that was not confirmed."""
    wish = DeletionWish(given.article, given.editions, given.backups, given.keep_claims)
    with opened(given) as library, progress_bar(given) as progress:
        plan = library.deletion(given.article, with_editions=given.editions)
        done = library.erase(wish, progress) if given.yes else None
    if given.json:
        print_json(shapes.deletion(plan, done))
        return int(done is None)
    for line in _planned(plan, given) if done is None else _done(done):
        say(line)
    return int(done is None)


def _planned(plan: DeletionPlan, given: Namespace) -> Iterator[str]:
    yield f"“{plan.article.title}” would go for good, and cannot be brought back. With it go"
    yield f"   {words(plan.passages, 'passage')} of claims, {words(plan.evidence, 'piece')} of evidence,"
    yield f"   and its part in {words(plan.disputes, 'dispute')}"
    for id, text in plan.claims:
        stays = "stays without a passage" if given.keep_claims else "goes, it appears nowhere else"
        yield f"   claim {id} {stays}: {short(text, 80)}"
    for id, text in plan.quoting:
        yield f"   claim {id} stays and has its words: {short(text, 80)}"
    if plan.editions:
        other = f"{words(len(plan.editions), 'other edition')}"
        yield f"   {other} {'go, too' if given.editions else 'stay (--editions deletes them, too)'}"
    if plan.original:
        shared = f", from which {words(plan.sharing, 'other article')} came" if plan.sharing else ""
        yield f"   the file it came from: {plan.original}{shared}"
    if plan.backups:
        held = f"{words(len(plan.backups), 'backup')} hold it: {', '.join(plan.backups)}"
        yield f"   {held} ({'go, too' if given.backups else 'stay; --backups deletes them, too'})"
    yield "Nothing was deleted. Say so with --yes."


def _done(done: Deleted) -> Iterator[str]:
    yield f"{words(done.articles, 'article')} deleted for good."
    if done.backups_deleted:
        yield f"Backups deleted with it: {', '.join(done.backups_deleted)}."
    if done.backups_left:
        yield f"These backups still hold it: {', '.join(done.backups_left)}."
