"""The lists of a claim's appearances and evidence, with what can be done to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.values import Appearance, Evidence, EvidenceStance
from desktop.parts.cards import Badge, Card, CardDelegate
from desktop.parts.flow import FlowLayout
from desktop.parts.labels import button, label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import Theme
from desktop.translation import tr
from desktop.wording import STANCES

T = TypeVar("T")
Choice = tuple[str, str, Callable[[], object]]
HIGHEST = 230  # pixels; a longer list scrolls


def appearance_card(appearance: Appearance) -> Card:
    """How an appearance stands in the list."""
    foot = " · ".join(part for part in (appearance.title, appearance.cue) if part)
    return Card(_quoted(appearance.anchor.exact), foot=foot)


def evidence_card(evidence: Evidence) -> Card:
    """How a piece of evidence stands in the list."""
    quote = _quoted(evidence.anchor.exact) if evidence.anchor else evidence.url
    refutes = evidence.stance is EvidenceStance.REFUTES
    badge = Badge(tr(STANCES[evidence.stance]), "bad" if refutes else "good")
    return Card(quote, evidence.note, evidence.title, badges=(badge,))


class PassageList(QWidget, Generic[T]):
    """A heading, a list as high as its rows, and a row of buttons."""

    def __init__(
        self,
        heading: str,
        hint: str,
        card: Callable[[T], Card],
        theme: Theme,
        choices: Sequence[Choice],
    ) -> None:
        super().__init__()
        self.model = Cards(card)
        delegate = CardDelegate(theme, body_lines=2, title_lines=3, bold=False)
        self.list = CardList(heading, self.model, delegate, theme)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint, self.aside = label(hint, tone="muted"), label(tone="muted", wrap=False)
        self.buttons = [self._button(*choice) for choice in choices]
        self._lay_out(heading)
        self.list.resized.connect(self._fit)

    @property
    def current(self) -> T | None:
        """The row chosen; the only row if there is one."""
        index = self.list.currentIndex()
        return self.model.value(index if index.isValid() else self.model.index(0, 0))

    def show(self, rows: Sequence[T] | None = None) -> None:
        """Show some rows."""
        if rows is None:
            super().show()
            return
        self.model.show(rows)
        self._hint.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._fit()

    def _fit(self) -> None:
        heights = (self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        wanted = min(HIGHEST, sum(heights) + 4)
        if self.list.height() != wanted:  # another height is another resize
            self.list.setFixedHeight(wanted)

    def _button(self, text: str, tooltip: str, run: Callable[[], object]) -> QWidget:
        made = button(text, tooltip=tooltip)
        made.clicked.connect(lambda _on=False: run())
        return made

    def _lay_out(self, heading: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(label(heading, "section", wrap=False))
        head.addWidget(self.aside, 1)
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(self.list)
        row = FlowLayout(margin=0)
        for made in self.buttons:
            row.addWidget(made)
        layout.addLayout(row)


def _quoted(words: str) -> str:
    return tr("“{words}”").format(words=words)
