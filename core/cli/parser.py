"""The command line: what can be asked, with help for each."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import __version__
from core.cli import (
    analysing,
    bringing,
    comparing,
    copying,
    editions,
    exporting,
    naming,
    questions,
    reading,
    trying,
    working,
)
from core.cli.adding import Commands, add
from core.cli.parser_whole import delete, keep, lock, move
from core.values import DisputeState, Outcome, ReportForm, ReportKind

_PASSPHRASE = "read the library's passphrase from a file (- for standard input), instead of asking"


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
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE", help=_PASSPHRASE)
    parser.add_argument(
        "--self-test",
        dest="run",
        action="store_const",
        const=trying.self_test,
        help="see whether all works here, in a library that is deleted afterwards",
    )
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    daily = (_bring_in, _look, _compare, _edit, _name, _search, _mark, _judge, _hand_over)
    for fill in (*daily, _language, keep, lock, move, delete):
        fill(commands)
    return parser


def _bring_in(commands: Commands) -> None:
    command = add(commands, "import", bringing.bring_in, "bring articles in from files and folders")
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or folder")
    command.add_argument("--samples", action="store_true", help="bring in the sample articles")
    command.add_argument(
        "--columns", default="", metavar="WHICH", help="of a table, such as title=1,text=2,date=4"
    )
    command.add_argument("--no-header", action="store_true", help="the first row is an article")
    command.add_argument("--sheet", type=int, default=1, metavar="N", help="of a workbook (1)")
    command.add_argument("--whole", action="store_true", help="cut no file into several articles")
    command = add(commands, "watch", bringing.watch, "bring in new files of folders, in one pass")
    command.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="a folder")
    command.add_argument("--stay", action="store_true", help="go on until Ctrl+C")
    command = add(commands, "fetch", bringing.fetch, "bring in an address, over the network")
    command.add_argument("address", metavar="ADDRESS", help="http:// or https://")
    command.add_argument("--network", action="store_true", help="let it go over the network")
    command.add_argument("--whole-feed", action="store_true", help="bring in what a feed holds")
    command = add(commands, "imports", bringing.imports, "list what became of each file")
    command.add_argument("--outcome", choices=[o.value for o in Outcome], help="only these")
    command.add_argument("--words", default="", metavar="WORDS", help="only files with these words")
    command = add(commands, "facts", bringing.facts, "show or change what is known of an article")
    command.add_argument("article", type=int, metavar="ARTICLE", help="its id")
    command.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help="title, source, byline, …"
    )


def _look(commands: Commands) -> None:
    command = add(commands, "articles", reading.articles, "list the articles")
    command.add_argument("--text", action="store_true", help="with their stored text and its parts")
    command.add_argument("--id", type=int, metavar="N", help="only this article")
    command = add(commands, "statements", reading.statements, "list the statements")
    command.add_argument("--article", type=int, metavar="N", help="only those of this article")
    command.add_argument("--disputed", action="store_true", help="only the disputed ones")
    command.add_argument("--holder", metavar="NAME", help="only what NAME said, in order of time")
    command.add_argument(
        "--no-beliefs", action="store_true", help="without what somebody only believes or intends"
    )
    command = add(
        commands, "related", reading.related, "list the other numbers of what a statement measures"
    )
    command.add_argument("statement", type=int, metavar="STATEMENT", help="its id")
    command = add(commands, "disputes", reading.disputes, "list the disputes, or settle one")
    command.add_argument("--article", type=int, metavar="N", help="only those of this article")
    states = [state.value for state in DisputeState]
    command.add_argument("--state", choices=states, help="only those in this state")
    command.add_argument("--set", nargs=2, metavar=("N", "STATE"), help="put dispute N in a state")
    command.add_argument("--because", default="", metavar="WORDS", help="why it is dismissed")
    command = add(commands, "questions", questions.questions, "list the contested questions")
    command.add_argument("--id", type=int, metavar="N", help="one, with who took which position")


def _compare(commands: Commands) -> None:
    command = add(
        commands, "copies", copying.copies, "list articles that repeat one report, and its origin"
    )
    command.add_argument(
        "article", nargs="?", type=int, metavar="ARTICLE", help="only the copies of this article"
    )


def _edit(commands: Commands) -> None:
    command = add(
        commands,
        "versions",
        editions.versions,
        "list the editions of an article, and what to confirm",
    )
    command.add_argument("article", type=int, metavar="ARTICLE", help="its id")
    for option, help in (
        ("--follow", "take this passage to its place in the newest edition"),
        ("--leave", "leave this passage with its edition"),
    ):
        command.add_argument(option, action="append", default=[], metavar="KIND:ID", help=help)
    command.add_argument("--join", type=int, metavar="N", help="article N is a later edition of it")
    command.add_argument("--part", action="store_true", help="it is no edition of the one before")
    command = add(commands, "diff", editions.diff, "show what an outlet changed in an article")
    command.add_argument("article", type=int, metavar="ARTICLE", help="its id")
    command.add_argument(
        "other", nargs="?", type=int, metavar="OTHER", help="since this one, not the edition before"
    )


def _name(commands: Commands) -> None:
    command = add(commands, "names", naming.names, "list who and what is named, or what may be one")
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


_AS_SPELT = "find names only as the query spells them"


def _search(commands: Commands) -> None:
    command = add(commands, "search", reading.search, "search articles, statements, claims, notes")
    command.add_argument(
        "query",
        help='words mean AND; "phrases", OR, NOT, -word, brackets, prefix*, fuzzy~, field:value '
        "(title text source holder entity tag kind disputed verdict date before after said)",
    )
    command.add_argument("--limit", type=int, default=20, metavar="N", help="at most N hits (20)")
    command.add_argument("--as-spelt", action="store_true", help=_AS_SPELT)


def _mark(commands: Commands) -> None:
    command = add(commands, "claim", working.claim, "mark a statement as a claim, or list claims")
    command.add_argument("statement", nargs="?", type=int, metavar="STATEMENT", help="its id")
    command.add_argument("--text", metavar="WORDS", help="the claim in your own words")
    command.add_argument("--claimant", metavar="NAME", help="who makes it, if not the holder")
    command.add_argument("--note", default="", metavar="WORDS", help="a note for yourself")
    command.add_argument("--tag", action="append", default=[], metavar="TAG", help="a label")


def _judge(commands: Commands) -> None:
    command = add(commands, "verdict", working.verdict, "give a claim a verdict, or show the scale")
    command.add_argument("claim", nargs="?", type=int, metavar="CLAIM", help="the claim's id")
    command.add_argument(
        "rating", nargs="?", metavar="RATING", help='e.g. "Mostly false"; - takes it away'
    )
    command.add_argument("--reason", default="", metavar="WORDS", help="why")
    for name, run, help in (
        ("undo", working.undo, "take back the last change"),
        ("redo", working.redo, "make the change that was taken back again"),
    ):
        add(commands, name, run, help)


def _hand_over(commands: Commands) -> None:
    command = add(commands, "export", exporting.export, "write a report, in any kind and form")
    kinds, forms = [kind.value for kind in ReportKind], [form.value for form in ReportForm]
    command.add_argument("kind", choices=kinds, help="; ".join(exporting.KINDS.values()))
    command.add_argument("target", type=Path, metavar="FILE", help="the file (csv: the folder)")
    command.add_argument("--form", choices=forms, help="else told by the ending of FILE")
    command.add_argument("--article", type=int, action="append", metavar="N", help="only this one")
    command.add_argument("--question", type=int, metavar="N", help="the question of a dossier")
    command.add_argument("--query", default="", metavar="QUERY", help="what is searched for")
    command.add_argument("--as-spelt", action="store_true", help=_AS_SPELT)
    command = add(commands, "report", exporting.report, "write a report of articles or of all")
    form = command.add_mutually_exclusive_group(required=True)
    form.add_argument("--html", type=Path, metavar="FILE", help="one file that opens offline")
    form.add_argument("--markdown", type=Path, metavar="FILE", help="Markdown")
    form.add_argument(
        "--csv", type=Path, metavar="DIR", help="tables of claims, statements, disputes"
    )
    command.add_argument("--article", type=int, action="append", metavar="N", help="only this one")


def _language(commands: Commands) -> None:
    command = add(
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
    command = add(commands, "compare", comparing.compare, "whether statements can both be true")
    command.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id","a","b"} lines and write label, score and reason',
    )
