"""Fingers on the keyboard: letters, letters that are held, other keys, and the key for accents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

from exhibit_app.domain.kiosk_profile import KioskScreen
from exhibit_app.domain.visit import Search, SetAids, SetLanguage
from exhibit_app.gui.snapshot import items_below
from tests.kiosk_stage import KioskStage


@pytest.fixture(params=[(1080, 1920), (1920, 1080)])
def stage(qtbot, request):
    made = KioskStage(qtbot, *request.param)
    made.begin()
    made.go("search")
    for _ in range(4):
        made.touch(made.button(made.word("staff_erase")))
    assert text(made) == ""
    yield made
    made.close()


@pytest.fixture(params=[(1366, 768), (1280, 720)])
def small(qtbot, request):
    """A wide 15 inch glass, on which keys that fingers meet take most of the height."""
    made = KioskStage(qtbot, *request.param, KioskScreen(diagonal_inches=15))
    made.begin()
    made.go("search")
    yield made
    made.close()


def found(stage):
    """The list of what was found."""
    return next(i for i in stage.items("QQuickListView") if i.property("count") > 0)


def keys(stage):
    return [b for b in stage.items("QQuickAbstractButton") if b.property("label") == "q"]


def class_of(item):
    return item.metaObject().className()


def text(stage):
    return stage.session.visit.place.search


def hold(stage, letter):
    """Press a key until it offers other letters; the finger stays down."""
    point = stage.middle(stage.button(letter))
    stage.press(point)
    stage.qtbot.waitUntil(lambda: offered(stage) != [], timeout=5000)
    return point


def offered(stage):
    panes = [one for one in stage.items("QQuickRectangle") if one.property("sliding") is not None]
    return panes[0].property("letters").toVariant() if panes else []


def speak(stage, language):
    stage.session.dispatch(SetLanguage(language))
    stage.calm()


def test_a_key_types_when_it_is_let_go(stage):
    point = stage.middle(stage.button("n"))
    stage.press(point)
    assert text(stage) == ""
    stage.release(point)
    assert text(stage) == "n"
    stage.touch(stage.button(stage.word("kiosk_space")))
    stage.touch(stage.button("1"))
    assert text(stage) == "n 1"


def test_a_held_key_offers_its_letters_and_the_finger_may_slide_to_one(stage):
    speak(stage, "vi")
    start = hold(stage, "ê")
    wanted = stage.middle(stage.button("ệ"))
    for step in range(1, 6):
        stage.move(start + (wanted - start) * (step / 5))
    stage.release(wanted)
    assert text(stage) == "ệ"
    stage.calm()
    assert offered(stage) == []


def test_or_it_lets_go_and_touches_one(stage):
    speak(stage, "ru")
    stage.release(hold(stage, "е"))
    assert text(stage) == ""
    stage.touch(stage.button("ё"))
    assert text(stage) == "ё"
    assert offered(stage) == []


def test_without_holding_there_is_a_key_for_it(stage):
    stage.touch(stage.button(stage.word("kiosk_accents")))
    stage.touch(stage.button("o"))
    stage.calm()
    stage.touch(stage.button("ơ"))
    assert text(stage) == "ơ"
    stage.touch(stage.button("o"))
    assert text(stage) == "ơo"


def test_what_is_offered_goes_away_at_the_next_key_and_elsewhere(stage):
    stage.release(hold(stage, "a"))
    stage.touch(stage.button("m"))
    assert (offered(stage), text(stage)) == ([], "m")
    stage.release(hold(stage, "a"))
    keyboard = stage.button("q").parentItem()
    edge = QPoint(4, stage.middle(keyboard).y())
    stage.touch(edge)
    assert offered(stage) == []


def test_the_keys_of_other_languages_are_one_touch_away(stage):
    stage.touch(stage.button(stage.word("kiosk_keys")))
    stage.touch(stage.button(stage.word("kiosk_keys")))
    stage.calm()
    stage.touch(stage.button("ё"))
    assert (text(stage), stage.session.language) == ("ё", "en")


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_whatever_is_offered_lies_on_the_screen(stage, language):
    speak(stage, language)
    for row in stage.kiosk.keyboard.rows:
        for letter in (row[0], row[-1]):
            if not stage.kiosk.keyboard.accents(letter):
                continue
            stage.release(hold(stage, letter))
            stage.calm()
            for one in stage.kiosk.keyboard.accents(letter):
                at = stage.middle(stage.button(one))
                assert 0 < at.x() < stage.window.width()
                assert 0 < at.y() < stage.window.height()
            stage.touch(stage.button(stage.word("kiosk_space")))


def test_it_can_be_put_away_and_the_hits_have_its_room(small):
    away = small.button(small.word("kiosk_keyboard_away"))
    told = QAccessible.queryAccessibleInterface(away)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Put the keyboard away"
    before = found(small).height()
    small.touch(away)
    small.calm()
    assert keys(small) == []
    assert found(small).height() > 5 * before
    field = small.items("QQuickTextField")[0]
    small.touch(field)
    small.calm()
    assert len(keys(small)) == 1
    small.touch(small.button("n"))
    assert text(small) == "dienn"


def test_a_hit_can_be_read_beside_it(small):
    hits = found(small)
    titles = [i for i in items_below(hits) if i.property("text") == "Echoes of Điện Biên"]
    assert titles[0].mapToItem(hits, QPoint(0, titles[0].height())).y() < hits.height()


def test_within_reach_of_a_wheelchair_what_is_typed_is_seen(small):
    small.session.dispatch(SetAids(reach=True))
    small.calm()
    (field,) = small.items("QQuickTextField")
    top = field.mapToScene(QPoint(0, 0)).y()
    keyboard = small.button("q").parentItem().parentItem().parentItem()
    covered = [i for i in small.items("QQuickItem") if class_of(i).startswith("ReachPicture")]
    assert top >= max((one.height() for one in covered), default=0)
    assert top + field.height() <= keyboard.mapToScene(QPoint(0, 0)).y()


def test_it_goes_on_typing_in_another_language(stage):
    stage.touch(stage.button("d"))
    stage.touch(stage.button("Tiếng Việt"))
    stage.calm()
    stage.touch(stage.button("e"))
    assert (text(stage), stage.session.language) == ("de", "vi")


def test_it_is_there_again_for_the_next_search(small):
    small.touch(small.button(small.word("kiosk_keyboard_away")))
    small.touch(small.button(small.word("close")))
    small.calm()
    small.session.dispatch(Search(""))
    small.calm()
    assert len(keys(small)) == 1
