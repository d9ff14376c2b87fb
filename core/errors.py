"""Problems of the user's world, each with a sentence for the screen; everything else is a bug.

CounterclaimError
├── LibraryError      the library cannot be opened, is newer than the program, has no room
│   ├── DamagedError  its database is damaged or gone; a backup can be brought back
│   ├── ReadOnlyError  it cannot be worked in now, but it can be read
│   └── PassphraseError  it is not opened without its passphrase, or the one given is wrong
├── ReadingError      a file from outside cannot be taken in
├── LanguageError     the language model is missing or its process ended
├── QueryError        a search query cannot be read; knows where
├── ExportError       a report or table cannot be written
├── CommandError      a change cannot be made or taken back
└── DataError         a file of language data, a watch topic or a reference fact is not as it should be
"""

from __future__ import annotations


class CounterclaimError(Exception):
    """A problem the user can understand; `str(error)` is the sentence to show."""


class LibraryError(CounterclaimError):
    """The library cannot be opened or used."""


class DamagedError(LibraryError):
    """The library's database is damaged, or gone: a backup can be brought back."""


class ReadOnlyError(LibraryError):
    """The library cannot be worked in now, as when another program is, but it can be opened for reading."""


class PassphraseError(LibraryError):
    """The library has a passphrase, and what was given, if anything, does not open it."""


class ReadingError(CounterclaimError):
    """A file from outside cannot be taken in."""


class LanguageError(CounterclaimError):
    """The language work cannot be done."""


class ExportError(CounterclaimError):
    """A report or a table cannot be written."""


class CommandError(CounterclaimError):
    """A change cannot be made or taken back."""


class DataError(CounterclaimError):
    """A data file is not as it should be; the sentence names the file."""


class QueryError(CounterclaimError):
    """A query cannot be read.

    `position` is the code point of the query at which reading stopped, `length` how many from there
    are at fault. `mended` is the query as it was most likely meant, "" if that cannot be told.
    """

    def __init__(self, message: str, position: int, length: int = 1, mended: str = "") -> None:
        super().__init__(message)
        self.position = position
        self.length = length
        self.mended = mended
