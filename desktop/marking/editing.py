"""Editions of the open article: what was changed, what to confirm; and deleting it for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.changes import Changes
from core.progress import Progress
from core.values import Article, DeletionPlan, DeletionWish, EditionChanges, Followed
from desktop.marking.behind_sheet import BehindSheet
from desktop.marking.deletion_sheet import DeletionSheet
from desktop.marking.drawer import Drawer
from desktop.theme import Theme
from desktop.translation import plural, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.library import Deleted

Compared = tuple[EditionChanges, list[Article], list[Followed]]


class Editing(QObject):
    """Asks the library, and shows the answers in the reader and in the drawer."""

    compared = Signal(object, object)  # EditionChanges, all editions

    def __init__(self, workspace: Workspace, theme: Theme, drawer: Drawer) -> None:
        super().__init__(workspace)
        self._workspace, self._drawer = workspace, drawer
        self.behind, self.deletion = BehindSheet(workspace, theme), DeletionSheet()
        self._asked: int | None = None  # the article of the editions that are compared
        workspace.editions_wanted.connect(self.compare)
        workspace.changed.connect(self._changed)
        self.deletion.given.connect(self._delete)
        self.deletion.planned.connect(lambda on: self._plan(with_editions=on, anew=False))

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the actions on editions do."""
        behind = self.behind
        return {"editions": self.show_editions, "follow": behind.confirm, "stay": behind.leave}

    def states(self) -> dict[str, bool]:
        """The states that they need, and whether each holds."""
        return {"followable": self.behind.confirmable, "leavable": self.behind.leavable}

    # --- editions

    def show_editions(self) -> None:
        """Show what the outlet changed in the open article."""
        if self._workspace.article is not None:
            self.compare(self._workspace.article)

    def compare(self, article: int) -> None:
        """Show what was changed up to the newest edition of an article, since the one before."""
        editions = self._workspace.library.editions(article)
        if len(editions) < 2:
            self._workspace.tell(tr("There is no other edition of this article here."))
            return
        newest = editions[-1]
        earlier = editions[-2] if article == newest.id else _among(editions, article)
        self.compare_two(earlier.id, newest.id)

    def compare_two(self, old: int, new: int) -> None:
        """Show what was changed between two editions, and what is left behind."""
        library = self._workspace.library

        def work(_progress: Progress) -> Compared:
            changes = library.compare_editions(old, new)
            return changes, library.editions(new), library.passages_behind(new)

        self._asked = new
        self._workspace.run(tr("Comparing the editions"), work, self._show, exclusive=False)

    # --- deleting

    def ask_delete(self) -> None:
        """Ask before the open article is deleted; the only change that cannot be undone."""
        if self._drawer.sheet is self.deletion:
            self._drawer.close_sheet()
        else:
            self._plan(with_editions=False, anew=True)

    # --- within

    def _show(self, found: Compared) -> None:
        changes, editions, behind = found
        self.compared.emit(changes, editions)
        if behind:
            self._offer(behind)
            if self._drawer.sheet is not self.behind:
                self._drawer.open(self.behind)
            self._note(behind)
        elif self._drawer.sheet is self.behind:
            self._drawer.close_sheet()

    def _offer(self, behind: Sequence[Followed]) -> None:
        self.behind.offer(behind)
        self._note(behind)

    def _note(self, behind: Sequence[Followed]) -> None:
        many = sum(not one.left for one in behind)
        self._drawer.note.setText(plural("%n to decide", "%n to decide", many) if many else "")

    def _changed(self, _changes: Changes) -> None:
        if self._asked is not None and self._drawer.sheet is self.behind:
            self._offer(self._workspace.library.passages_behind(self._asked))

    def _plan(self, *, with_editions: bool, anew: bool) -> None:
        article, library = self._workspace.article, self._workspace.library
        if article is None:
            return

        def work(_progress: Progress) -> DeletionPlan:
            return library.deletion(article, with_editions=with_editions)

        def ask(plan: DeletionPlan) -> None:
            self.deletion.ask(plan, anew=anew)
            if anew:
                self._drawer.open(self.deletion)

        self._workspace.run(tr("Looking what goes with the article"), work, ask, exclusive=False)

    def _delete(self, wish: DeletionWish) -> None:
        self._workspace.delete_article(wish, self._deleted)

    def _deleted(self, done: Deleted) -> None:
        gone = plural(
            "%n articles deleted for good.", "%n article deleted for good.", done.articles
        )
        if done.backups_left:
            names = ", ".join(done.backups_left)
            held = tr("{gone} Still in these backups: {names}.").format(gone=gone, names=names)
            self._workspace.tell(held)
        else:
            self._workspace.tell(gone)


def _among(editions: Sequence[Article], article: int) -> Article:
    return next(one for one in editions if one.id == article)
