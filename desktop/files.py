"""What the File menu does: bringing in, handing over, looking after the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from core.changes import Changes
from core.places import log_dir
from core.progress import Progress
from core.values import ARCHIVE_SUFFIX, CutLook, ReportWish, SearchResult, Written
from desktop.archiving import Archiving
from desktop.dialogs.address import AddressDialog
from desktop.dialogs.paste import PasteDialog
from desktop.dialogs.report import ExportDialog
from desktop.dialogs.scale import ScaleDialog
from desktop.dialogs.texts import LinesDialog
from desktop.fetching import Fetching
from desktop.locking import Locking
from desktop.preferred import Preferred
from desktop.restoring import Restoring
from desktop.translation import tr
from desktop.watching import Watching
from desktop.workspace import Workspace


class Files(QObject):
    """Asks for files and folders, and runs the work; says when the samples are in."""

    samples_in = Signal()

    def __init__(self, workspace: Workspace, preferred: Preferred, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._preferred, self._window = workspace, preferred, window
        self.watching, self.fetching = Watching(workspace, window), Fetching(workspace, window)
        self.archiving, self.restoring = Archiving(workspace, window), Restoring(workspace, window)
        self.locking = Locking(workspace, window)

    # --- bringing in

    @property
    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions that bring something in do."""
        return {
            "open": self.ask_files,
            "folder": self.ask_folder,
            "paste": self.ask_text,
            "fetch": self.ask_address,
            "watch": self.ask_watched,
            "samples": self.bring_samples,
        }

    def ask_files(self) -> None:
        """Ask for files to bring in."""
        title, articles, others = tr("Bring in articles"), tr("Articles"), tr("All files")
        endings = " ".join(f"*{suffix}" for suffix in self._workspace.library.suffixes())
        kinds = f"{articles} ({endings});;{others} (*)"
        self._workspace.expect_articles()
        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.bring([Path(name) for name in chosen])

    def ask_folder(self) -> None:
        """Ask for a folder to bring in."""
        self._workspace.expect_articles()
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Bring in a folder"))
        self.bring([Path(chosen)] if chosen else [])

    def bring(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders; the first archive of a library among them is opened."""
        archives = [path for path in paths if path.suffix == ARCHIVE_SUFFIX]
        others = [path for path in paths if path.suffix != ARCHIVE_SUFFIX]
        if others and self._workspace.ready:
            self._workspace.ingest(others)
        if archives:
            self.archiving.ask_where(archives[0])

    def ask_text(self) -> None:
        """Ask for a text to bring in; files that were copied come in as they are."""
        if files := dropped(QApplication.clipboard().mimeData()):
            self.bring(files)
            return
        self._workspace.expect_articles()
        dialog = PasteDialog(self._window)
        dialog.given.connect(self.bring_text)
        dialog.page_given.connect(self._workspace.ingest_page)
        _open(dialog)

    def bring_text(self, text: str) -> None:
        """Bring in a text; one that seems to be a collection is shown before it is cut."""
        library = self._workspace.library

        def look(_progress: Progress) -> bool:
            found = library.look(text)
            return isinstance(found, CutLook) and found.guessed

        def go_on(guessed: bool) -> None:
            if guessed:
                self._workspace.review_wanted.emit([text])
            else:
                self._workspace.ingest_text(text)

        self._workspace.run("", look, go_on, exclusive=False)

    def ask_watched(self) -> None:
        """Ask for a folder to watch."""
        if self._workspace.ready:
            self.watching.ask()

    @property
    def network(self) -> bool:
        """Whether addresses may be fetched."""
        return self._preferred.network

    def ask_address(self) -> None:
        """Ask for an address to bring in."""
        dialog = AddressDialog(self._window)
        dialog.given.connect(self.fetching.fetch)
        _open(dialog)

    def bring_samples(self) -> None:
        """Bring in the sample library."""
        if self._workspace.ready:
            self._workspace.ingest_samples().succeeded.connect(
                lambda _found: self.samples_in.emit()
            )

    # --- handing over

    def ask_report(self, found: SearchResult | None = None) -> None:
        """Ask which report is wanted; what was `found` last is offered for one of hits."""
        library, article = self._workspace.library, self._workspace.article
        title = (
            library.article(article).article.title
            if article is not None
            else tr("none is open", "article")
        )
        questions = library.questions()
        dialog = ExportDialog(article, title, questions, _documents(), found, self._window)
        dialog.choose(*self._preferred.report)
        dialog.given.connect(self.export)
        _open(dialog)

    def export(self, wish: ReportWish, path: Path) -> None:
        """Write a report and say where it is; its kind and form are offered first the next time."""
        library = self._workspace.library
        self._preferred.report = wish.kind, wish.form

        def work(progress: Progress) -> Written:
            return library.report(wish, path, progress)

        self._workspace.run(tr("Writing the report"), work, self._written)

    def _written(self, written: Written) -> None:
        folder = written.files[0].parent
        names = ", ".join(path.name for path in written.files)
        sentence = tr("Written: {names}.").format(names=names)
        if written.remarks:
            sentence = f"{sentence} {written.remarks[0]}"
        self._workspace.tell(sentence, tr("Show in folder"), lambda: show(folder))

    # --- the library

    def ask_library(self) -> None:
        """Ask for the folder of another library."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a library"))
        if chosen:
            self._workspace.open(Path(chosen))

    def reveal(self) -> None:
        """Show the library's folder."""
        show(self._workspace.library.path)

    def reveal_log(self) -> None:
        """Show the folder of log files."""
        show(log_dir())

    def open_original(self) -> None:
        """Open the file the article came from."""
        article = self._workspace.article
        if article is not None:
            library = self._workspace.library
            original, name = library.original(article), library.original_name(article)
            if original is not None:
                show(original)
            elif name:  # kept under the passphrase, where no other program can read it
                self._save_original(article, name)
            else:
                self._workspace.tell(tr("This article was pasted; there is no file."))

    def _save_original(self, article: int, name: str) -> None:
        library, title = self._workspace.library, tr("Save a copy without the passphrase")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(_documents() / name))
        if chosen:
            path = Path(chosen)
            work = tr("Saving the file")
            then = tr("Saved as {name}, without the passphrase.").format(name=path.name)
            self._workspace.run(
                work,
                lambda _progress: library.save_original(article, path),
                lambda _none: self._workspace.tell(then),
            )

    def back_up(self) -> None:
        """Make a checked copy of the database."""
        library = self._workspace.library
        self._workspace.run(tr("Backing up"), lambda _progress: library.backup(), self._backed_up)

    def _backed_up(self, path: Path) -> None:
        sentence = tr("Backed up as {name}.").format(name=path.name)
        self._workspace.tell(sentence, tr("Show in folder"), lambda: show(path.parent))

    def check(self) -> None:
        """Look whether all is as it should be."""
        check = self._workspace.library.check
        self._workspace.run(tr("Checking the library"), check, self._checked)

    def _checked(self, found: list[str]) -> None:
        if not found:
            self._workspace.tell(tr("The library is as it should be."))
        else:
            _open(LinesDialog(tr("What the check found"), found, self._window))

    def rebuild(self) -> None:
        """Make the search index anew."""
        self._workspace.run(
            tr("Rebuilding the search index"),
            self._workspace.library.rebuild_index,
            lambda _none: self._workspace.tell(tr("The search index was made anew.")),
        )

    def analyse(self) -> None:
        """Find statements and disputes of the open article anew."""
        article, library = self._workspace.article, self._workspace.library
        if article is not None:
            self._workspace.run(
                tr("Reading the article anew"),
                lambda progress: library.analyse([article], progress),
                self._analysed,
            )

    def _analysed(self, changes: Changes) -> None:
        self._workspace.changed.emit(changes)
        self._workspace.tell(tr("The article was read anew."))

    def ask_scale(self) -> None:
        """Open the verdict scale."""
        _open(ScaleDialog(self._workspace, self._window))


def dropped(data: QMimeData | None) -> list[Path]:
    """The local files and folders of something dropped on the window."""
    urls = data.urls() if data is not None else []  # an empty clipboard holds none
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def show(path: Path) -> None:
    """Open a file or folder with what the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
