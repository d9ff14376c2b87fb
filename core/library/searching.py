"""Searching a library: answers, saved searches and what is new in them, lists of names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from core.commands import MarkStatements, TagClaims
from core.commands.many import claims_on
from core.errors import LibraryError, QueryError
from core.library import meanwhile
from core.progress import Progress
from core.search import Index, articles_among, as_phrase, dropped, narrowed
from core.store import searches
from core.store.database import Database
from core.values import (
    Clause,
    Completion,
    Example,
    Harvest,
    HitKind,
    ListedName,
    Narrowing,
    SavedSearch,
    SearchResult,
    Standing,
)

REBUILDING = "The search index is being made anew. Ask again in a moment."


class Searches:
    """The part of a Library that is about searching; every answer is in step with the database.

    What takes a Progress is asked on a thread and stops where it says so; a query that cannot be
    read raises QueryError with its place.
    """

    def __init__(self, database: Database, index: Index, in_step: Callable[[], bool]) -> None:
        self._database, self._index, self._in_step = database, index, in_step

    def answer(
        self,
        query: str,
        limit: int,
        progress: Progress,
        seen: frozenset[int] | None = None,
        *,
        aliases: bool = True,
    ) -> SearchResult:
        """The best hits for a query, by article, with all that is known of the rest; `seen` of an
        earlier answer keeps what was new in it. While the index is made anew, what the database finds.
        Without `aliases` a name is found where it stands, and not where another spelling of it does."""
        if not self._in_step():
            with self._database.reading() as session:
                return meanwhile.answer(session, query, limit, progress)
        return self._index.search(query, limit, seen, progress, aliases=aliases)

    def completions(self, query: str, at: int) -> tuple[Completion, ...]:
        """What can come next where a query is being typed, right before a code point."""
        return self._index.completions(query, at)

    # -- Changing a query ------------------------------------------------------------------------

    def narrowed(self, query: str, field: str, value: str, how: Narrowing | None) -> str:
        """The query with a facet's value asked for, left out, or neither."""
        return narrowed(query, field, value, how)

    def dropped(self, query: str, clause: Clause) -> str:
        """The query without one of its clauses."""
        return dropped(query, clause)

    # -- Saved searches --------------------------------------------------------------------------

    def saved(self) -> list[SavedSearch]:
        """The saved searches by name."""
        with self._database.reading() as session:
            return searches.list_searches(session)

    def standings(self, progress: Progress) -> list[Standing]:
        """How each saved search stands; one that was never looked at has nothing new from now on."""
        in_step = self._in_step()
        with self._database.reading() as session:
            saved, looked = searches.list_searches(session), searches.looked(session)
        if not in_step:
            return [Standing(search, problem=REBUILDING) for search in saved]
        return [self._standing(search, looked, progress) for search in progress.over(saved)]

    def look_at(self, id: int, limit: int, progress: Progress) -> SearchResult:
        """The answer to a saved search, what is new in it marked; from now on that is not new.

        Raises LibraryError if the search is gone.
        """
        in_step = self._in_step()
        with self._database.reading() as session:
            saved, looked = searches.list_searches(session), searches.looked(session)
        search = next((search for search in saved if search.id == id), None)
        if search is None:
            raise LibraryError("This search is no longer in the library.")
        if not in_step:
            return self.answer(search.query, limit, progress)
        result = self._index.search(search.query, limit, looked.get(id), progress)
        self._look(id, self._index.owners(search.query, progress))
        return result

    def _standing(
        self, search: SavedSearch, looked: Mapping[int, frozenset[int]], progress: Progress
    ) -> Standing:
        try:
            owners = self._index.owners(search.query, progress)
        except QueryError as error:
            return Standing(search, problem=str(error))
        seen = looked.get(search.id)
        if seen is None:
            self._look(search.id, owners)
            seen = owners.keys()
        new = sum(count for owner, count in owners.items() if owner not in seen)
        return Standing(search, owners.total(), new)

    def _look(self, id: int, owners: Iterable[int]) -> None:
        with self._database.writing() as session:
            searches.look(session, id, owners)

    # -- Lists of names --------------------------------------------------------------------------

    def listed(self, text: str, progress: Progress, *, together: bool = True) -> list[ListedName]:
        """What each line of a pasted list finds; blank lines are passed over.

        Every line is a query. With `together` a line of words alone means these words next to each
        other. A line that cannot be read says why and does not stop the others.
        """
        self._need_index()
        lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
        return [
            self._listed(number, line, as_phrase(line) if together else line, progress)
            for number, line in progress.over(lines, "Searching for the names")
        ]

    def _listed(self, number: int, line: str, query: str, progress: Progress) -> ListedName:
        try:
            owners = self._index.owners(query, progress)
            offered = () if owners else self._index.suggestions(query)
        except QueryError as error:
            return ListedName(number, line, line, problem=str(error), position=error.position)
        articles = articles_among(owners)
        return ListedName(number, line, query, owners.total(), articles, suggestions=offered)

    def _need_index(self) -> None:
        if not self._in_step():
            raise LibraryError(REBUILDING)

    # -- Making claims of hits -------------------------------------------------------------------

    def harvest(self, query: str, progress: Progress, *, aliases: bool = True) -> Harvest:
        """What can be made of all hits of a query, however many are shown; `aliases` as they were
        searched for."""
        self._need_index()
        keys = self._index.keys(query, progress, aliases=aliases)
        statements = sorted(id for kind, id in keys if kind is HitKind.STATEMENT)
        with self._database.reading() as session:
            on = claims_on(session, statements)
        taken = {statement for statement, _ in on}
        hit = {id for kind, id in keys if kind in (HitKind.CLAIM, HitKind.NOTE)}
        claims = hit | {claim for _, claim in on}
        free = tuple(id for id in statements if id not in taken)
        return Harvest(query, free, tuple(sorted(claims)))

    def claims_of(self, harvest: Harvest, tag: str = "") -> MarkStatements:
        """The command that makes a claim of each statement found, with a tag if one is given."""
        return MarkStatements(harvest.statements, tag)

    def tagged(self, harvest: Harvest, tag: str) -> TagClaims:
        """The command that puts a tag on each claim found."""
        return TagClaims(harvest.claims, tag)

    # -- Showing the way -------------------------------------------------------------------------

    def examples(self, progress: Progress) -> list[Example]:
        """Queries made of the library's most frequent values, each of which finds something."""
        if not self._in_step():
            return []
        result = self._index.search("*", 1, progress=progress)
        most: dict[str, list[str]] = {}
        for facet in result.facets:
            if facet.count:
                most.setdefault(facet.field, []).append(facet.value)
        return [e for e in _examples(most) if self._index.owners(e.query, progress)]


def _examples(most: Mapping[str, list[str]]) -> Iterator[Example]:
    names = most.get("entity", [])
    for name in [name for name in names if " " in name][:1]:
        yield Example(as_phrase(name), f"{name}, these words next to each other")
    if len(names) > 1:
        both = " ".join(f"entity:{as_phrase(name)}" for name in names[:2])
        yield Example(both, f"Whatever names both {names[0]} and {names[1]}, in any spelling")
    for holder in most.get("holder", [])[:1]:
        yield Example(_asked("", "holder", holder), f"What {holder} said")
    for source in most.get("source", [])[:1]:
        year = most.get("date", [""])[0]
        query = _asked("", "source", source)
        said = f"Everything from {source}"
        yield Example(
            f"{query} date:{year}" if year else query, f"{said} in {year}".removesuffix(" in ")
        )
    if "yes" in most.get("disputed", []):
        yield Example("kind:statement disputed:yes", "Statements that are in dispute")
    for tag in most.get("tag", [])[:1]:
        yield Example(_asked("", "tag", tag), f"Claims with the tag {tag}")


def _asked(query: str, field: str, value: str) -> str:
    return narrowed(query, field, value, Narrowing.INCLUDE)
