"""Those the search is measured beside: SQLite's FTS5 with the same documents, and stock Whoosh, which
writes the same words."""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.search import ArticleDoc

Row = tuple[str, str, str, str, str, str]  # kind, title, text, source, holder, date


def rows(articles: Iterable[ArticleDoc]) -> Iterator[Row]:
    """Each article and each statement as one document."""
    for doc in articles:
        date = doc.published.edtf if doc.published else ""
        names = " ".join(name.name for name in doc.entities)
        yield "article", doc.title, doc.text, doc.source, names, date
        for said in doc.statements:
            yield "statement", "", said.text, doc.source, said.holder, date


class Fts5:
    """One table with a Porter stemmer and prefix indexes, and one of dates."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = sqlite3.connect(path)
        self._db.execute("pragma mmap_size=2000000000")
        self._db.execute("pragma cache_size=-200000")

    def build(self, articles: Iterable[ArticleDoc]) -> None:
        """Write all of them."""
        self._db.execute(
            "create virtual table doc using fts5(title, text, source, holder, "
            "tokenize='porter unicode61', prefix='2 3')"
        )
        self._db.execute("create table about(id integer primary key, kind text, date text)")
        with self._db:
            for number, (kind, title, text, source, holder, date) in enumerate(rows(articles), 1):
                values = (number, title, text, source, holder)
                self._db.execute(
                    "insert into doc(rowid, title, text, source, holder) values (?, ?, ?, ?, ?)",
                    values,
                )
                self._db.execute("insert into about values (?, ?, ?)", (number, kind, date))
        self._db.execute("create index about_date on about(date)")

    def ask(self, match: str, year: str) -> int:
        """The best twenty with their snippets, and how many there are in all."""
        where = "from doc where doc match ?"
        given = [match]
        if year:
            where = "from doc join about on about.id = doc.rowid where doc match ? and date between ? and ?"
            given += [f"{year}-01-01", f"{year}-12-31"]
        best = "select title, snippet(doc, 1, '[', ']', '…', 32) " + where
        self._db.execute(f"{best} order by doc.rank limit 20", given).fetchall()
        return int(self._db.execute(f"select count(*) {where}", given).fetchone()[0])

    def size(self) -> int:
        """Bytes on the disk, text included."""
        return self._path.stat().st_size

    def close(self) -> None:
        self._db.close()


def build_stock_whoosh(folder: Path, articles: Iterable[ArticleDoc]) -> None:
    """The same documents in Whoosh as it comes: its own fields, analyzer and writer, one commit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from whoosh import analysis, fields, index
    schema = fields.Schema(
        kind=fields.ID,
        title=fields.TEXT(analyzer=analysis.StemmingAnalyzer(), stored=True, field_boost=3.0),
        text=fields.TEXT(analyzer=analysis.StemmingAnalyzer(), stored=True),
        source=fields.TEXT(stored=True),
        holder=fields.TEXT(stored=True),
        date=fields.ID(stored=True, sortable=True),
    )
    folder.mkdir(parents=True)
    writer = index.create_in(str(folder), schema).writer(limitmb=256)
    for kind, title, text, source, holder, date in rows(articles):
        writer.add_document(
            kind=kind, title=title, text=text, source=source, holder=holder, date=date
        )
    writer.commit()
