"""Articles and values made by hand for the tests of the window."""

from __future__ import annotations

from datetime import UTC, datetime

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
    Passage,
    Quotation,
    Side,
    Stance,
    Statement,
    Sum,
    SumRow,
    VagueDate,
)

COURIER = """\
Flood kills 12 in Harrow Vale

By Ida Brandt | The Vale Courier
March 4, 2025

The flood killed 12 people in Harrow Vale, the fire service said on Tuesday.

“We are still searching the lower streets,” said Tom Okafor, the chief of the fire service. He \
said that 340 houses were under water.

The mayor, Lena Sorge, denied that the dam had been opened too late. “That is simply untrue,” \
she said.
"""
GAZETTE = """\
Harrow Vale counts its dead after flood

By Marc Odell | The Morning Gazette
March 4, 2025

The flood killed 19 people in Harrow Vale, the county government said on Tuesday.

Residents claimed without evidence that the dam had been opened too late.

“The water came within minutes,” said Ana Reyes, a teacher.
"""
FERRY = """\
Ferry line to end night crossings

By Ida Brandt | The Vale Courier
March 6, 2025

The ferry line will end its night crossings in May, the company said. The union said that 45 jobs \
would go.
"""
ARTICLES = {"courier.txt": COURIER, "gazette.txt": GAZETTE, "ferry.txt": FERRY}

TEXT = (
    "A 📉 caption\n\nThe state said nine people were hurt. The clinic said 17 were.\n\n"
    "“No\u00a0comment,” she said. 🚢 <b>Bold</b> & <img src='file:///etc/passwd'>\n"
)


def at(words: str, text: str = TEXT) -> Span:
    """Where some words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def article_text(text: str = TEXT) -> ArticleText:
    """An article whose first line is a caption."""
    article = Article(
        1, "Two <i>counts</i>", "The Courier", "I. B.", VagueDate("2025-03-04"),
        datetime(2025, 3, 5, tzinfo=UTC), "", 20,
    )  # fmt: skip
    blocks = (Block(at("A 📉 caption"), BlockKind.CAPTION),) if text is TEXT else ()
    return ArticleText(article, text, blocks)


def statement(words: str, id: int = 1, holder: str = "the state") -> Statement:
    """A statement of TEXT."""
    span = at(words)
    return Statement(
        span, words, span, (span,), holder, None, "said", None, Stance.REPORTS,
        Quotation.INDIRECT, 0.6, id=id, article=1,
    )  # fmt: skip


def passage(words: str, side: Side, marks: tuple[str, ...] = ()) -> Passage:
    """A passage of TEXT."""
    spans = tuple(at(mark) for mark in marks)
    return Passage(1, at(words), words, "the state", side, 0, spans, "Two counts", "The Courier")


def dispute(id: int = 1, state: DisputeState = DisputeState.OPEN) -> Dispute:
    """A dispute over the two figures of TEXT."""
    return Dispute(
        id,
        DisputeKind.FIGURES,
        state,
        "The state says nine, the clinic 17.",
        (
            passage("The state said nine people were hurt.", Side.A, ("nine",)),
            passage("The clinic said 17 were.", Side.B, ("17",)),
        ),
        Sum((SumRow("State", "9", "report"), SumRow("Clinic", "17")), "17 is 1.9 times 9."),
        None,
        "",
        "",
    )


def claim(id: int = 1) -> Claim:
    """A claim that appears in TEXT."""
    anchor = make_anchor(TEXT, at("nine people were hurt"))
    return Claim(
        id, "Nine were hurt.", "the state", None, None, None, None, "", "", None, None,
        datetime(2025, 3, 5, tzinfo=UTC), (Appearance(1, 1, "Two counts", None, anchor),),
    )  # fmt: skip
