"""Making, changing and merging tags, in place below the tree."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from core.values import Tag, tag_path, tags_below
from desktop.parts.asking import Asking
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import button, label
from desktop.theme import FIELD
from desktop.translation import tr


class Wish(Enum):
    """What the editor was opened for."""

    ADD = "add"
    CHANGE = "change"
    MERGE = "merge"


class TagEditor(Asking):
    """Asks for a name, a description and a place, or for the tag to merge with."""

    added = Signal(str, str, object)  # name, description, parent
    changed = Signal(int, str, str, object)  # tag, name, description, parent
    merged = Signal(int, int)  # kept, gone

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tools")
        self._wish, self._tag = Wish.ADD, 0
        self._heading = label("", "section")
        self.name, self.description = QLineEdit(), QLineEdit()
        self.place = ChoiceField(tr("Stands below"))
        self.place.setPlaceholderText(tr("Choose a tag"))
        self.keep, cancel = button(tr("Keep"), "main"), button(tr("Cancel"))
        names = (self.name, tr("Name of the tag")), (self.description, tr("Description"))
        for field, name in names:
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(FIELD, 8, FIELD, 8)
        layout.setSpacing(6)
        for widget in (self._heading, self.name, self.description, self.place):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(cancel)
        row.addStretch()
        layout.addLayout(row)
        self.keep.clicked.connect(self.give)
        cancel.clicked.connect(self.left)
        self.hide()

    def ask_new(self, tags: Sequence[Tag], above: int | None) -> None:
        """Ask for a new tag, below the one chosen."""
        self._begin(Wish.ADD, 0, tr("New tag"), "", "")
        self._offer([(tr("At the top"), None), *_paths(tags, tags)], above)
        self.name.setFocus()

    def ask_change(self, tags: Sequence[Tag], tag: Tag) -> None:
        """Ask for another name, description or place."""
        heading = tr("Change “{tag}”").format(tag=tag.name)
        self._begin(Wish.CHANGE, tag.id, heading, tag.name, tag.description)
        below = tags_below(tags, tag.id)
        places = [one for one in tags if one.id not in below]
        self._offer([(tr("At the top"), None), *_paths(tags, places)], tag.parent)
        self.name.setFocus()
        self.name.selectAll()

    def ask_merge(self, tags: Sequence[Tag], tag: Tag) -> None:
        """Ask which tag takes the claims of this one."""
        self._begin(Wish.MERGE, tag.id, tr("Merge “{tag}” into").format(tag=tag.name), "", "")
        others = [one for one in tags if one.id != tag.id]
        self._offer(_paths(tags, others), tag.parent)
        if tag.parent is None:
            self.place.setCurrentIndex(-1)
        self.place.setFocus()

    def give(self) -> None:
        """Say what was written."""
        name, place = " ".join(self.name.text().split()), self.place.currentData()
        description = self.description.text().strip()
        if self._wish is Wish.MERGE:
            if place is not None:
                self.merged.emit(place, self._tag)
        elif self._wish is Wish.CHANGE:
            self.changed.emit(self._tag, name, description, place)
        else:
            self.added.emit(name, description, place)

    def _begin(self, wish: Wish, tag: int, heading: str, name: str, description: str) -> None:
        self._wish, self._tag = wish, tag
        merging = wish is Wish.MERGE
        self._heading.setText(heading)
        self.name.setText(name)
        self.description.setText(description)
        self.name.setVisible(not merging)
        self.description.setVisible(not merging)
        words = tr("Merge into") if merging else tr("Stands below")
        self.place.setAccessibleName(words)
        self.keep.setText(tr("Merge") if merging else tr("Keep"))
        self.keep.setAccessibleName(self.keep.text())
        self.show()

    def _offer(self, places: Sequence[tuple[str, int | None]], chosen: int | None) -> None:
        self.place.clear()
        for words, tag in places:
            self.place.addItem(words, tag)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))


def _paths(tags: Sequence[Tag], shown: Sequence[Tag]) -> list[tuple[str, int | None]]:
    paths: list[tuple[str, int | None]] = [(tag_path(tags, tag.id), tag.id) for tag in shown]
    return sorted(paths, key=lambda pair: pair[0].casefold())
