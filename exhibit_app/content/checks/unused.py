"""Finds what lies in a collection and is never seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.schema_basics import PICTURES, SOUNDS, VIDEOS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.content.scope import Thing

_MEDIA = (*PICTURES, *VIDEOS, *SOUNDS)
_BEGINNING = (1, 1)


def check_unused(checked: Checked) -> None:
    """Everything declared is reached from an exhibition."""
    if checked.has_errors:
        return
    reached = _reached(checked)
    for kind, ids in checked.scope.known.origins.items():
        for id_, origin in ids.items():
            is_slot = kind == "work" and origin in checked.scope.known.ids("series").values()
            if (kind, id_) not in reached and not is_slot:
                message = f"no exhibition shows {kind} '{id_}'"
                checked.report("unused", (kind, id_), ("id",), message)
    for path in _unlisted_files(checked):
        checked.scope.in_file(path).report("unused", _BEGINNING, "nothing refers to this file")


def _reached(checked: Checked) -> set[Thing]:
    """What the lobby and its exhibitions refer to, and what that refers to, and so on."""
    uses = checked.scope.uses
    for work in checked.collection.works.values():
        if work.series:
            uses["series", work.series].add(("work", work.id))
    for exhibition in checked.exhibitions():
        gathering = (lane for lane in exhibition.timeline.lanes if lane.gathers)
        uses["exhibition", exhibition.id].update(("lane", lane.id) for lane in gathering)
    waiting: list[Thing] = [("collection", "")]
    waiting += [("exhibition", id_) for id_ in checked.opened.exhibitions]
    reached: set[Thing] = set()
    while waiting:
        thing = waiting.pop()
        if thing not in reached:
            reached.add(thing)
            waiting.extend(uses.get(thing, ()))
    return reached


def _unlisted_files(checked: Checked) -> Iterator[str]:
    """Exhibition files that are not listed, and media beside those that works name."""
    tree = checked.scope.tree
    for name in tree.list("exhibitions"):
        if name.endswith(".yaml") and name.removesuffix(".yaml") not in checked.opened.exhibitions:
            yield f"exhibitions/{name}"
    named = set(_named_files(checked))
    for folder in sorted({path.rpartition("/")[0] for path in named}):
        for name in tree.list(folder):
            path = f"{folder}/{name}" if folder else name
            if path not in named and name.lower().endswith(_MEDIA):
                yield path


def _named_files(checked: Checked) -> Iterator[str]:
    collection = checked.collection
    for work in collection.works.values():
        yield work.file
        if work.poster:
            yield work.poster
    for exhibition in checked.exhibitions():
        yield from (layer.file for layer in exhibition.map.layers if layer.file)
        for stop in (stop for tour in exhibition.tours for stop in tour.stops):
            yield from (file for _, file in stop.narration)
