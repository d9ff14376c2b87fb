"""What a journalist does in a large library, step after step, with the longest pause of each step."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import QAbstractItemView, QApplication

from core.progress import Progress
from core.values import DisputeState
from desktop.main_window import MainWindow
from desktop.panels import VIEWS
from tests.benchmarks.heart import Heart, Pause, wait, wait_for

LONGEST_S = 60  # that work going on beside a scenario is waited for
MANY = 600  # claims of the changes of many

Run = Callable[[], object]


class Scenarios:
    """Runs the scenarios on a window and prints a line for each."""

    def __init__(self, window: MainWindow, heart: Heart, rng: random.Random) -> None:
        self._window, self._heart, self._rng = window, heart, rng
        self._opened: list[float] = []
        self.pauses: dict[str, Pause] = {}
        self._library = window.workspace.library

    def all(self) -> None:
        """Every scenario."""
        self.note("opening the library")
        for name, run in (
            *self._looking(),
            *self._long(),
            *self._deciding(),
            *self._many(),
            *self._views(),
        ):
            self._measure(name, run)
        self.note("an article opens, median", Pause(1000 * statistics.median(self._opened), 0))
        self.note("an article opens, longest", Pause(1000 * max(self._opened), 0))

    def note(self, name: str, pause: Pause | None = None) -> None:
        """Print and keep a pause, or the longest since the heart began."""
        pause = self.pauses[name] = pause or self._heart.longest
        load = os.getloadavg()[0]
        print(f"{name}\t{pause.length:.0f}\t{pause.own:.0f}\t{load:.1f}", flush=True)

    def _measure(self, name: str, run: Run) -> None:
        wait(50)
        self._heart.begin()
        run()
        wait(200)
        wait_for(lambda: not self._window.workspace.jobs.busy, LONGEST_S)
        wait(100)
        self.note(name)

    # --- which there are

    def _looking(self) -> Iterator[tuple[str, Run]]:
        yield "open articles", self._open
        yield "step marks", self._step
        yield "scroll", self._scroll
        yield "switch layers", self._layers
        yield "filter articles", self._filter_articles
        yield "filter disputes by words", self._filter_by_words
        yield "filter disputes by lists", self._filter_by_lists
        yield "list of each state", self._lists
        yield "scroll disputes", self._scroll_disputes
        yield "a dispute far down", self._far

    def _deciding(self) -> Iterator[tuple[str, Run]]:
        workspace, panel = self._window.workspace, self._window.panels.disputes
        yield "show open disputes", lambda: panel.filters.clear(DisputeState.OPEN)
        for name, run in (
            ("confirm", panel.confirm),
            ("dismiss", lambda: panel.dismiss("misread")),
            ("postpone", panel.postpone),
        ):
            yield name, lambda run=run: self._five_times(run)
        yield "show all disputes", lambda: panel.filters.clear(None)
        yield "confirm in the list of all", lambda: self._five_times(panel.confirm)
        yield "reopen", lambda: self._five_times(panel.reopen)
        yield "undo decisions", lambda: self._five_times(workspace.undo)
        yield "redo decisions", lambda: self._five_times(workspace.redo)
        yield "decide with words chosen", self._decide_narrowed

    def _many(self) -> Iterator[tuple[str, Run]]:
        workspace, claims = self._window.workspace, self._window.panels.claims
        library, page = workspace.library, claims.many
        yield "mark many claims", self._mark_many
        yield "go to many claims", lambda: self._window.views.go("claims")
        yield "walk through claims", self._walk
        yield "choose many claims", claims.list.selectAll
        yield "judge many", lambda: self._judge(library.ratings()[0].id)
        yield "tag many", lambda: page.tags.added.emit("seen by all")
        yield "attach many", lambda: self._attach(library.questions()[0].id)
        yield "remove many", page.remove
        for name in ("removal", "attaching", "tagging", "judging", "marking"):
            yield f"undo {name} of many", workspace.undo
        for name in ("marking", "judging", "tagging", "attaching", "removal"):
            yield f"redo {name} of many", workspace.redo
        yield "undo all in haste", lambda: [workspace.undo() for _ in range(5)]

    def _views(self) -> Iterator[tuple[str, Run]]:
        for going in ("go to", "back to"):
            for view in VIEWS:
                yield f"{going} {view}", lambda view=view: self._window.views.go(view)
        yield "filter names", self._filter_names
        yield "scroll names", lambda: self._scroll_list(self._window.panels.names.column.list)
        yield "questions one after another", self._questions

    def _long(self) -> Iterator[tuple[str, Run]]:
        yield "open 1 MB, 2,000 marks", self._open_long
        yield "step marks in 1 MB", self._step
        yield "scroll 1 MB", self._leap
        yield "switch layers in 1 MB", self._layers
        yield "leave 1 MB", self._open_one

    # --- what they do

    def _open(self) -> None:
        window = self._window
        for article in self._rng.sample(window.workspace.library.article_ids(), 15):
            began = time.perf_counter()
            window.workspace.open_article(article)
            QApplication.processEvents()
            self._opened.append(time.perf_counter() - began)
            wait(60)

    def _open_long(self) -> None:
        longest = max(self._library.articles(), key=lambda article: article.words)
        self._heart.begin()
        self._window.workspace.open_article(longest.id)

    def _open_one(self) -> None:
        self._window.workspace.open_article(self._library.article_ids()[0])

    def _leap(self) -> None:
        bar = self._window.panels.reader.text.verticalScrollBar()
        for step in range(120):
            bar.setValue(bar.maximum() * step // 120)
            wait(5)

    def _filter_names(self) -> None:
        self._window.views.go("names")
        _type(self._window.panels.names.column.filter.setText, "bacodi")
        self._window.panels.names.column.filter.clear()

    def _questions(self) -> None:
        panel = self._window.panels.questions
        self._window.views.go("questions")
        for row in range(min(10, panel.model.rowCount())):
            panel.list.setCurrentIndex(panel.model.index(row, 0))
            wait(150)

    def _step(self) -> None:
        for _ in range(15):
            self._window.registry["next_mark"].trigger()
            wait(30)

    def _scroll(self) -> None:
        bar = self._window.panels.reader.text.verticalScrollBar()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + 120)
            wait(1)

    def _layers(self) -> None:
        for name in ("statements_on", "disputes_on", "statements_on", "disputes_on"):
            self._window.registry[name].trigger()
            wait(20)

    def _filter_articles(self) -> None:
        self._window.views.go("read")
        _type(self._window.panels.articles.filter.setText, "paper bridge")
        self._window.panels.articles.filter.clear()

    def _filter_by_words(self) -> None:
        panel = self._window.panels.disputes
        self._window.views.go("disputes")
        _type(panel.filters.words.setText, "boats school")
        wait(300)
        panel.filters.words.clear()

    def _filter_by_lists(self) -> None:
        filters = self._window.panels.disputes.filters
        for box in (filters.kind, filters.source, filters.holder):
            box.setCurrentIndex(1)
            wait(100)
        filters.clear(DisputeState.OPEN)

    def _lists(self) -> None:
        for state in (*DisputeState, None, DisputeState.OPEN):
            self._window.panels.disputes.filters.clear(state)
            wait(60)

    def _five_times(self, run: Run) -> None:
        for _ in range(5):
            run()
            wait(60)

    def _decide_narrowed(self) -> None:
        panel = self._window.panels.disputes
        panel.filters.clear(DisputeState.OPEN)
        panel.filters.words.setText("bridge")
        wait(400)
        self._five_times(panel.confirm)
        panel.filters.clear(DisputeState.OPEN)

    def _scroll_disputes(self) -> None:
        self._scroll_list(self._window.panels.disputes.list)

    def _scroll_list(self, listed: QAbstractItemView) -> None:
        bar = listed.verticalScrollBar()
        for _ in range(60):
            bar.setValue(bar.maximum())
            wait(5)

    def _far(self) -> None:
        last = self._window.workspace.library.disputes(state=DisputeState.OPEN)[-1].id
        self._heart.begin()
        self._window.workspace.dispute_wanted.emit(last)

    def _mark_many(self) -> None:
        library, keeping = self._window.workspace.library, self._window.panels.search.keeping
        harvest = library.searches.harvest("kind:statement bridge", Progress())
        some = replace(harvest, statements=harvest.statements[:MANY])
        self._heart.begin()
        keeping.harvest.claims_wanted.emit(some, "found")

    def _walk(self) -> None:
        claims = self._window.panels.claims
        for row in range(10):
            claims.list.setCurrentIndex(claims.model.index(row, 0))
            wait(60)

    def _judge(self, rating: int) -> None:
        page = self._window.panels.claims.many
        page.verdict.setCurrentIndex(page.verdict.findData(rating))
        page.judge.click()

    def _attach(self, question: int) -> None:
        page = self._window.panels.claims.many
        page.answer.question.setCurrentIndex(page.answer.question.findData(question))
        page.attach.click()


def _type(show: Callable[[str], object], words: str) -> None:
    for end in range(1, len(words) + 1):
        show(words[:end])
        wait(80)
