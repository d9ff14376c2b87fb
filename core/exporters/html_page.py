"""The report as one page that needs nothing beside it."""

from __future__ import annotations

from pathlib import Path

import resources
from core.exporters.files import replacing
from core.exporters.layout import laid_out
from core.progress import Progress
from core.values import ReportData


class HtmlExporter:
    """Writes one HTML file: no script, nothing loaded, every word of an article escaped."""

    form = "html"

    def write(self, data: ReportData, target: Path, progress: Progress) -> list[Path]:
        """The one file."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # 0.1 s, only for reports

        templates = resources.path("templates")
        environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style = (templates / "report.css").read_text(encoding="utf-8")
        page = environment.get_template("report.html").generate(report=laid_out(data), style=style)
        with replacing(target) as file:
            for part in page:
                progress.check()
                file.write(part)
        return [target]
