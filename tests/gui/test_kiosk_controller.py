"""The kiosk around a real session: what is reset, when, and what staff can do."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.kiosk_profile import IdleTimes, KioskProfile, KioskScreen, Staff
from exhibit_app.domain.opening_hours import DAYS, OpeningHours, OpenSpan
from exhibit_app.domain.pin import hash_pin
from exhibit_app.domain.visit import Enter, GoHome, SetAids, SetFilter, SetLanguage, SetTextScale
from exhibit_app.gui.kiosk_controller import KioskController, sized_props
from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel
from exhibit_app.gui.view_models.tour_view_model import TourViewModel

PROFILE = KioskProfile(
    idle=IdleTimes(quiet_seconds=60, warning_seconds=20),
    staff=Staff(pin=hash_pin("4711", bytes(16))),
    hours=OpeningHours((OpenSpan(DAYS, time(8), time(20)),), time(4)),
)


class Kiosk:
    """A kiosk with clocks that the test turns."""

    def __init__(self, session, window):
        self.session = session
        self.now = 0.0
        self.wall = datetime(2026, 3, 2, 12)
        self.view_model = KioskViewModel(session)
        self.view_model.show(sized_props(PROFILE, 1920, 1080, 3.8))
        self.window = window
        self.controller = KioskController(
            session, self.view_model, window, PROFILE, lambda: self.now, lambda: self.wall
        )
        self.staff = self.view_model.staff_room
        self.ended = []
        self.controller.visit_ended.connect(lambda: self.ended.append(self.now))

    @property
    def phase(self):
        return self.view_model.props.phase

    def wait(self, seconds, step=1.0):
        for _ in range(round(seconds / step)):
            self.now += step
            self.controller.tick()


@pytest.fixture
def kiosk(session, qtbot):
    window = QWindow()
    window.resize(200, 200)
    window.show()
    yield Kiosk(session, window)
    window.destroy()


def test_a_start_at_night_is_dark_from_the_first_moment(kiosk):
    kiosk.wall = datetime(2026, 3, 2, 4, 30)
    kiosk.controller.start()
    assert kiosk.phase == "dark"


def test_everything_a_visitor_set_goes_back(kiosk):
    fresh = kiosk.session.visit
    kiosk.controller.touch()
    for event in (
        SetLanguage("ru"),
        SetTextScale(2.0),
        SetAids(high_contrast=True, reduced_motion=True, reach=True),
        Enter("echoes-of-dien-bien"),
        SetFilter(EventFilter(lanes=frozenset({"art"}))),
    ):
        kiosk.session.dispatch(event)
    assert kiosk.session.visit != fresh
    kiosk.wait(60)
    assert kiosk.phase == "warning"
    assert kiosk.view_model.props.seconds == 20
    kiosk.wait(20)
    assert kiosk.phase == "attract"
    assert kiosk.session.visit == fresh
    assert kiosk.ended == [80]


def test_a_visit_under_way_ends_with_the_program(kiosk):
    kiosk.controller.close()
    assert kiosk.ended == []
    kiosk.controller.touch()
    kiosk.wait(5)
    kiosk.controller.close()
    assert kiosk.ended == [5]
    assert kiosk.controller.last_touch == 0


def test_a_tour_under_way_keeps_the_visit(kiosk):
    kiosk.controller.touch()
    kiosk.session.set_playing("tour", on=True)
    kiosk.session.set_playing("media", on=True)
    kiosk.session.set_playing("tour", on=False)
    kiosk.wait(300)
    assert kiosk.phase == "active"
    kiosk.session.set_playing("media", on=False)
    kiosk.wait(61)
    assert kiosk.phase == "warning"


def test_a_tour_tells_while_it_runs(session):
    tour = TourViewModel(session)
    session.dispatch(Enter("echoes-of-dien-bien"))
    tour.begin()
    assert session.playing
    tour.setPlaying(False)
    assert not session.playing
    tour.setPlaying(True)
    session.dispatch(GoHome())
    assert not session.playing


@pytest.mark.parametrize("what", ["key", "mouse", "touch"])
def test_any_input_counts_but_is_left_to_the_exhibition(kiosk, what, qtbot):
    kiosk.controller.touch()
    kiosk.wait(59)
    match what:
        case "key":
            QTest.keyClick(kiosk.window, Qt.Key.Key_Right)
        case "mouse":
            QTest.mouseMove(kiosk.window, QPoint(20, 30))
        case "touch":
            device = QTest.createTouchDevice()
            QTest.touchEvent(kiosk.window, device).press(0, QPoint(20, 30), kiosk.window).commit()
    kiosk.wait(59)
    assert kiosk.phase == "active"


def test_staff_get_in_with_the_pin_and_nothing_happens_meanwhile(kiosk):
    kiosk.controller.touch()
    kiosk.staff.knock()
    for digit in "4711":
        kiosk.staff.press(digit)
    kiosk.staff.enter()
    assert kiosk.staff.props.room == "menu"
    kiosk.wait(500)
    assert kiosk.phase == "active"
    kiosk.staff.leave()
    kiosk.wait(61)
    assert kiosk.phase == "warning"


def test_wrong_pins_are_slowed(kiosk):
    kiosk.staff.knock()

    def attempt(pin):
        for digit in pin:
            kiosk.staff.press(digit)
        kiosk.staff.enter()

    for pin in ("1111", "2222", "3333"):
        attempt(pin)
    assert kiosk.staff.props.wait == 5
    attempt("4711")
    assert kiosk.staff.props.room == "pin"
    kiosk.wait(5)
    attempt("4711")
    assert kiosk.staff.props.room == "menu"


def test_leaving_the_pad_does_not_shorten_the_wait(kiosk):
    kiosk.staff.knock()
    for _ in range(4):
        kiosk.staff.enter()
        kiosk.wait(1)
    kiosk.staff.leave()
    kiosk.staff.knock()
    for digit in "4711":
        kiosk.staff.press(digit)
    kiosk.staff.enter()
    assert kiosk.staff.props.room == "pin"


def test_cleaning_ends_by_itself_after_a_minute(kiosk):
    kiosk.staff.clean()
    assert kiosk.staff.props.cleaning_left == 60
    kiosk.wait(59)
    assert kiosk.staff.props.room == "cleaning"
    kiosk.wait(1)
    assert kiosk.staff.props.room == "menu"


def test_it_is_dark_outside_opening_hours(kiosk):
    kiosk.wall = datetime(2026, 3, 2, 21)
    kiosk.wait(1)
    assert kiosk.phase == "dark"
    kiosk.controller.touch()
    assert kiosk.phase == "dark"
    kiosk.wall = datetime(2026, 3, 3, 8)
    kiosk.wait(1)
    assert kiosk.phase == "attract"


def test_the_nightly_restart_waits_for_nobody_to_be_there(kiosk):
    asked = []
    kiosk.controller.restart_due.connect(lambda: asked.append(kiosk.now))
    kiosk.now = 90_000
    kiosk.controller.touch()
    kiosk.wall = datetime(2026, 3, 2, 4, 5)
    kiosk.wait(10)
    assert asked == []
    kiosk.view_model.beginAgain()
    kiosk.wait(1)
    assert asked == [90_011]


def test_safe_mode_ends_after_its_time(kiosk):
    asked = []
    kiosk.controller.restart_due.connect(lambda: asked.append(kiosk.now))
    kiosk.controller.start(safe_seconds=30)
    kiosk.wait(29)
    assert asked == []
    kiosk.wait(1)
    assert asked == [30]


def test_each_visit_begins_where_the_museum_wants_it(kiosk):
    kiosk.controller.begin_in("your-pain-in-my-heart", "vi")
    kiosk.controller.touch()
    kiosk.session.dispatch(SetLanguage("ru"))
    kiosk.view_model.beginAgain()
    visit = kiosk.session.visit
    assert (visit.language, visit.place.exhibition) == ("vi", "your-pain-in-my-heart")


def test_where_no_visit_can_begin_is_told_and_it_begins_in_the_lobby(kiosk, caplog):
    kiosk.controller.begin_in("nowhere", "xx")
    assert "there is no exhibition 'nowhere' in this collection; there is: " in caplog.text
    assert "there is no language 'xx' in this collection; there is: en, vi, ru" in caplog.text
    visit = kiosk.session.visit
    assert (visit.language, visit.place.exhibition) == ("en", "")


def test_sizes_come_from_millimetres_and_distance():
    props = sized_props(PROFILE, 3840, 2160, 3.8)
    # 55 inches across 4406 pixels
    assert props.pixels_per_millimetre == pytest.approx(3.154, abs=0.001)
    assert props.smallest_target == 20
    # A capital of 8.55 mm subtends 0.7 degrees at 70 cm.
    assert props.large_letter * 0.65 == pytest.approx(8.55, abs=0.01)
    near = KioskProfile(screen=KioskScreen(diagonal_inches=0, viewing_distance_cm=50))
    assert sized_props(near, 1920, 1080, 3.8).pixels_per_millimetre == 3.8
    assert sized_props(near, 1920, 1080, 3.8).large_letter * 0.65 == pytest.approx(6.1, abs=0.02)
