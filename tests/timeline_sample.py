"""A small exhibition to walk through time in, and as large a one as is wanted."""

from __future__ import annotations

import random
from dataclasses import replace

from exhibit_app.domain.article import Article
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Era, Event
from exhibit_app.domain.exhibition import Exhibition, Lane, Section, TimelineSpec
from exhibit_app.domain.locality import Locality
from exhibit_app.domain.text import Text, plain

LANES = (
    Lane("war", Text({"en": "War", "ru": "Война"})),
    Lane("peace", Text({"en": "Peace", "ru": "Мир"})),
)


def event(event_id: str, date: str, *lanes: str, importance: int = 2) -> Event:
    """An event titled like its id."""
    return Event(
        event_id, plain(event_id.title()), parse_edtf(date), lanes=lanes, importance=importance
    )


EVENTS = (
    event("revolution", "1917-11-07", "war", importance=3),
    event("voyage", "1923~", "peace"),
    event("siege", "1941-09-08/1944-01-27", "war", importance=3),
    event("treaty", "1950-01-30", "peace", importance=3),
    event("battle", "1954-03-13/1954-05-07", "war", "peace"),
    event("doctors", "197X", "peace"),
    event("morning", "2019-05-01", "peace"),
    event("evening", "2019-05-01", "peace"),
    event("night", "2019-05-01", "peace", importance=1),
    event("partnership", "2012/.."),
)
ERAS = (
    Era("great-war", plain("Great War"), parse_edtf("1941-06-22/1945-05-09")),
    Era("after", plain("After"), parse_edtf("1945/1991")),
    Era("long", plain("Long Friendship"), parse_edtf("1950/..")),
)


def sample_collection(
    events: tuple[Event, ...] = EVENTS, spec: TimelineSpec | None = None
) -> Collection:
    """Two exhibitions of the same events: `hall`, with lanes, and `other`, without."""
    spec = spec or TimelineSpec(LANES, tuple(era.id for era in ERAS), parse_edtf("1915/2026"))
    ids = tuple(one.id for one in events)
    article = Article("report", plain("Report"), {}, events=("treaty", "morning"))
    sections = (Section("all", plain("All"), articles=("report",)),)
    halls = (
        Exhibition("hall", plain("Hall"), sections, timeline=spec, events=ids),
        Exhibition("other", plain("Other"), sections, events=ids),
    )
    return Collection(
        plain("Sample"),
        ("en", "ru"),
        {hall.id: hall for hall in halls},
        {article.id: article},
        {one.id: one for one in events},
        {},
        eras={era.id: era for era in ERAS},
    )


PLACES = {
    "dien-bien": ("Điện Biên", "Дьенбьен"),
    "hanoi": ("Hanoi", "Ханой"),
    "berlin": ("Berlin", "Берлин"),
}


def placed_collection(span: str = "1915/2026") -> Collection:
    """The sample with the war's events in Điện Biên, the peace's in Hanoi, and none in Berlin."""
    where = {"war": ("dien-bien",), "peace": ("hanoi",)}
    events = tuple(replace(e, localities=where.get("".join(e.lanes[:1]), ())) for e in EVENTS)
    spec = TimelineSpec(LANES, tuple(era.id for era in ERAS), parse_edtf(span))
    localities = {
        key: Locality(key, Text({"en": english, "ru": russian}), 21.0, 105.0)
        for key, (english, russian) in PLACES.items()
    }
    return replace(sample_collection(events, spec), localities=localities)


def many_events(count: int, seed: int = 1) -> tuple[Event, ...]:
    """Events over a thousand years: one in twenty lasts, one in fifty is important."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        year, month, day = chance.randrange(1000, 2000), chance.randrange(1, 13), 1
        date = f"{year}-{month:02}-{day:02}"
        if number % 20 == 0:
            date += f"/{year + chance.randrange(1, 25)}"
        lanes = chance.choice([("war",), ("peace",), ("war", "peace"), ()])
        made.append(event(f"e{number}", date, *lanes, importance=3 if number % 50 == 0 else 1))
    return tuple(made)
