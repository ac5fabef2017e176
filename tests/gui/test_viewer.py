"""The whole program in one process: real window, real QML, no warning anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import (
    Choose,
    Enter,
    GoHome,
    Search,
    SetLanguage,
    SetTextScale,
    ShowGallery,
)
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.snapshot import (
    UnknownScreenError,
    go_to_screen,
    items_below,
    wait_until_calm,
)
from exhibit_app.options import SnapshotOptions

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXHIBITIONS = ("echoes-of-dien-bien", "your-pain-in-my-heart")


def named(viewer, name):
    """The items on screen that a screen reader would call `name`."""
    from PySide6.QtGui import QAccessible

    found = []
    for item in items_below(viewer.engine.window.contentItem()):
        interface = QAccessible.queryAccessibleInterface(item) if item.isVisible() else None
        if interface is not None and interface.text(QAccessible.Text.Name) == name:
            found.append(item)
    return found


def centre(item):
    point = item.mapToScene(QPoint(round(item.width() / 2), round(item.height() / 2)))
    return point.toPoint()


@pytest.mark.parametrize(
    ("exhibition", "language"), [(EXHIBITIONS[0], "vi"), (EXHIBITIONS[1], "ru")]
)
def test_every_screen_is_shown_without_a_warning(viewer, exhibition, language):
    session = viewer.session
    session.dispatch(SetLanguage(language))
    session.dispatch(Enter(exhibition))
    collection = session.collection
    chosen = [Reference("article", one) for one in session.exhibition.articles]
    chosen += [Reference("event", one) for one in list(collection.events)[::6]]
    chosen += [Reference("locality", one) for one in list(collection.localities)[::4]]
    chosen += [Reference("person", one) for one in list(collection.people)[::5]]
    chosen += [Reference("work", one) for one in list(collection.works)[::7]]
    for target in chosen:
        session.dispatch(Choose(target))
        wait_until_calm(viewer)
    for event in (ShowGallery(), Search("dien"), SetTextScale(2.0), GoHome()):
        session.dispatch(event)
        wait_until_calm(viewer)
    assert session.exhibition is None


def test_a_touch_on_a_poster_opens_its_hall(viewer):
    wait_until_calm(viewer)
    poster = named(viewer, "Echoes of Điện Biên")[-1]
    device = QTest.createTouchDevice()
    window, point = viewer.engine.window, centre(poster)
    QTest.touchEvent(window, device).press(0, point, window).commit()
    QTest.touchEvent(window, device).release(0, point, window).commit()
    assert viewer.session.exhibition.id == "echoes-of-dien-bien"


def test_the_keyboard_alone_enters_a_hall_and_comes_back(viewer):
    wait_until_calm(viewer)
    window = viewer.engine.window
    window.requestActivate()
    for _ in range(12):
        if viewer.session.exhibition is not None:
            break
        QTest.keyClick(window, Qt.Key.Key_Tab)
        QTest.keyClick(window, Qt.Key.Key_Space)
        wait_until_calm(viewer)
    assert viewer.session.exhibition is not None
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert viewer.session.exhibition is None


def test_escape_closes_the_maps_list_before_it_goes_back(viewer):
    window, session = viewer.engine.window, viewer.session
    session.dispatch(Enter(EXHIBITIONS[0]))
    session.dispatch(Choose(Reference("locality", "hanoi")))
    wait_until_calm(viewer)
    window.requestActivate()
    list_of_places = centre(named(viewer, "List of places")[-1])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, left, no_key, list_of_places)
    wait_until_calm(viewer)
    assert named(viewer, "Close the list")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    wait_until_calm(viewer)
    assert not named(viewer, "Close the list")
    assert session.shown.locality == "hanoi"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert session.shown.locality == ""


def test_the_language_switch_keeps_the_place(viewer):
    viewer.session.dispatch(Choose(Reference("article", "cooperation-agreement")))
    wait_until_calm(viewer)
    button = named(viewer, "Русский")[0]
    QTest.mouseClick(
        viewer.engine.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        centre(button),
    )
    assert viewer.session.language == "ru"
    assert viewer.session.shown.article == "cooperation-agreement"


def test_the_lobby_comes_first_and_the_rest_soon_after(qapp, qtbot):
    viewer = Viewer(FolderTree(SEEDS))
    attended = []
    viewer.complete_soon(lambda: attended.append(1))
    assert not viewer.is_complete
    viewer.engine.window.show()
    qtbot.waitUntil(lambda: viewer.is_complete)
    assert attended == [1]
    assert viewer.session.collection.articles
    viewer.close()


def test_an_edit_is_followed_and_a_broken_one_leaves_the_last_good_state(qapp, qtbot, tmp_path):
    folder = tmp_path / "museum"
    shutil.copytree(SEEDS, folder)
    viewer = Viewer(FolderTree(folder))
    viewer.complete()
    viewer.watch(folder)
    file = folder / "collection.yaml"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace("en: Neva", "en: Another title", 1), "utf-8")
    qtbot.waitUntil(lambda: "Another title" in viewer.session.collection.title.get("en"))
    file.write_text("format: 1\ntitle: [", "utf-8")
    viewer.problems.offer()
    qtbot.waitUntil(lambda: viewer.problems.error_count > 0)
    assert "Another title" in viewer.session.collection.title.get("en")
    viewer.close()


def posters(viewer):
    """Where the lobby's posters come from."""
    return [
        item.property("location").toString()
        for item in items_below(viewer.engine.window.contentItem())
        if item.metaObject().className().startswith("WorkPicture")
    ]


def test_a_lobby_opens_the_second_time_with_posters_that_are_cut_to_their_place(
    qapp, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr("exhibit_app.paths.cache_folder", lambda: tmp_path)
    first = Viewer(FolderTree(SEEDS))
    first.await_posters()
    first.complete_soon(lambda: None)
    first.engine.window.show()
    qtbot.waitUntil(lambda: first.is_complete and first.jobs.idle, timeout=20_000)
    assert all(posters(first))
    first.close()
    second = Viewer(FolderTree(SEEDS))
    second.await_posters()
    assert len(posters(second)) == len(EXHIBITIONS)
    assert all(place.startswith("image:") for place in posters(second))
    assert second.entrance.reception.is_whole
    second.close()


def test_large_letters_leave_the_lobby_to_its_posters_and_keys_lead_to_the_credits(viewer):
    window = viewer.engine.window
    viewer.session.dispatch(SetTextScale(2.0))
    wait_until_calm(viewer)
    thanks = viewer.session.front.lobby.credits.get("en")

    def in_view():
        found = [
            item
            for item in items_below(window.contentItem())
            if item.property("text") == thanks and item.isVisible()
        ]
        return [item for item in found if centre(item).y() < window.height()]

    assert not in_view()
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_Down)
    wait_until_calm(viewer)
    assert len(in_view()) == 1


@pytest.mark.parametrize("address", ["ftp://a.vn", "a.vn", "", "javascript:alert(1)"])
def test_a_snapshot_says_what_is_no_web_page(viewer, tmp_path, address):
    options = SnapshotOptions(SEEDS, tmp_path / "a.png", screen=f"address:{address}")
    with pytest.raises(UnknownScreenError, match="write address:https"):
        go_to_screen(viewer.session, options)
