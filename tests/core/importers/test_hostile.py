"""A few of the hostile files and damaged files; all of them by hand, see tests/faults."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ReadingError
from core.importers import Reader
from core.settings import Settings
from tests.faults.hostile import ALL
from tests.faults.hostile_files import read
from tests.faults.mutating import mutants, read_all

QUICK = (
    "lone_surrogates_utf16.txt", "nul_within.txt", "numbers.rtf", "xxe.rss", "deep.rss", "xxe.docx",
    "laughs.docx", "surrogates.docx", "cut_off_inside.docx", "locked.docx", "notes_in_notes.odt",
    "laughs.odt", "numbers.xlsx", "no_sheet.xlsx", "names.zip", "link.zip", "directory_only.zip",
    "nested_20.zip", "codec_punycode.eml", "nested_5000.eml", "dates.eml", "surrogates.eml",
    "saved_script.mhtml", "pages_in_a_ring.pdf", "places_in_a_ring.pdf", "actions.pdf", "outside.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    reader = Reader(Settings())
    yield reader
    reader.close()


@pytest.mark.parametrize("name", QUICK)
def test_a_hostile_file_does_no_harm(shared_reader: Reader, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(ALL[name]())
    outcome = read(shared_reader, path)
    assert not outcome.faults, outcome
    assert "(" not in outcome.sentence.partition(" refused ")[0], outcome  # no name of an exception


def test_no_file_of_the_machine_is_read(shared_reader: Reader, tmp_path: Path) -> None:
    for name in ("xxe.html", "outside.html", "names.zip"):
        path = tmp_path / name
        path.write_bytes(ALL[name]())
        for draft in shared_reader.read(path).drafts:
            assert "root:" not in draft.text
            assert "/" not in draft.part
            assert draft.url == ""


def test_damaged_files_are_read_or_refused(shared_reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    outcomes = read_all(folder, mutants(120, seed=5), shared_reader)
    assert not [outcome for outcome in outcomes if outcome.faults]
    assert sum(outcome.sentence[:1].isdigit() for outcome in outcomes) > 40


@pytest.mark.parametrize("name", ["link.zip", "outside.docx"])
def test_a_way_out_of_an_archive_leads_nowhere(
    shared_reader: Reader, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(ALL[name]())
    with pytest.raises(ReadingError):
        shared_reader.read(path)
