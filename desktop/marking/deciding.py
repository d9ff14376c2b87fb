"""From a selection to a claim, a dispute or a piece of evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.changes import Changes
from core.errors import CounterclaimError
from core.values import EvidenceStance, LikelyClaim, Statement, SuggestedClaim
from desktop.dates import date_words
from desktop.dialogs.dispute import DisputeDialog
from desktop.marking.drawer import Drawer
from desktop.marking.editing import Editing
from desktop.marking.evidence_sheet import EvidenceSheet
from desktop.marking.mark_sheet import MarkSheet
from desktop.marking.suggestions_sheet import SuggestionsSheet
from desktop.marks import Mark, claim_sign
from desktop.theme import Theme
from desktop.translation import plural, tr
from desktop.workspace import Selection, Workspace

if TYPE_CHECKING:
    from core.commands import MarkClaim


class Marking(QObject):
    """Asks what is needed in the drawer and gives the library a command."""

    def __init__(self, workspace: Workspace, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._kept: list[Selection] = []
        self._stood_on: Statement | None = None
        self._suggested: MarkClaim | None = None
        self._passage: Selection | None = None
        self.last: int | None = None  # the claim worked on last
        self.drawer = Drawer()
        self.sheet, self.proof = MarkSheet(theme), EvidenceSheet(theme)
        self.suggestions = SuggestionsSheet(workspace, theme)
        self.editing = Editing(workspace, theme, self.drawer)
        self._connect()

    # --- claims

    @property
    def place(self) -> Selection | None:
        """What would be marked: what is selected, else the statement one stands on."""
        statement, chosen = self._stood_on, self._workspace.selection
        if chosen is not None or statement is None:
            return chosen
        return Selection(statement.article, "", statement.content, statement.text)

    def mark_claim(self, where: Selection | None = None) -> None:
        """Track a passage as a claim, filled in from the statement it stands in."""
        suggested = self._suggest(where)
        if suggested is None:
            return
        library = self._workspace.library
        self._suggested = suggested
        self.sheet.fill(suggested, library.questions())
        self.drawer.open(self.sheet, self._whence(suggested))
        self._ask_likely(suggested, self.sheet.offer)

    def mark_at_once(self) -> None:
        """Track a passage as a claim, just as it is filled in."""
        suggested = self._suggest(None)
        if suggested is not None:
            self._mark(suggested, {})

    def add_evidence(self) -> None:
        """Ask which claim the selected words support or refute; the last one is offered first."""
        where = self._workspace.selection
        if where is None:
            self._workspace.tell(tr("Select the words that show it in the article first."))
            return
        suggested = self._suggest(where)
        if suggested is not None:
            self._passage = where
            self.proof.fill(where.text)
            self.drawer.open(self.proof)
            self._ask_likely(suggested, lambda known: self.proof.offer(known, self.last))

    # --- suggestions

    def suggest(self) -> None:
        """Show what the open article offers as claims, or close it."""
        if self.drawer.sheet is self.suggestions:
            self.drawer.close_sheet()
            return
        self.suggestions.offer(())
        self.drawer.open(self.suggestions)
        self._ask_suggestions()

    # --- disputes and quotations

    def raise_dispute(self) -> None:
        """Flag the selection, with the passages kept for it before."""
        from core.commands import RaiseDispute

        where = self._workspace.selection
        if where is None:
            self._workspace.tell(tr("Select the disputed words in the article first."))
            return
        passages = [*(kept for kept in self._kept if kept != where), where]
        places = tuple((p.article, p.span.start, p.span.end) for p in passages)

        def given(reason: str) -> None:
            self._kept = []
            if self._workspace.do(RaiseDispute(reason, places)):
                self._workspace.tell(tr("Dispute raised."))

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
            when = date_words(article.published) if article.published else ""
            title = tr("“{words}”").format(words=article.title)
            source = ", ".join(p for p in (article.source, title, when) if p)
            copied = tr("“{words}” ({source})").format(words=where.text, source=source)
            QApplication.clipboard().setText(copied)
            self._workspace.tell(tr("Quotation copied."))

    # --- within

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.claim_to_mark.connect(self.mark_claim)
        workspace.marks_chosen.connect(self._stand)
        workspace.opened.connect(self._opened)
        workspace.opening.connect(lambda _path: self._leave())
        workspace.changed.connect(self._changed)
        self.sheet.new.connect(self._new)
        self.sheet.known.connect(self._appear)
        self.proof.given.connect(self._prove)

    def _leave(self) -> None:
        self.last, self._suggested, self._stood_on = None, None, None
        self.drawer.close_sheet()

    def _stand(self, marks: Sequence[Mark]) -> None:
        on = (mark.value for mark in marks if isinstance(mark.value, Statement))
        self._stood_on = next(on, None)

    def _suggest(self, where: Selection | None) -> MarkClaim | None:
        where = where or self.place
        if where is None:
            hint = tr("Select the words of the claim, or go to a statement with {next_mark}.")
            self._workspace.tell(self._workspace.keys.put(hint))
            return None
        try:
            return self._workspace.library.suggest_claim(where.article, where.span)
        except CounterclaimError as error:
            self._workspace.trouble(error)
            return None

    def _whence(self, suggested: MarkClaim) -> str:
        """Who says it and with which cue, as the statement has it."""
        held = self._workspace.library.statements(suggested.article)
        statement = next((s for s in held if s.id == suggested.statement), None)
        if statement is None or not statement.cue:
            return suggested.claimant
        return f"{suggested.claimant} · {statement.cue}"

    def _ask_likely(self, passage: MarkClaim, tell: Any) -> None:
        library = self._workspace.library

        def work(_progress: object) -> list[LikelyClaim]:
            return library.likely_claims(passage)

        self._workspace.run("", work, tell, exclusive=False)

    def _ask_suggestions(self) -> None:
        article = self._workspace.article
        if article is None or self.drawer.sheet is not self.suggestions:
            return
        library = self._workspace.library

        def work(_progress: object) -> list[SuggestedClaim]:
            return library.suggested_claims(article)

        self._workspace.run("", work, lambda found: self._offer(article, found), exclusive=False)

    def _offer(self, article: int, found: Sequence[SuggestedClaim]) -> None:
        if article == self._workspace.article:
            self.suggestions.offer(found)
            many = plural("%n suggestions", "%n suggestion", len(found)) if found else ""
            self.drawer.note.setText(many)

    def _opened(self, article: int, _span: object) -> None:
        other = self._suggested is not None and self._suggested.article != article
        if other and self.drawer.sheet is self.sheet:
            self.drawer.close_sheet()
        self._ask_suggestions()

    def _changed(self, changes: Changes) -> None:
        if changes.claims or self._workspace.article in changes.articles | changes.statements:
            self._ask_suggestions()

    def _new(self, values: dict[str, Any]) -> None:
        if self._suggested is not None:
            self._mark(self._suggested, values)

    def _mark(self, suggested: MarkClaim, values: dict[str, Any]) -> None:
        if self._workspace.do(replace(suggested, **values)):
            newest = max(claim.id for claim in self._workspace.library.claims(suggested.article))
            self._done(newest, tr("Marked as {claim}.").format(claim=claim_sign(newest)))

    def _appear(self, claim: int) -> None:
        from core.commands import AddAppearance

        given = self._suggested
        if given is None:
            return
        place = (given.article, given.start, given.end, given.statement)
        if self._workspace.do(AddAppearance(claim, *place)):
            self._done(claim, tr("Added to {claim}.").format(claim=claim_sign(claim)))

    def _prove(self, claim: int, stance: EvidenceStance, note: str) -> None:
        from core.commands import AddEvidence

        where = self._passage
        if where is None:
            return
        place = (where.article, where.span.start, where.span.end)
        if self._workspace.do(AddEvidence(claim, stance, note, "", *place)):
            self._done(claim, tr("Evidence added to {claim}.").format(claim=claim_sign(claim)))

    def _done(self, claim: int, sentence: str) -> None:
        self.last = claim
        show = self._workspace.claim_wanted.emit
        self._workspace.tell(sentence, tr("Open the claim"), lambda: show(claim))

    def _keep(self, passages: list[Selection]) -> None:
        self._kept = passages
        hint = tr("Select the other passage, in any article, and press {dispute} again.")
        self._workspace.tell(self._workspace.keys.put(hint))

    def _forget(self) -> None:
        self._kept = []


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
