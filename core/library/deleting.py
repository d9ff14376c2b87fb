"""Deleting articles for good: from the database, the index, the originals and, if wished, the backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.changes import Changes
from core.errors import LibraryError
from core.evaluation import Weighing
from core.library.asked import Asked
from core.progress import Progress
from core.store import articles, backup, copies, deleting, editions, originals
from core.store.files import to_disk
from core.values import DeletionPlan, DeletionWish

ERASING = "erasing"  # is in the folder while words of something deleted may still be in its files


@dataclass(frozen=True, slots=True)
class Deleted:
    """What a deletion changed, how many articles went, the names of the backups that were deleted and
    of those that still hold something."""

    changes: Changes
    articles: int
    backups_deleted: tuple[str, ...]
    backups_left: tuple[str, ...]


class Deleting(Asked):
    """The part of a Library that deletes; the one change that cannot be taken back."""

    _weighing: Weighing
    problems: tuple[str, ...]
    _purge_index: Callable[[], None]

    def deletion(self, article: int, *, with_editions: bool = False) -> DeletionPlan:
        """What would go with an article; raises LibraryError if it is gone. Opens each backup."""
        with self._database.reading() as session:
            ids = _wanted(editions.chain(session, article), article, with_editions)
            listed = articles.list_articles(session, (*editions.chain(session, article),))
            known = {one.id: one for one in listed}
            if article not in known:
                raise LibraryError("This article is no longer in the library.")
            found = deleting.marked_in(session, ids)
            original, sharing = deleting.original_of(session, ids)
            prints = copies.fingerprints(session, ids).values()
            return DeletionPlan(
                article=known.pop(article),
                editions=tuple(sorted(known.values(), key=lambda one: one.edition)),
                claims=found.only_here,
                quoting=deleting.quoted(session, ids, found.elsewhere),
                passages=found.passages,
                evidence=found.evidence,
                disputes=found.disputes,
                original=original,
                sharing=sharing,
                backups=tuple(path.name for path in self._holding(list(prints))),
            )

    def erase(self, wish: DeletionWish, progress: Progress) -> Deleted:
        """Delete an article with all that was found in it and marked in it. It cannot be taken back,
        nor stopped once it has begun.

        Afterwards no file of the library holds its words but the backups that are named. Raises
        LibraryError if it is gone, or when the files are in use; what is left is erased at the next
        opening then.
        """
        progress.tell(0, 4, "Deleting")
        with self._database.reading() as session:
            line = editions.chain(session, wish.article)
            ids = _wanted(line, wish.article, wish.editions)
            holding = self._holding(list(copies.fingerprints(session, ids).values()))
        changes = self._delete(ids, wish)
        self._finish(_unstoppable(progress))
        if wish.backups:
            _delete_backups(holding)
        names = tuple(path.name for path in holding)
        gone, left = (names, ()) if wish.backups else ((), names)
        return Deleted(changes, len(ids), gone, left)

    def _delete(self, ids: tuple[int, ...], wish: DeletionWish) -> Changes:
        with self._database.writing() as session:
            found = deleting.marked_in(session, ids)
            claims = () if wish.keep_claims else [id for id, _text in found.only_here]
            changes, again = deleting.delete_articles(session, ids, claims)
            disputes = changes.disputes
            for article in sorted(again):
                disputes |= self._weighing.weigh(session, article)
            originals.sweep_originals(session, self._originals)
            _mark(self.path / ERASING)  # before the transaction ends
        return changes | Changes(disputes=disputes)

    def _finish(self, tell: Callable[[int, int, str], None]) -> None:
        """Leave nothing in the files of what was deleted, also when the program ended in between."""
        if (self.path / ERASING).exists():
            tell(1, 4, "Erasing it from the search index")
            self._purge_index()
            tell(2, 4, "Erasing it from the database")
            self._database.rewrite()
            (self.path / ERASING).unlink(missing_ok=True)

    def _erase_rest(self) -> None:
        """At opening: erase what was deleted when the program ended."""
        try:
            self._finish(_unstoppable(Progress()))
        except LibraryError as error:
            self.problems = (*self.problems, str(error))

    def _holding(self, fingerprints: list[str]) -> list[Path]:
        return backup.backups_holding(self.path / "backups", fingerprints, self._database.key)


def _wanted(line: tuple[int, ...], article: int, with_editions: bool) -> tuple[int, ...]:
    return line if with_editions else (article,)


def _unstoppable(progress: Progress) -> Callable[[int, int, str], None]:
    """Tell how far it is, and go on when somebody asks for an end."""

    def tell(done: int, total: int, note: str) -> None:
        if not progress.stopped:
            progress.tell(done, total, note)

    return tell


def _mark(path: Path) -> None:
    try:
        path.touch(mode=0o600)
        to_disk(path.parent)
    except OSError as error:
        raise LibraryError(f"Nothing was deleted: {error.strerror}.") from error


def _delete_backups(paths: list[Path]) -> None:
    try:
        for path in paths:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(f"A backup could not be deleted: {error.strerror}.") from error
