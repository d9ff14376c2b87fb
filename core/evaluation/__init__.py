"""Weighing: what the detectors make of an article, and of it beside what the library holds; copies."""

from core.evaluation.copies import compare, compare_due, copy_groups
from core.evaluation.editions import Found, join_edition
from core.evaluation.recognising import Recogniser
from core.evaluation.related import related_numbers
from core.evaluation.weighing import Weighing, weigh_text
from core.evaluation.wording import WordingDisputes

__all__ = [
    "Found",
    "Recogniser",
    "Weighing",
    "WordingDisputes",
    "compare",
    "compare_due",
    "copy_groups",
    "join_edition",
    "related_numbers",
    "weigh_text",
]
