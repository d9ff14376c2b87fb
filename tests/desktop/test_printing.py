"""Pages made by Qt: what stands on them, what does not, and where they are cut."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from core.exporters import exporter_for
from core.exporters.pdf import paper_of
from core.exporters.press import find_press
from core.progress import Cancelled, Progress
from core.report import binder, dossier, found, told
from core.values import Paper, ReportForm
from desktop.paging import Piece, Slice, cut, pieces_of
from desktop.printing import QtPress, _Document, without_times
from tests.core.report.payloads import PAYLOADS, dossier_data, hits_data, report_data

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def press() -> QtPress:
    return QtPress()


def objects(pdf: bytes) -> bytes:
    """A PDF with its streams unpacked."""
    parts = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            parts.append(stream)
    return b"\n".join(parts)


def test_the_press_is_found_by_its_entry_point() -> None:
    assert isinstance(find_press(), QtPress)


@pytest.mark.parametrize(
    "report",
    [
        told(report_data(PAYLOADS[::3])),
        binder(report_data(PAYLOADS[1::3])),
        dossier(dossier_data(PAYLOADS[2::3])),
        found(hits_data()),
    ],
)
def test_a_pdf_runs_and_loads_nothing(report: object, tmp_path: Path) -> None:
    exporter_for(ReportForm.PDF).write(report, tmp_path / "r.pdf", Progress())  # pyright: ignore[reportArgumentType]
    data = (tmp_path / "r.pdf").read_bytes()
    assert data.startswith(b"%PDF-1")
    whole = objects(data)
    for sign in (
        b"/JavaScript",
        b"/JS ",
        b"/Launch",
        b"/OpenAction",
        b"/GoToR",
        b"/EmbeddedFile",
        b"/SubmitForm",
    ):
        assert sign not in whole
    links = re.findall(rb"/URI \((.*?)\)", whole)
    assert all(link.startswith((b"http://", b"https://")) for link in links)
    for trace in (str(tmp_path), str(Path.home()) + "/", str(Path.cwd())):
        assert trace.encode() not in whole
    dates = re.findall(rb"D:(\d{14})|Date=\"([^\"]*)\"", data)
    assert dates
    assert all(a.endswith(b"000000") or b"T00:00:00" in b for a, b in dates)


def test_no_file_and_no_address_is_read(press: QtPress, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    html = f"<img src='file://{tmp_path}/secret.png'><img src='{tmp_path}/secret.png'><img src='http://evil.example/x.png'>"
    document = _Document(Paper("t", html, ""))
    for name in (
        f"file://{tmp_path}/secret.png",
        str(tmp_path / "secret.png"),
        "http://evil.example/x.png",
    ):
        assert document.loadResource(2, QUrl(name)).isNull()
    assert press.pdf(Paper("t", html, ""), Progress()).startswith(b"%PDF")


def test_pages_can_be_stopped(press: QtPress) -> None:
    paper = paper_of(told(report_data(PAYLOADS[:4])).document(), Progress())
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        press.pdf(paper, progress)


def test_a_drawing_becomes_a_picture(press: QtPress) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'
    png = press.png(svg, 40)
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (40, 20)


def test_the_terminal_makes_pages_where_no_qt_runs(tmp_path: Path) -> None:
    code = (
        "import sys; from core.exporters.press import find_press; from core.values import Paper; "
        "from core.progress import Progress; p = find_press(); "
        f"open({str(tmp_path / 'x.pdf')!r}, 'wb').write(p.pdf(Paper('t', '<p>x</p>', ''), Progress()))"
    )
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={"PATH": "/usr/bin", "HOME": str(tmp_path)}
    )
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("zone", [b"+01'00'", b"-11'30'", b"Z"])
def test_the_day_is_kept_and_the_hour_is_not(zone: bytes) -> None:
    pdf = (
        b"/CreationDate (D:20260523164249" + zone + b') xmp:CreateDate="2026-05-23T16:42:49+05:30"'
    )
    bare = without_times(pdf)
    assert len(bare) == len(pdf)
    assert b"20260523000000" in bare
    assert b'"2026-05-23T00:00:00+00:00"' in bare
    assert b"1642" not in bare


def lines(*heights: float, **marks: bool) -> list[Piece]:
    top, made = 0.0, list[Piece]()
    for n, height in enumerate(heights):
        made.append(
            Piece(
                top,
                top + height,
                kept=marks.get(f"kept{n}", False),
                fresh=marks.get(f"fresh{n}", False),
            )
        )
        top += height
    return made


def test_pages_end_between_lines() -> None:
    assert cut(lines(40, 40, 40), 100) == [[Slice(0, 80)], [Slice(80, 40)]]


def test_what_is_kept_goes_over_with_the_next() -> None:
    assert cut(lines(40, 40, 40, kept1=True), 100) == [[Slice(0, 40)], [Slice(40, 80)]]


def test_a_page_can_begin_before_the_last_is_full() -> None:
    assert cut(lines(10, 10, fresh1=True), 100) == [[Slice(0, 10)], [Slice(10, 10)]]


def test_what_is_all_kept_is_cut_all_the_same() -> None:
    pages = cut(lines(60, 60, 60, kept0=True, kept1=True), 100)
    assert [page[0].top for page in pages] == [0, 60, 120]


def test_only_what_is_higher_than_a_page_is_torn() -> None:
    assert cut(lines(250), 100) == [[Slice(0, 100)], [Slice(100, 100)], [Slice(200, 50)]]


def test_the_head_of_a_table_is_shown_again() -> None:
    head = (0.0, 20.0)
    rows = [Piece(0, 20, kept=True)] + [
        Piece(20 + 30 * n, 50 + 30 * n, head=head) for n in range(4)
    ]
    assert cut(rows, 100) == [[Slice(0, 80)], [Slice(0, 20), Slice(80, 60, 20)]]


def test_rows_of_a_real_table_are_pieces_and_short_tables_go_over_whole(press: QtPress) -> None:
    rows = "".join(
        f"<tr><td><p>Row {n} with some words</p></td><td><p>{n}</p></td></tr>" for n in range(90)
    )
    html = f"<p>Before</p><table width='100%'><thead><tr><th>A</th><th>B</th></tr></thead>{rows}</table><p>After</p>"
    assert press.pdf(Paper("t", html, ""), Progress()).count(b"/MediaBox") == 2
    document = _Document(Paper("t", html, ""))
    document.setTextWidth(600)
    document.setHtml(html)
    pieces = pieces_of(document)
    assert len(pieces) == 1 + 91 + 1
    assert all(a.bottom <= b.top + 4 for a, b in pairwise(pieces))
    heads = [piece.head for piece in pieces[2:-1]]
    assert set(heads) == {(pieces[1].top, pieces[1].bottom)}
