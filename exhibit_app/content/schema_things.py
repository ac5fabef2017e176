"""Declares the things of a collection's pool: what exhibitions select from."""

from __future__ import annotations

from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Coordinates,
    Field,
    IdOf,
    ListOf,
    MediaFile,
    Number,
    NumberedFiles,
    OneOf,
    Record,
    Rights,
    WebAddress,
)
from exhibit_app.content.makers import make_locality, make_work
from exhibit_app.content.schema_basics import (
    DATE,
    LINKED,
    PICTURES,
    POINT,
    SOUNDS,
    SOURCES,
    VIDEOS,
    WANTED_SOURCES,
    WORDS,
    id_of,
    ids_of,
)
from exhibit_app.domain.event import Era, Event
from exhibit_app.domain.locality import FormerName, Journey
from exhibit_app.domain.person import Person
from exhibit_app.domain.source import Source
from exhibit_app.domain.work import Hotspot, Series

WORK_KINDS = OneOf(("picture", "photograph", "sketch", "object", "illustration", "video", "audio"))

SOURCE = Record(
    "source",
    "A publication in which something was read.",
    (
        id_of("source"),
        Field("title", WORDS, "Title of the publication.", required=True),
        Field(
            "kind",
            OneOf(("article", "report", "reference")),
            "An article the exhibition retells, a report that adds to it, or common knowledge.",
        ),
        Field("publisher", WORDS, "Who published it."),
        Field("date", DATE, "When it was published."),
        Field("url", WebAddress(), "Where it can be read; shown, never opened."),
        Field("note", WORDS, "What to know about it."),
    ),
    Source,
    "source",
)

PERSON = Record(
    "person",
    "Someone that articles and events speak of.",
    (
        id_of("person"),
        Field("name", WORDS, "Name as written in each language.", required=True),
        Field("role", WORDS, "In which role the person appears."),
        Field("date", DATE, "Years of life."),
        Field("summary", WORDS, "The person in a sentence or two."),
        SOURCES,
    ),
    Person,
    "person",
)

FORMER_NAME = Record(
    "former name",
    "A name that a locality once had.",
    (
        Field("name", WORDS, "The name.", required=True),
        Field("date", DATE, "From when to when, as in 1914-09-01/1924-01-25.", required=True),
    ),
    FormerName,
)

LOCALITY = Record(
    "locality",
    "A place on the map.",
    (
        id_of("locality"),
        Field("name", WORDS, "Today's name in each language.", required=True),
        Field(
            "kind",
            OneOf(("city", "province", "site", "museum", "country", "region", "river")),
            "What it is; a city unless said otherwise.",
        ),
        Field("at", Coordinates(), "Where it is.", required=True),
        Field("former_names", ListOf(FORMER_NAME), "Earlier names, the oldest first."),
        Field("part_of", IdOf("locality"), "The larger locality it lies in."),
        Field("summary", WORDS, "The locality in a sentence or two."),
        Field("works", ids_of("work"), "Works that show it."),
        SOURCES,
    ),
    make_locality,
    "locality",
)

JOURNEY = Record(
    "journey",
    "A route travelled, or a lasting link between localities; drawn on the map.",
    (
        id_of("journey"),
        Field("title", WORDS, "What the journey is called.", required=True),
        Field("kind", OneOf(("route", "link")), "A route (the usual), or a link."),
        Field("localities", ListOf(IdOf("locality"), 1), "In the order of travel.", required=True),
        Field("date", DATE, "When it was made, or since when the link lasts."),
        Field("events", ids_of("event"), "Events that light it up."),
        Field("summary", WORDS, "The journey in a sentence or two."),
        SOURCES,
    ),
    Journey,
    "journey",
)

EVENT = Record(
    "event",
    "Something that happened; it stands on the timeline.",
    (
        id_of("event"),
        Field("title", WORDS, "What happened, in a few words.", required=True),
        Field("date", DATE, "When, with all doubt: 1954-05-07, 197X, 2021?-07-14.", required=True),
        Field("date_note", WORDS, "Why the date is unsure, or where it comes from."),
        Field("summary", WORDS, "What happened, in a sentence or two."),
        Field("lanes", ids_of("lane"), "Lanes of the timelines it stands in."),
        Field("localities", ids_of("locality"), "Where it happened, the main place first."),
        Field("people", ids_of("person"), "Who took part."),
        Field("works", ids_of("work"), "Works that show it."),
        WANTED_SOURCES,
        Field(
            "importance",
            Number(1, 3, whole=True),
            "1 for small print, 2 as usual, 3 for a name that is shown whenever there is room.",
        ),
    ),
    Event,
    "event",
)

ERA = Record(
    "era",
    "A named stretch of time behind the events.",
    (
        id_of("era"),
        Field("title", WORDS, "What the era is called.", required=True),
        Field("date", DATE, "From when to when.", required=True),
        Field("summary", WORDS, "The era in a sentence or two."),
        SOURCES,
    ),
    Era,
    "era",
)

HOTSPOT = Record(
    "hotspot",
    "A place on a picture that can be touched.",
    (
        id_of("hotspot"),
        Field("title", WORDS, "What is there.", required=True),
        Field(
            "points",
            ListOf(POINT, 1),
            "One [x, y] marks a spot, two a rectangle, more a polygon; fractions of the picture.",
            required=True,
        ),
        Field("text", WORDS, "What to know about it."),
        Field("target", AnyOf(LINKED), "What it leads to, as kind:id."),
    ),
    Hotspot,
)

ALT = Field("alt", WORDS, "Describes it to people who cannot see it.", wanted="missing-alt")
CREDIT = Field("credit", WORDS, "To whom it is owed.", wanted="missing-credit")
RIGHTS = Field(
    "rights",
    Rights(),
    "Address of a rights statement or a Creative Commons licence.",
    wanted="missing-rights",
)
CAPTION = Field("caption", WORDS, "What stands below it.")

WORK = Record(
    "work",
    "A picture, sketch, object or clip.",
    (
        id_of("work"),
        Field("title", WORDS, "Title of the work.", required=True),
        Field("file", MediaFile((*PICTURES, *VIDEOS, *SOUNDS)), "The media file.", required=True),
        Field("kind", WORK_KINDS, "What it is; a picture unless said otherwise."),
        ALT,
        CAPTION,
        CREDIT,
        Field("creator", WORDS, "Who made it."),
        RIGHTS,
        Field("date", DATE, "When it was made."),
        Field("dimensions", WORDS, "Size of the original."),
        Field("provenance", WORDS, "Where the original comes from and where it is kept."),
        Field("series", IdOf("series"), "The series it belongs to."),
        Field("hotspots", ListOf(HOTSPOT), "Places on it that can be touched."),
        Field(
            "captions",
            ByLanguage(MediaFile((".vtt", ".srt"))),
            "WebVTT or SubRip captions of a clip.",
        ),
        Field("poster", MediaFile(PICTURES), "Picture that stands for a clip."),
        SOURCES,
    ),
    make_work,
    "work",
)

SERIES = Record(
    "series",
    "Works that belong together, with places for files still to come.",
    (
        id_of("series"),
        Field("title", WORDS, "What the series is called.", required=True),
        Field("summary", WORDS, "The series in a sentence or two."),
        Field("slots", Number(0, 9999, whole=True), "How many works it has or will have."),
        Field(
            "files",
            NumberedFiles(),
            "File names without suffix; {number} runs from 01. A slot whose file exists becomes "
            "the work <series>-<number>.",
        ),
        Field("kind", WORK_KINDS, "What the works are."),
        ALT,
        CAPTION,
        CREDIT,
        RIGHTS,
    ),
    Series,
    "series",
)
