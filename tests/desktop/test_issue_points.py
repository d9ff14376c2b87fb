"""What the window promises, point by point, and the scenario on the real window that holds it.

The scenarios that stand nowhere else are below the table; a test holds the table to the tests there
are. Pictures are made by `tests.desktop.tour`, pauses measured by `tests/benchmarks/bench_window.py`.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.marks import Layer
from tests.desktop.driving import CONTROL, SHIFT, focused, shortcut
from tests.desktop.walking import marks, open_article, press, select

HERE = Path(__file__).parent
POINTS: dict[str, dict[str, tuple[str, ...]]] = {
    "1 shape": {
        "test_tabs.py": (
            "test_articles_open_in_tabs_by_key_and_mouse",
            "test_back_and_forward_go_to_views_articles_and_places",
            "test_what_was_open_comes_back_at_the_next_start",
        ),
        "test_beside.py": ("test_what_was_wanted_last_stays_where_there_is_room_for_one",),
        "palette/test_palette.py": (
            "test_letters_and_return_run_an_action_which_comes_first_next_time",
        ),
        "test_steps.py": ("test_the_cards_appear_with_the_samples_and_go_to_their_places",),
        "test_library_work.py": ("test_an_empty_library_offers_what_to_do",),
    },
    "2 reader": {
        "reader/test_reading.py": (
            "test_f8_goes_through_all_marks_and_back",
            "test_marks_over_each_other_are_reached_one_after_another",
            "test_the_map_shows_every_layer_and_a_click_goes_there",
            "test_bylines_are_one_quiet_line_until_they_are_opened",
        ),
        "test_window.py": ("test_a_quotation_is_copied_with_its_source",),
        "test_issue_points.py": (
            "test_words_are_found_in_an_article_by_keys",
            "test_layers_are_switched_by_key_and_by_mouse",
            "test_the_original_is_one_key_away",
        ),
    },
    "3 marking": {
        "test_marking.py": (
            "test_standing_on_a_statement_one_key_makes_a_claim",
            "test_a_passage_goes_to_a_known_claim_found_by_letters",
            "test_a_claim_is_attached_to_a_question_and_a_position",
            "test_evidence_is_marked_against_the_claim_chosen",
            "test_a_link_is_given_in_place",
        ),
        "test_suggestions.py": ("test_suggestions_are_accepted_and_refused_by_keys",),
        "claims/test_many.py": (
            "test_tags_are_renamed_merged_and_removed_with_undo",
            "test_many_claims_change_at_once_and_one_undo_takes_it_back",
        ),
        "test_window.py": ("test_a_claim_is_marked_undone_redone_and_found_after_a_restart",),
    },
    "4 disputes": {
        "disputes/test_triage.py": (
            "test_disputes_are_narrowed_and_counted",
            "test_postponed_and_confirmed_leave_the_list_one_key_each",
            "test_what_is_dismissed_is_brought_back_and_the_reason_stays",
            "test_every_dispute_says_why_it_is_flagged",
        ),
        "disputes/test_card.py": ("test_the_card_shows_reason_both_passages_and_the_sum",),
        "claims/test_disputed.py": ("test_from_a_claim_to_its_dispute_by_key_and_by_mouse",),
    },
    "5 questions": {
        "questions/test_questions.py": (
            "test_a_dot_opens_its_passage_by_key_and_by_mouse",
            "test_words_show_at_once_what_they_match",
            "test_two_claims_make_a_question_that_holds_them",
            "test_a_dispute_becomes_a_question_with_its_passages",
            "test_the_chart_is_saved_as_a_drawing_and_as_a_picture",
        ),
        "questions/test_chart.py": (
            "test_a_vague_date_is_a_bar_and_no_date_stands_apart",
            "test_values_lie_above_each_other_with_their_reach_and_the_fact",
        ),
    },
    "6 names and sources": {
        "names/test_panel.py": (
            "test_a_proposal_is_joined_with_a_key_and_undone",
            "test_names_are_joined_by_hand_and_split_by_their_spellings",
            "test_words_against_ones_own_are_marked",
            "test_a_statement_opens_in_the_reader",
        ),
        "names/test_outlets.py": ("test_from_the_outlets_to_a_copy_with_the_keyboard",),
    },
    "7 search": {
        "search/test_search.py": (
            "test_from_the_box_to_a_passage_and_back_to_the_same_hit",
            "test_only_the_newest_answer_is_shown",
            "test_a_value_is_asked_for_and_left_out_by_mouse_and_by_key",
            "test_each_field_in_force_is_a_chip_that_takes_it_out",
            "test_a_saved_search_says_what_is_new_and_can_be_undone",
            "test_a_list_of_names_survives_a_bad_line",
            "test_all_hits_become_claims_with_a_tag_as_one_change",
            "test_what_was_meant_is_offered_and_taken_by_its_key_alone",
        ),
    },
    "8 look and access": {
        "test_theme.py": ("test_words_can_be_read_on_every_ground",),
        "test_every_part.py": (
            "test_tab_leads_through_a_dialog",
            "test_tab_leads_through_what_opens_in_the_window",
            "test_every_dialog_is_walked",
        ),
        "test_focus.py": ("test_tab_leads_through_a_view",),
        "test_fit.py": ("test_forms_are_whole_at_200_percent_of_a_small_screen",),
        "test_translation.py": ("test_nothing_is_missing_from_a_translation",),
    },
    "9 preferences": {
        "preferences/test_preferences.py": (
            "test_theme_type_and_marks_hold_at_once_and_stay",
            "test_backups_and_workers_are_told_to_the_open_library",
            "test_the_library_to_start_with_and_the_verdicts",
            "test_a_key_is_changed_and_works",
            "test_a_key_that_is_taken_says_by_what_and_can_be_taken_over",
        ),
        "test_library_work.py": ("test_the_verdict_scale_can_be_changed_and_undone",),
    },
}


@pytest.mark.parametrize("point", POINTS)
def test_each_point_has_its_scenarios(point: str) -> None:
    for name, wanted in POINTS[point].items():
        tree = ast.parse((HERE / name).read_text(encoding="utf-8"))
        there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert set(wanted) - there == set(), name


def test_words_are_found_in_an_article_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    reader = window.panels.reader
    reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_F, CONTROL)
    focused(qtbot, reader.find_bar.box)
    qtbot.keyClicks(reader.find_bar.box, "the fire service")
    places: list[int] = []
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Return, held)
        places.append(reader.text.place)
    assert places[0] == places[2] < places[1]
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible()
    focused(qtbot, reader.text)


def test_layers_are_switched_by_key_and_by_mouse(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    box = window.panels.reader.header.switches[Layer.STATEMENTS]
    assert marks(window, Layer.STATEMENTS)
    shortcut(qtbot, window, Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert not box.isChecked()
    assert marks(window, Layer.STATEMENTS) == []
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 4)
    assert marks(window, Layer.STATEMENTS)
    press(qtbot, box, Qt.Key.Key_Space)
    assert marks(window, Layer.STATEMENTS) == []


class Desktop(QObject):
    """Stands for the system, which would open a file with another program."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Take note of what was to be opened."""
        self.asked.append(url)


def test_the_original_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # pyright: ignore[reportArgumentType]
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_P, CONTROL | SHIFT)
    QDesktopServices.unsetUrlHandler("file")
    (url,) = desktop.asked
    assert "12 people" in Path(url.toLocalFile()).read_text(encoding="utf-8")


def test_a_selection_is_copied_with_its_source_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    open_article(window, "Flood kills")
    select(window, "340 houses were under water")
    window.panels.reader.text.setFocus()
    shortcut(qtbot, window, Qt.Key.Key_C, CONTROL | SHIFT)
    assert QApplication.clipboard().text().startswith("“340 houses were under water” (")
