"""A real database in a folder of its own."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from core.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database]:
    """A new library's database."""
    database = Database(tmp_path / "library.db")
    yield database
    database.close()
