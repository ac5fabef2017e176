"""A tour with a part of a work and a spoken stop."""

from __future__ import annotations

from dataclasses import replace

from exhibit_app.domain.exhibition import Tour, TourStop
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.text import Text, plain
from tests.works_sample import sample_collection

PART = (0.6, 0.2, 0.2, 0.3)
STOPS = (
    TourStop(
        Reference("work", "drawing"),
        Text({"en": "A part", "ru": "Часть"}),
        seconds=60,
        narration=(("en", "sounds/part.en.mp3"), ("ru", "sounds/part.ru.mp3")),
        region=PART,
    ),
    TourStop(Reference("work", "drawing"), plain("All of it"), seconds=60),
    TourStop(
        Reference("event", "e"),
        plain("What happened, at some length"),
        seconds=60,
        narration=(("en", "sounds/gone.mp3"),),
    ),
)
SOUNDS = ("sounds/part.en.mp3", "sounds/part.ru.mp3")


def touring_collection():
    """The works' sample with the tour in its hall."""
    collection = sample_collection()
    hall = replace(collection.exhibitions["hall"], tours=(Tour("walk", plain("Walk"), STOPS),))
    return replace(collection, exhibitions={**collection.exhibitions, "hall": hall})
