"""Backups of a library, and what bringing one back would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BackupReason(StrEnum):
    """Why a backup was made; the values are the ends of the files' names."""

    ASKED = "asked"
    DAILY = "daily"
    WORKING = "working"  # now and then while something is changed
    LARGE = "before-large"  # before many articles come in or are read anew
    MIGRATION = "before-migration"
    MERGE = "before-merge"
    RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file's name, when it was made (UTC), and what it holds.

    `articles` and `claims` are None where it cannot be read; `sound` is None where it was not
    looked at, since a newer one is.
    """

    name: str
    made: datetime
    reason: BackupReason
    size: int
    articles: int | None
    claims: int | None
    sound: bool | None = None


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What bringing a backup back would do to the library as it is now.

    `articles` are the titles and `claims` the words of what would be missing, `returning` the titles
    of articles deleted since, which would be there again, `changes` how many changes of the trail
    were made since, None where that cannot be told. `readable` says that the library as it is now
    could be read to its end; where it could not, more may be missing than is named.
    """

    backup: Backup
    articles: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    returning: tuple[str, ...] = ()
    changes: int | None = None
    readable: bool = True
