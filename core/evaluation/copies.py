"""Finding the articles that have much of their text in common, and the groups they form."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from core.evaluation.credits import agencies
from core.evaluation.furniture import without_furniture
from core.evaluation.likeness import LIKELY, OWN, are_copies
from core.evaluation.origins import Known, group
from core.progress import Progress
from core.store import articles, copies
from core.store.copies import Kept, Link
from core.store.database import Database
from core.text import Common, Sketch, apart, shingles, sketch
from core.values import CopyGroup

VERSION = 1  # of how articles are sketched and compared; those of another are due
TOGETHER = 20  # articles compared in one transaction: a tenth of a second


def compare(session: Session, article: int) -> None:
    """Sketch an article anew and find what it has in common with those that are sketched.

    The cost grows with the articles that share some of its text. Nothing if the article is gone.
    """
    body = copies.bodies(session, [article]).get(article)
    if body is None:
        return
    own = shingles(body.paragraphs)
    made = sketch(own)
    credit = agencies().credited(body.paragraphs, body.credits)
    copies.keep_sketch(session, article, made, credit, VERSION)
    copies.keep_links(session, _links(session, article, own, made))


def compare_due(database: Database, progress: Progress) -> int:
    """Compare the articles that were not yet, some in a transaction; how many there were."""
    with database.reading() as session:
        due = copies.unsketched(session, VERSION)
    parts = [due[at : at + TOGETHER] for at in range(0, len(due), TOGETHER)]
    for part in progress.over(parts, "Looking for copies"):
        with database.writing() as session:
            for article in part:
                compare(session, article)
    return len(due)


def copy_groups(session: Session, around: Collection[int] | None = None) -> list[CopyGroup]:
    """The groups of copies, those of most outlets first; with `around` only those of some articles,
    at the cost of these alone."""
    links = copies.all_links(session) if around is None else copies.links_around(session, around)
    sketches = copies.kept_sketches(session, {id for link in links for id in link[:2]})
    ties = without_furniture(session, links, sketches)
    found = group(ties, _known(session, {id for tie in ties for id in tie[:2]}, sketches))
    wanted = None if around is None else set(around)
    return [one for one in found if wanted is None or wanted.intersection(one.ids)]


def _links(session: Session, article: int, own: tuple[int, ...], made: Sketch) -> list[Link]:
    sharing = copies.sharing(session, article, made)
    likely = [other for other, common in sharing.items() if common.containment >= LIKELY]
    found: list[Link] = []
    for other, body in copies.bodies(session, likely).items():
        theirs = shingles(body.paragraphs)
        common = Common.of(own, theirs)
        if are_copies(common):
            mixed = min(apart(own, theirs), apart(theirs, own)) >= OWN
            pair = min(article, other), max(article, other)
            found.append(Link(*pair, int(common.shared), mixed))
    return found


def _known(
    session: Session, ids: Collection[int], sketches: Mapping[int, Kept]
) -> dict[int, Known]:
    marks = copies.fingerprints(session, ids)
    return {
        one.id: Known(one, sketches[one.id].credit, one.source in agencies(), marks[one.id])
        for one in articles.list_articles(session, ids)
    }
