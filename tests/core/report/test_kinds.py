"""What each kind of report tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from core.errors import ExportError
from core.exporters.document import Document, Entry, Figure, Items, Paragraph, Quote, Sides, Table
from core.exporters.runs import Run
from core.report import binder, dossier, found, told
from core.report.chart import chart
from core.text import Span
from core.values import (
    DossierData,
    HitsData,
    Origin,
    Position,
    Question,
    QuestionPage,
    SearchResult,
    Taken,
    VagueDate,
)
from tests.core.exporters.data import DATA, TEXT
from tests.core.report.payloads import PAYLOADS, hits_data, report_data, text_of

ANSWERS = (
    ("a", "Anna", "2025-05-01"),
    ("b", "Bert", "2025"),
    ("b", "Anna", "2025-06-01"),
    ("", "", ""),
)


def taken(n: int, position: str, holder: str, when: str, value: float | None = None) -> Taken:
    day = VagueDate(when) if when else None
    return Taken(position, holder, 1, "T", "Gazette", Span(n, n + 4), f"said {n}", day, value=value)


def page(unit: str = "", value: float | None = None) -> QuestionPage:
    question = Question(
        1, "q", "Did the bridge fall?", (Position(1, "a", "Yes"), Position(2, "b", "No"))
    )
    passages = tuple(taken(n, *answer, value) for n, answer in enumerate(ANSWERS))
    return QuestionPage(question, passages, Origin.OWN, unit)


def words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def entries(document: Document, section: str) -> tuple[Entry, ...]:
    return next(s.entries for s in document.sections if s.anchor == section)


def test_a_binder_begins_with_what_is_open() -> None:
    document = binder(DATA).document()
    assert [s.anchor for s in document.sections] == ["open", "claims", "articles", "sources"]
    (points,) = document.sections[0].blocks
    assert isinstance(points, Items)
    said = [[words(line) for line in item.lines] for item in points.items]
    assert said[0][0].startswith("C1 =The river rose")
    assert said[0][1:] == [
        "Evidence stands on both sides.",
        "Its words are in a dispute that is not settled: Two heights differ.",
    ]
    assert said[1][1:4] == [
        "It has no verdict.",
        "It has no evidence.",
        "Who makes it is not known.",
    ]


def test_a_binder_gives_each_claim_its_calculation_and_sources() -> None:
    first, _ = entries(binder(DATA).document(), "claims")
    tables = [b for b in first.blocks if isinstance(b, Table)]
    assert [t.foot for t in tables] == ["One `metre` apart."]
    places = [words(b.where) for b in first.blocks if isinstance(b, Quote)]
    assert any(
        p.startswith("Storvik Gazette, “") and p.endswith("20 May 2025, paragraph 1")
        for p in places
    )
    leads = {run.link for b in first.blocks if isinstance(b, Quote) for run in b.where}
    assert leads <= {"#a1"}


def test_a_binder_numbers_the_claims_in_the_text_and_only_there() -> None:
    (text,) = entries(binder(DATA).document(), "articles")
    paragraphs = [b for b in text.blocks if isinstance(b, Paragraph)]
    assert [p.number for p in paragraphs] == list(range(1, len(paragraphs) + 1))
    assert [m.label for p in paragraphs for r in p.runs for m in r.ends] == ["C1"]


def test_words_that_moved_are_an_open_point() -> None:
    moved = replace(DATA.articles[0], text="A new line.\n" + TEXT)
    data = replace(DATA, articles=(moved,), disputes=())
    (points,) = binder(data).document().sections[0].blocks
    assert isinstance(points, Items)
    assert any("now stand elsewhere" in words(line) for item in points.items for line in item.lines)


def test_no_claims_no_binder() -> None:
    with pytest.raises(ExportError, match="no claims"):
        binder(replace(DATA, claims=())).document()


def test_a_dossier_has_its_positions_side_by_side_and_its_chart() -> None:
    document = dossier(DossierData(date(2026, 1, 1), page())).document()
    assert dict(document.counts) == {
        "passages": 4,
        "positions taken": 3,
        "holders": 2,
        "outlet": 1,
    }
    figure = document.sections[0].blocks[0]
    assert isinstance(figure, Figure)
    (sides,) = next(s.blocks for s in document.sections if s.anchor == "holders")
    assert isinstance(sides, Sides)
    assert [title for title, _ in sides.columns] == ["Yes", "No", "No position yet"]
    assert [e.title for e in entries(document, "passages")] == ["Yes", "No", "No position yet"]


def test_a_question_without_answers_has_no_dossier() -> None:
    with pytest.raises(ExportError, match="Nothing was said"):
        dossier(DossierData(date(2026, 1, 1), replace(page(), passages=()))).document()


@pytest.mark.parametrize(("unit", "value"), [("", None), ("percentage", 12.0)])
def test_a_chart_is_a_drawing_within_its_frame(unit: str, value: float | None) -> None:
    root = etree.fromstring(chart(page(unit, value)).encode())
    width, height = (float(root.get(name) or 0) for name in ("width", "height"))
    dots = [e for e in root.iter("{*}circle", "{*}polygon") if e.get("class")]
    assert len(dots) >= 4
    for circle in root.iter("{*}circle"):
        assert 0 < float(circle.get("cx") or 0) < width
        assert 0 < float(circle.get("cy") or 0) < height
    texts = ["".join(t.itertext()) for t in root.iter("{*}text")]
    assert "no date" in texts
    assert ("Yes" in texts) is (not unit)


def test_a_hit_stands_in_its_context() -> None:
    document = found(hits_data(PAYLOADS[:3])).document()
    first = entries(document, "hits")[0]
    (quote, *_) = [b for b in first.blocks if isinstance(b, Quote)]
    assert words(quote.runs) == PAYLOADS[0]
    assert quote.runs[0].marks
    with pytest.raises(ExportError, match="Nothing is found by “x”"):
        found(HitsData(date(2026, 1, 1), SearchResult("x", 0, ()))).document()


def test_hits_that_are_not_shown_are_said() -> None:
    data = hits_data(PAYLOADS[:3])
    more = replace(data, result=replace(data.result, total=50))
    first = found(more).document().sections[0].blocks[0]
    assert isinstance(first, Paragraph)
    assert words(first.runs) == "The best 3 of 50 hits are shown."


def test_marks_lie_on_the_words_in_every_script() -> None:
    data = report_data(PAYLOADS[:9])
    texts = entries(told(data).document(), "articles")
    for entry, payload in zip(texts, PAYLOADS, strict=False):
        runs = [r for b in entry.blocks if isinstance(b, Paragraph) for r in b.runs]
        marked = "".join(r.text for r in runs if r.marks)
        assert marked == payload
        assert "".join(r.text for r in runs) == text_of(payload).replace("\n", "")
