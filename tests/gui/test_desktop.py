"""A window on the desktop is seen whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QWindow

from exhibit_app.domain.visit import Enter
from exhibit_app.gui.desktop import begin, fit
from exhibit_app.gui.session import Session
from exhibit_app.options import DesktopOptions


def test_a_window_that_fits_keeps_its_size(qapp):
    window = QWindow()
    window.resize(640, 480)
    assert fit(window) == QWindow.Visibility.Windowed
    assert (window.width(), window.height()) == (640, 480)


def test_a_window_larger_than_the_screen_fills_it(qapp):
    free = QGuiApplication.primaryScreen().availableSize()
    window = QWindow()
    window.resize(free.width() + 400, free.height() - 50)
    assert fit(window) == QWindow.Visibility.Maximized
    assert (window.width(), window.height()) == (free.width(), free.height() - 50)


def test_a_window_begins_where_it_was_asked_to(qapp, shipped, all_words):
    session = Session(shipped.collection, all_words)
    name = next(iter(shipped.collection.exhibitions))
    begin(session, DesktopOptions(Path(), language="vi", exhibition=name))
    assert (session.language, session.visit.place.exhibition) == ("vi", name)


def test_nothing_is_changed_that_was_not_asked_for(qapp, shipped, all_words, monkeypatch):
    session = Session(shipped.collection, all_words)
    events = []
    monkeypatch.setattr(session, "dispatch", events.append)
    name = next(iter(shipped.collection.exhibitions))
    begin(session, DesktopOptions(Path(), exhibition=name))
    assert events == [Enter(name)]


def test_what_the_collection_lacks_is_told_and_the_lobby_shown(qapp, shipped, all_words, caplog):
    session = Session(shipped.collection, all_words)
    begin(session, DesktopOptions(Path(), language="xx", exhibition="nowhere"))
    assert "there is no language 'xx' in this collection; there is: en, vi, ru" in caplog.text
    assert "there is no exhibition 'nowhere'" in caplog.text
    assert session.visit.place.exhibition == ""
