"""An article on its way in, and the account that is kept for the file it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from core.store import records
from core.values import (
    ArticleText,
    Draft,
    Guess,
    ImportPart,
    NewEdition,
    Outcome,
    RefusedPart,
    TextToAnalyse,
    Unsaved,
)

NAMED = 5  # parts that are named in an account where many were left out for one reason


@dataclass
class Tally:
    """What became of one file so far, and the sentence that says so."""

    path: str
    expected: int | None = None  # articles in the file, once it is read
    refused: str = ""
    left_out: tuple[RefusedPart, ...] = ()
    cancelled: bool = False
    stored: list[int] = field(default_factory=list[int])
    known: list[int] = field(default_factory=list[int])
    editions: list[NewEdition] = field(default_factory=list[NewEdition])
    doubles: int = 0
    failures: list[str] = field(default_factory=list[str])
    original: int | None = None
    record: int = 0
    waits: Guess | None = None  # for a look, since so much of it was guessed; nothing came in
    parts: list[ImportPart] = field(default_factory=list[ImportPart])
    told: int = 0  # of the parts, how many are kept already

    @property
    def articles(self) -> list[int]:
        """The articles of the library that the file holds, new or known, each once."""
        return list(dict.fromkeys(self.stored + self.known))

    @property
    def ended(self) -> bool:
        """Whether all of the file has been dealt with."""
        done = len(self.stored) + len(self.known) + self.doubles + len(self.failures)
        settled = bool(self.refused) or self.waits is not None
        return settled or (self.expected is not None and done >= self.expected)

    @property
    def outcome(self) -> Outcome:
        """The one word for it."""
        if self.cancelled:
            return Outcome.CANCELLED
        if self.waits is not None:
            return Outcome.WAITING
        if self.stored:
            return Outcome.IMPORTED
        return Outcome.DUPLICATE if self.known else Outcome.REFUSED

    @property
    def reason(self) -> str:
        """The account in plain words."""
        if self.refused:
            return self.refused
        if self.waits is not None:
            many = f"{_count(self.expected, 'article')} in it; " if self.expected else "It "
            return many + _WAITS[self.waits]
        parts = [f"{_count(len(self.stored), 'article')} taken in"] if self.stored else []
        if self.known:
            were = "was" if len(self.known) == 1 else "were"
            parts.append(f"{_count(len(self.known), 'article')} {were} in the library already")
        parts += [_edition(one) for one in self.editions]
        if self.doubles:
            parts.append(f"{_count(self.doubles, 'article')} stood in the file twice")
        parts += self.failures
        parts += _left_out(self.left_out)
        if self.cancelled:
            left = (self.expected or 0) - len(self.stored) - len(self.known) - self.doubles
            parts.append(f"stopped before {_count(left, 'article') if left > 0 else 'it was read'}")
        return "; ".join(parts)[:1].upper() + "; ".join(parts)[1:] + "."

    def note_stored(self, article: int, draft: Draft, edition: NewEdition | None = None) -> None:
        """An article of the file is in the library now, at times as an edition of one that was."""
        self.stored.append(article)
        self.editions += [edition] if edition else []
        told = f"{_edition(edition).capitalize()}." if edition else ""
        self.parts.append(ImportPart(_name(draft), Outcome.IMPORTED, told, article))

    def note_known(self, article: int, draft: Draft) -> None:
        """An article of the file was in the library before."""
        self.known.append(article)
        told = "It was in the library already."
        self.parts.append(ImportPart(_name(draft), Outcome.DUPLICATE, told, article))

    def note_double(self, draft: Draft) -> None:
        """An article stands in the file a second time."""
        self.doubles += 1
        told = "It stands in the file twice."
        self.parts.append(ImportPart(_name(draft), Outcome.DUPLICATE, told))

    def note_failure(self, draft: Draft, why: str) -> None:
        """An article of the file could not be analysed and was not stored."""
        self.failures.append(f"“{draft.title}” was left out: {why.rstrip('.')}")
        self.parts.append(ImportPart(_name(draft), Outcome.REFUSED, why))

    def write(self, session: Session) -> None:
        """Make or amend the import record in this transaction."""
        if not self.record:
            self.record = records.add_record(
                session, self.path, self.outcome, self.reason, self.articles, self.waits
            ).id
        else:
            records.amend_record(session, self.record, self.outcome, self.reason, self.articles)
        if (self.expected or 0) + len(self.left_out) > 1:
            records.add_parts(session, self.record, self.parts[self.told :])
            self.told = len(self.parts)

    def close(self) -> None:
        """No more of the file comes: tell of what was left out, too."""
        left = self.left_out
        self.parts += [ImportPart(part.name, Outcome.REFUSED, part.why) for part in left]


_WAITS = {
    Guess.COLUMNS: "waits until somebody has looked at its columns.",
    Guess.CUTS: "waits until somebody has looked where it is cut.",
}


def _name(draft: Draft) -> str:
    return draft.part or draft.title


@dataclass(frozen=True)
class Arrival:
    """One draft, the account of its file, and what to keep as its original."""

    tally: Tally
    draft: Draft
    fingerprint: str
    given: Path | Unsaved | str


def text_to_analyse(of: Draft | ArticleText) -> TextToAnalyse:
    """What the language work is given of an article: what is not article text is skipped."""
    known = of if isinstance(of, Draft) else of.article
    return TextToAnalyse(
        text=of.text,
        title=known.title,
        source=known.source,
        published=known.published,
        skip=tuple(block.span for block in of.blocks if not block.is_article_text),
    )


def _left_out(parts: tuple[RefusedPart, ...]) -> list[str]:
    """What of a file was not read, each reason once."""
    names: dict[str, list[str]] = {}
    for part in parts:
        names.setdefault(part.why, []).append(f"“{part.name}”")
    told = list[str]()
    for why, of in names.items():
        more = [f"{len(of) - NAMED:,} more"] if len(of) > NAMED + 1 else []
        listed = of[:NAMED] + more if more else of
        joined = " and ".join(part for part in (", ".join(listed[:-1]), listed[-1]) if part)
        reason = why[:1].lower() + why[1:] if why[1:2].islower() else why
        told.append(f"{joined} {'was' if len(of) == 1 else 'were'} left out: {reason.rstrip('.')}")
    return told


def _edition(one: NewEdition) -> str:
    which = "a later" if one.later else "an earlier"
    return f"{which} edition of “{one.title}”; {_count(one.words, 'word')} changed"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
