"""The views to choose from at the left, and the two ways to bring something in below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from desktop.actions import Actions, plain
from desktop.icons import icon
from desktop.theme import Theme
from desktop.translation import digits, marked, plural, tr

VIEWS = ("read", "disputes", "questions", "claims", "search", "names", "imports")
WITH_WORDS = 62  # pixels a button with its word is high
ROUND = 20  # pixels round its word: the padding, and the line at its left
LEAST = 76  # pixels a button with its word is wide
BELOW = {"open": "", "paste": marked("Paste")}  # with a shorter word where there is one


class Rail(QToolBar):
    """A column of buttons, each an action with icon and word."""

    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__(tr("Views"))
        self._actions, self._theme = actions, theme
        self._new = 0
        self.setObjectName("rail")
        self.setMovable(False)
        self.setIconSize(QSize(24, 24))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        for name in VIEWS:
            self._put(name)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(gap)
        for name in BELOW:
            self._put(name)
        self._recolour()
        theme.changed.connect(self._recolour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is low, the icons stand without their words."""
        super().resizeEvent(event)
        buttons = len(VIEWS) + len(BELOW)
        style = Qt.ToolButtonStyle
        roomy = event.size().height() >= buttons * WITH_WORDS
        self.setToolButtonStyle(
            style.ToolButtonTextUnderIcon if roomy else style.ToolButtonIconOnly
        )
        self.setMinimumWidth(self._widest() + ROUND if roomy else 0)
        for action in self.actions():
            self.widgetForAction(action).setMinimumWidth(LEAST if roomy else 0)
        self._draw("search")

    def show_new(self, number: int) -> None:
        """Say how many hits of saved searches are new, behind the word for the search."""
        self._new = number
        self._draw("search")
        action = self._actions["search"]
        word = plain(action.text())
        action.setIconText(f"{word} +{digits(number)}" if number else word)
        said = plural("{search}, %n new hits", "{search}, %n new hit", number)
        named = said.format(search=word) if number else word
        self.widgetForAction(action).setAccessibleName(named)

    def _put(self, name: str) -> None:
        action = self._actions[name]
        word = tr(BELOW.get(name, "")) or plain(action.text())
        action.setIconText(word)
        self.addAction(action)
        button = self.widgetForAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(word)

    def _widest(self) -> int:
        """Pixels of the longest word when its view is shown, so that nothing moves then."""
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        words = (self._actions[name].iconText() for name in VIEWS)
        return max(map(QFontMetrics(font).horizontalAdvance, words))

    def _recolour(self) -> None:
        for name in (*VIEWS, *BELOW):
            self._draw(name)

    def _draw(self, name: str) -> None:
        """Draw an icon; the search has a dot where the number of what is new has no room."""
        wordless = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        dotted = name == "search" and self._new > 0 and wordless
        self._actions[name].setIcon(icon(name, self._theme, dotted=dotted))
