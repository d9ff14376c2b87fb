"""The passphrase of a library, as it goes through the program."""

from __future__ import annotations

import re
from typing import NoReturn
from unicodedata import category, normalize

from core.errors import PassphraseError

_RAW = re.compile(r"[xX]'[^']*'")  # SQLCipher would take it for the key itself


class Passphrase:
    """What opens a library; two that look the same on the screen are the same (NFKC).

    It says its words to nobody but `secret`: not to a log, an error or another process. Raises
    PassphraseError for one that cannot be used.
    """

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        made = normalize("NFKC", words)
        if not made.strip():
            raise PassphraseError("A passphrase must not be empty.")
        if any(category(letter) in ("Cc", "Cs") for letter in made):
            raise PassphraseError("A passphrase is one line, without control characters.")
        if _RAW.fullmatch(made):
            raise PassphraseError("A passphrase must not be written as x'…'.")
        self._words = made

    @property
    def secret(self) -> str:
        """The words themselves, for the one place that hands them to the database."""
        return self._words

    def __repr__(self) -> str:
        return "Passphrase(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passphrase) and other._words == self._words

    def __hash__(self) -> int:
        return hash(self._words)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a passphrase does not leave the process")


Key = Passphrase | None  # None for a library without one
