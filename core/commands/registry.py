"""All commands by name, so that they can be kept and read again."""

from __future__ import annotations

from typing import Any

from core.changes import Changes
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
from core.commands.rows import RowChanges
from core.commands.scale import AddRating, ChangeRating, RemoveRating
from core.commands.searches import ChangeSearch, RemoveSearch, SaveSearch
from core.commands.suggestions import AcceptSuggestions, RefuseSuggestions
from core.commands.tags import AddTag, ChangeTag, MergeTags, RemoveTag, TagClaim, UntagClaim

COMMANDS: tuple[type[Command], ...] = (
    MarkClaim,
    ChangeClaim,
    RemoveClaim,
    AddAppearance,
    RemoveAppearance,
    SetVerdict,
    AddEvidence,
    RemoveEvidence,
    TagClaim,
    UntagClaim,
    AddTag,
    ChangeTag,
    MergeTags,
    RemoveTag,
    SetDispute,
    RaiseDispute,
    RemoveDispute,
    MergeEntities,
    SplitEntity,
    RefuseProposal,
    AddRating,
    ChangeRating,
    RemoveRating,
    SetQuestion,
    RemoveQuestion,
    SaveSearch,
    ChangeSearch,
    RemoveSearch,
    MarkStatements,
    TagClaims,
    UntagClaims,
    JudgeClaims,
    AttachClaims,
    RemoveClaims,
    AcceptSuggestions,
    RefuseSuggestions,
    FollowPassages,
    LeavePassages,
    JoinEditions,
    PartEditions,
    ChangeArticle,
    RowChanges,
)


def to_json(command: Command) -> dict[str, Any]:
    """A command as JSON, with its kind."""
    return {"kind": type(command).__name__, **command.to_json()}


def from_json(data: dict[str, Any]) -> Command:
    """The command that to_json was asked of; raises KeyError for a kind that is not known."""
    kinds = {kind.__name__: kind for kind in COMMANDS}
    fields = {name: value for name, value in data.items() if name != "kind"}
    return kinds[data["kind"]].from_json(fields)


def changes_of(inverse: Command) -> Changes:
    """What the change touched that this command takes back."""
    return inverse.touched if isinstance(inverse, RowChanges) else Changes()
