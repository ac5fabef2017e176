"""A replaced collection on its way to the screen."""

from __future__ import annotations

import shutil

import pytest

from exhibit_app import paths
from exhibit_app.exchange.folder_state import folder_state
from exhibit_app.exchange.stage import Stage
from exhibit_app.gui.content_stage import ContentStage, prepare


@pytest.fixture
def staged(tmp_path, jobs, executor, qtbot):
    """A stage whose new copy waits to be shown."""
    source = shutil.copytree(paths.shipped_collection(), tmp_path / "museum")
    stage = Stage(tmp_path / "stage")
    content = ContentStage(source, stage, jobs, 0, most_errors=99)

    def comes():
        executor.drain()
        return content.waiting is not None

    content.start()
    qtbot.waitUntil(comes, timeout=30_000)
    return content, stage


def test_what_is_shown_for_the_first_time_is_written_down_before(staged):
    content, stage = staged
    assert content.begin_showing()
    assert stage.record.trial
    assert content.waiting is None


def test_what_cannot_be_written_down_is_not_shown(staged, monkeypatch):
    """Should it be deadly, every restart would show it again."""
    content, stage = staged

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(stage, "try_out", full)
    assert not content.begin_showing()


def test_a_collection_with_a_damaged_picture_is_not_shown_and_the_log_says_why(tmp_path):
    source = shutil.copytree(paths.shipped_collection(), tmp_path / "museum")
    (source / "works/seven-stars.svg").write_text("<svg")
    prepared = prepare(source, folder_state(source), Stage(tmp_path / "stage"), most_errors=99)
    assert prepared.copy is None
    assert prepared.reason.endswith("cannot be opened: works/seven-stars.svg")


def test_nothing_is_shown_when_nothing_waits(tmp_path, jobs):
    content = ContentStage(tmp_path / "none", Stage(tmp_path / "stage"), jobs, 0, most_errors=0)
    assert not content.begin_showing()
