"""Frozen values that leave the core; the names are those of the field (PRODUCT.md, Words)."""

from core.values.analysis import (
    Analysis,
    Doubt,
    DoubtKind,
    Mention,
    Quotation,
    Sentence,
    Stance,
    Statement,
    TextToAnalyse,
)
from core.values.articles import (
    Article,
    ArticleText,
    Block,
    BlockKind,
    Draft,
    ImportRecord,
    IngestResult,
    Outcome,
)
from core.values.claims import (
    Appearance,
    Claim,
    Evidence,
    EvidenceStance,
    Rating,
    Tag,
)
from core.values.dates import VagueDate
from core.values.disputes import (
    Dispute,
    DisputeKind,
    DisputeState,
    Finding,
    Passage,
    ReferenceFact,
    Side,
    Sum,
    SumRow,
)
from core.values.names import Entity, NameProposal, Spelling
from core.values.questions import Position, Question, Stand
from core.values.reports import ReportData
from core.values.searching import Facet, Hit, HitKind, SearchResult

__all__ = [
    "Analysis",
    "Appearance",
    "Article",
    "ArticleText",
    "Block",
    "BlockKind",
    "Claim",
    "Dispute",
    "DisputeKind",
    "DisputeState",
    "Doubt",
    "DoubtKind",
    "Draft",
    "Entity",
    "Evidence",
    "EvidenceStance",
    "Facet",
    "Finding",
    "Hit",
    "HitKind",
    "ImportRecord",
    "IngestResult",
    "Mention",
    "NameProposal",
    "Outcome",
    "Passage",
    "Position",
    "Question",
    "Quotation",
    "Rating",
    "ReferenceFact",
    "ReportData",
    "SearchResult",
    "Sentence",
    "Side",
    "Spelling",
    "Stance",
    "Stand",
    "Statement",
    "Sum",
    "SumRow",
    "Tag",
    "TextToAnalyse",
    "VagueDate",
]
