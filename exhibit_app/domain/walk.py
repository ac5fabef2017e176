"""The order in which one goes on from what is shown: articles, or events in time, or places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from exhibit_app.domain.reference import Reference
from exhibit_app.domain.roll import roll_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.reference import Kind


class WalkOrder(Sequence[Reference]):
    """Things of a kind in their order; it costs the same however many there are.

    Args:
        kind: Of all of them.
        ids: In order.
        positions: The index of each id.
    """

    def __init__(self, kind: Kind, ids: tuple[str, ...], positions: Mapping[str, int]) -> None:
        self._kind: Kind = kind
        self._ids = ids
        self._positions = positions

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> Reference: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Reference, ...]: ...
    def __getitem__(self, index: int | slice) -> Reference | tuple[Reference, ...]:
        if isinstance(index, slice):
            return tuple(Reference(self._kind, one) for one in self._ids[index])
        return Reference(self._kind, self._ids[index])

    def __contains__(self, target: object) -> bool:
        return self.find(target) >= 0

    def find(self, target: object) -> int:
        """Where `target` stands, -1 if nowhere."""
        if not isinstance(target, Reference) or target.kind != self._kind:
            return -1
        return self._positions.get(target.id, -1)


def walk_of(collection: Collection, exhibition: Exhibition, focus: Reference | None) -> WalkOrder:
    """The things of the same kind as `focus`; from the introduction one goes on to the articles."""
    match focus.kind if focus else "article":
        case "event":
            table = roll_of(collection, exhibition).table
            return WalkOrder("event", table.ids, table.position)
        case "locality":
            return _in_order("locality", roll_of(collection, exhibition).localities)
        case "person":
            return _in_order("person", ())
        case _:
            return _in_order("article", exhibition.articles)


def step(
    collection: Collection, exhibition: Exhibition, focus: Reference | None, steps: int
) -> Reference | None:
    """What lies `steps` further on the walk; None before its beginning, `focus` beyond its end."""
    walk = walk_of(collection, exhibition, focus)
    there = walk.find(focus) + steps
    if there >= len(walk):
        return focus
    return walk[there] if there >= 0 else None


def _in_order(kind: Kind, ids: tuple[str, ...]) -> WalkOrder:
    return WalkOrder(kind, ids, {one: number for number, one in enumerate(ids)})
