"""A small collection of works with pictures of every kind, good ones and bad ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from exhibit_app.domain.article import Article, Figure
from exhibit_app.domain.collection import Collection
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.event import Event
from exhibit_app.domain.exhibition import Exhibition, Section
from exhibit_app.domain.locality import Locality
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.source import Source
from exhibit_app.domain.text import Text, plain
from exhibit_app.domain.work import Hotspot, Series, Work

if TYPE_CHECKING:
    from pathlib import Path

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1400"
viewBox="0 0 2000 1400"><rect width="2000" height="1400" fill="#204060"/>
<circle cx="1500" cy="700" r="200" fill="#d0a040"/></svg>"""

ENTITIES = """<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text>&b;</text></svg>"""

DETAILS = (
    Hotspot("spot", plain("Spot"), ((0.25, 0.25),), plain("What is here"), Reference("event", "e")),
    Hotspot("box", plain("Box"), ((0.6, 0.2), (0.8, 0.5)), target=Reference("locality", "hanoi")),
    Hotspot("patch", plain("Patch"), ((0.1, 0.6), (0.3, 0.55), (0.35, 0.9))),
)

WORKS = (
    Work(
        "drawing",
        Text({"en": "Drawing", "vi": "Tranh", "ru": "Рисунок"}),
        "works/drawing.svg",
        "illustration",
        caption=plain("What it shows"),
        creator=plain("Somebody"),
        rights="http://creativecommons.org/licenses/by-sa/4.0/",
        date=parse_edtf("1954~"),
        sources=("report", "gone"),
        hotspots=DETAILS,
    ),
    Work("small", plain("Small"), "works/small.png", "photograph"),
    Work("scan", plain("Scan"), "works/scan.jpg", "photograph"),
    Work("torn", plain("Torn"), "works/torn.jpg", "photograph"),
    Work("missing", plain("Missing"), "works/missing.jpg", "photograph"),
    Work("hostile", plain("Hostile"), "works/hostile.svg"),
    Work("outside", plain("Outside"), "../../etc/passwd"),
    Work("sheet-1", plain("Sheet 1"), "works/small.png", "sketch", series="sheets"),
    Work("stray", plain("Stray"), "works/small.png"),
)


def sample_collection() -> Collection:
    """One exhibition: a section with drawing and article, a series, and works of an event."""
    sections = (
        Section("first", plain("First"), articles=("report",), works=("drawing", "unknown")),
        Section(
            "second", plain("Second"), works=("torn", "missing", "hostile"), series=("sheets",)
        ),
    )
    return Collection(
        plain("Collection"),
        ("en", "vi", "ru"),
        {
            "hall": Exhibition("hall", plain("Hall"), sections, poster="outside", events=("e",)),
            "bare": Exhibition("bare", plain("Bare"), ()),
        },
        {
            "report": Article(
                "report",
                plain("Report"),
                {"en": (Figure("scan"),)},
                lead="small",
                works=("drawing",),
            )
        },
        {"e": Event("e", plain("Event"), parse_edtf("1954"), works=("stray", "drawing"))},
        {"hanoi": Locality("hanoi", plain("Hà Nội"), 21.0, 105.8)},
        works={work.id: work for work in WORKS},
        series={"sheets": Series("sheets", plain("Sheets"), plain("Kept for you"), slots=3)},
        sources={"report": Source("report", plain("The report"), "article")},
    )


def write_pictures(folder: Path) -> None:
    """The sample's files; `scan` is too large for anything but tiles."""
    works = folder / "works"
    works.mkdir(parents=True)
    (works / "drawing.svg").write_text(DRAWING, "utf-8")
    (works / "hostile.svg").write_text(ENTITIES, "utf-8")
    Image.new("RGB", (300, 200), (90, 120, 60)).save(works / "small.png")
    gradient = Image.linear_gradient("L").resize((3200, 1600)).convert("RGB")
    gradient.save(works / "scan.jpg", quality=70)
    (works / "torn.jpg").write_bytes((works / "scan.jpg").read_bytes()[:3000])
