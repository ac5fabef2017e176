"""What the checks work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.content.nodes import place_within
from exhibit_app.content.opened_collection import COLLECTION_FILE

if TYPE_CHECKING:
    from exhibit_app.content.nodes import Step
    from exhibit_app.content.opened_collection import OpenedCollection
    from exhibit_app.content.scope import Scope, Thing
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition


@dataclass(frozen=True, slots=True)
class Checked:
    """The sound part of a collection, and where each thing of it is written."""

    collection: Collection
    opened: OpenedCollection

    @property
    def scope(self) -> Scope:
        """What is known of the collection as a whole."""
        return self.opened.scope

    @property
    def has_errors(self) -> bool:
        """Whether something is left out, which may well be what refers to the rest."""
        return any(problem.severity == "error" for problem in self.scope.problems.found)

    def report(
        self, code: str, thing: Thing, steps: tuple[Step, ...], message: str, hint: str = ""
    ) -> None:
        """Notes a problem of a thing at a value within it, or where it begins."""
        kind, id_ = thing
        origin = self.scope.known.ids(kind)[id_]
        self.scope.in_file(origin.path).report(code, origin.place(*steps), message, hint)

    def report_root(self, code: str, steps: tuple[Step, ...], message: str, hint: str = "") -> None:
        """Notes a problem in the collection file."""
        place = place_within(self.opened.root, *steps)
        self.scope.in_file(COLLECTION_FILE).report(code, place, message, hint)

    def exhibitions(self) -> tuple[Exhibition, ...]:
        """All exhibitions in the order of the lobby."""
        return tuple(self.collection.exhibitions.values())
