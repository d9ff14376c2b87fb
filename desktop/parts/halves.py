"""A view of two halves, with a handle between them."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def fill(view: QWidget, splitter: QSplitter, *halves: tuple[QWidget, int]) -> None:
    """Fill a view with what stands side by side, each with its width in pixels at first."""
    for half, _width in halves:
        splitter.addWidget(half)
    splitter.setSizes([width for _half, width in halves])
    splitter.setChildrenCollapsible(False)
    layout = QVBoxLayout(view)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(splitter)
