"""A document on pages. The core draws nothing: it lays out what a press puts on paper."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import resources
from core.errors import ExportError
from core.exporters.base import Report
from core.exporters.cleaning import runs_right_to_left
from core.exporters.document import Block, Document, Figure, Runs, Sides
from core.exporters.files import replacing_bytes
from core.exporters.pictures import picture_size
from core.exporters.press import find_press
from core.exporters.runs import MarkKind, Run
from core.exporters.templates import filled, template
from core.progress import Progress
from core.values import Paper, ReportForm, Written

_PAGE = "paper.html"
_LONG = 20  # lines of contents after which the first part begins on a page of its own
_LOGO = (220, 52)  # the room for a logo, in pixels


class PdfExporter:
    """Writes one PDF by a press; raises ExportError where none is installed."""

    form = ReportForm.PDF

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file."""
        document = report.document()
        press = find_press()
        if press is None:
            raise ExportError("What makes PDF files is not installed; HTML prints just as well.")
        data = press.pdf(paper_of(document, progress), progress)
        with replacing_bytes(target) as file:
            file.write(data)
        return Written((target,))


def paper_of(document: Document, progress: Progress) -> Paper:
    """The document as a press takes it."""
    drawings: dict[str, str] = {}

    def drawing(figure: Figure) -> str:
        name = f"drawing{len(drawings) + 1}"
        drawings[name] = figure.svg
        return name

    lines = sum(1 + len(section.entries) for section in document.sections)
    values: dict[str, object] = {
        "document": document,
        "look": _look,
        "way": _way,
        "rows": _rows,
        "drawing": drawing,
        "logo": _logo_height(document.newsroom.logo),
        "contents_long": lines > _LONG,
    }
    parts: list[str] = []
    for part in filled(template(_PAGE), _PAGE, values):
        progress.check()
        parts.append(part)
    room = document.newsroom
    return Paper(
        title=document.title,
        html="".join(parts),
        style=(resources.path("templates") / "paper.css").read_text(encoding="utf-8"),
        head=" · ".join(part for part in (room.name, document.title) if part),
        foot=f"{document.kind}, {document.made}",
        drawings=drawings,
        pictures={"logo": room.logo} if room.logo else {},
    )


def _look(run: Run) -> str:
    """The class of a run; Qt knows one line under words and one ground behind them."""
    marks = set(run.marks)
    if {MarkKind.DISPUTE, MarkKind.CLAIM} <= marks:
        return "m-both"
    order = (MarkKind.WORD, MarkKind.DISPUTE, MarkKind.CLAIM, MarkKind.STATEMENT)
    return f"m-{next(kind for kind in order if kind in marks)}"


def _way(text: str | Runs) -> str:
    """The direction of a paragraph."""
    words = text if isinstance(text, str) else "".join(run.text for run in text)
    return "rtl" if runs_right_to_left(words) else "ltr"


def _rows(sides: Sides) -> list[list[tuple[str, Block | None]]]:
    """Stacks side by side as rows, so that none is torn over a page."""
    stacks = [stack for _, stack in sides.columns]
    rows = [list(row) for row in zip_longest(*stacks)]
    titles = [title for title, _ in sides.columns]
    return [
        [(title if n == 0 else "", part) for title, part in zip(titles, row, strict=True)]
        for n, row in enumerate(rows)
    ]


def _logo_height(logo: bytes) -> int:
    if not logo:
        return 0
    width, height = picture_size(logo)
    return max(1, round(min(_LOGO[0] / width, _LOGO[1] / height, 1.0) * height))
