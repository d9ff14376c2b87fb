"""Full-text search over the library: an index beside the database, kept in step with it.

`Index` is the whole of it: it catches up with a `Feed` (the database's side), answers queries and
is made anew when it cannot be trusted. It alone knows Whoosh. The rest turns one query into another.
"""

from core.search.clauses import as_phrase, dropped, narrowed
from core.search.entries import articles_among
from core.search.feed import ArticleDoc, ClaimDoc, Feed, Name, Owed, StatementDoc
from core.search.index import Index

__all__ = [
    "ArticleDoc",
    "ClaimDoc",
    "Feed",
    "Index",
    "Name",
    "Owed",
    "StatementDoc",
    "articles_among",
    "as_phrase",
    "dropped",
    "narrowed",
]
