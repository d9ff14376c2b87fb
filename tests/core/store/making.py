"""Articles, analyses and findings for the tests of the store and of what stands on it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core.measures.measure import Bound, Measure
from core.store import articles, language
from core.text import Span, fingerprint
from core.values import (
    Analysis,
    Block,
    BlockKind,
    DisputeKind,
    Doubt,
    DoubtKind,
    Draft,
    Finding,
    Mention,
    Passage,
    Quotation,
    Sentence,
    Side,
    Stance,
    Statement,
    Sum,
    SumRow,
    VagueDate,
)

TEXT = "The mayor said 20 people died in the flood. The police denied it: 3 people died."
FIRST = Span(0, 43)
SECOND = Span(44, 80)


def draft(text: str = TEXT, title: str = "The flood", source: str = "Harwick Post") -> Draft:
    """An article that is article text from end to end."""
    return Draft(
        title=title,
        text=text,
        source=source,
        published=VagueDate("2024-05-20"),
        blocks=(Block(Span(0, len(text)), BlockKind.TEXT),),
    )


def store(session: Session, text: str = TEXT, **options: str) -> int:
    """A stored article."""
    return articles.add_draft(session, draft(text, **options), None, fingerprint(text))


def measure(text: str, span: Span, value: float, head: str = "person") -> Measure:
    """A count of people."""
    return Measure(span, span.of(text), value, None, "-", Bound.EXACT, None, "people", head, "die")


def statement(text: str, span: Span, holder: str, measures: tuple[Measure, ...] = ()) -> Statement:
    """A statement whose content is the whole of it."""
    return Statement(
        span=span,
        text=span.of(text),
        content=span,
        sentences=(span,),
        holder=holder,
        holder_span=Span(span.start, span.start + 9),
        cue="said",
        cue_span=None,
        stance=Stance.REPORTS,
        quotation=Quotation.INDIRECT,
        check_worthiness=0.5,
        chain=("a spokesman",),
        measures=measures,
        about=VagueDate("2024-05"),
    )


def analysis(text: str = TEXT) -> Analysis:
    """What stands in TEXT."""
    twenty = measure(text, Span(15, 17), 20)
    three = measure(text, Span(66, 67), 3)
    return Analysis(
        sentences=(Sentence(FIRST), Sentence(SECOND)),
        statements=(
            statement(text, FIRST, "the mayor", (twenty,)),
            statement(text, SECOND, "the police"),
        ),
        mentions=(
            Mention(Span(0, 9), "The mayor", "the mayor", "person"),
            Mention(Span(44, 54), "The police", "the police", "organisation"),
        ),
        measures=(twenty, three),
        doubts=(
            Doubt(DoubtKind.DENIAL, Span(55, 61), SECOND, "the police", None, FIRST, "Denied."),
        ),
    )


def analysed(session: Session, text: str = TEXT, **options: str) -> int:
    """A stored article with its analysis."""
    article = store(session, text, **options)
    language.write_analysis(session, article, analysis(text), "1")
    return article


def passage(article: int, text: str, span: Span, side: Side, statement: int = 0) -> Passage:
    """A passage that a holder holds."""
    return Passage(article, span, span.of(text), "somebody", side, statement, (span,))


def finding(*passages: Passage, key: str = "k", reason: str = "They differ.") -> Finding:
    """A conflict of figures with a sum."""
    rows = (SumRow("deaths", "20", "the mayor"), SumRow("deaths", "3", "the police"))
    return Finding(DisputeKind.FIGURES, key, reason, passages, Sum(rows, "20 is not 3."))
