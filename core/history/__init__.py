"""Undo, redo and the trail of what a person changed, kept in the library itself."""

from core.history.history import do, next_turns, redo, redo_label, undo, undo_label
from core.history.trail import Step, list_trail

__all__ = [
    "Step",
    "do",
    "list_trail",
    "next_turns",
    "redo",
    "redo_label",
    "undo",
    "undo_label",
]
