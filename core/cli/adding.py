"""One command of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Run = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # pyright: ignore[reportPrivateUsage]


def add(commands: Commands, name: str, run: Run, help: str) -> argparse.ArgumentParser:
    """Add a command: what it is called, what it runs, and a few words of help."""
    command = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.set_defaults(run=run)
    command.add_argument("--json", action="store_true", help="print JSON")
    # Also after the command, where people put it; SUPPRESS keeps what stood before it.
    command.add_argument(
        "--library", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    command.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,
        help=argparse.SUPPRESS,
    )
    return command
