"""The library as one file: written, opened elsewhere, and another one merged into this one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from core.archive import Merging, open_archive, write_archive
from core.changes import Changes
from core.evaluation import Weighing, compare_due
from core.ingest import Ingest
from core.library.reporting import Reported
from core.progress import Progress
from core.store import backup, topics
from core.values import ArchiveAccount, BackupReason, MergeResult, Theirs


class Archived(Reported):
    """The part of a Library that goes to other places and takes others in."""

    _ingest: Ingest

    def archive(self, target: Path, progress: Progress) -> ArchiveAccount:
        """Write the whole library, as it is at this moment, into one file.

        With it go the history of changes, the originals and the user's own topics, facts and
        templates; no folder that a file came from, and no backup. It has no passphrase, also where
        the library has one. Raises ExportError.
        """
        return write_archive(self.path, target, progress, self._database.key)

    @staticmethod
    def open_archive(archive: Path, folder: Path, progress: Progress) -> Path:
        """Make a library of an archive in a new folder; gives the folder, to be opened.

        Raises ReadingError for what is wrong with the archive, LibraryError for the folder.
        """
        return open_archive(archive, folder, progress)

    def look_into(self, archive: Path, progress: Progress) -> Merging:
        """An archive, unpacked and compared with this library; it must be closed.

        Raises ReadingError for what is wrong with the archive.
        """
        return Merging(archive, self.path, self._database, progress)

    def merge(
        self, merging: Merging, progress: Progress, theirs: Theirs | None = None
    ) -> tuple[MergeResult, Changes, list[int]]:
        """Bring an archive in, all or nothing, after a backup that undoes it.

        In a conflict the word of this library stays unless `theirs` says otherwise. Gives what was
        done, what it touched and the articles that came in, to be weighed with those around them.
        """
        chosen = theirs or Theirs()
        before = merging.preview(progress)
        if before.empty and not any(one.key in chosen for one in before.conflicts):
            return MergeResult(before, None), Changes(), []
        progress.tell(0, 1, "Backing up")
        database = self._database
        made = backup.make_backup(
            database.path, self.path / "backups", BackupReason.MERGE, key=database.key
        )
        files = self._topic_files()
        weighing: list[Weighing] = []

        def finish(session: Session, touched: Changes) -> None:
            if touched.topics:
                weighing.append(self._follow_topics(files, session))
                weighing[0].prepare(session)

        done, touched, new = merging.carry_out(chosen, progress, finish)
        for each in weighing:
            self._weighing = each
            self._ingest.weigh_with(each)
        self._catch_up()
        return MergeResult(done, made), touched, new

    def weigh_new(self, articles: Sequence[int], progress: Progress) -> Changes:
        """Look for disputes and copies between articles that came in and those that were here.

        Each article is kept as it is done; cancelled, the others are not looked at.
        """
        changes = Changes()
        for article in progress.over(articles, "Weighing the new articles"):
            with self._database.writing() as session:
                touched = self._weighing.weigh(session, article)
            changes |= Changes(statements=frozenset({article}), disputes=touched)
        compare_due(self._database, progress)
        self._catch_up()
        return changes

    def merge_archive(
        self,
        archive: Path,
        progress: Progress,
        theirs: Theirs | None = None,
        *,
        dry_run: bool = False,
    ) -> MergeResult:
        """Look into an archive and bring it in, with all that follows; a dry run only looks."""
        merging = self.look_into(archive, progress)
        try:
            if dry_run:
                return MergeResult(merging.preview(progress), None)
            result, _touched, new = self.merge(merging, progress, theirs)
        finally:
            merging.close()
        self.weigh_new(new, progress)
        return result

    def _topic_files(self) -> dict[str, str]:
        with self._database.reading() as session:
            return topics.topic_files(session)
