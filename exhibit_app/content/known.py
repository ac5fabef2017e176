"""Which things a collection declares and where: what references are checked against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from exhibit_app.content.nodes import Node, Place, Step, place_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Origin(NamedTuple):
    """The file and the node that declare a thing."""

    path: str
    node: Node

    def place(self, *steps: Step) -> Place:
        """Where a value within the declaration stands, or the nearest thing around it."""
        return place_within(self.node, *steps)


@dataclass(slots=True)
class Known:
    """The things of a collection by kind and id.

    Attributes:
        origins: Where each is declared.
        incomplete: Kinds of which some could not be read: what is not found may well exist.
        waiting: Ids of works whose series has a slot for them, and the file that would fill it.
    """

    origins: dict[str, dict[str, Origin]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    waiting: dict[str, str] = field(default_factory=dict)

    def add(self, kind: str, id_: str, origin: Origin) -> None:
        """Notes a thing unless its id is taken."""
        self.origins.setdefault(kind, {}).setdefault(id_, origin)

    def ids(self, kind: str) -> Mapping[str, Origin]:
        """Everything of a kind."""
        return self.origins.get(kind, {})

    def only(self, sound: Mapping[str, Iterable[str]]) -> Known:
        """The same, but of the kinds in `sound` only those ids."""
        kept = dict(self.origins)
        for kind, ids in sound.items():
            kept[kind] = {id_: self.origins[kind][id_] for id_ in ids}
        return Known(kept, self.incomplete, self.waiting)
