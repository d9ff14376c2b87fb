"""The tree of tags, with how many claims each has with those below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from core.values import Claim, Tag, tags_below
from desktop.parts.labels import tip
from desktop.translation import digits, tr

TAG = Qt.ItemDataRole.UserRole
ALL, NONE = 0, -1  # in the place of a tag's id: all claims, those without a tag


def tagged(claims: Sequence[Claim], tags: Sequence[Tag], tag: int) -> list[Claim]:
    """The claims that have a tag or one below it; `ALL` and `NONE` as above."""
    if tag == ALL:
        return list(claims)
    if tag == NONE:
        return [claim for claim in claims if not claim.tags]
    family = tags_below(tags, tag)
    return [claim for claim in claims if any(own.id in family for own in claim.tags)]


class TagTree(QTreeWidget):
    """Choosing a tag shows its claims; what is below a tag counts among them."""

    chose = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Tags"))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.currentItemChanged.connect(lambda *_: self.chose.emit())

    @property
    def chosen(self) -> int:
        """The id of the tag chosen, or `ALL` or `NONE`."""
        item = self.currentItem()
        return item.data(0, TAG) if item is not None else ALL

    def show_tags(self, claims: Sequence[Claim], tags: Sequence[Tag]) -> None:
        """Show the tree; what was chosen, and which branches were closed, stays so."""
        chosen, closed = self.chosen, self._closed()
        self.blockSignals(True)
        self.clear()
        self._row(None, tr("All claims"), ALL, len(claims))
        self._branch(None, None, claims, tags)
        if tags:
            self._row(None, tr("Without a tag"), NONE, len(tagged(claims, tags, NONE)))
        for item in self._items():
            item.setExpanded(item.data(0, TAG) not in closed)
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, tag: int) -> None:
        """Choose a tag; all claims if it is not there any more."""
        items = self._items()
        found = next((item for item in items if item.data(0, TAG) == tag), None)
        if items:
            self.setCurrentItem(found or items[0])

    def _branch(
        self,
        above: QTreeWidgetItem | None,
        parent: int | None,
        claims: Sequence[Claim],
        tags: Sequence[Tag],
    ) -> None:
        for tag in sorted((t for t in tags if t.parent == parent), key=lambda t: t.name.casefold()):
            item = self._row(above, tag.name, tag.id, len(tagged(claims, tags, tag.id)))
            item.setToolTip(0, tip(tag.description))
            self._branch(item, tag.id, claims, tags)

    def _row(
        self, above: QTreeWidgetItem | None, name: str, tag: int, many: int
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([f"{name}  {digits(many)}"])
        item.setData(0, TAG, tag)
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append(item)
                waiting += [item.child(row) for row in range(item.childCount())]
        return found

    def _closed(self) -> set[int]:
        items = (item for item in self._items() if item.childCount() and not item.isExpanded())
        return {item.data(0, TAG) for item in items}
