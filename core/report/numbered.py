"""Articles, disputes and claims of a report with their numbers, and the passages that bear them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from core.exporters.document import Facets, Quote
from core.exporters.runs import Mark, MarkKind, passage_runs, plain
from core.report.wording import NO_VERDICT, described, paragraph_of
from core.text import Span
from core.values import (
    Appearance,
    ArticleText,
    Claim,
    Dispute,
    DisputeState,
    Passage,
    ReportData,
    Side,
    Statement,
)
from core.values.wording import DISPUTE_KINDS, DISPUTE_STATES

# What was confirmed stands first, what was dismissed last.
_ORDER = (
    DisputeState.CONFIRMED,
    DisputeState.OPEN,
    DisputeState.POSTPONED,
    DisputeState.DISMISSED,
)


class Numbered:
    """What a report holds, each with the number it goes by in it; `shown` are the articles whose text
    stands in it and can be led to."""

    def __init__(self, data: ReportData, shown: Collection[int] | None = None) -> None:
        self.data = data
        self.shown = {a.article.id for a in data.articles} if shown is None else set(shown)
        self.articles = {a.article.id: n for n, a in enumerate(data.articles, 1)}
        self.disputes = sorted(data.disputes, key=lambda d: (_ORDER.index(d.state), d.id))
        self.claims = sorted(data.claims, key=lambda c: c.id)
        self.questions = {q.id: q.text for q in data.questions}
        self._disputed: dict[int, list[tuple[Dispute, Span]]] = defaultdict(list)
        for dispute in self.disputes:
            for p in dispute.passages:
                self._disputed[p.article].append((dispute, p.span))
        self.statements: dict[int, list[Statement]] = defaultdict(list)
        for statement in sorted(data.statements, key=lambda s: (s.span, s.content)):
            self.statements[statement.article].append(statement)

    def text_of(self, article: int) -> ArticleText | None:
        """An article of the report; None for one that is not part of it."""
        number = self.articles.get(article, 0)
        return self.data.articles[number - 1] if number else None

    def marks(self, *kinds: MarkKind) -> Mapping[int, list[Mark]]:
        """By article, the marks of some kinds, each with the label it is numbered by."""
        marks: dict[int, list[Mark]] = defaultdict(list)
        for article, mark in self._all_marks():
            if mark.kind in kinds:
                marks[article].append(mark)
        return marks

    def comments(self) -> dict[str, str]:
        """What stands beside a mark where a form has margins, by where it leads."""
        said = {
            f"d{n}": f"D{n}. {DISPUTE_KINDS[d.kind]} ({DISPUTE_STATES[d.state].lower()}): {d.reason}"
            for n, d in enumerate(self.disputes, 1)
        }
        for n, c in enumerate(self.claims, 1):
            verdict = f"{c.verdict.name}. {c.verdict_reason}".strip() if c.verdict else NO_VERDICT
            said[f"c{n}"] = f"C{n}. {c.text} Verdict: {verdict}"
        return said

    def quote(
        self,
        article: int,
        span: Span,
        text: str,
        holder: str = "",
        fallback: str = "",
        words: Iterable[Span] = (),
    ) -> Quote:
        """A passage with where it stands; `fallback` says so for an article that is not here."""
        known = self.text_of(article)
        where = fallback
        if known is not None:
            a = known.article
            where = described(a.source, a.title, a.published, paragraph_of(known.text, span))
        return Quote(
            passage_runs(text, span.start, words), holder, plain(where, self.link(article))
        )

    def link(self, article: int) -> str:
        """Where an article stands in the document, "" if nowhere."""
        return f"#a{self.articles[article]}" if article in self.shown else ""

    def passage(self, p: Passage) -> Quote:
        """A passage of a dispute."""
        fallback = described(p.source, p.title, p.published)
        return self.quote(p.article, p.span, p.text, p.holder, fallback, p.marks)

    def appearance(self, a: Appearance) -> Quote:
        """A passage in which a claim is made."""
        return self.quote(a.article, a.anchor.span, a.anchor.exact, fallback=a.title)

    def sides(self, dispute: Dispute) -> Mapping[Side, list[Quote]]:
        """The passages of a dispute by side."""
        found: dict[Side, list[Quote]] = {side: [] for side in Side}
        for p in dispute.passages:
            found[p.side].append(self.passage(p))
        return found

    def disputes_of(self, claim: Claim) -> list[Dispute]:
        """The disputes in which a passage of a claim stands."""
        found: dict[int, Dispute] = {}
        for a in claim.appearances:
            for dispute, span in self._disputed[a.article]:
                if span.overlaps(a.anchor.span):
                    found[dispute.id] = dispute
        return [dispute for dispute in self.disputes if dispute.id in found] if found else []

    def dispute_facets(self, dispute: Dispute) -> Facets:
        """What a dispute may be picked by."""
        outlets = dict.fromkeys(p.source for p in dispute.passages if p.source)
        return Facets(state=DISPUTE_STATES[dispute.state], outlets=tuple(outlets))

    def claim_facets(self, claim: Claim) -> Facets:
        """What a claim may be picked by."""
        texts = [self.text_of(a.article) for a in claim.appearances]
        outlets = dict.fromkeys(
            t.article.source for t in texts if t is not None and t.article.source
        )
        return Facets(
            verdict=claim.verdict.name if claim.verdict else NO_VERDICT, outlets=tuple(outlets)
        )

    def _all_marks(self) -> Iterable[tuple[int, Mark]]:
        for n, dispute in enumerate(self.disputes, 1):
            for p in dispute.passages:
                yield p.article, Mark(p.span, MarkKind.DISPUTE, f"D{n}", f"d{n}")
        for n, claim in enumerate(self.claims, 1):
            for a in claim.appearances:
                yield a.article, Mark(a.anchor.span, MarkKind.CLAIM, f"C{n}", f"c{n}")
        for article, found in self.statements.items():
            yield from self._statement_marks(article, found)

    def _statement_marks(
        self, article: int, found: Sequence[Statement]
    ) -> Iterable[tuple[int, Mark]]:
        number = self.articles.get(article, 0)
        for n, s in enumerate(found, 1):
            yield article, Mark(s.content, MarkKind.STATEMENT, str(n), f"a{number}s{n}")
