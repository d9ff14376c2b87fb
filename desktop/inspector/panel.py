"""The inspector: each mark at the chosen place as a card, with what can be done about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes
from core.errors import LibraryError
from core.values import Claim, Dispute, Statement
from desktop.front import nothing_chosen
from desktop.hearing import Hearing
from desktop.inspector.numbers import OtherNumbers
from desktop.inspector.words import claim_lines, statement_lines
from desktop.marks import Mark, claim_sign, dispute_sign
from desktop.parts.labels import button, label
from desktop.quoting import nested
from desktop.translation import plural, tr
from desktop.wording import KINDS, STATE_SIGNS
from desktop.workspace import Selection, Workspace

LONGEST = 400  # code points of what is put forward that a card shows


class InspectorPanel(QScrollArea):
    """Shows the marks that were chosen in the reader."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._marks: list[Mark] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Inspector"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        workspace.marks_chosen.connect(self.show_marks)
        Hearing(workspace, self, self._changed)
        workspace.opened_library.connect(lambda: self.show_marks([]))
        workspace.keys.follow(lambda: self.show_marks(self._marks))

    def show_marks(self, marks: list[Mark]) -> None:
        """Show a card for each mark."""
        self._marks = marks
        self.setWidget(self._cards() if marks else nothing_chosen(self._workspace.keys))

    def _cards(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(10)
        shown = list({(type(m.value), m.value.id): m for m in reversed(self._marks)}.values())[::-1]
        if len(shown) > 1:
            here = plural(
                "%n marks here; {mark_here} goes to the next.", "%n mark here", len(shown)
            )
            layout.addWidget(label(self._workspace.keys.put(here), tone="muted"))
        for mark in shown:
            layout.addWidget(self._card(mark))
        layout.addStretch()
        return page

    def _card(self, mark: Mark) -> QFrame:
        value = mark.value
        if isinstance(value, Dispute):
            return self._dispute(value)
        if isinstance(value, Claim):
            return self._claim(value)
        return self._statement(value)

    def _dispute(self, dispute: Dispute) -> QFrame:
        frame, layout = _frame(f"{dispute_sign(dispute.id)}  {tr(KINDS[dispute.kind])}", "dispute")
        layout.addWidget(label(nested(dispute.reason)))
        layout.addWidget(label(tr(STATE_SIGNS[dispute.state]), tone="muted"))
        show = button(tr("Show both sides"))
        show.clicked.connect(lambda: self._workspace.dispute_wanted.emit(dispute.id))
        layout.addLayout(_row(show))
        return frame

    def _claim(self, claim: Claim) -> QFrame:
        heading = tr("{claim}  Claim").format(claim=claim_sign(claim.id))
        frame, layout = _frame(heading, "claim")
        layout.addWidget(label(claim.text))
        layout.addLayout(_form(claim_lines(claim)))
        show = button(tr("Open the claim"))
        show.clicked.connect(lambda: self._workspace.claim_wanted.emit(claim.id))
        layout.addLayout(_row(show))
        return frame

    def _statement(self, statement: Statement) -> QFrame:
        frame, layout = _frame(tr("“  Statement"), "muted")
        content = statement.content.shifted(-statement.span.start)
        words = " ".join(content.of(statement.text).split())
        shown = words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"
        layout.addWidget(label(shown))
        layout.addLayout(_form(statement_lines(statement)))
        if statement.measures:
            layout.addWidget(OtherNumbers(self._workspace, statement))
        track = button(tr("Track as a claim"))
        track.clicked.connect(lambda: self._track(statement))
        layout.addLayout(_row(track))
        return frame

    def _track(self, statement: Statement) -> None:
        where = Selection(statement.article, "", statement.content, statement.text)
        self._workspace.claim_to_mark.emit(where)

    def _changed(self, changes: Changes) -> None:
        if self._marks and (changes.claims or changes.disputes or changes.statements):
            self.show_marks([mark for mark in map(self._again, self._marks) if mark])

    def _again(self, mark: Mark) -> Mark | None:
        """The mark with its value as it is now, None if that is gone."""
        library, value = self._workspace.library, mark.value
        try:
            if isinstance(value, Dispute):
                return replace(mark, value=library.dispute(value.id))
            if isinstance(value, Claim):
                return replace(mark, value=library.claim(value.id))
        except LibraryError:
            return None
        found = (s for s in library.statements(value.article) if s.id == value.id)
        return next((replace(mark, value=statement) for statement in found), None)


def _frame(heading: str, tone: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 10, 12, 10)
    layout.addWidget(label(heading, "section", tone))
    return frame, layout


def _form(lines: list[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(10)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for name, words in lines:
        form.addRow(label(name, tone="muted", wrap=False), label(words))
    return form


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for made in buttons:
        row.addWidget(made)
    row.addStretch()
    return row
