"""The pages of the search: hits, what to try instead, the list of names, the query language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core.values import Example, SearchResult
from desktop.keys import Keys
from desktop.search.hits import HitList
from desktop.search.language import LanguagePage
from desktop.search.listed import ListedPage
from desktop.search.offers import OffersPage
from desktop.theme import Theme
from desktop.translation import marked, tr

EMPTY = (
    marked("Nothing to search yet"),
    marked("Bring in articles with {open}, or paste one with {paste}."),
)
START = (
    marked("Search everything"),
    marked(
        "Articles, statements, claims and notes. Words mean AND; {language} shows all that can be "
        "written."
    ),
)
NOTHING = (
    marked("Nothing found"),
    marked("Fewer words find more, and evacuat* finds every ending."),
)
FAULT = (
    marked("This query cannot be read yet"),
    marked("The place is underlined above. {language} shows all that can be written."),
)


class Pages(QStackedWidget):
    """One page at a time; the list and the language lie over the hits until they are closed."""

    taken = Signal(str)  # a query
    left = Signal()  # upwards, to the box
    closed = Signal()

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self._at_fault = False  # the query cannot be read
        self._result: SearchResult | None = None
        self._examples: tuple[Example, ...] = ()
        self.offers, self.hits = OffersPage(theme), HitList(theme)
        self.listed, self.language = ListedPage(), LanguagePage()
        for page in (self.offers, self.hits, self.listed, self.language):
            self.addWidget(page)
        for page in (self.hits, self.offers.list):
            page.left.connect(self.left)
        for page in (self.offers, self.language):
            page.taken.connect(self.taken)
        self.listed.opened.connect(self.taken)
        for page in (self.listed, self.language):
            page.closed.connect(self.closed)
        keys.follow(self._say_why)

    @property
    def on_hits(self) -> bool:
        """Whether hits are shown."""
        return self.currentWidget() is self.hits

    @property
    def on_list(self) -> bool:
        """Whether the list of names is shown."""
        return self.currentWidget() is self.listed

    def show_result(self, result: SearchResult | None, *, stay: bool) -> None:
        """Show an answer; `stay` keeps the place in the list."""
        self._result, self._at_fault = result, False
        self.hits.show_result(result, stay=stay)
        self._say_why()
        if self.currentWidget() in (self.hits, self.offers):
            self.close_page()

    def say_fault(self) -> None:
        """Where there are no hits, say that the query is why."""
        self._at_fault = True
        self._say_why()

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Have these queries to try where there are no hits."""
        self._examples = tuple(examples)
        self._say_why()

    def show_list(self) -> None:
        """Show the list of names."""
        self.setCurrentWidget(self.listed)
        self.listed.text.setFocus()

    def show_language(self) -> None:
        """Show what may be written in a query."""
        self.setCurrentWidget(self.language)
        self.language.enter()

    def close_page(self) -> None:
        """Show the hits, or what to try instead."""
        found = self._result is not None and self._result.hits
        self.setCurrentWidget(self.hits if found else self.offers)

    def enter(self) -> None:
        """Come in from the box."""
        page = self.currentWidget()
        if isinstance(page, OffersPage | HitList | LanguagePage):
            page.enter()

    def _say_why(self) -> None:
        found = NOTHING if self._result else START if self._examples else EMPTY
        title, hint = FAULT if self._at_fault else found
        here = tr("From this library, for example")
        self.offers.say(tr(title), self._keys.put(tr(hint)), here, self._examples)
