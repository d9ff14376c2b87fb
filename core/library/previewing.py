"""What the words of a question match while a person types them, and first words to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from core.detectors.base import Reported
from core.detectors.topic_drafts import topic_of
from core.detectors.topic_suggesting import suggested_patterns
from core.detectors.topics import Answer
from core.errors import CommandError
from core.evaluation import Recogniser
from core.progress import Progress
from core.store import claims, disputes
from core.store.database import Database
from core.text import Span
from core.values import (
    Claim,
    DisputeKind,
    Passage,
    PositionDraft,
    QuestionDraft,
    Recognised,
    Side,
    Taken,
)

SHOWN = 60  # passages a position that are given back
_LABEL = 70  # letters of a suggested label
_Words = tuple[str, Sequence[Span]]  # a passage, and the words in it that are its answer


class Preview:
    """Looks in one library; keep it while words are typed, and make a new one when articles came in.

    `base` is the text of the topic file that is changed, "" for a new question. Its methods are long
    and may run on any thread, one at a time.
    """

    def __init__(self, database: Database, base: str) -> None:
        self._database = database
        self._base = base
        self._recogniser = Recogniser(database)

    def recognised(
        self, draft: QuestionDraft, progress: Progress, *, most: int | None = None
    ) -> Recognised:
        """What the words of a draft match; with `most` it stops when so many passages were met.

        Raises DataError for a pattern that cannot be read.
        """
        topic, _text = topic_of(_filled(draft), self._base)
        places = {position.key: str(n) for n, position in enumerate(topic.positions)}
        counts: Counter[str] = Counter()
        shown: list[Taken] = []
        where: set[int] = set()
        more = False
        for article, found in self._recogniser.find([topic], progress):
            where.add(article.article)
            for answer in found:
                place = places[answer.stand.position]
                counts[place] += 1
                if counts[place] <= SHOWN:
                    shown.append(_taken(article, answer, place))
            if more := most is not None and counts.total() >= most:
                break
        numbers = tuple(counts[place] for place in places.values())
        return Recognised(numbers, tuple(shown), len(where), more)

    def of_claims(self, one: int, other: int, progress: Progress) -> QuestionDraft:
        """A question of two claims that contradict each other, with first words for both."""
        with self._database.reading() as session:
            pair = [_claim(session, id) for id in (one, other)]
        words = [c.appearances[0].anchor.exact if c.appearances else c.text for c in pair]
        given = [(text, ()) for text in words]
        made = self._positions([c.text for c in pair], given, progress)
        return QuestionDraft("", made, claims=((one, 0), (other, 1)))

    def of_dispute(self, dispute: int, progress: Progress) -> QuestionDraft:
        """A question of the two sides of a dispute, with first words for both."""
        with self._database.reading() as session:
            found = disputes.list_disputes(session, ids=[dispute])
        if not found:
            raise CommandError("This dispute is no longer in the library.")
        sides = _sides(found[0].passages)
        figures = found[0].kind is DisputeKind.FIGURES
        given = [(p.text, _marks(p) if figures else ()) for p in sides]
        labels = [" … ".join(mark.of(text) for mark in marks) or text for text, marks in given]
        return QuestionDraft("", self._positions(labels, given, progress))

    def _positions(
        self, labels: Sequence[str], words: Sequence[_Words], progress: Progress
    ) -> tuple[PositionDraft, ...]:
        def frequency(some: Sequence[str]) -> Mapping[str, int]:
            return self._recogniser.frequency(some, progress)

        one, other = (*words, ("", ()))[:2]
        patterns: tuple[str, ...] = suggested_patterns(one, other, frequency)
        made = [
            PositionDraft(_short(label), (pattern,))
            for label, pattern in zip(labels, patterns, strict=False)
        ]
        return tuple(made) if len(made) > 1 else (*made, PositionDraft(""))


def _filled(draft: QuestionDraft) -> QuestionDraft:
    """A draft that is being typed may lack what does not matter to what its words match."""
    named = tuple(replace(p, label=p.label.strip() or "…") for p in draft.positions)
    return replace(draft, text=draft.text.strip() or "…", positions=named)


def _taken(article: Reported, answer: Answer, place: str) -> Taken:
    stand = answer.stand
    return Taken(
        position=place,
        holder=answer.holder,
        article=article.article,
        title=article.title,
        source=article.source,
        span=stand.span,
        text=answer.text,
        when=answer.when,
        marks=stand.marks,
        statement=stand.statement,
        value=stand.value,
        low=stand.low,
        high=stand.high,
    )


def _claim(session: Session, id: int) -> Claim:
    found = claims.list_claims(session, ids=[id])
    if not found:
        raise CommandError("This claim is no longer in the library.")
    return found[0]


def _sides(passages: Sequence[Passage]) -> list[Passage]:
    """The first passage of each side; of a dispute with one side the first two there are."""
    firsts = {p.side: p for p in reversed(passages) if p.side is not Side.NEITHER}
    both = [firsts[side] for side in (Side.A, Side.B) if side in firsts]
    return both if len(both) > 1 else list(passages[:2])


def _marks(passage: Passage) -> tuple[Span, ...]:
    inside = (mark for mark in passage.marks if passage.span.contains(mark))
    return tuple(mark.shifted(-passage.span.start) for mark in inside)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else line[:_LABEL].rsplit(" ", 1)[0] + " …"
