from __future__ import annotations

from collections.abc import Callable

import pytest

from core.errors import ReadingError
from core.importers.paragraphs import Paragraph, are_writing, paragraphs_of
from core.values import BlockKind, Draft, VagueDate
from tests.core.importers.conftest import kinds
from tests.core.importers.samples import ONE, THREE, TWO

Read = Callable[[str], list[Draft]]
BODY = "\n\nThe board met on Monday. It heard 14 witnesses.\n\nIt will meet again in May, it said."


def one(read: Read, text: str) -> Draft:
    (draft,) = read(text)
    return draft


def test_everything_beside_the_text_is_kept_and_named(read: Read) -> None:
    draft = one(read, ONE)
    assert draft.title == "Ferry line to Storvik stays shut after inspection"
    assert draft.byline == "Anna Lind and Per O’Dahl"
    beside = {
        words[:16]: kind for words, kind in kinds(draft).items() if kind is not BlockKind.TEXT
    }
    assert beside == {
        "Anna Lindand": BlockKind.BYLINE,
        "Per O’Dahl": BlockKind.BYLINE,
        "Reuters The ferr": BlockKind.CAPTION,
        "Recommended Stor": BlockKind.PROMPT,
        "list of 3 itemse": BlockKind.PROMPT,
        "‘Nobody told us’": BlockKind.HEADING,
        "Watch: The Havgu": BlockKind.PROMPT,
        "Map showing the ": BlockKind.CAPTION,
    }
    assert draft.text == ONE.split("\n\n", 1)[1]


def test_a_dateline_gives_outlet_and_date_and_is_a_block_of_its_own(read: Read) -> None:
    draft = one(read, TWO)
    assert draft.title == "Council votes to close the Storvik library | Town hall News"
    assert (draft.source, draft.published) == ("Northern Wire", VagueDate("2024-04-09"))
    assert draft.blocks[0].span.of(draft.text) == "April 9, 2024 (Northern Wire) —"
    assert draft.blocks[1].span.of(draft.text).startswith("The council voted")


def test_a_credit_gives_outlet_and_authors(read: Read) -> None:
    draft = one(read, THREE)
    assert (draft.source, draft.byline) == ("Associated Press", "Lind and Dahl")


@pytest.mark.parametrize(
    ("head", "byline", "source", "published"),
    [
        ("By Anna Lind", "Anna Lind", "", None),
        ("By ANNA LIND", "Anna Lind", "", None),
        ("By Anna Lind and Per O’Dahl", "Anna Lind and Per O’Dahl", "", None),
        ("By Anna Lind, Health Correspondent", "Anna Lind", "", None),
        ("By Anna Lind, Associated Press", "Anna Lind", "Associated Press", None),
        ("By Anna Lind in Oslo", "Anna Lind", "", None),
        ("By Anna Lind | Fjord Courant", "Anna Lind", "Fjord Courant", None),
        ("The Tideline | 31 January 2025", "", "The Tideline", "2025-01-31"),
        ("The Storvik Courier, Tuesday 4 March 2025", "", "The Storvik Courier", "2025-03-04"),
        ("Storvik Gazette", "", "Storvik Gazette", None),
        ("Posted Nov. 19, 2024, 6:12 p.m.", "", "", "2024-11-19"),
        ("Published on 2025-03-04", "", "", "2025-03-04"),
        ("Updated March 4", "", "", None),
        ("4/3/2025", "", "", None),
    ],
)  # fmt: skip
def test_lines_of_the_head(
    read: Read, head: str, byline: str, source: str, published: str | None
) -> None:
    draft = one(read, f"The board hears 14 witnesses in a day\n\n{head}{BODY}")
    found = draft.published.edtf if draft.published else None
    assert (draft.byline, draft.source, found) == (byline, source, published)
    if head[0].isalpha():
        assert kinds(draft)[head] is BlockKind.BYLINE


def test_a_standfirst_may_stand_before_the_byline(read: Read) -> None:
    draft = one(read, f"The board hears 14 witnesses\n\nIt was a long day.\n\nBy Anna Lind{BODY}")
    assert draft.byline == "Anna Lind"
    assert kinds(draft)["It was a long day."] is BlockKind.TEXT


@pytest.mark.parametrize(
    "first",
    [
        "By Tuesday night the river had reached the church.",
        "On April 9, 2025 the river rose.",
        "NATO — the alliance that nobody left — met on Monday.",
        "Why It Matters",
        "CSTO – a military alliance – met on Monday.",
        "“You have to read more,” she said.",
    ],
)
def test_a_first_line_of_text_is_no_head(read: Read, first: str) -> None:
    draft = one(read, f"The board hears 14 witnesses in a day\n\n{first}{BODY}")
    assert kinds(draft)[first] in (BlockKind.TEXT, BlockKind.HEADING)
    assert (draft.byline, draft.source, draft.published) == ("", "", None)


@pytest.mark.parametrize(
    ("dateline", "source", "published"),
    [
        ("PELL CROSSING, May 2, 2019 - ", "", "2019-05-02"),
        ("Nov. 27 (UPI) — ", "UPI", None),
        ("LONDON (AP) — ", "Associated Press", None),
        ("WASHINGTON, March 4 (Reuters) - ", "Reuters", None),
        ("OSLO, Norway, March 4, 2025 (Northern Wire) -- ", "Northern Wire", "2025-03-04"),
        ("STORVIK — ", "", None),
    ],
)
def test_datelines(read: Read, dateline: str, source: str, published: str | None) -> None:
    draft = one(read, f"The board hears 14 witnesses in a day\n\n{dateline}The board met.{BODY}")
    assert (draft.source, draft.published and draft.published.edtf) == (source, published)
    assert kinds(draft)["The board met."] is BlockKind.TEXT


def test_an_outlet_behind_the_title_is_the_source_and_a_section_is_not(read: Read) -> None:
    named = one(read, f"The board hears 14 witnesses | Storvik Gazette{BODY}")
    assert (named.title, named.source) == ("The board hears 14 witnesses", "Storvik Gazette")
    section = one(read, f"The board hears 14 witnesses | Town hall News{BODY}")
    assert (section.title[-15:], section.source) == ("| Town hall News"[1:], "")


def test_the_author_introduced_at_the_end_is_a_credit(read: Read) -> None:
    title = "The board hears 14 witnesses in a day"
    last = "Anna Lind is a staff writer."
    assert kinds(one(read, f"{title}\n\nBy Anna Lind{BODY}\n\n{last}"))[last] is BlockKind.CREDIT
    assert kinds(one(read, f"{title}{BODY}\n\n{last}"))[last] is BlockKind.TEXT


def test_a_text_without_title_is_called_by_its_first_words(read: Read) -> None:
    draft = one(
        read, "The board met on Monday. It heard 14 witnesses.\n\nIt will meet again in May."
    )
    assert draft.title == "The board met on Monday. It heard 14 witnesses."
    assert draft.text.startswith("The board met on Monday.")


def test_lines_wrapped_by_hand_are_one_paragraph(read: Read) -> None:
    wrapped = (
        "The board hears 14 witnesses in a day\n\n"
        "The board met on Monday and heard fourteen witnesses, of whom nine had been\n"
        "on the ferry in March and five had not; none of them could say for certain\n"
        "who had given the order to leave the quay while the second engine was still\n"
        "being repaired by two men from the yard.\n\n"
        "It will meet again in May.\n"
    )
    draft = one(read, wrapped)
    assert [b.kind for b in draft.blocks] == [BlockKind.TEXT, BlockKind.TEXT]
    assert "had been on the ferry" in draft.text


def test_lines_without_full_stops_are_not_all_headings(read: Read) -> None:
    draft = one(read, "Poem of the ferry and the sea\n\n" + "\n\n".join(
        f"The {n} boat has left the quay" for n in ("first", "second", "third", "fourth")
    ))  # fmt: skip
    assert {b.kind for b in draft.blocks} == {BlockKind.TEXT}


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "\ufeff", "...", "12 34\n\n56", "Source link", "Advertisement\n\nShare"]
)
def test_no_article_text(read: Read, text: str) -> None:
    with pytest.raises(ReadingError, match="No article text"):
        read(text)


SIGNS = "([{" * 50_000


@pytest.mark.parametrize("text", [SIGNS, "- - = " * 50_000, "\u2591\u2592 " * 60_000])
def test_what_is_no_writing_is_no_article(text: str) -> None:
    assert not are_writing([Paragraph(text)])


def test_a_part_that_is_no_writing_leaves_the_others(read: Read) -> None:
    many = f"{ONE}\n\nSource link\n\n{TWO}\n\nSource link\n\nRows of signs\n\n{SIGNS}"
    found = read(f"{many}\n\nSource link\n\n{THREE}")
    assert len(found) == 3
    assert found[0].notes[-1] == "1 of 4 parts hold signs, not writing, and were left out."


def test_a_short_article_between_wide_rules_is_one(read: Read) -> None:
    rule = "-" * 900
    (found,) = read(f"{rule}\n\nFerry stays{BODY}\n\n{rule}")
    assert "14 witnesses" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "“No,” he said (twice), “– never!” " * 50,
        "€4.50 | £3.20 | 12 % | −7\n" * 60,
        "मछली की क़ीमतें बढ़ीं। " * 60,
        "ราคาปลาขึ้น " * 60,
        "価格は「上昇」した。" * 60,
        "***",
        "([{" * 30_000,
    ],
)
def test_writing_in_any_script_is_one(text: str) -> None:
    assert are_writing(paragraphs_of(text))
