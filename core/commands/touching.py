"""What changed rows mean for views and for the index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.changes import Changes
from core.commands.images import RowChange
from core.model import Claim, ClaimTag
from core.store.claims import list_tags
from core.store.disputes import articles_of
from core.store.naming import articles_naming
from core.store.outbox import ARTICLE, CLAIM, owe_all
from core.values import tags_below


def touched_by(session: Session, rows: Sequence[RowChange]) -> Changes:
    """The claims, disputes, articles, questions, names, tags and ratings behind some changed rows."""
    tables = {row.table for row in rows}
    disputes = _ids(rows, "dispute") | _named(rows, "dispute_passage", "dispute_id")
    marked = articles_of(session, disputes) | _named(rows, "dispute_passage", "article_id")
    meant = _meant(rows)
    marked |= articles_naming(session, meant)
    joined = _named(rows, "edition", "article_id") | _named(rows, "edition", "later_id")
    marked |= joined | _ids(rows, "article")
    return Changes(
        articles=frozenset(marked | _placed(rows)),
        editions=frozenset(joined | _followed(rows)),
        statements=frozenset(marked),
        claims=frozenset(_claims(session, rows)),
        disputes=frozenset(disputes),
        questions=frozenset(_ids(rows, "question") | _named(rows, "position", "question_id")),
        entities=frozenset(meant | _apart(rows)),
        searches=frozenset(_ids(rows, "saved_search")),
        tags=bool(tables & {"tag", "claim_tag"}),
        ratings="rating" in tables,
        topics="topic_file" in tables,
    )


def owe_touched(session: Session, touched: Changes) -> None:
    """Note for the index what was touched: every claim, and articles whose marks changed."""
    owe_all(session, CLAIM, touched.claims)
    owe_all(session, ARTICLE, touched.statements)


def _claims(session: Session, rows: Sequence[RowChange]) -> set[int]:
    found = _ids(rows, "claim")
    for table in ("appearance", "evidence", "claim_tag", "refusal"):
        found |= _named(rows, table, "claim_id")
    tagged = select(ClaimTag.claim_id).where(ClaimTag.tag_id.in_(_tags(session, rows)))
    judged = select(Claim.id).where(Claim.rating_id.in_(_ids(rows, "rating")))
    return found | set(session.scalars(tagged)) | set(session.scalars(judged))


def _tags(session: Session, rows: Sequence[RowChange]) -> set[int]:
    """The tags that changed with all below them, since a claim is found by those above its own."""
    every, changed = list_tags(session), _ids(rows, "tag")
    return changed.union(*(tags_below(every, tag) for tag in changed))


def _placed(rows: Sequence[RowChange]) -> set[int]:
    """The articles in which a claim appears, a suggestion was refused or something was left that did
    not before."""
    tables = ("appearance", "refusal", "staying")
    return {id for table in tables for id in _named(rows, table, "article_id")}


def _followed(rows: Sequence[RowChange]) -> set[int]:
    """The articles between which a passage of a dispute went from one edition to another."""
    moved = (row for row in rows if row.table == "dispute_passage" and row.have and row.want)
    pairs = (
        {row.have["article_id"], row.want["article_id"]} for row in moved if row.have and row.want
    )
    return {id for pair in pairs if len(pair) == 2 for id in pair}


def _meant(rows: Sequence[RowChange]) -> set[int]:
    """Whoever is meant by a spelling, or was, whose meaning changed."""
    own = _ids(rows, "entity") | _named(rows, "entity", "same_as_id")
    spelt = _named(rows, "entity_alias", "entity_id") | _named(rows, "entity_alias", "apart_id")
    return own | spelt


def _apart(rows: Sequence[RowChange]) -> set[int]:
    return _named(rows, "entity_apart", "entity_id") | _named(rows, "entity_apart", "other_id")


def _ids(rows: Iterable[RowChange], table: str) -> set[int]:
    return {row.id for row in rows if row.table == table}


def _named(rows: Iterable[RowChange], table: str, column: str) -> set[int]:
    images = (image for row in rows if row.table == table for image in (row.have, row.want))
    return {image[column] for image in images if image is not None and image[column] is not None}
