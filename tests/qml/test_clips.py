"""Films as a visitor handles them: by mouse, touch and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Close, TellAddress
from exhibit_app.domain.work import Work
from tests.clip_sample import write_film
from tests.works_sample import sample_collection
from tests.works_stage import Stage

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

pytestmark = pytest.mark.qt_log_ignore(
    "library", "symbols", "PulseAudio", "RHI", "Could not open media", extend=True
)
Key = Qt.Key
CAPTIONS = """WEBVTT

00:00.000 --> 00:02.000
It is dark

00:02.000 --> 00:04.000
It grows light
"""


@pytest.fixture
def stage(qtbot, tmp_path, all_words):
    sample = sample_collection()
    film = Work(
        "film",
        plain("Film"),
        "works/film.mkv",
        "video",
        poster="works/small.png",
        captions=(("en", "works/film.vtt"),),
    )
    broken = replace(film, id="broken", file="works/broken.mp4", captions=())
    works = {**sample.works, "film": film, "broken": broken}
    stage = Stage(qtbot, tmp_path, all_words, collection=replace(sample, works=works))
    write_film(tmp_path / "collection/works/film.mkv")
    (tmp_path / "collection/works/broken.mp4").write_bytes(b"no film" * 500)
    (tmp_path / "collection/works/film.vtt").write_text(CAPTIONS, "utf-8")
    stage.open_work("film")
    qtbot.waitUntil(lambda: stage.clip._props.duration > 0)
    stage.settle()
    yield stage
    stage.close()


def green_in_the_middle(stage):
    wall = stage.find("ClipWall")
    at = wall.mapToScene(QPoint(round(wall.width() / 3), round(wall.height() / 2))).toPoint()
    return stage.view.grabWindow().pixelColor(at).green()


def test_a_film_waits_for_its_visitor_then_plays(stage, qtbot):
    assert not stage.clip._props.playing
    stage.press(stage.button("viewer_play"))
    qtbot.waitUntil(lambda: stage.clip.property("position") > 1)
    assert green_in_the_middle(stage) > 60
    stage.press(stage.button("viewer_pause"))
    assert not stage.session.playing


def test_a_touch_on_the_film_plays_and_pauses(stage):
    at = stage.middle(stage.find("ClipWall")) + QPoint(150, 60)
    stage.touch((at, at), steps=1)
    assert stage.clip._props.playing
    stage.touch((at, at), steps=1)
    assert not stage.clip._props.playing


def test_keys_play_and_go_elsewhere(stage, qtbot):
    stage.key(Key.Key_Space)
    assert stage.clip._props.playing
    stage.key(Key.Key_Space)
    stage.key(Key.Key_Right)
    qtbot.waitUntil(lambda: stage.clip.property("position") > 3)
    stage.key(Key.Key_Home)
    qtbot.waitUntil(lambda: stage.clip.property("position") < 0.5)
    stage.key(Key.Key_L)
    assert stage.work == "film"


def test_what_is_said_can_be_read_along_and_leads_there(stage, qtbot):
    stage.press(stage.spoken("0:02. It grows light"))
    qtbot.waitUntil(lambda: stage.clip.property("said") == "It grows light")
    assert stage.spoken("0:02. It grows light").property("current")
    texts = [item.property("text") for item in stage.items("Text")]
    assert texts.count("It grows light") == 2
    stage.press(stage.button("viewer_captions"))
    texts = [item.property("text") for item in stage.items("Text")]
    assert texts.count("It grows light") == 1


def test_the_line_leads_to_any_moment(stage, qtbot):
    slider = stage.find("ClipSlider", label=stage.session.words.ui["viewer_moment"])
    stage.click(stage.middle(slider))
    qtbot.waitUntil(lambda: 1.5 < stage.clip.property("position") < 2.5)


def test_closing_ends_the_film(stage):
    stage.press(stage.button("viewer_play"))
    stage.press(stage.button("close"))
    assert stage.clip._player is None
    assert not stage.session.playing


def test_it_waits_behind_the_card_of_a_web_page_and_goes_on_where_it_was(stage, qtbot):
    stage.press(stage.button("viewer_play"))
    qtbot.waitUntil(lambda: stage.clip.property("position") > 0.3)
    stage.session.dispatch(TellAddress("https://example.org/"))
    left_at = stage.clip.property("position")
    assert not stage.session.playing
    stage.session.dispatch(Close())
    stage.settle()
    assert stage.clip._props.playing
    qtbot.waitUntil(lambda: stage.clip.property("position") > max(left_at, 1))
    assert green_in_the_middle(stage) > 60


def test_a_broken_film_says_so_and_one_can_go_on(stage, qtbot):
    stage.open_work("broken")
    qtbot.waitUntil(lambda: stage.clip._props.failure != "")
    words = stage.session.words.ui["viewer_unplayable"]
    qtbot.waitUntil(lambda: words in [item.property("text") for item in stage.items("Text")])
    stage.press(stage.button("viewer_previous"))
    assert stage.work == "outside"
    assert stage.find("PictureWall")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720), (640, 480)])
def test_nothing_overlaps_at_twice_the_text(stage, size):
    stage.view.resize(*size)
    stage.settle()
    wall, bar, tools = (stage.find(name) for name in ("ClipWall", "ClipBar", "ViewerBar"))
    boxes = [item.mapRectToScene(item.boundingRect()) for item in (wall, bar, tools)]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    held = [
        item.mapRectToScene(item.boundingRect())
        for kind in ("PillButton", "ClipSlider")
        for item in stage.items(kind)
        if bar.isAncestorOf(item)
    ]
    assert len(held) >= 3
    for number, box in enumerate(held):
        assert boxes[1].adjusted(-1, -1, 1, 1).contains(box)
        assert not any(box.intersects(other) for other in held[number + 1 :])
