"""Every change a person makes is a small value; applied, it gives the command that takes it back."""

from core.commands.articles import ChangeArticle
from core.commands.base import Command
from core.commands.bulk import AttachClaims, JudgeClaims, RemoveClaims, UntagClaims
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
from core.commands.editions import FollowPassages, JoinEditions, LeavePassages, PartEditions
from core.commands.many import MarkStatements, TagClaims
from core.commands.naming import MergeEntities, RefuseProposal, SplitEntity
from core.commands.questions import RemoveQuestion, SetQuestion
from core.commands.registry import COMMANDS, changes_of, from_json, to_json
from core.commands.rows import RowChanges
from core.commands.scale import AddRating, ChangeRating, RemoveRating
from core.commands.searches import ChangeSearch, RemoveSearch, SaveSearch
from core.commands.suggestions import AcceptSuggestions, RefuseSuggestions
from core.commands.tags import AddTag, ChangeTag, MergeTags, RemoveTag, TagClaim, UntagClaim

__all__ = [
    "COMMANDS",
    "AcceptSuggestions",
    "AddAppearance",
    "AddEvidence",
    "AddRating",
    "AddTag",
    "AttachClaims",
    "ChangeArticle",
    "ChangeClaim",
    "ChangeRating",
    "ChangeSearch",
    "ChangeTag",
    "Command",
    "FollowPassages",
    "JoinEditions",
    "JudgeClaims",
    "LeavePassages",
    "MarkClaim",
    "MarkStatements",
    "MergeEntities",
    "MergeTags",
    "PartEditions",
    "RaiseDispute",
    "RefuseProposal",
    "RefuseSuggestions",
    "RemoveAppearance",
    "RemoveClaim",
    "RemoveClaims",
    "RemoveDispute",
    "RemoveEvidence",
    "RemoveQuestion",
    "RemoveRating",
    "RemoveSearch",
    "RemoveTag",
    "RowChanges",
    "SaveSearch",
    "SetDispute",
    "SetQuestion",
    "SetVerdict",
    "SplitEntity",
    "TagClaim",
    "TagClaims",
    "UntagClaim",
    "UntagClaims",
    "changes_of",
    "from_json",
    "to_json",
]
