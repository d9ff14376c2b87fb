"""In every format, text with letters of all kinds comes in whole, and blocks cover it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import Reader
from core.importers.article import ArticleReader
from core.importers.formats import Format, format_of
from core.importers.registry import CONTAINERS, IMPORTERS, TABLES
from core.settings import Settings
from core.text import normalise
from tests.core.importers.letters import FILES, SAID


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    reader = Reader(Settings())
    yield reader
    reader.close()


def test_there_is_a_file_for_every_importer(articles: ArticleReader) -> None:
    read = {make(articles).format for make in (*IMPORTERS, *CONTAINERS, *TABLES)}
    made = {format_of(make(), Path(name).suffix) for name, make in FILES.items()}
    assert made == read == set(Format)


@pytest.mark.parametrize("name", FILES)
def test_every_letter_and_every_place(shared_reader: Reader, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    (draft,) = shared_reader.read(path).drafts
    expected = [" ".join(normalise(line).split()) for line in SAID]
    found = [block.span.of(draft.text) for block in draft.blocks]
    assert "".join("".join(found).split()) == "".join("".join(expected).split())
    end = 0
    for block in draft.blocks:
        assert not draft.text[end : block.span.start].strip()
        end = block.span.end
    assert end == len(draft.text)
    for line in expected:
        start = draft.text.index(line)
        assert draft.text[start : start + len(line)] == line
