"""The side of reading that runs in the worker process, where a hostile file can do no harm."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader
from core.importers.base import Importer, Opened
from core.importers.cuts import Cutter
from core.importers.feed import FeedImporter
from core.importers.formats import Format, format_of
from core.importers.lexicon import Lexicon
from core.importers.questions import EMPTY, FileQuestion, Question, TextQuestion
from core.importers.registry import CONTAINERS, IMPORTERS, MANY, TABLES
from core.importers.tables import NO_COLUMN
from core.importers.text import TextImporter
from core.values import (
    CutChoice,
    FeedLook,
    Guess,
    Look,
    RefusedPart,
    TableChoice,
    TableField,
)

TOO_MUCH_MEMORY = "Reading it needed too much memory."
DEEP = "It nests too deeply to be read."


Answer = Opened | Look | FeedLook | None


def answering(longest: int) -> Callable[[Question], Answer]:
    """What the worker process answers with; `longest` is the most code points of one article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are ours to give
    files = _Files(ArticleReader(Lexicon.load(), longest))

    def answer(question: Question) -> Answer:
        if question is None:
            return None
        try:
            found = _answer(files, question)
        except ReadingError:
            raise
        except MemoryError:
            raise ReadingError(TOO_MUCH_MEMORY) from None
        except RecursionError:
            raise ReadingError(DEEP) from None
        except Exception as error:  # the importer's door: parsers raise what they like
            raise ReadingError(f"It could not be read ({type(error).__name__}).") from error
        return found

    return answer


def _answer(files: _Files, question: FileQuestion | TextQuestion) -> Answer:
    if isinstance(question, TextQuestion):
        return files.look_at_text(question) if question.look else files.pasted(question)
    if question.entries:
        return files.entries(question)
    return files.look(question) if question.look else files.open(question)


class _Files:
    """Files and the files inside them; those on the way to the last one asked for are remembered."""

    def __init__(self, articles: ArticleReader) -> None:
        self._articles = articles
        self._feeds = FeedImporter(articles)
        self._makers = {make(articles).format: make for make in MANY}
        readers = [make(articles) for make in IMPORTERS]
        self._containers = {c.format: c for c in (make(articles) for make in CONTAINERS)}
        self._tables = {t.format: t for t in (make(articles) for make in TABLES)}
        others: dict[Format, Importer] = {reader.format: reader for reader in readers}
        self._importers: dict[Format, Importer] = {**others, **self._containers, **self._tables}
        self._path: Path | None = None
        self._found = dict[tuple[int, ...], tuple[bytes, Format]]()

    def pasted(self, question: TextQuestion) -> Opened:
        """The articles of a text."""
        return self._cut_text(question)[0]

    def look_at_text(self, question: TextQuestion) -> Look | None:
        """Where a text would be cut; None for one article."""
        return self._cut_text(question)[1].look()

    def _cut_text(self, question: TextQuestion) -> tuple[Opened, Cutter]:
        if not question.text.strip():
            raise ReadingError(EMPTY)
        articles = self._articles.cutting(_cuts(question.choice))
        drafts = TextImporter(articles).read_text(question.text)
        return _guessed(Opened(tuple(drafts)), articles.cutter), articles.cutter

    def open(self, question: FileQuestion) -> Opened:
        """What a file holds."""
        data, format = self._at(question)
        if format in self._tables:
            return self._table(format, data, question)
        opened = self._cut(format, data, question)[0]
        if not opened.drafts and not opened.parts:
            raise ReadingError(NO_TEXT)
        return opened

    def look(self, question: FileQuestion) -> Look | None:
        """How a table or a collection would be read; None for other files."""
        data, format = self._at(question)
        if format in self._tables:
            choice = question.choice if isinstance(question.choice, TableChoice) else None
            return self._tables[format].look(data, choice)
        if format in self._makers:
            return self._cut(format, data, question)[1].look()
        return None

    def entries(self, question: FileQuestion) -> FeedLook | None:
        """The entries of a feed; None for other files."""
        data, format = self._at(question)
        return self._feeds.look(data) if format is Format.FEED else None

    def _table(self, format: Format, data: bytes, question: FileQuestion) -> Opened:
        if isinstance(question.choice, TableChoice):
            return self._tables[format].open_by(data, question.choice)
        table = self._tables[format]
        if question.inside:
            return table.open(data)
        if TableField.TEXT not in table.look(data).choice.columns:
            return Opened(refused=(RefusedPart("", NO_COLUMN),), guess=Guess.COLUMNS)
        return replace(table.open(data), guess=Guess.COLUMNS)

    def _cut(self, format: Format, data: bytes, question: FileQuestion) -> tuple[Opened, Cutter]:
        """What a file holds that may be a collection, and what cut it."""
        articles = self._articles.cutting(_cuts(question.choice))
        make = self._makers.get(format)
        importer = make(articles) if make else self._importers[format]
        opened = importer.open(data)
        return (opened if question.inside else _guessed(opened, articles.cutter)), articles.cutter

    def _at(self, question: FileQuestion) -> tuple[bytes, Format]:
        if self._path != question.path or not question.inside:
            self._found.clear()
            self._path = question.path
        return self._reached(question, question.inside)

    def _reached(self, question: FileQuestion, inside: tuple[int, ...]) -> tuple[bytes, Format]:
        if inside in self._found:
            return self._found[inside]
        if inside:
            around, of = self._reached(question, inside[:-1])
            data = self._containers[of].part(around, inside[-1])
        else:
            data = _bytes_of(question)
        found = data, _format(data, question.suffix(len(inside)))
        self._forget(inside)
        if found[1] in self._containers:
            self._found[inside] = found
        return found

    def _forget(self, inside: tuple[int, ...]) -> None:
        """Let go of the files that do not lie on the way to this one."""
        for other in [other for other in self._found if inside[: len(other)] != other]:
            del self._found[other]


def _cuts(choice: object) -> CutChoice | None:
    return choice if isinstance(choice, CutChoice) else None


def _guessed(opened: Opened, cutter: Cutter) -> Opened:
    return replace(opened, guess=Guess.CUTS) if cutter.cut.guessed else opened


def _bytes_of(question: FileQuestion) -> bytes:
    if question.content is not None:
        return question.content
    try:
        return question.path.read_bytes()
    except FileNotFoundError:
        raise ReadingError("It is no longer there.") from None
    except PermissionError:
        raise ReadingError("You have no permission to read it.") from None
    except OSError as error:
        raise ReadingError(f"It cannot be read: {error.strerror}.") from error


def _format(data: bytes, suffix: str) -> Format:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadingError(EMPTY)
    return format_of(data, suffix)
