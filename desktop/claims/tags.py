"""The labels of a claim: a chip for each, and a box to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from core.values import Tag
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, shown_text
from desktop.translation import tr

LONGEST = 32  # code points of a tag that a chip shows


class TagField(QWidget):
    """Shows the labels; pressing one takes it off, Enter in the box puts one on."""

    added = Signal(str)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Add a tag and press Enter"))
        self.box.setAccessibleName(tr("Add a tag"))
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.box.setCompleter(completer)
        self.box.returnPressed.connect(self._add)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, margin=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._chips)
        layout.addWidget(self.box)

    def show_tags(self, tags: Sequence[Tag], known: Sequence[Tag]) -> None:
        """Show these labels; offer the known ones while typing."""
        self._known.setStringList([tag.name for tag in known])
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag in tags:
            off = tr("Take off the tag {tag}").format(tag=tag.name)
            chip = button(f"{shown_text(_short(tag.name))}  ✕", "chip", off)
            chip.setAccessibleName(off)
            chip.clicked.connect(lambda _on=False, id=tag.id: self.removed.emit(id))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(tags))
        self._flow.invalidate()

    def _add(self) -> None:
        name = " ".join(self.box.text().split())
        self.box.clear()
        if name:
            self.added.emit(name)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
