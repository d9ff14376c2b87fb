"""The tree of tags with its editor: choosing, making, changing, merging and removing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values import Claim, Tag
from desktop.claims.tag_editor import TagEditor
from desktop.claims.tree import TagTree
from desktop.parts.labels import inset, label
from desktop.theme import COLUMN
from desktop.translation import tr
from desktop.workspace import Workspace

if TYPE_CHECKING:
    from core.commands import Command


class Tagging(QWidget):
    """Changes tags by commands; says when another is chosen."""

    chose = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.tags: list[Tag] = []
        self.tree, self.editor = TagTree(), TagEditor()
        self._about = label("", tone="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addLayout(inset(self._about, COLUMN, 2, COLUMN, 6))
        layout.addWidget(self.editor)
        self.tree.chose.connect(self._chose)
        self.tree.itemActivated.connect(lambda *_: self.change())
        self.editor.added.connect(self._add)
        self.editor.changed.connect(self._change)
        self.editor.merged.connect(self._merge)
        self.editor.left.connect(self._leave)

    @property
    def current(self) -> Tag | None:
        """The tag chosen."""
        return next((tag for tag in self.tags if tag.id == self.tree.chosen), None)

    def show_tags(self, claims: Sequence[Claim], tags: Sequence[Tag]) -> None:
        """Show the tree of all tags."""
        self.tags = list(tags)
        self.tree.show_tags(claims, tags)
        self._tell()

    def add(self) -> None:
        """Ask for a new tag."""
        self.editor.ask_new(self.tags, self.current.id if self.current else None)
        self._tell()

    def change(self) -> None:
        """Ask how the chosen tag should be called, and where it should stand."""
        if self.current is not None:
            self.editor.ask_change(self.tags, self.current)
            self._tell()

    def merge(self) -> None:
        """Ask into which tag the chosen one goes."""
        if self.current is not None and len(self.tags) > 1:
            self.editor.ask_merge(self.tags, self.current)
            self._tell()

    def remove(self) -> None:
        """Remove the chosen tag from the library; undo brings it back."""
        from core.commands import RemoveTag

        if self.current is not None:
            name = self.current.name
            if self._workspace.do(RemoveTag(self.current.id)):
                gone = tr("The tag “{name}” is removed.").format(name=name)
                self._workspace.tell(gone, tr("Undo"), self._workspace.undo)

    # --- within

    def _chose(self) -> None:
        self._tell()
        self.chose.emit()

    def _tell(self) -> None:
        none = "" if self.tags else tr("The tags of your claims stand here as a tree.")
        about = self.current.description if self.current else none
        self._about.setText(about)
        self._about.setVisible(bool(about) and self.editor.isHidden())

    def _add(self, name: str, description: str, parent: int | None) -> None:
        from core.commands import AddTag

        self._done(AddTag(name, description, parent))

    def _change(self, tag: int, name: str, description: str, parent: int | None) -> None:
        from core.commands import ChangeTag

        self._done(ChangeTag(tag, name, description, parent))

    def _merge(self, keep: int, gone: int) -> None:
        from core.commands import MergeTags

        self._done(MergeTags(keep, gone))
        self.tree.choose(keep)

    def _done(self, command: Command) -> None:
        if self._workspace.do(command):
            self._leave()

    def _leave(self) -> None:
        self.editor.hide()
        self._tell()
        self.tree.setFocus()
