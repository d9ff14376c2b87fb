"""Everything a report was made of as JSON.

The file is an object with `format` ("counterclaim-report"), `version` (1), `offsets` and `report`.
`report` is a ReportData, DossierData or HitsData of core.values: the names are those of its fields.
A date is EDTF or ISO 8601, a Span {"start", "end"}, an enumeration its value, what is not there null.
A newsroom has its name and addresses only; offsets count Unicode code points of the article's `text`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from math import isfinite
from pathlib import Path
from typing import cast

from core.exporters.base import Report
from core.exporters.cleaning import clean
from core.exporters.files import replacing
from core.progress import Progress
from core.values import Newsroom, ReportForm, VagueDate, Written

FORMAT, VERSION = "counterclaim-report", 1

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class JsonExporter:
    """Writes one JSON file with all that the report knows."""

    form = ReportForm.JSON

    def write(self, report: Report, target: Path, progress: Progress) -> Written:
        """The one file."""
        whole: Json = {
            "format": FORMAT,
            "version": VERSION,
            "offsets": "Unicode code points of the text of the article; the end is not included",
            "report": as_json(report.data),
        }
        with replacing(target) as file:
            for part in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(whole):
                progress.check()
                file.write(part)
            file.write("\n")
        return Written((target,))


def as_json(value: object) -> Json:
    """A value of the core as JSON has it."""
    match value:
        case float():
            return value if isfinite(value) else None
        case None | bool() | int():
            return value
        case Enum():
            return as_json(value.value)
        case str():
            return clean(value)
        case VagueDate():
            return value.edtf
        case datetime():  # in UTC: the zone would say where
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case date():
            return value.isoformat()
        case Newsroom():
            return {"name": value.name, "url": value.url, "checks": value.checks}
        case _:
            return _many(value)


def _many(value: object) -> Json:
    if is_dataclass(value):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {str(key): as_json(each) for key, each in pairs}
    if isinstance(value, AbstractSet):
        return [as_json(each) for each in sorted(cast("AbstractSet[int]", value))]
    if isinstance(value, Sequence):
        return [as_json(each) for each in cast("Sequence[object]", value)]
    raise TypeError(f"no JSON for {type(value).__name__}")
