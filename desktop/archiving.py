"""The library as one file: saved, opened in a new folder, merged into the open one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.changes import Changes
from core.progress import Progress
from core.values import ARCHIVE_SUFFIX, ArchiveAccount, MergePreview, MergeResult, Theirs
from desktop.dialogs.merge import MergeDialog
from desktop.outcomes import everything
from desktop.translation import plural, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library, Merging


class Archiving(QObject):
    """Asks for archives and folders, and runs the work."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window

    @property
    def deeds(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {
            "save_archive": self.ask_save,
            "open_archive": self.ask_open,
            "merge_archive": self.ask_merge,
        }

    # --- out

    def ask_save(self) -> None:
        """Ask where the archive of the library goes; one with a passphrase leaves it behind."""
        if self._workspace.key is not None and not self._may_be_read():
            return
        name = f"{self._workspace.library.path.name}{ARCHIVE_SUFFIX}"
        title = tr("Save the library as an archive")
        where = str(_documents() / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, where, _kinds())
        if chosen:
            self.save(Path(chosen))

    def _may_be_read(self) -> bool:
        words = tr(
            "The archive has no passphrase: whoever gets the file can read the whole library."
        )
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            tr("Save the library as an archive"),
            words,
            QMessageBox.StandardButton.Cancel,
            self._window,
        )
        go = box.addButton(tr("Save it without"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is go

    def save(self, path: Path) -> None:
        """Write the library into a file, and say what is in it."""
        library = self._workspace.library

        def work(progress: Progress) -> ArchiveAccount:
            return library.archive(path, progress)

        self._workspace.run(tr("Saving the archive"), work, self._saved)

    def _saved(self, made: ArchiveAccount) -> None:
        articles = plural("%n articles", "%n article", made.articles)
        sentence = tr("Saved as {name}: {articles}, {size} MB.").format(
            name=made.path.name, articles=articles, size=f"{made.size / 1e6:,.1f}"
        )
        words = " ".join((sentence, *made.remarks))
        folder = made.path.parent
        self._workspace.tell(words, tr("Show in folder"), lambda: _show(folder))

    # --- in

    def ask_open(self) -> None:
        """Ask for an archive and for the folder in which its library is to lie."""
        archive = self._ask_archive(tr("Open an archive"))
        if archive is not None:
            self.ask_where(archive)

    def ask_where(self, archive: Path) -> None:
        """Ask for the folder in which the library of an archive is to lie."""
        title = tr("Folder in which the new library is made")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(_documents()))
        if chosen:
            self.open(archive, _free(Path(chosen), archive.stem))

    def open(self, archive: Path, folder: Path) -> None:
        """Make a library of an archive in a new folder, and open it."""

        def work(progress: Progress) -> Path:
            from core.library import Library

            return Library.open_archive(archive, folder, progress)

        self._workspace.run(tr("Opening the archive"), work, self._workspace.open)

    # --- together

    def ask_merge(self) -> None:
        """Ask for the archive that is to be merged."""
        archive = self._ask_archive(tr("Merge an archive"))
        if archive is not None:
            self.look(archive)

    def look(self, archive: Path) -> None:
        """Look into an archive and show what merging it would do."""
        library = self._workspace.library

        def work(progress: Progress) -> tuple[Merging, MergePreview]:
            merging = library.look_into(archive, progress)
            with ExitStack() as unless_shown:
                unless_shown.callback(merging.close)
                preview = merging.preview(progress)
                unless_shown.pop_all()
            return merging, preview

        self._workspace.run(
            tr("Looking into the archive"),
            work,
            lambda found: self._offer(archive.name, library, *found),
        )

    def _offer(self, name: str, library: Library, merging: Merging, preview: MergePreview) -> None:
        dialog = MergeDialog(name, preview, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(lambda keys: self._merge(library, merging, Theirs.of(keys)))
        dialog.rejected.connect(lambda: self._leave(merging))
        dialog.open()

    def _leave(self, merging: Merging) -> None:
        """Remove what was unpacked, which may be many files."""
        self._workspace.jobs.start("", lambda _progress: merging.close(), exclusive=False)

    def _merge(self, library: Library, merging: Merging, theirs: Theirs) -> None:
        found: list[tuple[MergeResult, list[int]]] = []

        def work(progress: Progress) -> Changes:
            try:
                result, touched, new = library.merge(merging, progress, theirs)
            finally:
                merging.close()
            found.append((result, new))
            return touched

        self._workspace.changing.later(
            tr("Merging the archive"), work, lambda: self._merged(library, *found[0])
        )

    def _merged(self, library: Library, result: MergeResult, new: list[int]) -> None:
        self._workspace.changed.emit(everything(library))
        if result.backup is None:
            self._workspace.tell(tr("There was nothing to bring in; nothing was changed."))
            return
        articles = plural("%n new articles", "%n new article", len(new))
        sentence = tr("Merged: {articles}. The library as it was before is kept as {name}.")
        folder = result.backup.parent
        self._workspace.tell(
            sentence.format(articles=articles, name=result.backup.name),
            tr("Show in folder"),
            lambda: _show(folder),
        )
        if new:
            self._weigh(library, new)

    def _weigh(self, library: Library, new: list[int]) -> None:
        def work(progress: Progress) -> Changes:
            return library.weigh_new(new, progress)

        title = tr("Weighing the new articles")
        self._workspace.run(title, work, self._workspace.changed.emit)

    # --- within

    def _ask_archive(self, title: str) -> Path | None:
        where = str(_documents())
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, where, _kinds())
        return Path(chosen) if chosen else None


def _kinds() -> str:
    archives, others = tr("Archives of libraries"), tr("All files")
    return f"{archives} (*{ARCHIVE_SUFFIX});;{others} (*)"


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _free(folder: Path, name: str) -> Path:
    """A folder that is not there yet."""
    made, number = folder / name, 1
    while made.exists():
        number += 1
        made = folder / f"{name} {number}"
    return made


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
