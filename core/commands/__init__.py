"""Every change a person makes is a small value; applied, it gives the command that takes it back."""

from core.commands.base import Command
from core.commands.claims import (
    AddAppearance,
    AddEvidence,
    ChangeClaim,
    MarkClaim,
    RemoveAppearance,
    RemoveClaim,
    RemoveEvidence,
    SetVerdict,
)
from core.commands.disputes import RaiseDispute, RemoveDispute, SetDispute
from core.commands.many import MarkStatements, TagClaims
from core.commands.naming import MergeEntities, RefuseProposal, SplitEntity
from core.commands.questions import RemoveQuestion, SetQuestion
from core.commands.registry import COMMANDS, changes_of, from_json, to_json
from core.commands.rows import RowChanges
from core.commands.scale import (
    AddRating,
    ChangeRating,
    ChangeTag,
    RemoveRating,
    TagClaim,
    UntagClaim,
)
from core.commands.searches import ChangeSearch, RemoveSearch, SaveSearch

__all__ = [
    "COMMANDS",
    "AddAppearance",
    "AddEvidence",
    "AddRating",
    "ChangeClaim",
    "ChangeRating",
    "ChangeSearch",
    "ChangeTag",
    "Command",
    "MarkClaim",
    "MarkStatements",
    "MergeEntities",
    "RaiseDispute",
    "RefuseProposal",
    "RemoveAppearance",
    "RemoveClaim",
    "RemoveDispute",
    "RemoveEvidence",
    "RemoveQuestion",
    "RemoveRating",
    "RemoveSearch",
    "RowChanges",
    "SaveSearch",
    "SetDispute",
    "SetQuestion",
    "SetVerdict",
    "SplitEntity",
    "TagClaim",
    "TagClaims",
    "UntagClaim",
    "changes_of",
    "from_json",
    "to_json",
]
