"""How outlets and the reports they share stand in lists, and what is said of a copy."""

from __future__ import annotations

from dataclasses import dataclass

from core.values import Copy, CopyGroup, CopyKind, Outlet
from desktop.dates import date_words
from desktop.parts.cards import Badge, Card
from desktop.translation import plural, tr


@dataclass(frozen=True)
class Listed:
    """An outlet in the list, or None for all of them."""

    outlet: Outlet | None
    articles: int
    copies: int


def outlet_card(listed: Listed) -> Card:
    """How an outlet stands in the list."""
    articles = plural("%n articles", "%n article", listed.articles)
    copies = plural("%n from others", "%n from others", listed.copies) if listed.copies else ""
    name = tr("All outlets") if listed.outlet is None else outlet_name(listed.outlet.name)
    return Card(name, foot=" · ".join(part for part in (articles, copies) if part))


def outlet_name(name: str) -> str:
    """The name of an outlet, or that it is not known."""
    return name or tr("Outlet not known")


def counted(group: CopyGroup) -> str:
    """How many outlets and origins a group has: "7 outlets, 1 origin"."""
    return plural("%n outlets, 1 origin", "%n outlet, 1 origin", len(group.outlets))


def group_card(group: CopyGroup) -> Card:
    """How a group of copies stands in the list."""
    first = group.copies[0].article
    foot = f"{outlet_name(group.origin)} · {counted(group)}"
    return Card(first.title or tr("Untitled"), foot=foot)


def copy_card(copy: Copy) -> Card:
    """How an article of a group stands in the list."""
    article = copy.article
    when = date_words(article.published) if article.published else tr("no date")
    foot = f"{outlet_name(article.source)} · {when}"
    if copy.kind is CopyKind.ORIGIN:
        badge = Badge(tr("likely origin"), "claim")
    elif copy.kind is CopyKind.NEAREST:
        badge = Badge(tr("names {agency}").format(agency=copy.credit), "claim")
    elif copy.kind is CopyKind.SAME:
        badge = Badge(tr("{share} % the same").format(share=_share(copy)), "muted")
    else:
        badge = Badge(tr("{share} % in common").format(share=_share(copy)), "muted")
    return Card(article.title or tr("Untitled"), foot=foot, badges=(badge,))


def _share(copy: Copy) -> int:
    return round(copy.likeness * 100)
