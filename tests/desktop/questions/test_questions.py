"""A question made of a dispute, looked at, changed, taken back and brought again: by the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.commands import AttachClaims
from core.values import DisputeKind, NumberDraft, Origin, PositionDraft, QuestionDraft
from desktop.main_window import MainWindow
from desktop.questions import QuestionsPanel
from desktop.questions.claims import ClaimsDialog
from desktop.questions.form import QuestionForm
from tests.desktop.driving import ask_question
from tests.desktop.walking import article_of, dialog_of, idle, mark_claim, open_article, press

QUESTION = "How many did the flood kill?"


def from_dispute(window: MainWindow, qtbot: QtBot) -> QuestionsPanel:
    """The editor on the question that the dispute over the dead raises, its words suggested."""
    library, disputes = window.workspace.library, window.panels.disputes
    figures = next(d for d in library.disputes() if d.kind is DisputeKind.FIGURES)
    window.registry["disputes"].trigger()
    disputes.show_dispute(figures.id)
    press(qtbot, disputes.list, Qt.Key.Key_Q)
    panel = window.panels.questions
    qtbot.waitUntil(lambda: [f.says.text() for f in panel.editor.form.forms] == ["1 passage"] * 2)
    return panel


def kept(window: MainWindow, qtbot: QtBot) -> QuestionsPanel:
    """That question, kept."""
    panel = from_dispute(window, qtbot)
    qtbot.keyClicks(panel.editor.form.text, QUESTION)
    qtbot.keyClick(panel.editor.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not panel.editing
    idle(window, qtbot)
    return panel


def test_a_dispute_becomes_a_question_with_its_passages(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    assert panel.current is not None
    assert panel.current.question.text == QUESTION
    texts = [column.model.rows[0].text for column in panel.page.columns.columns]
    assert sorted(number for text in texts for number in ("12", "19") if number in text) == [
        "12",
        "19",
    ]
    assert [p.name for p in (window.workspace.library.path / "topics").iterdir()] == [
        "how-many-did-the-flood-kill.toml"
    ]
    raised = [d for d in window.workspace.library.disputes() if d.kind is DisputeKind.POSITIONS]
    assert len(raised) == 1
    assert raised[0].reason.startswith(QUESTION)


def test_a_dispute_over_positions_leads_to_its_question(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    assert panel.current is not None
    question, disputes = panel.current.question.id, window.panels.disputes
    panel.list.setCurrentIndex(panel.model.place(lambda q: q.question.id != question))
    raised = {d.kind: d.id for d in window.workspace.library.disputes()}
    shown = disputes.findChildren(QPushButton)
    (button,) = (made for made in shown if made.accessibleName() == "Show the question")
    window.registry["disputes"].trigger()
    disputes.show_dispute(raised[DisputeKind.FIGURES])
    assert not window.registry["to_question"].isEnabled()
    assert not button.isVisible()
    disputes.show_dispute(raised[DisputeKind.POSITIONS])
    assert window.registry["to_question"].isEnabled()
    assert button.text() == "Show the question  (U)"
    press(qtbot, disputes.list, Qt.Key.Key_U)
    assert window.views.view == "questions"
    assert panel.current.question.id == question
    window.registry["back"].trigger()
    assert window.views.view == "disputes"
    panel.list.setCurrentIndex(panel.model.place(lambda q: q.question.id != question))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.current.question.id == question


def test_a_claim_leads_to_the_question_it_is_attached_to(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    claims, library = window.panels.claims, window.workspace.library
    (claim,) = library.claims()
    window.workspace.claim_wanted.emit(claim.id)
    assert not window.registry["claim_question"].isEnabled()
    assert not claims.form.to_question.isVisible()
    question, position = ask_question(window)
    window.workspace.do(AttachClaims((claim.id,), question, position))
    idle(window, qtbot)
    assert claims.form.to_question.text() == "Show the question  (W)"
    press(qtbot, claims.list, Qt.Key.Key_W)
    current = window.panels.questions.current
    assert current is not None
    assert (window.views.view, current.question.id) == ("questions", question)


def test_what_was_made_is_taken_back_with_its_file(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    assert panel.current is not None
    id, topics = panel.current.question.id, window.workspace.library.path / "topics"
    assert window.registry["undo"].text() == "&Undo new question"
    window.registry["undo"].trigger()
    idle(window, qtbot)
    assert list(topics.iterdir()) == []
    assert QUESTION not in [q.text for q in window.workspace.library.questions()]
    kinds = {d.kind for d in window.workspace.library.disputes()}
    assert DisputeKind.POSITIONS not in kinds
    window.registry["redo"].trigger()
    idle(window, qtbot)
    assert [f.suffix for f in topics.iterdir()] == [".toml"]
    panel.show_question(id)
    qtbot.waitUntil(lambda: len(panel.page.chart.dots) == 2)


def test_a_dot_opens_its_passage_by_key_and_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    chart = panel.page.chart
    window.registry["to_chart"].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is chart)
    assert chart.current == 0
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    taken = chart.taken
    assert taken is not None
    assert taken.text in panel.page.caption.text()
    assert taken.text in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert window.views.view == "read"
    assert window.workspace.article == taken.article
    window.registry["back"].trigger()
    other = chart.dots[0]
    place = QPoint(round(other.at.x()), round(other.at.y()))
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.article == other.taken.article


def test_a_passage_of_a_column_opens_with_return(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    column = next(c for c in panel.page.columns.columns if "19" in c.model.rows[0].text)
    column.list.setCurrentIndex(column.model.index(0, 0))
    press(qtbot, column.list, Qt.Key.Key_Return)
    assert window.views.view == "read"
    assert window.workspace.article == article_of(window, "counts its dead").id


def test_words_show_at_once_what_they_match(window: MainWindow, qtbot: QtBot) -> None:
    panel = kept(window, qtbot)
    press(qtbot, panel.list, Qt.Key.Key_E)
    editor = panel.editor
    first, second = editor.form.forms
    second.words.clear()
    first.words.setPlainText("flood killed")
    qtbot.waitUntil(lambda: first.says.text() == "2 passages")
    shown = [c.text for c in editor.matches.model.rows if c.position == "0"]
    assert all("flood killed" in text for text in shown)
    first.words.setPlainText("(flood killed")
    qtbot.waitUntil(lambda: editor.trouble.isVisible())
    assert "bracket" in editor.trouble.text()
    window.registry["keep"].trigger()
    assert panel.editing
    first.words.setPlainText("ferry")
    qtbot.waitUntil(lambda: not editor.trouble.isVisible() and first.says.text() == "1 passage")
    editor.matches.list.setCurrentIndex(editor.matches.model.index(0, 0))
    press(qtbot, first.name, Qt.Key.Key_Escape)
    assert not panel.editing
    idle(window, qtbot)
    assert "killed" in panel.page.columns.columns[0].model.rows[0].text


def test_two_claims_make_a_question_that_holds_them(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    mark_claim(window, "340 houses were under water")
    open_article(window, "Ferry line")
    mark_claim(window, "45 jobs would go")
    window.registry["ask_claims"].trigger()
    dialog = dialog_of(ClaimsDialog)
    assert isinstance(dialog, ClaimsDialog)
    dialog.give()
    panel = window.panels.questions
    qtbot.waitUntil(lambda: len(panel.editor.form.forms[1].words.toPlainText()) > 0)
    panel.editor.form.text.setPlainText("Which is it?")
    window.registry["keep"].trigger()
    idle(window, qtbot)
    claims = window.workspace.library.claims()
    assert panel.current is not None
    assert {claim.question for claim in claims} == {panel.current.question.id}
    assert len({claim.position for claim in claims}) == 2
    shown = [t.claim for c in panel.page.columns.columns for t in c.model.rows if t.claim]
    assert sorted(shown) == [1, 2]
    press(qtbot, panel.list, Qt.Key.Key_R)
    idle(window, qtbot)
    assert {claim.question for claim in window.workspace.library.claims()} == {None}
    window.registry["undo"].trigger()
    assert None not in {claim.question for claim in window.workspace.library.claims()}


def test_a_question_of_the_program_can_be_changed_and_restored(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.registry["questions"].trigger()
    panel = window.panels.questions
    idle(window, qtbot)
    assert panel.current is not None
    id, before = panel.current.question.id, panel.current.question.text
    assert not window.registry["unask"].isEnabled()
    press(qtbot, panel.list, Qt.Key.Key_E)
    panel.editor.form.text.setPlainText("Another wording?")
    window.registry["keep"].trigger()
    idle(window, qtbot)
    page = window.workspace.library.question_page(id)
    assert (page.question.text, page.origin) == ("Another wording?", Origin.CHANGED)
    panel.show_question(id)
    idle(window, qtbot)
    press(qtbot, panel.list, Qt.Key.Key_R)
    idle(window, qtbot)
    page = window.workspace.library.question_page(id)
    assert (page.question.text, page.origin) == (before, Origin.SHIPPED)


def test_the_chart_is_saved_as_a_drawing_and_as_a_picture(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = kept(window, qtbot)
    panel.save_chart(tmp_path / "chart.svg")
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert drawing.startswith("<?xml")
    assert QUESTION in drawing
    assert str(tmp_path / "chart.svg") in window.message.sentence
    panel.save_chart(tmp_path / "chart.png")
    assert QImage(str(tmp_path / "chart.png")).width() == 2000
    panel.save_chart(tmp_path / "nowhere" / "chart.png")
    assert "cannot be written" in window.message.sentence


def test_a_new_question_is_asked_from_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.registry["ask"].trigger()
    panel = window.panels.questions
    assert panel.editing
    window.registry["keep"].trigger()
    assert panel.editor.trouble.text() == "Say what the question is."
    qtbot.keyClicks(panel.editor.form.text, "Will the ferry sail?")
    first, second = panel.editor.form.forms
    qtbot.keyClicks(first.name, "no")
    qtbot.keyClicks(first.words, "ferry ..4 end")
    second.remove.click()
    qtbot.waitUntil(lambda: first.says.text() == "1 passage")
    window.registry["keep"].trigger()
    idle(window, qtbot)
    assert panel.current is not None
    assert panel.current.passages == 1


def test_all_of_the_editor_has_names_and_is_gone_through_by_tab(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.registry["ask"].trigger()
    editor, form = window.panels.questions.editor, window.panels.questions.editor.form
    form.number.switch.setChecked(True)
    first, second = form.forms
    qtbot.waitUntil(second.name.isVisible)
    window.activateWindow()
    form.text.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.text)
    seen: list[QWidget] = []
    while (widget := QApplication.focusWidget()) is not None and len(seen) < 60:
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is form.text:
            break
    wanted = (form.text, first.name, first.low, first.high, second.name, form.more, form.unless)
    order = [seen.index(widget) for widget in (*wanted, editor.keep_button)]
    assert order == sorted(order)
    mine = [widget for widget in seen if editor.isAncestorOf(widget)]
    assert [w for w in mine if not w.accessibleName() and not getattr(w, "text", str)()] == []


def test_what_a_reference_fact_says_does_not_widen_the_page(qtbot: QtBot) -> None:
    form = QuestionForm()
    qtbot.addWidget(form)
    draft = QuestionDraft(
        "How many?", (PositionDraft("few"), PositionDraft("many")), number=NumberDraft("-", 0)
    )
    form.show_draft(draft, [])
    without = form.minimumSizeHint().width()
    form.show_draft(draft, [("key", "those who were counted on the day of the flood " * 4)])
    assert form.minimumSizeHint().width() == without
