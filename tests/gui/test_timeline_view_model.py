"""The timeline follows the visit, and the visit follows the timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from exhibit_app.domain.calendar import day_number, year_start
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.exhibition import TimelineSpec
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.timeline_window import Window
from exhibit_app.domain.visit import Choose, Enter, GoHome, SetFilter, SetLanguage
from exhibit_app.gui.jobs import JobRunner
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.timeline_rows import soften
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from tests.instant_executor import InstantExecutor
from tests.timeline_sample import event, sample_collection

LENGTH = 1500.0


def measure(text: str, size: float) -> float:
    return len(text) * size * 0.55


class Bench:
    """A view model whose window obeys at once, as QML does without motion."""

    def __init__(self, words, collection=None):
        self.session = Session(collection or sample_collection(), words)
        self.session.dispatch(Enter("hall"))
        jobs = JobRunner(InstantExecutor(), self.session)
        self.timeline = TimelineViewModel(self.session, measure, jobs, self.session)
        self.moves: list[tuple[float, float, bool]] = []
        self.timeline.moved.connect(self.obey)

    def obey(self, first, last, instantly):
        self.moves.append((first, last, instantly))
        self.timeline.settle(first, last)

    def fit(self, depth=240.0, length=LENGTH, vertical=False):
        self.timeline.fit(length, depth, 36.0, 50.0, 27.0, 17.0, 3.0, 36.0, vertical)
        return self

    @property
    def models(self):
        while not self.timeline.is_settled:
            QCoreApplication.processEvents()
        return self.timeline.models

    @property
    def marks(self):
        return {row.event: row for row in self.models.mark_rows}


@pytest.fixture
def bench(qtbot, all_words):
    return Bench(all_words).fit()


def test_the_first_window_is_the_exhibitions_span(bench):
    first, last, instantly = bench.moves[0]
    assert instantly
    assert first < year_start(1915) < year_start(2027) < last
    assert bench.session.window == (first, last)


def test_the_span_in_words_ends_where_the_exhibition_does(bench):
    assert bench.timeline.property("spanText") == "1915–2026"
    bench.timeline.settle(float(year_start(1941)), float(year_start(1955)))
    assert bench.timeline.property("spanText") == "1941–1954"


def test_choosing_from_anywhere_moves_the_window(bench):
    bench.timeline.settle(year_start(1916), year_start(1920))
    bench.session.dispatch(Choose(Reference("event", "treaty")))
    first, last, instantly = bench.moves[-1]
    assert not instantly
    assert last - first == year_start(1920) - year_start(1916)
    assert first < day_number(1950, 1, 30) < last
    assert bench.marks["treaty"].chosen
    assert bench.marks["treaty"].label > 0


def test_an_articles_events_are_lit_and_come_into_view_together(bench):
    bench.timeline.settle(year_start(1916), year_start(1920))
    bench.session.dispatch(Choose(Reference("article", "report")))
    first, last, _ = bench.moves[-1]
    assert first < day_number(1950, 1, 30) < day_number(2019, 5, 1) < last
    lit = {row.event for row in bench.models.mark_rows if row.lit}
    assert "treaty" in lit


def test_returning_to_the_introduction_shows_the_whole(bench):
    whole = bench.moves[0][:2]
    bench.timeline.settle(year_start(1916), year_start(1920))
    bench.session.dispatch(Choose(Reference("event", "treaty")))
    bench.session.dispatch(Enter("hall"))
    assert bench.moves[-1][:2] == whole


def test_choosing_what_is_in_view_does_not_move(bench):
    moves = len(bench.moves)
    bench.timeline.choose("treaty")
    assert bench.session.shown.event == "treaty"
    assert len(bench.moves) == moves


def test_other_changes_of_the_visit_do_not_move(bench):
    bench.timeline.settle(year_start(1916), year_start(1920))
    moves = len(bench.moves)
    bench.session.dispatch(SetLanguage("ru"))
    bench.session.dispatch(SetFilter(EventFilter(frozenset({"war"}))))
    assert len(bench.moves) == moves


def test_steps_walk_through_the_events(bench):
    bench.timeline.step(1)
    assert bench.session.shown.event == "revolution"
    assert not bench.timeline.property("hasPrevious")
    bench.timeline.step(1)
    assert bench.session.shown.event == "voyage"
    bench.timeline.step(-1)
    bench.timeline.step(-1)
    assert bench.session.shown.event == "revolution"


def test_the_first_step_begins_in_the_window(bench):
    bench.timeline.settle(float(year_start(1945)), float(year_start(1960)))
    assert bench.timeline.property("hasPrevious")
    bench.timeline.step(1)
    assert bench.session.shown.event == "treaty"


def test_the_first_step_finds_something_even_where_nothing_is(bench):
    bench.timeline.settle(float(year_start(2020)), float(year_start(2026)))
    bench.timeline.step(1)
    assert bench.session.shown.event == "revolution"


def test_steps_keep_to_the_filter(bench):
    bench.timeline.filter.toggleLane("peace")
    bench.timeline.step(1)
    assert bench.session.shown.event == "voyage"


def test_pointing_reaches_every_event_without_choosing(bench):
    seen = []
    for _ in range(20):
        bench.timeline.point(1)
        pointed = [row for row in bench.models.mark_rows if row.pointed]
        assert pointed
        if not seen or seen[-1] != pointed[0].event:
            seen.append(pointed[0].event)
    assert set(seen) == set(bench.session.collection.events)
    assert bench.session.shown.event == ""
    bench.timeline.choosePointed()
    assert bench.session.shown.event == seen[-1]


def test_pointing_ends_with_the_focus(bench):
    bench.timeline.point(1)
    assert bench.timeline.property("pointedName").startswith("Revolution, ")
    bench.timeline.stopPointing()
    assert bench.timeline.property("pointedName") == ""
    assert not any(row.pointed for row in bench.models.mark_rows)


def test_a_cluster_opens_by_zooming(qtbot, all_words):
    spring = [event(f"day{number}", f"1975-04-{number:02}") for number in range(1, 31)]
    bench = Bench(all_words, sample_collection((*spring, event("far", "1900"))))
    asked = QSignalSpy(bench.timeline.listAsked)
    bench.fit(depth=40)
    crowd = max(bench.models.mark_rows, key=lambda row: row.others)
    assert crowd.others == 29
    bench.timeline.openMark(crowd.key)
    first, last, _ = bench.moves[-1]
    assert first < day_number(1975, 4, 1) < day_number(1975, 4, 30) < last
    assert last - first < 60
    assert asked.count() == 0


def test_a_cluster_of_one_day_opens_as_a_list(bench):
    asked = QSignalSpy(bench.timeline.listAsked)
    bench.fit(depth=110)
    moves = len(bench.moves)
    crowd = max(bench.models.mark_rows, key=lambda row: (row.others, row.at))
    bench.timeline.openMark(crowd.key)
    listed = [row.key for row in bench.models._listed.rows]
    assert listed == ["morning", "evening", "night"]
    assert asked.count() == 1
    assert len(bench.moves) == moves


def test_a_lane_toggles_in_the_visits_filter(bench):
    bench.timeline.filter.toggleLane("war")
    assert bench.session.visit.filter.lanes == {"war"}
    assert bench.timeline.filter.property("active")
    assert bench.marks["treaty"].dimmed
    assert not bench.marks["siege"].dimmed
    assert [row.selected for row in bench.models._lanes.rows] == [True, False]
    bench.timeline.filter.toggleLane("peace")
    assert not bench.marks["treaty"].dimmed
    bench.timeline.filter.clear()
    assert not bench.timeline.filter.property("active")


def test_an_era_fills_the_window(bench):
    bench.timeline.showEra("great-war")
    first, last, _ = bench.moves[-1]
    assert last - first < 5 * 366
    bench.timeline.showWhole()
    assert bench.moves[-1][:2] == bench.moves[0][:2]


def test_words_follow_the_language(bench):
    assert [row.title for row in bench.models._lanes.rows] == ["War", "Peace"]
    bench.session.dispatch(SetLanguage("ru"))
    assert [row.title for row in bench.models._lanes.rows] == ["Война", "Мир"]
    assert "7 мая 1954" in bench.marks["battle"].name.replace("\xa0", " ")


def test_a_date_looks_as_sure_as_it_is(bench):
    marks = bench.marks
    assert marks["treaty"].sure
    assert marks["siege"].sure
    assert not marks["voyage"].sure
    assert not marks["doctors"].sure
    assert "1970s" in marks["doctors"].name
    assert "c." in marks["voyage"].date


def test_lanes_that_have_no_room_are_merged(bench):
    assert not bench.timeline.property("merged")
    bench.fit(depth=80)
    assert bench.timeline.property("merged")
    assert len(bench.models._lanes.rows) == 2
    bench.fit(depth=80, vertical=True)
    assert bench.timeline.property("merged")


def test_another_hall_begins_with_its_own_span(bench):
    bench.session.dispatch(Enter("other"))
    assert bench.moves[-1][2]
    assert bench.timeline.property("laneCount") == 0
    assert bench.timeline.property("eraTracks") == 0


def test_in_the_lobby_there_is_nothing_to_lay_out(bench):
    bench.session.dispatch(GoHome())
    bench.timeline.settle(0.0, 10.0)
    bench.timeline.step(1)
    bench.timeline.openMark("0:siege:1")
    assert bench.timeline.property("spanText") == ""


def test_a_replaced_collection_is_shown(bench):
    before = bench.session.collection
    events = {**before.events, "new": event("new", "1960-01-01", "peace")}
    hall = before.exhibitions["hall"]
    halls = {**before.exhibitions, "hall": replace(hall, events=(*hall.events, "new"))}
    bench.session.replace_collection(replace(before, events=events, exhibitions=halls))
    assert "new" in bench.marks


def test_a_hall_without_events_is_empty(qtbot, all_words):
    spec = TimelineSpec(span=parse_edtf("1900/2000"))
    empty = Bench(all_words, sample_collection((), spec)).fit()
    assert empty.timeline.models.mark_rows == ()
    assert not empty.timeline.property("hasNext")


def test_the_models_keep_their_promises(bench):
    kinds = ("marks", "bars", "ticks", "lanes", "eras")
    models = [bench.models.property(kind) for kind in kinds]
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    for first, last in ((1915, 1960), (1940, 1945), (1900, 2030)):
        bench.timeline.settle(float(year_start(first)), float(year_start(last)))
    assert len(testers) == 5


@pytest.mark.parametrize(
    ("date", "start", "sure_start", "sure_end", "end", "fades"),
    [
        ("1950/1951", 1950, 1950, 1952, 1952, False),
        ("1950/..", 1950, 1950, 2000, 2000, False),
        ("../1950", 1900, 1900, 1951, 1951, False),
        ("1950/", 1950, 1950, 1951, 2000, True),
        ("1950~/1960", 1949, 1951, 1961, 1961, False),
    ],
)
def test_bars_are_soft_where_the_date_is(date, start, sure_start, sure_end, end, fades):
    stretch = Window(year_start(1900), year_start(2000))
    soft = soften(parse_edtf(date).bounds, stretch)
    years = (soft.start, soft.sure_start, soft.sure_end, soft.end)
    assert years == tuple(year_start(year) for year in (start, sure_start, sure_end, end))
    assert soft.fades_out is fades


def test_digits_that_are_not_known_make_one_soft_swell():
    stretch = Window(year_start(1900), year_start(2000))
    soft = soften(parse_edtf("197X").bounds, stretch)
    assert (soft.start, soft.end) == (year_start(1970), year_start(1980))
    assert soft.start < soft.sure_start == soft.sure_end < soft.end
