"""What the index is fed with: the database, asked in the terms of the search."""

from __future__ import annotations

from collections.abc import Sequence

from core.search import Owed
from core.store import articles, claims, outbox
from core.store.database import Database


class StoreFeed:
    """Feeds the index of one library from its database (a core.search.Feed)."""

    def __init__(self, database: Database, library_id: str) -> None:
        self._database = database
        self.library_id = library_id

    def highest(self) -> int:
        """The highest outbox id that was ever given."""
        with self._database.reading() as session:
            return outbox.highest(session)

    def pending(self, after: int) -> Sequence[Owed]:
        """What is owed after a watermark, in order."""
        with self._database.reading() as session:
            return [Owed(*entry) for entry in outbox.pending(session, after)]

    def settle(self, upto: int) -> None:
        """Forget what is owed up to a watermark that is in the index."""
        with self._database.writing() as session:
            outbox.settle(session, upto)

    def all_articles(self) -> list[int]:
        """The ids of all articles."""
        with self._database.reading() as session:
            return articles.article_ids(session)

    def all_claims(self) -> list[int]:
        """The ids of all claims."""
        with self._database.reading() as session:
            return claims.claim_ids(session)
