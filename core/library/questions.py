"""What may be asked of questions, and what their recognition words match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from core.changes import Changes
from core.commands import RemoveQuestion, SetQuestion
from core.detectors.topic import Topic
from core.detectors.topic_drafts import draft_of, keyed, topic_of
from core.detectors.topic_files import laid_over, shipped_texts, shipped_topics
from core.errors import CommandError
from core.evaluation import Weighing
from core.ingest.weigh_again import weigh_again
from core.library.asked import Asked
from core.library.previewing import Preview
from core.library.topic_folder import FOLDER, changes, texts_in, topics_of, write_changes
from core.measures.conversion import convert
from core.progress import Progress
from core.store import articles, questions, standing, topics
from core.store.enciphering import wipe
from core.values import Origin, Question, QuestionDraft, QuestionPage, ReferenceFact


class Questioned(Asked):
    """The part of a Library that is about questions and their topic files."""

    _weighing: Weighing

    def question_page(self, id: int) -> QuestionPage:
        """A question with who took which position when; raises LibraryError if it is gone."""
        question = self._question(id)
        topic = self._topic(question.key)
        with self._database.reading() as session:
            origin = _origin(topics.topic_files(session), question.key, topic)
            passages = standing.passages_of(session, question)
        shown = _in_order(question, topic) if topic else question
        unit = topic.number.unit if topic and topic.number else ""
        return QuestionPage(shown, tuple(passages), origin, unit, self._facts(topic, unit))

    def question_draft(self, id: int) -> QuestionDraft:
        """A question as it can be changed; one whose file is gone has no recognition words."""
        question = self._question(id)
        topic = self._topic(question.key)
        if topic is None:
            raise CommandError("The words of this question are gone with its file.")
        return draft_of(topic)

    def question_command(self, draft: QuestionDraft) -> SetQuestion:
        """The command that keeps a draft as a topic file; raises DataError for what is wrong in it."""
        with self._database.reading() as session:
            files = topics.topic_files(session)
        file, _text = _file_of(files, draft.key)
        taken = {*(topic.key for topic in self._weighing.topics), *(n[:-5] for n in files)}
        topic, text = topic_of(draft, _base_of(files, draft.key), taken)
        keys = [position.key for position in keyed(draft)]
        return SetQuestion(
            file=file or f"{topic.key}.toml",
            text=text,
            key=topic.key,
            question=topic.question,
            positions=tuple((p.key, p.label) for p in topic.positions),
            claims=tuple((claim, keys[place]) for claim, place in draft.claims),
            new=not draft.key,
        )

    def remove_question_command(self, id: int) -> RemoveQuestion:
        """The command that takes away the user's file of a question, or a question without one.

        Raises CommandError for a question that is as it came with the program.
        """
        question = self._question(id)
        shipped = next((t for t in shipped_topics() if t.key == question.key), None)
        with self._database.reading() as session:
            file, _text = _file_of(topics.topic_files(session), question.key)
        if shipped is not None and not file:
            raise CommandError("This question comes with the program and stays.")
        if shipped is None:
            return RemoveQuestion(file, question.key)
        positions = tuple((p.key, p.label) for p in shipped.positions)
        return RemoveQuestion(file, question.key, shipped.question, positions)

    def reference_facts(self) -> tuple[ReferenceFact, ...]:
        """The values the newsroom trusts, which a question of number can be held against."""
        return self._weighing.facts

    # -- Weighing anew ---------------------------------------------------------------------------

    def questions_due(self) -> frozenset[str]:
        """The keys of topics that are new, changed or gone since the articles were weighed."""
        if self._database.only_reading:
            return frozenset()
        with self._database.reading() as session:
            before = topics.weighed_by(session)
        now = self._prints()
        return frozenset(key for key in {*before, *now} if before.get(key) != now.get(key))

    def weigh_again(self, progress: Progress) -> Changes:
        """Weigh the articles that changed topics concern; what a person decided stays."""
        due, prints = self.questions_due(), self._prints()
        if not due:
            return Changes()
        changes = weigh_again(self._database, self._weighing, due, progress)
        with self._database.writing() as session:
            topics.note_weighed(session, prints)
            ids = {q.id for q in questions.list_questions(session) if q.key in due}
        return changes | Changes(questions=frozenset(ids))

    def preview(self, id: int | None = None) -> Preview:
        """What shows what the words of a question match, of a new one for None; keep it while they
        are typed."""
        key = self._question(id).key if id is not None else ""
        with self._database.reading() as session:
            files = topics.topic_files(session)
        return Preview(self._database, _base_of(files, key))

    # --------------------------------------------------------------------------------------------

    def _prepare_topics(self, session: Session, files: Mapping[str, str]) -> None:
        """At opening: follow the files; a library without articles has nothing to weigh anew."""
        topics.follow_files(session, files)
        self._weighing.prepare(session)
        if not articles.article_ids(session):
            topics.note_weighed(session, self._prints())

    def _own_topics(self) -> dict[str, str]:
        """The topic files that are not in the folder: with a passphrase they are in the database."""
        if not self._database.key:
            return {}
        with self._database.reading() as session:
            return topics.topic_files(session)

    def _take_topics_in(self) -> None:
        """With a passphrase, once the database has them: files that somebody put into the folder."""
        if self._database.key:
            for name, text in texts_in(self.path / FOLDER)[0].items():
                if topics_of({name: text})[0]:
                    wipe(self.path / FOLDER / name)

    def _follow_topics(self, before: Mapping[str, str], session: Session) -> Weighing:
        """After a change: write the files as the rows say; what is weighed with from now on."""
        after = topics.topic_files(session)
        if self._database.key:
            changes(before, after)  # in the database alone, but sound
        else:
            write_changes(self.path / FOLDER, before, after)
        own, _problems = topics_of(after)
        return replace(self._weighing, topics=laid_over(shipped_topics(), own))

    def _prints(self) -> dict[str, str]:
        return {topic.key: topic.print for topic in self._weighing.topics}

    def _topic(self, key: str) -> Topic | None:
        return next((topic for topic in self._weighing.topics if topic.key == key), None)

    def _question(self, id: int) -> Question:
        found = next((q for q in self.questions() if q.id == id), None)
        if found is None:
            raise CommandError("This question is no longer in the library.")
        return found

    def _facts(self, topic: Topic | None, unit: str) -> tuple[ReferenceFact, ...]:
        wanted = topic.facts if topic else ()
        known = [fact for fact in self._weighing.facts if fact.key in wanted]
        values = [(fact, convert(fact.value, fact.unit, unit)) for fact in known]
        return tuple(replace(f, value=v, unit=unit) for f, v in values if v is not None)


def _in_order(question: Question, topic: Topic) -> Question:
    """The positions as the topic lists them, those it does not know at the end."""
    order = {position.key: place for place, position in enumerate(topic.positions)}
    ranked = sorted(question.positions, key=lambda p: order.get(p.key, len(order)))
    return replace(question, positions=tuple(ranked))


def _origin(files: Mapping[str, str], key: str, topic: Topic | None) -> Origin:
    shipped = bool(_file_of(shipped_texts(), key)[0])
    if _file_of(files, key)[0]:
        return Origin.CHANGED if shipped else Origin.OWN
    return Origin.SHIPPED if shipped else (Origin.OWN if topic else Origin.NONE)


def _file_of(files: Mapping[str, str], key: str) -> tuple[str, str]:
    """The file of a topic and its text; empty if there is none."""
    for name, text in files.items():
        if any(topic.key == key for topic in topics_of({name: text})[0]):
            return name, text
    return "", ""


def _base_of(files: Mapping[str, str], key: str) -> str:
    """The text of the file that a topic comes from, the user's before the program's."""
    return _file_of(files, key)[1] or _file_of(shipped_texts(), key)[1]
