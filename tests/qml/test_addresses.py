"""Fingers and keys on links that lead outside: a code is shown, and nothing is ever opened."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Close, Enter, StartAfresh, TellAddress
from exhibit_app.gui.snapshot import items_below, wait_until_calm
from exhibit_app.media.qr_code import code_picture
from tests.conftest import SEEDS
from tests.opened_viewer import opened_viewer

PAGE = "https://example.org/valley?a=1&b=2"
LONG = "https://example.org/" + "way/" * 700
HALL = "echoes-of-dien-bien"


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    """The program in a collection whose first article begins with a link to a page."""
    folder = shutil.copytree(SEEDS, tmp_path / "collection")
    article = folder / "articles" / "cooperation-agreement.en.md"
    head, _, _ = article.read_text("utf-8")[4:].partition("\n---\n")
    body = f"The [*valley* today]({PAGE}) and [far away]({LONG}).\n\n> [Quoted]({PAGE}#quoted)"
    article.write_text(f"---\n{head}\n---\n{body}\n", "utf-8")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    chosen = Choose(Reference("article", "cooperation-agreement"))
    with opened_viewer(chosen, size=(1280, 800), folder=folder) as viewer:
        yield Desk(viewer, viewer.engine.window)
        assert opened == []


class Desk:
    """The window, and a finger on it."""

    def __init__(self, viewer, window):
        self.viewer, self.window = viewer, window
        self.device = QTest.createTouchDevice()

    @property
    def told(self):
        return self.viewer.session.visit.place.address

    @property
    def code(self):
        return self.viewer.screens.address.property("code")

    @property
    def focused_line(self):
        line = self.window.activeFocusItem().property("modelData")
        return line["target"] if isinstance(line, dict) else ""

    def items(self, kind):
        found = items_below(self.window.contentItem())
        return [one for one in found if one.inherits(kind) and one.isVisible()]

    def touch(self, item, x=0.5, y=0.5):
        point = item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()
        for phase in ("press", "release"):
            event = QTest.touchEvent(self.window, self.device)
            getattr(event, phase)(0, point, self.window).commit()
        wait_until_calm(self.viewer)

    def button(self, words):
        return next(
            one
            for one in self.items("QQuickAbstractButton")
            if words in (one.property("text"), one.property("label"))
        )

    def word(self, key):
        return self.viewer.session.words.ui[key]


def test_a_link_in_the_text_shows_its_code_and_a_touch_closes_it(window):
    text = next(one for one in window.items("QQuickText") if "valley" in one.property("text"))
    window.touch(text, x=0.12, y=0.25)
    assert window.told == PAGE
    assert window.code.startswith("file:")
    assert window.viewer.screens.address.title == "valley today"
    window.touch(window.button(window.word("close")))
    assert window.told == ""


def test_a_link_in_a_quote_does_so_too(window):
    quote = next(one for one in window.items("QQuickText") if "Quoted" in one.property("text"))
    window.touch(quote, x=0.02)
    assert window.told == f"{PAGE}#quoted"


def test_every_link_has_a_line_of_its_own_that_keys_reach(window):
    rows = window.viewer.screens.article.property("rows").rows
    lines = {line["text"] for row in rows if row.kind == "links" for line in row.links}
    assert {"valley today", "far away", "Quoted"} <= lines
    for _ in range(80):
        QTest.keyClick(window.window, Qt.Key.Key_Tab)
        if window.focused_line == PAGE:
            break
    line = window.window.activeFocusItem()
    place = line.mapToScene(QPointF(0, line.height() / 2)).y()
    pane = line
    while not pane.inherits("QQuickFlickable"):
        pane = pane.parentItem()
    assert 0 < place - pane.mapToScene(QPointF(0, 0)).y() < pane.height()
    QTest.keyClick(window.window, Qt.Key.Key_Space)
    assert window.told == PAGE
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    assert window.told == ""


def test_what_is_shown_is_the_code_of_the_address_in_whole_pixels(window):
    window.viewer.session.dispatch(TellAddress(PAGE))
    wait_until_calm(window.viewer)
    wanted = QImage.fromData(code_picture(PAGE))
    file = QUrl(window.code).toLocalFile()
    picture = next(
        one
        for one in window.items("QQuickImage")
        if one.property("source").toString() == window.code
    )
    side, modules = picture.width(), wanted.width()
    assert QImage(file) == wanted
    assert side % modules == 0
    step, corner = side / modules, picture.mapToScene(QPointF(0, 0)).toPoint()
    seen = window.window.grabWindow()
    for row in range(modules):
        for column in range(modules):
            x = round(corner.x() + (column + 0.5) * step)
            y = round(corner.y() + (row + 0.5) * step)
            assert seen.pixelColor(x, y) == wanted.pixelColor(column, row)


def test_a_very_long_address_is_told_without_a_code(window):
    window.viewer.session.dispatch(TellAddress(LONG))
    wait_until_calm(window.viewer)
    assert window.told == LONG
    assert window.code == ""
    shown = [one.property("text") for one in window.items("QQuickText")]
    assert window.word("address_no_code") in shown


def test_it_can_be_copied_at_a_desk_but_not_at_a_kiosk(window):
    window.viewer.session.dispatch(TellAddress(PAGE))
    wait_until_calm(window.viewer)
    window.touch(window.button(window.word("address_copy")))
    assert QGuiApplication.clipboard().text() == PAGE


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:1", "https://", "mailto:a@b"]
)
def test_nothing_but_web_pages_is_told(window, address):
    window.viewer.session.dispatch(TellAddress(address))
    assert window.told == ""


def test_back_and_the_next_visitor_leave_it(window):
    session = window.viewer.session
    session.dispatch(Enter(HALL))
    session.dispatch(TellAddress(PAGE))
    wait_until_calm(window.viewer)
    QTest.keyClick(window.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.told == ""
    session.dispatch(TellAddress(PAGE))
    session.dispatch(StartAfresh())
    wait_until_calm(window.viewer)
    assert (window.told, window.code) == ("", "")


def test_a_works_source_leads_to_its_page_and_back_to_the_work(window):
    window.viewer.session.dispatch(Choose(Reference("work", "army-hat")))
    wait_until_calm(window.viewer)
    address = window.viewer.session.collection.sources["webinar-report"].url
    line = next(
        one
        for one in window.items("QQuickAbstractButton")
        if one.property("text") == "vietnamtimes.org.vn"
    )
    line.forceActiveFocus()
    window.touch(line)
    assert window.told == address
    window.touch(window.button(window.word("close")))
    assert window.viewer.session.visit.place.work == "army-hat"
    assert window.viewer.entrance.window.property("overlay") == "work"


def test_a_work_is_found_again_as_it_was_left(window):
    window.viewer.session.dispatch(Choose(Reference("work", "valley-at-dawn")))
    wait_until_calm(window.viewer)
    window.touch(window.button(window.word("viewer_zoom_in")))
    camera = next(one for one in window.items("QQuickItem") if one.property("spanX") is not None)
    before = camera.property("spanX")
    line = window.button("creativecommons.org")
    line.forceActiveFocus()
    QTest.keyClick(window.window, Qt.Key.Key_Return)
    wait_until_calm(window.viewer)
    assert window.told
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    wait_until_calm(window.viewer)
    after = camera.property("spanX")
    focus = window.window.activeFocusItem().property("text")
    assert (after, focus) == (before, "creativecommons.org")
    window.viewer.session.dispatch(Close())
    wait_until_calm(window.viewer)
    is_open = window.viewer.screens.viewer.property("open")
    assert not is_open


def test_a_works_licence_leads_to_its_page_by_name(window):
    window.viewer.session.dispatch(Choose(Reference("work", "valley-at-dawn")))
    wait_until_calm(window.viewer)
    licence = window.viewer.session.collection.works["valley-at-dawn"].rights
    line = window.button("creativecommons.org")
    line.forceActiveFocus()
    window.touch(line)
    assert window.told == licence
    assert window.viewer.screens.address.title.startswith("CC BY-SA 4.0 · ")
