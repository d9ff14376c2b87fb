"""What can come next in the box, in a quiet list below it that takes no key from who types on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from core.errors import QueryError
from core.values import Completion
from desktop.asking import Newest
from desktop.offsets import Offsets
from desktop.search.box import QueryBox
from desktop.translation import digits, plural, tr
from desktop.workspace import Workspace

DELAY_MS = 120
WIDTH = 460  # pixels at most
_OTHERS = ~Qt.KeyboardModifier.KeypadModifier
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_KEYS = (*_TAKES, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape)


class Completing(QFrame):
    """Comes while one types. Nothing is chosen until the arrow down chooses it; only then Tab and
    Enter take it. Escape closes the list, and so does going elsewhere."""

    def __init__(self, workspace: Workspace, box: QueryBox) -> None:
        super().__init__(box)
        self.setObjectName("completing")
        self._workspace, self._box = workspace, box
        self._asked = Newest(workspace, "")
        self._edited = ""  # what was typed last, by hand or from the list
        self._into = False  # the arrow down was pressed before there was a list
        self._delay = QTimer(self, interval=DELAY_MS, singleShot=True)
        self.found: tuple[Completion, ...] = ()
        self.list = _List()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.list)
        self._delay.timeout.connect(self.ask)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        box.textEdited.connect(self._typed)
        box.returnPressed.connect(self.close_list)
        box.textChanged.connect(self._changed)
        box.cursorPositionChanged.connect(lambda *_: self._moved())
        box.installEventFilter(self)
        workspace.opening.connect(lambda _path: self.close_list())
        self.hide()

    def ask(self) -> None:
        """Look up what can come next where the cursor stands."""
        self._delay.stop()
        text, place = self._box.text(), self._box.cursorPosition()
        fit = text and text == self._edited and self._box.hasFocus()
        if not fit or not self._workspace.ready:
            self.close_list()
            return
        searches, at = self._workspace.library.searches, Offsets(text).point(place)
        self._asked.ask(
            lambda _progress: searches.completions(text, at),
            lambda found: self._show(text, place, found),
            _leave_unsaid,
        )

    def close_list(self) -> None:
        """Show nothing, and wait for no answer."""
        self._delay.stop()
        self._asked.forget()
        self._into = False
        self.hide()

    # --- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keys of the box first while the list is there; it goes when the box is left."""
        kinds = QEvent.Type
        if event.type() in (kinds.FocusOut, kinds.Hide):
            self.close_list()
        elif event.type() in (kinds.Move, kinds.Resize) and self.isVisible():
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() == kinds.ShortcutOverride:
            if self._wants(event):
                event.accept()  # else a key of the window would be pressed
                return True
        elif isinstance(event, QKeyEvent) and event.type() == kinds.KeyPress:
            return self._waits(event) or (self._wants(event) and self._pressed(event.key()))
        return super().eventFilter(watched, event)

    # --- within

    def _typed(self, text: str) -> None:
        """The list stays until the next one is there, but nothing is chosen in it."""
        self._edited = text
        self._asked.forget()
        self.list.choose(-1)
        self._delay.start()

    def _changed(self, text: str) -> None:
        if text != self._edited:  # not by typing
            self.close_list()

    def _moved(self) -> None:
        """Elsewhere in the query something else comes next; typing moves the cursor, too."""
        if not self._delay.isActive():
            self.close_list()

    def _waits(self, event: QKeyEvent) -> bool:
        """Whether this is an arrow down that is faster than the list; it waits for it."""
        coming = self._delay.isActive() or self._asked.busy
        if event.key() != Qt.Key.Key_Down or event.modifiers() & _OTHERS or not coming:
            return False
        self._into = True
        if not self._asked.busy:
            self.ask()
        return True

    def _wants(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list: Tab and Enter only when something is chosen in it."""
        if not self.isVisible() or event.modifiers() & _OTHERS:
            return False
        return event.key() in _KEYS and (event.key() not in _TAKES or self.row >= 0)

    @property
    def row(self) -> int:
        """The row that is chosen, -1 while none is."""
        return self.list.currentIndex().row()

    def _pressed(self, key: int) -> bool:
        """Do what a key stands for; False leaves it to the box."""
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in _TAKES:
            self._take(self.row)
        else:
            return self._go(self.row + (1 if key == Qt.Key.Key_Down else -1))
        return True

    def _go(self, row: int) -> bool:
        """Choose a row; above the first none is chosen, below the last the box has its key back."""
        if row >= len(self.found):
            self.close_list()
            return False
        self.list.choose(max(row, -1))
        if row >= 0:  # the focus stays in the box, so nothing else would tell of it
            said = QAccessibleAnnouncementEvent(self._box, _spoken(self.found[row]))
            QAccessible.updateAccessibility(said)
        return True

    def _take(self, row: int) -> None:
        one = self.found[row]
        self._box.setText(one.query)
        self._box.setCursorPosition(Offsets(one.query).unit(one.at))
        self.close_list()
        if one.text.endswith(":"):
            self._edited = one.query
            self._delay.start()  # the values of the field are what comes next

    def _show(self, text: str, place: int, found: tuple[Completion, ...]) -> None:
        """Show what was found for what still stands in the box."""
        self.found = tuple(one for one in found if one.query.casefold() != text.casefold())
        same = (self._box.text(), self._box.cursorPosition()) == (text, place)
        into, self._into = self._into, False
        if self.found and same and self._box.hasFocus():
            self.list.show_completions(self.found)
            self._place()
            self.show()
            self.raise_()
            if into:
                self._go(0)
        else:
            self.hide()
            if into:
                self._box.down.emit()

    def _place(self) -> None:
        window = self._box.window()
        if self.parent() is not window:
            self.setParent(window)
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        rows = self.list.sizeHintForRow(0) * len(self.found)
        height = min(rows + 2 * self.list.frameWidth() + 12, window.height() - corner.y() - 8)
        self.setGeometry(corner.x(), corner.y(), min(WIDTH, self._box.width()), height)


class _List(QTreeWidget):
    """What is offered, and at the right how many hits it has; never has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Ways to go on with the query"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def show_completions(self, found: tuple[Completion, ...]) -> None:
        """Show these, none of them chosen."""
        self.clear()
        for one in found:
            row = QTreeWidgetItem([one.text, "" if one.total is None else digits(one.total)])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(one))
            self.addTopLevelItem(row)
        self.choose(-1)

    def choose(self, row: int) -> None:
        """Choose a row, or none with -1."""
        self.setCurrentItem(self.topLevelItem(row) if row >= 0 else None)  # pyright: ignore[reportArgumentType]
        if row < 0:
            self.clearSelection()


def _spoken(one: Completion) -> str:
    """A completion for a screen reader."""
    if one.total is None:
        return one.text
    hits = plural("%n hits", "%n hit", one.total)
    return f"{one.text}, {hits}"


def _leave_unsaid(_error: QueryError) -> None:
    """A query that cannot be read is told of by its answer."""
