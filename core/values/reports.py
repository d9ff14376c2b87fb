"""What a report tells, gathered from the library at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.values.analysis import Statement
from core.values.articles import ArticleText
from core.values.claims import Claim
from core.values.disputes import Dispute
from core.values.questions import Question


@dataclass(frozen=True, slots=True)
class ReportData:
    """The articles of a report and all that was found in them or said about them.

    Articles stand in the order of the report. Statements, disputes and claims are those of these
    articles; a passage or appearance may still lie in an article that is not among them.
    """

    made: date
    articles: tuple[ArticleText, ...]
    statements: tuple[Statement, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()
