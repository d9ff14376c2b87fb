"""A box over the window: a few letters find an action, Return runs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.palette.offers import Found, Offer, found
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.labels import inset, label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import COLUMN, Theme
from desktop.translation import tr

WIDTH, MOST_ROWS = 640, 9  # at most; the width in pixels
MARGIN, PADDING = 24, 32
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class Stock:
    """Where the palette gets what it offers; `things` may be long to find and tells when it is."""

    actions: Callable[[], list[Offer]]
    things: Callable[[Callable[[list[Offer]], object]], object]


def found_card(one: Found) -> Card:
    """How an offer stands in the list."""
    badges = (Badge(one.offer.keys, "text"),) if one.offer.keys else ()
    return Card("", one.offer.title, one.offer.kind, one.spans, badges)


class Palette(QFrame):
    """Offers what can be done now; closes when it is left, and gives the focus back."""

    ran = Signal(str)  # the key of an offer that was run

    def __init__(self, window: QWidget, theme: Theme, stock: Stock) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._stock = stock
        self._actions: list[Offer] = []
        self._things: list[Offer] = []
        self._recent: Sequence[str] = ()
        self._before: QWidget | None = None
        self.box, self.model = QLineEdit(), Cards(found_card)
        self.list = CardList(tr("What fits"), self.model, CardDelegate(theme, body_lines=1), theme)
        self._nothing = label(tr("Nothing fits. Fewer letters find more."), tone="muted")
        self._lay_out()
        self._connect()
        self.hide()

    def open(self, recent: Sequence[str]) -> None:
        """Show what can be done now, what was run last first."""
        self._recent, self._before = recent, QApplication.focusWidget()
        self._actions, self._things = self._stock.actions(), []
        self.box.clear()
        self._show()
        self.show()
        self.raise_()
        self.box.setFocus()
        self._stock.things(self._have_things)

    def shut(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible():
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()

    def run(self, index: QModelIndex) -> None:
        """Run what stands at an index."""
        one = self.model.value(index)
        if one is not None:
            self.shut()
            if one.offer.key:
                self.ran.emit(one.offer.key)
            one.offer.run()

    # --- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while one types; the palette stays in the middle."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        if (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in MOVES
        ):
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    # --- within

    def _lay_out(self) -> None:
        self.box.setAccessibleName(tr("What to do or to open"))
        self.box.setPlaceholderText(tr("An action, an article, a name or a question"))
        self.box.setClearButtonEnabled(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addLayout(inset(self._nothing, COLUMN, 4, COLUMN, 4))
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.box.textChanged.connect(lambda _text: self._show())
        self.box.returnPressed.connect(lambda: self.run(self.list.currentIndex()))
        self.list.activated.connect(self.run)
        self.list.clicked.connect(self.run)
        self.box.installEventFilter(self)
        self.window().installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Going elsewhere in the window closes the palette; the focus stays where it went."""
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _have_things(self, things: list[Offer]) -> None:
        self._things = things
        if self.isVisible() and self.box.text():
            self._show()

    def _show(self) -> None:
        shown = found(self.box.text(), self._actions, self._things, self._recent)
        self.model.show(shown)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._place()

    def _place(self) -> None:
        room = self.window().size()
        width = min(WIDTH, room.width() - 2 * MARGIN)
        rows = range(min(self.model.rowCount(), MOST_ROWS))
        listed = (
            sum(self.list.sizeHintForRow(row) for row in rows) or self._nothing.sizeHint().height()
        )
        height = min(listed + self.box.sizeHint().height() + PADDING, room.height() - 4 * MARGIN)
        self.setGeometry((room.width() - width) // 2, 2 * MARGIN, width, height)
