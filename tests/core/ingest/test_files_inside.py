"""Files that hold files, and tables, all the way into a library."""

from __future__ import annotations

from pathlib import Path

from core.library import Library
from core.progress import Progress
from core.values import Outcome, TableChoice, TableField, TableLook
from tests.core.importers.making import mail, zipped

SAID = "The ferry stayed at its quay on Monday, and the board said that it would not sail."


def test_what_is_inside_comes_in_and_what_is_not_is_told(tmp_path: Path) -> None:
    archive, table = tmp_path / "a.zip", tmp_path / "a.csv"
    letter = mail(
        SAID.replace("ferry", "tram"), ("x.txt", "text/plain", f"Bus stays\n\n{SAID}".encode())
    )
    archive.write_bytes(
        zipped({"letter.eml": letter, "a.png": b"\x89PNG\r\n\x1a\n", "b.pdf": "%PDF-1"})
    )
    table.write_text("what,words\nFerry sails again,It will sail in May. The board said so.\n")
    library = Library.open(tmp_path / "library")
    try:
        look = library.look(table)
        assert isinstance(look, TableLook)
        assert look.names == ("what", "words")
        choice = TableChoice({TableField.TITLE: 0, TableField.TEXT: 1})
        result = library.ingest([archive, table], Progress(), {table: choice})
        titles = {article.title for article in library.articles()}
    finally:
        library.close()
    assert titles == {
        "Ferry stays at its quay – the board says why",
        "Bus stays",
        "Ferry sails again",
    }
    inside, rows = result.records
    assert (inside.outcome, rows.outcome) == (Outcome.IMPORTED, Outcome.IMPORTED)
    assert inside.reason.startswith("2 articles taken in; “a.png” was left out: it is not a text")
    assert "“b.pdf” was left out: it is a PDF document that is damaged" in inside.reason
    assert rows.reason == "1 article taken in."
