from __future__ import annotations

import pytest

from exhibit_app.domain.article import Article
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.event_filter import EventFilter
from exhibit_app.domain.exhibition import Exhibition, Section
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import plain
from exhibit_app.domain.visit import (
    HISTORY_LIMIT,
    LOBBY,
    Choose,
    Close,
    Enter,
    GoBack,
    GoForward,
    GoHome,
    Place,
    Search,
    SetFilter,
    SetLanguage,
    SetTextScale,
    ShowGallery,
    StartAfresh,
    TellAddress,
    Walk,
    first_visit,
    reduce,
    settle,
)


def article(name):
    return Article(name, plain(name), {"en": ()})


def collection(*exhibitions, articles=("a", "b", "c")):
    return Collection(
        title=plain("Collection"),
        languages=("en", "vi"),
        exhibitions={one.id: one for one in exhibitions},
        articles={name: article(name) for name in articles},
        events={},
        localities={},
    )


def exhibition(name, *articles):
    return Exhibition(name, plain(name), (Section("s", plain("s"), articles=articles),))


POOL = collection(exhibition("one", "a", "b"), exhibition("two", "c"))


def after(*events, pool=POOL):
    visit = first_visit(pool.languages)
    for event in events:
        visit = reduce(visit, event, pool)
    return visit


def choose(kind, name):
    return Choose(Reference(kind, name))


def test_a_visit_begins_in_the_lobby_in_the_first_language():
    visit = after()
    assert (visit.place, visit.language) == (LOBBY, "en")


def test_an_article_is_read_in_the_exhibition_that_shows_it():
    assert after(Enter("one"), choose("article", "c")).place.exhibition == "two"
    assert after(Enter("one"), choose("article", "b")).place.exhibition == "one"


@pytest.mark.parametrize(
    "event",
    [
        Enter("nowhere"),
        choose("article", "none"),
        choose("event", "none"),
        SetLanguage("fr"),
        Walk(-1),
    ],
)
def test_what_leads_nowhere_changes_nothing(event):
    assert reduce(after(), event, POOL) == after()


def test_back_and_forward_retrace_every_step():
    visit = after(Enter("one"), choose("article", "a"), choose("article", "b"))
    back = reduce(reduce(visit, GoBack(), POOL), GoBack(), POOL)
    assert back.place == Place("one")
    assert reduce(reduce(back, GoForward(), POOL), GoForward(), POOL).place == visit.place


def test_a_new_step_ends_the_way_forward():
    visit = after(Enter("one"), choose("article", "a"), GoBack(), choose("article", "b"))
    assert visit.forward == ()


def test_history_is_bounded():
    steps = [choose("article", "ab"[i % 2]) for i in range(3 * HISTORY_LIMIT)]
    assert len(after(Enter("one"), *steps).back) == HISTORY_LIMIT


def test_walking_goes_through_the_articles_and_stops_at_the_end():
    visit = after(Enter("one"), Walk(1), Walk(1), Walk(1))
    assert visit.place.focus == Reference("article", "b")
    assert reduce(reduce(visit, Walk(-1), POOL), Walk(-1), POOL).place == Place("one")


def test_the_language_changes_without_losing_the_place():
    visit = after(Enter("one"), Walk(1))
    changed = reduce(visit, SetLanguage("vi"), POOL)
    assert (changed.place, changed.back) == (visit.place, visit.back)


def test_typing_on_refines_one_search():
    visit = after(Enter("one"), Search(""), Search("d"), Search("di"))
    assert visit.place.search == "di"
    assert reduce(visit, GoBack(), POOL).place == Place("one")


def test_closing_uncovers_what_lay_beneath():
    visit = after(Enter("one"), Walk(1), ShowGallery())
    assert reduce(visit, Close(), POOL).place == Place("one", Reference("article", "a"))


def test_search_over_an_open_work_closes_before_the_work():
    visit = after(Enter("one"))._replace(place=Place("one", work="w", gallery=True, search="d"))
    for place in (Place("one", work="w", gallery=True), Place("one", gallery=True), Place("one")):
        visit = reduce(visit, Close(), POOL)
        assert visit.place == place


def test_a_web_page_is_told_over_all_else_and_never_from_the_lobby():
    told = TellAddress("https://a.vn/b")
    visit = after(Enter("one"), Walk(1), told)
    assert visit.place.address == "https://a.vn/b"
    beneath = Place("one", Reference("article", "a"))
    assert reduce(visit, Close(), POOL).place == beneath
    assert reduce(visit, GoBack(), POOL).place == beneath
    assert reduce(visit, Search(""), POOL).place == beneath._replace(search="")
    assert after(told).place == LOBBY
    assert after(Enter("one"), TellAddress("file:///etc/passwd")).place == Place("one")


@pytest.mark.parametrize(("asked", "given"), [(0.2, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_text_grows_to_twice_its_size(asked, given):
    assert after(SetTextScale(asked)).text_scale == given


def test_a_filter_holds_within_its_exhibition_only():
    chosen = SetFilter(EventFilter(lanes=frozenset({"war"})))
    visit = after(Enter("one"), chosen, Walk(1))
    assert visit.filter
    assert not reduce(visit, GoHome(), POOL).filter


def test_the_next_visitor_finds_nothing_of_the_last():
    visit = after(Enter("one"), Walk(1), SetLanguage("vi"), SetTextScale(2.0), StartAfresh())
    assert visit == first_visit(POOL.languages)


def test_a_replaced_collection_keeps_the_nearest_place():
    visit = after(Enter("one"), choose("article", "b"))
    without_b = collection(exhibition("one", "a"), articles=("a",))
    assert settle(visit, without_b).place == Place("one")
    without_one = collection(exhibition("two", "c"), articles=("c",))
    settled = settle(visit, without_one)
    assert (settled.place, settled.back) == (LOBBY, (LOBBY,))
