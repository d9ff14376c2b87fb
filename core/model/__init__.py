"""The tables. ORM objects stay inside the transaction; what leaves is core.values."""

from core.model.articles import Article, ImportRecord, Original, RecordArticle, Source
from core.model.base import Base, metadata
from core.model.claims import Appearance, Claim, ClaimTag, Evidence, Rating, Refusal, Tag
from core.model.comparing import Compared, SayingWord
from core.model.copies import Likeness, Shingle, Sketch
from core.model.disputes import Dispute, DisputePassage
from core.model.editions import Edition, Staying
from core.model.importing import Finding, ImportPart
from core.model.keeping import CommandRecord, LibraryIdentity, OutboxEntry
from core.model.language import (
    Doubt,
    Entity,
    EntityAlias,
    EntityApart,
    Measurement,
    Mention,
    Statement,
)
from core.model.questions import Position, Question, Stand, TopicFile, WeighedTopic
from core.model.searches import SavedSearch, SearchLook

__all__ = [
    "Appearance",
    "Article",
    "Base",
    "Claim",
    "ClaimTag",
    "CommandRecord",
    "Compared",
    "Dispute",
    "DisputePassage",
    "Doubt",
    "Edition",
    "Entity",
    "EntityAlias",
    "EntityApart",
    "Evidence",
    "Finding",
    "ImportPart",
    "ImportRecord",
    "LibraryIdentity",
    "Likeness",
    "Measurement",
    "Mention",
    "Original",
    "OutboxEntry",
    "Position",
    "Question",
    "Rating",
    "RecordArticle",
    "Refusal",
    "SavedSearch",
    "SayingWord",
    "SearchLook",
    "Shingle",
    "Sketch",
    "Source",
    "Stand",
    "Statement",
    "Staying",
    "Tag",
    "TopicFile",
    "WeighedTopic",
    "metadata",
]
