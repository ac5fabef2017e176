from __future__ import annotations

import gc
from dataclasses import replace

from exhibit_app.domain.front import front_of
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Enter, SetLanguage
from exhibit_app.gui.session import Session

ECHOES = "echoes-of-dien-bien"


def counted(signal):
    calls = []
    signal.connect(lambda: calls.append(1))
    return calls


def test_an_event_that_changes_nothing_tells_nobody(session):
    calls = counted(session.visit_changed)
    session.dispatch(SetLanguage("en"))
    session.dispatch(Enter("nowhere"))
    assert calls == []
    session.dispatch(Enter(ECHOES))
    assert calls == [1]


def test_what_is_shown_follows_the_visit(session):
    session.dispatch(Enter(ECHOES))
    session.dispatch(Choose(Reference("article", "cooperation-agreement")))
    assert session.shown.article == "cooperation-agreement"
    assert session.exhibition.id == ECHOES


def test_entering_waits_until_the_collection_is_whole(qapp, shipped, all_words):
    whole = shipped.collection
    session = Session(None, {}, front=front_of(whole, all_words))
    session.dispatch(Enter(ECHOES))
    session.dispatch(SetLanguage("vi"))
    assert (session.exhibition, session.language) == (None, "vi")
    session.replace_collection(whole, all_words)
    assert (session.exhibition.id, session.language) == (ECHOES, "vi")


def test_a_replaced_collection_keeps_the_place(session, shipped):
    session.dispatch(Enter(ECHOES))
    session.dispatch(Choose(Reference("article", "working-session")))
    session.replace_collection(replace(shipped.collection))
    assert session.shown.article == "working-session"


def test_what_is_there_to_stay_is_not_searched_for_garbage(session, shipped):
    other = replace(shipped.collection)
    session.replace_collection(other)
    assert not any(thing is other for thing in gc.get_objects())
