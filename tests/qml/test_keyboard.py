"""Who has nothing but keys comes everywhere, and sees where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, GoBack, Search, SetAids, SetLanguage
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from tests.opened_viewer import opened_viewer

Key = Qt.Key


@pytest.fixture
def desk(qtbot):
    """The program in its lobby, and keys to work it with."""
    with opened_viewer(SetAids(reduced_motion=True)) as viewer:
        yield Desk(viewer)


class Desk:
    def __init__(self, viewer):
        self.viewer = viewer
        self.window = viewer.engine.window
        self.session = viewer.session

    @property
    def focused(self):
        return self.window.activeFocusItem()

    @property
    def focus_is_seen(self):
        """Whether the ring is drawn around it; rings are all that is `shown`."""
        inside = items_below(self.focused)
        return any(one.isVisible() and one.property("shown") is True for one in inside)

    @property
    def page(self):
        """What the article pane scrolls."""
        items = list(items_below(self.window.contentItem()))
        pane = next(one for one in items if one.property("shownPage") is not None)
        scrolled = (one for one in items_below(pane) if one.inherits("QQuickFlickable"))
        return max(scrolled, key=lambda one: one.height())

    def press(self, *keys):
        for key in keys:
            QTest.keyClick(self.window, key)
        wait_until_calm(self.viewer)

    def walk_to(self, name):
        """Press Tab until something of that name has the focus."""
        for _ in range(100):
            if self.focused is not None and self.focused.property("title") == name:
                return
            if name in (self.focused.property("label") or "", self.focused.property("text") or ""):
                return
            self.press(Key.Key_Tab)
        raise LookupError(name)

    def choose(self, kind, name):
        self.session.dispatch(Choose(Reference(kind, name)))
        wait_until_calm(self.viewer)


def test_enter_opens_a_poster(desk):
    desk.walk_to("Echoes of \u0110i\u1ec7n Bi\u00ean")
    desk.press(Key.Key_Return)
    assert desk.session.visit.place.exhibition == "echoes-of-dien-bien"


def test_enter_follows_a_line_and_the_page_has_the_focus(desk):
    desk.choose("exhibition", "echoes-of-dien-bien")
    while not isinstance(desk.focused.property("modelData"), dict):
        desk.press(Key.Key_Tab)
    target = desk.focused.property("modelData")["target"]
    desk.press(Key.Key_Enter)
    assert str(desk.session.visit.place.focus) == target
    assert desk.focus_is_seen
    before = desk.page.property("contentY")
    assert before == 0
    desk.press(Key.Key_PageDown)
    assert desk.page.property("contentY") > before


def test_every_page_begins_at_its_beginning(desk):
    desk.choose("article", "cooperation-agreement")
    for follow in (
        lambda: desk.choose("article", "working-session"),
        lambda: desk.choose("event", "october-revolution-1917"),
    ):
        desk.page.setProperty("contentY", 40.0)
        follow()
        wait_until_calm(desk.viewer)
        assert desk.page.property("contentY") == 0


def test_the_way_back_leads_to_where_a_page_was_left(desk):
    desk.choose("article", "cooperation-agreement")
    desk.page.setProperty("contentY", 2000.0)
    desk.choose("event", "october-revolution-1917")
    desk.session.dispatch(GoBack())
    wait_until_calm(desk.viewer)
    assert desk.page.property("contentY") == 2000
    desk.choose("event", "october-revolution-1917")
    desk.choose("article", "cooperation-agreement")
    assert desk.page.property("contentY") == 0


def test_another_language_keeps_the_place_on_the_page(desk):
    desk.choose("article", "cooperation-agreement")
    desk.page.setProperty("contentY", 400.0)
    desk.session.dispatch(SetLanguage("vi"))
    wait_until_calm(desk.viewer)
    assert desk.page.property("contentY") == 400


def test_next_keeps_the_focus_for_the_next(desk):
    desk.choose("article", "panel-the-valley")
    desk.walk_to(desk.session.words.ui["next"])
    first = desk.session.visit.place.focus
    desk.press(Key.Key_Return, Key.Key_Return)
    assert desk.session.visit.place.focus != first
    assert desk.focused.property("text") == desk.session.words.ui["next"]


def test_what_opens_by_key_shows_its_focus_and_so_does_what_was_before(desk):
    aids = desk.session.words.ui["aids"]
    desk.walk_to(aids)
    desk.press(Key.Key_Return)
    assert desk.focus_is_seen
    desk.press(Key.Key_Escape)
    assert desk.focused.property("label") == aids
    assert desk.focus_is_seen


def test_arrows_and_enter_lead_from_words_to_what_was_found(desk):
    desk.choose("exhibition", "your-pain-in-my-heart")
    desk.session.dispatch(Search("leningrad"))
    wait_until_calm(desk.viewer)
    desk.press(Key.Key_Down)
    first = desk.focused.parentItem().property("target")
    desk.press(Key.Key_Down)
    second = desk.focused.parentItem().property("target")
    assert desk.focus_is_seen
    assert "" not in (first, second)
    assert first != second
    desk.press(Key.Key_Up, Key.Key_Up)
    in_the_field = desk.focused.inherits("QQuickTextInput")
    assert in_the_field
    desk.press(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    place = desk.session.visit.place
    assert second in (str(place.focus), f"exhibition:{place.exhibition}")


def test_what_opens_by_touch_shows_no_focus(desk):
    aids = desk.session.words.ui["aids"]
    items = items_below(desk.window.contentItem())
    button = next(one for one in items if one.property("label") == aids)
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, pos=middle)
    wait_until_calm(desk.viewer)
    aids_are_shown = desk.viewer.entrance.app.property("aidsShown")
    assert aids_are_shown
    assert not desk.focus_is_seen
