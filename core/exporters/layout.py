"""The report as its readers see it, whatever the form: numbered, in order, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.exporters.runs import Line, Mark, MarkKind, Run, lines_of, passage_runs
from core.values import (
    Article,
    ArticleText,
    Claim,
    Dispute,
    DisputeState,
    Evidence,
    EvidenceStance,
    Passage,
    Quotation,
    ReportData,
    Side,
    Stance,
    Statement,
    VagueDate,
)
from core.values.wording import DISPUTE_KINDS, DISPUTE_STATES

STANCES = {
    Stance.ASSERTS: "asserted",
    Stance.REPORTS: "reported",
    Stance.DOUBTS: "doubted",
    Stance.DENIES: "denied",
}
QUOTATIONS = {
    Quotation.DIRECT: "direct quotation",
    Quotation.INDIRECT: "indirect quotation",
    Quotation.MIXED: "partly quoted",
    Quotation.NONE: "in its own voice",
}
EVIDENCE = {EvidenceStance.SUPPORTS: "Supports", EvidenceStance.REFUTES: "Refutes"}
# What was confirmed stands first, what was dismissed last.
_ORDER = (
    DisputeState.CONFIRMED,
    DisputeState.OPEN,
    DisputeState.POSTPONED,
    DisputeState.DISMISSED,
)


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage of a dispute, an appearance or a piece of evidence, with where it stands."""

    runs: tuple[Run, ...]
    holder: str
    where: str
    article: int  # its number in this report, 0 if it is not part of it


@dataclass(frozen=True, slots=True)
class DisputeView:
    """One dispute; `a` and `b` are the sides, `around` what stands on neither."""

    number: int
    value: Dispute
    kind: str
    state: str
    question: str
    a: tuple[PassageView, ...]
    b: tuple[PassageView, ...]
    around: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One piece of evidence; `passage` is None when it is a link or a note."""

    stance: str
    note: str
    url: str
    link: str  # the address if it may be clicked, else ""
    passage: PassageView | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim; `facts` are its lines of label and value."""

    number: int
    value: Claim
    verdict: str
    facts: tuple[tuple[str, str], ...]
    appearances: tuple[PassageView, ...]
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement, numbered within its article."""

    number: int
    holder: str
    text: str
    manner: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article with its marked text."""

    number: int
    value: Article
    url: str
    published: str
    lines: tuple[Line, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole report."""

    title: str
    made: str
    counts: tuple[tuple[str, int], ...]
    disputes: tuple[DisputeView, ...]
    claims: tuple[ClaimView, ...]
    articles: tuple[ArticleView, ...]


def laid_out(data: ReportData) -> Layout:
    """The report in the order in which it is read: disputes, claims, articles."""
    return _Maker(data).layout()


def web_address(url: str) -> str:
    """The address if it is one of the web, else "": no script and no file of somebody's disk."""
    return url if url.lower().startswith(("http://", "https://")) else ""


class _Maker:
    def __init__(self, data: ReportData) -> None:
        self._data = data
        self._numbers = {a.article.id: n for n, a in enumerate(data.articles, 1)}
        self._questions = {q.id: q.text for q in data.questions}
        self._disputes = sorted(data.disputes, key=lambda d: (_ORDER.index(d.state), d.id))
        self._claims = sorted(data.claims, key=lambda c: c.id)

    def layout(self) -> Layout:
        data = self._data
        articles = [a.article for a in data.articles]
        title = articles[0].title if len(articles) == 1 else f"Report on {len(articles)} articles"
        statements = self._statements()
        marks = self._marks(statements)
        return Layout(
            title=title,
            made=VagueDate.of_day(data.made).words,
            counts=(
                ("articles", len(articles)),
                ("sources", len({a.source for a in articles if a.source})),
                ("statements", len(data.statements)),
                ("disputes", len(data.disputes)),
                ("claims", len(data.claims)),
            ),
            disputes=tuple(self._dispute(n, d) for n, d in enumerate(self._disputes, 1)),
            claims=tuple(self._claim(n, c) for n, c in enumerate(self._claims, 1)),
            articles=tuple(self._article(a, statements, marks) for a in data.articles),
        )

    def _statements(self) -> Mapping[int, list[Statement]]:
        by_article: dict[int, list[Statement]] = defaultdict(list)
        for statement in sorted(self._data.statements, key=lambda s: (s.span, s.content)):
            by_article[statement.article].append(statement)
        return by_article

    def _marks(self, statements: Mapping[int, Sequence[Statement]]) -> Mapping[int, list[Mark]]:
        marks: dict[int, list[Mark]] = defaultdict(list)
        for n, dispute in enumerate(self._disputes, 1):
            for p in dispute.passages:
                marks[p.article].append(Mark(p.span, MarkKind.DISPUTE, f"D{n}", f"d{n}"))
        for n, claim in enumerate(self._claims, 1):
            for a in claim.appearances:
                marks[a.article].append(Mark(a.anchor.span, MarkKind.CLAIM, f"C{n}", f"c{n}"))
        for article, found in statements.items():
            number = self._numbers.get(article, 0)
            for n, s in enumerate(found, 1):
                target = f"a{number}s{n}"
                marks[article].append(Mark(s.content, MarkKind.STATEMENT, str(n), target))
        return marks

    def _dispute(self, number: int, dispute: Dispute) -> DisputeView:
        sides = {side: [p for p in dispute.passages if p.side is side] for side in Side}
        a, b, around = (tuple(map(self._passage, sides[side])) for side in Side)
        return DisputeView(
            number=number,
            value=dispute,
            kind=DISPUTE_KINDS[dispute.kind],
            state=DISPUTE_STATES[dispute.state],
            question=self._questions.get(dispute.question or 0, ""),
            a=a,
            b=b,
            around=around,
        )

    def _passage(self, p: Passage) -> PassageView:
        runs = passage_runs(p.text, p.span.start, p.marks)
        where = described(p.source, p.title, p.published)
        return PassageView(runs, p.holder, where, self._numbers.get(p.article, 0))

    def _claim(self, number: int, claim: Claim) -> ClaimView:
        facts = (
            ("Claimant", claim.claimant),
            ("Said on", _words(claim.said_on)),
            ("About", _words(claim.about)),
            ("Published on", _words(claim.published_on)),
            ("Question", self._questions.get(claim.question or 0, "")),
            ("Tags", ", ".join(tag.name for tag in claim.tags)),
            ("Note", claim.note),
        )
        return ClaimView(
            number=number,
            value=claim,
            verdict=claim.verdict.name if claim.verdict else "",
            facts=tuple((label, value) for label, value in facts if value),
            appearances=tuple(
                self._quoted(a.anchor.exact, a.article, a.title) for a in claim.appearances
            ),
            evidence=tuple(map(self._evidence, claim.evidence)),
        )

    def _evidence(self, evidence: Evidence) -> EvidenceView:
        passage = None
        if evidence.anchor is not None:
            passage = self._quoted(evidence.anchor.exact, evidence.article or 0, evidence.title)
        return EvidenceView(
            stance=EVIDENCE[evidence.stance],
            note=evidence.note,
            url=evidence.url,
            link=web_address(evidence.url),
            passage=passage,
        )

    def _quoted(self, text: str, article: int, title: str) -> PassageView:
        number = self._numbers.get(article, 0)
        known = self._data.articles[number - 1].article if number else None
        where = described(known.source, known.title, known.published) if known else title
        return PassageView(passage_runs(text, 0, ()), "", where, number)

    def _article(
        self,
        article: ArticleText,
        statements: Mapping[int, Sequence[Statement]],
        marks: Mapping[int, Sequence[Mark]],
    ) -> ArticleView:
        value = article.article
        return ArticleView(
            number=self._numbers[value.id],
            value=value,
            url=web_address(value.url),
            published=_words(value.published),
            lines=tuple(lines_of(article.text, article.blocks, marks.get(value.id, ()))),
            statements=tuple(
                StatementView(
                    number=n,
                    holder=s.holder or value.source or "The outlet",
                    text=s.content.of(article.text),
                    manner=f"{STANCES[s.stance]}, {QUOTATIONS[s.quotation]}",
                    disputed=s.disputed,
                )
                for n, s in enumerate(statements.get(value.id, ()), 1)
            ),
        )


def described(source: str, title: str, published: VagueDate | None) -> str:
    """Where a passage stands, in one line: outlet, title, date."""
    return ", ".join(
        part for part in (source, f"“{title}”" if title else "", _words(published)) if part
    )


def _words(date: VagueDate | None) -> str:
    return date.words if date else ""
