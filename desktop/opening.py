"""Opening a library off the window's thread, with what the window shows of it first."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.settings import Settings
from core.values import Article, Key

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library


@dataclass(frozen=True)
class Opened:
    """A library, and the articles that were in it when it was opened."""

    library: Library
    articles: list[Article]


def open_library(
    path: Path, settings: Settings | None, *, reading: bool = False, key: Key = None
) -> Opened:
    """Open a library and list its articles, which may be thousands; raises LibraryError."""
    from core.library import Library

    library = Library.open(path, settings, reading=reading, key=key)
    with ExitStack() as unless_listed:
        unless_listed.callback(library.close)
        opened = Opened(library, library.articles())
        unless_listed.pop_all()
    return opened
