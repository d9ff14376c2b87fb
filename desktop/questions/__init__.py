"""The contested questions: positions side by side, over time, and the words they are recognised by."""

from desktop.questions.panel import QuestionsPanel

__all__ = ["QuestionsPanel"]
