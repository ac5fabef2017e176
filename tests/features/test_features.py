"""Steps of the scenarios, told to the same view models that the screens use."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import (
    Choose,
    Enter,
    GoBack,
    GoForward,
    GoHome,
    SetLanguage,
    Walk,
)
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.article_view_model import ArticleViewModel
from exhibit_app.gui.view_models.gallery_view_model import GalleryViewModel
from exhibit_app.gui.view_models.tour_view_model import TourViewModel

scenarios(".")


@dataclass
class Hall:
    session: Session
    article: ArticleViewModel
    gallery: GalleryViewModel
    tour: TourViewModel

    def page(self) -> str:
        rows = self.article.property("rows").rows
        links = [link["text"] for row in rows for link in row.links]
        return " ".join([*(row.plain for row in rows), *links]).replace("\u00a0", " ")


@pytest.fixture
def hall(qapp, shipped, all_words):
    session = Session(shipped.collection, all_words)
    return Hall(
        session,
        ArticleViewModel(session, session),
        GalleryViewModel(session, session),
        TourViewModel(session, session),
    )


@given(parsers.parse('a visitor in "{exhibition}"'))
def enter(hall, exhibition):
    hall.session.dispatch(Enter(exhibition))


@when(parsers.parse('they choose "{target}"'))
def choose(hall, target):
    kind, _, name = target.partition(":")
    hall.session.dispatch(Choose(Reference(kind, name)))


@when("they go back")
def go_back(hall):
    hall.session.dispatch(GoBack())


@when("they go forward")
def go_forward(hall):
    hall.session.dispatch(GoForward())


@when("they go to the lobby")
def go_home(hall):
    hall.session.dispatch(GoHome())


@when(parsers.parse('they read on in "{language}"'))
def read_on(hall, language):
    hall.session.dispatch(SetLanguage(language))


@when(parsers.parse("they go on {steps:d} times"))
def go_on(hall, steps):
    for _ in range(steps):
        hall.session.dispatch(Walk(1))


@when("they begin the tour")
@when("they resume the tour")
def begin_tour(hall):
    hall.tour.begin()


@when("they go to the next stop")
def next_stop(hall):
    hall.tour.go(1)


@when("a stop's time is over")
def time_is_over(hall):
    hall.tour.elapse()


@then(parsers.parse('the page is about "{target}"'))
def page_is_about(hall, target):
    assert hall.article.property("page") == target


@then(parsers.parse('the page speaks of "{words}"'))
def page_speaks_of(hall, words):
    assert words in hall.page()


@then(parsers.parse('the page leads to "{target}"'))
def page_leads_to(hall, target):
    rows = hall.article.property("rows").rows
    assert target in [link["target"] for row in rows for link in row.links]


@then(parsers.parse('the visitor is in "{exhibition}"'))
def visitor_is_in(hall, exhibition):
    assert hall.session.exhibition.id == exhibition


@then(parsers.parse('the timeline has chosen "{event}"'))
def timeline_has_chosen(hall, event):
    assert hall.session.shown.event == event


@then(parsers.parse('the timeline lights "{event}"'))
def timeline_lights(hall, event):
    assert event in hall.session.shown.events


@then(parsers.parse('the map lights "{locality}"'))
def map_lights(hall, locality):
    assert locality in hall.session.shown.localities


@then(parsers.parse('the gallery hangs "{work}"'))
def gallery_hangs(hall, work):
    assert hall.gallery.property("work") == work


@then(parsers.parse("the tour is at stop {stop:d} of at least {count:d}"))
def tour_is_at(hall, stop, count):
    assert hall.tour.property("stop") == stop
    assert hall.tour.property("count") >= count


@then("the page is about the tour's stop")
def page_is_the_stop(hall):
    stops = hall.session.exhibition.tours[0].stops
    target = stops[hall.tour.property("stop") - 1].target
    place = hall.session.visit.place
    assert str(target) in {str(place.focus), f"work:{place.work}"}


@then("the tour waits")
def tour_waits(hall):
    assert hall.tour.property("left")
    assert not hall.tour.property("playing")


@then("there is no tour")
def no_tour(hall):
    assert not hall.tour.property("shown")
