"""Clips with a player that plays when the test says so."""

from __future__ import annotations

import sys

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import Enter, SetLanguage, StartAfresh
from exhibit_app.domain.work import Work
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.clip_view_model import ClipViewModel, captions_of, clock
from tests.fake_player import replace_player
from tests.works_sample import sample_collection

ENGLISH = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n01:05.000 --> 01:06.000\nTwo\n"
RUSSIAN = "1\n00:00:01,000 --> 00:00:02,000\nРаз\n"
CAPTIONS = (("en", "works/film.en.vtt"), ("ru", "works/film.ru.srt"))
FILM = Work("film", plain("Film"), "works/film.mp4", "video", captions=CAPTIONS)
SOUND = Work("sound", plain("Sound"), "works/sound.mp3", "audio")


@pytest.fixture
def session(all_words, qapp):
    session = Session(sample_collection(), all_words)
    session.dispatch(Enter("hall"))
    return session


@pytest.fixture
def clip(session, jobs, tmp_path, monkeypatch):
    replace_player(monkeypatch)
    works = tmp_path / "collection" / "works"
    works.mkdir(parents=True)
    for name in ("film.mp4", "sound.mp3"):
        (works / name).write_bytes(b"")
    (works / "film.en.vtt").write_text(ENGLISH, "utf-8")
    (works / "film.ru.srt").write_text(RUSSIAN, "utf-8")
    tree = FolderTree(tmp_path / "collection")
    pictures = Pictures(session, tree, tmp_path / "cache", jobs, session)
    return ClipViewModel(session, pictures, jobs, session)


@pytest.fixture
def film(clip, executor):
    clip.show(FILM)
    executor.drain()
    return clip


def said(clip):
    return [row.spoken for row in clip._rows.rows]


def test_a_film_opens_and_waits(film):
    assert film._props.work == "film"
    assert film._props.duration == 90
    assert not film._props.playing
    assert film._player.path.name == "film.mp4"


def test_it_plays_stands_still_and_tells_the_session(film, session):
    film.toggle()
    assert film._props.playing
    assert session.playing
    film.toggle()
    assert not session.playing


def test_what_is_said_follows_the_place(film, qtbot):
    with qtbot.waitSignal(film.moved):
        film.seek(1.5)
    assert film.property("said") == "One"
    assert film.property("cue") == 0
    film.skip(64)
    assert film.property("said") == "Two"
    film.seek(30)
    assert film.property("cue") == -1
    assert film.property("time") == "0:30 / 1:30"


def test_captions_come_in_the_readers_language_without_stopping_the_film(film, session, executor):
    assert said(film) == ["One", "Two"]
    film.toggle()
    player = film._player
    session.dispatch(SetLanguage("ru"))
    film.show(FILM)
    executor.drain()
    assert said(film) == ["Раз"]
    assert film._player is player
    assert player.playing


def test_captions_that_are_missing_are_left_out(clip, session, executor, tmp_path):
    (tmp_path / "collection/works/film.en.vtt").unlink()
    clip.show(FILM)
    executor.drain()
    assert said(clip) == []
    assert clip._props.failure == ""


def test_the_house_bounds_how_loud_it_is(film, executor):
    film.setVolume(0.5)
    film._session.set_loudness(0.4)
    assert film._player.volume == 0.2
    film.setVolume(1.0)
    assert film._player.volume == 0.4
    assert film.volume == 1.0


def test_volume_and_loop_are_kept_for_the_next_clip(film, executor):
    film.setVolume(1.7)
    film.setLoop(True)
    first = film._player
    film.show(SOUND)
    executor.drain()
    assert first.closed
    assert film._player.volume == 1.0
    assert film._player.loops


def test_closing_ends_the_player_and_the_silence_is_told(film, session):
    film.toggle()
    player = film._player
    film.show(None)
    assert player.closed
    assert not session.playing
    assert film._props.work == ""
    film.toggle()
    film.seek(3)


def test_what_stood_still_before_it_was_covered_stands_still_after(film):
    film.cover(on=True)
    film.cover(on=False)
    assert not film.playing
    film.toggle()
    film.toggle()
    film.cover(on=False)
    assert not film.playing


def test_the_next_clip_does_not_go_on_in_place_of_a_covered_one(film, executor):
    film.toggle()
    film.cover(on=True)
    film.show(SOUND)
    executor.drain()
    film.cover(on=False)
    assert not film.playing


def test_a_film_that_fails_says_so_in_words(film, session, qtbot):
    film.toggle()
    player = film._player
    player.failed.emit("no such codec")
    qtbot.waitUntil(lambda: film._props.failure == "viewer_unplayable")
    assert player.closed
    assert not session.playing
    assert session.words.ui["viewer_unplayable"]


def test_a_film_that_is_missing_says_so_in_words(clip, executor, tmp_path):
    (tmp_path / "collection/works/film.mp4").unlink()
    clip.show(FILM)
    executor.drain()
    assert clip._props.failure == "viewer_unplayable"


def test_without_qts_multimedia_it_says_so_in_words(clip, executor, monkeypatch):
    monkeypatch.setitem(sys.modules, "exhibit_app.gui.clip_player", None)
    clip.show(FILM)
    executor.drain()
    assert clip._props.failure == "viewer_unplayable"


def test_pictures_are_no_clips(clip, executor):
    clip.show(Work("small", plain("Small"), "works/small.png"))
    assert clip._props.work == ""
    assert not executor.waiting


def test_a_film_that_does_not_tell_its_length_can_be_played(film):
    film._player.duration = 0.0
    film._player.changed.emit()
    assert film.property("playable")
    assert film.property("time") == "0:00"
    film._player.has_picture = False
    film._player.changed.emit()
    assert not film.property("playable")


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00"), (61.9, "1:01"), (3599, "59:59"), (3600, "1:00:00")]
)
def test_times_are_told_as_a_clock_does(seconds, told):
    assert clock(seconds) == told


def test_captions_in_another_language_are_better_than_none():
    assert captions_of(FILM, "ru") == ("ru", "works/film.ru.srt")
    assert captions_of(FILM, "vi") == ("en", "works/film.en.vtt")
    assert captions_of(SOUND, "en") == ("", "")


def test_a_long_transcript_comes_a_few_lines_with_each_frame(clip, executor, tmp_path, qtbot):
    said = (f"0:00:{n // 10:02},{n % 10}00 --> 0:01:00,000\nLine {n}\n\n" for n in range(300))
    (tmp_path / "collection/works/film.en.vtt").write_text("".join(said), "utf-8")
    clip.show(FILM)
    executor.drain()
    assert 0 < clip._rows.rowCount() < 300
    qtbot.waitUntil(lambda: clip._rows.rowCount() == 300)
    assert clip._rows.rows[299].spoken == "Line 299"


def test_the_next_visitor_finds_everything_as_it_usually_is(film, session):
    usual = film._props
    film.setVolume(0.1)
    film.setCaptioned(False)
    film.setLoop(True)
    session.dispatch(StartAfresh())
    assert film._props == usual


def test_a_film_that_never_ends_does_not_keep_the_visit(film, session):
    film.toggle()
    assert session.playing
    film.setLoop(True)
    assert not session.playing
