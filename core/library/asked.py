"""What may be asked of a library: questions that answer in milliseconds."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from pathlib import Path
from typing import BinaryIO, TypeVar

from core.errors import LibraryError
from core.nlp.alike import name_proposals
from core.progress import Progress
from core.store import (
    articles,
    claims,
    disputes,
    naming,
    originals,
    questions,
    records,
    statements,
    triage,
)
from core.store.cabinet import originals_in
from core.store.database import Database
from core.store.files import write_whole
from core.values import (
    Article,
    ArticleText,
    Claim,
    Dispute,
    DisputeCounts,
    DisputeFilter,
    DisputeLine,
    DisputeState,
    Entity,
    ImportRecord,
    NameProposal,
    Question,
    Rating,
    Statement,
    Tag,
    Totals,
)

T = TypeVar("T")


class Asked:
    """The questions of a Library; `path` is its folder."""

    # What the parts of a Library ask of the whole.
    reading: bool  # and nothing is changed
    index_due: bool  # to be made anew; until then the database answers
    rebuild_index: Callable[[Progress], None]
    _catch_up: Callable[[], None]  # has the index in step with the database

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self._database = database
        self._originals = originals_in(
            path / "originals", database.key, reading=database.only_reading
        )

    def articles(self, ids: Collection[int] | None = None) -> list[Article]:
        """All articles, or those of some ids that are there; newest first."""
        with self._database.reading() as session:
            return articles.list_articles(session, ids)

    def any_articles(self) -> bool:
        """Whether there is an article."""
        with self._database.reading() as session:
            return articles.any_articles(session)

    def article_ids(self, among: Collection[int] | None = None) -> list[int]:
        """The ids of all articles, or of those `among` some that are there."""
        with self._database.reading() as session:
            return articles.article_ids(session, among)

    def totals(self) -> Totals:
        """How much there is in the library."""
        with self._database.reading() as session:
            return articles.totals(session)

    def article(self, id: int) -> ArticleText:
        """One article with its text; raises LibraryError if it is gone."""
        with self._database.reading() as session:
            return articles.read_article(session, id)

    def texts(self, ids: Collection[int]) -> dict[int, str]:
        """The texts of some articles by their ids, and nothing else of them; without those gone."""
        with self._database.reading() as session:
            return articles.article_texts(session, ids)

    def original(self, id: int) -> Path | None:
        """The file an article came from, as it was kept; None if there is none, or no other program
        could read it."""
        with self._database.reading() as session:
            stored = originals.stored_name(session, id)
        return self._originals.path(stored) if stored else None

    def save_original(self, id: int, target: Path) -> None:
        """Write a copy of the file an article came from, without passphrase. Raises LibraryError."""
        with self._database.reading() as session:
            stored = originals.stored_name(session, id)
        try:
            with self._originals.opened(stored or "") as source:
                write_whole(target.parent, lambda made: _copied(source, made, target.name))
        except OSError as error:
            raise LibraryError(f"The file cannot be written: {error.strerror or error}.") from error

    def original_name(self, id: int) -> str:
        """What the file was called that an article came from, "" if none is kept."""
        with self._database.reading() as session:
            return originals.original_name(session, id)

    def statements(self, article: int | None = None) -> list[Statement]:
        """The statements of one article or of all, in the order of the text."""
        with self._database.reading() as session:
            return statements.list_statements(session, article=article)

    def statements_of(self, entity: int) -> list[Statement]:
        """What a person or organisation said over time: by the day it was said, else published."""
        with self._database.reading() as session:
            return statements.statements_of(session, entity)

    def disputes(
        self, *, article: int | None = None, state: DisputeState | None = None
    ) -> list[Dispute]:
        """The disputes, those to be looked at first."""
        with self._database.reading() as session:
            return disputes.list_disputes(session, article=article, state=state)

    def dispute(self, id: int) -> Dispute:
        """One dispute; raises LibraryError if it is gone."""
        with self._database.reading() as session:
            return _only(disputes.list_disputes(session, ids=[id]), "dispute")

    def dispute_ids(self, wanted: DisputeFilter, among: Collection[int] | None = None) -> list[int]:
        """The disputes that a filter asks for, or those of them that are `among` some; lowest first.

        A filter by words looks through all passages.
        """
        with self._database.reading() as session:
            return triage.dispute_ids(session, wanted, among)

    def dispute_lines(self, ids: Collection[int]) -> list[DisputeLine]:
        """Some disputes as they stand in a list, by id; those that are gone are passed over."""
        with self._database.reading() as session:
            return triage.dispute_lines(session, ids)

    def dispute_counts(self, wanted: DisputeFilter) -> DisputeCounts:
        """How many disputes there are of each state, kind, source and holder."""
        with self._database.reading() as session:
            return triage.dispute_counts(session, wanted)

    def claims(self, article: int | None = None) -> list[Claim]:
        """The claims that appear in one article, or all."""
        with self._database.reading() as session:
            return claims.list_claims(session, article=article)

    def claim(self, id: int) -> Claim:
        """One claim; raises LibraryError if it is gone."""
        with self._database.reading() as session:
            return _only(claims.list_claims(session, ids=[id]), "claim")

    def ratings(self) -> list[Rating]:
        """The verdict scale, in order."""
        with self._database.reading() as session:
            return claims.list_ratings(session)

    def tags(self) -> list[Tag]:
        """All labels."""
        with self._database.reading() as session:
            return claims.list_tags(session)

    def questions(self) -> list[Question]:
        """The watched questions with their positions."""
        with self._database.reading() as session:
            return questions.list_questions(session)

    def entities(self) -> list[Entity]:
        """The people, places and organisations with their spellings."""
        with self._database.reading() as session:
            return naming.list_entities(session)

    def name_proposals(self) -> list[NameProposal]:
        """The names that may be one, each with the reason, the surest first.

        What a user refused is not among them. The cost grows with the number of names.
        """
        with self._database.reading() as session:
            named, apart = naming.list_entities(session), naming.apart_pairs(session)
        return name_proposals(named, apart)

    def records(self) -> list[ImportRecord]:
        """What happened to each file, newest first."""
        with self._database.reading() as session:
            return records.list_records(session)


def _copied(source: BinaryIO, target: BinaryIO, name: str) -> str:
    shutil.copyfileobj(source, target)
    return name


def _only(found: list[T], noun: str) -> T:
    if not found:
        raise LibraryError(f"This {noun} is no longer in the library.")
    return found[0]
