"""One process at work in a library until it is killed: it says what it is about to keep, and when it
has kept it."""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from core import history
from core.commands import Command, MarkClaim, RaiseDispute, RemoveClaim, SetVerdict, TagClaim
from core.library.feed import StoreFeed
from core.model import metadata
from core.progress import Progress
from core.search import Index
from core.store import articles, claims, disputes, language, originals, outbox, records
from core.store.cabinet import FolderOriginals
from core.store.database import Database
from core.text import fingerprint
from core.values import Outcome, Side
from tests.core.store.making import FIRST, SECOND, TEXT, analysis, draft, finding, passage

MOST_STEPS = 200


def digest(session: Session) -> str:
    """A hash of everything in the library but what the index is owed."""
    session.flush()
    whole = hashlib.sha256()
    for table in metadata.sorted_tables:
        if table.name != "outbox_entry":
            rows = session.connection().execute(select(table).order_by(table.c.id))
            whole.update(repr((table.name, [tuple(row) for row in rows])).encode())
    return whole.hexdigest()


def work(folder: Path, seed: int, pipe: int) -> None:
    """Write at random, telling through the pipe "about HASH" before each commit and "done HASH" after
    it, and bring the index up to date now and then."""
    chance = random.Random(seed)
    database = Database(folder / "library.db")
    with database.reading() as session:
        identity = outbox.identity(session)
    feed, index = StoreFeed(database, identity), Index(folder / "index", identity)
    for number in range(MOST_STEPS):
        if chance.random() < 0.25:
            os.write(pipe, b"indexing\n")
            index.catch_up(feed, Progress())
            os.write(pipe, b"indexed\n")
            continue
        with database.writing() as session:
            chance.choice(STEPS)(Step(session, chance, folder, f"{seed}-{number}"))
            state = digest(session)
            os.write(pipe, f"about {state}\n".encode())
        os.write(pipe, f"done {state}\n".encode())


@dataclass
class Step:
    """One transaction of the victim; `name` is used for nothing else."""

    session: Session
    chance: random.Random
    folder: Path
    name: str

    def bring_in(self) -> None:
        """An article with its original, analysis, dispute and record."""
        session, text = self.session, f"{TEXT} Number {self.name}."
        kept = originals.keep_original(
            session,
            FolderOriginals(self.folder / "originals"),
            text.encode(),
            f"{self.name}.txt",
        )
        article = articles.add_draft(session, draft(text, self.name), kept, fingerprint(text))
        self._analyse(article, text, "1")
        records.add_record(session, self.name, Outcome.IMPORTED, "One article.", [article])

    def analyse_again(self) -> None:
        """The analysis of an article, replaced."""
        if ids := articles.article_ids(self.session):
            article = self.chance.choice(ids)
            text = articles.read_article(self.session, article).text
            self._analyse(article, text, self.name)

    def delete(self) -> None:
        """One article gone, when there are some."""
        ids = articles.article_ids(self.session)
        if len(ids) > 10:
            articles.delete_article(self.session, self.chance.choice(ids))

    def annotate(self) -> None:
        """A command of some kind."""
        ids, known = articles.article_ids(self.session), claims.claim_ids(self.session)
        if ids:
            wanted = self._on_article(self.chance.choice(ids))
            wanted += self._on_claim(self.chance.choice(known)) if known else []
            history.do(self.session, self.chance.choice(wanted))

    def turn(self) -> None:
        """Undo or redo."""
        undo = self.chance.random() < 0.6
        _ = history.undo(self.session) if undo else history.redo(self.session)

    def _on_article(self, article: int) -> list[Command]:
        both = ((article, 0, 9), (article, 44, 54))
        return [MarkClaim(f"Claim {self.name}", article, 0, 9), RaiseDispute("They differ.", both)]

    def _on_claim(self, claim: int) -> list[Command]:
        verdict = SetVerdict(claim, self.chance.randint(1, 5), self.name)
        return [verdict, TagClaim(claim, f"tag {self.name}"), RemoveClaim(claim)]

    def _analyse(self, article: int, text: str, version: str) -> None:
        language.write_analysis(self.session, article, analysis(text), version)
        a, b = passage(article, text, FIRST, Side.A), passage(article, text, SECOND, Side.B)
        disputes.write_findings(self.session, [article], [finding(a, b, key=f"k{article}")])


STEPS: tuple[Callable[[Step], None], ...] = (
    Step.bring_in,
    Step.bring_in,
    Step.analyse_again,
    Step.delete,
    Step.annotate,
    Step.annotate,
    Step.annotate,
    Step.turn,
)
