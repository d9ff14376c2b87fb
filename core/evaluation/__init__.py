"""Weighing: what the detectors make of an article, and of it beside what the library holds; copies."""

from core.evaluation.copies import compare, compare_due, copy_groups
from core.evaluation.recognising import Recogniser
from core.evaluation.related import related_numbers
from core.evaluation.weighing import Weighing, weigh_text

__all__ = [
    "Recogniser",
    "Weighing",
    "compare",
    "compare_due",
    "copy_groups",
    "related_numbers",
    "weigh_text",
]
