from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from core.errors import ExportError
from core.exporters import EXPORTERS, exporter_for
from core.exporters.files import replacing
from core.progress import Cancelled, Progress
from core.report import told
from core.values import ReportForm
from tests.core.report.payloads import PAYLOADS, report_data

# A PDF needs a press: tests/desktop/test_printing.py.
SMALL = report_data(PAYLOADS[:2])
FILES = [form for form in ReportForm if form is not ReportForm.PDF]


def test_a_report_replaces_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("old")
    exporter_for(ReportForm.HTML).write(told(SMALL), target, Progress())
    assert target.read_text("utf-8").startswith("<!doctype html>")
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize("form", list(FILES))
def test_what_is_stopped_leaves_the_old_report(tmp_path: Path, form: ReportForm) -> None:
    target = tmp_path / "report"
    if form is not ReportForm.CSV:
        target.write_text("old")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        exporter_for(form).write(told(SMALL), target, progress)
    left = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert [p.read_text() for p in left] == ([] if form is ReportForm.CSV else ["old"])


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space"), "disk is full"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (OSError(errno.EROFS, "Read-only"), "can only be read"),
        (PermissionError(errno.EACCES, "no"), "may not write"),
    ],
)
def test_trouble_of_the_disk_is_told_plainly(tmp_path: Path, error: OSError, words: str) -> None:
    target = tmp_path / "report.md"
    target.write_text("old")

    def fail() -> None:
        with replacing(target) as file:
            file.write("half")
            raise error

    with pytest.raises(ExportError, match=words):
        fail()
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize("form", list(FILES))
def test_a_missing_folder_is_told(tmp_path: Path, form: ReportForm) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        exporter_for(form).write(told(SMALL), tmp_path / "gone" / "report", Progress())


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        exporter_for(ReportForm.HTML).write(told(SMALL), tmp_path, Progress())
    (tmp_path / "tables").write_text("x")
    with pytest.raises(ExportError, match="is a file"):
        exporter_for(ReportForm.CSV).write(told(SMALL), tmp_path / "tables", Progress())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to")
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def full(path: str, flags: int, mode: int = 0o777) -> int:
        return (
            real("/dev/full", os.O_WRONLY)
            if str(path).endswith(".tmp")
            else real(path, flags, mode)
        )

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(ExportError, match="disk is full"):
        exporter_for(ReportForm.MARKDOWN).write(told(SMALL), tmp_path / "report.md", Progress())
    assert not list(tmp_path.iterdir())


def test_every_form_has_one_exporter() -> None:
    assert [exporter.form for exporter in EXPORTERS] == list(ReportForm)
