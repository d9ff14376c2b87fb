"""W3C Web Annotations: field by field, and through a JSON-LD processor."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ExportError
from core.exporters import exporter_for
from core.exporters.annotations import selectors
from core.progress import Progress
from core.report import told
from core.text import Span
from core.values import ReportData, ReportForm
from tests.core.exporters.data import DATA
from tests.core.exporters.linked import expanded
from tests.core.report.payloads import PAYLOADS, report_data, text_of

OA = "http://www.w3.org/ns/oa#"
MOTIVES = {
    "assessing",
    "commenting",
    "highlighting",
    "linking",
    "questioning",
    "tagging",
    "describing",
}
LETTERS = st.text(alphabet="aé\u0301👩\u200d👧🏽🇳🇴漢عر \n", min_size=1, max_size=80)


def page(tmp_path: Path, data: ReportData = DATA) -> dict[str, Any]:
    target = tmp_path / "a.jsonld"
    exporter_for(ReportForm.ANNOTATIONS).write(told(data), target, Progress())
    return json.loads(target.read_text("utf-8"))


def many(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("data", [DATA, report_data(PAYLOADS[:9])])
def test_each_annotation_has_its_fields(data: ReportData, tmp_path: Path) -> None:
    found = page(tmp_path, data)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["startIndex"]) == ("AnnotationPage", 0)
    ids = [item["id"] for item in found["items"]]
    assert len(ids) == len(set(ids)) > 3
    for item in found["items"]:
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", item["id"])
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVES
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item.get("created", "2026-01-01T00:00:00Z")
        )
        for body in many(item["body"]):
            assert set(body) == {"type", "value", "purpose", "format"}
            assert body["purpose"] in MOTIVES
        quote, position = item["target"]["selector"]
        assert re.match(r"urn:uuid:|https?://", item["target"]["source"])
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert 0 <= position["start"] < position["end"]


def test_offsets_are_code_points_and_give_the_quotation(tmp_path: Path) -> None:
    for n, item in enumerate(page(tmp_path, report_data(PAYLOADS[:9]))["items"]):
        quote, position = item["target"]["selector"]
        text = text_of(PAYLOADS[n // 2]) if n < 18 else text_of(PAYLOADS[(n - 18) // 3])
        assert text[position["start"] : position["end"]] == quote["exact"]
        before, after = text[: position["start"]], text[position["end"] :]
        assert before.endswith(quote.get("prefix", ""))
        assert after.startswith(quote.get("suffix", ""))


@given(LETTERS, st.integers(0, 80), st.integers(1, 80))
def test_context_begins_and_ends_between_letters(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text) - 1), min(start + length, len(text)))
    if span.start >= span.end:
        return
    quote, position = selectors(text, span)
    assert text[int(str(position["start"])) : int(str(position["end"]))] == quote["exact"]
    prefix, suffix = str(quote.get("prefix", "")), str(quote.get("suffix", ""))
    assert text[: span.start].endswith(prefix)
    assert text[span.end :].startswith(suffix)
    cut = len(prefix) < span.start
    assert not (cut and prefix and unicodedata.category(prefix[0]).startswith("M"))
    assert not (span.end + len(suffix) < len(text) and suffix.endswith("\u200d"))


def test_a_processor_understands_every_word_of_it(tmp_path: Path) -> None:
    found = page(tmp_path, report_data(PAYLOADS[:4]))
    (whole,) = expanded(found)
    items = whole["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == len(found["items"])
    for item, plain in zip(items, found["items"], strict=True):
        assert item["@type"] == [f"{OA}Annotation"]
        assert item[f"{OA}motivatedBy"] == [{"@id": f"{OA}{plain['motivation']}"}]
        assert len(item) == len(plain)
        (target,) = item[f"{OA}hasTarget"]
        quote, position = target[f"{OA}hasSelector"]
        assert quote["@type"] == [f"{OA}TextQuoteSelector"]
        assert quote[f"{OA}exact"] == [{"@value": plain["target"]["selector"][0]["exact"]}]
        assert position[f"{OA}start"][0]["@type"].endswith("nonNegativeInteger")
        for body, given_ in zip(item[f"{OA}hasBody"], plain["body"], strict=True):
            assert len(body) == len(given_)


def test_a_passage_that_is_gone_is_said_and_left_out(tmp_path: Path) -> None:
    elsewhere = report_data(PAYLOADS[:1]).claims  # its words stand in another text
    data = ReportData(DATA.made, DATA.articles, claims=(*DATA.claims, *elsewhere))
    target = tmp_path / "a.jsonld"
    written = exporter_for(ReportForm.ANNOTATIONS).write(told(data), target, Progress())
    assert [r for r in written.remarks if "no longer stands" in r]
    assert PAYLOADS[0] not in [i["target"]["selector"][0]["exact"] for i in page(tmp_path)["items"]]


def test_nothing_marked_is_said(tmp_path: Path) -> None:
    data = ReportData(DATA.made, DATA.articles)
    with pytest.raises(ExportError, match="Nothing is marked"):
        page(tmp_path, data)
