"""Fills a series' slots with the files that are there, and knows what the others wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.schema_basics import PICTURES
from exhibit_app.domain.text import Text
from exhibit_app.domain.work import Series, Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.content.source_tree import SourceTree

PLACEHOLDER = "{number}"


def slot_works(series: Series, tree: SourceTree) -> dict[str, Work]:
    """The works of the slots whose picture exists, by id."""
    folder, _, pattern = series.files.rpartition("/")
    if not pattern:
        return {}
    pictures = _pictures(tree.list(folder)) if folder else {}
    works = (
        _work(series, number, f"{folder}/{name}")
        for number in _numbers(series)
        if (name := pictures.get(pattern.replace(PLACEHOLDER, f"{number:02}")))
    )
    return {work.id: work for work in works}


def waiting_slots(series: Series, tree: SourceTree) -> dict[str, str]:
    """The file each empty slot waits for, by the id its work will have."""
    filled = slot_works(series, tree)
    return {
        id_: series.files.replace(PLACEHOLDER, f"{number:02}") + PICTURES[1]
        for number in _numbers(series)
        if (id_ := slot_id(series.id, number)) not in filled and series.files
    }


def slot_id(series: str, number: int) -> str:
    """The id of the work in a slot."""
    return f"{series}-{number:02}"


def _numbers(series: Series) -> Iterator[int]:
    return iter(range(1, series.slots + 1))


def _pictures(names: tuple[str, ...]) -> dict[str, str]:
    """File names by their stem; of two with one stem the more faithful format."""
    known = [name for name in names if name.lower().endswith(PICTURES)]
    known.sort(key=lambda name: PICTURES.index(f".{name.lower().rpartition('.')[2]}"), reverse=True)
    return {name.rpartition(".")[0]: name for name in known}


def _work(series: Series, number: int, file: str) -> Work:
    return Work(
        id=slot_id(series.id, number),
        title=Text(
            {code: f"{title} · {number}" for code, title in series.title.by_language.items()}
        ),
        file=file,
        kind=series.kind,
        alt=_numbered(series.alt, number),
        caption=_numbered(series.caption, number),
        credit=series.credit,
        rights=series.rights,
        series=series.id,
    )


def _numbered(text: Text, number: int) -> Text:
    return Text(
        {
            code: written.replace(PLACEHOLDER, str(number))
            for code, written in text.by_language.items()
        }
    )
