"""A merge carried out, within one transaction."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, aliased

from core import model
from core.archive.planning import Differing, Plan, Tell
from core.archive.rows import Row, add, bring, rows, table_of, tell
from core.changes import Changes
from core.model import Base
from core.progress import Progress
from core.store.cabinet import Originals
from core.store.convert import chunks
from core.store.disputes import articles_of
from core.store.naming import articles_naming
from core.store.outbox import ARTICLE, CLAIM, owe_all
from core.store.topics import set_file

Wanted = Callable[[Row], bool]
# In this order, so that what a row points to is there before it.
_SMALL: tuple[type[Base], ...] = (
    model.Rating, model.Tag, model.Claim, model.Appearance, model.Evidence, model.ClaimTag,
    model.Refusal, model.Dispute, model.DisputePassage, model.SavedSearch, model.EntityApart,
    model.Edition, model.Staying,
)  # fmt: skip


class CarryingOut:
    """Brings rows of the other library into ours, as a plan says."""

    def __init__(self, plan: Plan, theirs: Session, ours: Session, progress: Progress) -> None:
        self._plan, self._theirs, self._ours = plan, theirs, ours
        self._progress = progress

    def rows(self, chosen: list[Differing]) -> Changes:
        """All that stands in the database; what it touched."""
        self._large()
        for kind in _SMALL:
            add(self._ours, kind, self._plan.added.get(kind, []))
        tells = [*self._plan.tells, *(one for each in chosen for one in each.tells)]
        for one in tells:
            self._tell(one)
        _flatten(self._ours)
        for name, text in self._plan.topics.items():
            set_file(self._ours, name, text)
        self._ours.expire_all()
        return self._touched(tells)

    def originals(self, ours: Originals, theirs: Originals) -> None:
        """The kept files of articles that come in. Raises OSError."""
        wanted = self._originals()
        stored = {
            row["stored"] for row in rows(self._theirs, model.Original) if row["id"] in wanted
        }
        new = sorted((stored & theirs.names()) - ours.names())
        for name in self._progress.over(new, "Copying the originals"):
            with theirs.opened(name) as source:
                ours.put(name, source)

    def new_articles(self) -> list[int]:
        """The ids here of the articles that come in."""
        return sorted(self._plan.ids.of("article", id) for id in self._new(model.Article))

    def _large(self) -> None:
        """The tables that may hold millions of rows, read and written piece by piece."""
        wanted = self._wanted()
        for done, (kind, wants) in enumerate(wanted.items()):
            self._progress.tell(done, len(wanted), "Bringing in the articles")
            bring(self._theirs, self._ours, kind, self._plan.ids, wants)

    def _wanted(self) -> dict[type[Base], Wanted]:
        """Which rows of each of these tables come along, in the order in which they can."""
        is_new, articles = self._plan.ids.is_new, self._new(model.Article)
        originals = self._originals()
        statement = select(model.Statement.id, model.Statement.article_id)
        stated = {id for id, article in self._theirs.execute(statement) if article in articles}

        def in_article(row: Row) -> bool:
            return row["article_id"] in articles

        def own(kind: type[Base]) -> Wanted:
            return lambda row: is_new(kind.__tablename__, row["id"])

        def of_record(row: Row) -> bool:
            return row["article_id"] in articles or is_new("import_record", row["record_id"])

        return {
            model.Source: own(model.Source),
            model.Original: lambda row: row["id"] in originals and is_new("original", row["id"]),
            model.Article: own(model.Article),
            model.Entity: own(model.Entity),
            model.EntityAlias: own(model.EntityAlias),
            model.Statement: in_article,
            model.Mention: in_article,
            model.Measurement: in_article,
            model.Doubt: in_article,
            model.Finding: in_article,
            model.Question: own(model.Question),
            model.Position: own(model.Position),
            model.Stand: lambda row: row["statement_id"] in stated,
            model.ImportRecord: own(model.ImportRecord),
            model.RecordArticle: of_record,
            model.ImportPart: lambda row: is_new("import_record", row["record_id"]),
        }

    def _originals(self) -> set[int]:
        question = select(model.Article.id, model.Article.original_id)
        found = self._theirs.execute(question.where(model.Article.original_id.is_not(None)))
        return {r.original_id for r in found if self._plan.ids.is_new("article", r.id)}

    def _new(self, kind: type[Base]) -> set[int]:
        name, every = kind.__tablename__, self._theirs.scalars(select(table_of(kind).c.id))
        return {id for id in every if self._plan.ids.is_new(name, id)}

    def _tell(self, one: Tell) -> None:
        if one.values is None:
            table = table_of(one.table)
            self._ours.execute(delete(table).where(table.c.id == one.id))
        else:
            tell(self._ours, one.table, one.id, one.values)

    def _touched(self, tells: list[Tell]) -> Changes:
        """What views ask for again; noted for the index as well."""
        plan, ids = self._plan, self._plan.ids
        told: dict[type[Base], set[int]] = {}
        for one in tells:
            told.setdefault(one.table, set()).add(one.id)
        articles = set(self.new_articles())
        claims = told.get(model.Claim, set()) | self._of(model.Claim, "id")
        for kind in (model.Appearance, model.Evidence, model.ClaimTag):
            claims |= self._of(kind, "claim_id")
        disputes = told.get(model.Dispute, set()) | self._of(model.Dispute, "id")
        names: set[int] = set(told.get(model.Entity, set()))
        for part in chunks(told.get(model.EntityAlias, set())):
            alias = model.EntityAlias.id.in_(part)
            names |= set(self._ours.scalars(select(model.EntityAlias.entity_id).where(alias)))
        marked = articles | articles_of(self._ours, disputes) | articles_naming(self._ours, names)
        if told.get(model.Tag) or told.get(model.Rating):
            claims |= set(self._ours.scalars(select(model.Claim.id)))
        owe_all(self._ours, ARTICLE, marked)
        owe_all(self._ours, CLAIM, claims)
        return Changes(
            articles=frozenset(marked | self._of(model.Appearance, "article_id")),
            statements=frozenset(marked),
            claims=frozenset(claims),
            disputes=frozenset(disputes),
            questions=frozenset(self._ours.scalars(select(model.Question.id))),
            entities=frozenset(names),
            records=frozenset(ids.of("import_record", i) for i in self._new(model.ImportRecord)),
            searches=frozenset(
                self._of(model.SavedSearch, "id") | told.get(model.SavedSearch, set())
            ),
            tags=bool(
                plan.added.get(model.Tag) or told.get(model.Tag) or plan.added.get(model.ClaimTag)
            ),
            ratings=bool(plan.added.get(model.Rating) or told.get(model.Rating)),
            topics=bool(plan.topics or told.get(model.TopicFile)),
        )

    def _of(self, kind: type[Base], column: str) -> set[int]:
        return {row[column] for row in self._plan.added.get(kind, []) if row[column]}


def _flatten(session: Session) -> None:
    """Whom an entity is the same as is itself the same as none."""
    entity, other = model.Entity, aliased(model.Entity)
    chained = select(entity.id, other.same_as_id).join(other, other.id == entity.same_as_id)
    for _ in range(10):
        found = session.execute(chained.where(other.same_as_id.is_not(None))).all()
        for id, root in found:
            tell(session, entity, id, {"same_as_id": None if root == id else root})
        if not found:
            return
