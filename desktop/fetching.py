"""Bringing in addresses on request: fetched on another thread, and told plainly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from core.errors import ReadingError
from core.progress import Progress
from core.values import FeedLook, IngestResult
from desktop.dialogs.address import EntriesDialog, host_of
from desktop.translation import tr
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Page


class Fetching(QObject):
    """Fetches one address, or the entries of a feed that were chosen."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window

    def fetch(self, url: str) -> None:
        """Bring in a page; of a feed the entries are shown to choose from."""
        library = self._workspace.library

        def work(progress: Progress) -> Page:
            return library.ingest_address(url, progress)

        title = tr("Fetching from {host}").format(host=host_of(url))
        self._workspace.run(title, work, self._came)

    def fetch_all(self, urls: Sequence[str]) -> None:
        """Bring in the pages of some addresses; those that fail are told together."""
        library, failed = self._workspace.library, list[str]()

        def work(progress: Progress) -> IngestResult:
            found = list[IngestResult]()
            for done, url in enumerate(urls):
                progress.tell(done, len(urls), host_of(url))
                try:
                    page = library.ingest_address(url, progress, feeds=False)
                except ReadingError as error:
                    failed.append(str(error))
                else:
                    found += [page.result] if page.result else []
            return _joined(found)

        def came(result: IngestResult) -> None:
            self._workspace.brought(result)
            if failed:
                self._workspace.trouble(ReadingError(" ".join(dict.fromkeys(failed))))

        self._workspace.run(tr("Fetching the entries"), work, came)

    def _came(self, page: Page) -> None:
        if page.feed is not None:
            self._ask(page.feed)
        elif page.result is not None:
            self._workspace.brought(page.result)
            if page.fetched.by_way_of:
                way = " → ".join((*page.fetched.by_way_of, page.fetched.url))
                self._workspace.tell(tr("The address led on: {way}").format(way=way))

    def _ask(self, feed: FeedLook) -> None:
        dialog = EntriesDialog(feed, self._window)
        dialog.given.connect(self.fetch_all)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _joined(results: Sequence[IngestResult]) -> IngestResult:
    return IngestResult(
        tuple(record for result in results for record in result.records),
        tuple(article for result in results for article in result.articles),
        tuple(edition for result in results for edition in result.editions),
    )
