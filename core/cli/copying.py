"""`copies`: the articles that repeat one report, and its likely origin."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes
from core.cli.terminal import opened, paint, print_json, progress_bar, say, words
from core.errors import CommandError
from core.values import CopyGroup, CopyKind

KINDS = {
    CopyKind.ORIGIN: "likely origin",
    CopyKind.NEAREST: "names the origin",
    CopyKind.SAME: "nearly the same text",
    CopyKind.PART: "a part in common",
}


def copies(given: Namespace) -> int:
    """`copies`: all groups, or that of one article."""
    with opened(given) as library, progress_bar(given) as progress:
        library.compare_due(progress)
        if given.article is None:
            found = library.copy_groups()
        else:
            if not library.articles([given.article]):
                raise CommandError(f"There is no article {given.article}.")
            group = library.copies(given.article)
            found = [group] if group else []
    if given.json:
        print_json([shapes.copy_group(g) for g in found])
        return 0
    for group in found:
        _print_group(group)
    say(words(len(found), "group") + " of copies.")
    return 0


def _print_group(group: CopyGroup) -> None:
    outlets = words(len(group.outlets), "outlet")
    paint(f"{outlets}, 1 origin: {group.origin or 'not known'}", style="bold")
    paint(f"   {group.reason}")
    for copy in group.copies:
        article, day = copy.article, copy.article.published
        paint(f"   {article.id}  {article.source or '—'}: ", style="cyan", end="")
        paint(article.title, end="")
        alike = f"{copy.likeness:.0%} in common"
        parts = (day.words if day else "", KINDS[copy.kind], alike)
        paint("  " + ", ".join(part for part in parts if part), style="dim")
    paint("")
