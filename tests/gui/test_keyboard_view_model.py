"""The keyboard on the screen types into whatever has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from exhibit_app.domain.visit import Enter, Search, SetLanguage, StartAfresh
from exhibit_app.gui.view_models import keyboard_view_model
from exhibit_app.gui.view_models.keyboard_view_model import KeyboardViewModel


@pytest.fixture
def keyboard(session, monkeypatch):
    """A keyboard whose keys reach the search as those of a field would."""

    def send(key, text):
        before = session.visit.place.search
        session.dispatch(Search(before[:-1] if key == Qt.Key.Key_Backspace else before + text))

    monkeypatch.setattr(keyboard_view_model, "_send", send)
    session.dispatch(Enter("echoes-of-dien-bien"))
    session.dispatch(Search(""))
    return KeyboardViewModel(session)


@pytest.mark.parametrize(
    ("language", "keys", "text"),
    [("en", "dd", "dd"), ("vi", "ddieenj bieen", "điện biên"), ("ru", "нева", "нева")],
)
def test_each_language_has_its_letters(session, keyboard, language, keys, text):
    session.dispatch(SetLanguage(language))
    for key in keys:
        keyboard.press(key)
    assert session.visit.place.search == text
    keyboard.erase()
    assert session.visit.place.search == text[:-1]


def test_other_keys_may_be_had_without_another_language(session, keyboard):
    seen = []
    for _ in session.front.languages:
        keyboard.showOthers()
        seen.append(keyboard.keys)
    assert set(seen) == set(session.front.languages)
    assert (seen[-1], session.language) == ("en", "en")


def test_the_next_visitor_finds_the_keys_of_the_language(session, keyboard):
    keyboard.showOthers()
    session.dispatch(StartAfresh())
    assert keyboard.keys == "en"


def test_a_letter_that_was_chosen_is_not_changed_by_telex(session, keyboard):
    session.dispatch(SetLanguage("vi"))
    for key in ("đ", "i"):
        keyboard.press(key)
    keyboard.insert("ệ")
    keyboard.press("n")
    assert session.visit.place.search == "điện"


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_a_row_never_has_more_keys_than_there_is_room_for(session, keyboard, language):
    session.dispatch(SetLanguage(language))
    assert max(map(len, keyboard.rows)) <= 12
    assert keyboard.rows[0] == "1234567890"


def test_the_keys_follow_the_language(session, keyboard, qtbot):
    with qtbot.waitSignal(keyboard.changed):
        session.dispatch(SetLanguage("ru"))
    assert "й" in keyboard.rows[1]
