"""A library with a passphrase: nothing of it can be read without, and all of it works with it."""

from __future__ import annotations

import logging
import pickle
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.commands import MarkClaim
from core.errors import DamagedError, LibraryError, PassphraseError
from core.library import Library
from core.progress import Progress
from core.settings import Settings
from core.store.backup import list_backups
from core.store.cabinet import originals_in
from core.store.connecting import is_plain, opens
from core.store.resealing import CHANGING
from core.store.sealing import MARK
from core.values import DeletionWish, Key, Passphrase, PositionDraft, QuestionDraft
from tests.faults.upgrading import make_old

SETTINGS = Settings(workers=1)
KEY, OTHER = Passphrase("tide's “and” tow"), Passphrase("another")
MARKER = "Zebrafold"
TEXT = (
    f"The {MARKER} minister said on Monday that 20 people had died in Wexbury. The mayor said that "
    "it was false that 20 people had died, and that nobody knew."
)


def traces(*folders: Path) -> list[str]:
    """The files in which the marked word stands readable, in any of the usual encodings."""
    forms = [word.encode(code) for word in (MARKER, MARKER.lower(), MARKER.upper())
             for code in ("utf-8", "utf-16-le", "utf-16-be")]  # fmt: skip
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [str(f) for f in files if any(form in f.read_bytes() for form in forms)]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this process and its children put temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def session(home: Path, key: Key, files: Path) -> Iterator[None]:
    """A day's work, with a stop where the folder can be looked at."""
    files.mkdir()
    (files / "a.txt").write_text(f"{TEXT} From a file.", encoding="utf-8")
    with closing(Library.open(home, SETTINGS, key=key)) as library:
        library.ingest([files], Progress())
        library.ingest_text(f"{TEXT} Pasted.", Progress())
        library.ingest_page(f"<html><body><p>{TEXT} A page.</p></body></html>", Progress())
        assert len(library.articles()) == 3
        yield
        article = library.articles()[0].id
        library.do(MarkClaim(f"{MARKER} claim", article, 0, 9))
        first, other = PositionDraft(f"{MARKER} yes", ("yes",)), PositionDraft("No", ("no",))
        library.do(library.question_command(QuestionDraft(f"{MARKER}?", (first, other))))
        assert library.search(MARKER).total > 0
        assert library.search(f"entity:Wexbury {MARKER}*").total > 0
        library.undo()
        library.redo()
        library.backup()
        assert library.check(Progress()) == []
        yield
    yield
    with closing(Library.open(home, SETTINGS, key=key)) as library:
        assert library.problems == ()
        assert library.search(MARKER).total > 0
        assert [q.text for q in library.questions() if MARKER in q.text]
        assert not any(library.original(a.id) for a in library.articles()) or key is None
    yield


@pytest.mark.parametrize("key", [KEY, None])
def test_no_word_of_an_article_lies_readable_on_the_disk(
    tmp_path: Path,
    temporary: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    key: Key,
) -> None:
    home, found = tmp_path / "desk", list[str]()
    with caplog.at_level(logging.DEBUG):
        for _ in session(home, key, tmp_path / "files"):
            found += traces(home, temporary)
    if key is None:
        assert any("library.db" in file for file in found)  # else nothing would be found anyway
        assert any("originals" in file for file in found)
        assert any("topics" in file for file in found)
        assert any("index" in file for file in found)
        return
    assert found == []
    said = capfd.readouterr()
    for words in (KEY.secret, MARKER):
        assert words not in caplog.text + said.out + said.err


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, since the language work and each opening take seconds."""
    home = tmp_path_factory.mktemp("sealed") / "desk"
    with closing(Library.open(home, SETTINGS, key=KEY)) as library:
        library.ingest_text(TEXT, Progress())
        library.backup()
    return home


@pytest.fixture
def sealed(made: Path, tmp_path: Path) -> Path:
    """A library with a passphrase, an article and a backup."""
    return shutil.copytree(made, tmp_path / "desk")


def test_a_wrong_passphrase_is_told_from_damage(sealed: Path) -> None:
    with pytest.raises(PassphraseError, match="has a passphrase"):
        Library.open(sealed, SETTINGS)
    with pytest.raises(PassphraseError, match="does not open this library"):
        Library.open(sealed, SETTINGS, key=OTHER)
    with pytest.raises(PassphraseError, match="does not open this library"):
        Library.open(sealed, SETTINGS, key=OTHER, reading=True)
    database = sealed / "library.db"
    whole = database.read_bytes()
    database.write_bytes(b"\xff" * 4096 + whole[4096:])
    with pytest.raises(PassphraseError, match="does not open this library"):
        Library.open(sealed, SETTINGS, key=OTHER)
    with pytest.raises(DamagedError, match="damaged"):
        Library.open(sealed, SETTINGS, key=KEY)
    best = next(b for b in Library.backups(sealed, Progress(), KEY) if b.backup.sound)
    assert Library.restore(sealed, best.backup.name, Progress(), KEY)
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        assert library.search(MARKER).total > 0


def test_it_may_be_typed_as_another_keyboard_makes_it(sealed: Path) -> None:
    Library.change_passphrase(sealed, KEY, Passphrase("cafe\u0301 ﬁn"), Progress())
    Library.check_passphrase(sealed, Passphrase("caf\u00e9 fin"))


@pytest.mark.parametrize("words", ["", "  ", "a\nb", "a\0b", "x'98483C6EB40B6C31A448'", "\ud800"])
def test_what_is_no_passphrase_is_refused(words: str) -> None:
    with pytest.raises(PassphraseError):
        Passphrase(words)


def test_it_shows_itself_to_nobody() -> None:
    for said in (repr(KEY), str(KEY), f"{KEY}", repr([KEY])):
        assert "tide" not in said
    with pytest.raises(TypeError):
        pickle.dumps(KEY)


def test_a_second_program_reads_and_searches_beside_the_first(sealed: Path) -> None:
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as first:
        first.ingest_text(f"{TEXT} Another one.", Progress())
        with closing(Library.open(sealed, SETTINGS, key=KEY, reading=True)) as second:
            assert len(second.articles()) == 2
            assert second.search(MARKER).total == first.search(MARKER).total
            with pytest.raises(LibraryError, match="reading only"):
                second.do(MarkClaim("No", 1, 0, 9))


def test_an_original_is_saved_outside_when_asked(sealed: Path, tmp_path: Path) -> None:
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        (article,) = library.articles()
        assert library.original(article.id) is None
        assert library.original_name(article.id) == "pasted.txt"
        library.save_original(article.id, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text("utf-8") == TEXT


def test_an_archive_goes_out_readable_and_comes_in_under_the_passphrase(
    sealed: Path, tmp_path: Path
) -> None:
    file, other = tmp_path / "a.counterclaim", tmp_path / "other"
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        account = library.archive(file, Progress())
    assert (account.articles, account.originals) == (1, 1)
    with closing(Library.open(Library.open_archive(file, tmp_path / "plain", Progress()))) as plain:
        assert plain.search(MARKER).total > 0
        assert plain.original(plain.articles()[0].id) is not None
    with closing(Library.open(other, SETTINGS, key=OTHER)) as library:
        result = library.merge_archive(file, Progress())
        assert result.backup is not None
        assert library.search(MARKER).total > 0
        library.save_original(library.articles()[0].id, tmp_path / "again.txt")
    assert traces(other) == []


def test_deleting_leaves_nothing_to_those_who_have_it(sealed: Path) -> None:
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        (article,) = library.articles()
        assert len(library.deletion(article.id).backups) == 1
        done = library.erase(DeletionWish(article.id, backups=True), Progress())
        assert len(done.backups_deleted) == 1
        assert library.search(MARKER).total == 0
        assert library.check(Progress()) == []
    with closing(originals_in(sealed / "originals", KEY)) as kept:
        assert kept.names() == set()


def test_a_library_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    home = tmp_path / "desk"
    home.mkdir()
    make_old(home / "library.db", "0007", 20)
    Library.change_passphrase(home, None, KEY, Progress())
    with closing(Library.open(home, SETTINGS, key=KEY)) as library:
        assert library.problems == ()
        assert library.check(Progress()) == []
    (copy,) = (one for one in list_backups(home / "backups") if "before-migration" in one.name)
    assert opens(copy, KEY)
    assert not is_plain(copy)


def test_what_a_killed_merge_left_unpacked_is_written_over(sealed: Path) -> None:
    left = sealed / ".merging-x" / "library" / "library.db"
    left.parent.mkdir(parents=True)
    left.write_text(TEXT)
    Library.open(sealed, SETTINGS, key=KEY).close()
    assert not left.parent.parent.exists()


def test_a_kept_file_half_written_by_a_killed_change_is_none(sealed: Path) -> None:
    with closing(originals_in(sealed / "originals", KEY)) as kept:
        before = kept.names()
    half = sealed / "originals" / "tmpabcdef.tmp"
    half.write_bytes(b"half of it")
    (sealed / CHANGING).touch()
    Library.open(sealed, SETTINGS, key=KEY).close()
    assert not half.exists()
    with closing(originals_in(sealed / "originals", KEY)) as kept:
        assert kept.names() == before


def test_a_topic_file_that_was_put_into_the_folder_is_taken_in(sealed: Path) -> None:
    file = sealed / "topics" / "walk.toml"
    text = (
        'key = "walk"\nquestion = "Was it a walk?"\nsubject = ["walk"]\n'
        '[[position]]\nkey = "yes"\nlabel = "Yes"\npatterns = ["walk"]\n'
        '[[position]]\nkey = "no"\nlabel = "No"\npatterns = ["no walk"]\n'
    )
    file.write_text(text)
    bad = file.with_name("bad.toml")
    bad.write_text("key = 3")
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        assert "Was it a walk?" in [q.text for q in library.questions()]
    assert not file.exists()
    assert bad.exists()  # it is said what is wrong with it
    with closing(Library.open(sealed, SETTINGS, key=KEY)) as library:
        assert "Was it a walk?" in [q.text for q in library.questions()]


def test_without_sqlcipher_it_says_what_it_lacks(
    sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    for ask in (
        lambda: Library.open(sealed, SETTINGS),
        lambda: Library.open(sealed, SETTINGS, key=KEY),
        lambda: Library.open(tmp_path / "new", SETTINGS, key=KEY),
    ):
        with pytest.raises(LibraryError, match="SQLCipher, which is not installed") as said:
            ask()
        assert not isinstance(said.value, PassphraseError)
    Library.open(tmp_path / "plain", SETTINGS).close()


def test_a_lost_mark_is_made_anew(sealed: Path) -> None:
    (sealed / MARK).unlink()
    Library.open(sealed, SETTINGS, key=KEY).close()
    assert (sealed / MARK).exists()
    with pytest.raises(PassphraseError, match="has a passphrase"):
        Library.open(sealed, SETTINGS)


@pytest.mark.parametrize(("key", "new"), [(KEY, OTHER), (KEY, None), (None, KEY)])
def test_a_change_for_which_there_is_no_room_leaves_the_library_as_it_was(
    sealed: Path, key: Key, new: Key
) -> None:
    resource = pytest.importorskip("resource")
    if key is None:
        Library.change_passphrase(sealed, KEY, None, Progress())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, limits[1]))
    try:
        with pytest.raises(LibraryError):
            Library.change_passphrase(sealed, key, new, Progress())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    with closing(Library.open(sealed, SETTINGS, key=key)) as library:
        assert library.search(MARKER).total > 0
        assert library.problems == ()
    assert all(opens(copy, key) for copy in list_backups(sealed / "backups"))
    assert Library.has_passphrase(sealed) == (key is not None)
