from __future__ import annotations

from collections.abc import Callable

import pytest

from core.values import BlockKind, Draft
from tests.core.importers.conftest import kinds
from tests.core.importers.samples import ONE, THREE, TWO

Read = Callable[[str], list[Draft]]
TITLES = [text.split("\n")[0] for text in (ONE, TWO, THREE)]


@pytest.mark.parametrize(
    "line", ["Source link", "READ ORIGINAL", "* * *", "--------", "Fjord press review"]
)
@pytest.mark.parametrize("last", [True, False])
def test_articles_are_parted_at_a_known_or_a_regular_line(
    read: Read, line: str, last: bool
) -> None:
    page = f"\n\n{line}\n\n".join(["Storvik\n\n" + ONE, TWO, THREE]) + (
        f"\n\n{line}" if last else ""
    )
    drafts = read(page)
    assert [d.title for d in drafts] == TITLES
    assert "Storvik" in drafts[0].notes[0]
    assert drafts[0].text.endswith(line)
    assert line not in [w for w, kind in kinds(drafts[0]).items() if kind is BlockKind.TEXT]


def test_lines_of_a_collection_need_no_empty_lines_between_them(read: Read) -> None:
    page = "\nSource link\n".join([ONE, TWO, THREE]).replace("\n\n", "\n")
    assert [d.title for d in read(page)] == TITLES


@pytest.mark.parametrize("line", ["Advertisement", "Recommended Stories", "* * *"])
def test_a_line_that_returns_within_one_article_parts_nothing(read: Read, line: str) -> None:
    body = (
        "The board met on Monday. It heard 14 witnesses, and it will meet again before the summer."
    )
    page = f"A long day at the harbour board\n\n{body}\n\n" + f"{line}\n\n{body}\n\n" * 4
    assert len(read(page)) == 1


def test_a_source_link_at_the_end_of_one_article_is_its_last_line(read: Read) -> None:
    (draft,) = read(THREE + "\n\nSource link")
    assert kinds(draft)["Source link"] is BlockKind.PROMPT


def test_subheadings_after_a_returning_word_do_not_begin_articles(read: Read) -> None:
    page = "What the board said, and what it did not\n\n" + "".join(
        f"Storvik\n\nWhat happened in {month}\n\nNothing at all.\n\n" for month in ("May", "June")
    )
    assert len(read(page)) == 1


def test_furniture_between_separators_is_no_reason_to_refuse_the_file(
    read: Callable[[str], list[Draft]],
) -> None:
    drafts = read("A\nSource link\nRecommended Stories\nAda Lind write for the APrs.")
    assert [d.text.splitlines()[-1] for d in drafts] == ["Ada Lind write for the APrs."]
