"""The tags as a REFI-QDA codebook 1.0, which programs for qualitative analysis read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from core.errors import ExportError
from core.exporters.base import Report
from core.exporters.cleaning import clean
from core.exporters.files import replacing
from core.exporters.json_ld import guid
from core.progress import Progress
from core.values import ReportData, ReportForm, Tag, Written

NAMESPACE = "urn:QDA-XML:codebook:1.0"


class CodebookExporter:
    """Writes one .qdc file: the tree of tags with their descriptions."""

    form = ReportForm.CODEBOOK

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file; raises ExportError when there are no tags."""
        data = report.data
        assert isinstance(data, ReportData)
        if not data.tags:
            raise ExportError("There are no tags yet; a codebook needs one at least.")
        progress.check()
        with replacing(target) as file:
            file.write('<?xml version="1.0" encoding="utf-8"?>\n')
            file.write(f'<CodeBook xmlns="{NAMESPACE}" origin="Counterclaim">\n<Codes>\n')
            file.writelines(_codes(data.tags, _roots(data.tags)))
            file.write("</Codes>\n</CodeBook>\n")
        return Written((target,))


def _roots(tags: Sequence[Tag]) -> list[Tag]:
    known = {tag.id for tag in tags}
    return [tag for tag in tags if tag.parent not in known]


def _codes(every: Sequence[Tag], here: Iterable[Tag], path: str = "") -> Iterable[str]:
    for tag in here:
        name, way = escape(clean(tag.name), quote=True), f"{path}\n{tag.name}"
        yield f'<Code guid="{guid("tag", way)}" name="{name}" isCodable="true">\n'
        if tag.description:
            yield f"<Description>{escape(clean(tag.description), quote=False)}</Description>\n"
        yield from _codes(every, [t for t in every if t.parent == tag.id], way)
        yield "</Code>\n"
