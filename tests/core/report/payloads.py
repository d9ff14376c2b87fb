"""Sixty texts that try to be script, markup or a formula, and reports with one in every field."""

from __future__ import annotations

from datetime import UTC, date, datetime

from core.text import Span, make_anchor
from core.values import (
    Appearance,
    Article,
    ArticleText,
    Block,
    BlockKind,
    Claim,
    Dispute,
    DisputeKind,
    DisputeState,
    DossierData,
    Evidence,
    EvidenceStance,
    Facet,
    Hit,
    HitGroup,
    HitKind,
    HitLine,
    HitsData,
    Newsroom,
    Origin,
    Passage,
    Position,
    Question,
    QuestionPage,
    Quotation,
    Rating,
    ReferenceFact,
    ReportData,
    SearchResult,
    Side,
    Stance,
    Statement,
    Sum,
    SumRow,
    Tag,
    Taken,
    VagueDate,
)  # fmt: skip

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "</script><b>x",
    "'><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='", "<a href='javascript:alert(1)'>x</a>", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)", "<iframe src=//evil.example></iframe>", "<object data=x>", "<embed src=x>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content=0>",
    "<base href=//evil.example/>", "<form action=//evil.example><input>", "<body onload=alert(1)>",
    "<!--<script>alert(1)--></script>", "]]><script>alert(1)</script>", "<![CDATA[<b>]]>",
    "<?xml version='1.0'?><x/>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;",
    "&lt;script&gt;", "&#60;script&#62;", "\\u003cscript\\u003e", "{{7*7}}", "{% raw %}", "${7*7}",
    "{{ ''.__class__.__mro__ }}", "#{7*7}", "[x](javascript:alert(1))", "![x](http://evil.example/x.png)",
    "<http://evil.example>", "`x`", "| a | b |", "# x", "~~~\nx", "=1+1", "+1+1", "-1+1", "@SUM(A1)",
    "=HYPERLINK(\"http://evil.example\",\"x\")", "=cmd|'/C calc'!A0", "\t=1+1", "\r=1+1", " =1+1",
    "＝1+1", "=IMPORTXML(\"http://evil.example\",\"//a\")", "%0a=1+1", "x\x00y\x0b", "\u202egnirts\u202c",
    "</w:t></w:r><w:r><w:instrText>DDE x</w:instrText>",
)  # fmt: skip
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
MADE = date(2026, 11, 23)
HOUSE = Newsroom(
    "The Courier", "https://courier.example/", "https://courier.example/checks/{claim}"
)


def text_of(p: str) -> str:
    """An article with a payload amid letters of all kinds."""
    return f"Caption {p}\nThe mayor 👩‍👩‍👧 said «{p}» to us e\u0301.\n\n他说{p}。\n\nقال {p} أمس\n"


def article(id: int, p: str) -> ArticleText:
    """An article with a payload in every field."""
    text = text_of(p)
    value = Article(id, p, p, p, VagueDate("2025-05"), NOW, p, 9)
    return ArticleText(value, text, (Block(Span(0, text.index("\n")), BlockKind.CAPTION),))


def place(p: str) -> Span:
    """Where the payload stands in the second line."""
    start = text_of(p).index("«") + 1
    return Span(start, start + len(p))


def passage(id: int, p: str, side: Side) -> Passage:
    """A passage with a payload in every field."""
    return Passage(id, place(p), p, p, side, marks=(place(p),), title=p, source=p)


def claim(id: int, p: str) -> Claim:
    """A claim with a payload in every field."""
    anchor = make_anchor(text_of(p), place(p))
    evidence = (
        Evidence(2 * id, EvidenceStance.REFUTES, p, p, id, p, anchor),
        Evidence(2 * id + 1, EvidenceStance.SUPPORTS, p, p),
    )
    return Claim(
        id, p, p, VagueDate("2025"), None, None, Rating(id, p, 1, 1), p, p, 1, None, NOW,
        (Appearance(id, id, p, None, anchor, p),), evidence, (Tag(id, p, p),),
    )  # fmt: skip


def dispute(id: int, p: str) -> Dispute:
    """A dispute with a payload in every field."""
    passages = (passage(id, p, Side.A), passage(id, p, Side.B), passage(id, p, Side.NEITHER))
    sum_ = Sum((SumRow(p, p, p), SumRow(p, p, p)), p)
    return Dispute(id, DisputeKind.FIGURES, DisputeState.DISMISSED, p, passages, sum_, 1, p, p)


def statement(id: int, p: str) -> Statement:
    """A statement with a payload in every field."""
    span = place(p)
    return Statement(
        span, p, span, (span,), p, None, p, None, Stance.REPORTS, Quotation.DIRECT, 0.5, id=id, article=id
    )  # fmt: skip


def report_data(payloads: tuple[str, ...] = PAYLOADS) -> ReportData:
    """A report with all payloads in every field."""
    numbered = list(enumerate(payloads, 1))
    return ReportData(
        made=MADE,
        articles=tuple(article(n, p) for n, p in numbered),
        statements=tuple(statement(n, p) for n, p in numbered),
        disputes=tuple(dispute(n, p) for n, p in numbered),
        claims=tuple(claim(n, p) for n, p in numbered),
        questions=(question(payloads),),
        ratings=(Rating(1, payloads[0], 1, 1), Rating(2, payloads[-1], 5, 2)),
        tags=tuple(Tag(n, p, p) for n, p in numbered),
        newsroom=HOUSE,
    )


def question(payloads: tuple[str, ...] = PAYLOADS) -> Question:
    """A question with a position for each payload."""
    positions = tuple(Position(n, f"p{n}", p, 1) for n, p in enumerate(payloads, 1))
    return Question(1, "q", payloads[0], positions)


def taken(id: int, p: str) -> Taken:
    """A passage that answers, with a payload in every field."""
    return Taken(f"p{id}", p, id, p, p, place(p), p, VagueDate("2025-05-01"), (place(p),), id)


def dossier_data(payloads: tuple[str, ...] = PAYLOADS) -> DossierData:
    """A dossier with all payloads in every field."""
    numbered = list(enumerate(payloads, 1))
    facts = tuple(
        ReferenceFact(f"f{n}", p, p, 1.0, "percentage", VagueDate("2025"), p, p)
        for n, p in numbered
    )
    passages = tuple(taken(n, p) for n, p in numbered)
    page = QuestionPage(question(payloads), passages, Origin.OWN, facts=facts)
    articles = tuple(article(n, p).article for n, p in numbered)
    return DossierData(MADE, page, articles, tuple(dispute(n, p) for n, p in numbered), HOUSE)


def hits_data(payloads: tuple[str, ...] = PAYLOADS) -> HitsData:
    """A list of hits with all payloads in every field."""
    groups: list[HitGroup] = []
    hits: list[Hit] = []
    for n, p in enumerate(payloads, 1):
        line = HitLine(p, (Span(0, 1),), Span(0, 1))
        hit = Hit(HitKind.STATEMENT, n, n, p, Span(0, 1), p, (Span(0, 1),), p, p, "2025", (line,))
        hits.append(hit)
        groups.append(HitGroup(n, p, p, p, ((hit, line),)))
    result = SearchResult(
        payloads[0],
        len(hits),
        tuple(hits),
        (Facet("source", payloads[0], 1),),
        tuple(groups),
        len(groups),
    )
    return HitsData(
        MADE, result, tuple(article(n, p).article for n, p in enumerate(payloads, 1)), HOUSE
    )
