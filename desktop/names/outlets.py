"""The outlets: what each published, and which reports have how many origins."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes
from core.progress import Progress
from core.values import CopyGroup, Outlet
from desktop.hearing import Hearing
from desktop.names.copied import (
    Listed,
    copy_card,
    counted,
    group_card,
    outlet_card,
    outlet_name,
)
from desktop.parts.cards import CardDelegate
from desktop.parts.empty import EmptyState
from desktop.parts.labels import label
from desktop.parts.lists import CardList
from desktop.tables import Cards
from desktop.theme import PAGE, Theme
from desktop.translation import plural, tr
from desktop.workspace import Workspace


class OutletsPage(QSplitter):
    """Outlets at the left; the reports of the one chosen, and the copies of the report chosen."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace = workspace
        self._groups: list[CopyGroup] = []
        self._wanted: int | None = None  # the article whose group to show once groups are here
        self.model, self.reports, self.copies = (
            Cards(outlet_card),
            Cards(group_card),
            Cards(copy_card),
        )
        uniform = CardDelegate(theme, title_lines=1, uniform=True)
        self.list = CardList(tr("Outlets"), self.model, uniform, theme)
        self.groups = CardList(
            tr("Reports with copies"), self.reports, CardDelegate(theme, title_lines=1), theme
        )
        self.articles = CardList(
            tr("Articles with this report, the likely origin first"),
            self.copies,
            CardDelegate(theme),
            theme,
        )
        self._name, self._about = label(role="title"), label(tone="muted")
        self._counted, self._why = label(role="section"), label(tone="muted")
        self._empty = EmptyState(tr("No outlets yet"))
        self._stack, self._page = QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()

    def show_article(self, article: int) -> None:
        """Show the group of an article, now or as soon as the groups are here."""
        self._wanted = article
        if self._groups:
            self._show_wanted()

    def refresh(self) -> None:
        """Ask the library for its outlets and copies again."""
        library = self._workspace.library

        def work(progress: Progress) -> tuple[list[Outlet], list[CopyGroup]]:
            library.compare_due(progress)
            return library.outlets(), library.copy_groups()

        self._workspace.run(tr("Counting outlets"), work, self._have, exclusive=False)

    # --- within

    def _changed(self, changes: Changes) -> None:
        if changes.articles:
            self.refresh()

    def _have(self, found: tuple[list[Outlet], list[CopyGroup]]) -> None:
        outlets, self._groups = found
        before = self.model.value(self.list.currentIndex())
        rows = [Listed(one, one.articles, one.copies) for one in outlets]
        every = Listed(None, sum(r.articles for r in rows), sum(r.copies for r in rows))
        self.model.show([every, *rows] if rows else [])
        self._stack.setCurrentWidget(self._page if rows else self._empty)
        again = self.model.place(lambda row: before is not None and _same(row, before))
        self.list.setCurrentIndex(again if again.isValid() else self.model.index(0, 0))
        self._show_wanted()

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self.list.setCurrentIndex(self.model.index(0, 0))
        place = self.reports.place(lambda group: wanted in group.ids)
        if place.isValid():
            self.groups.setCurrentIndex(place)
            self.groups.scrollTo(place)
            self.articles.setCurrentIndex(self.copies.place(lambda copy: copy.article.id == wanted))
            self.articles.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        listed = self.model.value(index)
        if listed is None:
            return
        outlet = listed.outlet
        groups = [g for g in self._groups if outlet is None or outlet.name in g.outlets]
        self._name.setText(outlet_name(outlet.name) if outlet else tr("All outlets"))
        self._about.setText(_about(listed, groups))
        self.reports.show(groups)
        self.groups.setVisible(bool(groups))
        self.groups.setCurrentIndex(self.reports.index(0, 0))
        self._choose_group(self.groups.currentIndex())

    def _choose_group(self, index: QModelIndex) -> None:
        group = self.reports.value(index)
        self.copies.show(group.copies if group else ())
        for widget in (self._counted, self._why, self.articles):
            widget.setVisible(group is not None)
        if group is not None:
            self._counted.setText(f"{outlet_name(group.origin)} · {counted(group)}")
            self._why.setText(group.reason)
            self.articles.setCurrentIndex(self.copies.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        copy = self.copies.value(index)
        if copy is not None:
            self._workspace.open_article(copy.article.id)

    def _enter(self) -> None:
        if self.copies.rowCount():
            self.articles.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(PAGE, 16, PAGE, 0)
        layout.setSpacing(6)
        for widget in (self._name, self._about):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self.groups, 2)
        layout.addSpacing(8)
        for widget in (self._counted, self._why):
            layout.addWidget(widget)
        layout.addWidget(self.articles, 3)
        layout.addStretch(0)
        self._page.setObjectName("page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._empty.say(
            tr("No outlets yet"),
            tr("Bring in articles; who published them and who repeats whom is shown here."),
        )
        for widget in (self._empty, self._page):
            self._stack.addWidget(widget)
        self.addWidget(self.list)
        self.addWidget(self._stack)
        self.setSizes([340, 860])
        self.setChildrenCollapsible(False)

    def _connect(self) -> None:
        Hearing(self._workspace, self, self._changed, self.refresh)
        self.list.selectionModel().currentChanged.connect(lambda new, _old: self._choose(new))
        self.list.activated.connect(lambda _index: self.groups.setFocus())
        chosen = self.groups.selectionModel().currentChanged
        chosen.connect(lambda new, _old: self._choose_group(new))
        self.groups.activated.connect(lambda _index: self._enter())
        self.articles.activated.connect(self._open)


def _same(row: Listed, before: Listed) -> bool:
    return (row.outlet.name if row.outlet else None) == (
        before.outlet.name if before.outlet else None
    )


def _about(listed: Listed, groups: Sequence[CopyGroup]) -> str:
    if not groups:
        return tr("No report in more than one article was found.")
    articles = plural("%n articles", "%n article", listed.articles)
    reports = plural(
        "%n reports that stand in several articles",
        "%n report that stands in several articles",
        len(groups),
    )
    return f"{articles} · {reports}"
