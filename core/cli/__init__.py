"""Counterclaim in a terminal.

Exit codes: 0 done, 1 something the user should know (it is said on standard error), 2 the command
line was wrong, 130 interrupted. Data goes to standard output, words about it to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from core.cli.parser import make_parser
from core.errors import CounterclaimError, QueryError
from core.progress import Cancelled

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = make_parser()
    chosen = parser.parse_args(arguments)
    if chosen.run is None:
        parser.error("the following arguments are required: COMMAND")
    try:
        return chosen.run(chosen)
    except QueryError as error:
        print(f"{chosen.query}\n{' ' * error.position}^ {error}", file=sys.stderr)
        return 1
    except CounterclaimError as error:
        print(f"counterclaim: {error}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Cancelled):
        print("counterclaim: stopped; what was done until then is kept.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output went away, e.g. `| head`
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
