"""Commands that show what is in the library."""

from __future__ import annotations

from argparse import Namespace

from core.cli import shapes
from core.cli.naming import said_by
from core.cli.terminal import opened, paint, print_json, say, short, table, words
from core.commands import SetDispute
from core.errors import CommandError
from core.library import Library
from core.values import Dispute, DisputeState, Hit, Statement


def articles(given: Namespace) -> int:
    """`articles`."""
    with opened(given, reading=True) as library:
        rows = library.articles(None if given.id is None else [given.id])
        texts = [library.article(row.id) for row in rows] if given.text else []
    if given.id and not rows:
        raise CommandError(f"There is no article {given.id}.")
    if given.json:
        print_json([shapes.article_text(t) for t in texts] or [shapes.article(a) for a in rows])
    elif given.text:
        for text in texts:
            print(f"{text.article.title}\n\n{text.text}\n")
    else:
        shown = [
            (
                str(a.id),
                a.published.words if a.published else "",
                a.source,
                a.title,
                str(a.disputes),
            )
            for a in rows
        ]
        heads = ("Id", "Published", "Source", "Title", "Disputes")
        table(heads, shown, empty="No articles yet: counterclaim import FILE")
    return 0


def statements(given: Namespace) -> int:
    """`statements`: of all, or what one holder said in order of time."""
    with opened(given, reading=True) as library:
        found = _stated(library, given)
        published = {a.id: a.published for a in library.articles()} if given.holder else {}
    if given.json:
        print_json([shapes.statement(s) for s in found])
        return 0
    rows = [
        [str(s.id), s.holder or "—", short(s.text), s.stance.value, "≠" if s.disputed else ""]
        for s in found
    ]
    heads = ["Id", "Holder", "Statement", "Stance", "≠"]
    if given.holder:
        days = [s.said_on or published[s.article] for s in found]
        heads = ["Said", *heads]
        rows = [[day.words if day else "", *row] for day, row in zip(days, rows, strict=True)]
    table(heads, rows, empty="No statements.")
    return 0


def _stated(library: Library, given: Namespace) -> list[Statement]:
    if given.holder:
        found = said_by(library, given.holder)
        found = [s for s in found if given.article in (None, s.article)]
    else:
        found = library.statements(given.article)
    if given.no_beliefs:
        found = [s for s in found if not s.belief]
    return [s for s in found if s.disputed or not given.disputed]


def related(given: Namespace) -> int:
    """`related`."""
    with opened(given, reading=True) as library:
        found = library.related(given.statement)
    if given.json:
        print_json([shapes.related(r) for r in found])
        return 0
    for one in found:
        place = ", ".join(p for p in (one.other.source, f"article {one.other.article}") if p)
        paint(one.relation.value, style="bold", end="")
        paint(f"   {one.reason}")
        paint(f"   {place}: ", style="cyan", end="")
        paint(short(one.other.text, 300))
    say(words(len(found), "other number") + ".")
    return 0


def disputes(given: Namespace) -> int:
    """`disputes`."""
    with opened(given, reading=not given.set) as library:
        if given.set:
            number, state = given.set
            if state not in set(DisputeState) or not number.isdigit():
                raise CommandError(
                    "Say --set NUMBER STATE, with one of: " + ", ".join(DisputeState)
                )
            library.do(SetDispute(int(number), DisputeState(state), given.because))
        state = DisputeState(given.state) if given.state else None
        found = library.disputes(article=given.article, state=state)
        if given.set:
            found = [d for d in found if d.id == int(given.set[0])]
    if given.json:
        print_json([shapes.dispute(d) for d in found])
        return 0
    for dispute in found:
        _print_dispute(dispute)
    say(words(len(found), "dispute") + ".")
    return 0


def _print_dispute(dispute: Dispute) -> None:
    paint(f"{dispute.id}  {dispute.kind.value}, {dispute.state.value}", style="bold")
    paint(f"   {dispute.reason}")
    for passage in dispute.passages:
        place = f"{passage.holder or passage.source}, article {passage.article}"
        paint(f"   {place}: ", style="cyan", end="")
        paint(short(passage.text, 300))
    if dispute.sum:
        for row in dispute.sum.rows:
            paint(f"      {row.label}: {row.value}" + (f" ({row.source})" if row.source else ""))
        paint(f"      {dispute.sum.result}")
    paint("")


def search(given: Namespace) -> int:
    """`search`."""
    with opened(given, reading=True) as library:
        result = library.search(given.query, limit=given.limit, aliases=not given.as_spelt)
    if given.json:
        print_json(shapes.found(result))
        return 0
    for hit in result.hits:
        _print_hit(hit)
    say(words(result.total, "hit") + ".")
    if result.rebuilding:
        say("The search index is being made anew; these are from the database, by plain words.")
    return 0


def _print_hit(hit: Hit) -> None:
    where = ", ".join(part for part in (hit.holder, hit.source, hit.date) if part)
    paint(f"{hit.kind.value} {hit.id}  {hit.title}", style="bold", end="")
    paint(f"  {where}" if where else "", style="dim")
    at = 0
    paint("   ", end="")
    for mark in hit.marks:
        paint(hit.snippet[at : mark.start].replace("\n", " "), end="")
        paint(hit.snippet[mark.start : mark.end], style="bold yellow", end="")
        at = mark.end
    paint(hit.snippet[at:].replace("\n", " ") + "\n")
