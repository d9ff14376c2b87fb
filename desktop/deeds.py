"""What each action does, and in which state of things each is on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow

from core.values import DisputeState
from desktop.actions import Actions
from desktop.claims.offered import OfferedList
from desktop.dialogs.texts import AboutDialog, ShortcutsDialog
from desktop.files import Files
from desktop.marking import Marking
from desktop.notifications import MessageBar
from desktop.panels import VIEWS, Panels, Views
from desktop.status import JobStrip
from desktop.theme import Choice, Theme
from desktop.translation import tr
from desktop.workspace import Workspace

Run = Callable[[], object]


@dataclass(frozen=True)
class Deeds:
    """The parts of a window that its actions act on."""

    window: QMainWindow
    actions: Actions
    workspace: Workspace
    theme: Theme
    panels: Panels
    views: Views
    files: Files
    marking: Marking
    strip: JobStrip
    message: MessageBar

    def all(self) -> dict[str, Run]:
        """What each action does; checkable ones are connected where they are switched."""
        looking = {**self._looks(), **self._goes(), **self._searches()}
        asked = {**self._names(), **self._questions(), **self._claims()}
        return {**self._files(), **self._edits(), **looking, **self._works(), **asked}

    def states(self) -> dict[str, bool]:
        """The states that the actions need, and whether each holds."""
        workspace, panels = self.workspace, self.panels
        library = workspace.library if workspace.ready else None
        return {
            "library": library is not None,
            "own": library is not None and not library.reading,
            "articles": library is not None and library.any_articles(),
            "article": workspace.article is not None,
            "selection": workspace.selection is not None,
            "dispute": panels.disputes.current is not None,
            "dispute on a question": panels.disputes.question is not None,
            "removable": panels.disputes.removable,
            **panels.claims.states,
            **panels.search.states,
            **panels.questions.states,
            **self.marking.editing.states(),
            "markable": self.marking.place is not None,
            "suggestion": self._offered is not None,
            "proposal": panels.names.asked is not None,
            "joinable": panels.names.joinable,
            "spellings": panels.names.splittable,
            "said": panels.names.readable,
            **panels.imports.states,
            "network": library is not None and self.files.network,
            "job": workspace.jobs.busy,
            "undo": bool(workspace.undo_label),
            "redo": bool(workspace.redo_label),
        }

    def _files(self) -> dict[str, Run]:
        files = self.files
        return {
            **files.deeds,
            **files.archiving.deeds,
            **files.restoring.deeds,
            **files.locking.deeds,
            **self.panels.imports.deeds,
            "cancel": self.strip.cancel,
            "export": lambda: files.ask_report(self.panels.search.result),
            "library": files.ask_library,
            "reveal": files.reveal,
            "backup": files.back_up,
            "check": files.check,
            "rebuild": files.rebuild,
            "quit": self.window.close,
        }

    def _edits(self) -> dict[str, Run]:
        return {
            "undo": self.workspace.undo,
            "redo": self.workspace.redo,
            "quote": self.marking.copy_quotation,
            "find": lambda: self._read(self.panels.reader.open_find),
            "find_next": lambda: self._read(lambda: self.panels.reader.step_find(1)),
            "find_previous": lambda: self._read(lambda: self.panels.reader.step_find(-1)),
            "scale": self.files.ask_scale,
        }

    def _looks(self) -> dict[str, Run]:
        reader, window = self.panels.reader, self.window
        full = Qt.WindowState.WindowFullScreen
        themes: dict[str, Run] = {
            f"theme_{choice}": lambda choice=choice: self.theme.choose(choice) for choice in Choice
        }
        return themes | {
            "folds": lambda: self._read(reader.turn_folds),
            "larger": lambda: reader.resize_text(1),
            "smaller": lambda: reader.resize_text(-1),
            "usual": lambda: reader.resize_text(0),
            "hush": self.message.dismiss,
            "full": lambda: window.setWindowState(window.windowState() ^ full),
            "keys": lambda: _open(ShortcutsDialog(self.actions, window)),
            "log": self.files.reveal_log,
            "about": self._about,
        }

    def _goes(self) -> dict[str, Run]:
        panels, views = self.panels, self.views
        shown: dict[str, Run] = {name: lambda name=name: views.go(name) for name in VIEWS}
        return shown | {
            "search": self._search,
            "next_mark": lambda: self._read(lambda: panels.reader.step(1)),
            "previous_mark": lambda: self._read(lambda: panels.reader.step(-1)),
            "mark_here": lambda: self._read(lambda: panels.reader.step_here(1)),
            "next_article": lambda: self._read(lambda: panels.articles.step(1)),
            "previous_article": lambda: self._read(lambda: panels.articles.step(-1)),
            "filter": lambda: self._read(panels.articles.focus_filter),
            "record": panels.imports.open_article,
        }

    def _states(self) -> dict[str, Run]:
        disputes = self.panels.disputes

        def show(state: DisputeState | None) -> None:
            self.views.go("disputes")
            disputes.states.choose(state)

        shown: dict[str, Run] = {
            f"show_{state}": lambda state=state: show(state) for state in DisputeState
        }
        return shown | {"show_all": lambda: show(None)}

    def _works(self) -> dict[str, Run]:
        files, disputes, claims = self.files, self.panels.disputes, self.panels.claims
        return self._states() | {
            "dispute": self.marking.raise_dispute,
            "analyse": files.analyse,
            "original": files.open_original,
            "delete": lambda: self._read(self.marking.editing.ask_delete),
            **self.marking.editing.deeds(),
            "confirm": disputes.confirm,
            "dismiss": disputes.ask_why,
            "later": disputes.postpone,
            "reopen": disputes.reopen,
            "enter": disputes.read,
            "to_question": disputes.show_question,
            "filter_disputes": lambda: (self.views.go("disputes"), disputes.focus_filter()),
            "unraise": disputes.remove,
            "appear": claims.add_appearance,
            "evidence": self.prove,
            "link": lambda: (self.views.go("claims"), claims.act("link")),
            "appearance": claims.form.jump,
            "unappear": lambda: claims.act("vanish"),
            "proof": claims.form.jump_to_evidence,
            "unprove": lambda: claims.act("drop"),
            "unclaim": claims.remove,
        }

    def _claims(self) -> dict[str, Run]:
        marking, claims = self.marking, self.panels.claims
        tagging = claims.column.tagging
        return {
            "mark": lambda: self._read(marking.mark_claim),
            "mark_now": marking.mark_at_once,
            "suggest": lambda: self._read(marking.suggest),
            "accept": lambda: self._answer(OfferedList.accept),
            "refuse": lambda: self._answer(OfferedList.refuse),
            "accept_all": lambda: self._answer(OfferedList.accept_all),
            "refuse_all": lambda: self._answer(OfferedList.refuse_all),
            "judge": claims.judge,
            "tag": claims.tag,
            "attach": claims.attach,
            "claim_question": claims.show_question,
            "claim_dispute": claims.show_dispute,
            "tags": lambda: (self.views.go("claims"), claims.go_to_tags()),
            "tag_add": tagging.add,
            "tag_change": tagging.change,
            "tag_merge": tagging.merge,
            "tag_remove": tagging.remove,
        }

    @property
    def _offered(self) -> OfferedList | None:
        """The suggestions that can be seen."""
        lists = (self.marking.suggestions.offered, self.panels.claims.form.repeats)
        return next((one for one in lists if one.isVisible() and one.model.rows), None)

    def _answer(self, run: Callable[[OfferedList], object]) -> None:
        if self._offered is not None:
            run(self._offered)

    def prove(self) -> None:
        """Ask what the selected words show of a claim."""
        self._read(self.marking.add_evidence)

    def _questions(self) -> dict[str, Run]:
        questions, disputes, claims = (
            self.panels.questions,
            self.panels.disputes,
            self.panels.claims,
        )

        def of_dispute() -> None:
            if disputes.current is not None:
                self.views.go("questions")
                questions.make_of_dispute(disputes.current.id)

        def of_claims() -> None:
            self.views.go("questions")
            questions.ask_of_claims(claims.current.id if claims.current else None)

        def to_chart() -> None:
            self.views.go("questions")
            questions.page.chart.setFocus(Qt.FocusReason.TabFocusReason)

        return {
            "ask": lambda: (self.views.go("questions"), questions.ask_new()),
            "ask_claims": of_claims,
            "ask_dispute": of_dispute,
            "reword": questions.reword,
            "keep": questions.editor.keep,
            "leave": questions.editor.leave,
            "to_chart": to_chart,
            "save_chart": questions.ask_chart,
            "unask": questions.remove,
        }

    def _searches(self) -> dict[str, Run]:
        search, side = self.panels.search, self.panels.search.side

        def there(run: Run) -> Run:
            return lambda: (self.views.go("search"), run())

        return {
            "meant": there(search.says.take),
            "narrow": there(side.facets.setFocus),
            "include": side.facets.include,
            "exclude": side.facets.exclude,
            "harvest": there(search.turn_into_claims),
            "save_search": there(search.save),
            "saved": there(side.saved.enter),
            "rename_search": search.keeping.rename,
            "remove_search": search.keeping.remove,
            "list_names": there(search.show_list),
            "language": there(search.show_language),
        }

    def _names(self) -> dict[str, Run]:
        names = self.panels.names
        return {
            "join": names.join,
            "keep_apart": names.keep_apart,
            "split": names.split,
            "said": names.read,
            "outlets": lambda: (self.views.go("names"), names.show_outlets()),
            "copies": self._copies,
        }

    def _copies(self) -> None:
        article = self.workspace.article
        if article is not None and self.workspace.library.copies(article):
            self.workspace.copies_wanted.emit(article)
        else:
            self.workspace.tell(tr("No other article here repeats this report."))

    def _read(self, run: Run) -> None:
        if self.views.view != "read":
            self.views.go("read")
        run()

    def _search(self) -> None:
        self.views.go("search")
        self.panels.search.focus_box()

    def _about(self) -> None:
        where = str(self.workspace.library.path) if self.workspace.ready else ""
        _open(AboutDialog(where, self.window))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
