"""The names: a column to choose from, and the chosen name or proposal at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from core.changes import Changes
from core.values import Entity, NameProposal, Statement
from desktop.asking import Newest
from desktop.names.against import against_self
from desktop.names.column import NamesColumn
from desktop.names.outlets import OutletsPage
from desktop.names.pages import NamePage, ProposalPage, SaidList
from desktop.names.turning import Turning
from desktop.names.words import Said
from desktop.parts.empty import EmptyState
from desktop.parts.halves import fill
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Workspace


class NamesPanel(QWidget):
    """Shows the names; what a user says about them is a command and can be undone.

    It asks the library when it is shown, and then only when something changed.
    """

    chosen = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._against = workspace, Newest(workspace, "")
        self._stale = True
        self._shown: tuple[int, ...] = ()  # the ids of the names at the right
        self._wanted: int | None = None  # the name to show once the names are here
        self.column = NamesColumn(theme)
        self.name, self.proposal = (
            NamePage(theme, workspace.keys),
            ProposalPage(theme, workspace.keys),
        )
        self._empty = EmptyState(tr("No names yet"))
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self.outlets = OutletsPage(workspace, theme)
        self._turning = Turning(self, QWidget(), self.outlets)
        self._lay_out()
        self._connect()

    # --- what can be done

    @property
    def asked(self) -> NameProposal | None:
        """The proposal that is shown."""
        return self.column.asked

    @property
    def joinable(self) -> bool:
        """Whether a proposal is shown, or several names are chosen."""
        return self.asked is not None or len(self.column.picked) > 1

    @property
    def splittable(self) -> bool:
        """Whether spellings are ticked that can be split off."""
        return self.asked is None and bool(self.column.picked and self.name.spellings.chosen)

    @property
    def readable(self) -> bool:
        """Whether a statement is shown that can be opened."""
        return self._said_list is not None and self._said_list.current is not None

    def join(self) -> None:
        """The two of the proposal are one, or the names that are chosen."""
        from core.commands import MergeEntities

        if (asked := self.asked) is not None:
            self._workspace.do(MergeEntities(asked.a.id, asked.b.id))
            return
        picked = self.column.picked
        for other in picked[1:]:
            self._workspace.do(MergeEntities(picked[0].id, other.id))

    def keep_apart(self) -> None:
        """The two of the proposal are not one."""
        from core.commands import RefuseProposal

        if (asked := self.asked) is not None:
            self._workspace.do(RefuseProposal(asked.a.id, asked.b.id))

    def split(self) -> None:
        """The spellings ticked mean somebody or something else."""
        from core.commands import SplitEntity

        if self.splittable:
            chosen = self.name.spellings.chosen
            self._workspace.do(SplitEntity(self.column.picked[0].id, chosen))

    @property
    def place(self) -> QWidget:
        """Where one begins: the list of names, or of outlets."""
        return self.outlets.list if self.outlets is self._turning.page else self.column.list

    def show_outlets(self) -> None:
        """Show who published what."""
        self._turning.turn_to(1)
        self.outlets.list.setFocus()

    def show_copies(self, article: int) -> None:
        """Show the articles that repeat the same report as one of them."""
        self._turning.turn_to(1)
        self.outlets.show_article(article)

    def show_name(self, entity: int) -> None:
        """Show one name, now or as soon as the names are here."""
        self._turning.turn_to(0)
        self._wanted = None if self.column.choose(entity) else entity

    def read(self) -> None:
        """Open the statement that is chosen."""
        if self._said_list is not None:
            self._said_list.read()

    # --- within

    @property
    def _said_list(self) -> SaidList | None:
        page = self._stack.currentWidget()
        return page.said if isinstance(page, NamePage | ProposalPage) else None

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the library, if something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask the library for its names again, and what may be one; later if it is not seen."""
        self._stale = not self.isVisible() or not self._workspace.ready
        if self._stale:
            return
        library = self._workspace.library
        self._workspace.run(
            tr("Comparing names"),
            lambda _progress: (library.entities(), library.name_proposals()),
            self._compared,
            exclusive=False,
        )

    def _changed(self, changes: Changes) -> None:
        if changes.entities or changes.statements or changes.articles:
            self.refresh()

    def _compared(self, found: tuple[list[Entity], list[NameProposal]]) -> None:
        self._shown = ()
        self.column.show_names(found[0])
        self.column.show_proposals(found[1])
        if self._wanted is not None:
            self.column.choose(self._wanted)
            self._wanted = None
        self.chosen.emit()

    def _choose(self) -> None:
        """Show at the right what is chosen at the left."""
        asked, picked = self.asked, self.column.picked
        if asked is not None:
            self._turn_to(self.proposal, [asked.a, asked.b])
        elif picked:
            self._turn_to(self.name, picked[:1])
        self.chosen.emit()

    def _turn_to(self, page: NamePage | ProposalPage, entities: list[Entity]) -> None:
        ids = tuple(entity.id for entity in entities)
        if ids != self._shown:
            self._shown = ids
            said = self._said(entities)
            if isinstance(page, NamePage):
                page.show_name(entities[0], said)
                self._ask_against([one.statement for one in said])
            elif self.asked is not None:
                page.show_proposal(self.asked, said)
        self._stack.setCurrentWidget(page)

    def _said(self, entities: Iterable[Entity]) -> list[Said]:
        library = self._workspace.library
        given = [s for e in entities for s in library.statements_of(e.id)]
        articles = {a.id: a for a in library.articles({s.article for s in given})}
        said = [Said(s, articles[s.article]) for s in given]
        return sorted(said, key=lambda one: one.day.earliest if one.day else date.max)

    def _ask_against(self, said: Sequence[Statement]) -> None:
        library = self._workspace.library
        self._against.ask(
            lambda progress: against_self(library, said, progress), self.name.said.mark_against
        )

    def _nothing(self, any_names: bool) -> None:
        if any_names:
            self._empty.say(tr("No name fits"), tr("Clear the box or choose another kind."))
        else:
            hint = tr(
                "Bring in articles; the people, places and organisations in them are listed here."
            )
            self._empty.say(tr("No names yet"), hint)
        self._shown = ()
        self._against.forget()
        self._stack.setCurrentWidget(self._empty)
        self.chosen.emit()

    def _lay_out(self) -> None:
        for page in (self.name, self.proposal, self._empty):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._empty)
        fill(self._turning.pages[0], self.splitter, (self.column, 340), (self._stack, 860))

    def _connect(self) -> None:
        self.column.changed.connect(self._choose)
        self.column.emptied.connect(self._nothing)
        self.name.split.connect(self.split)
        self.name.picked.connect(self.chosen)
        self.proposal.joined.connect(self.join)
        self.proposal.kept_apart.connect(self.keep_apart)
        for page in (self.name, self.proposal):
            page.said.opened.connect(self._workspace.open_article)
        self._workspace.opened_library.connect(self.refresh)
        self._workspace.opening.connect(lambda _path: self._against.forget())
        self._workspace.changed.connect(self._changed)
