"""The wall of all works as a visitor handles it: by mouse, touch and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from exhibit_app.domain.visit import Enter, SetLanguage, SetTextScale
from tests.works_stage import Stage

Key = Qt.Key


@pytest.fixture
def stage(qtbot, tmp_path, all_words):
    stage = Stage(qtbot, tmp_path, all_words, size=(1000, 480))
    stage.open_gallery()
    yield stage
    stage.close()


def hung(stage):
    return {item.property("work"): item for item in stage.items("HungWork")}


def test_only_what_is_near_is_hung(stage):
    assert "drawing" in hung(stage)
    assert "outside" not in hung(stage)


def test_the_keyboard_is_at_the_first_work_and_shows_when_it_is_used(stage):
    assert stage.focused.property("work") == "drawing"
    assert not stage.focused.property("visualFocus")
    stage.key(Key.Key_Right)
    assert stage.focused.property("work") == "small"
    assert stage.focused.property("visualFocus")


def test_arrows_walk_the_whole_wall_and_enter_opens(stage):
    seen = [stage.focused.property("work")]
    for _ in range(10):
        stage.key(Key.Key_Right)
        seen.append(stage.focused.property("work"))
    assert seen[:9] == [
        *("drawing", "small", "scan", "torn", "missing", "hostile", "sheet-1", "stray", "outside")
    ]
    assert seen[-1] == "outside"
    wall = stage.view.contentItem().boundingRect()
    assert wall.contains(stage.focused.mapRectToScene(stage.focused.boundingRect()))
    stage.key(Key.Key_Up)
    assert stage.focused.property("work") == "sheet-1"
    stage.key(Key.Key_Return)
    assert stage.work == "sheet-1"


def test_a_touch_opens_and_closing_comes_back_to_the_same_place(stage):
    at = stage.middle(hung(stage)["small"])
    stage.touch((at, at), steps=1)
    assert stage.work == "small"
    stage.press(stage.button("close"))
    assert stage.session.visit.place.gallery
    assert stage.focused.property("work") == "small"


def test_a_finger_scrolls_without_opening(stage):
    at = stage.middle(hung(stage)["small"])
    stage.touch((at, at - QPoint(0, 300)))
    assert stage.work == ""
    assert stage.find("ListView").property("contentY") > 100


def test_one_touch_goes_back(stage):
    stage.press(stage.button("close"))
    assert not stage.session.visit.place.gallery


def test_words_follow_the_language(stage):
    stage.session.dispatch(SetLanguage("vi"))
    stage.settle()
    assert hung(stage)["drawing"].property("title") == "Tranh"


def test_a_work_has_a_name_for_screen_readers(stage):
    work = QAccessible.queryAccessibleInterface(hung(stage)["drawing"])
    assert work.text(QAccessible.Text.Name) == "Drawing. Somebody"
    assert work.role() == QAccessible.Role.Button


def test_a_work_without_a_picture_says_so(stage):
    lacking = stage.session.words.ui["works_lacking"]
    for _ in range(4):
        stage.key(Key.Key_Right)
    item = hung(stage)["missing"]
    texts = [child.property("text") for child in item.findChildren(type(item)) if child.isVisible()]
    assert lacking in texts


def test_an_empty_exhibition_says_so(stage):
    stage.session.dispatch(Enter("bare"))
    stage.open_gallery()
    assert hung(stage) == {}
    texts = [item.property("text") for item in stage.items("Text")]
    assert stage.session.words.ui["works_empty"] in texts


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 720), (640, 480)])
def test_nothing_leaves_the_wall_or_overlaps_at_twice_the_text(stage, size):
    stage.session.dispatch(SetTextScale(2.0))
    stage.view.resize(*size)
    stage.settle()
    boxes = [item.mapRectToScene(item.boundingRect()) for item in stage.items("HungWork")]
    assert boxes
    for number, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() <= size[0]
        assert not any(box.intersects(other) for other in boxes[number + 1 :])
    for text in stage.items("Text"):
        box = text.mapRectToScene(text.boundingRect())
        assert box.right() <= size[0] + 1, text.property("text")
