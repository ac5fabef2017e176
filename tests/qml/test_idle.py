"""A visitor leaves everything upside down, or comes back at the last moment: by real fingers."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF

from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.visit import Enter, SetAids, SetFilter, SetLanguage, SetTextScale
from tests.kiosk_stage import HALL, PROFILE, SCREENS, KioskStage

QUIET, WARNING = PROFILE.idle.quiet_seconds, PROFILE.idle.warning_seconds


@pytest.fixture
def stage(qtbot):
    made = KioskStage(qtbot, 1080, 1920)
    made.begin()
    yield made
    made.close()


@pytest.mark.parametrize("screen", ["hall", "work", "search", "address"])
def test_one_touch_anywhere_goes_on_as_often_as_is_wished_and_does_nothing_else(stage, screen):
    stage.go(screen)
    there = stage.session.visit
    anywhere = random.Random(7)
    for _ in range(12):
        stage.pass_time(QUIET)
        assert stage.kiosk.props.phase == "warning"
        assert stage.kiosk.props.seconds == 20
        stage.pass_time(anywhere.randrange(0, round(WARNING)))
        buttons = stage.word("kiosk_begin_again")
        point = QPoint(anywhere.randrange(1080), anywhere.randrange(1200))
        assert not inside(stage.button(buttons), point)
        stage.touch(point)
        assert (stage.kiosk.props.phase, stage.session.visit) == ("active", there)
        stage.calm()


def inside(item, point):
    return item.contains(item.mapFromScene(QPointF(point)))


def found(stage):
    """What a visitor finds in the hall and sets without it being part of the visit's state."""
    screens = stage.viewer.screens
    clip = screens.viewer.clip
    return {
        "window": stage.session.window,
        "map": (screens.map._camera, screens.map._free),
        "panel": map_pane(stage).property("panel"),
        "volume": clip.volume,
        "captions": clip.captioned,
        "loop": clip.loop,
        "compare": screens.viewer.compare.on,
        "keys": stage.kiosk.keyboard.property("keys"),
        "aids": stage.viewer.entrance.window.property("aidsShown"),
        # Sorted, as the timeline's marks are used again and stand in no order of their own.
        "texts": sorted(texts_in_view(stage)),
    }


def texts_in_view(stage):
    """Without what is laid out beside the window, such as the next ticks of the axis."""
    view = QRectF(0, 0, stage.window.width(), stage.window.height())
    for item in stage.items("QQuickText"):
        if item.mapRectToScene(item.boundingRect()).intersects(view):
            yield item.property("text")


def map_pane(stage):
    panes = [one for one in stage.items("QQuickItem") if one.property("panel") is not None]
    return next(one for one in panes if one.metaObject().className().startswith("MapPane"))


def upset(stage):
    """Set everything that can be set to something else."""
    screens = stage.viewer.screens
    for event in (
        SetLanguage("ru"),
        SetTextScale(2.0),
        SetAids(high_contrast=True, reduced_motion=False, reach=True),
        SetFilter(EventFilter(lanes=frozenset({"art"}))),
    ):
        stage.session.dispatch(event)
    stage.calm()
    first, last = stage.session.window
    screens.timeline.settle(first + (last - first) * 0.4, first + (last - first) * 0.5)
    screens.map.moved()
    screens.map.rest(0.8, 0.45, 6.0)
    clip = screens.viewer.clip
    clip.setVolume(0.1)
    clip.setCaptioned(False)
    clip.setLoop(True)
    stage.kiosk.keyboard.showOthers()
    stage.kiosk.keyboard.showOthers()
    map_pane(stage).setProperty("panel", "places")
    stage.go("work")
    screens.viewer.compare.compare(True)
    stage.viewer.entrance.window.showAids(True)
    stage.calm()


def test_the_next_visitor_finds_everything_as_the_first_one_did(stage):
    stage.session.dispatch(Enter(HALL))
    stage.calm()
    fresh, visit = found(stage), stage.session.visit
    upset(stage)
    changed = found(stage)
    assert {key for key in fresh if fresh[key] == changed[key]} == set()
    stage.pass_time(QUIET + WARNING + 1)
    assert stage.kiosk.props.phase == "attract"
    stage.begin()
    stage.session.dispatch(SetAids(reduced_motion=True))
    stage.session.dispatch(Enter(HALL))
    stage.calm()
    again = found(stage)
    assert {key: (fresh[key], again[key]) for key in fresh if fresh[key] != again[key]} == {}
    assert stage.session.visit == visit


@pytest.mark.parametrize("screen", SCREENS)
def test_from_every_screen_it_ends_in_the_loop_and_a_touch_begins_in_the_lobby(stage, screen):
    stage.go(screen)
    stage.pass_time(QUIET + WARNING + 1)
    assert stage.kiosk.props.phase == "attract"
    stage.touch(QPoint(540, 700))
    stage.calm()
    assert stage.kiosk.props.phase == "active"
    assert stage.viewer.entrance.window.property("screen") == "lobby"
    assert stage.viewer.entrance.window.property("overlay") == ""


def test_the_loop_shows_works_and_events_in_every_language_and_its_cameras_move(stage):
    stage.pass_time(QUIET + WARNING + 1)
    loop = stage.kiosk.loop
    rows = loop.slides.rows
    assert {row.kind for row in rows} >= {"poster", "work", "event"}
    assert {row.language for row in rows} == {"en", "vi", "ru"}
    loop_map, loop_time = loop.map, loop.timeline
    goals = set()
    for number, row in enumerate(rows):
        if row.kind == "event" and len(goals) < 3:
            loop.arrive(number)
            stage.calm()
            goals.add((loop_map._goal, loop_time._window))
    assert len(goals) == 3
    assert stage.session.visit.place.exhibition == ""
