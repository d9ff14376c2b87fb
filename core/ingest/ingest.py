"""The flow from files to stored, analysed and weighed articles.

Reading and language work are done before any transaction begins; each article is then stored with
all that was found in it, its disputes, its import record and its outbox row in one short one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from core.errors import LanguageError, ReadingError
from core.evaluation import Weighing, compare, join_edition
from core.importers import Reader
from core.ingest.arrival import Arrival, Tally, text_to_analyse
from core.nlp.service import VERSION, Language
from core.progress import Cancelled, Progress
from core.store import articles, language, originals, records
from core.store.cabinet import Originals
from core.store.database import Database
from core.text import fingerprint
from core.text.comparing import compare_texts, words_changed
from core.values import Analysis, Choice, Draft, FeedLook, IngestResult, Look, NewEdition, Unsaved

OFTEN = 200  # articles of one import after which those that are stored can be searched
PASTED = "Pasted text"  # what stands in the place of a file's name


class Ingest:
    """Takes files and pasted text into one library; `originals` is where the files are kept."""

    def __init__(
        self,
        database: Database,
        originals: Originals,
        reader: Reader,
        language: Language,
        weighing: Weighing,
    ) -> None:
        self._database = database
        self._originals = originals
        self._reader = reader
        self._language = language
        self._weighing = weighing

    def weigh_with(self, weighing: Weighing) -> None:
        """Weigh what comes in from now on with other topics and facts."""
        self._weighing = weighing

    def look(self, given: Path | str, choice: Choice | None) -> Look | None:
        """How a table of articles, or a file or pasted text with many, would be read; else None."""
        return self._reader.look(given, choice)

    def entries(self, given: Unsaved) -> FeedLook | None:
        """The entries of a feed; None for a file that is none."""
        return self._reader.entries(given)

    def files(
        self,
        paths: Sequence[Path],
        progress: Progress,
        choices: Mapping[Path, Choice] | None = None,
        *,
        hold: bool = False,
        stored: Callable[[], object] | None = None,
    ) -> IngestResult:
        """Bring in files and the files of folders; one record a file, whatever happens to it.

        `choices` says for tables and collections how they are to be read, where not as is proposed;
        with `hold` those for which it says nothing, and of which something was guessed, wait.
        `stored` is called whenever some hundred articles were stored.
        When `progress` is cancelled, what is stored stays, the file at hand gets a record that says
        so, and the result tells what came in until then.
        """
        tallies = [Tally(str(path)) for path in _files(paths)]
        arrivals = self._arrivals(tallies, progress, choices or {}, hold)
        return self._take(arrivals, tallies, progress, stored)

    def pasted(self, text: str, progress: Progress, choice: Choice | None = None) -> IngestResult:
        """Bring in a text that was pasted, which may hold several articles."""
        tally = Tally(PASTED)
        return self._take(self._read(tally, text, progress, choice), [tally], progress)

    def named(self, files: Mapping[str, Unsaved], progress: Progress) -> IngestResult:
        """Bring in what has no file here under names such as the addresses it is from."""
        tallies = [Tally(name) for name in files]

        def arrivals() -> Generator[Arrival]:
            for tally, given in zip(tallies, files.values(), strict=True):
                yield from self._read(tally, given, progress)

        return self._take(arrivals(), tallies, progress)

    def _take(
        self,
        arrivals: Generator[Arrival],
        tallies: list[Tally],
        progress: Progress,
        stored: Callable[[], object] | None = None,
    ) -> IngestResult:
        try:
            self._store_all(arrivals, progress, stored)
        except Cancelled:
            for tally in tallies:
                if not tally.ended:
                    tally.cancelled = True
        finally:
            arrivals.close()
        with self._database.writing() as session:
            for tally in tallies:
                tally.close()
                tally.write(session)
            newest = {tally.path: tally.record for tally in tallies if tally.path != PASTED}
            records.supersede(session, newest)
            ids = list(dict.fromkeys(id for tally in tallies for id in tally.articles))
            rows = articles.list_articles(session, ids)
            kept = records.list_records(session, [tally.record for tally in tallies])
        by_id = {row.id: row for row in rows}
        told = {record.id: record for record in kept}
        return IngestResult(
            tuple(told[tally.record] for tally in tallies),
            tuple(by_id[id] for id in ids if id in by_id),
            tuple(edition for tally in tallies for edition in tally.editions),
        )

    def _arrivals(
        self, tallies: list[Tally], progress: Progress, choices: Mapping[Path, Choice], hold: bool
    ) -> Generator[Arrival]:
        for done, tally in enumerate(tallies):
            progress.tell(done, len(tallies), Path(tally.path).name)
            path = Path(tally.path)
            yield from self._read(tally, path, progress, choices.get(path), hold=hold)
            if tally.ended and not tally.record:  # told now: those behind it may take hours
                with self._database.writing() as session:
                    tally.write(session)

    def _read(
        self,
        tally: Tally,
        given: Path | Unsaved | str,
        progress: Progress,
        choice: Choice | None = None,
        *,
        hold: bool = False,
    ) -> Generator[Arrival]:
        try:
            if isinstance(given, str):
                content = self._reader.read_text(given, progress, choice)
            else:
                content = self._reader.read(given, progress, choice)
        except ReadingError as error:
            tally.refused = str(error)
            return
        drafts = tuple(_from(draft, tally.path) for draft in content.drafts)
        tally.expected, tally.left_out = len(content.drafts), content.refused
        if hold and choice is None and content.guess is not None:
            tally.waits = content.guess
            return
        if not content.drafts:  # a table of which nobody can tell where its text stands
            tally.refused = " ".join(part.why for part in content.refused)
            return
        seen: set[str] = set()
        for draft in drafts:
            mark = fingerprint(draft.text)
            if mark in seen:
                tally.note_double(draft)
                continue
            seen.add(mark)
            yield Arrival(tally, draft, mark, given)

    def _store_all(
        self,
        arrivals: Iterator[Arrival],
        progress: Progress,
        stored: Callable[[], object] | None,
    ) -> None:
        """Store each arrival as soon as it is analysed, while those after it are read and analysed."""
        new = (arrival for arrival in arrivals if not self._known(arrival))
        given = ((arrival, text_to_analyse(arrival.draft)) for arrival in new)
        with closing(self._language.analyse_each(given, progress)) as found:
            for number, (arrival, analysis) in enumerate(found, 1):
                if isinstance(analysis, LanguageError):
                    arrival.tally.note_failure(arrival.draft, str(analysis))
                else:
                    self._store(arrival, analysis)
                if stored and number % OFTEN == 0:
                    stored()
                progress.check()

    def _known(self, arrival: Arrival) -> bool:
        with self._database.reading() as session:
            known = articles.find_fingerprint(session, arrival.fingerprint)
        if known is not None:
            arrival.tally.note_known(known, arrival.draft)
        return known is not None

    def _store(self, arrival: Arrival, analysis: Analysis) -> None:
        tally = arrival.tally
        with self._database.writing() as session:
            known = articles.find_fingerprint(session, arrival.fingerprint)
            if known is not None:  # the same text from another file that came with it
                tally.note_known(known, arrival.draft)
                return
            original = self._keep(session, arrival)
            article = articles.add_draft(session, arrival.draft, original, arrival.fingerprint)
            language.write_analysis(session, article, analysis, VERSION)
            compare(session, article)
            edition = self._join(session, article)
            self._weighing.weigh(session, article)
            tally.note_stored(article, arrival.draft, edition)
            tally.write(session)

    def _join(self, session: Session, article: int) -> NewEdition | None:
        """Put an article beside the editions of it that are here; those before it weigh no more."""
        found = join_edition(session, article)
        if found is None:
            return None
        other, later = found
        texts = articles.article_texts(session, (article, other))
        old, new = (texts[other], texts[article]) if later else (texts[article], texts[other])
        (known,) = articles.list_articles(session, (other,))
        words = words_changed(old, new, compare_texts(old, new))
        if later:
            self._weighing.weigh(session, other)
        return NewEdition(article, known.title, other, later, words)

    def _keep(self, session: Session, arrival: Arrival) -> int:
        if arrival.tally.original is None:
            given = arrival.given
            if isinstance(given, str):
                given = Unsaved("pasted.txt", given.encode())
            content = given if isinstance(given, Path) else given.content
            arrival.tally.original = originals.keep_original(
                session, self._originals, content, given.name
            )
        return arrival.tally.original


def _from(draft: Draft, name: str) -> Draft:
    """A draft with the address it was fetched from, where the page names none itself."""
    if draft.url or not name.startswith(("http://", "https://")):
        return draft
    return replace(
        draft, url=name, origins={**draft.origins, "url": "the address it was fetched from"}
    )


def _files(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file())
            found += [p for p in inside if not any(part.startswith(".") for part in p.parts)]
        else:
            found.append(path)
    return list(dict.fromkeys(found))
