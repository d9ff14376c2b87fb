"""What stands at the right: one name with what it said, or two that may be one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.text import Span
from core.values import Entity, NameProposal
from desktop.keys import Keys
from desktop.names.spellings import Spellings
from desktop.names.words import Said, about, said_card, written
from desktop.parts.cards import CardDelegate
from desktop.parts.labels import button, label, tip
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import PAGE, Theme
from desktop.translation import plural, tr


class SaidList(QWidget):
    """A heading and what somebody said, in the order of time; a row opens its passage."""

    opened = Signal(int, Span)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = Cards(said_card)
        delegate = CardDelegate(theme, title_lines=3, bold=False)
        self.list = CardList(tr("What was said, in order of time"), self.model, delegate, theme)
        self._heading, self._hint = label(role="section"), label(tone="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        self.list.activated.connect(self._open)

    @property
    def current(self) -> Said | None:
        """The row chosen; the first if none is."""
        index = self.list.currentIndex()
        return self.model.value(index if index.isValid() else self.model.index(0, 0))

    def show_said(self, rows: Sequence[Said], heading: str) -> None:
        """Show what was said."""
        self.model.show(rows)
        many = plural("%n statements, oldest first", "%n statement, oldest first", len(rows))
        self._heading.setText(f"{heading} · {many}" if rows else heading)
        self._hint.setText(tr("No article reports a statement under this name."))
        self._hint.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def mark_against(self, ids: Collection[int]) -> None:
        """Mark the statements that contradict others of the same person."""
        if ids:
            row = self.list.currentIndex().row()
            rows = self.model.rows
            self.model.show([replace(r, against=r.statement.id in ids) for r in rows])
            self.list.setCurrentIndex(self.model.index(row, 0))

    def read(self) -> None:
        """Open the passage of the row chosen."""
        if self.current is not None:
            self.opened.emit(self.current.article.id, self.current.statement.span)

    def _open(self, index: QModelIndex) -> None:
        said = self.model.value(index)
        if said is not None:
            self.opened.emit(said.article.id, said.statement.span)


class NamePage(QWidget):
    """One name: how it is written, and what it said."""

    split = Signal()
    picked = Signal()

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.spellings, self.said = Spellings(), SaidList(theme)
        self._name, self._about = label(role="title"), label(tone="muted")
        self._button = button(
            tr("Split off"), tooltip=tr("The spellings ticked mean somebody or something else")
        )
        keys.label(self._button, "split")
        self._only = label(tr("Tick spellings that mean somebody or something else."), tone="muted")
        self._written = label(tr("Also written"), "section")
        self._lay_out()
        self._button.clicked.connect(lambda _on=False: self.split.emit())
        self.spellings.itemChanged.connect(lambda *_: self._picked())

    def show_name(self, entity: Entity, said: Sequence[Said]) -> None:
        """Show a name."""
        self._name.setText(entity.name)
        self._about.setText(about(entity))
        self.spellings.show_spellings(entity)
        several = self.spellings.topLevelItemCount() > 0
        for widget in (self._written, self._button, self._only):
            widget.setVisible(several)
        person = entity.kind == "person"
        self.said.show_said(said, tr("What they said") if person else tr("What it said"))
        self._picked()

    def _picked(self) -> None:
        self._button.setEnabled(bool(self.spellings.chosen))
        self.picked.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 16, PAGE, 0)
        layout.setSpacing(6)
        for widget in (self._name, self._about):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._written)
        layout.addWidget(self.spellings)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addWidget(self._only, 1)
        layout.addLayout(row)
        layout.addSpacing(4)
        layout.addWidget(self.said, 1)


class ProposalPage(QWidget):
    """Two names that may be one, the reason, and what both said."""

    joined = Signal()
    kept_apart = Signal()

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = SaidList(theme)
        self._reason = label(role="reason")
        self._sides = _Side(tr("The name to keep")), _Side(tr("Would become a spelling of it"))
        self._lay_out()

    def show_proposal(self, proposal: NameProposal, said: Sequence[Said]) -> None:
        """Show a proposal."""
        self._reason.setText(proposal.reason)
        for side, entity in zip(self._sides, (proposal.a, proposal.b), strict=True):
            side.show_name(entity)
        self.said.show_said(said, tr("What both said"))

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(PAGE, 16, PAGE, 0)
        inner.setSpacing(10)
        inner.addWidget(self._reason)
        row = QHBoxLayout()
        row.setSpacing(12)
        for side in self._sides:
            row.addWidget(side, 1)
        inner.addLayout(row)
        inner.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inner, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("tools")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PAGE, 8, PAGE, 8)
        join, apart = button(tr("Join"), "main"), button(tr("Keep apart"))
        for made, name, tooltip, signal in (
            (join, "join", tr("Both are one, also in articles that come later"), self.joined),
            (apart, "keep_apart", tr("They are not one; never propose it again"), self.kept_apart),
        ):
            made.setToolTip(tip(tooltip))
            self._keys.label(made, name)
            made.clicked.connect(lambda _on=False, signal=signal: signal.emit())
            row.addWidget(made)
        row.addStretch()
        return frame


class _Side(QFrame):
    """One of two names in a frame."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name, self._about = label(role="section"), label(tone="muted")
        self._written = label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(4)
        for widget in (label(heading, tone="muted"), self._name, self._about, self._written):
            layout.addWidget(widget)
        layout.addStretch()

    def show_name(self, entity: Entity) -> None:
        """Show a name."""
        self._name.setText(entity.name)
        self._about.setText(about(entity))
        spelt = tr("Written {spellings}").format(spellings=written(entity))
        self._written.setText(spelt if entity.spellings else "")
