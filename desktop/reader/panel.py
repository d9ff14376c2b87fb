"""The reader: the article, its marks, the margin, and ways to go from mark to mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import LibraryError
from core.text import Span
from core.values import ArticleText
from desktop.hearing import Hearing
from desktop.look import USUAL_POINTS, Look, bearable
from desktop.marks import Mark
from desktop.parts.empty import EmptyState
from desktop.reader.asking import Asking
from desktop.reader.comparing import Comparing
from desktop.reader.find import FindBar
from desktop.reader.header import Header
from desktop.reader.margin import Margin
from desktop.reader.minimap import Minimap
from desktop.reader.sides import Sides
from desktop.reader.stepping import Steps
from desktop.reader.text import ArticleView
from desktop.theme import Theme
from desktop.translation import tr
from desktop.workspace import Selection, Workspace

ROOMY = 320  # pixels; what is lower shows the text without the header over it
Choices = Sequence[tuple[str, Callable[[], object]]]


class ReaderPanel(QWidget):
    """Shows the article the workspace opened; says which marks were chosen and what is selected."""

    look_changed = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, welcome: Choices) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self.look = Look()
        self.shown: ArticleText | None = None
        self.marks: list[Mark] = []
        self._asking = Asking(workspace, self._have_marks)
        self._awaited: Span | None = None  # the passage to be chosen once the marks are there
        self._steps = Steps()
        self.header, self.text, self.find_bar = Header(), ArticleView(theme), FindBar(theme)
        self.margin, self.minimap = Margin(self.text, theme), Minimap(self.text, theme)
        self._sides = Sides(self.text, self.margin, self.minimap)
        self.welcome = EmptyState("", "", welcome)
        self._unread = EmptyState(
            tr("Choose an article"), tr("Its text appears here, with its marks.")
        )
        self._stack = QStackedWidget()
        self.comparing = Comparing(workspace, theme, self.header, self._stack, self.text)
        self._lay_out()
        self._connect()

    # --- going from mark to mark

    @property
    def visible_marks(self) -> list[Mark]:
        """The marks of the layers switched on, in the order of the text."""
        layers = self.header.layers
        return [mark for mark in self.marks if mark.layer in layers]

    @property
    def current(self) -> Mark | None:
        """The mark gone to last."""
        return self._steps.current

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) mark, or change; after the last comes the first."""
        if self.comparing.on:
            self.comparing.page.view.step(by)
            return
        mark = self._steps.along(by, self.text.place)
        if mark is None:
            self._workspace.tell(tr("Nothing is marked in this article."))
        else:
            self.go_to(mark)

    def step_here(self, by: int) -> None:
        """Go to the next (1) or previous (-1) of the marks that lie over each other here."""
        if self._steps.current is None:
            self._steps.stand(None, self.text.place)
        marks = self._steps.here(by)
        if marks:
            self._choose(marks, self._steps.point)
        else:
            hint = tr("Nothing is marked here; {next_mark} goes to the next mark.")
            self._workspace.tell(self._workspace.keys.put(hint))

    def go_to(self, mark: Mark) -> None:
        """Show a mark and say that it was chosen."""
        self._steps.stand(mark, mark.span.start)
        self.text.reveal(mark.span)
        self._workspace.marks_chosen.emit(self._steps.met(mark))

    def turn_folds(self) -> None:
        """Open captions, prompts and credits, or fold them again."""
        if self.text.folds is None or not self.text.folds.all:
            self._workspace.tell(tr("Nothing is folded in this article."))
        self.text.turn_folds()

    def open_find(self) -> None:
        """Open the find bar with what is selected."""
        chosen = self.text.selection
        words = chosen.of(self.shown.text) if chosen and self.shown else ""
        self.find_bar.open(words if "\n" not in words else "")

    def step_find(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of the words to find."""
        if self.find_bar.isVisible():
            self.find_bar.step(by)
        else:
            self.open_find()

    def resize_text(self, by: float) -> None:
        """Make the text larger or smaller by some points; 0 goes back to the usual size."""
        points = bearable(self.look.points + by) if by else USUAL_POINTS
        self.use(replace(self.look, points=points))

    def use(self, look: Look) -> None:
        """Set the article in another look."""
        if look != self.look:
            self.look = look
            self._show_again()
            self.look_changed.emit()

    # --- within

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, all of it is for the text."""
        super().resizeEvent(event)
        self.header.setVisible(event.size().height() >= ROOMY)

    def _lay_out(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.header)
        inside.addWidget(self.find_bar)
        inside.addWidget(self.text, 1)
        for widget in (self.welcome, self._unread, page):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.welcome.say(tr("Opening the library…"))
        for made in self.welcome.buttons:
            made.hide()

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.opened.connect(self.open)
        Hearing(workspace, self, self._changed)
        workspace.opened_library.connect(self._library)
        self.header.copies_asked.connect(lambda: workspace.copies_wanted.emit(workspace.article))
        self.header.switched.connect(self._dress)
        self.text.pressed_at.connect(self._pressed)
        self.text.selected.connect(self._selected)
        self.margin.chosen.connect(self.go_to)
        self.minimap.chosen.connect(self.go_to)
        self.find_bar.found.connect(self.text.show_found)
        self.find_bar.went.connect(lambda span: self.text.reveal(span, active=True))
        self.find_bar.closed.connect(self._find_closed)
        self._theme.changed.connect(self._show_again)

    def open(self, article: int, span: Span | None) -> None:
        """Show an article, at a passage if one is given."""
        try:
            if self.shown is None or self.shown.article.id != article:
                self._awaited = None
                self._steps.stand(None, 0)
                self._show(self._workspace.library.article(article))
                self._workspace.marks_chosen.emit([])
            self.comparing.close()
        except LibraryError as error:
            self._workspace.trouble(error)
            return
        if span is not None:
            self.text.reveal(span)
            self._awaited = span
            if not self._asking.busy:
                self._have_awaited()

    def _library(self) -> None:
        self._show(None)
        welcoming = not self._workspace.library.any_articles()
        for made in self.welcome.buttons:
            made.setVisible(welcoming)
        self.welcome.say(
            tr("Who said what, and who says otherwise?"),
            tr(
                "Bring in articles and Counterclaim finds the statements in them, who holds each, "
                "and which are disputed. Drop files or folders anywhere on this window."
            ),
        )
        self._stack.setCurrentIndex(0 if welcoming else 1)

    def _changed(self, changes: Changes) -> None:
        library = self._workspace.library
        article = self._workspace.article
        if article is None:
            self._show(None)
            self._stack.setCurrentIndex(1 if library.any_articles() else 0)
            return
        if changes.articles or changes.claims:
            self._ask_copies()
        if self.shown and (
            article in changes.articles | changes.statements or changes.claims or changes.disputes
        ):
            again = article in changes.articles | changes.statements
            self._asking.ask(self.shown, again=again)

    def _show(self, shown: ArticleText | None) -> None:
        self.shown = shown
        self._sides.use(self.look)
        self.text.show_article(shown, self.look)
        self.find_bar.use(shown.text if shown else "")
        if shown is None:
            self._asking.forget()
            self._have_marks([])
            return
        self.header.show_article(shown.article)
        self._ask_copies()
        if not self.comparing.on:
            self._stack.setCurrentIndex(2)
        self._asking.ask(shown, again=True)

    def _ask_copies(self) -> None:
        if self.shown is not None:
            article = self.shown.article.id
            self.header.show_copies(article, self._workspace.library.copies(article))
            self.comparing.ask(article)

    def _show_again(self) -> None:
        """Set the text anew, in other colours or another size, and stay at the place."""
        place = self.text.first_visible
        self._show(self.shown)
        self.text.scroll_to(place)

    def _have_marks(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.header.show_counts(marks)
        self._dress()
        self._have_awaited()

    def _have_awaited(self) -> None:
        if self._awaited is not None:
            start, self._awaited = self._awaited.start, None
            self._choose(self._steps.at(start), start)

    def _dress(self) -> None:
        marks = self._steps.marks = self.visible_marks
        for shows in (self.text.dress, self.margin.show_marks, self.minimap.show_marks):
            shows(marks)

    def _pressed(self, point: int) -> None:
        """A click chooses what is marked there; once more at the same place, the next of it."""
        marks = self._steps.at(point)
        known = self._steps.current is not None and self._steps.current in marks
        if known and marks == self._steps.at(self._steps.point):
            marks = self._steps.here(1)
        self._choose(marks, point)

    def _choose(self, marks: list[Mark], point: int) -> None:
        self._steps.stand(marks[0] if marks else None, point)
        if marks:
            self.text.reveal_quietly(marks[0].span)
        else:
            self.text.forget_active()
        self._workspace.marks_chosen.emit(marks)

    def _selected(self, span: Span | None) -> None:
        if span is None or self.shown is None:
            self._workspace.select(None)
            return
        article = self.shown.article
        words = span.of(self.shown.text)
        self._workspace.select(Selection(article.id, article.title, span, words))

    def _find_closed(self) -> None:
        self.text.forget_active()
        self.text.setFocus()
