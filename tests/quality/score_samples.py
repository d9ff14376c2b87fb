"""Scores `counterclaim` on the nine sample articles against what an editor marked in them.

Usage: `python tests/quality/score_samples.py LIBRARY [--json] [--program PROGRAM]`, where LIBRARY
is a folder that does not exist yet. The program is run as a user would run it, in the terminal;
nothing of it is imported here. Exit status 0 unless one of the runs fails.

The gold in `gold/` was written before the program. Of each article it names the sentences that
are disputed, those that may be flagged or not (`either_way`), the pairs that contradict each
other and the lines that are no part of the article; `gold/across.json` has the pairs that stand
in two articles. A flag on any other sentence is a false one.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
SAMPLES = HERE.parents[1] / "resources" / "samples" / "articles"

SHARED_WORDS = 0.6
"""Two passages are the same when more than this part of the shorter one's words is in both."""

Row = dict[str, Any]


@dataclass
class Score:
    """What the program made of one article; the lists are for a reader who wants to know why."""

    name: str
    title: bool = False
    date: bool = False
    outlet: bool = False
    of: int = 0
    pairs_of: int = 0
    statements: int = 0
    hit: Counter[str] = field(default_factory=Counter)
    """Disputed sentences found, by the kind that the gold gives them."""
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    no_pair: list[str] = field(default_factory=list)
    junk: list[str] = field(default_factory=list)

    def row(self) -> Row:
        """The figures and the lists, ready for JSON."""
        return {
            "article": self.name,
            "title": self.title,
            "date": self.date,
            "outlet": self.outlet,
            "statements": self.statements,
            "hit": sum(self.hit.values()),
            "of": self.of,
            "hit_by_kind": dict(self.hit),
            "false": len(self.false),
            "pairs": self.pairs_of - len(self.no_pair),
            "pairs_of": self.pairs_of,
            "junk": len(self.junk),
            "missed": self.missed,
            "false_flags": self.false,
            "pairs_missed": self.no_pair,
            "junk_lines": self.junk,
        }


class _Text(HTMLParser):
    """Collects the text of a page, scripts and styles left out."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def text_of(path: Path) -> str:
    """The text of a sample, for a page the text between its tags, spaces made single."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        reader = _Text()
        reader.feed(text)
        text = " ".join(reader.parts)
    return plain(text)


def plain(text: str) -> str:
    """The text with every run of white space made one space."""
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """The words of a text in small letters, without punctuation."""
    return re.findall(r"\w+(?:[’'.,]\w+)*", text.casefold())


def same(one: str, other: str) -> bool:
    """Whether two passages are about the same sentence.

    So they are when one stands in the other, or when more than `SHARED_WORDS` of the shorter
    one's words are in both. A passage of fewer than three words says nothing.
    """
    short, long = sorted((words(one), words(other)), key=len)
    if len(short) < 3:
        return False
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    return (Counter(short) & Counter(long)).total() > SHARED_WORDS * len(short)


def touches(text: str, passages: Iterable[str]) -> bool:
    """Whether one of the passages is about the same sentence as `text`."""
    return any(same(text, passage) for passage in passages)


def ask(program: str, library: Path, *arguments: str) -> Any:
    """What a run of the program prints as JSON; ends this script when the run fails."""
    command = [program, "--library", str(library), *arguments, "--json"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        done.check_returncode()
        return json.loads(done.stdout)
    except FileNotFoundError:
        sys.exit(f"{program}: no such program")
    except subprocess.CalledProcessError as error:
        said = (error.stderr or error.stdout).strip()[-400:]
        sys.exit(f"{arguments[0]}: exit {error.returncode}: {said}")
    except json.JSONDecodeError as error:
        sys.exit(f"{arguments[0]}: no JSON on standard output: {error}")


def rows(answer: Any, name: str) -> list[Row]:
    """The rows of an answer that is either a list or an object with the list under `name`."""
    return answer if isinstance(answer, list) else answer[name]


def assign(golds: list[Row], articles: list[Row], statements: list[Row]) -> dict[str, Any]:
    """File name of each sample -> id of the article made from it, as far as there is one.

    The title decides; where the program got it wrong, the number of its statements that stand
    in the sample.
    """
    found: dict[str, Any] = {}
    left = {article["id"]: plain(article["title"] or "") for article in articles}
    for gold in golds:
        exact = [key for key, title in left.items() if title == plain(gold["title"])]
        if exact:
            found[gold["file"]] = exact[0]
            del left[exact[0]]
    for gold in golds:
        if gold["file"] in found or not left:
            continue
        text = text_of(SAMPLES / gold["file"])
        own = Counter(
            row["article"]
            for row in statements
            if row["article"] in left and plain(row["text"]) in text
        )
        if own:
            found[gold["file"]] = own.most_common(1)[0][0]
            del left[found[gold["file"]]]
    return found


def right_date(gold: str | None, given: Any) -> bool:
    """Whether the date is the gold's; where the text names no year, no year may be given."""
    if gold is None:
        return not re.search(r"\d{4}", str(given or ""))
    return str(given or "")[:10] == gold


def is_junk(line: str, statement: str) -> bool:
    """Whether a statement holds a line that is no part of the article, or is a part of one."""
    line, statement = plain(line), plain(statement)
    return line in statement or (len(words(statement)) > 2 and statement in line)


def score(
    gold: Row,
    article: Row | None,
    statements: list[Row],
    disputes: list[list[tuple[Any, str]]],
    across: list[str],
) -> Score:
    """The score of one sample.

    `disputes` has the passages of each dispute as (article id, text); `across` the sentences of
    this sample that a sentence of another sample contradicts.
    """
    result = Score(gold["file"], of=len(gold["disputed"]), pairs_of=len(gold["conflicting_pairs"]))
    key = article["id"] if article else None
    if article:
        result.title = plain(article["title"] or "") == plain(gold["title"])
        result.date = right_date(gold["published"], article["published"])
        result.outlet = (article["source"] or "").casefold() == gold["source"].casefold()
    here = [[text for where, text in one if where == key] for one in disputes]
    flagged = list(dict.fromkeys(text for one in here for text in one))
    for row in gold["disputed"]:
        if touches(row["text"], flagged):
            result.hit[row["kind"]] += 1
        else:
            result.missed.append(row["text"])
    known = [row["text"] for row in gold["disputed"] + gold["either_way"]] + across
    result.false = [text for text in flagged if not touches(text, known)]
    for pair in gold["conflicting_pairs"]:
        if not any(touches(pair["a"], one) and touches(pair["b"], one) for one in here):
            result.no_pair.append(f"{pair['about']}: {pair['a']} | {pair['b']}")
    own = [row["text"] for row in statements if row["article"] == key]
    result.statements = len(own)
    lines = gold["not_article_text"]
    result.junk = [text for text in own if any(is_junk(line, text) for line in lines)]
    return result


def missing_across(
    pairs: list[Row], ids: dict[str, Any], disputes: list[list[tuple[Any, str]]]
) -> list[str]:
    """The pairs over two samples that no dispute holds together."""

    def holds(one: list[tuple[Any, str]], pair: Row) -> bool:
        return all(
            touches(pair[side], [text for where, text in one if where == ids.get(pair[file])])
            for side, file in (("a", "a_file"), ("b", "b_file"))
        )

    return [
        f"{pair['about']}: {pair['a']} | {pair['b']}"
        for pair in pairs
        if not any(holds(one, pair) for one in disputes)
    ]


def report(results: list[Score], across: Row, total: Row) -> None:
    """Prints the scores for a reader: one block for each article, the total last."""
    for result in results:
        row = result.row()
        signs = ", ".join(
            f"{name} {'right' if row[name] else 'WRONG'}" for name in ("title", "date", "outlet")
        )
        print(f"{result.name}: {signs}")
        print(
            f"  disputed {row['hit']} of {row['of']}, false {row['false']}, pairs {row['pairs']}"
            f" of {row['pairs_of']}, junk {row['junk']}, statements {row['statements']}"
        )
        for label, texts in (
            ("missed", result.missed),
            ("false", result.false),
            ("no pair", result.no_pair),
            ("junk", result.junk),
        ):
            for text in texts:
                print(f"    {label}: {text[:220]}")
    print(f"across articles: pairs {across['pairs']} of {across['of']}")
    for text in across["missed"]:
        print(f"    no pair: {text[:220]}")
    print(json.dumps(total))


def main() -> int:
    """Runs the program on the samples and prints what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("library", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--program", default="counterclaim", help="the program to run")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    if options.library.exists():
        parser.error(f"{options.library} exists already")

    files = sorted(path for path in GOLD.glob("*.json") if path.name != "across.json")
    golds: list[Row] = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    pairs: list[Row] = json.loads((GOLD / "across.json").read_text(encoding="utf-8"))[
        "conflicting_pairs"
    ]
    ask(options.program, options.library, "import", *(str(SAMPLES / g["file"]) for g in golds))
    articles, statements, found = (
        rows(ask(options.program, options.library, name), name)
        for name in ("articles", "statements", "disputes")
    )

    disputes = [[(p["article"], plain(p["text"])) for p in row["passages"]] for row in found]
    ids = assign(golds, articles, statements)
    by_id = {article["id"]: article for article in articles}
    results: list[Score] = []
    for gold in golds:
        across_here = [
            pair[side] for pair in pairs for side in "ab" if pair[f"{side}_file"] == gold["file"]
        ]
        article = by_id.get(ids.get(gold["file"]))
        results.append(score(gold, article, statements, disputes, across_here))

    missed = missing_across(pairs, ids, disputes)
    across: Row = {"pairs": len(pairs) - len(missed), "of": len(pairs), "missed": missed}
    lines = [result.row() for result in results]
    counted = ("title", "date", "outlet", "hit", "of", "false", "pairs", "pairs_of", "junk")
    total: Row = {"articles": len(articles), "samples": len(golds)}
    total |= {name: sum(int(line[name]) for line in lines) for name in counted}
    total |= {"across": across["pairs"], "across_of": across["of"]}
    if options.json:
        print(json.dumps({"total": total, "across": across, "articles": lines}, ensure_ascii=False))
    else:
        report(results, across, total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
