import multiprocessing
import os
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.library import Library


def test_a_new_library_is_its_owners_alone(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "new" / "library")
    library.close()
    for path in [library.path, *library.path.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0 or path.parent.name == "index", path
    assert (tmp_path / "new" / "library").stat().st_mode & 0o777 == 0o700


def test_a_second_program_is_told_which_process_has_it(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    try:
        with pytest.raises(LibraryError, match=f"process {os.getpid()}"):
            Library.open(tmp_path)
    finally:
        library.close()
    Library.open(tmp_path).close()


def test_a_library_whose_program_was_killed_opens(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_open_and_die, args=(tmp_path,))
    process.start()
    process.join()
    process.close()
    Library.open(tmp_path).close()


def test_a_topic_that_cannot_be_read_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    (tmp_path / "topics" / "mine.toml").write_text("question = ", "utf-8")
    library = Library.open(tmp_path)
    try:
        assert len(library.problems) == 1
        assert "mine.toml" in library.problems[0]
        assert len(library.questions()) == 2
    finally:
        library.close()


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be opened"):
        Library.open(tmp_path / "file")


def _open_and_die(path: Path) -> None:
    Library.open(path)
    os._exit(9)
