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
from core.commands.naming import MergeEntities, RefuseProposal, SplitEntity
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

__all__ = [
    "COMMANDS",
    "AddAppearance",
    "AddEvidence",
    "AddRating",
    "ChangeClaim",
    "ChangeRating",
    "ChangeTag",
    "Command",
    "MarkClaim",
    "MergeEntities",
    "RaiseDispute",
    "RefuseProposal",
    "RemoveAppearance",
    "RemoveClaim",
    "RemoveDispute",
    "RemoveEvidence",
    "RemoveRating",
    "RowChanges",
    "SetDispute",
    "SetVerdict",
    "SplitEntity",
    "TagClaim",
    "UntagClaim",
    "changes_of",
    "from_json",
    "to_json",
]
