"""Where things lie in the chart of a question."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from core.text import Span
from core.values import Origin, Position, Question, QuestionPage, ReferenceFact, Taken, VagueDate
from core.values.scales import time_axis, time_ticks, value_axis, value_ticks
from desktop.questions.chart import ChartView, shape_of
from desktop.questions.lanes import MOST, lanes_shape
from desktop.questions.numbers import numbers_shape
from desktop.questions.words import chart_words, reach_words
from desktop.theme import Theme

FACT = ReferenceFact("f", "the state", "share", 19.0, "percentage", VagueDate("2024"), "the office")


def taken(
    position: str = "yes", holder: str = "Ida Brandt", when: str = "2024-05-20", **more: Any
) -> Taken:
    """A passage of article 1."""
    day = VagueDate(when) if when else None
    text = f"{holder} said {position}."
    return Taken(
        position, holder, 1, "Talks", "Courier", Span(0, 9), text, day, statement=1, **more
    )


def page(*passages: Taken, unit: str = "") -> QuestionPage:
    """A question with two positions."""
    positions = (Position(1, "yes", "It is so"), Position(2, "no", "It is not"))
    facts = (FACT,) if unit else ()
    return QuestionPage(Question(1, "q", "Is it so?", positions), passages, Origin.OWN, unit, facts)


def test_each_holder_of_each_position_has_a_lane() -> None:
    shape = lanes_shape(page(taken(), taken("no", "Asa"), taken("no", "Ben"), taken("", "Cy")), 900)
    assert [(lane.words, lane.heading) for lane in shape.lanes] == [
        ("It is so", True), ("Ida Brandt", False), ("It is not", True), ("Asa", False),
        ("Ben", False), ("no position yet", True), ("Cy", False),
    ]  # fmt: skip
    assert [dot.position for dot in shape.dots] == [0, 1, 1, 2]


def test_many_holders_share_the_last_lane() -> None:
    shape = lanes_shape(page(*(taken(holder=f"H{n}") for n in range(MOST + 3))), 900)
    assert [lane.words for lane in shape.lanes if not lane.heading][-1] == "4 others"
    assert len(shape.dots) == MOST + 3


def test_a_vague_date_is_a_bar_and_no_date_stands_apart() -> None:
    shape = lanes_shape(page(taken(when="2023"), taken(when="2024-05-20"), taken(when="")), 900)
    vague, exact, undated = shape.dots
    assert vague.bar is not None
    assert vague.bar[0] < vague.at.x() < vague.bar[1] < exact.at.x()
    assert exact.bar is None
    assert shape.undated is not None
    assert undated.at.x() > shape.undated > shape.plot.right()
    assert vague.holds(QPointF(vague.bar[0] + 1, vague.at.y()))


@given(
    st.lists(
        st.sampled_from(["2024", "2024-05", "2024-05-20", "2024-05-21", ""]),
        min_size=1,
        max_size=20,
    )
)
def test_no_dot_of_a_lane_hides_another(days: list[str]) -> None:
    shape = lanes_shape(page(*(taken(when=day) for day in days)), 900)
    places = [(round(dot.at.x(), 2), round(dot.at.y(), 2)) for dot in shape.dots]
    assert len(set(places)) == len(days)
    lane = shape.lanes[-1]
    assert all(lane.top < y < lane.top + lane.height for _, y in places)
    assert {shape.dot_at(dot.at) for dot in shape.dots} == set(range(len(days)))


def test_values_lie_above_each_other_with_their_reach_and_the_fact() -> None:
    low = taken(value=17.0, low=17.0, high=17.0)
    between = taken(when="2024-08", value=20.0, low=18.0, high=22.0)
    more = taken(when="2025", value=21.0, low=21.0)
    shape = numbers_shape(page(low, between, more, unit="percentage"), 900, 300)
    first, second, third = shape.dots
    assert first.at.y() > second.at.y() > third.at.y()
    assert (first.reach, first.ends) == (None, (True, True))
    assert second.reach is not None
    assert second.reach[0] < second.at.y() < second.reach[1]
    assert third.ends == (False, True)
    [fact] = shape.facts
    assert second.at.y() < fact.at < first.at.y()
    assert fact.words == "the state: 19 %"
    assert shape_of(page(low, unit="percentage"), 900, 300).values
    assert [reach_words(t, "percentage") for t in (low, between, more)] == [
        "17 %", "18 to 22 %", "21 % or more",
    ]  # fmt: skip


@given(st.lists(st.floats(-1e9, 1e9), min_size=1), st.integers(1, 12))
def test_ticks_are_few_and_on_the_axis(values: list[float], most: int) -> None:
    axis = value_axis(values, 300, 0)
    ticks = value_ticks(axis, most)
    assert len(ticks) <= most + 1
    assert all(axis.low - 1e-6 <= tick <= axis.high + 1e-6 for tick in ticks)
    assert all(-0.01 <= axis.place(value) <= 300.01 for value in values)


@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.integers(0, 80_000))
def test_days_on_the_axis_have_room(first: date, length: int) -> None:
    axis = time_axis([first, first + timedelta(days=length)], 0, 900)
    ticks = time_ticks(axis, 9)
    assert 1 <= len(ticks) <= 9
    assert all(0 <= tick.at <= 900 for tick in ticks)
    assert ticks == sorted(ticks, key=lambda tick: tick.at)


def test_the_chart_is_told_in_words() -> None:
    words = chart_words(page(taken(), taken("no", "Asa", "2025"), unit="percentage"))
    assert "Is it so?" in words
    assert "It is not: 1 passage · 1 holder" in words
    assert "Reference: the state, 19 %." in words


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> ChartView:
    """A chart of two passages on the screen."""
    made = ChartView(theme)
    qtbot.addWidget(made)
    made.resize(800, 240)
    made.show()
    made.show_page(page(taken(), taken("no", "Asa", "2024-08-01")))
    return made


def test_the_mouse_points_and_the_ends_of_the_keys_hold(chart: ChartView, qtbot: QtBot) -> None:
    place = chart.dots[1].at
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, chart.mapToGlobal(place), button, button, none
    )
    with qtbot.waitSignal(chart.pointed) as told:
        chart.mouseMoveEvent(moved)
    assert told.args is not None
    assert told.args[0].startswith("Asa, 1 August 2024, It is not")
    assert chart.cursor().shape() is Qt.CursorShape.PointingHandCursor
    chart.setFocus()
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 1),
    ):
        qtbot.keyClick(chart, key)
        assert chart.current == at


def test_the_dot_that_is_pointed_to_stays_when_passages_come(chart: ChartView) -> None:
    chart.point_to(1)
    pointed = chart.taken
    chart.show_page(page(taken("no", "Ben", "2023"), taken(), taken("no", "Asa", "2024-08-01")))
    assert chart.taken == pointed
    chart.show_page(page(taken()))
    assert chart.taken is None
