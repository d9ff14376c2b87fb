"""Copies of one report are grouped; what articles share beside that makes none of them a copy."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.evaluation import compare_due, copy_groups
from core.progress import Progress
from core.store import articles
from core.store.database import Database
from core.text import fingerprint
from core.values import BlockKind, CopyGroup, CopyKind, Draft
from tests.core.reports import bring_in, draft, edited, paragraph, report

WIRE = report("wire")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "library.db")
    yield database
    database.close()


def groups_of(database: Database, *drafts: Draft) -> list[CopyGroup]:
    """The groups after these articles came in."""
    with database.writing() as session:
        for one in drafts:
            bring_in(session, one)
    with database.reading() as session:
        return copy_groups(session)


def sources(group: CopyGroup) -> list[str]:
    return [copy.article.source for copy in group.copies]


def test_a_report_that_was_edited_and_cut_is_a_copy(database: Database) -> None:
    (group,) = groups_of(
        database,
        draft(WIRE, "Gazette", "2025-05-02"),
        draft(edited(WIRE), "Post", "2025-05-03"),
        draft(WIRE[:4], "Herald", "2025-05-04"),
        draft(report("other"), "Courier", "2025-05-01"),
    )
    assert sources(group) == ["Gazette", "Post", "Herald"]
    assert [copy.kind for copy in group.copies] == [CopyKind.ORIGIN, CopyKind.SAME, CopyKind.SAME]
    assert group.copies[2].likeness == 1.0
    assert group.origin == "Gazette"
    assert group.reason == "It is the earliest: 2 May 2025."


def test_a_report_within_a_longer_article_is_a_copy_in_part(database: Database) -> None:
    longer = [*report("own", 9), *WIRE[:4]]
    (group,) = groups_of(
        database, draft(longer, "Post", "2025-05-03"), draft(WIRE, "Gazette", "2025-05-02")
    )
    assert sources(group) == ["Gazette", "Post"]
    assert group.copies[1].kind is CopyKind.PART


def test_an_article_with_two_reports_in_it_does_not_make_them_one(database: Database) -> None:
    strike = report("strike", 8)
    both = [*WIRE, *strike]
    (group,) = groups_of(
        database,
        draft(WIRE, "Gazette", "2025-05-01"),
        draft(strike, "Herald", "2025-05-02"),
        draft(both, "Digest", "2025-05-03"),
    )
    assert sources(group) == ["Herald", "Digest"]  # it has more of that one


def test_a_quotation_that_all_report_makes_no_copy(database: Database) -> None:
    said = f"“{paragraph('said', 120)}”"
    reports = (draft([*report(name, 3), said], name) for name in ("Post", "Gazette", "Herald"))
    assert groups_of(database, *reports) == []


def test_a_paragraph_that_two_share_makes_no_copy(database: Database) -> None:
    background = paragraph("background", 70)
    reports = (draft([*report(name, 2), background], name) for name in ("Post", "Gazette"))
    assert groups_of(database, *reports) == []


def test_a_long_notice_under_all_articles_makes_no_copy(database: Database) -> None:
    notice = [paragraph("notice", 90), paragraph("more of it", 60)]
    briefs = [draft([*report(f"brief {n}", 2), *notice], "Post") for n in range(3)]
    longer = [draft([*report(f"long {n}", 8), *notice], "Post") for n in range(8)]
    assert groups_of(database, *briefs, *longer) == []
    (group,) = groups_of(database, draft([*WIRE, *notice], "Post"), draft(WIRE, "Gazette"))
    assert sorted(sources(group)) == ["Gazette", "Post"]


def test_what_an_importer_set_apart_does_not_count(database: Database) -> None:
    caption, kinds = paragraph("caption", 200), {0: BlockKind.CAPTION}
    pair = (draft([caption, *report(n, 2)], n, kinds=kinds) for n in ("Post", "Gazette"))
    assert groups_of(database, *pair) == []


def test_a_brief_of_a_few_lines_is_a_copy_if_nearly_all_is_the_same(database: Database) -> None:
    brief = [paragraph("brief", 45)]
    (group,) = groups_of(database, draft(brief, "Post"), draft([*brief, "And more."], "Gazette"))
    assert len(group.copies) == 2


def test_an_agency_is_the_origin_even_if_dated_later(database: Database) -> None:
    (group,) = groups_of(
        database,
        draft(WIRE, "Post", "2025-05-01"),
        draft(edited(WIRE), "Reuters", "2025-05-02"),
        draft([f"TALLIS (Reuters) - {WIRE[0]}", *WIRE[1:]], "Gazette", "2025-05-02"),
    )
    assert sources(group)[0] == group.origin == "Reuters"
    assert group.reason == (
        "Reuters is a news agency, and 1 of the others names it. "
        "But another is dated earlier: 1 May 2025."
    )
    assert [group.borrowed(copy) for copy in group.copies] == [False, True, True]


@pytest.mark.parametrize(
    ("byline", "ends", "begins"),
    [
        ("Ada Dunn, Associated Press", "", ""),
        ("", " — AP", ""),
        ("", " (AP)", ""),
        ("", "", "HARWICK, May 2, 2025 (AP) — "),
    ],
)
def test_an_agency_that_is_named_is_the_origin_though_it_is_not_here(
    database: Database, byline: str, ends: str, begins: str
) -> None:
    credited = [begins + WIRE[0], *WIRE[1:-1], WIRE[-1] + ends]
    (group,) = groups_of(
        database,
        draft(edited(WIRE), "Post", "2025-05-01"),
        draft(credited, "Gazette", "2025-05-02", byline),
    )
    assert group.origin == "Associated Press"
    assert sources(group) == ["Gazette", "Post"]
    assert [copy.kind for copy in group.copies] == [CopyKind.NEAREST, CopyKind.SAME]
    assert group.reason == "1 of 2 names Associated Press, whose own report is not in the library."


def test_a_report_about_an_agency_does_not_name_it_as_its_source(database: Database) -> None:
    about = [*WIRE, "A spokesman told Reuters (Reuters is owned by its readers) nothing."]
    (group,) = groups_of(
        database, draft(about, "Post", "2025-05-01"), draft(WIRE, "Gazette", "2025-05-02")
    )
    assert group.origin == "Post"


def test_the_longest_is_taken_where_the_dates_do_not_tell(database: Database) -> None:
    pair = draft(WIRE[:5], "Post", "2025-05"), draft(WIRE, "Gazette", "2025-05-01")
    (group,) = groups_of(database, *pair)
    assert group.origin == "Gazette"
    assert group.reason == "It is the longest; the dates do not tell which came first."


def test_one_outlet_that_prints_a_report_twice_is_one_outlet(database: Database) -> None:
    (group,) = groups_of(database, draft(WIRE, "Post"), draft(edited(WIRE), "Post"))
    assert group.outlets == ("Post",)


def test_a_deleted_article_leaves_its_group(database: Database) -> None:
    (group,) = groups_of(database, draft(WIRE, "Post"), draft(edited(WIRE), "Gazette"))
    with database.writing() as session:
        articles.delete_article(session, group.ids[0])
    with database.reading() as session:
        assert copy_groups(session) == []


def test_older_articles_are_compared_later_and_only_once(database: Database) -> None:
    with database.writing() as session:
        for one in (draft(WIRE, "Post"), draft(edited(WIRE), "Gazette")):
            articles.add_draft(session, one, None, fingerprint(one.text))
    assert compare_due(database, Progress()) == 2
    assert compare_due(database, Progress()) == 0
    with database.reading() as session:
        assert len(copy_groups(session)) == 1


def test_one_articles_group_is_that_among_all(database: Database) -> None:
    strike = report("strike")
    every = groups_of(
        database,
        *(draft(edited(WIRE, n), f"Wire {n}") for n in range(3)),
        *(draft(edited(strike, n), f"Strike {n}") for n in range(2)),
    )
    with database.reading() as session:
        for group in every:
            for article in group.ids:
                assert copy_groups(session, [article]) == [group]


MIXED = [
    draft(WIRE, "Gazette", "2025-05-02"),
    draft(edited(WIRE), "Post", "2025-05-02"),
    draft(WIRE[:4], "Herald"),
    draft([*report("own", 9), *WIRE[:4]], "Courier"),
    draft([*WIRE, *report("strike")], "Digest"),
    draft(report("strike"), "Echo"),
    draft(edited(report("strike")), "Echo"),
    *(draft([*report(f"brief {n}", 2), *report("notice", 3)], "Post") for n in range(6)),
]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(MIXED))))
def test_the_order_of_import_changes_no_group(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    def told(numbers: list[int]) -> list[tuple[str, str, list[str]]]:
        database = Database(tmp_path_factory.mktemp("library") / "library.db")
        found = groups_of(database, *(MIXED[number] for number in numbers))
        database.close()
        return sorted((g.origin, g.reason, [c.article.title for c in g.copies]) for g in found)

    assert told(order) == told(sorted(order))


def test_groups_of_most_outlets_come_first(database: Database) -> None:
    rng = random.Random(1)
    drafts = [draft(edited(WIRE, n), f"Wire {n}") for n in range(4)]
    drafts += [draft(edited(report("strike"), n), f"Strike {n}") for n in range(2)]
    rng.shuffle(drafts)
    assert [len(group.outlets) for group in groups_of(database, *drafts)] == [4, 2]
