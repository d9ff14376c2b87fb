"""No byte of an export says on whose machine, where or with what it was made."""

from __future__ import annotations

import getpass
import socket
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from core.exporters import exporter_for
from core.exporters.cleaning import without_path
from core.progress import Progress
from core.report import binder, told
from core.report.gathering import gather_articles
from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from core.values import Draft, Newsroom, ReportForm
from tests.core.report.payloads import PAYLOADS, report_data

FORMS = [form for form in ReportForm if form not in (ReportForm.PDF, ReportForm.CSV)]


def all_bytes(path: Path) -> bytes:
    if not is_zipfile(path):
        return path.read_bytes()
    with ZipFile(path) as package:
        return b"\n".join(package.read(n) for n in package.namelist()) + path.read_bytes()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [told, binder])
def test_no_trace_in_any_form(form: ReportForm, kind: type, tmp_path: Path) -> None:
    plain = replace(report_data(PAYLOADS[:1]), newsroom=Newsroom())
    target = tmp_path / "report"
    exporter_for(form).write(kind(plain), target, Progress())
    data = all_bytes(target)
    user = getpass.getuser()
    names = [str(tmp_path), str(Path.home()) + "/", socket.gethostname(), str(Path.cwd())]
    names += [] if user == "root" else [user]
    names += ["XlsxWriter", "xlsxwriter", "python-docx", "openpyxl", "John McNamara"]
    assert not [name for name in names if name and name.encode() in data]


def test_an_article_from_a_file_does_not_say_where_it_lay(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    database = Database(tmp_path / "library" / "library.db")
    with database.writing() as session:
        draft = Draft("T", "Text.", url="file:///home/erika/desk/page.html")
        articles.add_draft(session, draft, None, fingerprint(draft.text))
    with database.reading() as session:
        data = gather_articles(session, None, Newsroom(), Progress())
    database.close()
    assert data.articles[0].article.url == "page.html"


@pytest.mark.parametrize(
    ("url", "left"),
    [
        ("file:///home/erika/a.pdf", "a.pdf"), ("/home/erika/a.pdf", "a.pdf"), ("~/a.pdf", "a.pdf"),
        (r"C:\Users\Erika\a.pdf", "a.pdf"), (r"\\server\desk\a.pdf", "a.pdf"), ("file:///C%3A%5CUsers%5Ca", "a"),
        ("https://x.example/home/erika/a", "https://x.example/home/erika/a"), ("", ""), ("a note", "a note"),
    ],
)  # fmt: skip
def test_of_a_path_the_name_is_left(url: str, left: str) -> None:
    assert without_path(url) == left
