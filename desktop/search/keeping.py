"""What a person does with a search beside reading its hits: keep it, make claims of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.values import Harvest, SavedSearch, SearchResult, Standing
from desktop.asking import Newest
from desktop.search.harvest import HarvestBar
from desktop.search.saved import NameBar, SavedList
from desktop.translation import plural, tr
from desktop.workspace import Workspace

SOON_MS = 800  # after the last change


class Keeping(QObject):
    """Saves, renames and removes searches, and makes claims of hits; all of it can be undone."""

    shown = Signal()  # the saved searches were shown anew
    new = Signal(int)  # how many hits of them nobody has looked at
    done = Signal()  # a bar was closed

    def __init__(self, workspace: Workspace, saved: SavedList) -> None:
        super().__init__()
        self._workspace, self._saved = workspace, saved
        self.name, self.harvest = NameBar(), HarvestBar()
        self._standings = Newest(workspace, tr("Looking what is new"))
        self._looking = Newest(workspace, "")
        self._harvesting = Newest(workspace, tr("Counting the hits"))
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look)
        self.name.given.connect(self._give)
        self.harvest.claims_wanted.connect(self._mark)
        self.harvest.tag_wanted.connect(self._tag)
        for bar in (self.name, self.harvest):
            bar.closed.connect(self.done)

    def refresh(self) -> None:
        """Ask how the saved searches stand."""
        if self._workspace.ready:
            self._standings.ask(self._workspace.library.searches.standings, self._show)

    def refresh_soon(self) -> None:
        """Ask how they stand once no more changes come, and quietly: nobody looks at them."""
        self._soon.start()

    def save(self, query: str, opened: SavedSearch | None) -> None:
        """Ask under which name to keep a query; the name it came from replaces what it had."""
        self.harvest.hide()
        self.name.ask(opened.name if opened else "", query, self._saved.names)

    def rename(self) -> None:
        """Ask for another name of the saved search one stands on."""
        if (search := self._saved.current) is not None:
            self.name.ask(search.name, search.query, (), search)

    def remove(self) -> None:
        """Remove the saved search one stands on."""
        from core.commands import RemoveSearch

        search = self._saved.current
        if search is not None and self._workspace.do(RemoveSearch(search.id)):
            self._tell(tr("“{name}” is no longer kept.").format(name=search.name))

    def ask_harvest(self, result: SearchResult) -> None:
        """Ask what to make of all hits of a query, of which the result shows the best."""
        searches, query, aliases = self._workspace.library.searches, result.query, result.aliases
        self.name.hide()
        self._harvesting.ask(
            lambda progress: searches.harvest(query, progress, aliases=aliases), self.harvest.ask
        )

    def hide(self) -> None:
        """Ask nothing more: something else is shown than the hits."""
        self._harvesting.forget()
        self.name.hide()
        self.harvest.hide()

    def forget(self) -> None:
        """The library is another one from now on."""
        for asked in (self._standings, self._looking):
            asked.forget()
        self._soon.stop()
        self.new.emit(0)
        self.hide()
        self._saved.show_standings([])

    # --- within

    def _look(self) -> None:
        if self._workspace.ready:
            self._looking.ask(self._workspace.library.searches.standings, self._show)

    def _show(self, standings: list[Standing]) -> None:
        self._saved.show_standings(standings)
        self.new.emit(sum(standing.new for standing in standings))
        self.shown.emit()

    def _give(self, search: SavedSearch | None, name: str, query: str) -> None:
        from core.commands import ChangeSearch, SaveSearch

        searches = self._workspace.library.searches.saved()
        same = next((s for s in searches if s.name.casefold() == name.strip().casefold()), None)
        changed = search or same
        command = ChangeSearch(changed.id, name, query) if changed else SaveSearch(name, query)
        if self._workspace.do(command):
            self.name.close_bar()
            self._tell(tr("Kept as “{name}”.").format(name=name.strip()))

    def _mark(self, harvest: Harvest, tag: str) -> None:
        command = self._workspace.library.searches.claims_of(harvest, tag)
        many = len(harvest.statements)
        made = plural("%n claims made of statements.", "%n claim made of statements.", many)
        self._workspace.do(command, lambda: self._tell(made))

    def _tag(self, harvest: Harvest, tag: str) -> None:
        command = self._workspace.library.searches.tagged(harvest, tag)
        many = len(harvest.claims)
        made = plural("%n claims tagged “{tag}”.", "%n claim tagged “{tag}”.", many)
        self._workspace.do(command, lambda: self._tell(made.format(tag=tag)))

    def _tell(self, sentence: str) -> None:
        self._workspace.tell(sentence, tr("Undo"), self._workspace.undo)
