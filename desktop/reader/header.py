"""Over the text: title, source, byline and date, and the switches of the layers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.values import Article, CopyGroup
from desktop.dates import date_words
from desktop.marks import Layer, Mark
from desktop.outcomes import copy_sentence
from desktop.parts.labels import button, label, shown_text, tip
from desktop.reader.layers import LayerRow
from desktop.theme import PAGE
from desktop.translation import plural, tr


class Header(QFrame):
    """What the article is, and which marks are shown."""

    switched = Signal()
    copies_asked = Signal()  # who else published the report
    editions_asked = Signal()  # what was changed between the editions

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title, self._meta = label(role="title"), label(tone="muted")
        self.copies = button(tr("Copies of the report"), "quiet")
        self.copies.hide()
        self.copies.clicked.connect(lambda _on=False: self.copies_asked.emit())
        self._row = LayerRow()
        self.switches = self._row.switches
        self._row.switched.connect(self.switched)
        self.editions = button(tr("Editions of the article"), "quiet")
        self.editions.hide()
        self.editions.clicked.connect(lambda _on=False: self.editions_asked.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 12, 16, 8)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._meta)
        layout.addWidget(self.editions, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.copies, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._row)

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers switched on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    def switch(self, layers: frozenset[Layer]) -> None:
        """Switch on these layers and no others."""
        for layer, switch in self.switches.items():
            switch.setChecked(layer in layers)

    def show_article(self, article: Article) -> None:
        """Show what an article is."""
        when = date_words(article.published) if article.published else tr("no date")
        words = plural("%n words", "%n word", article.words)
        parts = (article.source or tr("no source"), article.byline, when, words)
        self._title.setText(article.title or tr("Untitled"))
        self._meta.setText(" · ".join(part for part in parts if part))

    def show_editions(self, article: Article, behind: int) -> None:
        """Say which edition of how many an article is, and how many passages are to be decided on."""
        self.editions.setVisible(article.editions > 1)
        if article.editions < 2:
            return
        place = {"number": article.edition, "all": article.editions}
        decide = plural("%n passages to decide on", "%n passage to decide on", behind)
        if article.edition < article.editions:
            words = tr("Edition {number} of {all}, an earlier one: compare").format(**place)
        elif behind:
            words = tr("Edition {number} of {all}: compare; {decide}").format(
                **place, decide=decide
            )
        else:
            words = tr("Edition {number} of {all}: compare").format(**place)
        self.editions.setText(shown_text(words))
        self.editions.setAccessibleName(words)

    def show_copies(self, article: int, group: CopyGroup | None) -> None:
        """Say of what an article is a copy, and how many outlets and origins the report has."""
        self.copies.setVisible(group is not None)
        if group is not None:
            words = copy_sentence(article, group)
            self.copies.setText(shown_text(words))
            self.copies.setAccessibleName(words)
            self.copies.setToolTip(tip(group.reason))

    def show_counts(self, marks: Iterable[Mark]) -> None:
        """Say how many there are of each kind."""
        self._row.show_counts(marks)
