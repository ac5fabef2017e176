from __future__ import annotations

import pytest

from exhibit_app.domain.visit import Enter, Search
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.search_view_model import SearchViewModel, built_index
from exhibit_app.index.search_index import IndexDamagedError
from tests.works_sample import sample_collection


@pytest.fixture
def session(all_words, qapp):
    session = Session(sample_collection(), all_words)
    session.dispatch(Enter("hall"))
    return session


def targets(search):
    return [row.target for row in search._hits.rows]


def test_typing_on_reckons_nothing_but_the_search(session, jobs, executor, qtbot):
    search = SearchViewModel(session, jobs)
    with qtbot.waitSignal(session.visit_changed):
        session.dispatch(Search("d"))
    with qtbot.assertNotEmitted(session.visit_changed):
        session.dispatch(Search("dr"))
    executor.drain()
    assert "work:drawing" in targets(search)
    with qtbot.waitSignal(session.visit_changed):
        session.dispatch(Enter("hall"))


def test_only_the_last_of_what_was_typed_fast_is_looked_for(session, jobs, executor, monkeypatch):
    search = SearchViewModel(session, jobs)
    session.dispatch(Search("x"))
    executor.drain()
    asked, real = [], search._index.search
    monkeypatch.setattr(
        search._index, "search", lambda text, language: asked.append(text) or real(text, language)
    )
    for text in ("s", "sm", "sma"):
        session.dispatch(Search(text))
    executor.drain()
    assert asked == ["sma"]
    assert "work:small" in targets(search)


def test_a_damaged_index_is_built_anew(session, jobs, executor, monkeypatch, caplog):
    search = SearchViewModel(session, jobs)
    session.dispatch(Search("x"))
    executor.drain()

    def refuse(text, language):
        raise IndexDamagedError("database disk image is malformed")

    monkeypatch.setattr(search._index, "search", refuse)
    session.dispatch(Search("small"))
    executor.drain()
    assert "work:small" in targets(search)
    assert "built anew" in caplog.text


def test_an_index_of_what_is_no_longer_shown_is_not_used(session, jobs, executor):
    seen = []
    search = SearchViewModel(
        session, jobs, find_index=lambda one: seen.append(one) or built_index(one)
    )
    session.dispatch(Search("small"))
    session.replace_collection(sample_collection())
    executor.drain()
    assert seen[-1] is session.collection
    assert "work:small" in targets(search)


def test_a_search_that_could_not_begin_can_be_tried_again(session, jobs, executor, caplog):
    answers = [OSError("gone"), None]

    def find(collection):
        error = answers.pop(0)
        if error:
            raise error
        return built_index(collection)

    search = SearchViewModel(session, jobs, find_index=find)
    session.dispatch(Search("sm"))
    executor.drain()
    assert "gone" in caplog.text
    session.dispatch(Search("small"))
    executor.drain()
    assert "work:small" in targets(search)
