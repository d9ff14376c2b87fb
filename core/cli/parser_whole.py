"""The command line: what is about a library as a whole."""

from __future__ import annotations

from pathlib import Path

from core.cli import archiving, deleting, passphrases, restoring, working
from core.cli.adding import Commands, add


def keep(commands: Commands) -> None:
    """The commands that keep a library safe."""
    add(commands, "check", working.check, "check that the library and its index are sound")
    add(commands, "backup", working.backup, "make a backup of the database, and check it")
    command = add(
        commands, "restore", restoring.restore, "bring a backup back, or say what each would change"
    )
    command.add_argument(
        "backup",
        nargs="?",
        default="",
        metavar="BACKUP",
        help="its name; else the newest sound one",
    )
    command.add_argument("--yes", action="store_true", help="do it; what is there now is kept")


def lock(commands: Commands) -> None:
    """The command that is about its passphrase."""
    command = add(
        commands,
        "passphrase",
        passphrases.passphrase,
        "set the library's passphrase, change it, or take it away",
    )
    command.add_argument("what", choices=("set", "change", "remove"), help="what is to be done")
    command.add_argument(
        "--new-file",
        type=Path,
        metavar="FILE",
        help="read the new passphrase from a file (- for standard input), instead of asking",
    )


def move(commands: Commands) -> None:
    """The commands that are about archives."""
    command = add(commands, "archive", archiving.archive, "write the whole library into one file")
    command.add_argument("file", type=Path, metavar="FILE", help="e.g. desk.counterclaim")
    command.add_argument(
        "--yes",
        action="store_true",
        help="though the library has a passphrase and the file has none",
    )
    command = add(
        commands, "unarchive", archiving.unarchive, "make a library of an archive in a new folder"
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the archive")
    command.add_argument("folder", type=Path, metavar="DIR", help="the folder, not there yet")
    command = add(
        commands, "merge", archiving.merge, "bring an archive into this library, after a backup"
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the archive")
    command.add_argument("--dry-run", action="store_true", help="only say what would be done")
    command.add_argument(
        "--theirs", action="store_true", help="where they differ, take the word of the archive"
    )


def delete(commands: Commands) -> None:
    """The command that deletes."""
    command = add(
        commands, "delete", deleting.delete, "delete an article for good, or say what goes"
    )
    command.add_argument("article", type=int, metavar="ARTICLE", help="its id")
    command.add_argument("--yes", action="store_true", help="do it; it cannot be taken back")
    command.add_argument("--editions", action="store_true", help="with all its editions")
    command.add_argument("--backups", action="store_true", help="with the backups that hold it")
    command.add_argument(
        "--keep-claims", action="store_true", help="keep the claims that appear nowhere else"
    )
