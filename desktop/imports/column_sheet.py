"""A table of articles before it comes in: which column holds what, beside its first rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from core.values import TableChoice, TableField, TableLook
from desktop.parts.fields import ChoiceField
from desktop.parts.labels import label
from desktop.parts.rows import RowTable
from desktop.tables import Column, Table
from desktop.theme import PAGE
from desktop.translation import marked, tr

FIELDS = {
    TableField.TEXT: marked("Text"),
    TableField.TITLE: marked("Title"),
    TableField.OUTLET: marked("Outlet"),
    TableField.BYLINE: marked("Byline"),
    TableField.DATE: marked("Published"),
    TableField.ADDRESS: marked("Address"),
}
WIDTH = 240  # pixels of a column of the preview
NONE = -1
Row = tuple[str, ...]


class ColumnSheet(QWidget):
    """A choice for each kind of column; the sheet and the first row are looked at anew."""

    def __init__(
        self, changed: Callable[[], object], anew: Callable[[TableChoice], object]
    ) -> None:
        super().__init__()
        self._changed, self._anew = changed, anew
        self._look = TableLook((), (), (), TableChoice({}))
        self.fields = {field: ChoiceField(tr(words)) for field, words in FIELDS.items()}
        self.header = QCheckBox(tr("The first row names the columns"))
        self.sheet = ChoiceField(tr("Sheet of the workbook"))
        self._sheet_name = label(tr("Sheet"))
        self._model = Table[Row]([])
        self.preview = RowTable(tr("First rows of the table"), self._model)
        self._lay_out()
        for field in self.fields.values():
            field.currentIndexChanged.connect(lambda _row: self._chosen())
        self.header.toggled.connect(lambda _on: self._anew(self.choice))
        self.sheet.currentIndexChanged.connect(lambda _row: self._anew(self._of_sheet))

    @property
    def choice(self) -> TableChoice:
        """The choice as it stands in the fields."""
        chosen = {field: box.currentData() for field, box in self.fields.items()}
        columns = {field: column for field, column in chosen.items() if column not in (None, NONE)}
        return TableChoice(columns, self.header.isChecked(), max(0, self.sheet.currentIndex()))

    @property
    def ready(self) -> bool:
        """Whether there is a column that holds the text."""
        return TableField.TEXT in self.choice.columns

    def show_look(self, look: TableLook) -> None:
        """Show a table, with the columns that it proposes."""
        self._look = look
        blockers = [QSignalBlocker(box) for box in (*self.fields.values(), self.header, self.sheet)]
        self.header.setChecked(look.choice.header)
        self.sheet.clear()
        self.sheet.addItems([name or tr("First sheet") for name in look.sheets])
        self.sheet.setCurrentIndex(look.choice.sheet)
        several = len(look.sheets) > 1
        self.sheet.setVisible(several)
        self._sheet_name.setVisible(several)
        for field, box in self.fields.items():
            box.clear()
            box.addItem(tr("– none –"), NONE)
            for place in range(len(look.names)):
                box.addItem(self._name(place), place)
            box.setCurrentIndex(look.choice.columns.get(field, NONE) + 1)
        del blockers
        self._show_rows()

    def start(self) -> None:
        """Put the focus where one begins."""
        self.fields[TableField.TEXT].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _of_sheet(self) -> TableChoice:
        # Another sheet has other columns; by name or place they are proposed for the first only.
        return TableChoice(self.choice.columns, self.choice.header, self.sheet.currentIndex())

    def _chosen(self) -> None:
        self._show_rows()
        self._changed()

    def _name(self, place: int) -> str:
        named = self._look.names[place]
        number = tr("Column {number}").format(number=place + 1)
        return f"{number} · {named}" if named else number

    def _show_rows(self) -> None:
        holds = {column: field for field, column in self.choice.columns.items()}
        columns: Sequence[Column[Row]] = [
            Column(self._heading(place, holds.get(place)), lambda row, n=place: _cell(row, n))
            for place in range(len(self._look.names))
        ]
        self._model.use(columns, self._look.rows)
        header = self.preview.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place in range(len(columns)):
            header.resizeSection(place, WIDTH)

    def _heading(self, place: int, field: TableField | None) -> str:
        return f"{self._name(place)}  →  {tr(FIELDS[field])}" if field else self._name(place)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, (field, box) in enumerate(self.fields.items()):
            row, column = divmod(place, 3)
            grid.addWidget(label(tr(FIELDS[field]), wrap=False), row, column * 2)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(box, row, column * 2 + 1)
            grid.setColumnStretch(column * 2 + 1, 1)
        under = QHBoxLayout()
        under.setSpacing(10)
        under.addWidget(self.header)
        under.addStretch()
        under.addWidget(self._sheet_name)
        under.addWidget(self.sheet)
        self.preview.setAlternatingRowColors(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE, 8, PAGE, 8)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addLayout(under)
        layout.addWidget(self.preview, 1)


def _cell(row: Row, place: int) -> str:
    return row[place] if place < len(row) else ""
