"""What can be chosen to be shown only: lanes, places and eras, as rows for QML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale

from exhibit_app.domain.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.event import Era
    from exhibit_app.domain.event_filter import EventFilter
    from exhibit_app.domain.roll import Roll


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A lane, place or era; `initial` is the letter that a place is found under."""

    key: str
    title: str
    initial: str
    count: int
    selected: bool


def lane_rows(roll: Roll, chosen: EventFilter, language: str) -> Iterator[FilterRow]:
    """The lanes, in the exhibition's order."""
    for number, lane in enumerate(roll.exhibition.timeline.lanes):
        count = len(roll.table.lanes[number].all.rows)
        yield FilterRow(lane.id, lane.title.get(language), "", count, lane.id in chosen.lanes)


def place_rows(
    roll: Roll, collection: Collection, chosen: EventFilter, language: str
) -> list[FilterRow]:
    """The places at which something happens, in the order of the language's alphabet."""
    collator = QCollator(QLocale(language))
    collator.setNumericMode(True)
    rows = [
        FilterRow(key, name, initial(name), len(present), key in chosen.localities)
        for key, present in roll.places.items()
        if key in collection.localities
        and (name := collection.localities[key].name_at(None).get(language))
    ]
    return sorted(rows, key=lambda row: collator.sortKey(row.title))


def era_rows(eras: Iterable[Era], chosen: str, language: str) -> Iterator[FilterRow]:
    """The eras, in the exhibition's order; `chosen` is the id of the one that is filtered for."""
    for era in eras:
        yield FilterRow(era.id, era.title.get(language), "", 0, era.id == chosen)


def initial(name: str) -> str:
    """The letter that a name is found under: its first, without accents."""
    return fold(name[:1]).upper()
