"""The command line: what can be asked, with help for each."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from core import __version__
from core.cli import analysing, copying, exporting, naming, questions, reading, working
from core.values import DisputeState, ReportForm, ReportKind

Run = Callable[[argparse.Namespace], int]
if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]


def make_parser() -> argparse.ArgumentParser:
    """The parser; the chosen command's function is in `run`."""
    parser = argparse.ArgumentParser(
        prog="counterclaim",
        description="Keeps track of who said what, when, where, and who says otherwise.",
    )
    parser.add_argument("--version", action="version", version=f"counterclaim {__version__}")
    parser.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the library's folder (default: COUNTERCLAIM_LIBRARY or your user data folder)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for add in (
        _bring_in,
        _look,
        _compare,
        _name,
        _search,
        _mark,
        _judge,
        _hand_over,
        _language,
        _keep,
    ):
        add(commands)
    return parser


def _add(commands: Commands, name: str, run: Run, help: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
    command.set_defaults(run=run)
    command.add_argument("--json", action="store_true", help="print JSON")
    # Also after the command, where people put it; SUPPRESS keeps what stood before it.
    command.add_argument(
        "--library", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    return command


def _bring_in(commands: Commands) -> None:
    command = _add(commands, "import", working.bring_in, "bring articles in from files and folders")
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or folder")
    command.add_argument("--samples", action="store_true", help="bring in the sample articles")


def _look(commands: Commands) -> None:
    command = _add(commands, "articles", reading.articles, "list the articles")
    command.add_argument("--text", action="store_true", help="with their stored text and its parts")
    command.add_argument("--id", type=int, metavar="N", help="only this article")
    command = _add(commands, "statements", reading.statements, "list the statements")
    command.add_argument("--article", type=int, metavar="N", help="only those of this article")
    command.add_argument("--disputed", action="store_true", help="only the disputed ones")
    command.add_argument("--holder", metavar="NAME", help="only what NAME said, in order of time")
    command.add_argument(
        "--no-beliefs", action="store_true", help="without what somebody only believes or intends"
    )
    command = _add(
        commands, "related", reading.related, "list the other numbers of what a statement measures"
    )
    command.add_argument("statement", type=int, metavar="STATEMENT", help="its id")
    command = _add(commands, "disputes", reading.disputes, "list the disputes, or settle one")
    command.add_argument("--article", type=int, metavar="N", help="only those of this article")
    states = [state.value for state in DisputeState]
    command.add_argument("--state", choices=states, help="only those in this state")
    command.add_argument("--set", nargs=2, metavar=("N", "STATE"), help="put dispute N in a state")
    command.add_argument("--because", default="", metavar="WORDS", help="why it is dismissed")
    command = _add(commands, "questions", questions.questions, "list the contested questions")
    command.add_argument("--id", type=int, metavar="N", help="one, with who took which position")


def _compare(commands: Commands) -> None:
    command = _add(
        commands, "copies", copying.copies, "list articles that repeat one report, and its origin"
    )
    command.add_argument(
        "article", nargs="?", type=int, metavar="ARTICLE", help="only the copies of this article"
    )


def _name(commands: Commands) -> None:
    command = _add(
        commands, "names", naming.names, "list who and what is named, or what may be one"
    )
    kinds = ("person", "place", "organisation", "other")
    command.add_argument("--kind", choices=kinds, help="only names of this kind")
    command.add_argument("--proposals", action="store_true", help="the names that may be one")
    for option, help in (
        ("--merge", "name B is the same as name A"),
        ("--refuse", "they are not one"),
    ):
        command.add_argument(option, nargs=2, type=int, metavar=("A", "B"), help=help)
    command.add_argument(
        "--split", nargs="+", metavar=("N", "SPELLING"), help="spellings of name N mean another"
    )


def _search(commands: Commands) -> None:
    command = _add(commands, "search", reading.search, "search articles, statements, claims, notes")
    command.add_argument(
        "query",
        help='words mean AND; "phrases", OR, NOT, -word, brackets, prefix*, fuzzy~, field:value '
        "(title text source holder entity tag kind disputed verdict date before after said)",
    )
    command.add_argument("--limit", type=int, default=20, metavar="N", help="at most N hits (20)")


def _mark(commands: Commands) -> None:
    command = _add(commands, "claim", working.claim, "mark a statement as a claim, or list claims")
    command.add_argument("statement", nargs="?", type=int, metavar="STATEMENT", help="its id")
    command.add_argument("--text", metavar="WORDS", help="the claim in your own words")
    command.add_argument("--claimant", metavar="NAME", help="who makes it, if not the holder")
    command.add_argument("--note", default="", metavar="WORDS", help="a note for yourself")
    command.add_argument("--tag", action="append", default=[], metavar="TAG", help="a label")


def _judge(commands: Commands) -> None:
    command = _add(
        commands, "verdict", working.verdict, "give a claim a verdict, or show the scale"
    )
    command.add_argument("claim", nargs="?", type=int, metavar="CLAIM", help="the claim's id")
    command.add_argument(
        "rating", nargs="?", metavar="RATING", help='e.g. "Mostly false"; - takes it away'
    )
    command.add_argument("--reason", default="", metavar="WORDS", help="why")
    for name, run, help in (
        ("undo", working.undo, "take back the last change"),
        ("redo", working.redo, "make the change that was taken back again"),
    ):
        _add(commands, name, run, help)


def _hand_over(commands: Commands) -> None:
    command = _add(commands, "export", exporting.export, "write a report, in any kind and form")
    kinds, forms = [kind.value for kind in ReportKind], [form.value for form in ReportForm]
    command.add_argument("kind", choices=kinds, help="; ".join(exporting.KINDS.values()))
    command.add_argument("target", type=Path, metavar="FILE", help="the file (csv: the folder)")
    command.add_argument("--form", choices=forms, help="else told by the ending of FILE")
    command.add_argument("--article", type=int, action="append", metavar="N", help="only this one")
    command.add_argument("--question", type=int, metavar="N", help="the question of a dossier")
    command.add_argument("--query", default="", metavar="QUERY", help="what is searched for")
    command = _add(commands, "report", exporting.report, "write a report of articles or of all")
    form = command.add_mutually_exclusive_group(required=True)
    form.add_argument("--html", type=Path, metavar="FILE", help="one file that opens offline")
    form.add_argument("--markdown", type=Path, metavar="FILE", help="Markdown")
    form.add_argument(
        "--csv", type=Path, metavar="DIR", help="tables of claims, statements, disputes"
    )
    command.add_argument("--article", type=int, action="append", metavar="N", help="only this one")


def _language(commands: Commands) -> None:
    command = _add(
        commands, "analyse", analysing.analyse, "analyse the library anew, or lines of JSON"
    )
    command.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id","text"} lines and write their statements, measures and disputes; no library',
    )
    command.add_argument(
        "--due", action="store_true", help="only what an earlier version of the program analysed"
    )
    command.add_argument("--article", type=int, action="append", metavar="N", help="only this one")


def _keep(commands: Commands) -> None:
    _add(commands, "check", working.check, "check that the library and its index are sound")
    _add(commands, "backup", working.backup, "make a backup of the database, and check it")
