"""What a screen reader is told, and what the keyboard reaches, on every screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, Search, ShowGallery
from exhibit_app.gui.snapshot import items_below, wait_until_calm

ECHOES = "echoes-of-dien-bien"
SCREENS = {
    "lobby": [],
    "hall": [Enter(ECHOES)],
    "article": [Choose(Reference("article", "cooperation-agreement"))],
    "event": [Enter(ECHOES), Choose(Reference("event", "agreement-2024"))],
    "locality": [Enter(ECHOES), Choose(Reference("locality", "saint-petersburg"))],
    "work": [Choose(Reference("work", "two-rivers"))],
    "gallery": [Enter(ECHOES), ShowGallery()],
    "search": [Enter(ECHOES), Search("dien")],
}


@pytest.fixture(params=SCREENS)
def screen(request, viewer):
    for event in SCREENS[request.param]:
        viewer.session.dispatch(event)
    viewer.engine.window.requestActivate()
    wait_until_calm(viewer)
    return viewer.engine.window


def can_be_reached(item):
    return item.isVisible() and item.isEnabled() and item.activeFocusOnTab() and item.width() > 0


def told(item):
    interface = QAccessible.queryAccessibleInterface(item)
    if interface is None:
        return None, ""
    return interface.role(), interface.text(QAccessible.Text.Name)


def test_all_that_can_be_reached_has_a_name_and_a_role(screen):
    nameless = [
        item.metaObject().className()
        for item in items_below(screen.contentItem())
        if can_be_reached(item) and (told(item)[0] is None or not told(item)[1].strip())
    ]
    assert nameless == []


def test_the_tab_key_goes_round_through_all_of_it(screen):
    wanted = {item for item in items_below(screen.contentItem()) if can_be_reached(item)}
    visited = set()
    for _ in range(3 * len(wanted) + 10):
        QTest.keyClick(screen, Qt.Key.Key_Tab)
        focus = screen.activeFocusItem()
        while focus is not None:
            visited.add(focus)
            focus = focus.parentItem()
    missed = {told(item)[1] for item in wanted - visited if can_be_reached(item)}
    assert missed == set()


def test_the_screen_begins_with_something_that_has_the_focus(screen):
    assert screen.activeFocusItem() is not None
