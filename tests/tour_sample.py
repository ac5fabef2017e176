"""A player that plays when the test says so, and a tour with a part of a work and a spoken stop."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

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


class FakePlayer(QObject):
    """Stands where the player of clips does."""

    changed = Signal()
    moved = Signal()
    failed = Signal(str)

    def __init__(self, path, parent=None):
        super().__init__(parent)
        self.path = path
        self.playing = False
        self.volume = -1.0
        self.closed = False

    def play(self):
        self.playing = True
        self.changed.emit()

    def pause(self):
        self.playing = False
        self.changed.emit()

    def set_volume(self, share):
        self.volume = share

    def close(self):
        self.closed = True
