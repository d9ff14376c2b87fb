from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from core.errors import ExportError
from core.exporters import exporter_for
from core.exporters.files import replacing
from core.progress import Cancelled, Progress
from tests.core.exporters.data import DATA


def test_a_report_replaces_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("old")
    exporter_for("html").write(DATA, target, Progress())
    assert target.read_text("utf-8").startswith("<!doctype html>")
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


@pytest.mark.parametrize("form", ["html", "markdown", "csv"])
def test_what_is_stopped_leaves_the_old_report(tmp_path: Path, form: str) -> None:
    target = tmp_path / "report"
    if form != "csv":
        target.write_text("old")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        exporter_for(form).write(DATA, target, progress)
    left = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert [p.read_text() for p in left] == ([] if form == "csv" else ["old"])


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


@pytest.mark.parametrize("form", ["html", "markdown", "csv"])
def test_a_missing_folder_is_told(tmp_path: Path, form: str) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        exporter_for(form).write(DATA, tmp_path / "gone" / "report", Progress())


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        exporter_for("html").write(DATA, tmp_path, Progress())
    (tmp_path / "tables").write_text("x")
    with pytest.raises(ExportError, match="is a file"):
        exporter_for("csv").write(DATA, tmp_path / "tables", Progress())


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
        exporter_for("markdown").write(DATA, tmp_path / "report.md", Progress())
    assert not list(tmp_path.iterdir())


def test_an_unknown_form() -> None:
    with pytest.raises(ExportError, match="html, markdown, csv"):
        exporter_for("docx")
