"""How many outlets and origins stand behind passages: asked on another thread, said in few words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from core.progress import Progress
from core.text import Span
from core.values import Passage, Spread
from desktop.asking import Newest
from desktop.translation import plural, tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.library import Library

Take = Callable[[Sequence[Spread]], object]


class Spreading:
    """Asks for the spread of some passages; a newer question stops the one before."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace, self._asking = workspace, Newest(workspace, "")
        workspace.opening.connect(lambda _path: self._asking.forget())

    def ask(self, passages: Sequence[Passage], then: Take) -> None:
        """Ask for the spread of each passage; `then` gets them in the same order."""
        library = self._workspace.library

        def work(progress: Progress) -> list[Spread]:
            return [library.spread_of(p.article, p.span) for p in progress.over(passages)]

        self._asking.ask(work, then)


def spread_of_all(library: Library, places: Iterable[tuple[int, Span]]) -> Spread:
    """In how many outlets any of some passages stand; each is a span of an article."""
    articles: set[int] = set()
    for article, span in places:
        articles |= {article, *library.spread_of(article, span).articles}
    return library.spread(articles)


def spread_words(spread: Spread) -> str:
    """The spread as it stands beside a passage, "" where one outlet alone has it."""
    if spread.outlets < 2:
        return ""
    outlets = plural("%n outlets", "%n outlet", spread.outlets)
    origins = plural("%n origins", "%n origin", spread.origins)
    return tr("{outlets}, {origins}").format(outlets=outlets, origins=origins)


def spread_tip() -> str:
    """What the words of a spread mean."""
    return tr("Outlets here that print these very words, and how many reports they come from")
