"""The claims: a column to choose from, the form of the one chosen, or what can be done to many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from core.changes import Changes
from core.progress import Progress
from core.values import Claim, EvidenceStance, Tag
from desktop.asking import Newest
from desktop.claims.beyond import Beyond, look_beyond
from desktop.claims.bulk import BulkPage
from desktop.claims.column import ClaimColumn
from desktop.claims.form import ClaimForm
from desktop.hearing import Hearing
from desktop.parts.empty import EmptyState
from desktop.parts.halves import fill
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Selection, Workspace

if TYPE_CHECKING:
    from core.commands import Command

FORM, MANY, EMPTY = 0, 1, 2
FEW = 20  # changed claims; beyond, all are asked for anew


class ClaimsPanel(QWidget):
    """Lists the claims and changes them by commands."""

    chosen = Signal()
    evidence_wanted = Signal()  # of the selection

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: int | None = None
        self._asking = Newest(workspace, "")
        self.column = ClaimColumn(workspace, theme)
        self.filter, self.list, self.model = self.column.filter, self.column.list, self.column.model
        self.form, self.many = ClaimForm(workspace, theme), BulkPage(workspace)
        self._empty = EmptyState("")
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        workspace.keys.follow(self._say_nothing)
        workspace.keys.label(self.form.to_question, "claim_question")

    @property
    def current(self) -> Claim | None:
        """The claim that is shown."""
        return self.column.current

    @property
    def question(self) -> int | None:
        """The question to which the claim shown is attached."""
        return self.current.question if self.current is not None else None

    @property
    def states(self) -> dict[str, bool]:
        """The states that the actions on claims need, and whether each holds."""
        return {
            "claim": self.current is not None,
            "claim on a question": self.question is not None,
            "two claims": len(self.model.rows) > 1,
            "a tag": self.column.tagging.current is not None,
        }

    def show_question(self) -> None:
        """Go to that question."""
        if self.question is not None:
            self._workspace.question_wanted.emit(self.question)

    def show_dispute(self) -> None:
        """Go to the dispute in which the claim stands."""
        if not self.form.disputed.go():
            self._workspace.tell(tr("No passage of this claim stands in a dispute."))

    def show_claim(self, claim: int) -> None:
        """Show one claim, whatever the filter."""
        if not self.model.place(lambda c: c.id == claim).isValid():
            self.column.show_all()
        self.column.choose({claim})
        self.list.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor in the filter box."""
        self.filter.setFocus()

    def remove(self) -> None:
        """Remove the claims that are chosen; undo brings them back."""
        from core.commands import RemoveClaim

        if len(self.column.several) > 1:
            self.many.remove()
        elif self.current is not None:
            self._workspace.do(RemoveClaim(self.current.id))

    def judge(self) -> None:
        """Go to where the verdict is chosen."""
        (self.many.verdict if self._is_many else self.form.verdict).setFocus()

    def tag(self) -> None:
        """Go to where tags are put on."""
        (self.many if self._is_many else self.form).tags.box.setFocus()

    def attach(self) -> None:
        """Go to where the question is chosen."""
        (self.many if self._is_many else self.form).answer.question.setFocus()

    def go_to_tags(self) -> None:
        """Go to the tree of tags."""
        self.column.tagging.tree.setFocus()

    def add_appearance(self) -> None:
        """Add the reader's selection as an appearance."""
        from core.commands import AddAppearance

        claim, where = self.current, self._selection()
        if claim is not None and where is not None:
            place = (where.article, where.span.start, where.span.end)
            self._do(AddAppearance(claim.id, *place))

    def act(self, what: str) -> None:
        """Do what a button of the form's lists says."""
        from core.commands import RemoveAppearance, RemoveEvidence

        appearance, evidence = self.form.appearances.current, self.form.evidence.current
        if what == "appear":
            self.add_appearance()
        elif what == "passage" and self.current is not None and self._selection() is not None:
            self.evidence_wanted.emit()
        elif what == "question":
            self.show_question()
        elif what == "link":
            self.form.link.ask()
        elif what == "vanish" and appearance is not None:
            self._do(RemoveAppearance(appearance.id))
        elif what == "drop" and evidence is not None:
            self._do(RemoveEvidence(evidence.id))

    def refresh(self) -> None:
        """Ask the library for its claims again, on another thread; there may be thousands."""
        library = self._workspace.library

        def ask(_progress: Progress) -> tuple[list[Claim], list[Tag]]:
            return library.claims(), library.tags()

        self._asking.ask(ask, lambda found: self.column.show_claims(*found))

    def _forget(self) -> None:
        self._asking.forget()  # an answer of the library before is no answer any more
        self.column.show_claims((), ())

    def _renew(self, ids: frozenset[int]) -> None:
        """Ask for some claims again: those that changed, came or went."""
        library = self._workspace.library
        others = [claim for claim in self.column.all if claim.id not in ids]
        found = [*others, *library.claims_of(ids)]
        found.sort(key=lambda claim: -claim.id)
        self.column.show_claims(found, library.tags())

    # --- within

    @property
    def _is_many(self) -> bool:
        return self._stack.currentIndex() == MANY

    def _selection(self) -> Selection | None:
        if self._workspace.selection is None:
            self._workspace.tell(tr("Select the passage in the reader first."))
        return self._workspace.selection

    def _do(self, command: Command) -> bool:
        return self._workspace.do(command)

    def _add_link(self, stance: EvidenceStance, note: str, address: str) -> None:
        from core.commands import AddEvidence

        if self._shown is not None and self._do(AddEvidence(self._shown, stance, note, address)):
            self.form.link.hide()

    def _edit(self, values: dict[str, Any]) -> None:
        from core.commands import ChangeClaim

        if self._shown is not None and not self._do(ChangeClaim(self._shown, values)):
            self._show_form()

    def _judge(self, rating: int | None, reason: str) -> None:
        from core.commands import SetVerdict

        if self._shown is not None:
            self._do(SetVerdict(self._shown, rating, reason))

    def _tag(self, name: str) -> None:
        from core.commands import TagClaim

        if self._shown is not None:
            self._do(TagClaim(self._shown, name))

    def _untag(self, tag: int) -> None:
        from core.commands import UntagClaim

        if self._shown is not None:
            self._do(UntagClaim(self._shown, tag))

    def _lay_out(self) -> None:
        for page in (self.form, self.many, self._empty):
            self._stack.addWidget(page)
        self._stack.setCurrentIndex(EMPTY)
        fill(self, self.splitter, (self.column, 340), (self._stack, 860))

    def _connect(self) -> None:
        form = self.form
        self.column.chosen.connect(self._picked)
        form.changed.connect(self._edit)
        form.judged.connect(self._judge)
        form.acted.connect(self.act)
        form.tags.added.connect(self._tag)
        form.tags.removed.connect(self._untag)
        form.link.given.connect(self._add_link)
        form.opened.connect(self._workspace.open_article)
        form.disputed.wanted.connect(self._workspace.dispute_wanted)
        form.repeats.stepped.connect(self.chosen)
        self._workspace.opening.connect(lambda _path: self._forget())
        self._workspace.opened_library.connect(self.refresh)
        # What is done in the reader is done to the claim chosen here.
        Hearing(self._workspace, self, self._changed, at_once=lambda told: bool(told.claims))

    def _changed(self, changes: Changes) -> None:
        if 0 < len(changes.claims) <= FEW and not self._asking.busy:
            self._renew(changes.claims)
        elif changes.claims or changes.articles or changes.questions or changes.ratings:
            self.refresh()
        elif changes.tags:
            self._renew(frozenset())
        elif changes.disputes and self.current is not None:
            self._ask_beyond(self.current)

    def _picked(self) -> None:
        if len(self.column.several) > 1:
            library = self._workspace.library
            known = library.ratings(), self.column.tagging.tags, library.questions()
            self.many.show_claims(self.column.several, *known)
            self._stack.setCurrentIndex(MANY)
        elif self.current is not None:
            self._shown = self.current.id
            self._show_form()
        else:
            self._show_nothing()
        self.chosen.emit()

    def _show_form(self) -> None:
        if self.current is not None:
            library = self._workspace.library
            known = library.ratings(), self.column.tagging.tags, library.questions()
            self.form.show_claim(self.current, *known)
            self._stack.setCurrentIndex(FORM)
            self._ask_beyond(self.current)

    def _show_nothing(self) -> None:
        self._shown = None
        self._say_nothing()
        self._stack.setCurrentIndex(EMPTY)

    def _say_nothing(self) -> None:
        if self.column.all:
            hint = tr("Clear the box above and choose “All claims” to see all.")
            self._empty.say(tr("No claim fits"), hint)
            return
        hint = tr(
            "Select words in the reader, or go to a statement with {next_mark}, and press {mark}. "
            "Claimant and dates are filled in. {suggest} shows what the article offers as claims."
        )
        self._empty.say(tr("No claims yet"), self._workspace.keys.put(hint))

    def _ask_beyond(self, claim: Claim) -> None:
        library = self._workspace.library

        def work(_progress: object) -> Beyond | None:
            # Who goes through the list with the arrow keys waits for the last claim only.
            return look_beyond(library, claim) if claim.id == self._shown else None

        def tell(found: Beyond | None) -> None:
            if found is not None and claim.id == self._shown:
                self.form.show_beyond(found)

        self._workspace.run("", work, tell, exclusive=False)
