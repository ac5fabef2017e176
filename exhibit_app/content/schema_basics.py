"""What several parts of the format's declaration share."""

from __future__ import annotations

from exhibit_app.content.field_types import (
    EdtfDate,
    Field,
    Identifier,
    IdOf,
    ListOf,
    Number,
    Phrase,
    Words,
)

HEIC = (".heic", ".heif")
PICTURES = (
    *(".svg", ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".avif", ".jp2", ".j2k"),
    *HEIC,
)
VIDEOS = (".mp4", ".m4v", ".mov", ".webm", ".mkv", ".ogv")
SOUNDS = (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav")
TYPEFACES = ("EB Garamond", "Literata", "Inter")

WORDS, PHRASE, DATE = Words(), Phrase(), EdtfDate()
FRACTION = Number(0, 1)
POINT = ListOf(FRACTION, 2, 2)
LINKED = ("article", "event", "locality", "person", "work", "source")


def ids_of(kind: str) -> ListOf:
    """Ids of things of one kind."""
    return ListOf(IdOf(kind))


def id_of(thing: str) -> Field:
    """The field `id`."""
    return Field(
        "id", Identifier(), f"What the {thing} is called by all that refer to it.", required=True
    )


SOURCES = Field("sources", ids_of("source"), "Where this was read.")
WANTED_SOURCES = Field("sources", ids_of("source"), "Where this was read.", wanted="missing-source")
