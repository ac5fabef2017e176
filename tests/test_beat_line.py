"""What a supervised program tells its supervisor."""

from __future__ import annotations

import os

import pytest

from exhibit_app.beat_line import BeatLine
from exhibit_app.domain.heartbeat import HIDDEN, PAINTED, STARTING


@pytest.fixture
def pipe():
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as heard:
        yield heard, writing
        os.close(writing)


def test_it_tells_of_the_start_until_the_first_frame(pipe):
    heard, writing = pipe
    line = BeatLine(writing)
    assert heard.readline().decode().strip() == STARTING
    assert heard.readline().decode().strip() == STARTING
    assert line.send(PAINTED)
    assert line.send(HIDDEN)
    lines = [heard.readline().decode().strip() for _ in range(2)]
    assert lines == [PAINTED, HIDDEN]
    os.set_blocking(heard.fileno(), False)
    assert heard.read() is None


def test_it_says_when_nobody_listens_any_more():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert not BeatLine(writing).send(PAINTED)
    finally:
        os.close(writing)
