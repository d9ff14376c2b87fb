"""Writes the manual pages from what the programs say of themselves, so that they cannot grow old.

`python manual_pages.py FOLDER`, where the application is installed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core import __version__
from core.cli.parser import make_parser
from desktop.app import make_parser as make_desktop_parser

FILES = """
.SH FILES
.TP
.I ~/.local/share/Counterclaim/library
the library, unless another is named
.TP
.I ~/.config/Counterclaim
what is chosen in the preferences, and the layout of the window
.TP
.I ~/.cache/Counterclaim/log
what went wrong; nothing of an article stands in it
.SH ENVIRONMENT
.TP
.B COUNTERCLAIM_LIBRARY
the folder of the library
.TP
.B COUNTERCLAIM_MODEL
the package of another language model
"""
EXIT = """
.SH EXIT STATUS
0 when all is done; 1 for something the user should know, which stands on standard error; 2 when the
command line was wrong; 130 when it was interrupted.
"""


def main(target: Path) -> int:
    """Write counterclaim.1 and counterclaim-desktop.1."""
    target.mkdir(parents=True, exist_ok=True)
    terminal = page("counterclaim", "facts and who disputes them, in a terminal", make_parser())
    window = page("counterclaim-desktop", "facts and who disputes them", make_desktop_parser())
    (target / "counterclaim.1").write_text(terminal + EXIT, encoding="utf-8")
    (target / "counterclaim-desktop.1").write_text(window, encoding="utf-8")
    return 0


def page(name: str, what: str, parser: argparse.ArgumentParser) -> str:
    """A manual page in roff."""
    other = {"counterclaim": "counterclaim-desktop"}.get(name, "counterclaim")
    lines = [
        f'.TH {escaped(name.upper())} 1 "" "Counterclaim {__version__}" "User Commands"',
        f".SH NAME\n{escaped(name)} \\- {what}",
        f".SH SYNOPSIS\n.B {escaped(name)}\n{escaped(synopsis(parser))}",
        f".SH DESCRIPTION\n{escaped(parser.description or '')}",
        ".SH OPTIONS",
        *(entry for action in parser._actions for entry in told(action)),
        FILES.strip(),
        f".SH SEE ALSO\n.BR {escaped(other)} (1)",
    ]
    return "\n".join(lines) + "\n"


def told(action: argparse.Action) -> list[str]:
    """An option, or all commands with their options."""
    if isinstance(action, argparse._SubParsersAction):
        listed = [".SH COMMANDS"]
        for name, command in action.choices.items():
            listed.append(f".SS {escaped(name)} {escaped(synopsis(command))}")
            listed.append(escaped(command.description or ""))
            listed += [entry for one in command._actions for entry in told(one)]
        return listed
    if action.help == argparse.SUPPRESS or "-h" in action.option_strings:
        return []
    shown = ", ".join(action.option_strings) or str(action.metavar or action.dest)
    taken = action.metavar or "" if action.option_strings else ""
    value = " ".join(taken) if isinstance(taken, tuple) else taken
    return [f".TP\n.B {escaped(shown)} {escaped(value)}".rstrip(), escaped(action.help or "")]


def synopsis(parser: argparse.ArgumentParser) -> str:
    """What may follow the name, without the name."""
    usage = " ".join(parser.format_usage().split())
    return usage.removeprefix(f"usage: {parser.prog}").strip()


def escaped(words: str) -> str:
    """Words as roff takes them."""
    plain = words.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    plain = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in plain)
    return "\n".join(f"\\&{line}" if line[:1] in (".", "'") else line for line in plain.split("\n"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
