"""What whoever reads a value must know besides the value."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.content.known import Known
    from exhibit_app.content.nodes import Place
    from exhibit_app.content.problems import ProblemList
    from exhibit_app.content.source_tree import SourceTree

Thing: TypeAlias = tuple[str, str]
"""Kind and id."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where reading stands: the collection, the file, and the thing that is being read.

    Attributes:
        tree: The collection's files.
        languages: Its languages, the first one first.
        known: What references may name.
        problems: Where problems go.
        path: The file being read.
        owner: The thing being read.
        uses: What each thing refers to; filled while reading.
        progress: Is told how much of the events has been read, from 0 to 1.
    """

    tree: SourceTree
    languages: tuple[str, ...]
    known: Known
    problems: ProblemList
    path: str = ""
    owner: Thing = ("", "")
    uses: defaultdict[Thing, set[Thing]] = field(default_factory=lambda: defaultdict(set))
    progress: Callable[[float], None] | None = None

    def report(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Notes a problem in the file being read."""
        self.problems.add(code, self.path, place, message, hint)

    def use(self, kind: str, id_: str) -> None:
        """Notes that the thing being read refers to another."""
        self.uses[self.owner].add((kind, id_))

    def in_file(self, path: str) -> Scope:
        """The same, in another file."""
        return replace(self, path=path)

    def of(self, kind: str, id_: str) -> Scope:
        """The same, while another thing is read."""
        return replace(self, owner=(kind, id_))
