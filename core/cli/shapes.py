"""The JSON of the terminal program: a fixed contract that scripts rely on.

Offsets are code points of the article's stored text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.measures.measure import Measure
from core.text import Span
from core.values import (
    Article,
    ArticleText,
    Claim,
    CopyGroup,
    Dispute,
    Entity,
    ImportRecord,
    IngestResult,
    NameProposal,
    Passage,
    Question,
    QuestionPage,
    Related,
    SearchResult,
    Statement,
    Taken,
    VagueDate,
)

Shape = dict[str, Any]


def article(value: Article) -> Shape:
    """One article as `articles` lists it."""
    return {
        "id": value.id,
        "title": value.title,
        "source": value.source or None,
        "byline": value.byline or None,
        "published": _date(value.published),
        "url": value.url or None,
        "words": value.words,
        "statements": value.statements,
        "disputes": value.disputes,
        "claims": value.claims,
    }


def article_text(value: ArticleText) -> Shape:
    """One article with its text and what each stretch of it is."""
    blocks = [{**_ends(b.span), "kind": b.kind.value} for b in value.blocks]
    return {**article(value.article), "text": value.text, "blocks": blocks}


def copy_group(value: CopyGroup) -> Shape:
    """Articles that repeat one report, the likely origin first; `kind` is origin, nearest, same or part."""
    return {
        "origin": value.origin or None,
        "reason": value.reason,
        "outlets": len(value.outlets),
        "origins": 1,
        "articles": [
            {
                **article(copy.article),
                "kind": copy.kind.value,
                "likeness": round(copy.likeness, 3),
                "credit": copy.credit or None,
            }
            for copy in value.copies
        ],
    }


def measure(value: Measure) -> Shape:
    """One number."""
    return {
        **_ends(value.span),
        "text": value.text,
        "value": value.value,
        "high": value.high,
        "unit": value.unit,
        "bound": value.bound.value,
        "trend": value.trend.value if value.trend else None,
        "of": value.of,
    }


def statement(value: Statement, where: Any = None) -> Shape:
    """One statement; `where` names its article when it is not stored."""
    return {
        "id": value.id,
        "article": value.article if where is None else where,
        **_ends(value.span),
        "text": value.text,
        "holder": value.holder or None,
        "chain": list(value.chain),
        "holder_span": _span(value.holder_span),
        "cue_span": _span(value.cue_span),
        "content_span": _span(value.content),
        "stance": value.stance.value,
        "quotation": value.quotation.value,
        "belief": value.belief,
        "hedge_span": _span(value.hedge),
        "check_worthiness": round(value.check_worthiness, 3),
        "worth": list(value.worth),
        "said_on": _date(value.said_on),
        "about": _date(value.about),
        "measures": [measure(m) for m in value.measures],
        "disputed": value.disputed,
    }


def passage(value: Passage, where: Any = None) -> Shape:
    """One passage of a dispute."""
    return {
        "article": value.article if where is None else where,
        **_ends(value.span),
        "text": value.text,
        "holder": value.holder or None,
        "side": value.side.value,
    }


def related(value: Related) -> Shape:
    """Another number of the same thing."""
    return {
        "relation": value.relation.value,
        "reason": value.reason,
        "words": list(value.words),
        "own": passage(value.own),
        "other": {**passage(value.other), "statement": value.other.statement},
    }


def dispute(value: Dispute, where: Any = None) -> Shape:
    """One dispute with its passages and, for figures, the sum."""
    total = value.sum and {
        "rows": [{"label": r.label, "value": r.value, "source": r.source} for r in value.sum.rows],
        "result": value.sum.result,
    }
    return {
        "id": value.id,
        "kind": value.kind.value,
        "state": value.state.value,
        "reason": value.reason,
        "statements": _distinct(p.statement for p in value.passages if p.statement),
        "passages": [passage(p, where) for p in value.passages],
        "sum": total,
        "dismissed_because": value.dismissed_because or None,
    }


def claim(value: Claim) -> Shape:
    """One claim with where it appears and what is for and against it."""
    return {
        "id": value.id,
        "text": value.text,
        "claimant": value.claimant or None,
        "said_on": _date(value.said_on),
        "about": _date(value.about),
        "published_on": _date(value.published_on),
        "verdict": value.verdict.name if value.verdict else None,
        "verdict_reason": value.verdict_reason or None,
        "note": value.note or None,
        "tags": [tag.name for tag in value.tags],
        "appearances": [
            {"article": a.article, "title": a.title, **_ends(a.anchor.span), "text": a.anchor.exact}
            for a in value.appearances
        ],
        "evidence": [
            {
                "stance": e.stance.value,
                "note": e.note or None,
                "url": e.url or None,
                "article": e.article,
                "text": e.anchor.exact if e.anchor else None,
            }
            for e in value.evidence
        ],
    }


def entity(value: Entity) -> Shape:
    """One name with the ways it is written."""
    return {
        "id": value.id,
        "name": value.name,
        "kind": value.kind,
        "mentions": value.mentions,
        "statements": value.statements,
        "spellings": [{"name": s.name, "mentions": s.mentions} for s in value.spellings],
    }


def proposal(value: NameProposal) -> Shape:
    """Two names that may be one; `a` is the one to keep."""
    return {
        "a": entity(value.a),
        "b": entity(value.b),
        "reason": value.reason,
        "score": round(value.score, 3),
    }


def question(value: Question) -> Shape:
    """One contested question with its positions and how many statements give each."""
    return {
        "id": value.id,
        "key": value.key,
        "text": value.text,
        "positions": [
            {"key": p.key, "label": p.label, "statements": p.statements} for p in value.positions
        ],
    }


def question_page(value: QuestionPage) -> Shape:
    """One question with every passage that takes a position on it."""
    facts = [
        {"label": f.subject, "value": f.value, "as_of": _date(f.as_of), "source": f.source}
        for f in value.facts
    ]
    return {
        **question(value.question),
        "unit": value.unit or None,
        "facts": facts,
        "passages": [taken(t) for t in value.passages],
    }


def taken(value: Taken) -> Shape:
    """One passage that takes a position; `low` and `high` are how far its value reaches."""
    return {
        "position": value.position or None,
        "holder": value.holder or None,
        "article": value.article or None,
        **_ends(value.span),
        "text": value.text,
        "date": _date(value.when),
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "claim": value.claim or None,
    }


def record(value: ImportRecord) -> Shape:
    """What happened to one file."""
    return {"path": value.path, "outcome": value.outcome.value, "reason": value.reason}


def ingested(value: IngestResult) -> Shape:
    """What an import brought."""
    return {
        "articles": [article(a) for a in value.articles],
        "records": [record(r) for r in value.records],
    }


def found(value: SearchResult) -> Shape:
    """The hits of a search."""
    hits = [
        {
            "kind": hit.kind.value,
            "id": hit.id,
            "article": hit.article,
            "title": hit.title,
            "start": hit.span.start if hit.span else None,
            "end": hit.span.end if hit.span else None,
            "snippet": hit.snippet,
            "marks": [[m.start, m.end] for m in hit.marks],
        }
        for hit in value.hits
    ]
    facets = [{"field": f.field, "value": f.value, "count": f.count} for f in value.facets]
    return {"total": value.total, "hits": hits, "facets": facets}


def _ends(span: Span) -> Shape:
    return {"start": span.start, "end": span.end}


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _date(date: VagueDate | None) -> str | None:
    return date.edtf if date else None


def _distinct(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))
