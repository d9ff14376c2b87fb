"""What a person says about names holds for every article, and can be taken back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core import history
from core.commands import Command, MergeEntities, RefuseProposal, SplitEntity, changes_of
from core.errors import CommandError
from core.store import articles, checking, language, naming, outbox, statements
from core.store.database import Database
from core.text import Span
from core.values import Analysis, Mention, Statement
from tests.core.store.making import statement, store

Word = tuple[str, str]  # a spelling, and what it was found to mean


def said(words: tuple[Word, ...]) -> Analysis:
    """The analysis of what `told` tells."""
    mentions: list[Mention] = []
    held: list[Statement] = []
    for sentence, (name, entity) in zip(places(words), words, strict=True):
        span = Span(sentence.start, sentence.start + len(name))
        mentions.append(Mention(span, name, entity, "person"))
        one = statement(told(words), sentence, entity)
        held.append(replace(one, holder_span=span))
    return Analysis(statements=tuple(held), mentions=tuple(mentions))


def told(words: tuple[Word, ...]) -> str:
    """A text in which each spelling says that it rained."""
    return "".join(f"{name} said that it rained. " for name, _ in words)


def places(words: tuple[Word, ...]) -> list[Span]:
    """The sentences of that text."""
    ends = [len(told(words[:n])) for n in range(len(words) + 1)]
    return [Span(start, end - 1) for start, end in pairwise(ends)]


def add(session: Session, *words: Word) -> int:
    """A stored article that tells it, with its analysis."""
    number = len(articles.article_ids(session))
    article = store(session, told(words) + "!" * number)
    language.write_analysis(session, article, said(words), "1")
    return article


def again(session: Session, article: int, *words: Word) -> None:
    """The same article analysed anew."""
    language.write_analysis(session, article, said(words), "2")


def found(session: Session) -> dict[str, tuple[set[str], int]]:
    """Spellings and number of statements by name."""
    return {
        e.name: ({s.name for s in e.spellings}, e.statements) for e in naming.list_entities(session)
    }


def id_of(session: Session, name: str) -> int:
    return next(e.id for e in naming.list_entities(session) if e.name == name)


DUNN, DUNNE = ("Ada Dunn", "Ada Dunn"), ("Ada Dunne", "Ada Dunne")
JANE = ("Jane Reyes", "Reyes"), ("Joan Reyes", "Reyes"), ("Reyes", "Reyes")


def test_joined_names_are_one_also_in_articles_that_come_later(database: Database) -> None:
    with database.writing() as session:
        first = add(session, DUNN, DUNNE)
        changes = history.do(
            session, MergeEntities(id_of(session, "Ada Dunn"), id_of(session, "Ada Dunne"))
        )
        assert found(session) == {"Ada Dunn": ({"Ada Dunn", "Ada Dunne"}, 2)}
        assert {s.holder for s in statements.list_statements(session)} == {"Ada Dunn"}
        assert changes.statements == {first}
        again(session, first, DUNN, DUNNE)
        add(session, DUNNE)
        assert found(session) == {"Ada Dunn": ({"Ada Dunn", "Ada Dunne"}, 3)}
        assert history.undo_label(session) == "Join names"
        history.undo(session)
        assert {name: held for name, (_, held) in found(session).items()} == {
            "Ada Dunn": 1,
            "Ada Dunne": 2,
        }
        history.redo(session)
        assert found(session) == {"Ada Dunn": ({"Ada Dunn", "Ada Dunne"}, 3)}


def test_a_name_joined_to_a_joined_name_goes_along(database: Database) -> None:
    with database.writing() as session:
        add(session, DUNN, DUNNE, ("A. Dunn", "A. Dunn"))
        one, two, three = (id_of(session, n) for n in ("Ada Dunn", "Ada Dunne", "A. Dunn"))
        history.do(session, MergeEntities(two, three))
        history.do(session, MergeEntities(one, two))
        assert list(found(session)) == ["Ada Dunn"]
        with pytest.raises(CommandError, match="one name already"):
            history.do(session, MergeEntities(three, one))
        history.undo(session)
        assert set(found(session)) == {"Ada Dunn", "Ada Dunne"}


def test_a_split_takes_spellings_and_what_they_said_and_stays(database: Database) -> None:
    with database.writing() as session:
        first = add(session, *JANE)
        history.do(session, SplitEntity(id_of(session, "Reyes"), ("Joan Reyes",)))
        apart = {"Reyes": ({"Reyes", "Jane Reyes"}, 2), "Joan Reyes": ({"Joan Reyes"}, 1)}
        assert found(session) == apart
        again(session, first, *JANE)
        assert found(session) == apart
        add(session, ("Joan Reyes", "Reyes"), ("Joan R.", "Joan Reyes"))
        assert found(session)["Joan Reyes"] == ({"Joan Reyes", "Joan R."}, 3)
        assert len(naming.apart_pairs(session)) == 1
        history.undo(session)
        assert found(session)["Reyes"] == ({"Reyes", "Jane Reyes", "Joan Reyes"}, 4)
        assert naming.apart_pairs(session) == frozenset()
        history.redo(session)
        assert found(session)["Joan Reyes"] == ({"Joan Reyes", "Joan R."}, 3)


def test_a_split_of_a_joined_name_parts_them_again(database: Database) -> None:
    with database.writing() as session:
        add(session, DUNN, DUNNE, ("Dunne", "Ada Dunne"))
        one, two = id_of(session, "Ada Dunn"), id_of(session, "Ada Dunne")
        history.do(session, MergeEntities(one, two))
        history.do(session, SplitEntity(one, ("Ada Dunne",)))
        assert found(session) == {
            "Ada Dunn": ({"Ada Dunn", "Dunne"}, 2),
            "Ada Dunne": ({"Ada Dunne"}, 1),
        }


def test_he_is_held_by_the_name_before_him(database: Database) -> None:
    text = "Joan Reyes spoke. She said it rained. Jane Reyes left. She said it was dry."
    she = Span(18, 21)
    given = Analysis(
        statements=(
            statement(text, Span(18, 37), "Reyes"),
            statement(text, Span(55, len(text)), "Reyes"),
        ),
        mentions=(
            Mention(Span(0, 10), "Joan Reyes", "Reyes", "person"),
            Mention(Span(38, 48), "Jane Reyes", "Reyes", "person"),
        ),
    )
    assert she.of(text) == "She"
    with database.writing() as session:
        language.write_analysis(session, store(session, text), given, "1")
        history.do(session, SplitEntity(id_of(session, "Reyes"), ("Jane Reyes",)))
        assert [s.holder for s in statements.list_statements(session)] == ["Reyes", "Jane Reyes"]


def test_a_refused_pair_is_remembered_and_joining_it_by_hand_forgets_it(
    database: Database,
) -> None:
    with database.writing() as session:
        add(session, DUNN, DUNNE)
        one, two = id_of(session, "Ada Dunn"), id_of(session, "Ada Dunne")
        changes = history.do(session, RefuseProposal(one, two))
        assert (changes.entities, changes.articles) == ({one, two}, frozenset())
        history.do(session, RefuseProposal(two, one))  # said already
        assert naming.apart_pairs(session) == {frozenset((one, two))}
        history.do(session, MergeEntities(two, one))
        assert naming.apart_pairs(session) == frozenset()
        history.undo(session)
        assert naming.apart_pairs(session) == {frozenset((one, two))}
        history.undo(session)
        assert naming.apart_pairs(session) == frozenset()


def test_what_was_said_is_kept_when_the_articles_go_and_come_back(database: Database) -> None:
    with database.writing() as session:
        first = add(session, DUNN, DUNNE, *JANE)
        history.do(session, MergeEntities(id_of(session, "Ada Dunn"), id_of(session, "Ada Dunne")))
        history.do(session, SplitEntity(id_of(session, "Reyes"), ("Joan Reyes",)))
        before = found(session)
        articles.delete_article(session, first)
        assert found(session) == {}
        add(session, DUNN, DUNNE, *JANE)
        assert found(session) == before


def test_one_persons_statements_come_in_the_order_they_were_said(database: Database) -> None:
    with database.writing() as session:
        add(session, DUNN, JANE[0])
        add(session, DUNNE)
        one = id_of(session, "Ada Dunn")
        history.do(session, MergeEntities(one, id_of(session, "Ada Dunne")))
        given = statements.statements_of(session, one)
        assert [s.article for s in given] == [1, 2]
        assert statements.statements_of(session, 99) == []


def test_the_index_is_owed_every_article_that_names_one_of_them(database: Database) -> None:
    with database.writing() as session:
        first, second, _other = add(session, DUNN), add(session, DUNNE), add(session, JANE[0])
        command: Command = MergeEntities(id_of(session, "Ada Dunn"), id_of(session, "Ada Dunne"))
        for _ in range(3):
            mark = outbox.highest(session)
            command = command.apply(session)
            assert {row[2] for row in outbox.pending(session, mark)} == {first, second}
            assert changes_of(command).entities >= {1, 2}
        (named,) = naming.names_in(session, second)
        assert (named.name, named.aliases) == ("Ada Dunn", ("Ada Dunn", "Ada Dunne"))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (MergeEntities(1, 1), "one name already"),
        (MergeEntities(1, 77), "no longer"),
        (SplitEntity(1, ("Nobody",)), "Choose spellings"),
        (SplitEntity(1, ("Ada Dunn",)), "keeps its own name"),
        (RefuseProposal(1, 1), "split it instead"),
    ],
)
def test_what_cannot_be_done_is_said(database: Database, command: Command, words: str) -> None:
    with database.writing() as session:
        add(session, DUNN)
        with pytest.raises(CommandError, match=words):
            history.do(session, command)
        assert list(found(session)) == ["Ada Dunn"]


NAMES = ["Ada Dunn", "Ada Dunne", "A. Dunn", "Dunn", "Jane Reyes", "Reyes"]
WORDS: list[Word] = [(a, b) for a in NAMES for b in NAMES[::2] if a[-1] == b[-1] or a == b]
pairs = st.tuples(st.integers(1, 6), st.integers(1, 6))
steps = st.one_of(
    pairs.map(lambda p: MergeEntities(*p)),
    pairs.map(lambda p: RefuseProposal(*p)),
    st.builds(
        SplitEntity,
        st.integers(1, 6),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(tuple),
    ),
)


def _try(session: Session, command: Command) -> bool:
    """Whether a command changed something; some are refused in words."""
    before = len(history.list_trail(session))
    try:
        with session.begin_nested():
            history.do(session, command)
    except CommandError:
        return False
    return len(history.list_trail(session)) > before


@settings(max_examples=25)
@given(st.lists(steps, max_size=10), st.permutations(WORDS))
def test_any_words_about_names_survive_a_new_analysis_and_are_taken_back_in_order(
    given: list[Command], words: list[Word]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.db")
        halves = tuple(words[: len(words) // 2]), tuple(words[len(words) // 2 :])
        with database.writing() as session:
            made = [(add(session, *half), half) for half in halves]
            shots = [naming.list_entities(session)]
            for command in given:
                if _try(session, command):
                    shots.append(naming.list_entities(session))
            for article, half in made:
                again(session, article, *half)
            assert naming.list_entities(session) == shots[-1]
            assert {sum(e.mentions for e in shot) for shot in shots} == {len(words)}
            assert {sum(e.statements for e in shot) for shot in shots} == {len(words)}
            for shot in reversed(shots[:-1]):
                assert history.undo(session) is not None
                assert naming.list_entities(session) == shot
            assert checking.check(session) == []
        database.close()


def test_a_function_that_is_given_nothing_gives_nothing(database: Database) -> None:
    empty: list[Callable[[Session], object]] = [
        lambda s: naming.names_meant(s, ()),
        lambda s: naming.articles_naming(s, ()),
    ]
    with database.reading() as session:
        assert [ask(session) for ask in empty] == [{}, set()]
