"""Real clips in Qt's own player, where its system libraries are there."""

from __future__ import annotations

import wave

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.clip_sample import write_film

clip_player = pytest.importorskip("exhibit_app.gui.clip_player", exc_type=ImportError)

pytestmark = pytest.mark.qt_log_ignore(
    "library", "symbols", "PulseAudio", "RHI", "Could not open media", extend=True
)


@pytest.fixture
def opened(qtbot):
    players = []

    def open_clip(path):
        players.append(clip_player.ClipPlayer(path))
        return players[-1]

    yield open_clip
    for player in players:
        player.close()


def test_a_film_plays_and_is_painted(opened, qtbot, tmp_path):
    write_film(tmp_path / "film.mkv")
    player = opened(tmp_path / "film.mkv")
    qtbot.waitUntil(lambda: player.duration > 0)
    assert player.duration == pytest.approx(4, abs=0.2)
    assert player.has_picture
    player.play()
    qtbot.waitUntil(lambda: player.position > 0.3)
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    player.paint(painter, QRectF(0, 0, 160, 90))
    painter.end()
    assert image.pixelColor(80, 45).green() > 40


def test_one_can_go_elsewhere_in_it(opened, qtbot, tmp_path):
    write_film(tmp_path / "film.mkv")
    player = opened(tmp_path / "film.mkv")
    qtbot.waitUntil(lambda: player.duration > 0)
    player.play()
    player.seek(3)
    qtbot.waitUntil(lambda: player.position > 2.9)
    player.pause()
    assert not player.playing


def test_it_begins_anew_though_one_has_gone_to_its_end_while_it_stood_still(
    opened, qtbot, tmp_path
):
    write_film(tmp_path / "film.mkv")
    player = opened(tmp_path / "film.mkv")
    qtbot.waitUntil(lambda: player.duration > 0)
    player.play()
    player.pause()
    player.seek(60)
    qtbot.waitUntil(lambda: player.position > 3)
    player.play()
    qtbot.waitUntil(lambda: 0 < player.position < 2)
    assert player.playing


def test_a_recording_has_nothing_to_see(opened, qtbot, tmp_path):
    with wave.open(str(tmp_path / "tone.wav"), "wb") as tone:
        tone.setnchannels(1)
        tone.setsampwidth(2)
        tone.setframerate(8000)
        tone.writeframes(b"\0\0" * 16000)
    player = opened(tmp_path / "tone.wav")
    qtbot.waitUntil(lambda: player.duration > 0)
    assert not player.has_picture
    player.play()
    qtbot.waitUntil(lambda: player.position > 0.2)


@pytest.mark.parametrize("content", [b"", b"no film at all" * 100])
def test_what_is_no_clip_fails_in_words(opened, qtbot, tmp_path, content):
    (tmp_path / "film.mp4").write_bytes(content)
    player = clip_player.ClipPlayer(tmp_path / "film.mp4")
    with qtbot.waitSignal(player.failed) as failure:
        pass
    assert failure.args[0]
    player.close()


def test_opening_and_closing_in_haste_does_no_harm(qtbot, tmp_path):
    write_film(tmp_path / "film.mkv")
    for _ in range(12):
        player = clip_player.ClipPlayer(tmp_path / "film.mkv")
        player.play()
        qtbot.wait(15)
        player.close()
    qtbot.wait(100)
