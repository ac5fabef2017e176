from dataclasses import replace

import pytest

from exhibit_app.domain.calendar import day_number
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event_filter import NO_FILTER, EventFilter
from exhibit_app.domain.exhibition import Exhibition, Extent, MapSpec
from exhibit_app.domain.map_places import MapContent, PlaceStates
from exhibit_app.domain.projection import project, unproject
from exhibit_app.domain.shown import NOTHING_SHOWN, Shown
from exhibit_app.domain.text import plain
from tests.map_sample import sample_collection


@pytest.fixture
def content():
    collection = sample_collection()
    return MapContent(collection, collection.exhibitions["hall"])


def test_places_hold_the_events_and_articles_of_the_exhibition(content: MapContent):
    assert "elsewhere" not in content.places
    city, smolny = content.places["saint-petersburg"], content.places["smolny"]
    assert len(city.events) == 2
    assert (city.weight, smolny.weight, smolny.articles) == (2, 2, 1)
    assert city.point == project(59.9386, 30.3141)


def test_only_journeys_between_two_places_are_drawn(content: MapContent):
    assert [drawn.journey.id for drawn in content.journeys] == ["cities", "way"]
    assert [len(drawn.legs) for drawn in content.journeys] == [1, 2]


@pytest.mark.parametrize(
    ("kind", "date", "years", "away"),
    [
        ("route", "1923", (1920, 1930), False),
        ("route", "1923", (1930, 1940), True),
        ("route", "1923~", (1924, 1930), False),
        ("link", "1923", (1930, 1940), False),
        ("link", "1923", (1910, 1920), True),
        ("link", "1923/1925", (1930, 1940), True),
    ],
)
def test_a_journey_has_its_own_time_and_a_link_lasts(kind, date, years, away):
    collection = sample_collection()
    cities = replace(collection.journeys["cities"], kind=kind, date=parse_edtf(date))
    dated = replace(collection, journeys={"cities": cities})
    content = MapContent(dated, dated.exhibitions["hall"])
    (drawn,) = content.journeys
    window = (float(day_number(years[0])), float(day_number(years[1])))
    states = PlaceStates(content.places, NOTHING_SHOWN, window, NO_FILTER)
    assert states.journey(drawn).away is away


def test_the_first_view_holds_the_extent_and_every_place(content: MapContent):
    view = content.first_view()
    assert {place.point for place in content.places.values()} <= set(view)
    assert project(65, 20) in view
    assert project(0, 140) in view or project(65, 140) in view


def test_an_extent_may_cross_the_antimeridian():
    collection = sample_collection()
    pacific = Exhibition("p", plain("P"), (), map=MapSpec(Extent(150, -40, -150, 40)))
    points = MapContent(collection, pacific).first_view()
    assert {round(unproject(point)[1]) for point in points} >= {150, 180, 210}


def test_the_lit_view_follows_an_event_along_its_journeys(content: MapContent):
    alone = Shown(locality="hanoi", localities=("hanoi",), journeys=("way",))
    told = Shown(event="treaty", localities=("hanoi",), journeys=("way",))
    assert content.lit_view(alone) == (content.places["hanoi"].point,)
    assert len(content.lit_view(told)) == 3
    assert content.lit_view(NOTHING_SHOWN) == ()


def test_a_choice_outside_the_exhibition_is_found_all_the_same(content: MapContent):
    elsewhere = content.place("elsewhere")
    assert elsewhere is not None
    assert elsewhere.weight == 0
    assert content.place("nowhere") is None


def test_places_fade_outside_the_window_and_dim_under_a_filter(content: MapContent):
    window = (day_number(1949), day_number(1951))
    war = EventFilter(lanes=frozenset({"war"}))

    def state(key: str, shown: Shown = NOTHING_SHOWN, filtered: EventFilter = NO_FILTER):
        return PlaceStates(content.places, shown, window, filtered)[key]

    assert not state("hanoi").away
    assert state("saint-petersburg").away
    assert not state("museum").away, "a place of articles only has no time of its own"
    assert state("hanoi", filtered=war).filtered
    assert not state("saint-petersburg", filtered=war).filtered
    assert state("museum", filtered=war).filtered, "no article that passes tells of it"
    told = PlaceStates(content.places, NOTHING_SHOWN, None, war, frozenset({"museum"}))
    assert not told["museum"].filtered
    lit = state("saint-petersburg", Shown(localities=("saint-petersburg",)), war)
    assert lit.lit
    assert not lit.away
    assert not lit.chosen


def test_what_is_chosen_leads_then_what_is_lit_then_the_greatest_town(content: MapContent):
    shown = Shown(locality="museum", localities=("museum", "smolny"))
    assert [spot.id for spot in content.leads(shown)] == ["museum", "smolny"]
    assert content.leads(shown)[0].rank > max(place.spot.rank for place in content.places.values())
    ranks = {key: place.spot.rank for key, place in content.places.items()}
    assert max(ranks, key=lambda key: ranks[key]) == "saint-petersburg"
