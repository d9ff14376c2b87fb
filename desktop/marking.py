"""From a selection to a claim or a dispute."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.errors import CounterclaimError
from desktop.dialogs.claim import ClaimDialog
from desktop.dialogs.dispute import DisputeDialog
from desktop.workspace import Selection, Workspace

if TYPE_CHECKING:
    from core.commands import MarkClaim


class Marking(QObject):
    """Asks what is needed and gives the library a command."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._kept: list[Selection] = []
        workspace.claim_to_mark.connect(self.mark_claim)

    def mark_claim(self, where: Selection | None = None) -> None:
        """Track a passage as a claim, filled in from the statement it stands in."""
        where = where or self._workspace.selection
        if where is None:
            self._workspace.tell("Select the words of the claim in the article first.")
            return
        library = self._workspace.library
        try:
            suggested = library.suggest_claim(where.article, where.span)
        except CounterclaimError as error:
            self._workspace.trouble(error)
            return
        dialog = ClaimDialog(suggested, library.claims(), self._window)
        dialog.new.connect(lambda values: self._mark(suggested, values))
        dialog.known.connect(lambda claim: self._appear(claim, suggested))
        _open(dialog)

    def raise_dispute(self) -> None:
        """Flag the selection, with the passages kept for it before."""
        from core.commands import RaiseDispute

        where = self._workspace.selection
        if where is None:
            self._workspace.tell("Select the disputed words in the article first.")
            return
        passages = [*(kept for kept in self._kept if kept != where), where]
        places = tuple((p.article, p.span.start, p.span.end) for p in passages)

        def given(reason: str) -> None:
            self._kept = []
            if self._workspace.do(RaiseDispute(reason, places)):
                self._workspace.tell("Dispute raised.")

        dialog = DisputeDialog(passages, self._window)
        dialog.given.connect(given)
        dialog.more.connect(lambda: self._keep(passages))
        dialog.rejected.connect(self._forget)
        _open(dialog)

    def copy_quotation(self) -> None:
        """Put the selected words with outlet, title and date on the clipboard."""
        where = self._workspace.selection
        if where is not None:
            article = self._workspace.library.article(where.article).article
            when = article.published.words if article.published else ""
            source = ", ".join(p for p in (article.source, f"“{article.title}”", when) if p)
            QApplication.clipboard().setText(f"“{where.text}” ({source})")
            self._workspace.tell("Quotation copied.")

    def _mark(self, suggested: MarkClaim, values: dict[str, Any]) -> None:
        command = replace(suggested, **values)
        if self._workspace.do(command):
            newest = max(claim.id for claim in self._workspace.library.claims())
            show = self._workspace.claim_wanted.emit
            self._workspace.tell("Claim marked.", "Open it", lambda: show(newest))

    def _appear(self, claim: int, suggested: MarkClaim) -> None:
        from core.commands import AddAppearance

        place = (suggested.article, suggested.start, suggested.end, suggested.statement)
        if self._workspace.do(AddAppearance(claim, *place)):
            show = self._workspace.claim_wanted.emit
            self._workspace.tell("Appearance added.", "Open the claim", lambda: show(claim))

    def _keep(self, passages: list[Selection]) -> None:
        self._kept = passages
        self._workspace.tell("Select the other passage, in any article, and press Ctrl+D again.")

    def _forget(self) -> None:
        self._kept = []


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
