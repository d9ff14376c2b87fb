"""What is wrong with a query while it is read, and how it may have been meant."""

from __future__ import annotations

import sys

END = sys.maxsize  # behind the last character of any query
Edit = tuple[int, int, str]  # where, how many code points go, what comes instead


class Fault(Exception):
    """A query cannot be read: why, the code points at fault, and the edit that would mend it."""

    def __init__(self, message: str, at: int, length: int = 1, edit: Edit | None = None) -> None:
        super().__init__(message)
        self.at, self.length, self.edit = at, length, edit

    def mended(self, query: str) -> str:
        """The query with the edit made, "" if there is none or nothing is left."""
        if self.edit is None:
            return ""
        at, length, instead = self.edit
        return " ".join(f"{query[:at]}{instead}{query[at:][length:]}".split())


def removal(message: str, at: int, length: int = 1) -> Fault:
    """A fault that is mended by taking the code points away."""
    return Fault(message, at, length, (at, length, ""))
