"""A small collection to walk a map in: one city with two sites, and places far from it."""

from __future__ import annotations

from exhibit_app.domain.article import Article
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Event
from exhibit_app.domain.exhibition import Exhibition, Extent, MapSpec, Section
from exhibit_app.domain.locality import FormerName, Journey, Locality
from exhibit_app.domain.text import Text, plain

LOCALITIES = (
    Locality(
        "saint-petersburg",
        Text({"en": "Saint Petersburg", "ru": "Санкт-Петербург"}),
        59.9386,
        30.3141,
        former_names=(
            FormerName(
                Text({"en": "Leningrad", "ru": "Ленинград"}),
                parse_edtf("1924-01-26/1991-09-05"),
            ),
        ),
    ),
    Locality("smolny", plain("Smolny"), 59.9463, 30.3956, "site", part_of="saint-petersburg"),
    Locality("museum", plain("Museum"), 59.9214, 30.3236, "museum", part_of="saint-petersburg"),
    Locality("hanoi", plain("Hà Nội"), 21.0285, 105.8542),
    Locality("vladivostok", plain("Vladivostok"), 43.1155, 131.8855),
    Locality("twin", plain("Archive of Vladivostok"), 43.1155, 131.8855, "site"),
    Locality("elsewhere", plain("Elsewhere"), -30.0, 20.0),
)

EVENTS = (
    Event("siege", plain("Siege"), parse_edtf("1941-09-08/1944-01-27"), lanes=("war",)),
    Event("treaty", plain("Treaty"), parse_edtf("1950-01-30"), lanes=("peace",)),
    Event("concert", plain("Concert"), parse_edtf("2019-05"), lanes=("peace",)),
    Event("voyage", plain("Voyage"), parse_edtf("1923"), lanes=("peace",)),
)
_PLACES = {
    "siege": ("saint-petersburg",),
    "treaty": ("hanoi",),
    "concert": ("saint-petersburg", "smolny"),
    "voyage": ("vladivostok",),
}


def sample_collection(more: tuple[Locality, ...] = ()) -> Collection:
    """Two exhibitions; `more` localities are named by the first one's article."""
    localities = {place.id: place for place in (*LOCALITIES, *more)}
    article = Article(
        "report",
        plain("Report"),
        {},
        localities=("smolny", "museum", "twin", *(place.id for place in more)),
    )
    journeys = (
        Journey("cities", plain("Twin cities"), ("saint-petersburg", "hanoi"), "link"),
        Journey(
            "way", plain("Way"), ("hanoi", "vladivostok", "saint-petersburg"), events=("treaty",)
        ),
        Journey("stub", plain("Stub"), ("hanoi",)),
    )
    hall = Exhibition(
        "hall",
        plain("Hall"),
        sections=(Section("first", plain("First"), articles=("report",)),),
        map=MapSpec(Extent(20, 0, 140, 65), journeys=("cities", "way", "stub")),
        events=tuple(event.id for event in EVENTS),
    )
    events = {
        event.id: Event(
            event.id, event.title, event.date, lanes=event.lanes, localities=_PLACES[event.id]
        )
        for event in EVENTS
    }
    return Collection(
        plain("Collection"),
        ("en", "ru"),
        {"hall": hall, "side": Exhibition("side", plain("Side"), (), events=("voyage",))},
        {"report": article},
        events,
        localities,
        journeys={journey.id: journey for journey in journeys},
    )
