"""What the palette offers, gathered: the actions that are on, and what the library holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.progress import Progress
from core.values import Article, Entity, Question
from desktop.actions import Actions, menu_words
from desktop.names.words import KINDS
from desktop.palette.offers import Offer
from desktop.palette.panel import Stock
from desktop.panels import Panels, Views
from desktop.translation import tr
from desktop.workspace import Workspace

if TYPE_CHECKING:  # the library brings SQLAlchemy with it, which would hold up the first paint
    from core.library import Library


class Offering:
    """Makes the palette's offers of the actions and the library."""

    def __init__(
        self, workspace: Workspace, actions: Actions, panels: Panels, views: Views
    ) -> None:
        self._workspace, self._actions = workspace, actions
        self._panels, self._views = panels, views

    @property
    def stock(self) -> Stock:
        """Where the palette gets its offers."""
        return Stock(self._on, self._ask)

    def _on(self) -> list[Offer]:
        """The actions that are on; a panel's own only while the panel can be seen."""
        made: list[Offer] = []
        for spec in self._actions.specs:
            action = self._actions[spec.name]
            if spec.name != "palette" and action.isEnabled() and (not spec.local or _seen(action)):
                state = _state(action) if spec.checkable else ""
                kind, keys = menu_words(spec) + state, self._actions.keys(spec.name)
                made.append(Offer(_words(action), kind, keys, action.trigger, spec.name))
        return made

    def _ask(self, tell: Callable[[list[Offer]], object]) -> None:
        """Look up what the library holds, on another thread."""
        if not self._workspace.ready:
            return
        library = self._workspace.library

        def look(_progress: Progress) -> list[Offer]:
            return self._things(library)

        self._workspace.run("", look, tell, exclusive=False)

    def _things(self, library: Library) -> list[Offer]:
        made = [self._article(article) for article in library.articles()]
        made += [self._name(entity) for entity in library.entities()]
        return made + [self._question(question) for question in library.questions()]

    def _article(self, article: Article) -> Offer:
        kind = " · ".join((tr("Article"), article.source or tr("no source")))
        run = self._workspace.open_article
        return Offer.thing(article.title or tr("Untitled"), kind, lambda: run(article.id))

    def _name(self, entity: Entity) -> Offer:
        def show() -> None:
            self._views.go("names")
            self._panels.names.show_name(entity.id)

        kind = " · ".join((tr("Name"), tr(KINDS[entity.kind].within)))
        return Offer.thing(entity.name, kind, show)

    def _question(self, question: Question) -> Offer:
        show = self._workspace.question_wanted.emit
        return Offer.thing(question.text, tr("Question"), lambda: show(question.id))


def _seen(action: QAction) -> bool:
    return any(
        isinstance(where, QWidget) and where.isVisible() for where in action.associatedObjects()
    )


def _state(action: QAction) -> str:
    state = tr("on", "a switch") if action.isChecked() else tr("off", "a switch")
    return f" · {state}"


def _words(action: QAction) -> str:
    """An action's words as they are now: "Undo mark claim"."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
