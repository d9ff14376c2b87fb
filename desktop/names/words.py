"""How names, proposals and what somebody said stand in lists."""

from __future__ import annotations

from dataclasses import dataclass

from core.text import fold
from core.values import Article, Entity, NameProposal, Statement, VagueDate
from desktop.dates import date_words
from desktop.parts.cards import Badge, Card
from desktop.translation import digits, marked, plural, tr


@dataclass(frozen=True)
class Kind:
    """What a kind of name is called: of many names, of one, and of one within a line."""

    many: str
    one: str
    within: str


KINDS = {
    "person": Kind(marked("People"), marked("Person"), marked("person")),
    "place": Kind(marked("Places"), marked("Place"), marked("place")),
    "organisation": Kind(marked("Organisations"), marked("Organisation"), marked("organisation")),
    "other": Kind(marked("Other"), marked("Other name"), marked("other name")),
}


@dataclass(frozen=True)
class Said:
    """A statement with the article it stands in, and whether it is `against` another of the same person."""

    statement: Statement
    article: Article
    against: bool = False

    @property
    def day(self) -> VagueDate | None:
        """When it was said, or else published."""
        return self.statement.said_on or self.article.published


def said_card(said: Said) -> Card:
    """How a statement stands in the list of what somebody said."""
    day = said.day
    parts = (date_words(day) if day else tr("undated"), said.article.source, said.article.title)
    words = tr("≠ against own words") if said.against else tr("≠ disputed")
    badges = (Badge(words, "dispute"),) if said.statement.disputed else ()
    return Card(said.statement.text, foot=" · ".join(p for p in parts if p), badges=badges)


def entity_card(entity: Entity) -> Card:
    """How a name stands in the list."""
    foot = f"{tr(KINDS[entity.kind].one)} · {_mentions(entity)}"
    said = (Badge(_statements(entity), "claim"),) if entity.statements else ()
    return Card(entity.name, foot=foot, badges=said)


def proposal_card(proposal: NameProposal) -> Card:
    """How a proposal stands in the list; two of one name are told apart by their kinds."""
    a, b = proposal.a, proposal.b
    if a.name == b.name:
        return Card(f"{b.name}: {_kind(b)} = {_kind(a)}?", proposal.reason)
    return Card(f"{b.name} = {a.name}?", proposal.reason)


def about(entity: Entity) -> str:
    """A line on a name: its kind, how often it stands in the articles, how much it said."""
    return " · ".join((tr(KINDS[entity.kind].one), _mentions(entity), _statements(entity)))


def written(entity: Entity) -> str:
    """All spellings in a line, those used most first."""
    return ", ".join(f"{s.name} ({digits(s.mentions)})" for s in entity.spellings)


def matches(entity: Entity, words: list[str]) -> bool:
    """Whether each folded word stands in the name or one of its spellings."""
    text = fold(" ".join((entity.name, *(s.name for s in entity.spellings))))
    return all(word in text for word in words)


def _kind(entity: Entity) -> str:
    return tr(KINDS[entity.kind].within)


def _mentions(entity: Entity) -> str:
    return plural("%n mentions", "%n mention", entity.mentions)


def _statements(entity: Entity) -> str:
    return plural("%n statements", "%n statement", entity.statements)
