"""The side of reading that runs in the worker process, where a hostile file can do no harm."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from core.errors import ReadingError
from core.importers.article import NO_TEXT, ArticleReader
from core.importers.base import Importer
from core.importers.html import HtmlImporter
from core.importers.lexicon import Lexicon
from core.importers.sniffing import HEAD, not_text
from core.importers.text import TextImporter
from core.values import Draft

EMPTY = "It is empty."
TOO_MUCH_MEMORY = "Reading it needed too much memory."
IMPORTERS: tuple[Callable[[ArticleReader], Importer], ...] = (HtmlImporter, TextImporter)

Question = Path | str  # a file, or a text that was pasted


def answering(longest: int) -> Callable[[Question], list[Draft]]:
    """What the worker process answers with; `longest` is the most code points of one article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are ours to give
    articles = ArticleReader(Lexicon.load())
    importers = tuple(make(articles) for make in IMPORTERS)
    pasted = TextImporter(articles)

    def answer(question: Question) -> list[Draft]:
        try:
            if isinstance(question, Path):
                drafts = _read(question, importers)
            else:
                drafts = pasted.read_text(question) if question.strip() else _refuse(EMPTY)
        except ReadingError:
            raise
        except MemoryError:
            raise ReadingError(TOO_MUCH_MEMORY) from None
        except RecursionError:
            raise ReadingError("It nests too deeply to be read.") from None
        except Exception as error:  # the importer's door: parsers raise what they like
            raise ReadingError(f"It could not be read ({type(error).__name__}).") from error
        return _within(drafts, longest)

    return answer


def importer_for(head: bytes, suffix: str, importers: tuple[Importer, ...]) -> Importer:
    """The importer that is certain of the content, else the one for the suffix, else plain text."""
    certain = next((i for i in importers if i.is_certain(head)), None)
    named = next((i for i in importers if suffix.lower() in i.suffixes), None)
    return certain or named or importers[-1]


def _read(path: Path, importers: tuple[Importer, ...]) -> list[Draft]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadingError("It is no longer there.") from None
    except PermissionError:
        raise ReadingError("You have no permission to read it.") from None
    except OSError as error:
        raise ReadingError(f"It cannot be read: {error.strerror}.") from error
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ReadingError(EMPTY)
    head = data[:HEAD]
    if what := not_text(head):
        raise ReadingError(f"It is not a text; it seems to be {what}.")
    return importer_for(head, path.suffix, importers).read(data)


def _within(drafts: list[Draft], longest: int) -> list[Draft]:
    found = max((len(d.text) for d in drafts), default=0)
    if found > longest:
        raise ReadingError(
            f"An article in it has {found:,} characters; the longest that can be read is {longest:,}."
        )
    return drafts or _refuse(NO_TEXT)


def _refuse(sentence: str) -> list[Draft]:
    raise ReadingError(sentence)
