"""Holding the statements of articles against those that speak of the same, by their wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.changes import Changes
from core.detectors.base import Placed
from core.detectors.wording import Said, can_conflict, findings, is_told
from core.errors import LanguageError
from core.nlp.rare_words import rare_words
from core.nlp.wording_service import VERSION, Comparing
from core.nlp.wording_thresholds import threshold_of
from core.progress import Progress
from core.settings import Strictness
from core.store import articles, disputes, editions, sayings, statements
from core.store.database import Database
from core.store.sayings import Saying, Words
from core.text import Span
from core.values import DisputeKind, Finding, Statement

NEAR = 8  # others that a sentence is held against
Pairs = list[tuple[Said, Said]]


@dataclass(frozen=True)
class WordingDisputes:
    """Finds what contradicts each other by its wording in one library.

    The cost grows with the statements that share rare words, not with the library.
    """

    database: Database
    comparing: Comparing
    strictness: Strictness

    @property
    def version(self) -> str:
        """What articles are compared by; those of another are due."""
        return f"{VERSION} {self.strictness.value}"

    def due(self) -> list[int]:
        """The articles that were not compared yet as strictly as this."""
        with self.database.reading() as session:
            return sayings.articles_uncompared(session, self.version)

    def compare_due(self, progress: Progress) -> Changes:
        """Compare the articles that are due. What was found otherwise before goes, unless a person
        decided about it. Raises LanguageError when what compares is not installed."""
        with self.database.writing() as session:
            anew = sayings.forget_others(session, self.version)
            touched = disputes.drop_open(session, DisputeKind.WORDING) if anew else frozenset[int]()
            kept = sayings.articles_kept(session)
        due = self.due()
        for article in due:
            if article not in kept:
                with self.database.writing() as session:
                    sayings.keep_words(
                        session, article, _words(statements.list_statements(session, article))
                    )
                    sayings.mark_compared(session, article, "")
        for article in progress.over(due, "Comparing what is said"):
            touched |= self._compare(article, progress)
        return Changes(disputes=touched)

    def _compare(self, article: int, progress: Progress) -> frozenset[int]:
        with self.database.reading() as session:
            own = _words(statements.list_statements(session, article))
            near = sayings.sharing(session, own, NEAR)
            ids = {s.statement for s in near} | {
                s.statement for held in near.values() for s in held
            }
            placed = [Placed(*each) for each in statements.placed(session, ids)]
            old = editions.superseded_of(session, {p.statement.article for p in placed})
        known = {p.statement.id: p for p in placed if p.statement.article not in old}
        pairs = _pairs(near, known)
        found = self._findings(pairs, progress)
        with self.database.writing() as session:
            if not articles.list_articles(session, [article]):  # deleted meanwhile
                return frozenset()
            touched = disputes.add_findings(session, found)
            sayings.mark_compared(session, article, self.version)
        return touched

    def _findings(self, pairs: Pairs, progress: Progress) -> list[Finding]:
        answers = self.comparing.compare([(a.read, b.read) for a, b in pairs], progress)
        both = [
            (pair, answer)
            for pair, answer in zip(pairs, answers, strict=True)
            if not isinstance(answer, LanguageError)
        ]
        threshold = threshold_of(self.strictness)
        return [*findings([pair for pair, _ in both], [answer for _, answer in both], threshold)]


def _words(held: Collection[Statement]) -> Words:
    """The rare words of each sentence, of the first statement that it stands in; where several stand
    in one, of what each of them says."""
    crowds = Counter(span for statement in held for span in _sentences(statement))
    found: dict[Span, tuple[Saying, frozenset[int]]] = {}
    for statement in held:
        for sentence in _sentences(statement):
            span = _own(statement, sentence) if crowds[sentence] > 1 else sentence
            text = span.shifted(-statement.span.start).of(statement.text)
            found.setdefault(span, (Saying(statement.id, span), rare_words(text)))
    return dict(found.values())


def _sentences(statement: Statement) -> tuple[Span, ...]:
    return statement.sentences or (statement.span,)


def _own(statement: Statement, sentence: Span) -> Span:
    """Holder, cue and what is said, where these lie in one sentence; else the sentence."""
    own = statement.content
    for part in (statement.holder_span, statement.cue_span):
        own = own.cover(part) if part and sentence.contains(part) else own
    return own if sentence.contains(own) else sentence


def _pairs(near: Mapping[Saying, list[Saying]], known: Mapping[int, Placed]) -> Pairs:
    """The pairs that may contradict each other, each once."""
    found: dict[frozenset[tuple[int, Span]], tuple[Said, Said]] = {}
    for saying, others in near.items():
        for other in others:
            if saying.statement in known and other.statement in known:
                pair = (
                    Said(known[saying.statement], saying.span),
                    Said(known[other.statement], other.span),
                )
                if all(map(is_told, pair)) and can_conflict(*pair):
                    read = pair[0].beside(pair[1]), pair[1].beside(pair[0])
                    found.setdefault(frozenset({saying, other}), read)
    return [*found.values()]
