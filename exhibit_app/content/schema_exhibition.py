"""Declares exhibitions: how a collection's things are selected and laid out."""

from __future__ import annotations

from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Colour,
    Field,
    Flag,
    IdOf,
    ListOf,
    MediaFile,
    Number,
    OneOf,
    Record,
)
from exhibit_app.content.makers import make_extent, make_layer, make_stop
from exhibit_app.content.schema_basics import (
    DATE,
    FRACTION,
    LINKED,
    PICTURES,
    SOUNDS,
    TYPEFACES,
    WORDS,
    id_of,
    ids_of,
)
from exhibit_app.domain.exhibition import ControlPoint, Lane, MapSpec, Section, TimelineSpec, Tour

PALETTE = Record(
    "palette",
    "Colours by what they are for.",
    (
        Field("wall", Colour(), "The dark background of the hall."),
        Field("surface", Colour(), "Panels on the wall."),
        Field("line", Colour(), "Thin lines."),
        Field("text", Colour(), "Text on wall and panels."),
        Field("quiet", Colour(), "Lesser text on wall and panels."),
        Field("paper", Colour(), "What articles are read on."),
        Field("ink", Colour(), "Text on paper."),
        Field("ink_quiet", Colour(), "Lesser text on paper."),
        Field("accent", Colour(), "Links and marks on paper."),
        Field("highlight", Colour(), "What is chosen, on the wall."),
        Field("water", Colour(), "The map's water."),
        Field("land", Colour(), "The map's land."),
        Field("coast", Colour(), "The map's coast line."),
    ),
)

FONTS = Record(
    "fonts",
    "Typefaces, of those that are shipped.",
    (
        Field("display", OneOf(TYPEFACES), "Titles and years."),
        Field("reading", OneOf(TYPEFACES), "Articles and captions."),
        Field("interface", OneOf(TYPEFACES), "Controls and labels."),
    ),
)

THEME = Record(
    "theme",
    "How it looks; what is not written is as usual.",
    (
        Field("palette", PALETTE, "Colours."),
        Field("fonts", FONTS, "Typefaces."),
        Field("motion", OneOf(("full", "reduced", "none")), "How much moves by itself."),
    ),
)

SECTION = Record(
    "section",
    "A part of the exhibition.",
    (
        id_of("section"),
        Field("title", WORDS, "What the section is called.", required=True),
        Field("introduction", WORDS, "Leads into the section; an empty line parts paragraphs."),
        Field("articles", ids_of("article"), "Its articles in the order they are walked through."),
        Field("works", ids_of("work"), "Works it shows beside those of its articles."),
        Field("series", ids_of("series"), "Series it shows."),
    ),
    Section,
)

SHARE = Field("share", Number(0.1, 0.7), "Part of the room that it takes.")


def _pane(name: str, sides: tuple[str, ...]) -> Record:
    side = Field("side", OneOf(sides), "Where it stands.")
    return Record(f"{name} pane", f"Where the {name} stands.", (side, SHARE))


SIDES = ("top", "bottom", "left", "right")
PANES_OF_SCREEN = Record(
    "panes",
    "Timeline is cut off first, then map, then gallery, each only if there is something for it; "
    "the article takes what is left.",
    (
        Field("timeline", _pane("timeline", SIDES), "The timeline."),
        Field("map", _pane("map", (*SIDES, "hidden")), "The map."),
        Field("gallery", _pane("gallery", (*SIDES, "hidden")), "The gallery."),
    ),
)

PANES = Record(
    "layout",
    "How the hall is laid out on wide and on upright screens.",
    (
        Field("landscape", PANES_OF_SCREEN, "On wide screens."),
        Field("portrait", PANES_OF_SCREEN, "On upright screens."),
    ),
)

LANE = Record(
    "lane",
    "A row of the timeline.",
    (
        id_of("lane"),
        Field("title", WORDS, "What the lane is called.", required=True),
        Field("localities", ids_of("locality"), "Events at these places stand in it, too."),
        Field("people", ids_of("person"), "Events with these people stand in it, too."),
    ),
    Lane,
)

TIMELINE = Record(
    "timeline",
    "The timeline's rows, background and span.",
    (
        Field("lanes", ListOf(LANE), "Its rows, the uppermost first."),
        Field("eras", ids_of("era"), "Eras drawn behind the events."),
        Field("span", DATE, "What it shows at first, as in 1915/2026; else all its events."),
    ),
    TimelineSpec,
)

EXTENT = Record(
    "extent",
    "A part of the map in degrees; west may exceed east beyond the date line.",
    (
        Field("west", Number(-180, 180), "Western longitude.", required=True),
        Field("south", Number(-90, 90), "Southern latitude.", required=True),
        Field("east", Number(-180, 180), "Eastern longitude.", required=True),
        Field("north", Number(-90, 90), "Northern latitude.", required=True),
    ),
    make_extent,
)

CONTROL_POINT = Record(
    "control point",
    "A pixel of a picture and the place it shows.",
    (
        Field("x", Number(-1e6, 1e6), "Pixels from the left.", required=True),
        Field("y", Number(-1e6, 1e6), "Pixels from the top.", required=True),
        Field("latitude", Number(-90, 90), "Degrees north.", required=True),
        Field("longitude", Number(-180, 180), "Degrees east.", required=True),
    ),
    ControlPoint,
)

LAYER = Record(
    "layer",
    "Something laid over the basemap, never without saying whose it is.",
    (
        id_of("layer"),
        Field("title", WORDS, "What the layer is called.", required=True),
        Field(
            "kind",
            OneOf(("picture", "geojson", "mbtiles", "borders")),
            "A picture with control points, GeoJSON, raster tiles, or the shipped borders.",
            required=True,
        ),
        Field("attribution", WORDS, "Whose it is.", required=True),
        Field(
            "file",
            MediaFile((".geojson", ".json", ".mbtiles", *PICTURES)),
            "The layer's file; borders need none. Features of GeoJSON are labelled by their "
            "property `name`, a text or a map of languages, or by `name_en` and the like.",
        ),
        Field("viewpoint", WORDS, "Whose view of borders it shows."),
        Field("opacity", FRACTION, "0 lets all through, 1 nothing."),
        Field("shown", Flag(), "Whether it is there from the start."),
        Field("control_points", ListOf(CONTROL_POINT), "At least two tie a picture to the map."),
    ),
    make_layer,
)

MAP = Record(
    "map",
    "The map's first view and what is drawn on it.",
    (
        Field("extent", EXTENT, "The first view; else all its localities."),
        Field("layers", ListOf(LAYER), "What is laid over the basemap, the lowest first."),
        Field("journeys", ids_of("journey"), "Journeys that are drawn."),
    ),
    MapSpec,
)

STOP = Record(
    "stop",
    "A stop of a tour.",
    (
        Field("target", AnyOf(LINKED), "What is shown, as kind:id.", required=True),
        Field("text", WORDS, "What is said there."),
        Field("seconds", Number(1, 3600), "How long it stays when the tour plays by itself."),
        Field("region", ListOf(FRACTION, 4, 4), "Part of a work: x, y, width, height (0 to 1)."),
        Field("narration", ByLanguage(MediaFile(SOUNDS)), "Spoken text."),
    ),
    make_stop,
)

TOUR = Record(
    "tour",
    "A walk through the exhibition.",
    (
        id_of("tour"),
        Field("title", WORDS, "What the tour is called.", required=True),
        Field("summary", WORDS, "The tour in a sentence or two."),
        Field("stops", ListOf(STOP, 1), "Its stops in order.", required=True),
    ),
    Tour,
)

EXHIBITION = Record(
    "exhibition",
    "A curated view of the collection.",
    (
        Field("title", WORDS, "Title of the exhibition.", required=True),
        Field("subtitle", WORDS, "What follows the title."),
        Field("introduction", WORDS, "Leads into it; an empty line parts paragraphs."),
        Field("poster", IdOf("work"), "The work on its poster in the lobby."),
        Field("theme", THEME, "What differs from the collection's theme."),
        Field("panes", PANES, "How the hall is laid out."),
        Field("sections", ListOf(SECTION, 1), "Its parts in order.", required=True),
        Field("timeline", TIMELINE, "The timeline."),
        Field("map", MAP, "The map."),
        Field("events", ids_of("event"), "Events beside those that its articles name."),
        Field("tours", ListOf(TOUR), "Walks through it; of several, visitors choose one."),
        Field("credits", WORDS, "Who made it."),
    ),
)
