"""Articles as blocks of runs: what Markdown becomes before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from exhibit_app.domain.text import EMPTY_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exhibit_app.domain.edtf import Edtf
    from exhibit_app.domain.reference import Reference

ArticleKind = Literal["article", "panel"]
FigureSize = Literal["column", "wide", "full"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `target` is a thing of the collection, `url` is outside."""

    text: str
    emphasis: bool = False
    strong: bool = False
    target: Reference | None = None
    url: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3 (the article's title is level 1)."""

    runs: Runs
    level: int = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """Someone's words, and whose."""

    paragraphs: tuple[Runs, ...]
    attribution: Runs = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is one stretch of runs."""

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A work shown within the text; without a caption of its own, the work's is shown."""

    work: str
    caption: Runs = ()
    size: FigureSize = "column"


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, set apart from the story."""

    paragraphs: tuple[Runs, ...]


Block = Paragraph | Heading | Quote | ListBlock | Figure | Note


@dataclass(frozen=True, slots=True)
class Article:
    """A story in one or several languages; `bodies` maps a language to its blocks."""

    id: str
    title: Text
    bodies: Mapping[str, tuple[Block, ...]]
    kind: ArticleKind = "article"
    kicker: Text = EMPTY_TEXT
    summary: Text = EMPTY_TEXT
    date: Edtf | None = None
    date_note: Text = EMPTY_TEXT
    lead: str = ""
    events: tuple[str, ...] = ()
    localities: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def body(self, language: str) -> tuple[Block, ...]:
        """The blocks in `language`, else in the first language there is."""
        if language in self.bodies:
            return self.bodies[language]
        return next(iter(self.bodies.values()), ())

    def addresses(self, language: str) -> tuple[tuple[str, str], ...]:
        """Words and address of each web page that the text in `language` names, once each."""
        found: dict[str, str] = {}
        for block in self.body(language):
            before = ""
            for run in runs_of(block):
                # One link may change its style within.
                if run.url and (run.url == before or run.url not in found):
                    found[run.url] = found.get(run.url, "") + run.text
                before = run.url
        return tuple((words, address) for address, words in found.items())

    def targets(self, language: str) -> tuple[Reference, ...]:
        """What the text in `language` leads to, in the order in which it is named."""
        found = (run.target for block in self.body(language) for run in runs_of(block))
        return tuple(dict.fromkeys(target for target in found if target is not None))


def runs_of(block: Block) -> Iterator[Run]:
    """All runs of a block."""
    match block:
        case Paragraph(runs) | Heading(runs):
            yield from runs
        case Quote(paragraphs, attribution):
            yield from chain(*paragraphs, attribution)
        case Note(paragraphs):
            yield from chain(*paragraphs)
        case ListBlock(items):
            yield from chain(*items)
        case Figure(caption=caption):
            yield from caption
