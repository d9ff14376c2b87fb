"""The marks of an article, asked of the library: at once, or in the background where it is long."""

from __future__ import annotations

from collections.abc import Callable

from core.progress import Progress
from core.values import ArticleText, Statement
from desktop.asking import Newest
from desktop.marks import Mark, marks_of
from desktop.workspace import Workspace

LONG = 200_000  # code points of a text whose marks come after it

Found = tuple[list[Statement], list[Mark]]


class Asking:
    """Reads the marks of the article that is shown; `then` gets them, and of a long one none before."""

    def __init__(self, workspace: Workspace, then: Callable[[list[Mark]], object]) -> None:
        self._workspace, self._then = workspace, then
        self._statements: list[Statement] = []
        self._article: int | None = None
        self._newest = Newest(workspace, "")
        workspace.opening.connect(lambda _path: self.forget())

    @property
    def busy(self) -> bool:
        """Whether marks are still to come."""
        return self._newest.busy

    def forget(self) -> None:
        """Stop what is being asked."""
        self._newest.forget()

    def ask(self, shown: ArticleText, *, again: bool) -> None:
        """Ask for claims and disputes, and for the statements if they may be others than before."""
        library, article = self._workspace.library, shown.article.id
        known = None if again or self.busy else self._statements

        def read(_progress: Progress) -> Found:
            statements = library.statements(article) if known is None else known
            claims, disputes = library.claims(article), library.disputes(article=article)
            return statements, marks_of(article, statements, claims, disputes)

        self.forget()
        another, self._article = article != self._article, article
        if known is None and len(shown.text) > LONG:
            if another:
                self._then([])
            self._newest.ask(read, self._have)
        else:
            self._have(read(Progress()))

    def _have(self, found: Found) -> None:
        self._statements, marks = found
        self._then(marks)
