"""Files inside files, through the reader and its process."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ReadingError
from core.importers import Reader
from core.importers.packed import Packed, clean_name
from core.settings import Settings
from core.values import FileContent, TableChoice, TableField, TableLook
from tests.core.importers.making import docx, mail, pdf, word, zipped
from tests.faults.hostile import packed, pdfs

TEXT = "The {} stays\n\nThe {} stayed at its quay on Monday, and the board said so. It did."
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def shared_reader() -> Iterator[Reader]:
    reader = Reader(Settings(part_seconds=4, read_seconds=12))
    yield reader
    reader.close()


@pytest.fixture
def reader(shared_reader: Reader) -> Reader:
    return shared_reader


def said(what: str) -> str:
    return TEXT.format(what, what)


def read(reader: Reader, folder: Path, data: bytes, name: str = "a.zip") -> FileContent:
    path = folder / name
    path.write_bytes(data)
    content = reader.read(path)
    assert [p.name for p in folder.iterdir()] == [name]
    return content


def test_files_in_an_archive_are_read_like_others_and_named(reader: Reader, tmp_path: Path) -> None:
    letter = mail(said("mail"), ("b.docx", "x/y", docx(word("The bus stays") + word(said("bus")))))
    data = zipped(
        {
            "d/ferry.txt": said("ferry"),
            "__MACOSX/d/._ferry.txt": "x",
            ".DS_Store": "x",
            "b/../../letter.eml": letter,
            "logo.png": PNG,
            "empty.txt": "",
            "inner.zip": zipped({"tram.txt": said("tram"), "broken.pdf": "%PDF-1.7"}),
        }
    )
    content = read(reader, tmp_path, data)
    assert [draft.part for draft in content.drafts] == [
        "ferry.txt",
        "letter.eml",
        "letter.eml › b.docx",
        "inner.zip › tram.txt",
    ]
    assert [(part.name, part.why) for part in content.refused] == [
        ("logo.png", "It is not a text; it seems to be a picture (PNG)."),
        ("empty.txt", "It is empty."),
        ("inner.zip › broken.pdf", "It is a PDF document that is damaged or incomplete."),
    ]


def test_one_part_that_kills_the_process_costs_only_itself(reader: Reader, tmp_path: Path) -> None:
    data = zipped(
        {"a.txt": said("bus"), "b.pdf": pdfs.FILES["form_in_itself.pdf"](), "c.txt": said("tram")}
    )
    content = read(reader, tmp_path, data)
    assert [draft.part for draft in content.drafts] == ["a.txt", "c.txt"]
    assert [part.name for part in content.refused] in ([], ["b.pdf"])
    assert all(part.why.endswith(".") for part in content.refused)


def test_parts_that_cost_time_share_it(tmp_path: Path) -> None:
    reader = Reader(Settings(part_seconds=0.5, inside_seconds=1.4, seconds_a_megabyte=0))
    try:
        reader.read_text(said("ferry"))  # the process is there
        slow = ("<html><body>" + "<b><p>x</b>" * 60_000).encode()
        content = read(reader, tmp_path, zipped({f"{n}.html": slow for n in range(6)}))
    finally:
        reader.close()
    reasons = [part.why for part in content.refused]
    assert len(reasons) == 6
    assert reasons[0] == "Reading it took longer than 0.5 seconds."
    assert "It was left unread, because what came before it took too long." in reasons


def test_depth_has_an_end(reader: Reader, tmp_path: Path) -> None:
    data = zipped({"deep.txt": said("ferry")})
    for n in range(6):
        data = zipped({f"{n}.zip": data})
    content = read(reader, tmp_path, data)
    (part,) = content.refused
    assert part.why == "It lies more than 3 deep in other files."
    assert content.drafts == ()


def test_a_table_is_looked_at_before_it_is_read(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\nFerry stays,It will not sail.\n")
    look = reader.look(path)
    assert isinstance(look, TableLook)
    assert look.names == ("a", "b")
    choice = TableChoice({TableField.TEXT: 1, TableField.TITLE: 0})
    assert reader.read(path, choice=choice).drafts[0].text == "It will not sail."
    path.write_text("The ferry stays.")
    other = tmp_path / "a.txt"
    other.write_text(said("ferry"))
    assert reader.look(other) is None


def test_content_tells_the_format_whatever_the_name(reader: Reader, tmp_path: Path) -> None:
    document = docx(word("The ferry stays") + word(said("ferry")))
    assert read(reader, tmp_path, document, "a.pdf").drafts[0].title == "The ferry stays"
    (tmp_path / "a.pdf").unlink()
    page = pdf(["BT /F1 10 Tf 60 700 Td (The ferry stays at its quay.) Tj ET"])
    assert read(reader, tmp_path, page, "a.docx").drafts[0].text == "The ferry stays at its quay."


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\x.txt", "x.txt"),
        ("C:x.txt", "x.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("a\x00b\nc.txt", "abc.txt"),
        ("..", ""),
        ("a/ . ", ""),
        ("日本/ферри.txt", "ферри.txt"),
    ],
)
def test_names_have_no_folders_and_no_tricks(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned
    assert len(clean_name("x" * 9_000 + ".docx")) <= 130


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (packed.locked(), "locked with a password"),
        (packed.bomb(8), "more than 200 times as large as packed"),
        (packed.bomb(1, zipfile.ZIP_BZIP2), "packed in a way"),
        (packed.bomb(65, zipfile.ZIP_STORED), "larger than 64 MB"),
        (zipped({"a.txt": "abc"}).replace(b"PK\x03\x04", b"PK\x03\x05"), "damaged inside"),
    ],
    ids=["locked", "bomb", "method", "large", "damaged"],
)
def test_a_file_of_an_archive_that_cannot_be_unpacked(data: bytes, words: str) -> None:
    archive = Packed(data)
    with pytest.raises(ReadingError, match=words):
        archive.read_entry(archive.entries[0])
