"""A document as one page that needs nothing beside it."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

import resources
from core.exporters.base import Report
from core.exporters.document import Document, Facets, Figure
from core.exporters.files import replacing
from core.exporters.templates import filled, template
from core.progress import Progress
from core.values import Newsroom, ReportForm, Written

_PAGE = "report.html"


class HtmlExporter:
    """Writes one HTML file: nothing loaded, every word of an article escaped; its few lines of script
    filter what is shown and no other script can run."""

    form = ReportForm.HTML

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file."""
        document = report.document()
        page = template(_PAGE, document.newsroom.page)
        with replacing(target) as file:
            for part in filled(page, _PAGE, _values(document)):
                progress.check()
                file.write(part)
        return Written((target,))


def _values(document: Document) -> dict[str, object]:
    """What a template may use; ARCHITECTURE.md, Handing over, says so to those who write one."""
    from markupsafe import Markup

    folder = resources.path("templates")
    style = (folder / "report.css").read_text(encoding="utf-8") + document.newsroom.style
    choices = _choices(document.facets)
    many = len(document.facets) > 1
    script = (folder / "report.js").read_text(encoding="utf-8") if many else ""
    return {
        "document": document,
        "style": Markup(style.replace("</", "<\\/")),
        "script": Markup(script),
        "policy": policy(script, pictures=bool(document.newsroom.logo)),
        "logo": logo_address(document.newsroom),
        "choices": choices,
        "used": used_marks(document),
        "drawing": _drawing,
        "language": "en",
    }


def _drawing(figure: object) -> str:
    """A figure as markup, and nothing else that a template might like to be."""
    from markupsafe import Markup

    return Markup(figure.svg) if isinstance(figure, Figure) else ""


def policy(script: str, *, pictures: bool) -> str:
    """What a browser may do with the page: this script and no other, pictures within it, no loading."""
    rules = ["default-src 'none'", "style-src 'unsafe-inline'"]
    if pictures:
        rules.append("img-src data:")
    if script:
        print_ = b64encode(hashlib.sha256(script.encode()).digest()).decode()
        rules.append(f"script-src 'sha256-{print_}'")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def logo_address(newsroom: Newsroom) -> str:
    """The logo as data, "" if there is none."""
    if not newsroom.logo:
        return ""
    return f"data:{newsroom.logo_type};base64,{b64encode(newsroom.logo).decode()}"


def used_marks(document: Document) -> dict[str, bool]:
    """Which kinds of marks the legend needs."""
    counts = dict(document.counts)
    return {
        "dispute": any(e.kind == "dispute" for s in document.sections for e in s.entries),
        "claim": any(e.kind == "claim" for s in document.sections for e in s.entries),
        "statement": bool(counts.get("statements")),
    }


def _choices(facets: Iterable[Facets]) -> dict[str, list[str]]:
    found = list(facets)
    return {
        "state": sorted({f.state for f in found if f.state}),
        "verdict": sorted({f.verdict for f in found if f.verdict}),
        "outlet": sorted({o for f in found for o in f.outlets}, key=str.casefold),
    }
