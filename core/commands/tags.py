"""What a person does to tags and their tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.commands.asking import claim_of, free_name, named, tag_of, words
from core.commands.recording import Edit, remove
from core.errors import CommandError
from core.model import ClaimTag, Tag
from core.text import normalise


@dataclass(frozen=True)
class TagClaim(Edit):
    """Put a tag on a claim; a tag that is not there yet is made."""

    claim: int
    name: str

    @property
    def label(self) -> str:
        return "Tag claim"

    def make(self, session: Session) -> None:
        claim, tag = claim_of(session, self.claim), tag_called(session, self.name)
        if _link(session, claim.id, tag.id) is None:
            session.add(ClaimTag(claim_id=claim.id, tag_id=tag.id))


@dataclass(frozen=True)
class UntagClaim(Edit):
    """Take a tag from a claim."""

    claim: int
    tag: int

    @property
    def label(self) -> str:
        return "Untag claim"

    def make(self, session: Session) -> None:
        link = _link(session, self.claim, self.tag)
        if link is None:
            raise CommandError("The claim does not have this tag.")
        session.delete(link)


@dataclass(frozen=True)
class AddTag(Edit):
    """Make a tag, below `parent` if one is given."""

    name: str
    description: str = ""
    parent: int | None = None

    @property
    def label(self) -> str:
        return "Add tag"

    def make(self, session: Session) -> None:
        name = free_name(session, Tag, self.name, "A tag")
        parent = None if self.parent is None else tag_of(session, self.parent).id
        _made(session, name, self.description, parent)


@dataclass(frozen=True)
class ChangeTag(Edit):
    """Give a tag another name, description or place; `parent` None puts it at the top."""

    tag: int
    name: str
    description: str = ""
    parent: int | None = None

    @property
    def label(self) -> str:
        return "Change tag"

    def reach(self, session: Session) -> int:
        return _worn(session, self.tag)

    def make(self, session: Session) -> None:
        row = tag_of(session, self.tag)
        row.name = free_name(session, Tag, self.name, "A tag", row.id)
        row.description = normalise(self.description).strip()
        if self.parent is not None and row.id in _above(session, tag_of(session, self.parent)):
            raise CommandError(f"“{row.name}” cannot stand below itself.")
        row.parent_id = self.parent


@dataclass(frozen=True)
class MergeTags(Edit):
    """Make two tags one: the claims of `gone` and the tags below it go to `keep`."""

    keep: int
    gone: int

    @property
    def label(self) -> str:
        return "Merge tags"

    def reach(self, session: Session) -> int:
        return _worn(session, self.gone)

    def make(self, session: Session) -> None:
        keep, gone = tag_of(session, self.keep), tag_of(session, self.gone)
        if keep is gone:
            raise CommandError(f"“{keep.name}” is one tag already.")
        if gone.id in _above(session, keep):
            keep.parent_id = gone.parent_id  # otherwise it would come to stand below itself
        for child in _children(session, gone):
            if child is not keep:
                child.parent_id = keep.id
        for link in session.scalars(select(ClaimTag).where(ClaimTag.tag_id == gone.id)).all():
            if _link(session, link.claim_id, keep.id) is None:
                link.tag_id = keep.id
        if not keep.description:
            keep.description = gone.description
        session.flush()
        remove(session, gone)


@dataclass(frozen=True)
class RemoveTag(Edit):
    """Remove a tag from the library and from its claims; the tags below it move up."""

    tag: int

    @property
    def label(self) -> str:
        return "Remove tag"

    def reach(self, session: Session) -> int:
        return _worn(session, self.tag)

    def make(self, session: Session) -> None:
        row = tag_of(session, self.tag)
        for child in _children(session, row):
            child.parent_id = row.parent_id
        session.flush()
        remove(session, row)


def tag_called(session: Session, name: str) -> Tag:
    """The tag of a name, made if it is not there yet; raises CommandError for a blank name."""
    kept = words(name, "A tag")
    return named(session, Tag, kept) or _made(session, kept, "", None)


def _made(session: Session, name: str, description: str, parent: int | None) -> Tag:
    tag = Tag(name=name, description=normalise(description).strip(), parent_id=parent)
    session.add(tag)
    session.flush()
    return tag


def _children(session: Session, tag: Tag) -> Sequence[Tag]:
    return session.scalars(select(Tag).where(Tag.parent_id == tag.id)).all()


def _above(session: Session, tag: Tag) -> set[int]:
    """A tag with all it stands below."""
    found: set[int] = set()
    at: Tag | None = tag
    while at is not None and at.id not in found:
        found.add(at.id)
        at = session.get(Tag, at.parent_id) if at.parent_id else None
    return found


def _link(session: Session, claim: int, tag: int) -> ClaimTag | None:
    question = select(ClaimTag).where(ClaimTag.claim_id == claim, ClaimTag.tag_id == tag)
    return session.scalar(question)


def _worn(session: Session, tag: int) -> int:
    """How many claims have a tag."""
    worn = select(func.count()).select_from(ClaimTag).where(ClaimTag.tag_id == tag)
    return session.scalar(worn) or 0
