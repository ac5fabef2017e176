"""Logs that stay within their bounds, whatever happens."""

from __future__ import annotations

import logging

import pytest

from exhibit_app import log_setup
from exhibit_app.log_setup import log_folder, log_to_file

LINE = "a line of the log that says something"


@pytest.fixture
def root(monkeypatch, tmp_path):
    """The root logger, without what it had before and what it was given."""
    monkeypatch.setattr(log_setup.paths, "state_folder", lambda: tmp_path / "state")
    monkeypatch.setattr(log_setup, "MOST_BYTES", 2000)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    monkeypatch.setattr(log_setup.faulthandler, "enable", lambda _: None)
    logger = logging.getLogger()
    before, level = list(logger.handlers), logger.level
    logger.handlers.clear()
    yield logger
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:] = before
    logger.setLevel(level)


def test_logs_rotate_and_stay_bounded(root):
    log_to_file("kiosk")
    for number in range(1000):
        root.info("%s %d", LINE, number)
    files = sorted(log_folder().iterdir())
    assert [file.name for file in files] == ["kiosk.log", *(f"kiosk.log.{n}" for n in range(1, 5))]
    assert all(0 < file.stat().st_size <= 2000 for file in files)
    assert f"{LINE} 999" in files[0].read_text("utf-8")


def test_the_next_run_goes_on_in_the_same_file(root):
    log_to_file("kiosk")
    root.info("first run")
    root.handlers[-1].close()
    root.handlers.clear()
    log_to_file("kiosk")
    root.info("second run")
    text = (log_folder() / "kiosk.log").read_text("utf-8")
    assert "first run" in text
    assert "second run" in text


def test_a_log_that_cannot_be_rotated_stops_nothing(root, capsys):
    log_to_file("kiosk")
    for number in range(1, 5):
        # A folder in the place of an old log cannot be replaced by a file.
        (log_folder() / f"kiosk.log.{number}").mkdir()
        (log_folder() / f"kiosk.log.{number}" / "kept").touch()
    for _ in range(200):
        root.info(LINE)
    assert capsys.readouterr().err.count(LINE) == 200


def test_without_a_folder_it_is_told_on_the_terminal_alone(root, capsys, tmp_path):
    (tmp_path / "state").touch()
    log_to_file("kiosk")
    root.warning(LINE)
    told = capsys.readouterr().err
    assert "no log can be written" in told
    assert LINE in told
