"""A library in an archive, about to become part of an open one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from core import model
from core.archive.carrying_out import CarryingOut
from core.archive.manifest import DATABASE, ORIGINALS
from core.archive.matching import match_rows
from core.archive.merging_claims import merge_claims
from core.archive.merging_disputes import merge_disputes
from core.archive.merging_editions import merge_editions
from core.archive.merging_files import merge_files, merge_topics, put_files
from core.archive.merging_words import NamesMerging, merge_tags
from core.archive.opening import unpack_checked
from core.archive.placing import Places
from core.archive.planning import Plan
from core.archive.rows import Ids
from core.changes import Changes
from core.errors import LibraryError, ReadingError
from core.progress import Progress
from core.store import sqlite
from core.store.cabinet import FolderOriginals, originals_in
from core.store.database import Database
from core.store.enciphering import wipe_folder
from core.store.stopping import stoppable
from core.values import MergePreview, Theirs

# Made anew from the rest, or not of another library's business: what was looked at, what undo
# goes by, what the index is owed, who the library is.
LEFT_OUT: tuple[type[model.Base], ...] = (
    model.Sketch, model.Shingle, model.Likeness, model.CommandRecord, model.LibraryIdentity,
    model.OutboxEntry, model.SearchLook, model.WeighedTopic, model.Compared, model.SayingWord,
)  # fmt: skip
_WORK = ".merging-"


class Merging:
    """An archive, unpacked beside the library that it is to become part of; to be closed.

    `library` is the folder of that library. Raises ReadingError for what is wrong with the archive.
    """

    def __init__(self, archive: Path, library: Path, ours: Database, progress: Progress) -> None:
        self._library, self._ours = library, ours
        for left in library.glob(f"{_WORK}*"):  # by a program that was killed meanwhile
            self._remove(left)
        self._work = Path(tempfile.mkdtemp(dir=library, prefix=_WORK))
        self._unpacked = self._work / "library"
        with ExitStack() as unless_unpacked:
            unless_unpacked.callback(self._remove, self._work)
            try:
                unpack_checked(archive, self._unpacked, progress)
            except OSError as error:
                raise LibraryError(f"The archive cannot be unpacked: {error.strerror}.") from error
            self._theirs = Database(self._unpacked / DATABASE)
            unless_unpacked.pop_all()

    def close(self) -> None:
        """Remove what was unpacked."""
        self._theirs.close()
        self._remove(self._work)

    def _remove(self, folder: Path) -> None:
        """What lay unpacked in the folder of a library with a passphrase is written over first."""
        if self._ours.key:
            with suppress(OSError):
                wipe_folder(folder)
        shutil.rmtree(folder, ignore_errors=True)

    def preview(self, progress: Progress) -> MergePreview:
        """What it would do now; changes nothing."""
        progress.tell(0, 1, "Comparing the libraries")
        with (
            self._ours.reading() as ours,
            self._theirs.reading() as theirs,
            stoppable(ours, progress),
            stoppable(theirs, progress),
        ):
            return self._plan(ours, theirs).preview

    def carry_out(
        self, chosen: Theirs, progress: Progress, finish: Callable[[Session, Changes], None]
    ) -> tuple[MergePreview, Changes, list[int]]:
        """Bring it all in, or nothing; `finish` is called before the end of the transaction.

        Gives what was done, what it touched and the ids of the articles that came in.
        """
        try:
            with self._ours.writing() as ours, self._theirs.reading() as theirs:
                with stoppable(ours, progress):
                    plan = self._plan(ours, theirs)
                    taken = plan.chosen(chosen)
                    work = CarryingOut(plan, theirs, ours, progress)
                    touched = work.rows(taken)
                    self._bring_originals(work)
                finish(ours, touched)
                files = dict.fromkeys(plan.files, False)
                files |= {one.file: True for one in taken if one.file}
                put_files(self._library, self._unpacked, files)
                new = work.new_articles()
        except IntegrityError as error:
            raise ReadingError("The archive contradicts itself; nothing was changed.") from error
        except OSError as error:
            raise LibraryError(
                f"The merge failed: {error.strerror}; nothing was changed."
            ) from error
        return plan.preview, touched, new

    def _bring_originals(self, work: CarryingOut) -> None:
        theirs = FolderOriginals(self._unpacked / ORIGINALS)
        with closing(originals_in(self._library / ORIGINALS, self._ours.key)) as ours:
            work.originals(ours, theirs)

    def _plan(self, ours: Session, theirs: Session) -> Plan:
        plan = Plan(Ids(sqlite.highest_ids(ours.connection())))
        match_rows(plan, ours, theirs)
        places = Places(plan.ids, ours, theirs)
        merge_tags(plan, ours, theirs)
        merge_claims(plan, ours, theirs, places)
        merge_disputes(plan, ours, theirs, places)
        merge_editions(plan, ours, theirs)
        NamesMerging(plan, ours, theirs).merge()
        merge_topics(plan, ours, self._unpacked)
        merge_files(plan, self._library, self._unpacked)
        return plan
