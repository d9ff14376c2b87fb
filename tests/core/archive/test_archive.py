"""A library goes into one file and comes out of it again, whole and without a trace of where it was."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from core.commands import MarkClaim, RemoveClaim, SetVerdict, TagClaim
from core.errors import ExportError, LibraryError
from core.library import Library
from core.progress import Cancelled, Progress
from core.store import originals, records
from core.values import Outcome
from tests.core.archive.conftest import Opener
from tests.core.archive.content import every_row
from tests.core.store.making import TEXT, draft

FOLDER = "/home/ada-lovelace/secret desk/"


def fill(library: Library, text: str = TEXT) -> int:
    """An article of a kept file with a claim that has a verdict; a claim taken back."""
    from core.store import articles, language
    from core.text import fingerprint
    from tests.core.store.making import analysis

    with library._database.writing() as session:
        kept = originals.keep_original(session, library._originals, b"<p>It rained</p>", "a.html")
        article = articles.add_draft(session, draft(text), kept, fingerprint(text))
        language.write_analysis(session, article, analysis(text), "1")
        path = f"{FOLDER}flood.html"
        records.add_record(session, path, Outcome.IMPORTED, f"Read {path}.", [article])
        records.add_record(session, r"C:\Users\ada-lovelace\b.txt", Outcome.REFUSED, "Empty.")
    library.do(MarkClaim("20 people died", article, 0, 9, "the mayor", None))
    library.do(SetVerdict(1, 2, "said so"))
    library.do(TagClaim(1, "flood"))
    library.do(MarkClaim("a claim taken back", article, 44, 54, "the police", None))
    library.do(RemoveClaim(2))
    return article


def test_what_comes_out_is_what_went_in(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    article = fill(desk)
    (desk.path / "reference" / "notes.txt").write_text("none yet", "utf-8")
    (desk.path / "templates").mkdir()
    (desk.path / "templates" / "report.css").write_text("body { color: navy }", "utf-8")
    account = desk.archive(tmp_path / "desk.counterclaim", Progress())
    assert (account.articles, account.claims, account.originals) == (1, 1, 1)
    assert account.size == account.path.stat().st_size
    assert account.path.stat().st_mode & 0o777 == 0o600
    Library.open_archive(account.path, tmp_path / "home", Progress())
    home = opened("home")
    with desk._database.reading() as here, home._database.reading() as there:
        assert every_row(there) == every_row(here) | {
            "import_record": every_row(there)["import_record"]
        }
    kept = home.original(article)
    assert kept is not None
    assert kept.read_bytes() == b"<p>It rained</p>"
    assert (home.path / "templates" / "report.css").read_text() == "body { color: navy }"
    assert home.search("flood").hits
    assert home.check(Progress()) == []
    assert home.undo_label() == desk.undo_label()
    assert home.undo()  # the history went along


def test_no_folder_and_no_name_is_in_any_byte(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    account = desk.archive(tmp_path / "desk.counterclaim", Progress())
    with zipfile.ZipFile(account.path) as zipped:
        parts = [zipped.read(name) for name in zipped.namelist()]
        assert {entry.date_time for entry in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for data in (account.path.read_bytes(), *parts):
        for trace in (b"ada-lovelace", b"secret desk", bytes(tmp_path), bytes(Path.home())):
            assert trace not in data
    assert any(b"flood.html" in part for part in parts)


def test_the_archive_is_of_one_moment_and_the_library_stays_as_it_is(
    opened: Opener, tmp_path: Path
) -> None:
    desk = opened("desk")
    fill(desk)
    target = tmp_path / "desk.counterclaim"

    def meanwhile(done: int, _total: int, note: str) -> None:
        if note == "Copying the database":
            with desk._database.writing() as session:
                records.add_record(session, f"{done}.txt", Outcome.REFUSED, "later")

    desk.archive(target, Progress(meanwhile))
    Library.open_archive(target, tmp_path / "home", Progress())
    assert all(record.reason != "later" for record in opened("home").records())
    assert any(record.path.startswith(FOLDER) for record in desk.records())


@pytest.mark.parametrize("note", ["Copying", "Making", "Packing"])
def test_cancelled_it_leaves_nothing(opened: Opener, tmp_path: Path, note: str) -> None:
    desk, folder = opened("desk"), tmp_path / "out"
    fill(desk)
    progress = Progress(lambda _d, _t, words: progress.cancel() if words.startswith(note) else None)
    with pytest.raises(Cancelled):
        desk.archive(folder / "desk.counterclaim", progress)
    assert list(folder.iterdir()) == []


def test_an_archive_that_is_there_stays_until_the_new_one_is_whole(
    opened: Opener, tmp_path: Path
) -> None:
    desk, target = opened("desk"), tmp_path / "desk.counterclaim"
    target.write_text("the one before")
    progress = Progress(
        lambda _d, _t, words: progress.cancel() if words.startswith("Pack") else None
    )
    with pytest.raises(Cancelled):
        desk.archive(target, progress)
    assert target.read_text() == "the one before"
    desk.archive(target, Progress())
    assert zipfile.is_zipfile(target)


def test_a_place_that_cannot_be_written_is_one_sentence(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="cannot be written"):
        opened("desk").archive(tmp_path / "file" / "desk.counterclaim", Progress())


def test_no_library_is_written_over(opened: Opener, tmp_path: Path) -> None:
    target = tmp_path / "desk.counterclaim"
    opened("desk").archive(target, Progress())
    before = sorted(path.name for path in (tmp_path / "desk").iterdir())
    with pytest.raises(LibraryError, match="not empty"):
        Library.open_archive(target, tmp_path / "desk", Progress())
    assert sorted(path.name for path in (tmp_path / "desk").iterdir()) == before
    (tmp_path / "empty").mkdir()
    Library.open_archive(target, tmp_path / "empty", Progress())
    assert opened("empty").check(Progress()) == []


def test_what_was_written_over_is_in_no_free_page(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    long = f"{FOLDER}{'x' * 3000}/"
    with desk._database.writing() as session:
        for number in range(200):
            records.add_record(session, f"{long}{number}.txt", Outcome.REFUSED, f"In {long} it is.")
    desk.archive(tmp_path / "desk.counterclaim", Progress())
    with zipfile.ZipFile(tmp_path / "desk.counterclaim") as zipped:
        data = zipped.read("library.db")
    assert b"xxxx" not in data
    (tmp_path / "copy.db").write_bytes(data)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
