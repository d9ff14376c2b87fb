"""The flow from statements to disputes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from core.detectors import detectors
from core.detectors.base import Around, Placed, Reported
from core.detectors.figures import measure_keys
from core.detectors.topic import Topic
from core.detectors.topics import stands
from core.store import articles, disputes, editions, questions, statements
from core.values import (
    Analysis,
    Dispute,
    DisputeState,
    Finding,
    ReferenceFact,
)


@dataclass(frozen=True)
class Weighing:
    """What statements are weighed with: watch topics and reference facts."""

    topics: tuple[Topic, ...] = ()
    facts: tuple[ReferenceFact, ...] = ()

    def prepare(self, session: Session) -> None:
        """Let the library know the questions of the topics."""
        asked = [
            (topic.key, topic.question, [(p.key, p.label) for p in topic.positions])
            for topic in self.topics
        ]
        questions.sync_questions(session, asked)

    def weigh(self, session: Session, article: int) -> frozenset[int]:
        """Find the disputes of a stored, analysed article; the ids of those that changed. One that came
        out in a later edition answers and disputes nothing any more.

        The cost grows with the statements that measure or answer the same, not with the library.
        """
        if editions.is_superseded(session, article):
            questions.write_stands(session, article, ())
            return disputes.withdraw(session, article)
        given = reported(session, article)
        answers = stands(self.topics, given)
        questions.write_stands(session, article, answers)
        near = statements.statements_measuring(session, measure_keys(given.statements), article)
        asked = {answer.question for answer in answers}
        near += questions.statements_standing(session, asked, article)
        placed = {s.id: Placed(s, source, published) for s, source, published in near}
        findings = self.find(given, Around(tuple(placed.values()), self.facts))
        return disputes.write_findings(session, [article], findings)

    def find(self, reported: Reported, around: Around) -> list[Finding]:
        """What all detectors find in an article beside what is around it."""
        return [f for each in detectors(self.topics) for f in each.find(reported, around)]


def weigh_text(text: str, analysis: Analysis, weighing: Weighing) -> tuple[Analysis, list[Dispute]]:
    """The disputes of one text on its own, without a library, and its statements with ids from 1."""
    numbered = tuple(replace(s, id=n) for n, s in enumerate(analysis.statements, 1))
    reported = Reported(
        article=1,
        text=text,
        title="",
        source="",
        published=None,
        statements=numbered,
        sentences=tuple(s.span for s in analysis.sentences),
        measures=analysis.measures,
        doubts=analysis.doubts,
    )
    findings = weighing.find(reported, Around(facts=weighing.facts))
    found = [_as_dispute(n, finding) for n, finding in enumerate(findings, 1)]
    touched = {p.statement for dispute in found for p in dispute.passages}
    marked = tuple(replace(s, disputed=s.id in touched) for s in numbered)
    return replace(analysis, statements=marked), found


def reported(session: Session, article: int) -> Reported:
    """A stored article as the detectors see it."""
    stored = articles.read_article(session, article)
    held = tuple(statements.list_statements(session, article=article))
    sentences = {span for statement in held for span in statement.sentences}
    return Reported(
        article=article,
        text=stored.text,
        title=stored.article.title,
        source=stored.article.source,
        published=stored.article.published,
        statements=held,
        sentences=tuple(sorted(sentences)),
        measures=tuple(statements.list_measures(session, article)),
        doubts=tuple(statements.list_doubts(session, article)),
    )


def _as_dispute(number: int, finding: Finding) -> Dispute:
    return Dispute(
        id=number,
        kind=finding.kind,
        state=DisputeState.OPEN,
        reason=finding.reason,
        passages=finding.passages,
        sum=finding.sum,
        question=None,
        dismissed_because="",
        note="",
    )
