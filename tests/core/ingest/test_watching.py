"""Which files of watched folders are new and whole."""

from __future__ import annotations

import os
from pathlib import Path

from core.ingest import NewFiles, WatchList


def test_a_file_is_whole_when_it_is_the_same_twice(tmp_path: Path) -> None:
    inbox, new = tmp_path / "inbox", NewFiles(tmp_path / "library")
    (inbox / "deep").mkdir(parents=True)
    file = inbox / "deep" / "a.txt"
    file.write_text("half", encoding="utf-8")
    assert new.look([inbox], {}) == []
    file.write_text("half and half", encoding="utf-8")
    assert new.look([inbox], {}) == []
    assert new.growing == 1
    assert new.look([inbox], {}) == [file]
    assert new.growing == 0


def test_files_that_are_known_hidden_unfinished_or_our_own_are_not_new(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    names = (".hidden.txt", "~$lock.docx", "film.crdownload", "known.txt", "empty.txt", "new.txt")
    for name in names:
        (tmp_path / name).write_text("" if name == "empty.txt" else "words", encoding="utf-8")
    (library / "library.db").write_text("ours", encoding="utf-8")
    new, told = NewFiles(library), {str(tmp_path / "known.txt"): 4e9}
    new.look([tmp_path], told)
    assert new.look([tmp_path], told) == [tmp_path / "new.txt"]


def test_a_known_file_that_changed_is_new(tmp_path: Path) -> None:
    file, new = tmp_path / "a.txt", NewFiles(tmp_path / "library")
    file.write_text("words", encoding="utf-8")
    os.utime(file, (1_000, 1_000))
    told = {str(file): 2_000.0}
    assert [new.look([tmp_path], told), new.look([tmp_path], told), new.growing] == [[], [], 0]
    os.utime(file, (3_000, 3_000))
    assert [new.look([tmp_path], told), new.look([tmp_path], told)] == [[], [file]]


def test_the_list_keeps_folders_with_their_switch(tmp_path: Path) -> None:
    watched, one, two = WatchList(tmp_path), tmp_path / "one", tmp_path / "two"
    assert watched.folders() == []
    watched.put(one, on=True)
    watched.put(two, on=True)
    watched.put(one, on=False)
    assert [(f.path, f.on) for f in WatchList(tmp_path).folders()] == [(one, False), (two, True)]
    watched.remove(one)
    assert [f.path for f in watched.folders()] == [two]
    (tmp_path / "watched.json").write_text('{"no": "list"}', encoding="utf-8")
    assert watched.folders() == []
