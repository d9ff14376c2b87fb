"""Weighing: what the detectors make of an article, and of it beside what the library holds."""

from core.evaluation.weighing import Weighing, weigh_text

__all__ = ["Weighing", "weigh_text"]
