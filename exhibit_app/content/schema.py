"""The format of a collection, declared once: checks, JSON Schemas and reference page follow it.

Read from the bottom: `FILES` names the files, each file's record names its keys, and so on up.
"""

from __future__ import annotations

from dataclasses import dataclass

from exhibit_app.content.field_types import (
    Field,
    Identifier,
    IdOf,
    Language,
    ListOf,
    Number,
    OneOf,
    Record,
)
from exhibit_app.content.schema_basics import DATE, PHRASE, WANTED_SOURCES, WORDS, ids_of
from exhibit_app.content.schema_exhibition import EXHIBITION, THEME
from exhibit_app.content.schema_kiosk import KIOSK_PROFILE
from exhibit_app.content.schema_things import (
    ERA,
    EVENT,
    JOURNEY,
    LOCALITY,
    PERSON,
    SERIES,
    SOURCE,
    WORK,
)

FORMAT_VERSION = 1

LOBBY = Record(
    "lobby",
    "What stands around the posters.",
    (
        Field("introduction", WORDS, "Stands above the posters."),
        Field("invitation", WORDS, "Asks visitors to touch a poster."),
        Field("credits", WORDS, "Stands below the posters."),
    ),
)

COLLECTION = Record(
    "collection",
    "What the collection is, its languages, and which exhibitions the lobby offers.",
    (
        Field(
            "format",
            Number(1, 9999, whole=True),
            f"Version of the format: {FORMAT_VERSION}.",
            required=True,
        ),
        Field("title", WORDS, "Title of the collection.", required=True),
        Field("subtitle", WORDS, "What follows the title."),
        Field("languages", ListOf(Language(), 1), "The first one is the default.", required=True),
        Field(
            "exhibitions",
            ListOf(Identifier(), 1),
            "Ids of the exhibitions in the order of the lobby.",
            required=True,
        ),
        Field("theme", THEME, "Colours, typefaces and motion of all exhibitions."),
        Field("lobby", LOBBY, "What stands around the posters."),
    ),
)

PHRASES_OF_ARTICLE = (
    Field("title", PHRASE, "Title in the language of the file.", required=True),
    Field("kicker", PHRASE, "The line above the title."),
    Field("summary", PHRASE, "The article in a sentence or two."),
    Field("date_note", PHRASE, "Why the date is unsure, or where it comes from."),
)

ARTICLE = Record(
    "article",
    "Front matter of an article's file in the collection's first language.",
    (
        *PHRASES_OF_ARTICLE,
        Field("kind", OneOf(("article", "panel")), "An article (the usual), or a panel."),
        Field("date", DATE, "When it takes place."),
        Field("lead", IdOf("work"), "The work at its head."),
        Field("events", ids_of("event"), "Events it tells of."),
        Field("localities", ids_of("locality"), "Where it takes place, the main place first."),
        Field("people", ids_of("person"), "People it speaks of."),
        Field("works", ids_of("work"), "Works that go with it."),
        WANTED_SOURCES,
    ),
)

TRANSLATED_ARTICLE = Record(
    "article's translation",
    "Front matter of an article's file in another language: its texts alone.",
    PHRASES_OF_ARTICLE,
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file of a collection: its name or pattern, and the record that it holds."""

    name: str
    path: str
    record: Record


def _pool(path: str, about: str, *lists: tuple[str, Record]) -> FileKind:
    fields = tuple(Field(key, ListOf(record), record.about) for key, record in lists)
    name = path.rpartition("/")[2].partition(".")[0]
    return FileKind(name, path, Record(path, about, fields))


POOLS = (
    _pool("sources.yaml", "Publications that were read.", ("sources", SOURCE)),
    _pool("people.yaml", "People that articles and events speak of.", ("people", PERSON)),
    _pool(
        "localities.yaml",
        "Places, and the journeys between them.",
        ("localities", LOCALITY),
        ("journeys", JOURNEY),
    ),
    _pool("events.yaml", "What happened, and the eras.", ("events", EVENT), ("eras", ERA)),
    _pool("works/works.yaml", "Works and series of works.", ("works", WORK), ("series", SERIES)),
)

FILES = (
    FileKind("collection", "collection.yaml", COLLECTION),
    FileKind("exhibition", "exhibitions/<id>.yaml", EXHIBITION),
    *POOLS,
    FileKind("article", "articles/<id>.<language>.md", ARTICLE),
    FileKind("translated-article", "articles/<id>.<other language>.md", TRANSLATED_ARTICLE),
    FileKind("kiosk-profile", "kiosk.yaml", KIOSK_PROFILE),
)
