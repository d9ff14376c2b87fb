"""A database in memory, as the index sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.search import ArticleDoc, ClaimDoc, Owed


class MemoryFeed:
    """Articles and claims by id, and an outbox; a Feed."""

    def __init__(self, library_id: str = "library-1") -> None:
        self.library_id = library_id
        self.articles: dict[int, ArticleDoc] = {}
        self.claims: dict[int, ClaimDoc] = {}
        self.outbox: list[Owed] = []
        self.last = 0

    def put(self, *docs: ArticleDoc | ClaimDoc) -> None:
        for doc in docs:
            if isinstance(doc, ArticleDoc):
                self.articles[doc.id] = doc
                self._owe("article", doc.id)
            else:
                self.claims[doc.id] = doc
                self._owe("claim", doc.id)

    def delete_article(self, row_id: int) -> None:
        del self.articles[row_id]
        self._owe("article", row_id)

    def delete_claim(self, row_id: int) -> None:
        del self.claims[row_id]
        self._owe("claim", row_id)

    def highest(self) -> int:
        return self.last

    def pending(self, after: int) -> Sequence[Owed]:
        return [entry for entry in self.outbox if entry.id > after]

    def article(self, row_id: int) -> ArticleDoc | None:
        return self.articles.get(row_id)

    def some_articles(self, row_ids: Sequence[int]) -> Iterable[ArticleDoc]:
        return [self.articles[id] for id in row_ids if id in self.articles]

    def elsewhere(self) -> None:
        return None

    def claim(self, row_id: int) -> ClaimDoc | None:
        return self.claims.get(row_id)

    def all_articles(self) -> Iterable[int]:
        return list(self.articles)

    def all_claims(self) -> Iterable[int]:
        return list(self.claims)

    def settle(self, upto: int) -> None:
        self.outbox = [entry for entry in self.outbox if entry.id > upto]

    def _owe(self, kind: str, row_id: int) -> None:
        self.last += 1
        self.outbox.append(Owed(self.last, "article" if kind == "article" else "claim", row_id))
