"""Two libraries become one: nothing doubled, nothing overruled, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from core import model
from core.archive import merging
from core.commands import (
    AddAppearance,
    AddEvidence,
    AddTag,
    ChangeClaim,
    MarkClaim,
    MergeEntities,
    RaiseDispute,
    RefuseProposal,
    RefuseSuggestions,
    SaveSearch,
    SetDispute,
    SetVerdict,
    TagClaim,
)
from core.library import Library
from core.model import metadata
from core.progress import Cancelled, Progress
from core.store import disputes
from core.store.backup import list_backups
from core.store.database import Database
from core.values import ConflictKind, MergeKind, MergePreview, Side, Theirs
from tests.core.archive.conftest import Opener
from tests.core.archive.content import content
from tests.core.archive.test_archive import fill
from tests.core.library.test_questions import BRIDGE
from tests.core.store.making import FIRST, SECOND, TEXT, analysed, finding, passage

OTHER = "The miner said seven old dams broke in March. The others denied it: 3 dams broke then."
THIRD = "A third text that is long enough. The mayor said that five people left the town in May."


def archived(library: Library, tmp_path: Path) -> Path:
    """An archive of a library as it is now."""
    target = tmp_path / f"{library.path.name}.counterclaim"
    library.archive(target, Progress())
    return target


def counts(preview: MergePreview) -> dict[MergeKind, tuple[int, int, int]]:
    """What comes in, what is the same, what is told more."""
    return {c.kind: (c.new, c.same, c.told) for c in preview.counts}


def copied(library: Library, tmp_path: Path, opened: Opener, name: str) -> Library:
    """Another library with the same in it."""
    Library.open_archive(archived(library, tmp_path), tmp_path / name, Progress())
    return opened(name)


def merged_only(library: Library, archive: Path) -> None:
    """Merge without weighing, which may find more."""
    work = library.look_into(archive, Progress())
    library.merge(work, Progress())
    work.close()


def said(library: Library) -> dict[str, list[str]]:
    """What is in a library, whatever its ids."""
    with library._database.reading() as session:
        return content(session)


def test_every_table_is_brought_along_or_left_out_on_purpose() -> None:
    from core.archive import carrying_out

    source = Path(carrying_out.__file__).read_text("utf-8")
    left = {kind.__tablename__ for kind in merging.LEFT_OUT} | {"topic_file"}
    brought = {
        m.class_.__tablename__
        for m in model.Base.registry.mappers
        if f"model.{m.class_.__name__}:" in source or f"model.{m.class_.__name__}," in source
    }
    assert {table.name for table in metadata.sorted_tables} - left == brought - left


def test_all_comes_into_an_empty_library(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    desk.do(AddEvidence(1, "supports", "n", "https://a.example/"))
    desk.do(AddEvidence(1, "refutes", article=1, start=44, end=54))
    desk.do(AddTag("dam", "of water", 1))
    desk.do(MergeEntities(1, 2))
    desk.do(SaveSearch("floods", "flood"))
    desk.do(
        RaiseDispute("They differ", ((1, FIRST.start, FIRST.end), (1, SECOND.start, SECOND.end)))
    )
    desk.do(RefuseSuggestions(((1, 55, 61, 0),)))
    archive = archived(desk, tmp_path)
    home = opened("home")
    merged_only(home, archive)
    ours, theirs = said(home), said(desk)
    for table in ours:
        if table not in ("import_record", "record_article"):
            assert ours[table] == theirs[table], table
    assert home.original(1) is not None
    assert home.search("flood").hits
    assert home.check(Progress()) == []


def test_a_library_with_itself_stays_as_it_is(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    desk.do(MergeEntities(1, 2))
    desk.do(SaveSearch("floods", "flood"))
    archive, before = archived(desk, tmp_path), said(desk)
    result = desk.merge_archive(archive, Progress(), Theirs(every=True))
    assert result.backup is None
    assert result.done.empty
    assert result.done.conflicts == ()
    assert said(desk) == before


def test_articles_are_the_same_whichever_came_first(opened: Opener, tmp_path: Path) -> None:
    one, other = opened("one"), opened("other")
    fill(one)
    fill(other)
    with one._database.writing() as session:
        analysed(session, OTHER, title="Dams")
    with other._database.writing() as session:
        analysed(session, THIRD, title="Third")
    a, b = archived(one, tmp_path), archived(other, tmp_path)
    one.merge_archive(b, Progress())
    other.merge_archive(a, Progress())
    texts = [{lib.article(x.id).text for x in lib.articles()} for lib in (one, other)]
    assert texts[0] == texts[1]
    assert len(texts[0]) == 3
    assert [lib.check(Progress()) for lib in (one, other)] == [[], []]


def test_the_same_claim_is_told_what_it_leaves_open(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    home = copied(desk, tmp_path, opened, "home")
    desk.do(SetVerdict(1, None, ""))
    home.do(AddEvidence(1, "supports", "a note", "https://a.example/"))
    home.do(AddAppearance(1, 1, 44, 54))
    home.do(TagClaim(1, "water"))
    home.do(ChangeClaim(1, {"note": "look again", "about": "2024"}))
    result = desk.merge_archive(archived(home, tmp_path), Progress())
    assert result.done.conflicts == ()
    told = counts(result.done)
    assert told[MergeKind.CLAIM] == (0, 1, 1)
    assert told[MergeKind.EVIDENCE] == (1, 0, 0)
    assert told[MergeKind.APPEARANCE] == (1, 1, 0)
    (claim,) = desk.claims()
    assert claim.verdict is not None
    assert claim.note == "look again"
    assert {tag.name for tag in claim.tags} == {"flood", "water"}
    assert said(desk)["claim"] == said(home)["claim"]


def test_what_both_say_differently_stays_ours_unless_theirs_is_chosen(
    opened: Opener, tmp_path: Path
) -> None:
    desk = opened("desk")
    fill(desk)
    desk.do(AddTag("dam", "of water"))
    desk.do(SaveSearch("floods", "flood"))
    with desk._database.writing() as session:
        a, b = passage(1, TEXT, FIRST, Side.A, 1), passage(1, TEXT, SECOND, Side.B, 2)
        disputes.write_findings(session, [1], [finding(a, b, key="figures-x")])
    home = copied(desk, tmp_path, opened, "home")
    dispute = desk.disputes()[0].id
    desk.do(SetVerdict(1, 1, "ours"))
    desk.do(SetDispute(dispute, "confirmed"))
    home.do(SetVerdict(1, 5, "theirs"))
    home.do(SetDispute(dispute, "dismissed", "no conflict"))
    home.do(ChangeClaim(1, {"note": "from home"}))
    desk.do(ChangeClaim(1, {"note": "from the desk"}))
    with home._database.writing() as session:
        session.scalars(
            select(model.Tag).where(model.Tag.name == "dam")
        ).one().description = "mother"
        session.scalars(select(model.SavedSearch)).one().query = "dam"
    archive = archived(home, tmp_path)
    preview = desk.merge_archive(archive, Progress(), dry_run=True).done
    assert preview.empty
    assert {c.kind for c in preview.conflicts} == {
        ConflictKind.VERDICT,
        ConflictKind.DECISION,
        ConflictKind.CLAIM_NOTE,
        ConflictKind.TAG,
        ConflictKind.SEARCH,
    }
    verdict = next(c for c in preview.conflicts if c.kind is ConflictKind.VERDICT)
    assert (verdict.what, verdict.ours, verdict.theirs) == (
        "20 people died",
        "False: ours",
        "True: theirs",
    )
    before = said(desk)
    assert desk.merge_archive(archive, Progress()).backup is None
    assert said(desk) == before
    result = desk.merge_archive(archive, Progress(), Theirs.of([verdict.key]))
    assert result.backup is not None
    (claim,) = desk.claims()
    assert (claim.verdict_reason, claim.note) == ("theirs", "from the desk")
    desk.merge_archive(archive, Progress(), Theirs(every=True))
    assert said(desk)["claim"] == said(home)["claim"]
    assert said(desk)["tag"] == said(home)["tag"]
    assert [d.dismissed_because for d in desk.disputes()] == ["no conflict"]


def test_an_open_dispute_takes_the_decision_of_the_other_library(
    opened: Opener, tmp_path: Path
) -> None:
    desk = opened("desk")
    fill(desk)
    with desk._database.writing() as session:
        desk._weighing.weigh(session, 1)
    home = copied(desk, tmp_path, opened, "home")
    assert {d.state for d in desk.disputes()} == {"open"}
    for dispute in home.disputes():
        home.do(SetDispute(dispute.id, "dismissed", "no conflict"))
    desk.merge_archive(archived(home, tmp_path), Progress())
    assert {d.state for d in desk.disputes()} == {"dismissed"}


def test_a_decision_holds_for_an_article_that_comes_in_under_another_id(
    opened: Opener, tmp_path: Path
) -> None:
    desk, home = opened("desk"), opened("home")
    with desk._database.writing() as session:
        desk._weighing.weigh(session, analysed(session, OTHER, title="Dams"))
    home_article = fill(home)
    with home._database.writing() as session:
        home._weighing.weigh(session, home_article)
    decided = len(home.disputes())
    assert {d.kind for d in home.disputes()} == {"marked", "figures"}
    for dispute in home.disputes():
        home.do(SetDispute(dispute.id, "confirmed"))
    desk.merge_archive(archived(home, tmp_path), Progress())  # which weighs it anew
    article = next(a.id for a in desk.articles() if a.title == "The flood")
    assert article != home_article
    for _again in range(2):
        states = [d.state for d in desk.disputes(article=article)]
        assert states == ["confirmed"] * decided
        with desk._database.writing() as session:
            desk._weighing.weigh(session, article)


def test_a_passage_is_found_in_our_spelling_of_the_text(opened: Opener, tmp_path: Path) -> None:
    desk, home = opened("desk"), opened("home")
    with desk._database.writing() as session:
        analysed(session, TEXT)
    spaced = TEXT.replace("The police", "\n\nThe police")
    with home._database.writing() as session:
        article = analysed(session, spaced)
    start = spaced.index("The police")
    home.do(MarkClaim("they denied it", article, start, start + 17, "the police", None))
    merged_only(desk, archived(home, tmp_path))
    (claim,) = desk.claims()
    assert [a.anchor.span.of(TEXT) for a in claim.appearances] == ["The police denied"]
    assert desk.check(Progress()) == []


def test_names_are_not_joined_where_they_were_kept_apart(opened: Opener, tmp_path: Path) -> None:
    desk = opened("desk")
    fill(desk)
    home = copied(desk, tmp_path, opened, "home")
    desk.do(RefuseProposal(1, 2))
    home.do(MergeEntities(1, 2))
    archive = archived(home, tmp_path)
    (conflict,) = desk.merge_archive(archive, Progress(), dry_run=True).done.conflicts
    assert conflict.kind is ConflictKind.NAME
    desk.merge_archive(archive, Progress())
    assert len(desk.entities()) == 2
    desk.merge_archive(archive, Progress(), Theirs(every=True))
    assert len(desk.entities()) == 1
    other = copied(desk, tmp_path, opened, "other")
    assert len(other.entities()) == 1


def test_questions_and_files_come_along(opened: Opener, tmp_path: Path) -> None:
    desk, home = opened("desk"), opened("home")
    home.do(home.question_command(BRIDGE))
    (home.path / "templates").mkdir()
    (home.path / "templates" / "report.css").write_text("theirs", "utf-8")
    (name,) = [p.name for p in (home.path / "topics").glob("*.toml")]
    archive = archived(home, tmp_path)
    result = desk.merge_archive(archive, Progress())
    assert counts(result.done)[MergeKind.QUESTION] == (1, 0, 0)
    assert (desk.path / "topics" / name).read_bytes() == (home.path / "topics" / name).read_bytes()
    assert (desk.path / "templates" / "report.css").read_text() == "theirs"
    assert {q.text for q in desk.questions()} == {q.text for q in home.questions()}
    (desk.path / "templates" / "report.css").write_text("ours", "utf-8")
    (conflict,) = desk.merge_archive(archive, Progress()).done.conflicts
    assert (conflict.ours, conflict.theirs) == ("ours", "theirs")
    desk.merge_archive(archive, Progress(), Theirs(every=True))
    assert (desk.path / "templates" / "report.css").read_text() == "theirs"
    assert (desk.path / "templates" / "report.css.before-merge").read_text() == "ours"


def test_a_merge_that_is_cancelled_changes_nothing(opened: Opener, tmp_path: Path) -> None:
    desk, home = opened("desk"), opened("home")
    fill(desk)
    with home._database.writing() as session:
        analysed(session, OTHER, title="Dams")
    archive, before = archived(home, tmp_path), said(desk)
    work = desk.look_into(archive, Progress())
    progress = Progress(
        lambda done, _t, note: (
            progress.cancel() if note.startswith("Bringing") and done > 4 else None
        )
    )
    with pytest.raises(Cancelled):
        desk.merge(work, progress)
    work.close()
    assert said(desk) == before
    assert not list(desk.path.glob(".merging-*"))


def test_before_a_merge_there_is_a_backup_that_undoes_it(opened: Opener, tmp_path: Path) -> None:
    desk, home = opened("desk"), opened("home")
    fill(home)
    result = desk.merge_archive(archived(home, tmp_path), Progress())
    assert result.backup == list_backups(desk.path / "backups")[0]
    assert result.backup is not None
    assert "before-merge" in result.backup.name
    before = Database(result.backup)
    with before.reading() as session:
        assert list(session.scalars(select(model.Article.id))) == []
    before.close()
