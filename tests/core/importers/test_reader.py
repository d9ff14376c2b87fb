from __future__ import annotations

import codecs
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ReadingError
from core.importers import Reader
from core.progress import Cancelled, Progress
from core.settings import Settings
from tests.core.importers.samples import ONE, THREE, TWO

TEXT = "Überfahrt nach Storvik bleibt zu\n\nThe board’s log – of 4 May – said “no”. It cost €4, the café’s owner said."


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    """One reading process for all tests here (conftest knows the name and lets it run on)."""
    reader = Reader(Settings())
    yield reader
    reader.close()


@pytest.fixture
def reader(shared_reader: Reader) -> Reader:
    return shared_reader


def written(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(reader: Reader, path: Path) -> str:
    with pytest.raises(ReadingError) as caught:
        reader.read(path)
    sentence = str(caught.value)
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    return sentence


def test_a_file_of_several_articles(reader: Reader, tmp_path: Path) -> None:
    path = written(tmp_path, "\n\nSource link\n\n".join([ONE, TWO, THREE]).encode())
    assert len(reader.read(path).drafts) == 3


def test_pasted_text_is_text_whatever_it_looks_like(reader: Reader) -> None:
    (draft,) = reader.read_text("<html><body><script>alert(1)</script> the ferry stays.").drafts
    assert "<script>alert(1)</script>" in draft.text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_encodings(reader: Reader, tmp_path: Path, mark: bytes, encoding: str) -> None:
    text = TEXT.replace("’", "'") if (mark, encoding[:6]) == (b"", "utf-16") else TEXT
    text = (
        text.replace("–", "-").replace("“", '"').replace("”", '"').replace("€", "")
        if text != TEXT
        else text
    )
    (draft,) = reader.read(written(tmp_path, mark + text.encode(encoding))).drafts
    assert (draft.title, draft.text) == tuple(text.split("\n\n"))


def test_content_tells_more_than_the_name(reader: Reader, tmp_path: Path) -> None:
    page = (
        f"<!doctype html><html><body><article>{'<p>The ferry stays at its quay, he said.</p>' * 3}"
    )
    (draft,) = reader.read(written(tmp_path, page.encode(), "a.txt")).drafts
    assert "<p>" not in draft.text
    (draft,) = reader.read(written(tmp_path, TEXT.encode(), "a.unknown")).drafts
    assert draft.title == TEXT.split("\n")[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 ...", "PDF document that is damaged"),
        (b"PK\x03\x04rest", "archive that is damaged"),
        (b"{\\rtf1}", "No article text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"\x7fELF\x02", "program"),
        (b"<?xml version='1.0'?><rss></rss>", "No article text"),
        (bytes(range(256)) * 20, "not a text"),
        (b"The ferry" + b"\x00" * 40 + b"stays", "not a text"),
        (os.urandom(5000).replace(b"\x00", b"\x01"), "not a text"),
        (b"...", "No article text"),
    ],
)
def test_what_is_no_text_is_named(reader: Reader, tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(reader, written(tmp_path, data))


def test_what_is_no_file(reader: Reader, tmp_path: Path) -> None:
    assert "no longer there" in refusal(reader, tmp_path / "gone.txt")
    assert "folder" in refusal(reader, tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(reader: Reader, tmp_path: Path) -> None:
    path = written(tmp_path, b"The ferry stays.")
    path.chmod(0)
    assert "permission" in refusal(reader, path)


def test_a_large_file_is_refused_unread_with_both_numbers(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    sentence = refusal(reader, path)
    assert "200 MB" in sentence
    assert "64 MB" in sentence


def test_limits_of_text_time_and_memory(tmp_path: Path) -> None:
    page = "<html><body><article>" + "<p>The ferry stays, he said.</p>" * 40_000
    cases = (
        (Settings(longest_text=1000), ("The ferry stays. " * 100).encode(), "1,000"),
        (Settings(read_seconds=0.2), page.encode(), "longer than 0.2 seconds"),
        (Settings(worker_memory=400 << 20), b"The ferry stays. " * 3_000_000, "memory"),
    )
    for settings, data, words in cases:
        reader = Reader(settings)
        try:
            assert words in refusal(
                reader, written(tmp_path, data, "a.html" if b"<" in data else "a.txt")
            )
            if settings.read_seconds > 1:  # in less, a new process may not even have started
                assert reader.read_text(THREE).drafts[0].title.startswith("Two held")
        finally:
            reader.close()


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = written(tmp_path, b"<html>" + b"<p>The ferry stays, he said.</p>" * 40_000)
    reader, progress = Reader(Settings()), Progress()
    timer = threading.Timer(0.5, progress.cancel)
    timer.start()
    try:
        with pytest.raises(Cancelled):
            reader.read(path, progress)
    finally:
        timer.join()
        reader.close()
