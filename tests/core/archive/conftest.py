"""Libraries that are archived and merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.library import Library

Opener = Callable[[str], Library]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """Opens libraries by the name of their folder; all are closed in the end."""
    there: dict[str, Library] = {}

    def open_it(name: str) -> Library:
        if name not in there:
            there[name] = Library.open(tmp_path / name)
        return there[name]

    yield open_it
    for library in there.values():
        library.close()
