"""A small report, made up for these tests, with text that tries to be markup."""

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
    Evidence,
    EvidenceStance,
    Passage,
    Quotation,
    Rating,
    ReportData,
    Side,
    Stance,
    Statement,
    Sum,
    SumRow,
    Tag,
    VagueDate,
)

EVIL = (
    "<script>alert('x')</script> [a link](javascript:alert(1)) `code` | a | b | **bold** _it_ "
    '<img src=x onerror="evil()"> ![p](http://x.example/p.png) {{ 7*7 }} {% raw %} &amp; <!-- c --> '
    "http://x.example/ www.x.example ~~gone~~ $x$ <style>*{}</style> \\"
)
STARTS = (
    "# Heading",
    "- item",
    "1. item",
    "+ item",
    "=====",
    "> quote",
    "```",
    "    code",
    "* * *",
    "===",
)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")

FIRST = "STORVIK (Wire) — The river rose to nine metres, the mayor said.\n\nWatch: The river\n\n"
TEXT = FIRST + f"A post said {EVIL} on Monday.\n\n" + "\n\n".join(STARTS) + "\n\nThe end came."


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(id: int, title: str, text: str, source: str = "Storvik Gazette") -> ArticleText:
    """An article whose second paragraph is a prompt and whose dateline is a block of its own."""
    dateline, prompt = span_of("STORVIK (Wire) —", text), span_of("Watch: The river", text)
    blocks = [Block(dateline, BlockKind.BYLINE), Block(prompt, BlockKind.PROMPT)]
    value = Article(
        id, title, source, "Anna Lind", VagueDate("2025-05-20"), datetime(2026, 1, 2, tzinfo=UTC),
        "https://gazette.example/?a=1&b=\"2\"", len(text.split()),
    )  # fmt: skip
    return ArticleText(value, text, tuple(blocks))


def statement(id: int, words: str, holder: str, article: int = 1) -> Statement:
    span = span_of(words)
    return Statement(
        span, words, span, (span,), holder, None, "said", None, Stance.REPORTS,
        Quotation.INDIRECT, 0.5, disputed=True, id=id, article=article,
    )  # fmt: skip


def passage(words: str, holder: str, side: Side, *marks: str) -> Passage:
    found = tuple(span_of(mark) for mark in marks)
    return Passage(
        1, span_of(words), words, holder, side, marks=found, title=EVIL, source="Gazette"
    )


ROSE = "The river rose to nine metres, the mayor said."
POST = "post said <script>alert('x')</script>"
SUM = Sum((SumRow("Height", "9 m", "Gauge | <b>"), SumRow("=cmd()", "*8* m")), "One `metre` apart.")
EVIDENCE = (
    Evidence(1, EvidenceStance.SUPPORTS, EVIL, "https://map.example/x"),
    Evidence(
        2,
        EvidenceStance.REFUTES,
        "Radio",
        "javascript:alert(1)",
        1,
        "T",
        make_anchor(TEXT, span_of(POST)),
    ),
)
DATA = ReportData(
    made=date(2026, 11, 23),
    articles=(article(1, EVIL, TEXT), article(2, "A quiet day", FIRST + "Nothing.", "")),
    statements=(statement(1, ROSE, "the mayor"), statement(2, "rose to nine metres", EVIL)),
    disputes=(
        Dispute(1, DisputeKind.MARKED, DisputeState.DISMISSED, EVIL, (passage(POST, "", Side.A),), None, None, EVIL, EVIL),
        Dispute(
            2, DisputeKind.FIGURES, DisputeState.OPEN, "Two heights differ.",
            (passage(ROSE, "the mayor", Side.A, "nine metres"), passage(POST, "a post", Side.B), passage("The end came.", "", Side.NEITHER)),
            SUM, None, "", "",
        ),
    ),
    claims=(
        Claim(
            1, "=The river rose", EVIL, VagueDate("2025-05"), None, None, Rating(1, EVIL, 1, 1), EVIL, "+note", None, None,
            datetime(2026, 1, 2, tzinfo=UTC), (Appearance(1, 1, EVIL, 1, make_anchor(TEXT, span_of(ROSE))),), EVIDENCE, (Tag(1, EVIL),),
        ),
        Claim(2, "The end came", "", None, None, None, None, "", "", None, None, datetime(2026, 1, 2, tzinfo=UTC)),
    ),
)  # fmt: skip
