"""Finding in a whole library what the words of a topic match, while they are typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.detectors.base import Reported
from core.detectors.topic import Topic
from core.detectors.topics import Answer, answers
from core.evaluation.weighing import reported
from core.progress import Progress
from core.store import articles
from core.store.database import Database
from core.text.wordpattern import WordPattern, Words

_BATCH = 50  # articles whose texts are in memory at once
_NUMBER = "0"  # what the sign # of a pattern becomes; in a text it is any number


class Recogniser:
    """Looks closely only at articles in which a pattern matches at all, and remembers which those are:
    of a topic that is being typed, one pattern changes at a time.

    Make a new one when articles came in. One piece of work at a time, on any thread.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lines: dict[int, str] = {}
        self._near: dict[int, Reported] = {}
        self._matching: dict[str, frozenset[int]] = {}

    def find(
        self, topics: Sequence[Topic], progress: Progress
    ) -> Iterator[tuple[Reported, list[Answer]]]:
        """Each article in which a topic is answered, with the answers, newest article first."""
        self._read(progress)
        patterns = [p for topic in topics for p in _worded(topic)]
        candidates = {id for p in patterns for id in self._matched(p, progress)}
        numbered = [p for t in topics if t.number is not None for p in t.number.patterns]
        candidates |= {id for id, line in self._lines.items() if _may(line, numbered)}
        for id in progress.over(sorted(candidates, reverse=True), "Looking for the words"):
            found = answers(topics, self._article(id))
            if found:
                yield self._near[id], found

    def frequency(self, words: Sequence[str], progress: Progress) -> dict[str, int]:
        """In how many articles each folded word stands."""
        self._read(progress)
        lines = self._lines.values()
        return {word: sum(f" {word} " in line for line in lines) for word in words}

    def _read(self, progress: Progress) -> None:
        if self._lines:
            return
        lines: dict[int, str] = {}
        with self._database.reading() as session:
            ids = articles.article_ids(session)
            for start in progress.over(range(0, len(ids), _BATCH), "Reading the articles"):
                texts = articles.article_texts(session, ids[start : start + _BATCH])
                lines |= {id: f" {Words.of(text).line}" for id, text in texts.items()}
        self._lines = lines

    def _matched(self, pattern: WordPattern, progress: Progress) -> frozenset[int]:
        known = pattern.regex.pattern
        if known not in self._matching:
            progress.check()
            self._matching[known] = frozenset(
                id
                for id, line in self._lines.items()
                if _may(line, [pattern]) and pattern.regex.search(line)
            )
        return self._matching[known]

    def _article(self, id: int) -> Reported:
        if id not in self._near:
            with self._database.reading() as session:
                self._near[id] = reported(session, id)
        return self._near[id]


def _worded(topic: Topic) -> Iterator[WordPattern]:
    for position in topic.positions:
        yield from position.patterns
        for told in position.told:
            yield from told.patterns


def _may(line: str, patterns: Sequence[WordPattern]) -> bool:
    """Whether one of the patterns can match: a word it needs stands there."""
    needed = [p.needs - {_NUMBER} for p in patterns]
    return any(not some or any(f" {word} " in line for word in some) for some in needed)
