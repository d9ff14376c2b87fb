"""What a report tells, gathered from the library at one moment, and what may be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from core.values.analysis import Statement
from core.values.articles import Article, ArticleText
from core.values.claims import Claim, Rating, Tag
from core.values.disputes import Dispute
from core.values.questions import Question, QuestionPage
from core.values.searching import SearchResult


class ReportKind(StrEnum):
    """What a report tells; the values are those of the terminal."""

    ARTICLES = "articles"  # marked texts with the disputes, claims and statements in them
    BINDER = "binder"  # every claim with its sources, for the desk
    DOSSIER = "dossier"  # a question, its positions side by side and its chart
    SEARCH = "search"  # the hits of a query in their context


class ReportForm(StrEnum):
    """How a report is written; the values are those of the terminal."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "markdown"
    XLSX = "xlsx"
    CSV = "csv"  # a folder
    JSON = "json"
    CLAIM_REVIEW = "claimreview"
    ANNOTATIONS = "annotations"
    CODEBOOK = "codebook"


SUFFIXES: Mapping[ReportForm, str] = {
    ReportForm.HTML: ".html",
    ReportForm.PDF: ".pdf",
    ReportForm.DOCX: ".docx",
    ReportForm.MARKDOWN: ".md",
    ReportForm.XLSX: ".xlsx",
    ReportForm.CSV: "",
    ReportForm.JSON: ".json",
    ReportForm.CLAIM_REVIEW: ".jsonld",
    ReportForm.ANNOTATIONS: ".jsonld",
    ReportForm.CODEBOOK: ".qdc",
}
_PAPERS = (
    ReportForm.HTML,
    ReportForm.PDF,
    ReportForm.DOCX,
    ReportForm.MARKDOWN,
    ReportForm.XLSX,
    ReportForm.CSV,
    ReportForm.JSON,
)
FORMS_OF: Mapping[ReportKind, tuple[ReportForm, ...]] = {
    ReportKind.ARTICLES: tuple(ReportForm),
    ReportKind.BINDER: tuple(ReportForm),
    ReportKind.DOSSIER: _PAPERS,
    ReportKind.SEARCH: _PAPERS,
}


@dataclass(frozen=True, slots=True)
class ReportWish:
    """A report as asked for.

    `articles` None means the whole library; `question` is the id that a dossier is about, `query`
    what a list of hits was searched with, and `aliases` whether names were found in other spellings.
    """

    kind: ReportKind
    form: ReportForm
    articles: tuple[int, ...] | None = None
    question: int | None = None
    query: str = ""
    aliases: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """The files of a report, and what its reader should know of it, in sentences."""

    files: tuple[Path, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Who hands a report over: from the `templates` folder of a library.

    `url` is the home page, `checks` the address at which a check is published, with `{claim}` where
    the number of the claim stands. `logo` is a PNG or JPEG picture, `page` and `style` take the
    place of the program's own template and are added to its style sheet.
    """

    name: str = ""
    url: str = ""
    checks: str = ""
    logo: bytes = b""
    logo_type: str = ""
    page: str = ""
    style: str = ""


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
    ratings: tuple[Rating, ...] = ()
    tags: tuple[Tag, ...] = ()
    organisations: frozenset[str] = frozenset()  # spellings that name no person
    newsroom: Newsroom = field(default_factory=Newsroom)


@dataclass(frozen=True, slots=True)
class DossierData:
    """One question with all that was said to it; `articles` are those its passages stand in."""

    made: date
    page: QuestionPage
    articles: tuple[Article, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    newsroom: Newsroom = field(default_factory=Newsroom)


@dataclass(frozen=True, slots=True)
class HitsData:
    """The hits of a query; `articles` are those that are hit."""

    made: date
    result: SearchResult
    articles: tuple[Article, ...] = ()
    newsroom: Newsroom = field(default_factory=Newsroom)
